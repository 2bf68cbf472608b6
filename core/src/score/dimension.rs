//! The score of a dimension, its bounds and its first impression.

use super::aims::{self, Gap, StepOffer};
use super::{Fraction, Mean, QuestionOutcome, Status};
use crate::answers::{Aim, Level};

/// The share of questions that must have a level for a score, as (parts, whole): 60 %.
///
/// A convention, not a finding.
pub const COVERAGE: (u32, u32) = (3, 5);

/// The fewest answers that make the score of a dimension.
pub const MIN_ANSWERS: u32 = 2;

/// What can be said of a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DimensionScore {
    /// Enough answers: the mean, with its label.
    Scored(Mean),
    /// Too few, but the core question has this level ("eerste indruk").
    FirstImpression(Level),
    /// Too few answers.
    TooFew,
    /// Every question is "niet van toepassing".
    NotApplicable,
}

impl DimensionScore {
    /// The mean, where there are enough answers.
    #[must_use]
    pub const fn mean(self) -> Option<Mean> {
        match self {
            DimensionScore::Scored(mean) => Some(mean),
            DimensionScore::FirstImpression(_)
            | DimensionScore::TooFew
            | DimensionScore::NotApplicable => None,
        }
    }

    /// Where the dimension stands and whether that is only a first impression.
    pub(super) fn standing(self) -> Option<(Fraction, bool)> {
        match self {
            DimensionScore::Scored(mean) => Some((mean.value(), false)),
            DimensionScore::FirstImpression(level) => {
                Some((Fraction::whole(level.value().into()), true))
            }
            DimensionScore::TooFew | DimensionScore::NotApplicable => None,
        }
    }
}

/// How far the mean can lie with what is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Everything unknown at level 1.
    pub low: Mean,
    /// Everything unknown at level 5.
    pub high: Mean,
}

impl Bounds {
    /// Whether nothing is unknown, so that both are the mean itself.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.low == self.high
    }
}

/// One dimension in the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionOutcome {
    /// Its questions in order.
    pub questions: Vec<QuestionOutcome>,
    /// What can be said of it.
    pub score: DimensionScore,
    /// How far the mean can lie; wherever a question has a level, also without a score.
    pub bounds: Option<Bounds>,
    /// The lowest and the highest level chosen.
    pub range: Option<(Level, Level)>,
    /// What the person wants with it.
    pub aim: Aim,
    /// The distance to the ambition, where both exist.
    pub gap: Option<Gap>,
    /// The next step on offer.
    pub step: StepOffer,
}

impl DimensionOutcome {
    pub(super) fn new(questions: Vec<QuestionOutcome>, aim: Aim) -> Self {
        let coverage = Coverage::of(&questions);
        // scoring S6: what is not a level is left out, never filled in.
        let mean = Mean::of(levels(&questions));
        // scoring S22
        let core = questions.iter().find(|question| question.core);
        let score = match mean {
            _ if coverage.applicable == 0 => DimensionScore::NotApplicable,
            Some(mean) if coverage.reaches(MIN_ANSWERS) => DimensionScore::Scored(mean),
            _ => match core.and_then(|question| question.status.level()) {
                Some(level) => DimensionScore::FirstImpression(level),
                None => DimensionScore::TooFew,
            },
        };
        // scoring S7
        let bounds = mean.map(|mean| Bounds {
            low: mean.with(coverage.unknown(), Level::ALL[0]),
            high: mean.with(coverage.unknown(), Level::ALL[4]),
        });
        // scoring S9
        let mut range = None;
        for level in levels(&questions) {
            let (low, high) = range.unwrap_or((level, level));
            range = Some((low.min(level), high.max(level)));
        }
        let gap = aims::gap(score, aim);
        let step = aims::step(score, gap);
        Self { questions, score, bounds, range, aim, gap, step }
    }

    /// How many of its questions are applicable and how many of those have a level.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        Coverage::of(&self.questions)
    }
}

/// The levels among these questions.
fn levels(questions: &[QuestionOutcome]) -> impl Iterator<Item = Level> {
    questions.iter().filter_map(|question| question.status.level())
}

/// How many questions count and how many of those have a level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Questions that are not "niet van toepassing".
    pub applicable: u32,
    /// Of those, with a level.
    pub levels: u32,
}

impl Coverage {
    fn of(questions: &[QuestionOutcome]) -> Self {
        let mut coverage = Self::default();
        for question in questions {
            coverage.add(question.status);
        }
        coverage
    }

    pub(super) const fn add(&mut self, status: Status) {
        match status {
            Status::Level(_) => {
                self.applicable += 1;
                self.levels += 1;
            }
            Status::Unknown | Status::Blank => self.applicable += 1,
            Status::NotApplicable => {}
        }
    }

    /// Of the applicable questions, those without a level: unknown or blank.
    #[must_use]
    pub const fn unknown(&self) -> u32 {
        self.applicable - self.levels
    }

    /// Whether there are enough levels for a figure.
    pub(super) const fn reaches(&self, min_answers: u32) -> bool {
        // scoring S5: levels / applicable ≥ 3 / 5, in whole numbers.
        let (parts, whole) = COVERAGE;
        self.levels as u64 * whole as u64 >= self.applicable as u64 * parts as u64
            && self.levels >= min_answers
    }
}

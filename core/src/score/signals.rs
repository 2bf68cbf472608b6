//! What stands out: weakest links, patterns and strengths.

use super::{DimensionOutcome, Fraction, Mean, OverallFigure, QuestionOutcome, Shown, Total};
use crate::answers::Level;
use crate::assessment::{Assessment, Rule};

/// What stands out, each list in the order of the content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// Dimensions that are a weakest link.
    pub dimensions: Vec<DimensionSignal>,
    /// Questions that are a weakest link.
    pub questions: Vec<QuestionSignal>,
    /// Patterns of the content.
    pub patterns: Vec<PatternSignal>,
    /// Dimensions that stand out above the whole.
    pub strengths: Vec<Strength>,
}

/// How a difference between two figures may be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// Below 0.5: not named.
    Unnamed,
    /// From 0.5: only in a table, as "klein verschil, kan toeval zijn".
    Small,
    /// From 1.0: a finding.
    Finding,
}

impl Difference {
    /// How this difference may be named, in either direction.
    #[must_use]
    pub fn of(value: Fraction) -> Self {
        // scoring S13
        let size = value.max(Fraction::ZERO.minus(value));
        if size >= Fraction::whole(1) {
            Self::Finding
        } else if size >= Fraction::tenths(5) {
            Self::Small
        } else {
            Self::Unnamed
        }
    }
}

/// Whether `higher` lies above `lower` by a finding.
fn finding(higher: Fraction, lower: Fraction) -> Option<Fraction> {
    let distance = higher.minus(lower);
    (distance > Fraction::ZERO && Difference::of(distance) == Difference::Finding)
        .then_some(distance)
}

/// A dimension that is a weakest link, for one reason or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DimensionSignal {
    /// Its place in the order of the dimensions, from 0.
    pub dimension: usize,
    /// It lies this far below the whole, at least 1.0.
    pub below_total: Option<Fraction>,
    /// Its score is below 2.
    pub below_two: bool,
}

/// A question that is a weakest link, for one reason or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionSignal {
    /// Its place in the order of all questions, from 0.
    pub place: usize,
    /// The place of its dimension, from 0.
    pub dimension: usize,
    /// The answer.
    pub level: Level,
    /// The answer is level 1.
    pub is_lowest: bool,
    /// It lies this far below the score of its dimension, at least 1.5.
    pub below_dimension: Option<Fraction>,
}

/// A pattern of the content that shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatternSignal {
    /// Its place in [`crate::assessment::Packed::signals`].
    pub signal: usize,
    /// The figures it rests on.
    pub basis: PatternBasis,
}

/// What a pattern rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatternBasis {
    /// Two dimensions, as place and mean.
    Dimensions {
        /// The higher one.
        high: (usize, Mean),
        /// The lower one.
        low: (usize, Mean),
    },
    /// Two questions, as place and answer.
    Questions {
        /// The higher one.
        high: (usize, Level),
        /// The lower one.
        low: (usize, Level),
    },
    /// One question, as place and answer.
    Question(usize, Level),
}

impl PatternBasis {
    /// The difference between the two, where there are two.
    #[must_use]
    pub fn gap(self) -> Option<Fraction> {
        match self {
            Self::Dimensions { high, low } => Some(high.1.value().minus(low.1.value())),
            Self::Questions { high, low } => Some(whole(high.1).minus(whole(low.1))),
            Self::Question(..) => None,
        }
    }

    /// The difference as shown.
    #[must_use]
    pub fn gap_shown(self) -> Option<Shown> {
        self.gap().map(Shown::difference)
    }
}

/// A dimension that stands out above the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// Its place in the order of the dimensions, from 0.
    pub dimension: usize,
    /// It lies this far above the whole, at least 1.0.
    pub above_total: Fraction,
}

fn whole(level: Level) -> Fraction {
    Fraction::whole(level.value().into())
}

pub(super) fn signals(
    assessment: &Assessment,
    dimensions: &[DimensionOutcome],
    figure: &OverallFigure,
) -> Signals {
    let total = match figure {
        OverallFigure::Scored(Total { score, .. }) => Some(score.value()),
        OverallFigure::Indicative(_) | OverallFigure::TooFew => None,
    };
    // scoring S23: beside an indicative figure no dimension is called a weakest link.
    let weakest = if matches!(figure, OverallFigure::Indicative(_)) {
        Vec::new()
    } else {
        weakest_dimensions(dimensions, total)
    };
    Signals {
        dimensions: weakest,
        questions: weakest_questions(dimensions),
        patterns: patterns(assessment, dimensions),
        strengths: strengths(dimensions, total),
    }
}

/// The scored dimensions with their places.
fn scored(dimensions: &[DimensionOutcome]) -> Vec<(usize, Fraction)> {
    let mut scored = Vec::new();
    for (place, dimension) in dimensions.iter().enumerate() {
        scored.extend(dimension.score.mean().map(|mean| (place, mean.value())));
    }
    scored
}

fn weakest_dimensions(
    dimensions: &[DimensionOutcome],
    total: Option<Fraction>,
) -> Vec<DimensionSignal> {
    // scoring S14
    let mut weakest = Vec::new();
    for (dimension, score) in scored(dimensions) {
        let below_total = total.and_then(|total| finding(total, score));
        let below_two = score < Fraction::whole(2);
        if below_two || below_total.is_some() {
            weakest.push(DimensionSignal { dimension, below_total, below_two });
        }
    }
    weakest
}

fn weakest_questions(dimensions: &[DimensionOutcome]) -> Vec<QuestionSignal> {
    let mut weakest = Vec::new();
    for (dimension, outcome) in dimensions.iter().enumerate() {
        let score = outcome.score.mean().map(Mean::value);
        for question in &outcome.questions {
            let Some(level) = question.status.level() else { continue };
            // scoring S15
            let below_dimension = score
                .map(|score| score.minus(whole(level)))
                .filter(|distance| *distance >= Fraction::tenths(15));
            let is_lowest = level == Level::ALL[0];
            if is_lowest || below_dimension.is_some() {
                let place = question.place;
                let signal = QuestionSignal { place, dimension, level, is_lowest, below_dimension };
                weakest.push(signal);
            }
        }
    }
    weakest
}

fn strengths(dimensions: &[DimensionOutcome], total: Option<Fraction>) -> Vec<Strength> {
    // scoring S17
    let Some(total) = total else { return Vec::new() };
    let mut strengths = Vec::new();
    for (dimension, score) in scored(dimensions) {
        let above = finding(score, total);
        strengths.extend(above.map(|above_total| Strength { dimension, above_total }));
    }
    strengths
}

fn patterns(assessment: &Assessment, dimensions: &[DimensionOutcome]) -> Vec<PatternSignal> {
    let mean = |place: u8| {
        let place = usize::from(place);
        Some((place, dimensions.get(place)?.score.mean()?))
    };
    let questions: Vec<&QuestionOutcome> =
        dimensions.iter().flat_map(|dimension| &dimension.questions).collect();
    let level = |place: u16| {
        let place = usize::from(place);
        Some((place, questions.get(place)?.status.level()?))
    };
    let shows = |rule: Rule| {
        // scoring S16
        let (basis, min_gap) = match rule {
            Rule::DimensionGap { high, low, min_gap_tenths } => {
                (PatternBasis::Dimensions { high: mean(high)?, low: mean(low)? }, min_gap_tenths)
            }
            Rule::QuestionGap { high, low, min_gap_tenths } => {
                (PatternBasis::Questions { high: level(high)?, low: level(low)? }, min_gap_tenths)
            }
            Rule::QuestionMax { question, max } => {
                let (place, level) = level(question)?;
                return (level.value() <= max).then_some(PatternBasis::Question(place, level));
            }
        };
        (basis.gap()? >= Fraction::tenths(min_gap.into())).then_some(basis)
    };
    let mut patterns = Vec::new();
    for (signal, content) in assessment.parts().signals.iter().enumerate() {
        patterns.extend(shows(content.rule).map(|basis| PatternSignal { signal, basis }));
    }
    patterns
}

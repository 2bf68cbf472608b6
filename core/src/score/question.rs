//! What each question adds, and the counts.

use crate::answers::{Answer, Answers, Certainty, Level};
use crate::assessment::{Assessment, Question};

/// How a question counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// A level was chosen.
    Level(Level),
    /// "Weet ik niet" was chosen.
    Unknown,
    /// "Niet van toepassing" was chosen, and the question allows it.
    NotApplicable,
    /// Nothing was chosen. It calculates as [`Status::Unknown`] and is shown apart.
    Blank,
}

impl Status {
    /// The level, where one was chosen.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        match self {
            Status::Level(level) => Some(level),
            Status::Unknown | Status::NotApplicable | Status::Blank => None,
        }
    }
}

/// One question in the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionOutcome {
    /// Its place in the order of all questions, from 0.
    pub place: usize,
    /// Whether it is the core question of its dimension.
    pub core: bool,
    /// How it counts.
    pub status: Status,
    /// How sure the person is; only beside a level.
    pub certainty: Option<Certainty>,
    /// Whether it is flagged "later bespreken".
    pub later: bool,
}

pub(super) fn question(question: &Question, place: usize, answers: &Answers) -> QuestionOutcome {
    let entry = answers.questions.get(&question.id);
    // scoring S3: "niet van toepassing" where it is not allowed is blank.
    let status = match entry.and_then(|entry| entry.answer) {
        Some(Answer::Level(level)) => Status::Level(level),
        Some(Answer::Unknown) => Status::Unknown,
        Some(Answer::NotApplicable) if question.na_allowed => Status::NotApplicable,
        Some(Answer::NotApplicable) | None => Status::Blank,
    };
    QuestionOutcome {
        place,
        core: question.core,
        status,
        // scoring S4: certainty stands beside a level and never weighs.
        certainty: entry.filter(|_| status.level().is_some()).and_then(|entry| entry.certainty),
        later: entry.is_some_and(|entry| entry.later),
    }
}

/// The places of the questions whose "niet van toepassing" counts as blank, because the
/// question does not allow it. Opening a file says so.
#[must_use]
pub fn refused_not_applicable(assessment: &Assessment, answers: &Answers) -> Vec<usize> {
    // scoring S3
    assessment
        .questions()
        .filter(|placed| {
            !placed.question.na_allowed
                && answers.answer(&placed.question.id) == Some(Answer::NotApplicable)
        })
        .map(|placed| placed.number - 1)
        .collect()
}

/// How many questions have which answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All questions.
    pub questions: usize,
    /// With a level.
    pub levels: usize,
    /// With "weet ik niet".
    pub unknown: usize,
    /// With "niet van toepassing".
    pub not_applicable: usize,
    /// Without an answer.
    pub blank: usize,
    /// With a level that is "onderbouwd".
    pub supported: usize,
    /// With a level that is an "indruk".
    pub impression: usize,
    /// With a level that is a "schatting".
    pub estimate: usize,
    /// Flagged "later bespreken".
    pub later: usize,
}

impl Counts {
    pub(super) fn add(&mut self, question: &QuestionOutcome) {
        self.questions += 1;
        match question.status {
            Status::Level(_) => self.levels += 1,
            Status::Unknown => self.unknown += 1,
            Status::NotApplicable => self.not_applicable += 1,
            Status::Blank => self.blank += 1,
        }
        match question.certainty {
            Some(Certainty::Supported) => self.supported += 1,
            Some(Certainty::Impression) => self.impression += 1,
            Some(Certainty::Estimate) => self.estimate += 1,
            None => {}
        }
        self.later += usize::from(question.later);
    }

    /// The questions that are applicable.
    #[must_use]
    pub const fn applicable(&self) -> usize {
        self.questions - self.not_applicable
    }

    /// The questions that were dealt with: a level, "weet ik niet" or "niet van toepassing".
    #[must_use]
    pub const fn answered(&self) -> usize {
        self.questions - self.blank
    }
}

//! From answers to an outcome: every figure and finding that a page shows.
//!
//! The rules stand once, numbered, in `docs/scoring.md`; a comment `scoring S5` stands above
//! the line that applies rule S5. All figures are exact and are rounded only when shown.

mod aims;
mod calculation;
mod dilemma;
mod dimension;
mod domains;
mod fraction;
mod geometric;
mod overall;
mod question;
mod scale;
mod shown;
mod signals;

pub use aims::{Gap, MAX_PRIORITIES, Priority, StepOffer};
pub use calculation::Calculation;
pub use dilemma::{DilemmaOutcome, Facet, Reading, Side};
pub use dimension::{Bounds, COVERAGE, Coverage, DimensionOutcome, DimensionScore, MIN_ANSWERS};
pub use domains::{DomainFigure, DomainView, MIN_DOMAIN_ANSWERS};
pub use fraction::Fraction;
pub use overall::{
    Band, FirstRound, OVERALL_COVERAGE, Overall, OverallFigure, OverallLabel, Total,
};
pub use question::{Counts, QuestionOutcome, Status, refused_not_applicable};
pub use scale::{Mean, Score};
pub use shown::Shown;
pub use signals::{
    Difference, DimensionSignal, PatternBasis, PatternSignal, QuestionSignal, Signals, Strength,
};

use crate::answers::Answers;
use crate::assessment::Assessment;

/// Everything that follows from one person's answers. It is computed, never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The counts over all questions.
    pub counts: Counts,
    /// The counts over the core questions, the first round.
    pub core: Counts,
    /// The dimensions in the order of the content.
    pub dimensions: Vec<DimensionOutcome>,
    /// The whole.
    pub overall: Overall,
    /// What stands out.
    pub signals: Signals,
    /// The dimensions to begin with, at most [`MAX_PRIORITIES`], the first first.
    pub priorities: Vec<Priority>,
    /// The view per domain, once every domain has enough answers.
    pub domains: Option<DomainView>,
    /// The dilemmas in the order of the content.
    pub dilemmas: Vec<DilemmaOutcome>,
}

impl Outcome {
    /// All questions in the order of the content.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionOutcome> {
        self.dimensions.iter().flat_map(|dimension| &dimension.questions)
    }

    /// The places of the answers at level 4 or 5 for which no document or example was named.
    pub fn high_without_example(&self) -> impl Iterator<Item = usize> {
        let high = |question: &&QuestionOutcome| {
            question.status.level().is_some_and(|level| level.value() >= 4)
                && question.certainty != Some(crate::answers::Certainty::Supported)
        };
        self.questions().filter(high).map(|question| question.place)
    }

    /// The places of the questions with this status, in the order of the content: "dit wist u
    /// niet" with [`Status::Unknown`], "niet ingevuld" with [`Status::Blank`].
    pub fn places(&self, status: Status) -> impl Iterator<Item = usize> {
        self.questions().filter(move |question| question.status == status).map(|q| q.place)
    }
}

/// The outcome of these answers. Total: any answers on any content have one.
#[must_use]
pub fn outcome(assessment: &Assessment, answers: &Answers) -> Outcome {
    let parts = assessment.parts();
    let (mut counts, mut core) = (Counts::default(), Counts::default());
    let mut dimensions = Vec::new();
    for dimension in &parts.dimensions {
        let mut questions = Vec::new();
        for asked in &dimension.questions {
            let question = question::question(asked, counts.questions, answers);
            counts.add(&question);
            if question.core {
                core.add(&question);
            }
            questions.push(question);
        }
        let aim = answers.aims.get(&dimension.id).copied().unwrap_or_default();
        dimensions.push(DimensionOutcome::new(questions, aim));
    }
    let overall = overall::overall(&dimensions, &core);
    let dilemmas = parts.dilemmas.iter().map(|d| dilemma::dilemma(answers.dilemmas.get(&d.id)));
    Outcome {
        counts,
        core,
        signals: signals::signals(assessment, &dimensions, &overall.figure),
        priorities: aims::priorities(&dimensions),
        domains: domains::domains(assessment, &dimensions),
        dilemmas: dilemmas.collect(),
        overall,
        dimensions,
    }
}

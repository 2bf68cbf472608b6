//! The same answers once more, by domain.

use super::{Coverage, DimensionOutcome, Mean};
use crate::assessment::{Assessment, MainDomain};

/// The fewest answers that make the figure of a domain.
pub const MIN_DOMAIN_ANSWERS: u32 = 3;

/// The view per domain. It is never added up with the dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainView {
    /// One per domain, in the order of the content; all have a figure.
    pub domains: Vec<DomainFigure<Mean>>,
    /// "Overstijgend": the samenhang itself, which may have too few answers.
    pub across: DomainFigure<Option<Mean>>,
}

/// The figure of one domain with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainFigure<M> {
    /// The mean of its answers.
    pub mean: M,
    /// How many of its questions are applicable and have a level.
    pub coverage: Coverage,
    /// The places of its questions in the order of all questions.
    pub questions: Vec<usize>,
}

pub(super) fn domains(
    assessment: &Assessment,
    dimensions: &[DimensionOutcome],
) -> Option<DomainView> {
    let mut domains = Vec::new();
    for index in 0..assessment.parts().domains.len() {
        let domain = MainDomain::One(u8::try_from(index).ok()?);
        let DomainFigure { mean, coverage, questions } = figure(assessment, dimensions, domain);
        domains.push(DomainFigure { mean: mean?, coverage, questions });
    }
    let across = figure(assessment, dimensions, MainDomain::Across);
    (!domains.is_empty()).then_some(DomainView { domains, across })
}

fn figure(
    assessment: &Assessment,
    dimensions: &[DimensionOutcome],
    domain: MainDomain,
) -> DomainFigure<Option<Mean>> {
    let (mut coverage, mut levels, mut questions) = (Coverage::default(), Vec::new(), Vec::new());
    for (dimension, outcome) in assessment.dimensions().iter().zip(dimensions) {
        for (asked, question) in dimension.questions.iter().zip(&outcome.questions) {
            if asked.main_domain == domain {
                coverage.add(question.status);
                levels.extend(question.status.level());
                questions.push(question.place);
            }
        }
    }
    // scoring S24
    let mean = Mean::of(levels.into_iter()).filter(|_| coverage.reaches(MIN_DOMAIN_ANSWERS));
    DomainFigure { mean, coverage, questions }
}

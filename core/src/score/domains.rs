//! The same answers once more, by domain.

use super::{Coverage, DimensionOutcome, Mean, QuestionOutcome};
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
    let figure = |domain: MainDomain| {
        let questions: Vec<&QuestionOutcome> = assessment
            .questions()
            .zip(dimensions.iter().flat_map(|dimension| &dimension.questions))
            .filter(|(placed, _)| placed.question.main_domain == domain)
            .map(|(_, question)| question)
            .collect();
        // scoring S24
        let coverage = Coverage::of(questions.iter().copied());
        let mean = Mean::of(questions.iter().filter_map(|question| question.status.level()))
            .filter(|_| coverage.reaches(MIN_DOMAIN_ANSWERS));
        let questions = questions.iter().map(|question| question.place).collect();
        DomainFigure { mean, coverage, questions }
    };
    let count = assessment.parts().domains.len();
    let domains = (0..count)
        .map(|index| {
            let DomainFigure { mean, coverage, questions } =
                figure(MainDomain::One(u8::try_from(index).ok()?));
            Some(DomainFigure { mean: mean?, coverage, questions })
        })
        .collect::<Option<Vec<_>>>()?;
    (!domains.is_empty()).then(|| DomainView { domains, across: figure(MainDomain::Across) })
}

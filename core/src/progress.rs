//! Where a person is: which questions come next, how many are done, in words nowhere.

use crate::answers::{Answer, Answers};
use crate::assessment::{Assessment, Dimension, Placed, QuestionId};
use crate::sheet::Path;

/// How far one dimension, or the whole path, has been filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions with any answer: a level, "weet ik niet" or "niet van toepassing".
    pub answered: usize,
    /// Questions on the path.
    pub total: usize,
}

/// Progress in three steps, for form and word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing was answered.
    Open,
    /// Something was answered.
    Begun,
    /// Everything was answered.
    Complete,
}

impl Progress {
    /// Counts over some questions.
    #[must_use]
    pub fn of<'a>(answers: &Answers, questions: impl Iterator<Item = &'a QuestionId>) -> Self {
        questions.fold(Self::default(), |progress, id| Self {
            answered: progress.answered + usize::from(answers.answer(id).is_some()),
            total: progress.total + 1,
        })
    }

    /// The stage that these counts are in.
    #[must_use]
    pub fn stage(self) -> Stage {
        match self.answered {
            0 => Stage::Open,
            n if n >= self.total => Stage::Complete,
            _ => Stage::Begun,
        }
    }
}

/// The questions of a path in order.
pub fn on_path(assessment: &Assessment, path: Path) -> impl Iterator<Item = Placed<'_>> {
    assessment.questions().filter(move |placed| path == Path::Full || placed.question.core)
}

/// How far the whole path is.
#[must_use]
pub fn overall(assessment: &Assessment, path: Path, answers: &Answers) -> Progress {
    Progress::of(answers, on_path(assessment, path).map(|placed| &placed.question.id))
}

/// How far a dimension is, over the questions of the path.
#[must_use]
pub fn dimension(dimension: &Dimension, path: Path, answers: &Answers) -> Progress {
    let asked = dimension.questions.iter().filter(|q| path == Path::Full || q.core);
    Progress::of(answers, asked.map(|question| &question.id))
}

/// The first question on the path without an answer; the first of all when none is left.
#[must_use]
pub fn resume<'a>(assessment: &'a Assessment, path: Path, answers: &Answers) -> Option<Placed<'a>> {
    on_path(assessment, path)
        .find(|placed| answers.answer(&placed.question.id).is_none())
        .or_else(|| on_path(assessment, path).next())
}

/// Where a question stands on the path, and what comes before and after it.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// The number on the path, from 1; `None` for a question that is not on the path.
    pub number: Option<usize>,
    /// How many questions are on the path.
    pub total: usize,
    /// The question before it on the path.
    pub previous: Option<Placed<'a>>,
    /// The question after it on the path.
    pub next: Option<Placed<'a>>,
}

/// The place of a question on a path. A question beside the path lies between its neighbours.
#[must_use]
pub fn step<'a>(assessment: &'a Assessment, path: Path, at: Placed<'_>) -> Step<'a> {
    let mut step = Step { number: None, total: 0, previous: None, next: None };
    for placed in on_path(assessment, path) {
        step.total += 1;
        if placed.number < at.number {
            step.previous = Some(placed);
        } else if placed.number == at.number {
            step.number = Some(step.total);
        } else if step.next.is_none() {
            step.next = Some(placed);
        }
    }
    step
}

/// The dilemmas with at least one place or "weet ik niet".
#[must_use]
pub fn dilemmas_filled(assessment: &Assessment, answers: &Answers) -> usize {
    let filled = |dilemma: &&crate::assessment::Dilemma| {
        let entry = answers.dilemmas.get(&dilemma.id);
        entry.is_some_and(|entry| entry.now.is_some() || entry.desired.is_some())
    };
    assessment.parts().dilemmas.iter().filter(filled).count()
}

/// How the answers of a sheet are spread, over all questions of the assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// Questions answered with a situation.
    pub levels: usize,
    /// "Weet ik niet".
    pub unknown: usize,
    /// "Niet van toepassing" where it is allowed.
    pub not_applicable: usize,
    /// Not filled in.
    pub blank: usize,
}

/// Counts the four kinds of answers over the questions of a path.
#[must_use]
pub fn spread(assessment: &Assessment, path: Path, answers: &Answers) -> Spread {
    let mut spread = Spread::default();
    for placed in on_path(assessment, path) {
        match answers.answer(&placed.question.id) {
            Some(Answer::Level(_)) => spread.levels += 1,
            Some(Answer::Unknown) => spread.unknown += 1,
            Some(Answer::NotApplicable) if placed.question.na_allowed => {
                spread.not_applicable += 1;
            }
            Some(Answer::NotApplicable) | None => spread.blank += 1,
        }
    }
    spread
}

//! The compact form: one language, references as places in lists.

use super::{DilemmaId, DimensionId, Lang, QuestionId, RoleId};

/// The whole assessment in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// The language of all texts.
    pub lang: Lang,
    /// Names the questionnaire.
    pub id: String,
    /// The version of the questionnaire, `major.minor.patch`.
    pub version: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub intro: String,
    /// How far it has been tested.
    pub status: String,
    /// How to choose a situation.
    pub instruction: String,
    /// Minutes for the core questions, counted from the words (R53).
    pub quick_minutes: u8,
    /// Minutes for all questions, from and to, counted from the words (R53).
    pub full_minutes: (u8, u8),
    /// The five levels from low to high.
    pub levels: Vec<LevelText>,
    /// "Weet ik niet".
    pub unknown: OptionText,
    /// "Niet van toepassing".
    pub not_applicable: OptionText,
    /// The three certainties.
    pub certainties: Certainties,
    /// Who can fill it in or answer.
    pub roles: Vec<Role>,
    /// The three domains.
    pub domains: Vec<Domain>,
    /// The dimensions in order.
    pub dimensions: Vec<Dimension>,
    /// The texts that all dilemmas share.
    pub dilemma_scale: DilemmaScale,
    /// The dilemmas in order.
    pub dilemmas: Vec<Dilemma>,
    /// Patterns over several dimensions or questions, in order.
    pub signals: Vec<Signal>,
    /// Terms that are explained where they stand.
    pub glossary: Vec<Term>,
    /// Short quotations that are shown, always in Dutch.
    pub quotes: Vec<Quote>,
    /// The quotations of the start page, as places in `quotes`.
    pub start_quotes: Vec<u16>,
}

/// A level by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelText {
    /// Stable id.
    pub id: String,
    /// The name that the result shows.
    pub name: String,
    /// What it means.
    pub description: String,
    /// What to talk about.
    pub conversation: String,
}

/// An answer that is not a level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionText {
    /// The text to choose.
    pub label: String,
    /// When to choose it and what it does.
    pub help: String,
}

/// The names of the certainties, in the order of [`crate::answers::Certainty::ALL`].
pub type Certainties = [String; 3];

/// A role of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Role {
    /// Stable id.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// The name inside a sentence: short, lower case.
    pub short: String,
    /// Whether it is one of the main roles.
    pub primary: bool,
}

/// One of the three domains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Domain {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What belongs to it.
    pub description: String,
}

/// Where a question counts in the view per domain (method 4.10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MainDomain {
    /// One of the domains, as a place in [`Packed::domains`].
    One(u8),
    /// "Overstijgend": the samenhang itself.
    #[default]
    Across,
}

/// A dimension with its questions and next steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dimension {
    /// Stable id.
    pub id: DimensionId,
    /// Its name.
    pub name: String,
    /// The question it answers.
    pub description: String,
    /// Why it matters.
    pub why: String,
    /// A quotation with it, as a place in [`Packed::quotes`].
    pub quote: Option<u16>,
    /// Its questions in order.
    pub questions: Vec<Question>,
    /// Next steps 1→2, 2→3, 3→4, 4→5 and the step at 5.
    pub next_steps: Vec<NextStep>,
}

/// A question with five described situations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Stable id.
    pub id: QuestionId,
    /// Whether it is in the first round.
    pub core: bool,
    /// Whether "niet van toepassing" can be chosen.
    pub na_allowed: bool,
    /// When to choose "niet van toepassing"; there exactly where it can be chosen.
    pub na_hint: Option<String>,
    /// The question.
    pub text: String,
    /// A short explanation.
    pub explanation: String,
    /// The five situations from low to high.
    pub levels: [String; 5],
    /// What shows it.
    pub evidence: String,
    /// Who can answer best, as places in [`Packed::roles`].
    pub answer_by: Vec<u8>,
    /// The domains it touches, as places in [`Packed::domains`].
    pub domains: Vec<u8>,
    /// Where it counts in the view per domain.
    pub main_domain: MainDomain,
    /// The terms that stand in it, as places in [`Packed::glossary`].
    pub terms: Vec<u16>,
}

/// What to do after a level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextStep {
    /// Two possible steps.
    pub steps: Vec<String>,
    /// A question for the conversation.
    pub question: String,
}

/// The texts that all dilemmas share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DilemmaScale {
    /// The seven places from left to right.
    pub positions: Vec<PositionText>,
    /// The question for now.
    pub now: String,
    /// The question for over two years.
    pub desired: String,
    /// That no place is right or wrong.
    pub note: String,
}

/// A place between the poles in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PositionText {
    /// Short, with A for the left pole and B for the right.
    pub label: String,
    /// In full; `{pole}` stands for the pole, first letter in lower case.
    pub spoken: String,
}

/// A choice without a right side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dilemma {
    /// Stable id.
    pub id: DilemmaId,
    /// Its title.
    pub title: String,
    /// A short explanation.
    pub explanation: String,
    /// The left pole (A).
    pub left: Pole,
    /// The right pole (B).
    pub right: Pole,
    /// A question for the conversation.
    pub discussion: String,
    /// The terms that stand in it, as places in [`Packed::glossary`].
    pub terms: Vec<u16>,
}

/// One side of a dilemma.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pole {
    /// Its name.
    pub label: String,
    /// Its strength.
    pub strength: String,
    /// What happens when it is overdone.
    pub shadow: String,
}

/// A pattern with its question for the conversation (method 4.5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signal {
    /// Stable id.
    pub id: String,
    /// When it shows.
    pub rule: Rule,
    /// What it says.
    pub text: String,
    /// A question for the conversation.
    pub question: String,
}

/// When a pattern shows. Gaps are in tenths of a level, so that they are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Both dimensions have a score and high − low is at least the gap.
    DimensionGap {
        /// Place in [`Packed::dimensions`].
        high: u8,
        /// Place in [`Packed::dimensions`].
        low: u8,
        /// In tenths of a level.
        min_gap_tenths: u8,
    },
    /// Both questions have a numeric answer and high − low is at least the gap.
    QuestionGap {
        /// Place in the order of all questions.
        high: u16,
        /// Place in the order of all questions.
        low: u16,
        /// In tenths of a level.
        min_gap_tenths: u8,
    },
    /// The question has a numeric answer of at most `max`.
    QuestionMax {
        /// Place in the order of all questions.
        question: u16,
        /// A level.
        max: u8,
    },
}

/// A rule that never shows and that no content may have.
impl Default for Rule {
    fn default() -> Self {
        Self::QuestionMax { question: 0, max: 0 }
    }
}

/// A term and what it means here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// Stable id.
    pub id: String,
    /// The term.
    pub term: String,
    /// What it means here.
    pub definition: String,
}

/// A short quotation, in the language of its source (Dutch).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// Stable id.
    pub id: String,
    /// At most 25 words.
    pub text: String,
    /// Publisher and title, as shown.
    pub source: String,
    /// The year of the source.
    pub year: u16,
}

impl Packed {
    /// The bytes that [`super::Assessment::decode`] reads.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        super::compact::write(self.clone())
    }

    /// Names the first thing that does not fit.
    pub(super) fn check(&self) -> Result<(), &'static str> {
        let ensure = |holds: bool, fault| if holds { Ok(()) } else { Err(fault) };
        let questions: usize = self.dimensions.iter().map(|d| d.questions.len()).sum();
        let quote = |index: &u16| usize::from(*index) < self.quotes.len();
        let terms = |terms: &[u16]| terms.iter().all(|t| usize::from(*t) < self.glossary.len());

        ensure(self.levels.len() == 5, "there must be five levels")?;
        ensure(self.dilemma_scale.positions.len() == 7, "there must be seven places")?;
        ensure(!self.dimensions.is_empty(), "there must be a dimension")?;
        ensure(self.start_quotes.iter().all(quote), "a quotation of the start page is unknown")?;
        for dimension in &self.dimensions {
            ensure(dimension.next_steps.len() == 5, "a dimension needs five next steps")?;
            ensure(dimension.quote.iter().all(quote), "a quotation of a dimension is unknown")?;
            let cores = dimension.questions.iter().filter(|q| q.core).count();
            ensure(cores == 1, "a dimension needs one core question")?;
            for question in &dimension.questions {
                let roles = question.answer_by.iter().all(|r| usize::from(*r) < self.roles.len());
                ensure(roles, "a question names an unknown role")?;
                let domain = |index: u8| usize::from(index) < self.domains.len();
                ensure(
                    question.domains.iter().all(|d| domain(*d)),
                    "a question names an unknown domain",
                )?;
                let main = match question.main_domain {
                    MainDomain::One(index) => domain(index),
                    MainDomain::Across => true,
                };
                ensure(main, "a question has an unknown main domain")?;
                ensure(terms(&question.terms), "a question names an unknown term")?;
            }
        }
        for dilemma in &self.dilemmas {
            ensure(terms(&dilemma.terms), "a dilemma names an unknown term")?;
        }
        for signal in &self.signals {
            let known = match signal.rule {
                Rule::DimensionGap { high, low, .. } => {
                    usize::from(high.max(low)) < self.dimensions.len()
                }
                Rule::QuestionGap { high, low, .. } => usize::from(high.max(low)) < questions,
                Rule::QuestionMax { question, max } => {
                    usize::from(question) < questions && (1..=5).contains(&max)
                }
            };
            ensure(known, "a signal does not fit the questions")?;
        }
        Ok(())
    }
}

//! The assessment: questions, levels, dilemmas and texts in one language.
//!
//! [`Packed`] is the compact form that the build writes and the browser loads.
//! An [`Assessment`] is made in one place, [`Assessment::decode`], and is valid from
//! then on: every reference points somewhere, every dimension has its core question.

mod compact;
mod ids;
mod packed;

pub use ids::{DilemmaId, DimensionId, QuestionId, RoleId, is_id};
pub use packed::{
    Certainties, Dilemma, DilemmaScale, Dimension, Domain, LevelText, MainDomain, NextStep,
    OptionText, Packed, Pole, PositionText, Question, Quote, Role, Rule, Signal, Term,
};

use std::fmt;

/// A language of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Dutch, the first language.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both, the first language first.
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// The BCP 47 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Lang::Nl => Lang::En,
            Lang::En => Lang::Nl,
        }
    }
}

/// Why bytes are not an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The bytes are not in the compact form (cut, altered or of another version).
    Form,
    /// The parts do not fit together; the text names the first fault.
    Fault(&'static str),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Form => f.write_str("not a compact assessment"),
            DecodeError::Fault(fault) => f.write_str(fault),
        }
    }
}

/// A valid assessment in one language. Read-only.
#[derive(Debug)]
pub struct Assessment {
    packed: Packed,
    /// (dimension, question in it) for each question, in the order of the content.
    order: Vec<(usize, usize)>,
}

/// A question with its place in the assessment.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The question.
    pub question: &'a Question,
    /// The dimension it belongs to.
    pub dimension: &'a Dimension,
    /// Its number in the whole assessment, from 1.
    pub number: usize,
    /// The number of its dimension, from 1.
    pub dimension_number: usize,
}

impl Assessment {
    /// Reads the compact form and checks that its parts fit together.
    ///
    /// # Errors
    /// [`DecodeError::Form`] where the bytes are not the compact form, else the first fault.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        Self::new(compact::read(bytes)?)
    }

    /// Checks that the parts fit together.
    ///
    /// # Errors
    /// The first fault.
    pub fn new(packed: Packed) -> Result<Self, DecodeError> {
        packed.check().map_err(DecodeError::Fault)?;
        let order = packed
            .dimensions
            .iter()
            .enumerate()
            .flat_map(|(d, dimension)| (0..dimension.questions.len()).map(move |q| (d, q)))
            .collect();
        Ok(Self { packed, order })
    }

    /// All parts: texts, levels, roles, dimensions, dilemmas, signals.
    #[must_use]
    pub fn parts(&self) -> &Packed {
        &self.packed
    }

    /// The dimensions in the order of the content.
    #[must_use]
    pub fn dimensions(&self) -> &[Dimension] {
        &self.packed.dimensions
    }

    /// How many questions there are.
    #[must_use]
    pub fn question_count(&self) -> usize {
        self.order.len()
    }

    /// All questions in the order of the content.
    pub fn questions(&self) -> impl DoubleEndedIterator<Item = Placed<'_>> + ExactSizeIterator {
        self.order.iter().enumerate().map(|(index, &(d, q))| {
            let dimension = &self.packed.dimensions[d];
            Placed {
                question: &dimension.questions[q],
                dimension,
                number: index + 1,
                dimension_number: d + 1,
            }
        })
    }

    /// The core questions, one per dimension: the first round.
    pub fn core_questions(&self) -> impl Iterator<Item = Placed<'_>> {
        self.questions().filter(|placed| placed.question.core)
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<Placed<'_>> {
        self.questions().find(|placed| placed.question.id == *id)
    }

    /// The dilemma with this id and its number from 1.
    #[must_use]
    pub fn dilemma(&self, id: &DilemmaId) -> Option<(usize, &Dilemma)> {
        let index = self.packed.dilemmas.iter().position(|dilemma| dilemma.id == *id)?;
        Some((index + 1, &self.packed.dilemmas[index]))
    }

    /// The role with this id.
    #[must_use]
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.packed.roles.iter().find(|role| role.id == *id)
    }
}

/// Content is read once and shared by reference: it is the same only as itself. A page that gets
/// it again need not look at every text to know that.
impl PartialEq for Assessment {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

//! One saved assessment: who fills it in, along which path, and the answers.

use crate::answers::Answers;
use crate::assessment::RoleId;

/// A moment in milliseconds since 1 January 1970 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub u64);

/// Names a saved assessment in this browser: 1 to 32 characters `a-z`, `0-9`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetId(Box<str>);

impl SheetId {
    /// The id, if it has the right form.
    #[must_use]
    pub fn new(id: &str) -> Option<Self> {
        let fits = (1..=32).contains(&id.len())
            && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        fits.then(|| Self(id.into()))
    }

    /// An id from a random number.
    #[must_use]
    pub fn from_random(number: u64) -> Self {
        Self(format!("{number:016x}").into())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Which questions are asked first. Both paths share one set of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Path {
    /// The first round ("eerste ronde"): one core question per dimension.
    Quick,
    /// All questions.
    Full,
}

/// The longest name of a sheet in characters.
pub const NAME_MAX_CHARS: usize = 80;

/// One person's assessment as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name in this browser.
    pub id: SheetId,
    /// When it was begun.
    pub created: Moment,
    /// When an answer last changed.
    pub changed: Moment,
    /// The path that was chosen last.
    pub path: Path,
    /// The role of the person, where given.
    pub role: Option<RoleId>,
    /// A free name, at most [`NAME_MAX_CHARS`] characters; may be empty.
    pub name: String,
    /// The version of the content that the answers were given on.
    pub content_version: String,
    /// The answers.
    pub answers: Answers,
}

//! What one person answered: levels, "weet ik niet", notes and places on dilemmas.
//!
//! "Not answered" is the absence of an entry, never a number.

use crate::assessment::{DilemmaId, DimensionId, QuestionId};
use crate::sorted_map::SortedMap;

/// The longest note in characters (R30).
pub const NOTE_MAX_CHARS: usize = 4_000;

/// One of the five described situations of a question, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// The five levels from low to high.
    pub const ALL: [Level; 5] = [Level(1), Level(2), Level(3), Level(4), Level(5)];

    /// The level with this value, if it is 1 to 5.
    #[must_use]
    pub const fn new(value: u8) -> Option<Self> {
        if value >= 1 && value <= 5 { Some(Self(value)) } else { None }
    }

    /// The value, 1 to 5.
    #[must_use]
    pub const fn value(self) -> u8 {
        self.0
    }

    /// The place in a list of five, 0 to 4.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}

/// What was chosen on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// A described situation.
    Level(Level),
    /// "Weet ik niet".
    Unknown,
    /// "Niet van toepassing". On a question that does not allow it, it counts as blank.
    NotApplicable,
}

/// How sure the person is of an answer. It never changes a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// "Onderbouwd": a document or example can be named.
    Supported,
    /// "Indruk".
    Impression,
    /// "Schatting".
    Estimate,
}

impl Certainty {
    /// All of them, in the order of the content.
    pub const ALL: [Certainty; 3] =
        [Certainty::Supported, Certainty::Impression, Certainty::Estimate];

    /// The id in content and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Certainty::Supported => "onderbouwd",
            Certainty::Impression => "indruk",
            Certainty::Estimate => "schatting",
        }
    }

    /// The certainty with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|certainty| certainty.id() == id)
    }
}

/// Everything a person recorded with one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The chosen answer; `None` is "niet ingevuld".
    pub answer: Option<Answer>,
    /// How sure the person is.
    pub certainty: Option<Certainty>,
    /// An example or explanation, at most [`NOTE_MAX_CHARS`] characters.
    pub note: String,
    /// Flagged "later bespreken".
    pub later: bool,
}

impl Entry {
    /// Whether nothing was recorded, so that the entry need not exist.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A place between the two poles of a dilemma, -3 (entirely left) to 3 (entirely right).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position(i8);

impl Position {
    /// The seven places from left to right.
    pub const ALL: [Position; 7] = [
        Position(-3),
        Position(-2),
        Position(-1),
        Position(0),
        Position(1),
        Position(2),
        Position(3),
    ];

    /// The place with this value, if it is -3 to 3.
    #[must_use]
    pub const fn new(value: i8) -> Option<Self> {
        if value >= -3 && value <= 3 { Some(Self(value)) } else { None }
    }

    /// The value, -3 to 3.
    #[must_use]
    pub const fn value(self) -> i8 {
        self.0
    }

    /// The place in a list of seven, 0 to 6.
    #[must_use]
    pub const fn index(self) -> usize {
        (self.0 + 3) as usize
    }
}

/// What was chosen for one of the two questions of a dilemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A place between the poles.
    At(Position),
    /// "Weet ik niet".
    Unknown,
}

impl Place {
    /// The position, where one was chosen.
    #[must_use]
    pub const fn position(self) -> Option<Position> {
        match self {
            Place::At(position) => Some(position),
            Place::Unknown => None,
        }
    }
}

/// Everything a person recorded with one dilemma.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DilemmaEntry {
    /// Where the municipality stands now.
    pub now: Option<Place>,
    /// Where it should stand in two years.
    pub desired: Option<Place>,
    /// An explanation, at most [`NOTE_MAX_CHARS`] characters.
    pub note: String,
}

impl DilemmaEntry {
    /// Whether nothing was recorded, so that the entry need not exist.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How soon a dimension must move, 1 to 3. The default is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Urgency(u8);

impl Urgency {
    /// The urgency with this value, if it is 1 to 3.
    #[must_use]
    pub const fn new(value: u8) -> Option<Self> {
        if value >= 1 && value <= 3 { Some(Self(value)) } else { None }
    }

    /// The value, 1 to 3.
    #[must_use]
    pub const fn value(self) -> u8 {
        self.0
    }
}

impl Default for Urgency {
    fn default() -> Self {
        Self(1)
    }
}

/// What a person wants with one dimension "over twee jaar". Both parts are optional.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aim {
    /// The wanted level; there is no default, so nobody is pushed to 5.
    pub ambition: Option<Level>,
    /// The urgency, where one was chosen.
    pub urgency: Option<Urgency>,
}

/// All answers of one person. Ids that the content does not know are kept, never dropped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Per question.
    pub questions: SortedMap<QuestionId, Entry>,
    /// Per dilemma.
    pub dilemmas: SortedMap<DilemmaId, DilemmaEntry>,
    /// Per dimension.
    pub aims: SortedMap<DimensionId, Aim>,
}

impl Answers {
    /// The chosen answer on a question, as it was given.
    #[must_use]
    pub fn answer(&self, question: &QuestionId) -> Option<Answer> {
        self.questions.get(question).and_then(|entry| entry.answer)
    }

    /// Changes the entry of a question; an entry that ends up empty is removed.
    pub fn edit_question(&mut self, question: &QuestionId, edit: impl FnOnce(&mut Entry)) {
        let mut entry = self.questions.remove(question).unwrap_or_default();
        edit(&mut entry);
        self.put_question(question, entry);
    }

    /// Changes the entry of a dilemma; an entry that ends up empty is removed.
    pub fn edit_dilemma(&mut self, dilemma: &DilemmaId, edit: impl FnOnce(&mut DilemmaEntry)) {
        let mut entry = self.dilemmas.remove(dilemma).unwrap_or_default();
        edit(&mut entry);
        self.put_dilemma(dilemma, entry);
    }

    // Apart from the two above, so that they are not there once for every kind of change.
    fn put_question(&mut self, question: &QuestionId, entry: Entry) {
        if !entry.is_empty() {
            self.questions.insert(question.clone(), entry);
        }
    }

    fn put_dilemma(&mut self, dilemma: &DilemmaId, entry: DilemmaEntry) {
        if !entry.is_empty() {
            self.dilemmas.insert(dilemma.clone(), entry);
        }
    }
}

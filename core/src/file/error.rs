//! Why a file cannot be opened.

use crate::assessment::{DilemmaId, DimensionId, QuestionId};

/// Why a file cannot be opened (R30, R42). Lines and columns count from 1, columns in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Larger than [`super::FILE_MAX_BYTES`].
    TooLarge {
        /// The size of the file.
        bytes: u64,
    },
    /// Not text in UTF-8: a picture, a spreadsheet, a file in an old encoding.
    NotText {
        /// The line of the first byte that is no text.
        line: usize,
        /// The column of that byte.
        column: usize,
    },
    /// Text, but no JSON: cut off or edited by hand.
    NotJson {
        /// The line where reading stopped.
        line: usize,
        /// The column where reading stopped.
        column: usize,
    },
    /// Nested deeper than [`super::DEPTH_MAX`].
    TooDeep,
    /// JSON, but not with the `format` and a `version` of a Samenhang file.
    NotSamenhang,
    /// Written by a newer Samenhang than this one.
    NewerVersion {
        /// The version of the file.
        version: u64,
    },
    /// A field is missing, is there twice or holds another kind of value (text for a number).
    Form {
        /// The line where reading stopped.
        line: usize,
        /// The column where reading stopped.
        column: usize,
    },
    /// A list is longer than [`super::LIST_MAX_ITEMS`].
    TooMany {
        /// Which list.
        list: List,
        /// How many items it holds.
        items: usize,
    },
    /// A note is longer than [`crate::answers::NOTE_MAX_CHARS`].
    NoteTooLong {
        /// Where the note stands.
        item: Item,
        /// Its length in characters.
        chars: usize,
    },
    /// The name is longer than [`crate::sheet::NAME_MAX_CHARS`].
    NameTooLong {
        /// Its length in characters.
        chars: usize,
    },
    /// An item of a list has an id that no content can have.
    NotAnId {
        /// Which list.
        list: List,
        /// The place of the item in the list, from 1.
        number: usize,
    },
    /// A question, dilemma or dimension is there twice.
    Duplicate(Item),
    /// A value with an item of a list is not one of the possible ones.
    OutOfRange {
        /// The item it stands with.
        item: Item,
        /// Which of its values.
        field: Field,
    },
    /// A value about the sheet as a whole is not one of the possible ones.
    SheetOutOfRange(Field),
}

/// One of the three lists in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// `answers`, per question.
    Answers,
    /// `dilemmas`.
    Dilemmas,
    /// `aims`, per dimension.
    Aims,
}

/// An item of one of the lists. The content need not know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// An item of `answers`.
    Question(QuestionId),
    /// An item of `dilemmas`.
    Dilemma(DilemmaId),
    /// An item of `aims`.
    Dimension(DimensionId),
}

/// A field of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `assessment.version`, the version of the content.
    ContentVersion,
    /// `sheet.id`.
    SheetId,
    /// `sheet.createdMs`.
    Created,
    /// `sheet.changedMs`.
    Changed,
    /// `sheet.path`.
    Path,
    /// `sheet.role`.
    Role,
    /// `answer` of a question.
    Answer,
    /// `certainty` of a question.
    Certainty,
    /// `now` of a dilemma.
    Now,
    /// `desired` of a dilemma.
    Desired,
    /// `ambition` of a dimension.
    Ambition,
    /// `urgency` of a dimension.
    Urgency,
}

//! What a person can change in the open sheet.

use super::Pace;
use crate::answers::{Answer, Certainty, NOTE_MAX_CHARS, Place};
use crate::assessment::{DilemmaId, QuestionId, RoleId};
use crate::sheet::{Path, Sheet};

/// One of the two questions of a dilemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Where the municipality stands now.
    Now,
    /// Where it should stand.
    Desired,
}

/// A change to the open sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// An answer is chosen, or cleared by `None`.
    Answer(QuestionId, Option<Answer>),
    /// A certainty is chosen, or cleared by `None`.
    Certainty(QuestionId, Option<Certainty>),
    /// A note changes; longer than [`NOTE_MAX_CHARS`] is cut.
    Note(QuestionId, String),
    /// "Later bespreken" is set or taken away.
    Later(QuestionId, bool),
    /// A place on a dilemma is chosen, or cleared by `None`.
    Place(DilemmaId, Side, Option<Place>),
    /// The note of a dilemma changes; longer than [`NOTE_MAX_CHARS`] is cut.
    DilemmaNote(DilemmaId, String),
    /// Another path over the same answers.
    Path(Path),
    /// Another role, or none.
    Role(Option<RoleId>),
}

impl Edit {
    /// How soon it must be saved.
    pub(super) fn pace(&self) -> Pace {
        match self {
            Edit::Note(..) | Edit::DilemmaNote(..) => Pace::AfterTyping,
            _ => Pace::AtOnce,
        }
    }
}

/// The sheet with the change.
pub(super) fn apply(sheet: &mut Sheet, edit: Edit) {
    match edit {
        Edit::Answer(id, answer) => {
            sheet.answers.edit_question(&id, |entry| {
                entry.answer = answer;
                // A certainty says how sure an answer is: without the answer it says nothing.
                if answer.is_none() {
                    entry.certainty = None;
                }
            });
        }
        Edit::Certainty(id, certainty) => {
            sheet.answers.edit_question(&id, |entry| entry.certainty = certainty);
        }
        Edit::Note(id, note) => {
            sheet.answers.edit_question(&id, |entry| entry.note = cut(note));
        }
        Edit::Later(id, later) => sheet.answers.edit_question(&id, |entry| entry.later = later),
        Edit::Place(id, side, place) => {
            sheet.answers.edit_dilemma(&id, |entry| match side {
                Side::Now => entry.now = place,
                Side::Desired => entry.desired = place,
            });
        }
        Edit::DilemmaNote(id, note) => {
            sheet.answers.edit_dilemma(&id, |entry| entry.note = cut(note));
        }
        Edit::Path(path) => sheet.path = path,
        Edit::Role(role) => sheet.role = role,
    }
}

fn cut(mut note: String) -> String {
    if let Some((end, _)) = note.char_indices().nth(NOTE_MAX_CHARS) {
        note.truncate(end);
    }
    note
}

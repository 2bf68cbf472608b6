//! The whole app as a value, and the one function that changes it.
//!
//! [`update`] is total and pure: times come in with the action, and effects such as
//! saving follow from the state ([`Session::unsaved`]), never the other way round.

use std::rc::Rc;

use crate::answers::{Answer, Certainty, NOTE_MAX_CHARS, Place};
use crate::assessment::{DilemmaId, QuestionId, RoleId};
use crate::sheet::{Moment, Path, Sheet, SheetId};
use crate::storage::StoreError;

/// What is open, what is listed, and whether it is safe.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The assessment that is being filled in.
    pub sheet: Option<Rc<Sheet>>,
    /// Counts the changes to the open sheet over its whole life; 0 when nothing is open.
    pub revision: u64,
    /// The revision that was read from the store; 0 for a sheet that was not in it.
    pub opened: u64,
    /// How soon the last change must be saved.
    pub pace: Pace,
    /// Whether what is on screen is in the store.
    pub saved: Saved,
}

/// How soon a change must reach the store (R37).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// A choice: at once.
    #[default]
    AtOnce,
    /// Typed text: when the typing pauses.
    AfterTyping,
}

/// Whether the open sheet is in the store.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saved {
    /// Nothing was changed or saved yet.
    #[default]
    Untouched,
    /// Everything up to `revision` is in the store.
    At {
        /// When the store confirmed it.
        moment: Moment,
        /// The last change that it holds.
        revision: u64,
    },
    /// The last attempt failed. What was typed is still on screen.
    Failed {
        /// Why.
        error: StoreError,
        /// The last change that the store does hold, where it holds any.
        kept: Option<u64>,
    },
}

/// One of the two questions of a dilemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Where the municipality stands now.
    Now,
    /// Where it should stand.
    Desired,
}

/// Everything that can happen to a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A sheet was begun or opened from a file: it is not in the store yet.
    Begin(Rc<Sheet>),
    /// A sheet was read from the store.
    Open {
        /// The sheet.
        sheet: Rc<Sheet>,
        /// The revision that the store has.
        revision: u64,
    },
    /// The open sheet was left or removed.
    Close,
    /// The store confirmed a revision.
    Saved {
        /// The sheet that was saved.
        sheet: SheetId,
        /// The revision that was saved.
        revision: u64,
        /// When.
        moment: Moment,
    },
    /// The store refused.
    SaveFailed {
        /// The sheet that was not saved.
        sheet: SheetId,
        /// Why.
        error: StoreError,
    },
    /// Something in the open sheet changes.
    Edit {
        /// What.
        edit: Edit,
        /// When.
        moment: Moment,
    },
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
    fn pace(&self) -> Pace {
        match self {
            Edit::Note(..) | Edit::DilemmaNote(..) => Pace::AfterTyping,
            _ => Pace::AtOnce,
        }
    }
}

impl Session {
    /// What must be saved: the open sheet and its revision, where the store lacks it.
    #[must_use]
    pub fn unsaved(&self) -> Option<(Rc<Sheet>, u64)> {
        let kept = match &self.saved {
            Saved::Untouched => self.opened,
            Saved::At { revision, .. } => *revision,
            Saved::Failed { kept, .. } => kept.unwrap_or(self.opened),
        };
        let sheet = self.sheet.as_ref()?;
        (self.revision > kept).then(|| (Rc::clone(sheet), self.revision))
    }
}

/// The session after an action.
#[must_use]
pub fn update(session: &Session, action: Action) -> Session {
    match action {
        Action::Begin(sheet) => Session { sheet: Some(sheet), revision: 1, ..Session::default() },
        Action::Open { sheet, revision } => {
            Session { sheet: Some(sheet), revision, opened: revision, ..Session::default() }
        }
        Action::Close => Session::default(),
        Action::Saved { sheet, revision, moment } => {
            let mut next = session.clone();
            if is_open(session, &sheet) {
                next.saved = Saved::At { moment, revision };
            }
            next
        }
        Action::SaveFailed { sheet, error } => {
            let mut next = session.clone();
            if is_open(session, &sheet) {
                let kept = match session.saved {
                    Saved::Untouched => None,
                    Saved::At { revision, .. } => Some(revision),
                    Saved::Failed { kept, .. } => kept,
                };
                next.saved = Saved::Failed { error, kept };
            }
            next
        }
        Action::Edit { edit, moment } => edited(session, edit, moment),
    }
}

fn is_open(session: &Session, id: &SheetId) -> bool {
    session.sheet.as_ref().is_some_and(|sheet| sheet.id == *id)
}

/// A change that changes nothing leaves the revision as it was, so nothing is saved for it.
fn edited(session: &Session, edit: Edit, moment: Moment) -> Session {
    let Some(before) = &session.sheet else { return session.clone() };
    let pace = edit.pace();
    let mut after = Sheet::clone(before);
    apply(&mut after, edit);
    if after == **before {
        return session.clone();
    }
    after.changed = moment;
    Session { sheet: Some(Rc::new(after)), revision: session.revision + 1, pace, ..session.clone() }
}

fn apply(sheet: &mut Sheet, edit: Edit) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Level};

    fn question() -> QuestionId {
        QuestionId::new("visie-gedeeld")
    }

    fn begun() -> Session {
        let sheet = Sheet {
            id: SheetId::from_random(7),
            created: Moment(1),
            changed: Moment(1),
            path: Path::Full,
            role: None,
            name: String::new(),
            content_version: "0.2.0".to_owned(),
            answers: Answers::default(),
        };
        update(&Session::default(), Action::Begin(Rc::new(sheet)))
    }

    fn edit(session: &Session, edit: Edit, at: u64) -> Session {
        update(session, Action::Edit { edit, moment: Moment(at) })
    }

    fn answer(level: u8) -> Edit {
        Edit::Answer(question(), Level::new(level).map(Answer::Level))
    }

    fn sheet(session: &Session) -> Sheet {
        session.sheet.as_deref().cloned().unwrap_or_else(|| unreachable!("a sheet is open"))
    }

    #[test]
    fn a_new_sheet_is_unsaved_until_the_store_confirms_it() {
        let session = begun();
        assert!(session.unsaved().is_some());
        let id = SheetId::from_random(7);
        let saved = update(&session, Action::Saved { sheet: id, revision: 1, moment: Moment(5) });
        assert_eq!(saved.unsaved(), None);
    }

    #[test]
    fn an_opened_sheet_is_saved_until_it_changes_and_counts_on() {
        let sheet = Rc::new(sheet(&begun()));
        let opened = update(&Session::default(), Action::Open { sheet, revision: 12 });
        assert_eq!(opened.unsaved(), None);
        let changed = edit(&opened, answer(1), 3);
        assert_eq!(changed.unsaved().map(|(_, revision)| revision), Some(13));
    }

    #[test]
    fn an_answer_given_while_saving_is_still_unsaved_afterwards() {
        let session = edit(&begun(), answer(3), 2);
        let id = SheetId::from_random(7);
        let saved = update(&session, Action::Saved { sheet: id, revision: 1, moment: Moment(5) });
        assert_eq!(saved.unsaved().map(|(_, revision)| revision), Some(2));
    }

    #[test]
    fn a_failed_save_keeps_the_change_unsaved_and_says_so() {
        let id = SheetId::from_random(7);
        let saved =
            update(&begun(), Action::Saved { sheet: id.clone(), revision: 1, moment: Moment(5) });
        let changed = edit(&saved, answer(2), 6);
        let failed = update(&changed, Action::SaveFailed { sheet: id, error: StoreError::Full });
        assert_eq!(failed.saved, Saved::Failed { error: StoreError::Full, kept: Some(1) });
        assert_eq!(failed.unsaved().map(|(_, revision)| revision), Some(2));
    }

    #[test]
    fn news_about_another_sheet_changes_nothing() {
        let session = begun();
        let other = SheetId::from_random(8);
        let action = Action::Saved { sheet: other, revision: 9, moment: Moment(5) };
        assert_eq!(update(&session, action), session);
    }

    #[test]
    fn the_same_answer_again_changes_nothing() {
        let once = edit(&begun(), answer(3), 2);
        assert_eq!(edit(&once, answer(3), 9), once);
        assert_eq!(sheet(&once).changed, Moment(2));
    }

    #[test]
    fn clearing_leaves_no_trace_but_keeps_the_note() {
        let chosen = edit(&begun(), answer(4), 2);
        let sure = edit(&chosen, Edit::Certainty(question(), Some(Certainty::Supported)), 3);
        let cleared = edit(&sure, Edit::Answer(question(), None), 4);
        assert!(sheet(&cleared).answers.questions.is_empty());

        let noted = edit(&sure, Edit::Note(question(), "Woonzorgvisie".to_owned()), 5);
        let cleared = edit(&noted, Edit::Answer(question(), None), 6);
        let entry = sheet(&cleared).answers.questions.get(&question()).cloned();
        assert_eq!(entry.map(|entry| entry.note), Some("Woonzorgvisie".to_owned()));
    }

    #[test]
    fn switching_the_path_keeps_every_answer() {
        let chosen = edit(&begun(), answer(4), 2);
        let quick = edit(&chosen, Edit::Path(Path::Quick), 3);
        assert_eq!(sheet(&quick).answers, sheet(&chosen).answers);
    }

    #[test]
    fn a_note_is_cut_at_the_limit_on_a_whole_character() {
        let noted = edit(&begun(), Edit::Note(question(), "é".repeat(NOTE_MAX_CHARS + 1)), 2);
        let entry = sheet(&noted).answers.questions.get(&question()).cloned();
        assert_eq!(entry.map(|entry| entry.note.chars().count()), Some(NOTE_MAX_CHARS));
        assert_eq!(noted.pace, Pace::AfterTyping);
    }
}

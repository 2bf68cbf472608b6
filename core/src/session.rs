//! The whole app as a value, and the one function that changes it.
//!
//! [`update`] is total and pure: times come in with the action, and effects such as
//! saving follow from the state ([`Session::unsaved`]), never the other way round.

use std::rc::Rc;

use crate::answers::{Answer, Certainty, NOTE_MAX_CHARS, Place};
use crate::assessment::{DilemmaId, QuestionId, RoleId};
use crate::merge::{self, Choice};
use crate::sheet::{Moment, Path, Sheet, SheetId};
use crate::storage::StoreError;

/// What is open, what is listed, and whether it is safe.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The assessment that is being filled in.
    pub sheet: Option<Rc<Sheet>>,
    /// Counts the changes to the open sheet over its whole life; 0 when nothing is open.
    pub revision: u64,
    /// The last change that the store had when the sheet was opened; 0 for none.
    pub opened: u64,
    /// How soon the last change must be saved.
    pub pace: Pace,
    /// Whether what is on screen is in the store.
    pub saved: Saved,
    /// Sheets that were left before they were safe, and why they are not.
    pub left: Vec<(Rc<Sheet>, StoreError)>,
    /// What two tabs answered differently, for the person to choose, of any sheet.
    pub choices: Vec<Choice>,
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
    /// Another tab removed the sheet. What it held is still on screen.
    Gone,
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
        /// The number of its last change.
        revision: u64,
        /// The last change that the store has.
        written: u64,
    },
    /// A sheet was removed, or let go.
    Close(SheetId),
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
        sheet: Rc<Sheet>,
        /// Why.
        error: StoreError,
    },
    /// What another tab saved was taken over.
    Merged {
        /// The sheet as it is now.
        sheet: Rc<Sheet>,
        /// The number of its last change.
        revision: u64,
        /// Whether the store has all of it.
        saved: bool,
        /// What both tabs answered differently.
        choices: Vec<Choice>,
    },
    /// Another tab removed this sheet.
    Gone(SheetId),
    /// Of the first choice for the open sheet, ours is taken, or the other tab's.
    Choose {
        /// Whether ours.
        ours: bool,
        /// When.
        moment: Moment,
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
        let sheet = self.sheet.as_ref()?;
        (self.revision > self.kept()).then(|| (Rc::clone(sheet), self.revision))
    }

    /// The last change that the store has.
    fn kept(&self) -> u64 {
        match &self.saved {
            Saved::Untouched => self.opened,
            Saved::At { revision, .. } => *revision,
            Saved::Failed { kept, .. } => kept.unwrap_or(self.opened),
            Saved::Gone => 0,
        }
    }

    /// The first choice that is to be made for the open sheet.
    #[must_use]
    pub fn choice(&self) -> Option<&Choice> {
        self.choices.iter().find(|choice| is_open(self, &choice.ours.id))
    }
}

/// The session after an action.
#[must_use]
pub fn update(session: &Session, action: Action) -> Session {
    let mut next = session.clone();
    match action {
        Action::Begin(sheet) => open(&mut next, sheet, 1, 0),
        Action::Open { sheet, revision, written } => open(&mut next, sheet, revision, written),
        Action::Close(id) => {
            next.left.retain(|(sheet, _)| sheet.id != id);
            next.choices.retain(|choice| choice.ours.id != id);
            if is_open(session, &id) {
                next = Session { left: next.left, choices: next.choices, ..Session::default() };
            }
        }
        Action::Saved { sheet, revision, moment } => {
            next.left.retain(|(left, _)| left.id != sheet);
            if is_open(session, &sheet) {
                next.saved = Saved::At { moment, revision };
            }
        }
        Action::SaveFailed { sheet, error } => {
            if is_open(session, &sheet.id) {
                let kept = match session.saved {
                    Saved::Untouched | Saved::Gone => None,
                    Saved::At { revision, .. } => Some(revision),
                    Saved::Failed { kept, .. } => kept,
                };
                next.saved = Saved::Failed { error, kept };
            } else {
                leave(&mut next, sheet, error);
            }
        }
        Action::Merged { sheet, revision, saved, choices } => {
            for choice in choices {
                // What was answered here last is what is offered.
                next.choices.retain(|it| it.ours.id != choice.ours.id || it.spot != choice.spot);
                next.choices.push(choice);
            }
            if is_open(session, &sheet.id) {
                if saved {
                    next.opened = revision;
                    next.saved = Saved::Untouched;
                } else if next.saved == Saved::Gone {
                    next.opened = 0;
                    next.saved = Saved::Untouched;
                }
                next.sheet = Some(sheet);
                next.revision = revision;
                next.pace = Pace::AtOnce;
            }
        }
        Action::Gone(id) => {
            if is_open(session, &id) {
                next.saved = Saved::Gone;
            }
        }
        Action::Choose { ours, moment } => {
            let open = |choice: &Choice| is_open(session, &choice.ours.id);
            if let Some(at) = session.choices.iter().position(open) {
                let choice = next.choices.remove(at);
                if ours {
                    let mut take = |sheet: &mut Sheet| merge::take(&choice, sheet);
                    return changed(next, Pace::AtOnce, moment, &mut take);
                }
            }
        }
        Action::Edit { edit, moment } => {
            return changed(next, edit.pace(), moment, &mut |sheet| apply(sheet, edit.clone()));
        }
    }
    next
}

/// Opens a sheet. The one that was open is left, and where it is not safe, that is not
/// forgotten.
fn open(next: &mut Session, sheet: Rc<Sheet>, revision: u64, written: u64) {
    if let (Some(before), Saved::Failed { error, .. }) = (next.sheet.take(), next.saved.clone()) {
        leave(next, before, error);
    }
    next.saved = Saved::Untouched;
    if let Some(at) = next.left.iter().position(|(left, _)| left.id == sheet.id) {
        let (_, error) = next.left.remove(at);
        next.saved = Saved::Failed { error, kept: Some(written) };
    }
    next.sheet = Some(sheet);
    next.revision = revision;
    next.opened = written;
    next.pace = Pace::AtOnce;
}

fn leave(next: &mut Session, sheet: Rc<Sheet>, error: StoreError) {
    next.left.retain(|(left, _)| left.id != sheet.id);
    next.left.push((sheet, error));
}

fn is_open(session: &Session, id: &SheetId) -> bool {
    session.sheet.as_ref().is_some_and(|sheet| sheet.id == *id)
}

/// A change that changes nothing leaves the revision as it was, so nothing is saved for it.
fn changed(
    mut session: Session,
    pace: Pace,
    moment: Moment,
    change: &mut dyn FnMut(&mut Sheet),
) -> Session {
    let Some(before) = session.sheet.as_deref() else { return session };
    let mut after = before.clone();
    change(&mut after);
    if after != *before {
        after.changed = moment;
        session.sheet = Some(Rc::new(after));
        session.revision += 1;
        session.pace = pace;
    }
    session
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

    fn fail(session: &Session, error: StoreError) -> Session {
        let sheet = Rc::new(sheet(session));
        update(session, Action::SaveFailed { sheet, error })
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
        let action = Action::Open { sheet, revision: 12, written: 12 };
        let opened = update(&Session::default(), action);
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
        let saved = update(&begun(), Action::Saved { sheet: id, revision: 1, moment: Moment(5) });
        let changed = edit(&saved, answer(2), 6);
        let failed = fail(&changed, StoreError::Full);
        assert_eq!(failed.saved, Saved::Failed { error: StoreError::Full, kept: Some(1) });
        assert_eq!(failed.unsaved().map(|(_, revision)| revision), Some(2));
    }

    fn other() -> Rc<Sheet> {
        Rc::new(Sheet { id: SheetId::from_random(8), ..sheet(&begun()) })
    }

    #[test]
    fn a_sheet_that_is_left_unsaved_is_not_forgotten() {
        let failed = fail(&begun(), StoreError::Full);
        let left = update(&failed, Action::Begin(other()));
        let names: Vec<_> = left.left.iter().map(|(sheet, why)| (&sheet.id, why)).collect();
        assert_eq!(names, [(&SheetId::from_random(7), &StoreError::Full)]);
        // It is opened again: still not saved, and said so.
        let action = Action::Open { sheet: Rc::new(sheet(&failed)), revision: 1, written: 0 };
        let again = update(&left, action);
        assert_eq!(again.saved, Saved::Failed { error: StoreError::Full, kept: Some(0) });
        assert_eq!((again.left.len(), again.unsaved().is_some()), (0, true));
        // Or it is saved while another one is open.
        let id = SheetId::from_random(7);
        let saved = update(&left, Action::Saved { sheet: id, revision: 1, moment: Moment(9) });
        assert_eq!(saved.left, []);
        assert_eq!(saved.saved, Saved::Untouched);
    }

    #[test]
    fn a_failure_of_a_sheet_that_is_not_open_is_kept_apart() {
        let action = Action::SaveFailed { sheet: other(), error: StoreError::Slow };
        let next = update(&begun(), action);
        assert_eq!((next.saved, next.left), (Saved::Untouched, vec![(other(), StoreError::Slow)]));
    }

    #[test]
    fn a_choice_waits_until_it_is_made() {
        use crate::merge::Spot;
        let ours = Rc::new(sheet(&edit(&begun(), answer(2), 3)));
        let theirs = Rc::new(sheet(&edit(&begun(), answer(5), 4)));
        let choice = Choice { spot: Spot::Answer(question()), ours };
        let merged = |id: &Rc<Sheet>| Action::Merged {
            sheet: Rc::clone(id),
            revision: 3,
            saved: true,
            choices: vec![choice.clone(), choice.clone()],
        };
        let asked = update(&begun(), merged(&theirs));
        assert_eq!((asked.choice(), asked.unsaved()), (Some(&choice), None));
        let away = update(&asked, Action::Begin(other()));
        assert_eq!((away.choice(), away.choices.len()), (None, 1), "it is about the other one");

        let choose = |ours| update(&asked, Action::Choose { ours, moment: Moment(9) });
        let answered = |session: &Session| sheet(session).answers.answer(&question());
        assert_eq!(answered(&choose(true)), Level::new(2).map(Answer::Level));
        assert!(choose(true).unsaved().is_some());
        assert_eq!(answered(&choose(false)), Level::new(5).map(Answer::Level));
        assert_eq!((choose(false).choice(), choose(false).unsaved()), (None, None));
    }

    #[test]
    fn a_removed_sheet_is_not_said_to_be_saved() {
        let id = SheetId::from_random(7);
        let saved =
            update(&begun(), Action::Saved { sheet: id.clone(), revision: 1, moment: Moment(5) });
        let gone = update(&saved, Action::Gone(id.clone()));
        assert!(gone.saved == Saved::Gone && gone.unsaved().is_some());
        let closed = update(&gone, Action::Close(id));
        assert_eq!(closed, Session::default());
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

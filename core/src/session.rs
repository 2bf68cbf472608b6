//! The whole app as a value, and the one function that changes it.
//!
//! [`update`] is total and pure: times come in with the action, and effects such as
//! saving follow from the state ([`Session::unsaved`]), never the other way round.

mod edit;

use std::rc::Rc;

use crate::merge::{self, Choice};
use crate::sheet::{Moment, Sheet, SheetId};
use crate::storage::StoreError;

use edit::apply;
pub use edit::{Edit, Side};

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

#[cfg(test)]
mod tests;

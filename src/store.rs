//! What the app holds, and everything that can happen to it.
//!
//! The session itself is a value of core; around it stand the place of the address, what the
//! store of this browser holds, and what a page remembers while it is on screen.

use std::rc::Rc;

use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::keeper::Found;
use samenhang_core::session::{Action, Edit, Session};
use samenhang_core::sheet::{Path, SheetId};
use samenhang_core::storage::StoreError;
use samenhang_core::text::Text;
use yew::prelude::*;

use crate::effects::clock;
use crate::effects::content::LoadError;
use crate::effects::files::{Chosen, ReadError};
use crate::effects::navigation::Arrival;
use crate::effects::page::Theme;
use crate::route::Route;
use crate::shelf::Loaded;

/// The assessment that is loaded, or why it is not.
pub enum Content {
    /// It is on its way.
    Loading,
    /// It is there.
    Ready(Rc<Assessment>),
    /// It did not come.
    Failed,
}

/// Everything the app holds.
pub struct Model {
    /// The assessment that is filled in, and whether it is saved.
    pub session: Session,
    /// The page of the address.
    pub route: Route,
    /// What the store said of the sheet of the address, where it is not open.
    pub missing: Option<Missing>,
    /// The record that was saved after what is shown of the open sheet, and is damaged.
    pub damaged: Option<String>,
    /// The sheets of this browser, once they were read for the start page.
    pub listed: Option<Result<Vec<Found>, StoreError>>,
    /// Light, dark, or as the device is set.
    pub theme: Theme,
    /// Whether this browser can remember the theme.
    pub remembers: bool,
    /// Whether the other language was asked for and did not come.
    pub language_failed: bool,
    /// Whether the browser promised to keep what is stored; not known before it was asked.
    pub lasting: Option<bool>,
    /// What the page remembers.
    pub local: Local,
}

/// What a page remembers while it is on screen. A new page starts with nothing.
#[derive(Default)]
pub struct Local {
    /// What is filled in before the first question.
    pub draft: Option<Draft>,
    /// The sheet whose removal was asked for and is not confirmed.
    pub removing: Option<SheetId>,
    /// What came of the last thing done: removed, saved as a file, not printed.
    pub said: Option<Text>,
    /// Why a file was not opened.
    pub refused: Option<String>,
    /// A file that was opened, with what must be known about it.
    pub opened: Option<(SheetId, Vec<String>)>,
}

/// What is filled in before the first question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The path.
    pub path: Path,
    /// The place of the role in the content; past the last is "Dat zeg ik liever niet".
    pub role: Option<usize>,
    /// The name of the sheet.
    pub name: String,
}

/// Why the sheet of the address is not on screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// This browser does not have it.
    Absent,
    /// The store does not answer.
    Store(StoreError),
    /// The record cannot be read.
    Unreadable(String),
}

/// The ways out of the lasting messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// A copy of the open sheet is saved as a file.
    Copy,
    /// A copy of the sheet that was left unsaved is.
    CopyLeft,
    /// What failed is tried again.
    Retry,
    /// What another tab removed is kept.
    Keep,
    /// It is let go.
    LetGo,
    /// Of what two tabs answered differently ours is taken.
    Ours,
    /// The other tab's is.
    Theirs,
    /// The damaged record of the open sheet is handed out.
    Damaged,
    /// The message about it was seen.
    Seen,
}

/// Everything that can happen.
pub enum Msg {
    /// The session changes.
    Act(Action),
    /// The assessment in a language came, or did not.
    Loaded(Lang, Result<Rc<Assessment>, LoadError>),
    /// A language was asked for, or the one that did not come once more.
    Language(Lang),
    /// Another page was reached.
    Arrived(Arrival),
    /// What is typed must be written now, and what failed is tried again.
    Flush,
    /// Whether the page went out of sight, or came back.
    Turned(bool),
    /// Another tab changed this sheet.
    Heard(String),
    /// A button of a lasting message was pressed.
    Press(Press),
    /// The sheets of this browser were read.
    Listed(Result<Vec<Found>, StoreError>),
    /// The sheet of the address was read.
    Found(SheetId, Result<Loaded, StoreError>),
    /// A theme was chosen.
    Theme(Theme),
    /// Something was filled in before the first question.
    Draft(Draft),
    /// A new sheet is begun.
    Begin,
    /// A removal was asked for, or taken back by `None`.
    Removing(Option<SheetId>),
    /// A removal was confirmed.
    Remove(SheetId),
    /// A sheet was removed, or not.
    Removed(Result<(), StoreError>),
    /// A file was chosen.
    Chosen(Chosen),
    /// A file was read, or not.
    Read(Result<Vec<u8>, ReadError>),
    /// A copy must be saved as a file.
    Copy,
    /// The browser is asked to keep what is stored.
    AskToLast,
    /// Whether it was asked now, and whether it promised that.
    Lasting(bool, bool),
    /// The page must be printed.
    Print,
    /// After the first round: the other questions.
    GoOnWithAll,
}

/// Sends what happens to the app.
#[derive(Clone)]
pub struct Send(pub Callback<Msg>);

impl Send {
    /// A callback that makes a message of what it is given.
    pub fn with<T: 'static>(&self, make: impl Fn(T) -> Msg + 'static) -> Callback<T> {
        let send = self.0.clone();
        Callback::from(move |value| send.emit(make(value)))
    }

    /// A callback for a click.
    pub fn click(&self, make: impl Fn() -> Msg + 'static) -> Callback<MouseEvent> {
        self.with(move |_| make())
    }

    /// A callback that makes an edit of what it is given, with the time of now.
    pub fn edit<T: 'static>(&self, make: impl Fn(T) -> Edit + 'static) -> Callback<T> {
        self.with(move |value| Msg::Act(Action::Edit { edit: make(value), moment: clock::now() }))
    }
}

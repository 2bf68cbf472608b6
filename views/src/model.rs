//! What pages are made from, and what a person can ask on them.

use std::fmt;

use samenhang_core::assessment::Lang;
use samenhang_core::keeper::Found;
use samenhang_core::session::{Edit, Session};
use samenhang_core::sheet::{Path, SheetId};
use samenhang_core::storage::StoreError;
use samenhang_core::text::Text;

use crate::markup::{Callback, Event};
use crate::route::Route;

/// What the pages are made from, beside the assessment itself.
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

impl Model {
    /// Nothing is filled in, nothing is known of the store yet, and this is the page.
    #[must_use]
    pub fn new(route: Route) -> Self {
        Self {
            session: Session::default(),
            route,
            missing: None,
            damaged: None,
            listed: None,
            theme: Theme::default(),
            remembers: true,
            language_failed: false,
            lasting: None,
            local: Local::default(),
        }
    }
}

impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Model")
    }
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
    /// The records of a sheet that cannot be opened, or a file of a newer version.
    Unreadable(String),
}

/// Light, dark, or as the device is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word that is remembered.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme with this word; an unknown word is the system's.
    #[must_use]
    pub fn from_id(id: &str) -> Self {
        match id {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        }
    }
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
    /// The records of the page, which cannot be opened, are handed out.
    Unreadable,
}

/// What a person asks on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// An answer or something beside it changes, now.
    Edit(Edit),
    /// A language, or the one that did not come once more.
    Language(Lang),
    /// What is typed must be written now.
    Flush,
    /// A part of the program that did not come must be loaded once more.
    LoadAgain,
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
    /// A file was chosen in the field with this id.
    Chosen(&'static str),
    /// A copy must be saved as a file.
    Copy,
    /// Answers that came in a link must be kept in this browser.
    Bring,
    /// A button of a lasting message was pressed.
    Press(Press),
    /// The browser must be asked to keep what is stored.
    AskToLast,
    /// A record must be handed out as it is in the store.
    Raw(String),
    /// The page must be loaded again, as a newer version may be there.
    Reload,
    /// The page must be printed.
    Print,
    /// After the first round: the other questions.
    GoOnWithAll,
    /// The part of the page with this id must come into sight, with the focus on it.
    Show(&'static str),
}

/// Tells the app what is asked.
#[derive(Clone, Debug)]
pub struct Send(pub Callback<Ask>);

impl Send {
    /// A callback that asks what is made of what it is given.
    pub fn with<T: 'static>(&self, make: impl Fn(T) -> Ask + 'static) -> Callback<T> {
        self.0.reform(make)
    }

    /// A callback for a click.
    pub fn click(&self, ask: Ask) -> Callback<Event> {
        self.with(move |_| ask.clone())
    }

    /// A callback that makes an edit of what it is given.
    pub fn edit<T: 'static>(&self, make: impl Fn(T) -> Edit + 'static) -> Callback<T> {
        self.with(move |value| Ask::Edit(make(value)))
    }
}

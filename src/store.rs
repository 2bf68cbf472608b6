//! Everything that can happen to the app.

use std::rc::Rc;

use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::keeper::Found;
use samenhang_core::session::Action;
use samenhang_core::sheet::SheetId;
use samenhang_core::storage::StoreError;
use samenhang_views::model::Ask;
use samenhang_views::wire::Opened;

use crate::effects::content::{Full, LoadError};
use crate::effects::navigation::Arrival;
use crate::effects::result::ResultProgram;
use crate::shelf::Loaded;

/// A part that is loaded, or why it is not.
pub enum Part<T> {
    /// Nobody asked for it yet.
    Unasked,
    /// It is on its way.
    Loading,
    /// It is there.
    Ready(T),
    /// It did not come.
    Failed,
}

/// Everything that can happen.
pub enum Msg {
    /// A person asks something on a page.
    Asked(Ask),
    /// The app stands where the start page stood, on which the element with this id had focus.
    TakenOver(Option<String>),
    /// The session changes.
    Act(Action),
    /// The assessment in a language came, or did not; with all its texts, where the second
    /// program needs them.
    Loaded(Lang, Result<Rc<Assessment>, LoadError>, Option<Full>),
    /// The second program came with the texts in a language, or did not.
    Program(Lang, Option<(ResultProgram, Full)>),
    /// Another page was reached.
    Arrived(Arrival),
    /// Whether the page went out of sight, or came back.
    Turned(bool),
    /// Another tab changed this sheet.
    Heard(String),
    /// The sheets of this browser were read.
    Listed(Result<Vec<Found>, StoreError>),
    /// The sheet of the address was read.
    Found(SheetId, Result<Loaded, StoreError>),
    /// A sheet was removed, or not.
    Removed(Result<(), StoreError>),
    /// A file was chosen, and this came of it.
    Opened(Opened),
    /// Whether the browser was asked to keep what is stored now, and whether it promised that.
    Lasting(bool, bool),
}

//! Everything that can happen to the app.

use samenhang_core::assessment::Lang;
use samenhang_core::session::Action;
use samenhang_core::sheet::SheetId;
use samenhang_core::storage::StoreError;
use samenhang_views::model::{Ask, Listed};

use crate::effects::content::{LoadError, Loaded};
use crate::effects::files::ReadError;
use crate::effects::navigation::Arrival;
use crate::effects::result::ResultProgram;

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
    /// The assessment in a language came, or did not.
    Loaded(Lang, Result<Loaded, LoadError>),
    /// The second program came, or did not.
    Program(Option<ResultProgram>),
    /// Another page was reached.
    Arrived(Arrival),
    /// The sheets of this browser were read.
    Listed(Result<Vec<Listed>, StoreError>),
    /// The sheet of the address was read.
    Found(SheetId, Result<Option<Listed>, StoreError>),
    /// A sheet was removed, or not.
    Removed(Result<(), StoreError>),
    /// A file was read, or not.
    Read(Result<Vec<u8>, ReadError>),
}

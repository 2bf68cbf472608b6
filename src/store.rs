//! Everything that can happen to the app.

use std::rc::Rc;

use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::session::Action;
use samenhang_core::sheet::SheetId;
use samenhang_core::storage::StoreError;
use samenhang_views::model::{Ask, Listed};

use crate::effects::content::LoadError;
use crate::effects::files::ReadError;
use crate::effects::navigation::Arrival;

/// The assessment that is loaded, or why it is not.
pub enum Content {
    /// It is on its way.
    Loading,
    /// It is there.
    Ready(Rc<Assessment>),
    /// It did not come.
    Failed,
}

/// Everything that can happen.
pub enum Msg {
    /// A person asks something on a page.
    Asked(Ask),
    /// The session changes.
    Act(Action),
    /// The assessment in a language came, or did not.
    Loaded(Lang, Result<Rc<Assessment>, LoadError>),
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

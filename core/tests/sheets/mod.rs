//! Sheets without an answer.

use samenhang_core::answers::Answers;
use samenhang_core::sheet::{Moment, Path, Sheet, SheetId};

/// A new one with this name.
pub(crate) fn sheet(id: SheetId, name: &str) -> Sheet {
    Sheet {
        id,
        created: Moment(1),
        changed: Moment(1),
        path: Path::Full,
        role: None,
        name: name.to_owned(),
        content_version: "0.2.0".to_owned(),
        answers: Answers::default(),
    }
}

//! Saving a copy of a sheet as a file.

use samenhang_core::file;
use samenhang_core::sheet::Sheet;
use samenhang_core::text::{file_stem, save};
use yew::prelude::*;

use super::{Desk, Sheeted};
use crate::components::button::{Look, button};
use crate::effects::{clock, files};
use crate::markup::html;
use crate::store::Msg;

/// Saves a copy as a file. Tells whether the browser took it.
#[must_use]
pub fn download_copy(desk: &Desk, sheet: &Sheet) -> bool {
    let name = file_stem(clock::local(clock::now()).date) + ".json";
    let text = file::encode(sheet, &desk.assessment.parts().id);
    files::download(&name, "application/json", &text)
}

/// A button that saves a copy.
pub(super) fn copy_button(base: &Sheeted, look: Look) -> Html {
    let desk = &base.desk;
    button(look, "bewaar-kopie", desk.t(save::DOWNLOAD), "", desk.send.click(|| Msg::Copy))
}

/// What came of the last thing done on the page, such as saving a copy.
pub(super) fn said(base: &Sheeted) -> Html {
    html! {
        if let Some(text) = base.said {
            <p class="samenhang-meta" role="alert">{ base.desk.t(text) }</p>
        }
    }
}

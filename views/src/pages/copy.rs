//! The button that saves a copy of a sheet as a file, and what came of it.

use samenhang_core::text::save;

use super::Sheeted;
use crate::components::button::{Look, button};
use crate::markup::{Html, html};
use crate::model::Ask;

/// A button that saves a copy.
pub(super) fn copy_button(base: &Sheeted, look: Look) -> Html {
    let desk = &base.desk;
    button(look, "bewaar-kopie", desk.t(save::DOWNLOAD), "", desk.send.click(Ask::Copy))
}

/// What came of the last thing done on the page, such as saving a copy.
pub(super) fn said(base: &Sheeted) -> Html {
    html! {
        if let Some(text) = &base.said {
            <p class="samenhang-meta" role="alert">{ text }</p>
        }
    }
}

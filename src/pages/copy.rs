//! Saving a copy of a sheet as a file.

use std::rc::Rc;

use samenhang_core::file;
use samenhang_core::sheet::Sheet;
use samenhang_core::text::{file_stem, save};
use yew::prelude::*;

use super::Desk;
use crate::components::button::{Look, button};
use crate::effects::{clock, files};
use crate::markup::html;

/// Saves a copy as a file. Tells whether the browser took it.
#[must_use]
pub fn download_copy(desk: &Desk, sheet: &Sheet) -> bool {
    let name = file_stem(clock::local(clock::now()).date) + ".json";
    let text = file::encode(sheet, &desk.assessment.parts().id);
    files::download(&name, "application/json", &text)
}

/// What a [`CopyButton`] works on.
#[derive(PartialEq, Properties)]
pub(super) struct CopyButtonProps {
    /// What every page works with.
    pub desk: Desk,
    /// The sheet to copy.
    pub sheet: Rc<Sheet>,
    /// Whether it is the main button of its place.
    #[prop_or_default]
    pub primary: bool,
}

/// A button that saves a copy and says what came of it.
#[component]
pub(super) fn CopyButton(props: &CopyButtonProps) -> Html {
    let outcome = use_state(|| None);
    let onclick = {
        let desk = props.desk.clone();
        let sheet = Rc::clone(&props.sheet);
        let outcome = outcome.clone();
        Callback::from(move |_: MouseEvent| {
            let text =
                if download_copy(&desk, &sheet) { save::DOWNLOADED } else { save::DOWNLOAD_FAILED };
            outcome.set(Some(text));
        })
    };
    let look = if props.primary { Look::Primary } else { Look::Plain };
    html! {
        <>
            { button(look, "bewaar-kopie", props.desk.t(save::DOWNLOAD), "", onclick) }
            if let Some(text) = *outcome {
                <span class="samenhang-meta" role="alert">{ props.desk.t(text) }</span>
            }
        </>
    }
}

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

/// After this many answers it is worth a copy (R44).
const WORTH_KEEPING: usize = 10;

/// What came of the last thing done on the page, such as saving a copy; and where the browser
/// did not promise to keep the answers, that it can be asked to.
pub(super) fn said(base: &Sheeted) -> Html {
    let t = |text| base.desk.t(text);
    let ask = base.desk.send.click(Ask::AskToLast);
    let much = base.sheet.answers.questions.len() >= WORTH_KEEPING;
    html! {
        <>
        if base.lasting == Some(true) {
            <p class="samenhang-save-state" id="blijft" key="blijft" tabindex="-1">{ t(save::LASTS) }</p>
        } else if much {
            <div class="samenhang-stack" key="blijft">
                <p class="samenhang-save-state" id="blijft" tabindex="-1">
                    { t(if base.lasting.is_some() { save::LASTS_NOT } else { save::MAY_GO }) }
                </p>
                if base.lasting.is_none() {
                    { button(Look::Subtle, "vraag-bewaren", t(save::ASK_TO_LAST), "", ask) }
                }
            </div>
        }
        if let Some(text) = &base.said {
            <p class="samenhang-meta" role="alert" key="gezegd">{ text }</p>
        }
        </>
    }
}

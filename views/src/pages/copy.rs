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

/// Whether there is much to lose, and the browser did not promise to keep it.
fn can_be_lost(base: &Sheeted, much: usize) -> bool {
    base.lasting != Some(true) && base.sheet.answers.questions.len() >= much
}

/// While answering: the button, once it is worth a copy, and what came of it.
pub(super) fn copy_in_time(base: &Sheeted) -> Html {
    html! {
        if can_be_lost(base, WORTH_KEEPING) {
            <div class="samenhang-stack" key="bewaren">
                { copy_button(base, Look::Subtle) }
                { outcome(base) }
            </div>
        }
    }
}

fn outcome(base: &Sheeted) -> Html {
    html! {
        if let Some(text) = &base.said {
            <p class="samenhang-meta" role="alert" key="gezegd">{ text }</p>
        }
    }
}

/// What came of the last thing done on the page, such as saving a copy; and where the browser
/// did not promise to keep the answers, that it can be asked to. With the result that is said
/// from the first answer on.
pub(super) fn said(base: &Sheeted, with_result: bool) -> Html {
    let t = |text| base.desk.t(text);
    let ask = base.desk.send.click(Ask::AskToLast);
    let much = can_be_lost(base, if with_result { 1 } else { WORTH_KEEPING });
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
        { outcome(base) }
        </>
    }
}

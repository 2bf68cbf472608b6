//! Opens a copy from a file, beside what is already there.

use samenhang_core::text::file as text;
use samenhang_core::text::start;

use super::Desk;
use crate::components::button::{Look, link};
use crate::markup::{Callback, Event, Html, html};
use crate::model::{Ask, Local};
use crate::route::SheetPage;

/// The id of the field.
const FIELD: &str = "bestand";

/// A field to choose a file, and what came of it.
pub(super) fn open_file(desk: &Desk, local: &Local) -> Html {
    let refused = local.refused.is_some();
    let onchange = desk.send.with(|_: Event| Ask::Chosen(FIELD));
    html! {
        <>
            if let Some(reason) = &local.refused {
                <div
                    class="samenhang-alert"
                    id="bestand-fout"
                    role="alert"
                    tabindex="-1"
                    key="fout"
                >
                    <p class="samenhang-alert__heading">{ desk.t(text::ERROR_TITLE) }</p>
                    <p id="bestand-reden">{ reason }{ " " }{ desk.t(text::NOTHING_CHANGED) }</p>
                    <p><a href="#bestand" onclick={to_field(desk)}>{ desk.t(start::OPEN_LABEL) }</a></p>
                </div>
            }
            if let Some((id, remarks)) = &local.opened {
                <div class="samenhang-aside samenhang-stack" role="alert" key="geopend">
                    <p><strong>{ desk.t(text::OPENED_TITLE) }</strong></p>
                    <p>{ desk.t(text::OPENED) }</p>
                    { for remarks.iter().map(|remark| html! { <p>{ remark }</p> }) }
                    <p>
                        { link(
                            Look::Plain,
                            "verder-met-kopie",
                            SheetPage::Overview.of(id).href(),
                            desk.t(text::OPENED_CONTINUE),
                        ) }
                    </p>
                </div>
            }
            <p key="uitleg">{ desk.t(start::OPEN_TEXT) }</p>
            <label key="label" class="samenhang-form-field__label" for="bestand">
                { desk.t(start::OPEN_LABEL) }
            </label>
            <input
                key="veld"
                class="samenhang-file"
                id="bestand"
                type="file"
                accept=".json,application/json"
                aria-invalid={refused.then_some("true")}
                aria-describedby={refused.then_some("bestand-reden")}
                {onchange}
            />
        </>
    }
}

/// The link of the message leads to the field, not to another page.
fn to_field(desk: &Desk) -> Callback<Event> {
    desk.send.with(|event: Event| {
        event.prevent_default();
        Ask::Show(FIELD)
    })
}

//! Opens a copy from a file, beside what is already there.

use std::rc::Rc;

use samenhang_core::answers::Answer;
use samenhang_core::file;
use samenhang_core::session::Action;
use samenhang_core::sheet::{Sheet, SheetId};
use samenhang_core::text::file::{self as text, Remarks};
use samenhang_core::text::{common, start};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Desk;
use crate::components::button::{Look, link};
use crate::effects::files::{self, ReadError};
use crate::effects::{clock, navigation, page};
use crate::markup::html;
use crate::route::SheetPage;

/// What [`OpenFile`] works with.
#[derive(PartialEq, Properties)]
pub(super) struct OpenFileProps {
    /// What every page works with.
    pub desk: Desk,
}

/// A field to choose a file, and what came of it.
#[component]
pub(super) fn OpenFile(props: &OpenFileProps) -> Html {
    let desk = &props.desk;
    let error = use_state(|| None::<String>);
    let opened = use_state(|| None::<(SheetId, Vec<String>)>);

    let onchange = {
        let desk = desk.clone();
        let (error, opened) = (error.clone(), opened.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file can be chosen again after it was mended.
            input.set_value("");
            let desk = desk.clone();
            let (error, opened) = (error.clone(), opened.clone());
            spawn_local(async move {
                match read(&desk, &chosen).await {
                    Ok(sheet) => {
                        let remarks = remarks(&desk, &sheet);
                        let id = sheet.id.clone();
                        desk.dispatch.dispatch(Action::Begin(Rc::new(sheet)));
                        error.set(None);
                        if remarks.is_empty() {
                            navigation::go(&SheetPage::Overview.of(&id).href());
                        } else {
                            opened.set(Some((id, remarks)));
                        }
                    }
                    Err(reason) => {
                        opened.set(None);
                        let title = desk.t(text::ERROR_PREFIX).to_owned()
                            + &common::document_title(desk.t(start::DOCUMENT));
                        page::set_title(&title);
                        error.set(Some(reason));
                    }
                }
            });
        })
    };
    use_effect_with((*error).clone(), |error| {
        if error.is_some() {
            page::show_part("bestand-fout");
        }
    });

    html! {
        <>
            if let Some(reason) = &*error {
                <div
                    class="samenhang-alert"
                    id="bestand-fout"
                    role="alert"
                    tabindex="-1"
                    key="fout"
                >
                    <p class="samenhang-alert__heading">{ desk.t(text::ERROR_TITLE) }</p>
                    <p id="bestand-reden">{ reason }{ " " }{ desk.t(text::NOTHING_CHANGED) }</p>
                </div>
            }
            if let Some((id, remarks)) = &*opened {
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
                aria-invalid={error.is_some().then_some("true")}
                aria-describedby={error.is_some().then_some("bestand-reden")}
                {onchange}
            />
        </>
    }
}

/// Reads a copy. It gets a name of its own in this browser, so nothing is overwritten (R31).
async fn read(desk: &Desk, chosen: &web_sys::File) -> Result<Sheet, String> {
    let lang = desk.lang();
    let bytes = files::read(chosen, file::FILE_MAX_BYTES).await.map_err(|error| match error {
        ReadError::TooLarge { bytes } => text::error(lang, &file::FileError::TooLarge { bytes }),
        ReadError::Unreadable => desk.t(text::NOT_READ).to_owned(),
    })?;
    let mut sheet = file::decode(&bytes).map_err(|error| text::error(lang, &error))?;
    sheet.id = SheetId::from_random(clock::random());
    Ok(sheet)
}

fn remarks(desk: &Desk, sheet: &Sheet) -> Vec<String> {
    let assessment = &desk.assessment;
    let mut remarks = Remarks {
        other_version: sheet.content_version != assessment.parts().version,
        ..Remarks::default()
    };
    for (id, entry) in &sheet.answers.questions {
        match assessment.question(id) {
            None => remarks.unknown_questions += 1,
            Some(placed) => {
                let refused =
                    entry.answer == Some(Answer::NotApplicable) && !placed.question.na_allowed;
                remarks.not_applicable += usize::from(refused);
            }
        }
    }
    text::remarks(desk.lang(), remarks)
}

//! Pages that say one thing: not found, loading, not readable.

use samenhang_core::assessment::Lang;
use samenhang_core::text::common;
use yew::prelude::*;

use super::View;
use crate::effects::{files, page};
use crate::markup::html;
use crate::route::Route;

/// A page that says one thing, with buttons and links under it.
#[must_use]
pub fn message(title: &str, text: &str, actions: Html) -> View {
    let body = html! {
        <div class="samenhang-intro">
            <div class="samenhang-intro__body samenhang-stack">
                <h1 tabindex="-1">{ title }</h1>
                <p class="samenhang-lead">{ text }</p>
                <div class="samenhang-actions">{ actions }</div>
            </div>
        </div>
    };
    View::new(title, body)
}

/// While a sheet is read from the store; it has no heading, so focus waits for the page.
#[must_use]
pub fn loading(lang: Lang) -> View {
    let text = common::LOADING.get(lang);
    View::new(text, html! { <p class="samenhang-lead">{ text }</p> })
}

/// A page without what was asked for, with the way to the start page.
#[must_use]
pub fn absent(lang: Lang, title: &str, text: &str) -> View {
    message(title, text, to_start(lang))
}

/// An address that names nothing.
#[must_use]
pub fn not_found(lang: Lang) -> View {
    absent(lang, common::NOT_FOUND_TITLE.get(lang), common::NOT_FOUND.get(lang))
}

/// A sheet that is in the store and cannot be read: the record is handed out as it is.
#[must_use]
pub fn raw_record(lang: Lang, record: &str) -> View {
    let actions = html! {
        <>
            <button
                class="samenhang-button samenhang-button--primary-action"
                type="button"
                onclick={download_raw(lang, record)}
            >
                { common::DOWNLOAD_RAW.get(lang) }
            </button>
            { to_start(lang) }
        </>
    };
    message(common::UNREADABLE_TITLE.get(lang), common::UNREADABLE.get(lang), actions)
}

/// Hands out a record as it is in the store.
pub(super) fn download_raw(lang: Lang, record: &str) -> Callback<MouseEvent> {
    let record = record.to_owned();
    Callback::from(move |_: MouseEvent| raw_file(lang, &record))
}

/// Hands out a record as a file.
pub fn raw_file(lang: Lang, record: &str) {
    if !files::download("samenhang-gegevens.txt", "text/plain", record) {
        page::say(samenhang_core::text::save::DOWNLOAD_FAILED.get(lang));
    }
}

fn to_start(lang: Lang) -> Html {
    html! {
        <a class="samenhang-button" id="terug-naar-start" href={Route::Start.href()}>
            { common::BACK_TO_START.get(lang) }
        </a>
    }
}

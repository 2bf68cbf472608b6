//! Pages that say one thing: not found, loading, not readable.

use samenhang_core::assessment::Lang;
use samenhang_core::text::common;

use super::View;
use crate::markup::{Html, html};
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

/// The way to the start page.
pub(super) fn to_start(lang: Lang) -> Html {
    html! {
        <a class="samenhang-button" id="terug-naar-start" href={Route::Start.href()}>
            { common::BACK_TO_START.get(lang) }
        </a>
    }
}

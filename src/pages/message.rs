//! Pages that say one thing: not found, loading, not readable.

use samenhang_core::assessment::Lang;
use samenhang_core::text::common;
use yew::prelude::*;

use super::use_title;
use crate::effects::files;
use crate::route::Route;

/// What a [`Message`] says.
#[derive(PartialEq, Properties)]
pub struct MessageProps {
    /// The heading, also the title of the document.
    pub title: AttrValue,
    /// What is the matter and what to do.
    pub text: AttrValue,
    /// Buttons and links.
    #[prop_or_default]
    pub children: Html,
}

/// A page that says one thing.
#[component]
pub fn Message(props: &MessageProps) -> Html {
    use_title(&props.title);
    html! {
        <div class="samenhang-intro">
            <div class="samenhang-intro__body samenhang-stack">
                <h1 tabindex="-1">{ &props.title }</h1>
                <p class="samenhang-lead">{ &props.text }</p>
                <div class="samenhang-actions">{ props.children.clone() }</div>
            </div>
        </div>
    }
}

/// What pages without a sheet need.
#[derive(PartialEq, Properties)]
pub struct LangProps {
    /// The language.
    pub lang: Lang,
}

/// While a sheet is read from the store; it has no heading, so focus waits for the page.
#[component]
pub fn Loading(props: &LangProps) -> Html {
    html! { <p class="samenhang-lead">{ common::LOADING.get(props.lang) }</p> }
}

/// An address that names nothing.
#[component]
pub fn NotFound(props: &LangProps) -> Html {
    let lang = props.lang;
    html! {
        <Message
            title={common::NOT_FOUND_TITLE.get(lang)}
            text={common::NOT_FOUND.get(lang)}
        >
            <a class="samenhang-button" href={Route::Start.href()}>
                { common::BACK_TO_START.get(lang) }
            </a>
        </Message>
    }
}

/// What a [`RawRecord`] hands out.
#[derive(PartialEq, Properties)]
pub struct RawRecordProps {
    /// The language.
    pub lang: Lang,
    /// The record as it is in the store.
    pub record: AttrValue,
}

/// A sheet that is in the store and cannot be read: the record is handed out as it is.
#[component]
pub fn RawRecord(props: &RawRecordProps) -> Html {
    let lang = props.lang;
    let failed = use_state(|| false);
    let onclick = {
        let record = props.record.clone();
        let failed = failed.clone();
        Callback::from(move |_: MouseEvent| {
            failed.set(!files::download("samenhang-gegevens.txt", "text/plain", &record));
        })
    };
    html! {
        <Message
            title={common::UNREADABLE_TITLE.get(lang)}
            text={common::UNREADABLE.get(lang)}
        >
            <button class="samenhang-button samenhang-button--primary-action" {onclick}>
                { common::DOWNLOAD_RAW.get(lang) }
            </button>
            <a href={Route::Start.href()}>{ common::BACK_TO_START.get(lang) }</a>
            if *failed {
                <p role="alert">{ samenhang_core::text::save::DOWNLOAD_FAILED.get(lang) }</p>
            }
        </Message>
    }
}

//! The lasting message that answers are not saved, with the way out.

#[cfg(feature = "examples")]
pub mod examples;

use yew::prelude::*;

/// What [`SaveAlert`] shows.
#[derive(PartialEq, Properties)]
pub struct SaveAlertProps {
    /// "Uw antwoorden zijn niet opgeslagen".
    pub heading: AttrValue,
    /// Why not.
    pub reason: AttrValue,
    /// What to do.
    pub advice: AttrValue,
    /// The words of the button that saves a copy.
    pub download: AttrValue,
    /// The words of the button that tries again.
    pub retry: AttrValue,
    /// Saves a copy.
    pub ondownload: Callback<()>,
    /// Tries again.
    pub onretry: Callback<()>,
}

/// The lasting message that answers are not saved.
#[component]
pub fn SaveAlert(props: &SaveAlertProps) -> Html {
    html! {
        <div class="samenhang-alert" role="alert">
            <p class="samenhang-alert__heading">{ &props.heading }</p>
            <p>{ &props.reason }{ " " }{ &props.advice }</p>
            <div class="samenhang-alert__actions">
                <button
                    class="samenhang-button samenhang-button--primary-action"
                    type="button"
                    onclick={props.ondownload.reform(|_| ())}
                >
                    { &props.download }
                </button>
                <button
                    class="samenhang-button"
                    type="button"
                    onclick={props.onretry.reform(|_| ())}
                >
                    { &props.retry }
                </button>
            </div>
        </div>
    }
}

//! The lasting message that answers are not saved, with the way out.

#[cfg(feature = "examples")]
pub mod examples;

use crate::markup::{Callback, Event, Html, html};

/// A lasting message.
#[derive(Debug)]
pub struct SaveAlert<'a> {
    /// "Uw antwoorden zijn niet opgeslagen".
    pub heading: &'a str,
    /// Why not, and what to do.
    pub text: Html,
    /// The words of the button that saves a copy.
    pub download: &'a str,
    /// The words of the button that tries again.
    pub retry: &'a str,
    /// Saves a copy.
    pub ondownload: Callback<Event>,
    /// Tries again.
    pub onretry: Callback<Event>,
}

/// The lasting message that answers are not saved.
pub fn save_alert(props: SaveAlert<'_>) -> Html {
    html! {
        <div class="samenhang-alert" role="alert">
            <p class="samenhang-alert__heading">{ props.heading }</p>
            <p>{ props.text }</p>
            <div class="samenhang-alert__actions">
                <button
                    class="samenhang-button samenhang-button--primary-action"
                    type="button"
                    onclick={props.ondownload}
                >
                    { props.download }
                </button>
                <button class="samenhang-button" type="button" onclick={props.onretry}>
                    { props.retry }
                </button>
            </div>
        </div>
    }
}

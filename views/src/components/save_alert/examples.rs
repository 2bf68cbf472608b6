//! The states of the message that answers are not saved.

use samenhang_core::assessment::Lang;
use samenhang_core::storage::StoreError;
use samenhang_core::text::save as text;

use super::{SaveAlert, save_alert};
use crate::components::example::{Example, nl};
use crate::markup::{Callback, Event, Html, html};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("no room", || alert(&StoreError::Full, Callback::noop(), Callback::noop())),
        Example::new("not allowed", || {
            alert(&StoreError::Blocked, Callback::noop(), Callback::noop())
        }),
    ]
}

/// The message for an error of the store.
pub fn alert(error: &StoreError, ondownload: Callback<Event>, onretry: Callback<Event>) -> Html {
    save_alert(SaveAlert {
        heading: nl(text::ALERT),
        text: html! { <>{ text::reason(Lang::Nl, error) }{ " " }{ nl(text::GO_ON) }</> },
        download: nl(text::DOWNLOAD),
        retry: nl(text::RETRY),
        ondownload,
        onretry,
    })
}

//! The states of links and buttons.

use samenhang_core::text::{common, start};

use super::{Look, button, link};
use crate::components::example::{Example, nl};
use crate::markup::{Callback, Event, Html};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("link: primary", || to_result(Look::Primary)),
        Example::new("link: plain", || to_result(Look::Plain)),
        Example::new("link: subtle", || to_result(Look::Subtle)),
        Example::new("button: primary", || begin(Look::Primary, Callback::noop())),
        Example::new("button: plain", || begin(Look::Plain, Callback::noop())),
        Example::new("button: subtle", || begin(Look::Subtle, Callback::noop())),
        Example::new("button: with words that are only heard", remove),
    ]
}

/// A link to the result.
pub fn to_result(look: Look) -> Html {
    link(look, "naar-uitkomst", "#/zelfscan/a/uitkomst".to_owned(), nl(common::RESULT))
}

/// A button that begins an assessment.
pub fn begin(look: Look, onclick: Callback<Event>) -> Html {
    button(look, "begin", nl(start::BEGIN), "", onclick)
}

/// A button of which there is one per assessment.
fn remove() -> Html {
    let about = ": Voorjaar, team wonen";
    button(Look::Subtle, "verwijder-a", nl(start::REMOVE), about, Callback::noop())
}

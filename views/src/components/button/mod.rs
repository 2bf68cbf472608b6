//! Links and buttons. A link leads somewhere, a button does something; both can look alike.

#[cfg(feature = "examples")]
pub mod examples;

use crate::markup::{Callback, Event, Html, html};

/// How a link or button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do here.
    Primary,
    /// Another thing to do.
    Plain,
    /// A link in running text, or a button of little weight.
    Subtle,
}

/// A link. The id is what focus returns to.
pub fn link(look: Look, id: &str, href: String, label: &str) -> Html {
    let class = match look {
        Look::Primary => Some("samenhang-button samenhang-button--primary-action"),
        Look::Plain => Some("samenhang-button"),
        Look::Subtle => None,
    };
    html! { <a {class} id={id.to_owned()} {href}>{ label }</a> }
}

/// A button. `more` is what only a listener needs: what it is about.
pub fn button(look: Look, id: &str, label: &str, more: &str, onclick: Callback<Event>) -> Html {
    let class = match look {
        Look::Primary => "samenhang-button samenhang-button--primary-action",
        Look::Plain => "samenhang-button",
        Look::Subtle => "samenhang-button samenhang-button--subtle",
    };
    html! {
        <button {class} id={id.to_owned()} type="button" {onclick}>
            { label }{ only_heard(more) }
        </button>
    }
}

/// Words that only a listener needs.
pub fn only_heard(words: &str) -> Html {
    html! {
        if !words.is_empty() {
            <span class="samenhang-visually-hidden">{ words }</span>
        }
    }
}

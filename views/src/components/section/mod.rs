//! A part of a page with its heading in the margin.

#[cfg(feature = "examples")]
pub mod examples;

use crate::markup::{Html, html};

/// A part of a page. The id is that of the heading, unique on the page.
pub fn section(id: &str, heading: &str, children: Html) -> Html {
    let body = html! {
        <div class="samenhang-section__body samenhang-stack">{ children }</div>
    };
    framed("samenhang-section", id, heading, body)
}

/// A part of a page whose body takes the full width, for a chart.
pub fn wide_section(id: &str, heading: &str, children: Html) -> Html {
    framed("samenhang-section samenhang-section--wide", id, heading, children)
}

fn framed(class: &'static str, id: &str, heading: &str, body: Html) -> Html {
    html! {
        <section {class} aria-labelledby={id.to_owned()}>
            <h2 class="samenhang-section__heading" id={id.to_owned()} tabindex="-1">{ heading }</h2>
            { body }
        </section>
    }
}

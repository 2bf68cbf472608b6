//! The parts of a long page, in the margin.

#[cfg(feature = "examples")]
pub mod examples;

use crate::markup::{Html, html};

/// A link to a part of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentsLink<'a> {
    /// The id of the link.
    pub id: String,
    /// Where it leads.
    pub href: String,
    /// Its words.
    pub label: &'a str,
}

/// The parts of a long page. The id is that of the heading.
pub fn contents(id: &'static str, heading: &str, links: Vec<ContentsLink<'_>>) -> Html {
    let links = links.into_iter().map(|link| {
        html! { <li><a id={link.id} href={link.href}>{ link.label }</a></li> }
    });
    html! {
        <nav class="samenhang-intro__margin samenhang-contents" aria-labelledby={id}>
            <h2 class="samenhang-contents__heading" {id}>{ heading }</h2>
            <ol role="list">{ for links }</ol>
        </nav>
    }
}

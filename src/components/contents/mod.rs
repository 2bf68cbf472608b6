//! The parts of a long page, in the margin.

#[cfg(feature = "examples")]
pub mod examples;

use yew::prelude::*;

/// A link to a part of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentsLink {
    /// The id of the link.
    pub id: AttrValue,
    /// Where it leads.
    pub href: AttrValue,
    /// Its words.
    pub label: AttrValue,
}

/// What [`Contents`] shows.
#[derive(PartialEq, Properties)]
pub struct ContentsProps {
    /// The id of the heading.
    pub id: AttrValue,
    /// "Op deze pagina".
    pub heading: AttrValue,
    /// The parts in order.
    pub links: Vec<ContentsLink>,
}

/// The parts of a long page.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    html! {
        <nav class="samenhang-intro__margin samenhang-contents" aria-labelledby={props.id.clone()}>
            <h2 class="samenhang-contents__heading" id={props.id.clone()}>{ &props.heading }</h2>
            <ol role="list">
                { for props.links.iter().map(|link| html! {
                    <li key={link.id.to_string()}>
                        <a id={link.id.clone()} href={link.href.clone()}>{ &link.label }</a>
                    </li>
                }) }
            </ol>
        </nav>
    }
}

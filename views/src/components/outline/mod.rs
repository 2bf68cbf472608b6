//! The dimensions on the same line as the situations of a question.

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::progress::Stage;

use crate::markup::{Html, html};

/// One dimension of the outline.
#[derive(Debug)]
pub struct OutlineItem<'a> {
    /// The form of the knot; the status says the same in words.
    pub stage: Stage,
    /// The id of the link.
    pub id: String,
    /// "1. Visie en ambitie".
    pub name: String,
    /// Where the name leads.
    pub href: String,
    /// What the dimension is about.
    pub description: &'a str,
    /// "Begonnen".
    pub status: &'a str,
    /// "3 van 4 vragen".
    pub count: String,
    /// What stands below the description.
    pub children: Html,
}

/// One dimension of the outline. Stands in an `ol.samenhang-outline`.
pub fn outline_item(props: OutlineItem<'_>) -> Html {
    let knot = match props.stage {
        Stage::Open => "samenhang-outline__item samenhang-outline__item--open",
        Stage::Begun => "samenhang-outline__item samenhang-outline__item--begun",
        Stage::Complete => "samenhang-outline__item samenhang-outline__item--complete",
    };
    html! {
        <li class={knot}>
            <div class="samenhang-outline__text">
                <p class="samenhang-outline__name">
                    <a id={props.id} href={props.href}>{ props.name }</a>
                </p>
                <p>{ props.description }</p>
                { props.children }
            </div>
            <p class="samenhang-outline__status">
                <strong>{ props.status }</strong><br />{ props.count }
            </p>
        </li>
    }
}

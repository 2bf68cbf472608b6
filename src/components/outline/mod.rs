//! The dimensions on the same line as the situations of a question.

#[cfg(feature = "examples")]
pub mod examples;

use yew::prelude::*;

/// How far a dimension is, for the form of its knot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knot {
    /// Nothing was answered.
    Open,
    /// Something was answered.
    Begun,
    /// Everything was answered.
    Complete,
}

/// What an [`OutlineItem`] shows.
#[derive(PartialEq, Properties)]
pub struct OutlineItemProps {
    /// The form of the knot; the status says the same in words.
    pub knot: Knot,
    /// The id of the link.
    pub id: AttrValue,
    /// "1. Visie en ambitie".
    pub name: AttrValue,
    /// Where the name leads.
    pub href: AttrValue,
    /// What the dimension is about.
    pub description: AttrValue,
    /// "Begonnen".
    pub status: AttrValue,
    /// "3 van 4 vragen".
    pub count: AttrValue,
    /// What stands below the description.
    #[prop_or_default]
    pub children: Html,
}

/// One dimension of the outline. Stands in an `ol.samenhang-outline`.
#[component]
pub fn OutlineItem(props: &OutlineItemProps) -> Html {
    let knot = match props.knot {
        Knot::Open => "samenhang-outline__item--open",
        Knot::Begun => "samenhang-outline__item--begun",
        Knot::Complete => "samenhang-outline__item--complete",
    };
    html! {
        <li class={classes!("samenhang-outline__item", knot)}>
            <div class="samenhang-outline__text">
                <p class="samenhang-outline__name">
                    <a id={props.id.clone()} href={props.href.clone()}>{ &props.name }</a>
                </p>
                <p>{ &props.description }</p>
                { props.children.clone() }
            </div>
            <p class="samenhang-outline__status">
                <strong>{ &props.status }</strong><br />{ &props.count }
            </p>
        </li>
    }
}

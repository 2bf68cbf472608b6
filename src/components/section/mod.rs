//! A part of a page with its heading in the margin.

#[cfg(feature = "examples")]
pub mod examples;

use yew::prelude::*;

/// What a [`Section`] shows.
#[derive(PartialEq, Properties)]
pub struct SectionProps {
    /// The id of the heading, unique on the page.
    pub id: AttrValue,
    /// The heading.
    pub heading: AttrValue,
    /// Whether the body takes the full width, for a chart.
    #[prop_or_default]
    pub wide: bool,
    /// The body.
    pub children: Html,
}

/// A part of a page with its heading in the margin.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let wide = props.wide.then_some("samenhang-section--wide");
    html! {
        <section class={classes!("samenhang-section", wide)} aria-labelledby={props.id.clone()}>
            <h2 class="samenhang-section__heading" id={props.id.clone()}>{ &props.heading }</h2>
            if props.wide {
                { props.children.clone() }
            } else {
                <div class="samenhang-section__body samenhang-stack">
                    { props.children.clone() }
                </div>
            }
        </section>
    }
}

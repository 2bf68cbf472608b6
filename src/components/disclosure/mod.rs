//! A part that folds open, and the terms that stand on a page.

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::assessment::Term;
use yew::prelude::*;

/// What a [`Disclosure`] shows.
#[derive(PartialEq, Properties)]
pub struct DisclosureProps {
    /// The words that are always in sight.
    pub summary: AttrValue,
    /// Whether it is left out of print: charts that stand there in another form.
    #[prop_or_default]
    pub screen_only: bool,
    /// What is folded.
    pub children: Html,
}

/// A part that folds open.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let screen_only = props.screen_only.then_some("samenhang-disclosure--screen-only");
    html! {
        <details class={classes!("samenhang-disclosure", screen_only)}>
            <summary>{ &props.summary }</summary>
            <div class="samenhang-disclosure__body samenhang-stack">{ props.children.clone() }</div>
        </details>
    }
}

/// What [`Words`] shows.
#[derive(PartialEq, Properties)]
pub struct WordsProps {
    /// The words that are always in sight.
    pub summary: AttrValue,
    /// The terms with what they mean.
    pub terms: Vec<Term>,
}

/// The terms that stand in a text, explained beside it; nothing where there are none.
#[component]
pub fn Words(props: &WordsProps) -> Html {
    if props.terms.is_empty() {
        return Html::default();
    }
    let terms = props.terms.iter().map(|term| {
        let mut chars = term.term.chars();
        let name: String =
            chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
        html! {
            <div key={term.id.clone()} class="samenhang-words__term">
                <dt>{ name }</dt>
                <dd>{ &term.definition }</dd>
            </div>
        }
    });
    html! {
        <Disclosure summary={props.summary.clone()}>
            <dl class="samenhang-words">{ for terms }</dl>
        </Disclosure>
    }
}

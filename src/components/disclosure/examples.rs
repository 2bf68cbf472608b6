//! The states of a part that folds open.

use samenhang_core::assessment::Term;
use samenhang_core::text::question as text;
use yew::prelude::*;

use super::{Disclosure, Words};
use crate::components::example::{Example, nl};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("folded", || folded(false)),
        Example::new("folded, left out of print", || folded(true)),
        Example::new("words: terms", || words(&TERMS)),
    ]
}

/// A part that folds open.
pub fn folded(screen_only: bool) -> Html {
    html! {
        <Disclosure summary={nl(text::INSTRUCTION_MORE)} {screen_only}>
            <p>{ "Regelt de regio een onderwerp? Beantwoord de vraag dan voor die samenwerking." }</p>
        </Disclosure>
    }
}

/// Terms with what they mean.
pub const TERMS: [(&str, &str); 2] = [
    ("begeleiding", "Hulp bij het dagelijks leven, bijvoorbeeld bij geldzaken."),
    ("beleidscyclus", "De vaste volgorde van plannen, uitvoeren, volgen en bijsturen."),
];

/// Terms that stand in a question.
pub fn words(terms: &[(&str, &str)]) -> Html {
    let terms = terms
        .iter()
        .map(|(term, definition)| Term {
            id: (*term).to_owned(),
            term: (*term).to_owned(),
            definition: (*definition).to_owned(),
        })
        .collect::<Vec<_>>();
    html! { <Words summary={nl(text::WORDS)} {terms} /> }
}

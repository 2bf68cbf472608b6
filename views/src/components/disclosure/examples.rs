//! The states of a part that folds open.

use samenhang_core::assessment::Term;
use samenhang_core::text::question as text;

use super::{Shows, disclosure, words};
use crate::components::example::{Example, nl};
use crate::markup::{Html, html};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("folded", || folded(Shows::Everywhere)),
        Example::new("folded, left out of print", || folded(Shows::OnScreen)),
        Example::new("words: terms", || terms(&TERMS)),
    ]
}

/// A part that folds open.
pub fn folded(shows: Shows) -> Html {
    let more = html! {
        <p>{ "Regelt de regio een onderwerp? Beantwoord de vraag dan voor die samenwerking." }</p>
    };
    disclosure(nl(text::INSTRUCTION_MORE), shows, more)
}

/// Terms with what they mean.
pub const TERMS: [(&str, &str); 2] = [
    ("begeleiding", "Hulp bij het dagelijks leven, bijvoorbeeld bij geldzaken."),
    ("beleidscyclus", "De vaste volgorde van plannen, uitvoeren, volgen en bijsturen."),
];

/// Terms that stand in a question.
pub fn terms(terms: &[(&str, &str)]) -> Html {
    let terms = terms.iter().map(|(term, definition)| Term {
        id: (*term).to_owned(),
        term: (*term).to_owned(),
        definition: (*definition).to_owned(),
    });
    let terms: Vec<Term> = terms.collect();
    words(nl(text::WORDS), &terms.iter().collect::<Vec<_>>())
}

//! The states of a finding.

use samenhang_core::text::common;
use yew::prelude::*;

use super::Finding;
use crate::components::example::{Example, nl};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("with its basis and a question", || {
            finding(
                Some("Visie en ambitie 3,8; van visie naar uitvoering 2,3".into()),
                Some("Met welke maatregel merken inwoners dit jaar iets van onze visie?".into()),
            )
        }),
        Example::new("alone", || finding(None, None)),
    ]
}

fn finding(basis: Option<AttrValue>, question: Option<AttrValue>) -> Html {
    html! {
        <Finding
            text="De visie is verder dan de uitvoering. Met een visie alleen bent u er nog niet."
            {basis}
            conversation={nl(common::FOR_CONVERSATION)}
            {question}
        />
    }
}

//! The states of a finding.

use samenhang_core::text::common;

use super::{Finding, finding};
use crate::components::example::{Example, nl};
use crate::markup::{Html, html};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("with its basis and a question", || {
            ahead(
                "Visie en ambitie: 3,8. Van visie naar uitvoering: 2,3. Verschil: 1,5.",
                Some("Met welke maatregel merken inwoners dit jaar iets van onze visie?"),
            )
        }),
        Example::new("alone", || ahead("", None)),
    ]
}

fn ahead(basis: &str, question: Option<&str>) -> Html {
    let finding = finding(Finding {
        text: "De visie is verder dan de uitvoering. Met een visie alleen bent u er nog niet.",
        basis: (!basis.is_empty()).then(|| html! { <>{ basis }</> }),
        conversation: nl(common::FOR_CONVERSATION),
        question,
    });
    html! { <div role="list">{ finding }</div> }
}

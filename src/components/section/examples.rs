//! The states of a part of a page.

use yew::prelude::*;

use super::Section;
use crate::components::example::Example;

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![Example::new("text", || section(false)), Example::new("wide", || section(true))]
}

fn section(wide: bool) -> Html {
    html! {
        <Section id="opvalt" heading="Wat opvalt, en een vraag daarbij" {wide}>
            <p>{ "Er springt niets uit: de verschillen zijn te klein om te noemen." }</p>
        </Section>
    }
}

//! The states of a part of a page.

use super::{section, wide_section};
use crate::components::example::Example;
use crate::markup::{Html, html};

const HEADING: &str = "Wat opvalt, en een vraag daarbij";

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("text", || section("opvalt", HEADING, body())),
        Example::new("wide", || wide_section("opvalt", HEADING, body())),
    ]
}

fn body() -> Html {
    html! { <p>{ "Er springt niets uit: de verschillen zijn te klein om te noemen." }</p> }
}

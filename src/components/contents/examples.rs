//! The parts of a long page.

use samenhang_core::text::result as text;
use yew::prelude::*;

use super::{Contents, ContentsLink};
use crate::components::example::{Example, nl};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![Example::new("three parts", contents)]
}

fn contents() -> Html {
    let link = |id: &'static str, href: &'static str, label: &'static str| ContentsLink {
        id: id.into(),
        href: href.into(),
        label: label.into(),
    };
    html! {
        <Contents
            id="op-deze-pagina"
            heading={nl(text::CONTENTS)}
            links={vec![
                link("naar-onderwerpen", "#/zelfscan/a/uitkomst/onderwerpen", "Tien onderwerpen"),
                link("naar-opvalt", "#/zelfscan/a/uitkomst/opvalt", "Wat opvalt"),
                link("naar-dilemmas", "#/zelfscan/a/uitkomst/dilemmas", "Uw dilemma’s"),
            ]}
        />
    }
}

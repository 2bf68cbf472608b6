//! The parts of a long page.

use samenhang_core::assessment::Lang;
use samenhang_core::text::{finding, overview, result as text};

use super::{ContentsLink, contents};
use crate::components::example::{Example, nl};
use crate::markup::Html;

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![Example::new("three parts", three)]
}

fn three() -> Html {
    let link = |part, label| ContentsLink {
        id: format!("naar-{part}"),
        href: format!("#/zelfscan/a/uitkomst/{part}"),
        label,
    };
    let subjects = overview::subjects(Lang::Nl, 10);
    let links = vec![
        link("onderwerpen", subjects.as_str()),
        link("opvalt", "Wat opvalt"),
        link("dilemmas", nl(finding::DILEMMAS_HEADING)),
    ];
    contents("op-deze-pagina", nl(text::CONTENTS), links)
}

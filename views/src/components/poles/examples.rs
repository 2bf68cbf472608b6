//! The two sides of a dilemma.

use samenhang_core::assessment::Pole;
use samenhang_core::text::dilemma as text;

use super::poles;
use crate::components::example::{Example, nl};
use crate::markup::Html;

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![Example::new("two sides", sides)]
}

fn sides() -> Html {
    let left = Pole {
        label: "Beginnen met een brede, integrale visie".to_owned(),
        strength: "Geeft richting en laat partners zien waar de gemeente naartoe wil.".to_owned(),
        shadow: "Kost veel tijd, blijft abstract en werkt verlammend.".to_owned(),
    };
    let right = Pole {
        label: "Beginnen met praktische stappen".to_owned(),
        strength: "Geeft snel resultaat en leert u wat in de praktijk werkt.".to_owned(),
        shadow: "Levert losse projecten op en samenhang blijft uit.".to_owned(),
    };
    poles(&left, &right, nl(text::STRENGTH), nl(text::SHADOW))
}

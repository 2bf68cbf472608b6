//! The states of progress.

use samenhang_core::assessment::Lang;
use samenhang_core::text::{question as text, save};

use super::progress;
use crate::components::example::{Example, nl};
use crate::markup::Html;

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("all questions, saved", || {
            first_subject(&text::place(Lang::Nl, 2, 38), "Opgeslagen om 14:03, in deze browser")
        }),
        Example::new("first round, not saved yet", || {
            first_subject(&text::place_quick(Lang::Nl, 1, 10), nl(save::NOT_YET))
        }),
    ]
}

fn first_subject(place: &str, saved: &str) -> Html {
    progress(place, &text::subject(Lang::Nl, 1, 10, "Visie en ambitie"), saved)
}

//! The states of progress.

use samenhang_core::assessment::Lang;
use samenhang_core::text::{question as text, save};
use yew::prelude::*;

use super::Progress;
use crate::components::example::{Example, nl};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("all questions, saved", || {
            progress(text::place(Lang::Nl, 2, 38), "Opgeslagen om 14:03, in deze browser".into())
        }),
        Example::new("first round, not saved yet", || {
            progress(text::place_quick(Lang::Nl, 1, 10), nl(save::NOT_YET))
        }),
    ]
}

fn progress(place: String, saved: AttrValue) -> Html {
    html! {
        <Progress {place} subject={text::subject(Lang::Nl, 1, 10, "Visie en ambitie")} {saved} />
    }
}

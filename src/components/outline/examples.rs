//! The three knots of the outline.

use samenhang_core::text::overview as text;
use yew::prelude::*;

use super::{Knot, OutlineItem};
use crate::components::example::{Example, nl};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![Example::new("open, begun and complete", outline)]
}

fn outline() -> Html {
    html! {
        <ol class="samenhang-outline" role="list">
            <OutlineItem
                knot={Knot::Complete}
                id="onderwerp-1"
                name="1. Visie en ambitie"
                href="#/zelfscan/a/vraag/visie-gedeeld"
                description="Is duidelijk wat de gemeente voor haar inwoners wil bereiken?"
                status={nl(text::DONE)}
                count="4 van 4 vragen"
            />
            <OutlineItem
                knot={Knot::Begun}
                id="onderwerp-2"
                name="2. Van visie naar uitvoering"
                href="#/zelfscan/a/vraag/uitvoeringsprogramma"
                description="Wordt de visie zichtbaar in maatregelen, in wijken en dorpen?"
                status={nl(text::BEGUN)}
                count="1 van 4 vragen"
            >
                <p>{ "De gemeente volgt wat er gebeurt en stuurt bij." }</p>
            </OutlineItem>
            <OutlineItem
                knot={Knot::Open}
                id="onderwerp-3"
                name="3. Wil, durf en veranderstrategie"
                href="#/zelfscan/a/vraag/samen-leiden"
                description="Leiden bestuurders en managers de verandering samen?"
                status={nl(text::OPEN)}
                count="4 vragen"
            />
        </ol>
    }
}

//! The three knots of the outline.

use samenhang_core::assessment::Lang;
use samenhang_core::progress::{Progress, Stage};
use samenhang_core::text::overview as text;

use super::{OutlineItem, outline_item};
use crate::components::example::Example;
use crate::markup::{Html, html};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![Example::new("open, begun and complete", outline)]
}

fn outline() -> Html {
    let item = |number: usize, answered, stage, name: &str, description, children| {
        outline_item(OutlineItem {
            stage,
            id: format!("onderwerp-{number}"),
            name: format!("{number}. {name}"),
            href: format!("#/zelfscan/a/vraag/vraag-{number}"),
            description,
            status: text::stage(Lang::Nl, stage),
            count: text::of_questions(Lang::Nl, Progress { answered, total: 4 }),
            children,
        })
    };
    let more = html! { <p>{ "De gemeente volgt wat er gebeurt en stuurt bij." }</p> };
    html! {
        <ol class="samenhang-outline" role="list">
            { item(
                1,
                4,
                Stage::Complete,
                "Visie en ambitie",
                "Is duidelijk wat de gemeente voor haar inwoners wil bereiken?",
                Html::default(),
            ) }
            { item(
                2,
                1,
                Stage::Begun,
                "Van visie naar uitvoering",
                "Wordt de visie zichtbaar in maatregelen, in wijken en dorpen?",
                more,
            ) }
            { item(
                3,
                0,
                Stage::Open,
                "Wil, durf en veranderstrategie",
                "Leiden bestuurders en managers de verandering samen?",
                Html::default(),
            ) }
        </ol>
    }
}

//! What happens to the answers.

use samenhang_core::text::privacy as text;
use yew::prelude::*;

use super::use_title;
use crate::components::section::Section;
use crate::pages::message::LangProps;

/// What happens to the answers.
#[component]
pub fn Privacy(props: &LangProps) -> Html {
    let t = |text: samenhang_core::text::Text| text.get(props.lang);
    use_title(t(text::TITLE));
    html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__body samenhang-stack">
                    <h1 tabindex="-1">{ t(text::TITLE) }</h1>
                    <p class="samenhang-lead">{ t(text::LEAD) }</p>
                </div>
            </div>
            <Section id="waar" heading={t(text::WHERE_HEADING)}><p>{ t(text::WHERE) }</p></Section>
            <Section id="wie" heading={t(text::WHO_HEADING)}><p>{ t(text::WHO) }</p></Section>
            <Section id="hoelang" heading={t(text::LONG_HEADING)}><p>{ t(text::LONG) }</p></Section>
            <Section id="doen" heading={t(text::DO_HEADING)}>
                <ul>
                    <li>{ t(text::DO_COPY) }</li>
                    <li>{ t(text::DO_REMOVE) }</li>
                    <li>{ t(text::DO_NOTES) }</li>
                </ul>
            </Section>
        </>
    }
}

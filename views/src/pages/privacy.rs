//! What happens to the answers.

use samenhang_core::assessment::Lang;
use samenhang_core::text::{Text, about, privacy as text};

use super::View;
use crate::components::section::section;
use crate::markup::html;

/// What happens to the answers. `in_file` is whether the page comes from a file on this device:
/// then no website keeps them apart from those of others.
#[must_use]
pub fn privacy(lang: Lang, in_file: bool) -> View {
    let t = |text: Text| text.get(lang);
    let part = |id, heading, words| section(id, t(heading), html! { <p>{ t(words) }</p> });
    let (place, long) =
        if in_file { (text::WHERE_FILE, text::LONG_FILE) } else { (text::WHERE, text::LONG) };
    let advice = [text::DO_COPY, text::DO_REMOVE, text::DO_NOTES];
    let body = html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__body samenhang-stack">
                    <h1 tabindex="-1">{ t(text::TITLE) }</h1>
                    <p class="samenhang-lead">{ t(text::LEAD) }</p>
                </div>
            </div>
            { part("waar", text::WHERE_HEADING, place) }
            { part("wie", text::WHO_HEADING, text::WHO) }
            { part("hoelang", text::LONG_HEADING, long) }
            { section("doen", t(text::DO_HEADING), html! {
                <>
                    <ul>{ for advice.map(|text| html! { <li>{ t(text) }</li> }) }</ul>
                    <p><a href={["gegevens.html#", lang.code()].concat()}>
                        { t(text::ALL_DATA) }
                    </a></p>
                    <p><a href={about::file(lang)}>{ t(about::TITLE) }</a></p>
                </>
            }) }
        </>
    };
    View::new(t(text::TITLE), body)
}

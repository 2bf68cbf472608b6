//! In a page of another website: the way to the whole page, with the answers (R24).

use samenhang_core::share;
use samenhang_core::text::share as text;

use super::Sheeted;
use crate::components::button::{Look, link};
use crate::components::disclosure::{Shows, disclosure};
use crate::components::section::section;
use crate::markup::{Html, html};
use crate::route::Route;

/// The links that carry the answers. They show only inside another page, where `frame.js` adds
/// the settings of that page to their addresses, opens them in a tab of their own, and has the
/// first one press the button that saves a copy.
pub(super) fn carry(base: &Sheeted) -> Html {
    let t = |text| base.desk.t(text);
    let answers = &base.sheet.answers;
    if answers.questions.is_empty() && answers.dilemmas.is_empty() && answers.aims.is_empty() {
        return Html::default();
    }
    let left = text::notes(base.desk.lang(), share::left(&base.sheet), false);
    let way = match share::encode(&base.sheet, &base.desk.assessment) {
        None => html! { <p>{ t(text::TOO_MUCH) }</p> },
        Some(code) => {
            let to = |look, id, words| link(look, id, Route::bring(&code), t(words));
            let (look, words) = match left {
                Some(_) => (Look::Subtle, text::OPEN_WITHOUT),
                None => (Look::Primary, text::OPEN),
            };
            html! {
                <>
                    <p>
                        { t(text::CARRY) }
                        if let Some(left) = &left { { " " }{ left }{ " " }{ t(text::COPY_FIRST) } }
                    </p>
                    <div class="samenhang-actions">
                        if left.is_some() {
                            { to(Look::Primary, "meenemen-met-kopie", text::OPEN_WITH_COPY) }
                        }
                        { to(look, "meenemen", words) }
                    </div>
                    { disclosure(t(text::WHAT), Shows::OnScreen, html! {
                        <>
                            <p>{ t(text::GOES) }</p>
                            <p>{ t(text::STAYS) }</p>
                            <p>{ t(text::WHERE) }</p>
                            <p>{ t(text::APART) }</p>
                        </>
                    }) }
                </>
            }
        }
    };
    html! {
        <div class="samenhang-carry">{ section("eigen-pagina", t(text::HEADING), way) }</div>
    }
}

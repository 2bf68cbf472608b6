//! What was not known, and who might.

use samenhang_core::score::Status;
use samenhang_core::text::question::situation;
use samenhang_core::text::{finding as text, review};

use super::Parts;
use crate::components::button::{Look, link};
use crate::components::section::section;
use crate::markup::{Html, html};
use crate::route::SheetPage;

pub(super) fn unknown(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let places: Vec<usize> = view.outcome.places(Status::Unknown).collect();
    let blank = view.outcome.counts.blank;
    let rows = places.iter().filter_map(|place| view.question(*place)).map(|placed| {
        html! {
            <li>
                { view.to_question("onbekend", &placed, &placed.question.text) }
                <br />
                <span class="samenhang-meta">
                    { text::ask(lang, placed.number, &view.roles(&placed)) }
                </span>
            </li>
        }
    });
    let review = view.base.to(SheetPage::Review);
    section(
        "onbekend",
        desk.t(text::UNKNOWN_HEADING),
        html! {
            <>
                if places.is_empty() {
                    <p>{ desk.t(text::UNKNOWN_NONE) }</p>
                } else {
                    <p>{ text::unknown_intro(lang, places.len()) }</p>
                    <ul class="samenhang-spaced">{ for rows }</ul>
                }
                if blank > 0 {
                    <p>
                        { text::blank(lang, blank) }{ " " }
                        { link(Look::Subtle, "naar-leeg", review, desk.t(text::BLANK_LINK)) }
                    </p>
                }
            </>
        },
    )
}

/// What was flagged "later bespreken"; nothing where nothing was.
pub(super) fn later(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let mut rows = Vec::new();
    for question in view.outcome.questions() {
        if let (true, Some(placed)) = (question.later, view.question(question.place)) {
            let of = text::question_of(desk.lang(), placed.number, &placed.dimension.name);
            let chosen = question.status.level().map(|level| {
                let words = placed.question.levels.get(level.index());
                let name = situation(desk.lang(), level.value());
                [name.as_str(), ": ", words.map_or("", String::as_str)].concat()
            });
            let note = view.base.sheet.answers.questions.get(&placed.question.id);
            let note = note.map_or("", |entry| entry.note.as_str());
            rows.push(html! {
                <li>
                    { view.to_question("bespreken", &placed, &placed.question.text) }
                    <br /><span class="samenhang-meta">{ of }</span>
                    if let Some(chosen) = chosen { <p class="samenhang-meta">{ chosen }</p> }
                    if !note.is_empty() {
                        <p class="samenhang-meta samenhang-note">
                            { desk.t(review::NOTE) }<bdi>{ note }</bdi>
                        </p>
                    }
                </li>
            });
        }
    }
    if rows.is_empty() {
        return Html::default();
    }
    let list = html! { <ul class="samenhang-spaced">{ for rows }</ul> };
    section("bespreken", desk.t(text::LATER_HEADING), list)
}

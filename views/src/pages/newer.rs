//! A sheet that cannot be opened: what there is to see of one of a newer version (R42), and
//! the way to keep the data as it is.

use std::rc::Rc;

use samenhang_core::assessment::Lang;
use samenhang_core::file::{Item, Newer};
use samenhang_core::keeper::{Glance, glance};
use samenhang_core::sheet::{Moment, Path};
use samenhang_core::text::newer as text;
use samenhang_core::text::{Text, common};

use super::message::{message, to_start};
use super::review::all_answers;
use super::{Desk, Sheeted, View};
use crate::components::button::{Look, button};
use crate::components::section::section;
use crate::markup::{Html, html};
use crate::model::{Ask, Press};

/// The page of these records as they are in the store, or of a file that was opened.
#[must_use]
pub fn newer(desk: &Desk, raw: &str, stored: bool) -> View {
    match glance(raw) {
        Glance::Newer(newer) => readable(desk, *newer, stored),
        Glance::Sealed => {
            let words = [origin(desk, stored), " ", desk.t(text::SEALED)].concat();
            message(desk.t(text::TITLE), &words, actions(desk, true, stored))
        }
        Glance::Damaged => {
            let title = desk.t(text::DAMAGED_TITLE);
            message(title, desk.t(text::DAMAGED), actions(desk, false, stored))
        }
    }
}

/// Where it comes from, and what can be done.
fn origin(desk: &Desk, stored: bool) -> &'static str {
    desk.t(if stored { text::STORED } else { text::FILE })
}

/// The ways on. A newer version may come with loading again; a file, the person has already.
fn actions(desk: &Desk, newer: bool, stored: bool) -> Html {
    let reload = desk.send.click(Ask::Reload);
    let save = desk.send.click(Ask::Press(Press::Unreadable));
    let first = if newer { Look::Plain } else { Look::Primary };
    html! {
        <>
            if newer { { button(Look::Primary, "opnieuw-laden", desk.t(text::RELOAD), "", reload) } }
            if stored {
                { button(first, "bewaar-gegevens", desk.t(common::DOWNLOAD_RAW), "", save) }
            }
            { to_start(desk.lang()) }
        </>
    }
}

fn readable(desk: &Desk, newer: Newer, stored: bool) -> View {
    let lang = desk.lang();
    let left_out = left_out(desk, &newer).into_iter().flatten();
    let left_out = left_out.map(|words| html! { <li>{ words }</li> });
    let base = Sheeted {
        desk: desk.clone(),
        sheet: Rc::new(newer.sheet),
        saved: String::new(),
        said: None,
        lasting: None,
    };
    let body = html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__body samenhang-stack">
                    <h1 tabindex="-1">{ desk.t(text::TITLE) }</h1>
                    <p class="samenhang-lead">{ desk.t(text::LEAD) }</p>
                    <p>{ origin(desk, stored) }</p>
                    <div class="samenhang-actions">{ actions(desk, true, stored) }</div>
                </div>
            </div>
            { section("welke", desk.t(text::ABOUT), about(&base, lang)) }
            { section("weggelaten", desk.t(text::LEFT_OUT), html! { <ul>{ for left_out }</ul> }) }
            { all_answers(&base, Path::Full, Some(&newer.unread)) }
        </>
    };
    View::new(desk.t(text::TITLE), body)
}

/// What the sheet says about itself.
fn about(base: &Sheeted, lang: Lang) -> Html {
    let Sheeted { desk, sheet, .. } = base;
    let role = sheet.role.as_ref().and_then(|role| desk.assessment.role(role));
    let fact = |name: Text, fact: &str| {
        html! {
            if !fact.is_empty() { <dt>{ desk.t(name) }</dt><dd><bdi>{ fact }</bdi></dd> }
        }
    };
    // None is what could not be read.
    let day = |moment: Moment| match moment {
        Moment(0) => String::new(),
        moment => common::date(lang, desk.local(moment).date),
    };
    html! {
        <dl class="samenhang-facts">
            { fact(text::NAME, &desk.sheet_name(sheet)) }
            { fact(text::BEGUN, &day(sheet.created)) }
            { fact(text::CHANGED, &day(sheet.changed)) }
            { fact(text::ROLE, role.map_or("", |role| &role.name)) }
        </dl>
    }
}

/// What cannot be read, in sentences.
fn left_out(desk: &Desk, newer: &Newer) -> [Option<String>; 4] {
    let lang = desk.lang();
    let assessment = &desk.assessment;
    let (mut questions, mut dilemmas, mut more) = (Vec::new(), Vec::new(), newer.more);
    // Of one item more can be unread; they come one after another.
    let mut items: Vec<&Item> = newer.unread.iter().map(|(item, _)| item).collect();
    items.dedup();
    for item in items {
        let number = match item {
            Item::Question(id) => assessment.question(id).map(|it| (&mut questions, it.number)),
            Item::Dilemma(id) => assessment.dilemma(id).map(|it| (&mut dilemmas, it.0)),
            Item::Dimension(_) => None,
        };
        match number {
            Some((list, number)) => list.push(number),
            None => more += 1,
        }
    }
    let answered = newer.sheet.answers.questions.iter();
    let unknown = answered.filter(|(id, _)| assessment.question(id).is_none()).count();
    [
        text::unread(lang, &questions, &dilemmas),
        text::unknown(lang, unknown),
        text::more(lang, more),
        Some(desk.t(text::NEW_PARTS).to_owned()),
    ]
}

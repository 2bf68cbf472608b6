//! Answers that came in a link: what there is, what stayed behind, and the choice to keep them.

use samenhang_core::progress;
use samenhang_core::share::{self, Left, ShareError};
use samenhang_core::sheet::{Path, Sheet, SheetId};
use samenhang_core::text::{newer, overview, share as text};

use super::message::{message, to_start};
use super::{Desk, View};
use crate::components::button::{Look, button, link};
use crate::components::section::section;
use crate::markup::{Html, html};
use crate::model::Ask;
use crate::route::{Route, SheetPage};

/// The page of a code. `saved` is what this browser has: of each sheet its name and when it was
/// begun, with a space after each.
#[must_use]
pub fn brought(desk: &Desk, code: &str, saved: &str) -> View {
    match share::decode(code, &desk.assessment) {
        Ok((sheet, left)) => ready(desk, &sheet, left, already(saved, &sheet)),
        Err(error) => refused(desk, error),
    }
}

/// The sheet of this browser that was begun in the same millisecond: the same one, at whatever
/// time it came here.
fn already(saved: &str, sheet: &Sheet) -> Option<SheetId> {
    let same = sheet.created.0.to_string();
    let mut words = saved.split(' ');
    while let (Some(id), Some(begun)) = (words.next(), words.next()) {
        if begun == same {
            return SheetId::new(id);
        }
    }
    None
}

fn ready(desk: &Desk, sheet: &Sheet, left: Left, here: Option<SheetId>) -> View {
    let lang = desk.lang();
    let parts = desk.assessment.parts();
    let all = progress::overall(&desk.assessment, Path::Full, &sheet.answers);
    let filled = progress::dilemmas_filled(&desk.assessment, &sheet.answers);
    let mut lead = overview::lead(lang, all, 0);
    lead += &text::dilemmas(lang, filled, parts.dilemmas.len());
    let mut say = |words| lead += &[" ", desk.t(words)].concat();
    say(if here.is_some() { text::HERE } else { text::NOT_SAVED });
    if sheet.content_version != parts.version {
        say(text::OTHER_VERSION);
    }
    let mut view = message(desk.t(text::TITLE), &lead, choices(desk, here));
    let paragraph = |words| html! { <p>{ desk.t(words) }</p> };
    view.body = html! {
        <>
            { view.body }
            { section("niet-mee", desk.t(text::LEFT_HEADING), stayed(desk, left)) }
            { section("verder-gaan", desk.t(text::NEXT_HEADING), paragraph(text::NEXT)) }
        </>
    };
    view
}

/// To keep the answers or not; where the same sheet is here already, that one first.
fn choices(desk: &Desk, here: Option<SheetId>) -> Html {
    let keep = |look, words| {
        let keep = desk.send.click(Ask::Bring);
        button(look, "houden", desk.t(words), "", keep)
    };
    let first = match here {
        None => keep(Look::Primary, text::KEEP),
        Some(id) => {
            let href = SheetPage::Overview.of(&id).href();
            let open = link(Look::Primary, "open-hier", href, desk.t(text::OPEN_HERE));
            html! { <>{ open }{ keep(Look::Plain, text::KEEP_BESIDE) }</> }
        }
    };
    let leave = link(Look::Subtle, "niets-houden", Route::Start.href(), desk.t(text::LEAVE));
    html! { <>{ first }{ leave }</> }
}

fn stayed(desk: &Desk, left: Left) -> Html {
    if left == Left::default() {
        return html! { <p>{ desk.t(text::NOTHING_LEFT) }</p> };
    }
    let notes = text::notes(desk.lang(), left, true).unwrap_or_default();
    let name = if left.name { desk.t(text::NAME_LEFT) } else { "" };
    html! {
        <>
            <p>{ notes }{ " " }{ name }</p>
            <p>{ desk.t(text::HAVE_COPY) }</p>
            <p>{ open_copy(desk) }</p>
        </>
    }
}

/// The way to the field for files, on the start page.
fn open_copy(desk: &Desk) -> Html {
    link(Look::Plain, "open-kopie", Route::Start.part("bestand"), desk.t(text::OPEN_COPY))
}

fn refused(desk: &Desk, error: ShareError) -> View {
    let [title, words] = text::refused(desk.lang(), error);
    // A newer version may come with loading again.
    let reload = match error {
        ShareError::NewerVersion | ShareError::OtherQuestions => {
            let reload = desk.send.click(Ask::Reload);
            button(Look::Primary, "opnieuw-laden", desk.t(newer::RELOAD), "", reload)
        }
        ShareError::Empty | ShareError::TooLong | ShareError::Damaged => Html::default(),
    };
    message(title, words, html! { <>{ reload }{ open_copy(desk) }{ to_start(desk.lang()) }</> })
}

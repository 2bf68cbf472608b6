//! Makes a page and writes down what its buttons ask.

use std::cell::RefCell;
use std::rc::Rc;

use samenhang_core::assessment::Assessment;
use samenhang_core::file;
use samenhang_core::sheet::Moment;
use samenhang_core::text::common::LocalTime;
use samenhang_views::markup::{Callback, Event};
use samenhang_views::model::{Ask, Send};
use samenhang_views::pages::{
    Desk, Sheeted, View, brought, choice, dilemma, display, newer, overview, privacy, result,
    review,
};
use samenhang_views::wire::{Page, Request, write_view};

/// Makes the page of a request. `in_file` is whether it is shown from a file on this device. What a
/// button asks is found by pressing it here, where nothing but a note of it follows.
pub(crate) fn page(
    assessment: Rc<Assessment>,
    request: &[u8],
    clock: fn(Moment) -> LocalTime,
    in_file: bool,
) -> Option<Vec<u8>> {
    let request = Request::read(request)?;
    let asked = Rc::new(RefCell::new(None));
    let note = Rc::clone(&asked);
    let send = Send(Callback::from(move |ask: Ask| {
        note.replace(Some(ask));
    }));
    let view = view(Desk { assessment, send, clock }, request, in_file)?;
    let ask_of = |tell: &Callback<Event>| {
        asked.replace(None);
        tell.emit(Event::default());
        asked.take()
    };
    write_view(&view, &ask_of).ok()
}

/// The page of a request; none where its sheet cannot be read.
fn view(desk: Desk, request: Request, in_file: bool) -> Option<View> {
    if request.page == Page::Brought {
        return Some(brought(&desk, &request.sheet, &request.saved));
    }
    let Request { page, sheet, saved, said, lasting } = request;
    let read = |sheet: &str| file::decode_stored(sheet.as_bytes()).ok();
    let base =
        |desk: Desk| Some(Sheeted { sheet: Rc::new(read(&sheet)?), desk, saved, said, lasting });
    Some(match page {
        // Made above: it has no sheet yet.
        Page::Brought => return None,
        Page::Privacy => privacy(desk.lang(), in_file),
        Page::Newer { stored } => newer(&desk, &sheet, stored),
        Page::Display(theme, remembers) => display(&desk, theme, remembers),
        Page::Choice(spot, ours) => choice(&desk, &spot, &read(&ours)?, &read(&sheet)?),
        Page::Review => review(&base(desk)?),
        Page::Result => result(&base(desk)?),
        Page::Overview => overview(&base(desk)?),
        Page::Dilemma(id, from_review) => dilemma(&base(desk)?, &id, from_review),
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

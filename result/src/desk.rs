//! Makes a page and writes down what its buttons ask.

use std::cell::RefCell;
use std::rc::Rc;

use samenhang_core::assessment::Assessment;
use samenhang_core::file;
use samenhang_core::sheet::Moment;
use samenhang_core::text::common::LocalTime;
use samenhang_views::markup::{Callback, Event};
use samenhang_views::model::{Ask, Send};
use samenhang_views::pages::{Desk, Sheeted, privacy, result, review};
use samenhang_views::wire::{Page, Request, write_view};

/// Makes the page of a request. What a button asks is found by pressing it here, where
/// nothing but a note of it follows.
pub(crate) fn page(
    assessment: Rc<Assessment>,
    request: &[u8],
    clock: fn(Moment) -> LocalTime,
) -> Option<Vec<u8>> {
    let request = Request::read(request)?;
    if request.page == Page::Privacy {
        return write_view(&privacy(assessment.parts().lang), &|_| None).ok();
    }
    let sheet = file::decode_stored(request.sheet.as_bytes()).ok()?;
    let asked = Rc::new(RefCell::new(None));
    let note = Rc::clone(&asked);
    let send = Send(Callback::from(move |ask: Ask| {
        note.replace(Some(ask));
    }));
    let base = Sheeted {
        desk: Desk { assessment, send, clock },
        sheet: Rc::new(sheet),
        saved: request.saved,
        said: request.said,
        lasting: request.lasting,
    };
    let view = match request.page {
        Page::Review => review(&base),
        Page::Result | Page::Privacy => result(&base),
    };
    let ask_of = |tell: &Callback<Event>| {
        asked.replace(None);
        tell.emit(Event::default());
        asked.take()
    };
    write_view(&view, &ask_of).ok()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

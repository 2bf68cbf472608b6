//! A page from the second program, as bytes.

use std::cell::RefCell;
use std::rc::Rc;

use samenhang_views::markup::{Callback, Element, Event, Html, Kind, Str, Values};
use samenhang_views::model::{Ask, Send};
use samenhang_views::pages::View;
use samenhang_views::wire::{read_view, write_view};

/// How many bytes of memory a byte of a page may become: five bytes are an empty list, which
/// takes room for four nodes where it holds one.
const FACTOR: usize = 32;

/// What a listener takes beside its place in the list: who is told, and what is asked.
const LISTENER: usize = 160;

pub(super) fn feed(bytes: &[u8]) {
    let asked = Rc::new(RefCell::new(None));
    let note = Rc::clone(&asked);
    let send = Send(Callback::from(move |ask: Ask| {
        note.replace(Some(ask));
    }));
    let Some(view) = read_view(bytes, &send) else { return };
    let size = view.title.capacity() + size(&view.body);
    assert!(size <= FACTOR * bytes.len(), "{} bytes became {size}", bytes.len());

    // What listens asks something, and that can be sent.
    let ask_of = |tell: &Callback<Event>| {
        asked.replace(None);
        tell.emit(Event::default());
        asked.take()
    };
    let write = |view: &View| write_view(view, &ask_of);
    let written = write(&view);
    let again = written.as_ref().ok().and_then(|written| read_view(written, &send));
    assert!(again.is_some(), "what was read can be written and read");
    if let (Ok(written), Some(again)) = (written, again) {
        assert!(written.len() <= bytes.len(), "it grew from {}", bytes.len());
        assert_eq!(write(&again), Ok(written), "it comes back as it was");
        // All but what is asked, which stands in the bytes.
        let nodes = |view: &View| format!("{:?}", view.body);
        assert_eq!(nodes(&again), nodes(&view), "nothing got lost");
    }
}

/// The memory behind a node, in bytes; names are not counted, which are kept once for all.
fn size(node: &Html) -> usize {
    match node {
        Html::Text(text) => text_size(text),
        Html::List(nodes) => list(nodes),
        Html::Element(element) => {
            let Element { values, key, value, listeners, children, .. } = &**element;
            let texts = match values {
                Values::Fixed(_) => 0,
                Values::Made(values) => {
                    values.capacity() * size_of::<Option<Str>>()
                        + values.iter().flatten().map(text_size).sum::<usize>()
                }
            };
            size_of::<Element>()
                + texts
                + [key, value].into_iter().flatten().map(text_size).sum::<usize>()
                + listeners.capacity() * size_of::<(Kind, Callback<Event>)>()
                + listeners.len() * LISTENER
                + list(children)
        }
    }
}

fn list(nodes: &Vec<Html>) -> usize {
    nodes.capacity() * size_of::<Html>() + nodes.iter().map(size).sum::<usize>()
}

fn text_size(text: &Str) -> usize {
    match text {
        Str::Borrowed(_) => 0,
        Str::Owned(text) => text.capacity(),
    }
}

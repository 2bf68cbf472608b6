//! A page as bytes. What listens to an element goes as what it would ask.

use std::cell::RefCell;

use super::ask::{read_ask, write_ask};
use super::{Reader, write_number, write_option, write_text};
use crate::markup::{Callback, Element, Event, Html, Kind, Str, Values};
use crate::model::{Ask, Send};
use crate::view::View;

const TEXT: u8 = 0;
const ELEMENT: u8 = 1;
const LIST: u8 = 2;

/// How deep nodes may stand in one another, and still be written and read. The pages need 12
/// (`result/src/desk/tests.rs` measures it); without a limit a few kilobytes would go deeper
/// than any stack (docs/decisions/0029-limits-between-the-programs.md).
pub const DEPTH_MAX: usize = 64;

/// The kinds of events that are listened to.
const KINDS: [Kind; 4] = [Kind::Click, Kind::Change, Kind::Input, Kind::Blur];

/// Something on the page listens and does not ask one of the few things that can be sent, or
/// stands deeper than [`DEPTH_MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsendable;

/// A page as bytes. `ask_of` tells what a listener asks when it hears something.
///
/// # Errors
/// Where a listener asks what cannot be sent, and where nodes stand too deep.
pub fn write_view(
    view: &View,
    ask_of: &dyn Fn(&Callback<Event>) -> Option<Ask>,
) -> Result<Vec<u8>, Unsendable> {
    let mut out = Vec::new();
    write_text(&mut out, &view.title);
    write_node(&mut out, &view.body, ask_of, DEPTH_MAX)?;
    Ok(out)
}

/// Writes nodes that stand in another: `room` is how deep that one may go.
fn write_nodes(
    out: &mut Vec<u8>,
    nodes: &[Html],
    ask_of: &dyn Fn(&Callback<Event>) -> Option<Ask>,
    room: usize,
) -> Result<(), Unsendable> {
    let room = room.checked_sub(1).ok_or(Unsendable)?;
    write_number(out, nodes.len());
    nodes.iter().try_for_each(|node| write_node(out, node, ask_of, room))
}

fn write_node(
    out: &mut Vec<u8>,
    node: &Html,
    ask_of: &dyn Fn(&Callback<Event>) -> Option<Ask>,
    room: usize,
) -> Result<(), Unsendable> {
    match node {
        Html::Text(text) => {
            out.push(TEXT);
            write_text(out, text);
        }
        Html::List(nodes) => {
            out.push(LIST);
            write_nodes(out, nodes, ask_of, room)?;
        }
        Html::Element(element) => {
            out.push(ELEMENT);
            write_element(out, element, ask_of, room)?;
        }
    }
    Ok(())
}

fn write_element(
    out: &mut Vec<u8>,
    element: &Element,
    ask_of: &dyn Fn(&Callback<Event>) -> Option<Ask>,
    room: usize,
) -> Result<(), Unsendable> {
    write_text(out, element.tag);
    write_number(out, element.names.len());
    for (at, name) in element.names.iter().enumerate() {
        write_text(out, name);
        write_option(out, element.values.get(at));
    }
    write_option(out, element.key.as_deref());
    write_option(out, element.value.as_deref());
    out.push(element.checked.map_or(2, u8::from));
    write_number(out, element.listeners.len());
    for (kind, tell) in &element.listeners {
        let kind = KINDS.iter().position(|known| known == kind).ok_or(Unsendable)?;
        out.push(u8::try_from(kind).map_err(|_| Unsendable)?);
        write_ask(out, &ask_of(tell).ok_or(Unsendable)?)?;
    }
    write_nodes(out, &element.children, ask_of, room)
}

/// The page in these bytes; what it asks goes to `send`.
#[must_use]
pub fn read_view(bytes: &[u8], send: &Send) -> Option<View> {
    let mut reader = Reader(bytes);
    let title = reader.text()?.to_owned();
    Some(View { title, body: read_node(&mut reader, send, DEPTH_MAX)? })
}

fn read_nodes(reader: &mut Reader<'_>, send: &Send, room: usize) -> Option<Vec<Html>> {
    let room = room.checked_sub(1)?;
    let count = reader.number()?;
    // It grows with what is really there: lists in lists would each ask for room for all of it.
    let mut nodes = Vec::new();
    for _ in 0..count {
        nodes.push(read_node(reader, send, room)?);
    }
    Some(nodes)
}

fn read_node(reader: &mut Reader<'_>, send: &Send, room: usize) -> Option<Html> {
    Some(match reader.byte()? {
        TEXT => Html::Text(Str::Owned(reader.text()?.to_owned())),
        LIST => Html::List(read_nodes(reader, send, room)?),
        ELEMENT => Html::Element(Box::new(read_element(reader, send, room)?)),
        _ => return None,
    })
}

fn read_element(reader: &mut Reader<'_>, send: &Send, room: usize) -> Option<Element> {
    let tag = reader.text()?;
    let count = reader.number()?;
    let mut names = vec![tag];
    let mut values = Vec::new();
    for _ in 0..count {
        names.push(reader.text()?);
        values.push(reader.option()?);
    }
    let shape = shape(&names)?;
    let (tag, names) = shape.split_first()?;
    Some(Element {
        tag,
        names,
        values: Values::Made(values),
        key: reader.option()?,
        value: reader.option()?,
        checked: match reader.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        },
        listeners: {
            let count = reader.number()?;
            let mut listeners = Vec::new();
            // One of each kind: two bytes must not become any number of them.
            if count > KINDS.len() {
                return None;
            }
            for _ in 0..count {
                let kind = *KINDS.get(usize::from(reader.byte()?))?;
                listeners.push((kind, read_ask(reader, send)?));
            }
            listeners
        },
        children: read_nodes(reader, send, room)?,
    })
}

/// The tag and the names of attributes of one element.
type Shape = &'static [&'static str];

/// How many shapes are kept, and how many bytes of names in each. All pages together have
/// 74, the longest of 54 bytes.
const SHAPES_MAX: usize = 256;
const SHAPE_MAX_BYTES: usize = 512;

thread_local! {
    /// Every shape that was read so far: nodes hold names that last. They stay for as long as
    /// the app runs, however often a page is drawn, so there is a limit to them.
    static SHAPES: RefCell<Vec<Shape>> = const { RefCell::new(Vec::new()) };
}

fn shape(names: &[&str]) -> Option<Shape> {
    SHAPES.with_borrow_mut(|shapes| {
        if let Some(known) = shapes.iter().find(|known| **known == names) {
            return Some(*known);
        }
        let bytes: usize = names.iter().map(|name| name.len()).sum();
        if shapes.len() == SHAPES_MAX || bytes > SHAPE_MAX_BYTES {
            return None;
        }
        let lasting = |name: &&str| -> &'static str { Box::leak((*name).into()) };
        let shape: Shape = Box::leak(names.iter().map(lasting).collect());
        shapes.push(shape);
        Some(shape)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<View> {
        read_view(bytes, &Send(Callback::noop()))
    }

    fn write(body: Html) -> Result<Vec<u8>, Unsendable> {
        write_view(&View { title: "Titel".to_owned(), body }, &|_| Some(Ask::Copy))
    }

    /// Lists in one another, as bytes without their title.
    fn lists(depth: usize) -> Vec<u8> {
        [[LIST, 1, 0, 0, 0].repeat(depth - 1), vec![LIST, 0, 0, 0, 0]].concat()
    }

    fn element(tag: &'static str, children: Vec<Html>) -> Html {
        Html::Element(Box::new(Element {
            tag,
            names: &[],
            values: Values::Made(Vec::new()),
            key: None,
            value: None,
            checked: None,
            listeners: Vec::new(),
            children,
        }))
    }

    #[test]
    fn what_stands_too_deep_is_neither_read_nor_written() -> Result<(), Unsendable> {
        let untitled = |depth| [vec![0; 4], lists(depth)].concat();
        assert!(read(&untitled(DEPTH_MAX)).is_some());
        // The last of these would be deeper than the stack.
        for depth in [DEPTH_MAX + 1, DEPTH_MAX * 2, 1_000_000] {
            assert!(read(&untitled(depth)).is_none(), "{depth}");
        }
        let nested = |depth| {
            (0..depth).fold(Html::Text(Str::Borrowed("x")), |node, _| element("p", vec![node]))
        };
        let written = write(nested(DEPTH_MAX))?;
        assert!(read(&written).is_some());
        assert_eq!(write(nested(DEPTH_MAX + 1)), Err(Unsendable));
        Ok(())
    }

    #[test]
    fn names_that_last_have_a_limit() -> Result<(), Unsendable> {
        let long = "x".repeat(SHAPE_MAX_BYTES).leak();
        let longer = "x".repeat(SHAPE_MAX_BYTES + 1).leak();
        assert!(read(&write(element(long, Vec::new()))?).is_some());
        assert!(read(&write(element(longer, Vec::new()))?).is_none());
        let page = |number: usize| write(element(format!("x-{number}").leak(), Vec::new()));
        let there = |number: usize| page(number).map(|bytes| read(&bytes).is_some());
        let count = SHAPES.with_borrow(Vec::len);
        for number in count..SHAPES_MAX {
            assert!(there(number)?, "{number}");
        }
        assert!(!there(SHAPES_MAX)?, "one too many");
        assert!(there(SHAPES_MAX - 1)?, "what is known is read as before");
        Ok(())
    }

    #[test]
    fn an_element_listens_once_to_each_kind() -> Result<(), Unsendable> {
        let listening = |count| {
            let Html::Element(mut element) = element("button", Vec::new()) else { return None };
            element.listeners = vec![(Kind::Click, Callback::noop()); count];
            Some(Html::Element(element))
        };
        for (count, there) in [(4, true), (5, false)] {
            let written = write(listening(count).unwrap_or_default())?;
            assert_eq!(read(&written).is_some(), there, "{count}");
        }
        Ok(())
    }
}

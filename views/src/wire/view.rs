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

/// The kinds of events that are listened to.
const KINDS: [Kind; 4] = [Kind::Click, Kind::Change, Kind::Input, Kind::Blur];

/// Something on the page listens and does not ask one of the few things that can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsendable;

/// A page as bytes. `ask_of` tells what a listener asks when it hears something.
///
/// # Errors
/// Where a listener asks what cannot be sent.
pub fn write_view(
    view: &View,
    ask_of: &dyn Fn(&Callback<Event>) -> Option<Ask>,
) -> Result<Vec<u8>, Unsendable> {
    let mut out = Vec::new();
    write_text(&mut out, &view.title);
    write_node(&mut out, &view.body, ask_of)?;
    Ok(out)
}

fn write_node(
    out: &mut Vec<u8>,
    node: &Html,
    ask_of: &dyn Fn(&Callback<Event>) -> Option<Ask>,
) -> Result<(), Unsendable> {
    match node {
        Html::Text(text) => {
            out.push(TEXT);
            write_text(out, text);
        }
        Html::List(nodes) => {
            out.push(LIST);
            write_number(out, nodes.len());
            for node in nodes {
                write_node(out, node, ask_of)?;
            }
        }
        Html::Element(element) => {
            out.push(ELEMENT);
            write_element(out, element, ask_of)?;
        }
    }
    Ok(())
}

fn write_element(
    out: &mut Vec<u8>,
    element: &Element,
    ask_of: &dyn Fn(&Callback<Event>) -> Option<Ask>,
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
    write_number(out, element.children.len());
    for child in &element.children {
        write_node(out, child, ask_of)?;
    }
    Ok(())
}

/// The page in these bytes; what it asks goes to `send`.
#[must_use]
pub fn read_view(bytes: &[u8], send: &Send) -> Option<View> {
    let mut reader = Reader(bytes);
    let title = reader.text()?.to_owned();
    Some(View { title, body: read_node(&mut reader, send)? })
}

fn read_nodes(reader: &mut Reader<'_>, send: &Send) -> Option<Vec<Html>> {
    let count = reader.number()?;
    // It grows with what is really there: lists in lists would each ask for room for all of it.
    let mut nodes = Vec::new();
    for _ in 0..count {
        nodes.push(read_node(reader, send)?);
    }
    Some(nodes)
}

fn read_node(reader: &mut Reader<'_>, send: &Send) -> Option<Html> {
    Some(match reader.byte()? {
        TEXT => Html::Text(Str::Owned(reader.text()?.to_owned())),
        LIST => Html::List(read_nodes(reader, send)?),
        ELEMENT => Html::Element(Box::new(read_element(reader, send)?)),
        _ => return None,
    })
}

fn read_element(reader: &mut Reader<'_>, send: &Send) -> Option<Element> {
    let tag = reader.text()?;
    let count = reader.number()?;
    let mut names = vec![tag];
    let mut values = Vec::new();
    for _ in 0..count {
        names.push(reader.text()?);
        values.push(reader.option()?);
    }
    let shape = shape(&names);
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
            for _ in 0..count {
                let kind = *KINDS.get(usize::from(reader.byte()?))?;
                listeners.push((kind, read_ask(reader, send)?));
            }
            listeners
        },
        children: read_nodes(reader, send)?,
    })
}

/// The tag and the names of attributes of one element.
type Shape = &'static [&'static str];

thread_local! {
    /// Every shape that was read so far: nodes hold names that last. The views have some
    /// sixty shapes, so this stays small however often a page is drawn.
    static SHAPES: RefCell<Vec<Shape>> = const { RefCell::new(Vec::new()) };
}

fn shape(names: &[&str]) -> Shape {
    SHAPES.with_borrow_mut(|shapes| {
        if let Some(known) = shapes.iter().find(|known| **known == names) {
            return *known;
        }
        let lasting = |name: &&str| -> &'static str { Box::leak((*name).into()) };
        let shape: Shape = Box::leak(names.iter().map(lasting).collect());
        shapes.push(shape);
        shape
    })
}

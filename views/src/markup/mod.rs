//! Nodes of a page, and `html!` to make them.
//!
//! `html!` has the syntax of Yew's and compiles to a few small calls on [`Markup`]
//! (docs/decisions/0008-own-html-macro.md).

mod build;
mod event;
mod write;

use std::borrow::Cow;

pub use build::{Attribute, Markup, Put};
pub use event::{Callback, Event, Kind};
pub use samenhang_markup::html;

/// A text that never changes, or one that was made.
pub type Str = Cow<'static, str>;

/// A part of a page.
#[derive(Clone, Debug)]
pub enum Html {
    /// A text.
    Text(Str),
    /// An element.
    Element(Box<Element>),
    /// Nodes one after another.
    List(Vec<Html>),
}

impl Default for Html {
    fn default() -> Self {
        Html::List(Vec::new())
    }
}

/// An element of a page.
#[derive(Clone, Debug)]
pub struct Element {
    /// Its tag, in the case that HTML and SVG give it.
    pub tag: &'static str,
    /// The names of its attributes.
    pub names: &'static [&'static str],
    /// Their values, in the same order.
    pub values: Values,
    /// Tells the element apart from its siblings.
    pub key: Option<Str>,
    /// The value of a field.
    pub value: Option<Str>,
    /// Whether a box or radio is checked.
    pub checked: Option<bool>,
    /// What listens to it.
    pub listeners: Vec<(Kind, Callback<Event>)>,
    /// What stands in it.
    pub children: Vec<Html>,
}

/// The values of attributes.
#[derive(Clone, Debug)]
pub enum Values {
    /// They never change.
    Fixed(&'static [&'static str]),
    /// They were made; `None` leaves an attribute out.
    Made(Vec<Option<Str>>),
}

impl Values {
    /// The value at a place; none where the attribute is left out.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&str> {
        match self {
            Values::Fixed(values) => values.get(at).copied(),
            Values::Made(values) => values.get(at)?.as_deref(),
        }
    }
}

impl FromIterator<Html> for Html {
    fn from_iter<T: IntoIterator<Item = Html>>(nodes: T) -> Self {
        Html::List(nodes.into_iter().collect())
    }
}

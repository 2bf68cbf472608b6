//! Builds nodes in few and small calls; `html!` compiles to these.

use super::{Callback, Element, Event, Html, Kind, Str, Values};

/// Nodes in the making: the elements that are open, the outermost first.
#[derive(Debug, Default)]
pub struct Markup {
    open: Vec<Element>,
    /// The nodes outside all elements.
    roots: Vec<Html>,
}

impl Markup {
    /// Nothing yet.
    #[inline(never)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens an element whose attributes never change.
    #[inline(never)]
    pub fn open(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &'static [&'static str],
    ) {
        self.push(tag, names, Values::Fixed(values));
    }

    /// Opens an element with attributes of these names; their values follow in this order.
    #[inline(never)]
    pub fn open_with(&mut self, tag: &'static str, names: &'static [&'static str]) {
        self.push(tag, names, Values::Made(Vec::new()));
    }

    fn push(&mut self, tag: &'static str, names: &'static [&'static str], values: Values) {
        self.open.push(Element {
            tag,
            names,
            values,
            key: None,
            value: None,
            checked: None,
            listeners: Vec::new(),
            children: Vec::new(),
        });
    }

    fn edit(&mut self, edit: impl FnOnce(&mut Element)) {
        if let Some(element) = self.open.last_mut() {
            edit(element);
        }
    }

    /// The value of the next attribute; `None` leaves it out.
    #[inline(never)]
    pub fn attribute(&mut self, value: Option<Str>) {
        self.edit(|element| {
            if let Values::Made(values) = &mut element.values {
                values.push(value);
            }
        });
    }

    /// The value of the next attribute, where it never changes.
    #[inline(never)]
    pub fn fixed_attribute(&mut self, value: &'static str) {
        self.attribute(Some(Str::Borrowed(value)));
    }

    /// Tells the element apart from its siblings.
    #[inline(never)]
    pub fn key(&mut self, key: Option<Str>) {
        self.edit(|element| element.key = key);
    }

    /// The value of a field.
    #[inline(never)]
    pub fn value(&mut self, value: Option<Str>) {
        self.edit(|element| element.value = value);
    }

    /// Whether a box or radio is checked.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        self.edit(|element| element.checked = Some(checked));
    }

    /// What listens to the element.
    #[inline(never)]
    pub fn listener(&mut self, kind: Kind, tell: Callback<Event>) {
        self.edit(|element| element.listeners.push((kind, tell)));
    }

    /// A text that never changes.
    #[inline(never)]
    pub fn fixed_text(&mut self, text: &'static str) {
        self.node(Html::Text(Str::Borrowed(text)));
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.node(Html::Text(Str::Owned(text.to_owned())));
    }

    /// A node that was made elsewhere.
    #[inline(never)]
    pub fn node(&mut self, node: Html) {
        match self.open.last_mut() {
            Some(element) => element.children.push(node),
            None => self.roots.push(node),
        }
    }

    /// Closes the element that was opened last.
    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.node(Html::Element(Box::new(element)));
        }
    }

    /// The nodes.
    #[inline(never)]
    #[must_use]
    pub fn finish(mut self) -> Html {
        if self.roots.len() == 1
            && let Some(root) = self.roots.pop()
        {
            return root;
        }
        Html::List(self.roots)
    }
}

/// What can be the value of an attribute; nothing leaves the attribute out.
pub trait Attribute {
    /// The value.
    fn value(self) -> Option<Str>;
}

impl Attribute for &'static str {
    fn value(self) -> Option<Str> {
        Some(Str::Borrowed(self))
    }
}

impl Attribute for String {
    fn value(self) -> Option<Str> {
        Some(Str::Owned(self))
    }
}

impl<T: Attribute> Attribute for Option<T> {
    fn value(self) -> Option<Str> {
        self.and_then(T::value)
    }
}

/// What can stand between two tags.
pub trait Put {
    /// Adds it as a node.
    fn put(self, markup: &mut Markup);
}

impl Put for Html {
    fn put(self, markup: &mut Markup) {
        markup.node(self);
    }
}

impl Put for &str {
    fn put(self, markup: &mut Markup) {
        markup.text(self);
    }
}

impl Put for String {
    fn put(self, markup: &mut Markup) {
        markup.node(Html::Text(Str::Owned(self)));
    }
}

impl Put for &String {
    fn put(self, markup: &mut Markup) {
        markup.text(self);
    }
}

impl Put for usize {
    fn put(self, markup: &mut Markup) {
        self.to_string().put(markup);
    }
}

impl Put for u16 {
    fn put(self, markup: &mut Markup) {
        usize::from(self).put(markup);
    }
}

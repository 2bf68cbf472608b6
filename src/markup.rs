//! Builds nodes for Yew in few and small calls; `html!` compiles to these.
//!
//! Yew's own macro builds each element in place and weighs several times as much
//! (docs/decisions/0008-own-html-macro.md). The nodes are Yew's: everything after them, the
//! comparison with what is on screen included, is Yew's work.

use std::rc::Rc;

pub use samenhang_markup::html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

/// Attributes that never change.
type Fixed = &'static [(&'static str, AttributeOrProperty)];

/// Nodes in the making: the elements that are open, the outermost first.
pub struct Markup {
    open: Vec<Element>,
    /// The nodes outside all elements.
    roots: Vec<VNode>,
}

struct Element {
    tag: &'static str,
    fixed: Fixed,
    names: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    key: Option<Key>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<VNode>,
}

impl Markup {
    /// Nothing yet.
    #[inline(never)]
    #[must_use]
    pub fn new() -> Self {
        Self { open: Vec::new(), roots: Vec::new() }
    }

    /// Opens an element whose attributes never change.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, fixed: Fixed) {
        self.push(tag, fixed, &[]);
    }

    /// Opens an element with attributes of these names; their values follow in this order.
    #[inline(never)]
    pub fn open_with(&mut self, tag: &'static str, names: &'static [&'static str]) {
        self.push(tag, &[], names);
    }

    fn push(&mut self, tag: &'static str, fixed: Fixed, names: &'static [&'static str]) {
        self.open.push(Element {
            tag,
            fixed,
            names,
            values: Vec::new(),
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
    pub fn attribute(&mut self, value: Option<AttrValue>) {
        self.edit(|element| element.values.push(value.map(AttributeOrProperty::Attribute)));
    }

    /// The value of the next attribute, where it never changes.
    #[inline(never)]
    pub fn fixed_attribute(&mut self, value: &'static str) {
        self.edit(|element| element.values.push(Some(AttributeOrProperty::Static(value))));
    }

    /// Tells the element apart from its siblings.
    #[inline(never)]
    pub fn key(&mut self, key: Key) {
        self.edit(|element| element.key = Some(key));
    }

    /// The value of a field.
    #[inline(never)]
    pub fn value(&mut self, value: AttrValue) {
        self.edit(|element| element.value = Some(value));
    }

    /// Whether a box or radio is checked.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        self.edit(|element| element.checked = Some(checked));
    }

    /// What listens to the element.
    #[inline(never)]
    pub fn listener(&mut self, listener: Rc<dyn Listener>) {
        self.edit(|element| element.listeners.push(Some(listener)));
    }

    /// A text that never changes.
    #[inline(never)]
    pub fn fixed_text(&mut self, text: &'static str) {
        self.node(VText::new(AttrValue::Static(text)).into());
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.node(VText::new(AttrValue::Rc(text.into())).into());
    }

    /// A node that was made elsewhere.
    #[inline(never)]
    pub fn node(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(element) => element.children.push(node),
            None => self.roots.push(node),
        }
    }

    /// Closes the element that was opened last.
    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.node(element.into_node());
        }
    }

    /// The nodes.
    #[inline(never)]
    pub fn finish(mut self) -> Html {
        if self.roots.len() == 1
            && let Some(root) = self.roots.pop()
        {
            return root;
        }
        VList::with_children(self.roots, None).into()
    }
}

impl Default for Markup {
    fn default() -> Self {
        Self::new()
    }
}

impl Element {
    fn into_node(self) -> VNode {
        let mut tag = VTag::new(AttrValue::Static(self.tag));
        tag.key = self.key;
        tag.set_attributes(if self.names.is_empty() {
            Attributes::Static(self.fixed)
        } else {
            Attributes::Dynamic { keys: self.names, values: self.values.into() }
        });
        if let Some(value) = self.value {
            tag.set_value(value);
        }
        if let Some(checked) = self.checked {
            tag.set_checked(checked);
        }
        if !self.listeners.is_empty() {
            tag.set_listeners(self.listeners.into());
        }
        if !self.children.is_empty() {
            tag.add_children(self.children);
        }
        tag.into()
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
        markup.text(&self);
    }
}

impl Put for &String {
    fn put(self, markup: &mut Markup) {
        markup.text(self);
    }
}

impl Put for usize {
    fn put(self, markup: &mut Markup) {
        markup.text(&self.to_string());
    }
}

impl Put for u16 {
    fn put(self, markup: &mut Markup) {
        usize::from(self).put(markup);
    }
}

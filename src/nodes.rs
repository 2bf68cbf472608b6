//! Shows the nodes of a page through Yew.

use std::rc::Rc;

use samenhang_views::markup::{Callback, Element, Event, Html, Kind, Str, Values};
use yew::AttrValue;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText,
};

use crate::effects::event;

/// These nodes as Yew's.
pub fn node(html: Html) -> VNode {
    match html {
        Html::Text(text) => VText::new(text_value(text)).into(),
        Html::Element(element) => tag(*element).into(),
        Html::List(nodes) => {
            VList::with_children(nodes.into_iter().map(node).collect(), None).into()
        }
    }
}

fn text_value(text: Str) -> AttrValue {
    match text {
        Str::Borrowed(text) => AttrValue::Static(text),
        Str::Owned(text) => AttrValue::Rc(text.into()),
    }
}

fn tag(element: Element) -> VTag {
    let mut tag = VTag::new(AttrValue::Static(element.tag));
    tag.key = element.key.map(|key| Key::from(&*key));
    let values = match element.values {
        Values::Fixed(values) => {
            values.iter().map(|value| Some(AttributeOrProperty::Static(value))).collect()
        }
        Values::Made(values) => values
            .into_iter()
            .map(|value| value.map(|value| AttributeOrProperty::Attribute(text_value(value))))
            .collect(),
    };
    tag.set_attributes(Attributes::Dynamic { keys: element.names, values });
    if let Some(value) = element.value {
        tag.set_value(text_value(value));
    }
    if let Some(checked) = element.checked {
        tag.set_checked(checked);
    }
    if !element.listeners.is_empty() {
        let listener = |(kind, tell)| Some(Rc::new(Ear { kind, tell }) as Rc<dyn Listener>);
        tag.set_listeners(element.listeners.into_iter().map(listener).collect());
    }
    if !element.children.is_empty() {
        tag.add_children(element.children.into_iter().map(node));
    }
    tag
}

/// Listens to one kind of event of an element.
struct Ear {
    kind: Kind,
    tell: Callback<Event>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        match self.kind {
            Kind::Click => ListenerKind::onclick,
            Kind::Change => ListenerKind::onchange,
            Kind::Input => ListenerKind::oninput,
            Kind::Blur => ListenerKind::onblur,
        }
    }

    fn handle(&self, event: yew::Event) {
        let filled_in = event::filled_in(&event);
        let happened =
            filled_in.map_or_else(Event::default, |(value, checked)| Event::new(value, checked));
        self.tell.emit(happened.clone());
        if happened.is_prevented() {
            event.prevent_default();
        }
    }

    fn passive(&self) -> bool {
        false
    }
}

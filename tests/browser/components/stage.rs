//! A place on the page to put a component, look at what it draws and use it.

use std::cell::RefCell;
use std::rc::Rc;

use samenhang::nodes;
use samenhang_views::markup::{Callback, Html};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, InputEvent,
    InputEventInit, Node, NodeList,
};
use yew::{Properties, component, scheduler};

/// What the [`Host`] shows.
#[derive(Properties)]
struct HostProps {
    children: Html,
}

/// Never equal, so that it always renders: Yew takes two nodes for equal that differ in key
/// alone.
impl PartialEq for HostProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Shows what it is given, so that a test can give it something else.
#[component]
fn Host(props: &HostProps) -> yew::Html {
    nodes::node(props.children.clone())
}

/// A component on the page; gone again when dropped.
pub(crate) struct Stage {
    root: Element,
    handle: Option<yew::AppHandle<Host>>,
}

impl Stage {
    /// Puts something on the page, alone: two could use the same ids and names, and a test
    /// that failed leaves its own behind.
    pub(crate) async fn show(html: Html) -> Self {
        let body = document().body().unwrap();
        for left in all(&body, ".stage") {
            left.remove();
        }
        let root = document().create_element("div").unwrap();
        root.set_class_name("stage");
        body.append_child(&root).unwrap();
        let props = HostProps { children: html };
        let handle = yew::Renderer::<Host>::with_root_and_props(root.clone(), props).render();
        scheduler::flush().await;
        Self { root, handle: Some(handle) }
    }

    /// Renders it again with other properties.
    pub(crate) async fn update(&mut self, html: Html) {
        self.handle.as_mut().unwrap().update(HostProps { children: html });
        scheduler::flush().await;
    }

    pub(crate) fn root(&self) -> &Element {
        &self.root
    }

    /// Everything that matches, in the order of the page.
    pub(crate) fn all(&self, selector: &str) -> Vec<Element> {
        all(&self.root, selector)
    }

    /// The one that matches; fails where there is none or more than one.
    pub(crate) fn one(&self, selector: &str) -> Element {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "elements for {selector} in {}", self.root.inner_html());
        found.remove(0)
    }

    pub(crate) fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// The words of each that matches.
    pub(crate) fn words(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(words).collect()
    }

    /// Clicks as a person does: the browser does what belongs to it.
    pub(crate) async fn click(&self, selector: &str) {
        self.one(selector).unchecked_into::<HtmlElement>().click();
        scheduler::flush().await;
    }

    /// Replaces the text of a field as typing does.
    pub(crate) async fn write(&self, selector: &str, text: &str) {
        let field = self.one(selector);
        match field.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.set_value(text),
            None => field.unchecked_ref::<HtmlInputElement>().set_value(text),
        }
        let init = InputEventInit::new();
        init.set_bubbles(true);
        let event = InputEvent::new_with_event_init_dict("input", &init).unwrap();
        field.dispatch_event(&event).unwrap();
        scheduler::flush().await;
    }

    /// The values of the radios and boxes that are checked.
    pub(crate) fn checked(&self) -> Vec<String> {
        let inputs = self.all("input").into_iter().map(Element::unchecked_into);
        inputs
            .filter(HtmlInputElement::checked)
            .map(|input: HtmlInputElement| input.value())
            .collect()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
        self.root.remove();
    }
}

/// What was called back, in order.
pub(crate) struct Calls<T>(Rc<RefCell<Vec<T>>>);

impl<T: 'static> Calls<T> {
    pub(crate) fn new() -> Self {
        Self(Rc::default())
    }

    pub(crate) fn callback(&self) -> Callback<T> {
        let calls = Rc::clone(&self.0);
        Callback::from(move |call| calls.borrow_mut().push(call))
    }

    /// What was called back since this was asked last.
    pub(crate) fn take(&self) -> Vec<T> {
        self.0.take()
    }
}

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// The part of the address behind the `#`.
pub(crate) fn hash() -> String {
    web_sys::window().unwrap().location().hash().unwrap()
}

pub(crate) fn focus(element: &Element) {
    element.unchecked_ref::<HtmlElement>().focus().unwrap();
    assert_eq!(document().active_element().as_ref(), Some(element), "it takes the focus");
}

/// Everything in `scope` that matches, in the order of the page.
pub(crate) fn all(scope: &Element, selector: &str) -> Vec<Element> {
    elements(&scope.query_selector_all(selector).unwrap())
}

pub(crate) fn elements(list: &NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// The words of an element as they are read out: without what is hidden from a reader, apart
/// where a block or a line ends, with single spaces.
pub(crate) fn words(element: &Element) -> String {
    const APART: [&str; 6] = ["BR", "DD", "DIV", "DT", "LI", "P"];
    fn collect(node: &Node, text: &mut String) {
        if let Some(element) = node.dyn_ref::<Element>() {
            if element.get_attribute("aria-hidden").as_deref() == Some("true") {
                return;
            }
        } else {
            text.push_str(&node.text_content().unwrap_or_default());
        }
        let children = node.child_nodes();
        for child in (0..children.length()).filter_map(|index| children.item(index)) {
            collect(&child, text);
        }
        if APART.contains(&node.node_name().as_str()) {
            text.push(' ');
        }
    }
    let mut text = String::new();
    collect(element, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The accessible name, by the parts of the computation that HTML and ARIA give to what the
/// components use: references, a label, the caption of a group, or the words inside.
pub(crate) fn name(element: &Element) -> String {
    if let Some(ids) = element.get_attribute("aria-labelledby") {
        let by = |id| document().get_element_by_id(id).as_ref().map(words).unwrap_or_default();
        return ids.split_whitespace().map(by).collect::<Vec<_>>().join(" ");
    }
    if let Some(label) = element.get_attribute("aria-label") {
        return label.trim().to_owned();
    }
    let first = |selector: &str| all(element, selector).first().map(words).unwrap_or_default();
    match element.tag_name().as_str() {
        "INPUT" => labels(element.unchecked_ref::<HtmlInputElement>().labels()),
        "TEXTAREA" => labels(Some(element.unchecked_ref::<HtmlTextAreaElement>().labels())),
        "FIELDSET" => first(":scope > legend"),
        "TABLE" => first(":scope > caption"),
        "A" | "BUTTON" | "SUMMARY" | "TH" => words(element),
        _ => String::new(),
    }
}

fn labels(list: Option<NodeList>) -> String {
    let labels = list.as_ref().map(elements).unwrap_or_default();
    labels.iter().map(words).collect::<Vec<_>>().join(" ")
}

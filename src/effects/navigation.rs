//! The fragment of the address, and the way back.
//!
//! What had focus and how far the page was scrolled is remembered in the history entry
//! that is left, so that the browser's own Back returns to it (R4).

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, History};

use super::page;

#[wasm_bindgen]
extern "C" {
    /// `start.js` goes there; in a page of somebody else it may be no step in the history.
    #[wasm_bindgen(js_namespace = samenhangParts, js_name = go)]
    fn go_to(fragment: &str);

    /// The code of the answers that came in a link; empty where none did. The script in the page
    /// takes it out of the address and keeps it for this tab.
    #[wasm_bindgen(js_name = samenhangBrought)]
    #[must_use]
    pub fn brought() -> String;
}

/// A page that was reached after the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The fragment, with `#`.
    pub fragment: String,
    /// What was remembered when this entry was left; `None` when it is new.
    pub memory: Option<Memory>,
}

/// What was remembered of a page that was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memory {
    /// The id of the element that had focus.
    pub focus: Option<String>,
    /// How far it was scrolled, in CSS pixels.
    pub scrolled: i32,
}

/// The fragment of the address, with `#`; empty where there is none.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The value of a setting in the query of the address.
#[must_use]
pub fn query(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Goes to another page, with a new entry in the history.
pub fn go(fragment: &str) {
    remember(page::active_id());
    go_to(fragment);
}

/// Goes to another page in place of this one.
pub fn replace(fragment: &str) {
    if let Some(window) = web_sys::window() {
        drop(window.location().replace(fragment));
    }
}

/// Calls back at every change of the fragment, until the listeners are dropped.
#[must_use]
pub fn listen(arrived: impl Fn(Arrival) + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let document = window.document()?;
    if let Some(history) = history() {
        drop(history.set_scroll_restoration(web_sys::ScrollRestoration::Manual));
    }
    let change = EventListener::new(&window, "hashchange", move |_| {
        arrived(Arrival { fragment: fragment(), memory: memory() });
    });
    let options = EventListenerOptions::run_in_capture_phase();
    let click = EventListener::new_with_options(&document, "click", options, |event| {
        if let Some(link) = link_of(event) {
            remember(Some(link.id()).filter(|id| !id.is_empty()));
        }
    });
    Some([change, click])
}

fn link_of(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("a[href^='#']").ok()?
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn remember(focus: Option<String>) {
    let memory = [&page::scrolled().to_string(), " ", &focus.unwrap_or_default()].concat();
    if let Some(history) = history() {
        drop(history.replace_state(&JsValue::from_str(&memory), ""));
    }
}

fn memory() -> Option<Memory> {
    let state = history()?.state().ok()?.as_string()?;
    let (scrolled, focus) = state.split_once(' ')?;
    Some(Memory {
        focus: Some(focus.to_owned()).filter(|id| !id.is_empty()),
        scrolled: scrolled.parse().ok()?,
    })
}

/// Calls back with whether the page goes out of sight or is left, or comes back, until the
/// listeners are dropped. A page that is left is still in sight when it hears of it. WebKit
/// drops what it is handed at `pagehide`, so there is one more chance before.
#[must_use]
pub fn on_turn(turned: impl Fn(bool) + 'static) -> Option<[EventListener; 3]> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let turned = std::rc::Rc::new(turned);
    let [before, hide] = ["beforeunload", "pagehide"].map(|event| {
        let turned = std::rc::Rc::clone(&turned);
        EventListener::new(&window, event, move |_| turned(true))
    });
    let seen = document.clone();
    let visibility =
        EventListener::new(&document, "visibilitychange", move |_| turned(seen.hidden()));
    Some([before, hide, visibility])
}

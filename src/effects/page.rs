//! What belongs to the document as a whole: title, language, theme, focus, scroll, print.

use gloo::events::EventListener;
use samenhang_views::model::Theme;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element that the app is mounted in.
#[must_use]
pub fn root() -> Option<web_sys::Element> {
    document()?.get_element_by_id("samenhang")
}

/// The app stands in its place: no longer the page that the build wrote.
pub fn taken_over() {
    if let Some(root) = root() {
        root.set_class_name("");
    }
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the document.
pub fn set_lang(code: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Setting an attribute with a fixed name cannot fail.
        drop(root.set_attribute("lang", code));
    }
}

/// Sets the theme of the document.
pub fn set_theme(theme: Theme) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let classes = root.class_list();
    for (class, on) in [
        ("samenhang-theme--light", theme == Theme::Light),
        ("samenhang-theme--dark", theme == Theme::Dark),
    ] {
        drop(classes.toggle_with_force(class, on));
    }
}

/// Whether a page with a heading is on screen.
#[must_use]
pub fn has_heading() -> bool {
    document().is_some_and(|document| matches!(document.query_selector("h1"), Ok(Some(_))))
}

/// Moves focus to the heading of the page, without scrolling.
pub fn focus_heading() {
    let heading = document().and_then(|document| document.query_selector("h1").ok().flatten());
    if let Some(heading) = heading {
        focus(&heading);
    }
}

/// Moves focus to the element with this id, without scrolling. Tells whether it could.
pub fn focus_id(id: &str) -> bool {
    let Some(document) = document() else { return false };
    let Some(element) = document.get_element_by_id(id) else { return false };
    focus(&element);
    document.active_element().is_some_and(|active| active == element)
}

/// Brings the element with this id into view and moves focus to it.
pub fn show_part(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    if !element.has_attribute("tabindex") {
        drop(element.set_attribute("tabindex", "-1"));
    }
    element.scroll_into_view();
    focus(&element);
}

fn focus(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(element.focus_with_options(&options));
    }
}

/// Whether what has focus stands in an element that fits this selector.
#[must_use]
pub fn has_focus_in(selector: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| matches!(active.closest(selector), Ok(Some(_))))
}

/// The id of the element that has focus, or of the nearest one around it with an id.
#[must_use]
pub fn active_id() -> Option<String> {
    let active = document()?.active_element()?;
    let id = active.id();
    (!id.is_empty()).then_some(id)
}

/// Scrolls to a height in CSS pixels.
pub fn scroll_to(height: i32) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, f64::from(height));
    }
}

/// How far the page is scrolled, in CSS pixels.
#[must_use]
pub fn scrolled() -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a page is lower than 2^31 pixels")]
    web_sys::window().and_then(|window| window.scroll_y().ok()).map_or(0, |height| height as i32)
}

/// Says something to those who listen, through the one status region of the page.
pub fn say(text: &str) {
    if let Some(region) = document().and_then(|d| d.get_element_by_id("samenhang-status")) {
        region.set_text_content(Some(text));
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        drop(window.location().reload());
    }
}

/// Opens the print dialog. Where printing is not allowed, nothing happens.
pub fn print() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok())
}

/// Opens every folded part, so that it is printed, and folds them again afterwards.
pub fn unfold_for_print(before: bool) {
    let Some(document) = document() else { return };
    let selector = if before { "details:not([open])" } else { "details[data-unfolded]" };
    let Ok(folded) = document.query_selector_all(selector) else { return };
    for index in 0..folded.length() {
        let Some(element) = folded.item(index) else { continue };
        let Some(element) = element.dyn_ref::<web_sys::Element>() else { continue };
        if element.class_list().contains("samenhang-disclosure--screen-only") {
            continue;
        }
        if before {
            drop(element.set_attribute("open", ""));
            drop(element.set_attribute("data-unfolded", ""));
        } else {
            drop(element.remove_attribute("open"));
            drop(element.remove_attribute("data-unfolded"));
        }
    }
}

/// Calls back with `true` before the page is printed and with `false` afterwards, until the
/// listeners are dropped.
#[must_use]
pub fn on_print(printing: fn(bool)) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let before = EventListener::new(&window, "beforeprint", move |_| printing(true));
    let after = EventListener::new(&window, "afterprint", move |_| printing(false));
    Some([before, after])
}

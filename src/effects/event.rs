//! What the browser says of something that happened.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

/// What stands in the field where it happened, and whether that is chosen; nothing where it is
/// no field.
#[must_use]
pub fn filled_in(event: &Event) -> Option<(String, bool)> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return Some((input.value(), input.checked()));
    }
    target.dyn_ref::<HtmlTextAreaElement>().map(|area| (area.value(), false))
}

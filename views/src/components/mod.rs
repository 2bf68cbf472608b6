//! Views: props in, callbacks out. None of them knows the session, the route or the browser.
//!
//! One folder each: the view, its styles, and its examples, which the tests run through.
//!
//! They are plain functions and not Yew components: a component costs four to five kilobytes
//! of wasm before it shows anything, and these have no state of their own
//! (docs/decisions/0007-views-are-functions.md).

pub mod button;
pub mod chart;
pub mod contents;
pub mod disclosure;
#[cfg(feature = "examples")]
pub mod example;
pub mod finding;
pub mod form_field;
pub mod outline;
pub mod page;
pub mod place_scale;
pub mod poles;
pub mod progress;
pub mod save_alert;
pub mod section;
pub mod table;
pub mod thread;

//! The components in a browser: every example draws and can be used by everybody, and
//! what a component promises holds. So does what `html!` promises to all of them.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at what it did not expect"
)]

mod buttons;
mod charts;
mod elements;
mod examples;
mod fields;
mod frame;
mod page_parts;
mod questions;
mod stage;

// What `html!` compiles to looks for it at the root of the crate.
use samenhang_views::markup;
use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

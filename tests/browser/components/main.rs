//! The components in a browser: every example draws and can be used by everybody, and
//! what a component promises holds.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at what it did not expect"
)]

mod buttons;
mod charts;
mod examples;
mod fields;
mod frame;
mod page_parts;
mod questions;
mod stage;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

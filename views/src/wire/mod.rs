//! Pages as bytes, on their way from the program that makes them later to the one that shows
//! them.
//!
//! Both programs come from one build (docs/decisions/0011-second-program.md): the form needs
//! no version. Reading is total all the same: bytes that are no page give `None`, and nothing read
//! is larger than what it was read from by more than a small factor (`fuzz/src/targets/view.rs`).

mod ask;
mod copy;
mod reader;
mod request;
mod view;

pub use copy::{Chosen, Opened};
pub use request::{Page, Request};
pub use view::{DEPTH_MAX, Unsendable, read_view, write_view};

use reader::Reader;

/// Writes a number.
fn write_number(out: &mut Vec<u8>, number: usize) {
    // A page is far below four billion of anything.
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    out.extend_from_slice(&number.to_le_bytes());
}

/// Writes a text.
fn write_text(out: &mut Vec<u8>, text: &str) {
    write_number(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// Writes a text that may be absent.
fn write_option(out: &mut Vec<u8>, text: Option<&str>) {
    out.push(u8::from(text.is_some()));
    if let Some(text) = text {
        write_text(out, text);
    }
}

//! What a page is made into.

use samenhang_core::text::common;

use crate::markup::Html;

/// A page: the title of the document and what is on screen.
///
/// Pages are plain functions of what they are given.
#[derive(Debug)]
pub struct View {
    /// The title of the document.
    pub title: String,
    /// What is on screen.
    pub body: Html,
}

impl View {
    /// A page with this name, which the title of the document begins with.
    #[must_use]
    pub fn new(name: &str, body: Html) -> Self {
        Self { title: common::document_title(name), body }
    }
}

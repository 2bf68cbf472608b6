//! The components and pages, as plain functions from values to plain nodes.
//!
//! They know neither the browser nor Yew (docs/decisions/0010-views-know-no-browser.md): the
//! app shows the nodes through Yew, the part that loads later hands them over as bytes, and
//! the build writes them as a file.

pub mod components;
pub mod markup;
pub mod model;
pub mod pages;
pub mod route;
mod view;
pub mod wire;

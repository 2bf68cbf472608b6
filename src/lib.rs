//! The app as a library, so that tests and the pre-rendering can use it; `main` only
//! mounts it.

pub mod app;
pub mod components;
pub mod effects;
pub mod markup;
pub mod pages;
pub mod route;
pub mod shelf;
pub mod store;

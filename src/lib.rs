//! The app as a library, so that tests and the pre-rendering can use it; `main` only
//! mounts it.

pub mod app;
pub mod effects;
pub mod nodes;
pub mod shelf;
pub mod store;

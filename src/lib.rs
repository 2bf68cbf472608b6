//! The app as a library, so that tests and the pre-rendering can use it.

pub mod effects;

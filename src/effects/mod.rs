//! The only place that touches the browser. Knows the types of `core`, and nothing of
//! components, pages or the store of the app. Nothing here panics: a browser may refuse
//! anything at any time.

pub mod files;
pub mod storage;

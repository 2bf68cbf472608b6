//! Everything a fresh machine lacks: tools in the user's cache, node, browsers.

mod cache;
pub mod node;
pub mod system;
pub mod tools;

pub use cache::Cache;

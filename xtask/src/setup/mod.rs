//! Everything a fresh machine lacks: tools in the user's cache, node, browsers, nginx.

mod cache;
pub mod nginx;
pub mod node;
pub mod system;
pub mod tools;

pub use cache::Cache;

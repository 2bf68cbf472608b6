//! The port to the store.

/// Why the store refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// This browser has no store.
    Missing,
    /// The store is blocked.
    Blocked,
    /// The store is full.
    Full,
    /// The connection was closed.
    Closed,
    /// Anything else, in the browser's words.
    Failed(String),
}

//! Everything that reads what comes from outside, fed with anything.
//!
//! Each [`Target`] takes bytes, hands them to a decoder and checks what must hold for every
//! input: it never panics, what it gives is no larger than what it read, and what it gives is
//! read back the same once it is written. The same targets run in two ways:
//!
//! - `fuzz/tests/inputs.rs`, in every run of the tests: from the corpus, changed at random
//!   from a fixed seed ([`Changes`]);
//! - `fuzz/libfuzzer/`, in the deep run: led by which code an input reaches.
//!
//! `fuzz/corpus/NAME/` holds the inputs of a target from which both begin. An input that once
//! showed a fault is kept there.

mod changes;
mod corpus;
mod targets;

pub use changes::Changes;
pub use corpus::{inputs, root, words};
pub use targets::{TARGETS, Target, feed};

//! The rules of `docs/scoring.md`, tested through the front door.
#![expect(clippy::unwrap_used, reason = "a test may stop")]
#![expect(clippy::panic, reason = "a test may stop")]

mod aims;
mod charts;
mod dilemmas;
mod dimensions;
mod examples;
mod fixture;
mod overall;
mod properties;
mod signals;

//! The rules of Samenhang: everything that is true or false without a browser.
//!
//! The content ([`assessment`]) and one person's [`answers`] go in; figures and
//! findings come out. Nothing here knows a browser, a clock or a random source:
//! times and random numbers come in as values.

pub mod answers;
pub mod assessment;
pub mod bundle;
pub mod chart;
pub mod file;
pub mod keeper;
pub mod merge;
pub mod progress;
pub mod record;
pub mod score;
pub mod session;
pub mod share;
pub mod sheet;
pub mod sorted_map;
pub mod storage;
pub mod text;

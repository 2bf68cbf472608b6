//! What is fed, and what must hold.

mod assessment;
mod bundle;
mod file;
mod newer;
mod record;
mod rescue;
mod route;
mod share;
mod view;
mod wire;

/// A decoder with what must hold for every input.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its name: that of its folder in the corpus, its words and its binary.
    pub name: &'static str,
    /// Feeds it; panics when something does not hold.
    pub feed: fn(&[u8]),
    /// The longest input that is tried.
    pub longest: usize,
}

/// All of them.
pub const TARGETS: [Target; 11] = [
    Target { name: "file", feed: file::feed, longest: 4096 },
    Target { name: "record", feed: record::feed, longest: 1024 },
    Target { name: "assessment", feed: assessment::feed, longest: 2048 },
    Target { name: "route", feed: route::feed, longest: 256 },
    Target { name: "newer", feed: newer::feed, longest: 4096 },
    Target { name: "rescue", feed: rescue::feed, longest: 4096 },
    Target { name: "bundle", feed: bundle::feed, longest: 2048 },
    Target { name: "request", feed: wire::request, longest: 512 },
    Target { name: "view", feed: view::feed, longest: 1024 },
    Target { name: "copy", feed: wire::copy, longest: 512 },
    Target { name: "share", feed: share::feed, longest: 512 },
];

/// Feeds the target with this name.
///
/// # Panics
/// When something does not hold, or when there is no such target.
pub fn feed(name: &str, bytes: &[u8]) {
    let target = TARGETS.into_iter().find(|target| target.name == name);
    assert!(target.is_some(), "there is no target {name}");
    if let Some(target) = target {
        (target.feed)(bytes);
    }
}

//! The only place that touches the browser. It knows core and the browser, nothing else.

pub mod clock;
pub mod content;
pub mod event;
pub mod files;
pub mod navigation;
pub mod page;
pub mod preferences;
pub mod result;
pub mod storage;
pub mod tabs;

/// The folder that this page is served from: two copies on one host keep apart.
#[must_use]
pub fn base_path() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    let path = path.unwrap_or_else(|| "/".to_owned());
    folder(&path).to_owned()
}

/// The path up to its last `/`; the root where it has none.
fn folder(path: &str) -> &str {
    let end = path.bytes().rposition(|byte| byte == b'/');
    end.and_then(|end| path.get(..=end)).unwrap_or("/")
}

//! What a host must say with the files: the server of xtask says it, and
//! `_headers` says it to hosts that read that file.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::index::smaller_script;

/// Only our own files, nothing from elsewhere, no script made of text, and in the page only the
/// one script that runs before the first paint and the styles of the first picture, each known
/// by its hash. `'wasm-unsafe-eval'` is what a browser asks for to compile wasm at all.
#[must_use]
pub fn content_security_policy(first_styles: &str) -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    let (early, first) = (hash(&early_script()), hash(first_styles));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{early}'; \
         style-src 'self' 'sha256-{first}'; img-src 'self' data: blob:; connect-src 'self'; \
         form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

/// The script in the page.
#[must_use]
pub fn early_script() -> String {
    smaller_script(include_str!("early.js")).trim().to_owned()
}

/// Sent with every file; the policy is that of [`content_security_policy`].
fn always(policy: &str) -> [(&'static str, String); 3] {
    [
        ("Content-Security-Policy", policy.to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

/// For a file whose name holds its hash: it never changes.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For the page: always asked for anew.
pub const ALWAYS_ASK: &str = "no-cache";

/// The text of `_headers` for these hashed files.
#[must_use]
pub fn file<'a>(policy: &str, hashed: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in always(policy) {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    text.push_str(&format!("  Cache-Control: {ALWAYS_ASK}\n"));
    for name in hashed {
        text.push_str(&format!("/{name}\n  ! Cache-Control\n  Cache-Control: {FOR_EVER}\n"));
    }
    text
}

/// What the `_headers` of a release says of every file, but for how long to keep it; nothing
/// where there is no such file.
#[must_use]
pub fn read(folder: &Path) -> Vec<(String, String)> {
    let text = fs::read_to_string(folder.join("_headers")).unwrap_or_default();
    let lines = text.lines().skip(1).take_while(|line| line.starts_with(' '));
    let pairs = lines.filter_map(|line| line.trim().split_once(": "));
    let pairs = pairs.filter(|(name, _)| *name != "Cache-Control");
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_files_are_kept_and_the_page_is_not() {
        let policy = content_security_policy("a{b:c}");
        let text = file(&policy, ["a.0123456789abcdef.js"].into_iter());
        assert!(text.starts_with("/*\n  Content-Security-Policy: default-src 'none'; script-src"));
        assert!(text.contains("no-cache\n/a.0123456789abcdef.js\n"), "{text}");
        assert!(text.ends_with("immutable\n"));
    }
}

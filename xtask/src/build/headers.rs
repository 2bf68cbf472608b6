//! What a host must say with the files: the server of xtask says it, and
//! `_headers` says it to hosts that read that file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::index::smaller_script;

/// Only our own files, nothing from elsewhere, no script made of text, and in the page only the
/// one script that runs before the first paint, known by its hash.
/// `'wasm-unsafe-eval'` is what a browser asks for to compile wasm at all.
#[must_use]
pub fn content_security_policy() -> String {
    let early = STANDARD.encode(Sha256::digest(early_script()));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{early}'; \
         style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'none'; \
         base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

/// The script in the page.
#[must_use]
pub fn early_script() -> String {
    smaller_script(include_str!("early.js")).trim().to_owned()
}

/// Sent with every file.
#[must_use]
pub fn always() -> [(&'static str, String); 3] {
    [
        ("Content-Security-Policy", content_security_policy()),
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
pub fn file<'a>(hashed: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in always() {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    text.push_str(&format!("  Cache-Control: {ALWAYS_ASK}\n"));
    for name in hashed {
        text.push_str(&format!("/{name}\n  ! Cache-Control\n  Cache-Control: {FOR_EVER}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_files_are_kept_and_the_page_is_not() {
        let text = file(["a.0123456789abcdef.js"].into_iter());
        assert!(text.starts_with("/*\n  Content-Security-Policy: default-src 'none'; script-src"));
        assert!(text.contains("no-cache\n/a.0123456789abcdef.js\n"), "{text}");
        assert!(text.ends_with("immutable\n"));
    }
}

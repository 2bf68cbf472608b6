//! What a host must say with the files: the server of xtask says it, and
//! `_headers` says it to hosts that read that file.

/// Only our own files, nothing from elsewhere, no script made of text.
/// `'wasm-unsafe-eval'` is what a browser asks for to compile wasm at all.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' \
     'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
     form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; \
     trusted-types 'none'";

/// Sent with every file.
pub const ALWAYS: [(&str, &str); 3] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// For a file whose name holds its hash: it never changes.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For the page: always asked for anew.
pub const ALWAYS_ASK: &str = "no-cache";

/// The text of `_headers` for these hashed files.
#[must_use]
pub fn file<'a>(hashed: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in ALWAYS {
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

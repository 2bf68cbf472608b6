//! What the server says to one request.

use std::fs;
use std::path::{Path, PathBuf};

use crate::build::{headers, types};

/// A whole answer, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    status: &'static str,
    headers: Vec<(String, String)>,
    length: usize,
    body: Vec<u8>,
}

impl Answer {
    /// The answer to a request for `target`, the path and query of the request.
    #[must_use]
    pub fn to(folder: &Path, method: &str, target: &str, accept_encoding: &str) -> Self {
        if !matches!(method, "GET" | "HEAD") {
            let text = "Only GET and HEAD.\n";
            let mut refused = Self::plain("405 Method Not Allowed", text, folder);
            refused.add("Allow", "GET, HEAD");
            return refused;
        }
        let found =
            file(folder, target).and_then(|path| Self::with(folder, &path, accept_encoding));
        let mut answer = found
            .unwrap_or_else(|| Self::plain("404 Not Found", "There is no such file.\n", folder));
        if method == "HEAD" {
            answer.body.clear();
        }
        answer
    }

    /// A file, in the smallest form that the browser takes.
    fn with(folder: &Path, path: &Path, accept_encoding: &str) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let takes = |wanted: &str| {
            accept_encoding
                .split(',')
                .filter_map(|offer| offer.split(';').next())
                .any(|offer| offer.trim() == wanted)
        };
        let forms = [("br", "br"), ("gzip", "gz")];
        let compressed = forms.into_iter().filter(|(encoding, _)| takes(encoding)).find_map(
            |(encoding, extension)| {
                let body = fs::read(path.with_file_name(format!("{name}.{extension}"))).ok()?;
                Some((Some(encoding), body))
            },
        );
        let (encoding, body) = match compressed {
            Some(found) => found,
            None => (None, fs::read(path).ok()?),
        };
        let (release, inside) = release_of(folder, path)?;
        let mut answer =
            Self::new("200 OK", types::of(name), body, headers::read(release, &inside));
        answer.add("Vary", "Accept-Encoding");
        if let Some(encoding) = encoding {
            answer.add("Content-Encoding", encoding);
        }
        Some(answer)
    }

    fn plain(status: &'static str, text: &str, release: &Path) -> Self {
        let headers = headers::read(release, "");
        Self::new(status, "text/plain; charset=utf-8", text.as_bytes().to_vec(), headers)
    }

    fn new(
        status: &'static str,
        kind: &str,
        body: Vec<u8>,
        headers: Vec<(String, String)>,
    ) -> Self {
        let mut answer = Self { status, headers, length: body.len(), body };
        answer.add("Content-Type", kind);
        answer
    }

    fn add(&mut self, name: &str, value: &str) {
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    /// The bytes on the wire.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", self.length));
        [head.as_bytes(), &self.body].concat()
    }
}

/// The release that a file belongs to, which may stand in a folder of the site, and the path of
/// the file inside it.
fn release_of<'a>(folder: &'a Path, file: &'a Path) -> Option<(&'a Path, String)> {
    let folders = file.ancestors().skip(1).take_while(|above| above.starts_with(folder));
    let release = folders.into_iter().find(|above| above.join("_headers").is_file());
    let release = release.unwrap_or(folder);
    let inside = file.strip_prefix(release).ok()?.components();
    let parts: Vec<_> = inside.map(|part| part.as_os_str().to_string_lossy()).collect();
    Some((release, parts.join("/")))
}

/// The file that is meant, when the path stays inside the folder.
fn file(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let decoded = percent_decoded(path.strip_prefix('/')?)?;
    let mut file = folder.to_owned();
    for part in decoded.split('/') {
        // Hidden files, those for the host alone (`_headers`), `..` and Windows' ways out are nobody's business.
        let hidden = part.starts_with(['.', '_']) && part != ".well-known";
        if hidden || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    if decoded.is_empty() || decoded.ends_with('/') {
        file.push("index.html");
    }
    // A link in the folder must not lead out of it either.
    let real = file.canonicalize().ok()?;
    real.starts_with(folder.canonicalize().ok()?).then_some(file).filter(|file| file.is_file())
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A release with a file beside it that must never be served; it goes when
    /// it is dropped.
    struct Release(PathBuf);

    impl Release {
        fn new(name: &str) -> std::io::Result<Self> {
            let outer =
                std::env::temp_dir().join(format!("samenhang-{name}-{}", std::process::id()));
            let release = Self(outer);
            let folder = release.folder();
            fs::create_dir_all(folder.join("sub"))?;
            fs::write(release.0.join("secret.txt"), "secret")?;
            fs::write(folder.join("index.html"), "page")?;
            let policy = headers::content_security_policy("", "");
            let names = ["index.html", "app.0123456789abcdef.wasm"].into_iter();
            fs::write(folder.join("_headers"), headers::file(&policy, names))?;
            fs::write(folder.join("sub/index.html"), "sub page")?;
            fs::write(folder.join("app.0123456789abcdef.wasm"), "large wasm")?;
            fs::write(folder.join("app.0123456789abcdef.wasm.br"), "br")?;
            fs::write(folder.join("app.0123456789abcdef.wasm.gz"), "gz")?;
            Ok(release)
        }

        fn folder(&self) -> PathBuf {
            self.0.join("dist")
        }
    }

    impl Drop for Release {
        fn drop(&mut self) {
            drop(fs::remove_dir_all(&self.0));
        }
    }

    fn text(answer: &Answer) -> String {
        String::from_utf8_lossy(&answer.bytes()).into_owned()
    }

    #[test]
    fn the_smallest_form_is_sent_with_the_right_type() -> std::io::Result<()> {
        let release = Release::new("forms")?;
        let folder = release.folder();
        let wasm = "/app.0123456789abcdef.wasm";
        for (accept, body, encoding) in [
            ("gzip, deflate, br", "br", "Content-Encoding: br\r\n"),
            ("gzip;q=0.5", "gz", "Content-Encoding: gzip\r\n"),
            ("brotli", "large wasm", "Vary"),
        ] {
            let answer = text(&Answer::to(&folder, "GET", wasm, accept));
            assert!(answer.ends_with(&format!("\r\n\r\n{body}")), "{answer}");
            assert!(answer.contains(encoding), "{answer}");
            assert!(answer.contains("Content-Type: application/wasm\r\n"), "{answer}");
            assert!(answer.contains("immutable"), "{answer}");
            assert!(answer.contains("Content-Security-Policy: default-src 'none'"), "{answer}");
        }
        let page = text(&Answer::to(&folder, "GET", "/?lang=en", ""));
        assert!(page.contains("no-cache") && page.ends_with("\r\n\r\npage"), "{page}");
        assert!(text(&Answer::to(&folder, "GET", "/sub/", "")).ends_with("sub page"));
        Ok(())
    }

    #[test]
    fn head_says_how_long_and_sends_nothing() -> std::io::Result<()> {
        let answer = text(&Answer::to(&Release::new("head")?.folder(), "HEAD", "/", ""));
        assert!(answer.contains("Content-Length: 4\r\n") && answer.ends_with("\r\n\r\n"));
        Ok(())
    }

    #[test]
    fn other_methods_are_refused() -> std::io::Result<()> {
        let release = Release::new("methods")?;
        for method in ["POST", "PUT", "DELETE", ""] {
            let answer = text(&Answer::to(&release.folder(), method, "/", ""));
            assert!(answer.starts_with("HTTP/1.1 405"), "{answer}");
        }
        Ok(())
    }

    #[test]
    fn nothing_outside_the_folder_is_served() -> std::io::Result<()> {
        let release = Release::new("outside")?;
        let folder = release.folder();
        #[cfg(unix)]
        if !folder.join("link.txt").exists() {
            std::os::unix::fs::symlink(folder.join("../secret.txt"), folder.join("link.txt"))?;
        }
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/sub/../../secret.txt",
            "/..\\secret.txt",
            "//etc/hostname",
            "/link.txt",
            "/_headers",
            "/%",
            "/sub",
            "secret.txt",
        ] {
            let answer = text(&Answer::to(&folder, "GET", path, ""));
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
        Ok(())
    }
}

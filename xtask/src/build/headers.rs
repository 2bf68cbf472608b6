//! What a host must say with the files: the server of xtask says it, `_headers` says it to hosts
//! that read that file, and `_nginx.conf` to nginx.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::assets;

/// Only our own files, nothing from elsewhere, no script made of text, and in the page only the
/// one script that runs before the first paint and the styles of the first picture, each known
/// by its hash. `'wasm-unsafe-eval'` is what a browser asks for to compile wasm at all. The one
/// policy of Trusted Types gives the addresses of our own workers and nothing else.
///
/// It stands in the page too, for a host that sends no headers. [`FRAME_ANCESTORS`] comes with
/// the header alone: in a page browsers leave it out, and complain of it.
#[must_use]
pub fn content_security_policy(early: &str, first_styles: &str) -> String {
    let (early, first) = (hash(early), hash(first_styles));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{early}'; \
         style-src 'self' 'sha256-{first}'; img-src 'self' data: blob:; connect-src 'self'; \
         worker-src 'self'; manifest-src 'self'; frame-src 'self' blob:; form-action 'none'; \
         base-uri 'none'; require-trusted-types-for 'script'; trusted-types samenhang"
    )
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}

/// The policy of the release as one file, which stands in its page: the scripts and styles that
/// are in it, each known by its hash. Nothing can be asked of anyone.
#[must_use]
pub fn policy_of_one_file(scripts: &[&str], styles: &str) -> String {
    let scripts: String =
        scripts.iter().map(|script| format!(" 'sha256-{}'", hash(script))).collect();
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src 'sha256-{}'; \
         img-src data: blob:; form-action 'none'; base-uri 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        hash(styles)
    )
}

/// Who may show the page inside their own: every site with https. Whoever hosts it can narrow
/// this to the sites that do, in the one line of `_headers` or `_nginx.conf` that has it:
/// `frame-ancestors 'self' https://www.example.nl`.
pub const FRAME_ANCESTORS: &str = "frame-ancestors 'self' https:";

/// [`FRAME_ANCESTORS`] on a server that only this computer reaches. Pages that are tried here,
/// and those of the tests, come over http from hosts that are this computer too; on a real host
/// that would let anything on the visitor's own computer show the page.
const FRAME_ANCESTORS_HERE: &str =
    "frame-ancestors 'self' https: http://127.0.0.1:* http://localhost:* http://*.localhost:*";

/// What the page never uses: neither it nor what shows it can switch it on.
const UNUSED: [&str; 16] = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "serial",
    "usb",
    "xr-spatial-tracking",
];

/// For a file whose name holds its hash: it never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For everything else: always asked for anew.
const ALWAYS_ASK: &str = "no-cache";

/// The files of a release, by what is said with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Pages and whatever else has a name that stays.
    Named,
    /// Files with their hash in their name.
    Hashed,
    /// The script that other sites load to show the page inside their own.
    Embed,
}

impl Group {
    /// The group of a file.
    #[must_use]
    pub fn of(name: &str) -> Self {
        if assets::is_hashed(name) {
            Self::Hashed
        } else if name.starts_with("embed") && name.ends_with(".js") {
            Self::Embed
        } else {
            Self::Named
        }
    }

    /// What is said with its files; the policy is that of [`content_security_policy`].
    ///
    /// Nothing of ours asks for cross-origin isolation (COEP): a page that does so can only
    /// stand inside others that do so too. Scripts, styles and texts are the same for everyone
    /// and may be read from anywhere: in a sandbox without an origin of its own, as some sites
    /// put around what they show, the page itself counts as another site.
    #[must_use]
    pub fn headers(self, policy: &str) -> Vec<(&'static str, String)> {
        let everyone = self != Self::Named;
        let resource = if everyone { "cross-origin" } else { "same-origin" };
        let keep = if self == Self::Hashed { FOR_EVER } else { ALWAYS_ASK };
        let mut headers = vec![
            ("Content-Security-Policy", format!("{policy}; {FRAME_ANCESTORS}")),
            ("Referrer-Policy", "no-referrer".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Permissions-Policy", UNUSED.map(|name| format!("{name}=()")).join(", ")),
            ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
            ("Cross-Origin-Resource-Policy", resource.to_owned()),
            ("Cache-Control", keep.to_owned()),
        ];
        if everyone {
            headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
        }
        headers
    }
}

/// The text of `_headers` for these files: what is said with all of them, and for some what is
/// said instead. A host adds up what fits, so what is said instead is taken away first.
#[must_use]
pub fn file<'a>(policy: &str, names: impl Iterator<Item = &'a str>) -> String {
    let all = Group::Named.headers(policy);
    let mut text = String::from("/*\n");
    for (name, value) in &all {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for file in names {
        let own = Group::of(file).headers(policy);
        let own: Vec<_> = own.iter().filter(|header| !all.contains(header)).collect();
        if !own.is_empty() {
            text.push_str(&format!("/{file}\n"));
        }
        for (name, _) in own.iter().filter(|(name, _)| all.iter().any(|(it, _)| it == name)) {
            text.push_str(&format!("  ! {name}\n"));
        }
        for (name, value) in own {
            text.push_str(&format!("  {name}: {value}\n"));
        }
    }
    text
}

/// What the `_headers` of a release says with one of its files, as a host that reads it does;
/// nothing where there is no such file. `name` is the path inside the release.
#[must_use]
pub fn read(release: &Path, name: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(release.join("_headers")).unwrap_or_default();
    let mut headers: Vec<(String, String)> = Vec::new();
    let mut fits = false;
    for line in text.lines() {
        let Some(line) = line.strip_prefix("  ") else {
            fits = line == "/*" || line.strip_prefix('/') == Some(name);
            continue;
        };
        if !fits {
            continue;
        }
        if let Some(unsaid) = line.strip_prefix("! ") {
            headers.retain(|(name, _)| name != unsaid);
        } else if let Some((name, value)) = line.split_once(": ") {
            headers.push((name.to_owned(), value.replace(FRAME_ANCESTORS, FRAME_ANCESTORS_HERE)));
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    /// What a host says with `name` that reads the `_headers` of a release with such a file.
    fn said(name: &str) -> io::Result<Vec<(String, String)>> {
        let folder = format!("samenhang-headers-{}-{name}", std::process::id());
        let folder = std::env::temp_dir().join(folder);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("_headers"), file("default-src 'none'", [name].into_iter()))?;
        let headers = read(&folder, name);
        fs::remove_dir_all(folder)?;
        Ok(headers)
    }

    #[test]
    fn a_host_that_reads_the_file_says_what_was_meant() -> io::Result<()> {
        for name in ["index.html", "a.0123456789abcdef.js", "embed-1.js"] {
            let group = Group::of(name);
            let mut meant = group.headers("default-src 'none'");
            let mut said = said(name)?;
            assert_eq!(said.len(), meant.len(), "{name} says nothing twice: {said:?}");
            // On this computer pages over http may show it, and nothing else differs.
            let policy = said.iter_mut().find(|(name, _)| name == "Content-Security-Policy");
            let (_, policy) = policy.ok_or(io::ErrorKind::NotFound)?;
            assert_eq!(*policy, format!("default-src 'none'; {FRAME_ANCESTORS_HERE}"));
            *policy = format!("default-src 'none'; {FRAME_ANCESTORS}");
            let mut said: Vec<_> =
                said.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
            said.sort();
            meant.sort();
            assert_eq!(said, meant, "{name}");
        }
        Ok(())
    }

    #[test]
    fn hashed_files_are_kept_and_pages_are_not() -> io::Result<()> {
        let says = |name: &str, header: &str, value: &str| -> io::Result<bool> {
            Ok(said(name)?.contains(&(header.to_owned(), value.to_owned())))
        };
        assert!(says("a.0123456789abcdef.js", "Cache-Control", FOR_EVER)?);
        assert!(says("index.html", "Cache-Control", "no-cache")?);
        assert!(says("index.html", "Cross-Origin-Resource-Policy", "same-origin")?);
        assert!(says("embed.js", "Cross-Origin-Resource-Policy", "cross-origin")?);
        assert!(says("embed.js", "Access-Control-Allow-Origin", "*")?);
        Ok(())
    }

    #[test]
    fn the_page_itself_says_nothing_of_frames() {
        let policy = content_security_policy("f()", "a{b:c}");
        assert!(policy.ends_with("trusted-types samenhang"), "{policy}");
        assert!(!policy.contains("frame-ancestors"), "{policy}");
    }
}

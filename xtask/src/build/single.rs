//! `cargo xtask build --single-file`: the release as one file, that opens from a disk or a stick
//! (docs/decisions/0027-one-file.md).
//!
//! It is made of the files of a release, so that it can say nothing else than that does.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::assets::{Files, gzip};
use super::headers;
use super::index::{self, replace_once};
use super::scripts::{self, Scripts};
use crate::report::{Explain, Failure, Outcome};

/// The folder it is written in, beside `dist/`.
pub const FOLDER: &str = "single-file";
/// Its name.
pub const FILE: &str = "zelfscan.html";

/// The pages that are files of their own in a release, and stand behind the app in this one.
const PAGES: [(&str, &str); 4] =
    [("vragen", "nl"), ("questions", "en"), ("over", "nl"), ("about", "en")];

/// What stands in the file packed: the name by which its script asks for it, and that in a
/// release, where `*` is a hash.
const PARTS: [(&str, &str); 8] = [
    ("samenhang.wasm", "samenhang_bg.*.wasm"),
    ("result.wasm", "samenhang_result_bg.*.wasm"),
    ("content.nl", "content.nl.*.bin"),
    ("content.en", "content.en.*.bin"),
    ("result.nl", "result.nl.*.bin"),
    ("result.en", "result.en.*.bin"),
    ("licenties.txt", "licenties.txt"),
    ("sbom.cdx.json", "sbom.cdx.json"),
];

/// The whole release in one page.
///
/// # Errors
/// When the release misses a part, or one does not fit.
pub fn page(release: &Files, scripts: Scripts<'_>) -> Outcome<String> {
    let text = |pattern: &str| text_of(release, pattern);
    let styles =
        [text("samenhang.*.css")?, text("later.*.css")?, include_str!("single/single.css")];
    let styles = styles.join("\n");
    let early = scripts.smaller(&early()?)?;
    let start = start(release, scripts)?;
    for script in [early.trim(), &start] {
        if script.contains("</script") || script.contains("<!--") {
            return Err(Failure::new("a script would end its element in the page", REMEDY));
        }
    }
    let csp = headers::policy_of_one_file(&[early.trim(), &start], &styles);
    let mut pages = String::new();
    for (name, lang) in PAGES {
        let body = body_of(text(&format!("{name}.html"))?)?;
        let inside = inside(name, &body);
        pages.push_str(&format!(
            "<div class=\"samenhang-inside\" id=\"{name}\" lang=\"{lang}\">{inside}</div>\n"
        ));
    }
    pages.push_str(
        "<div class=\"samenhang-inside\" id=\"gegevens\"><main class=\"samenhang-page \
         samenhang-page__main samenhang-stack\"></main></div>",
    );
    let mut parts = String::new();
    for (name, pattern) in PARTS {
        let packed = STANDARD.encode(gzip(bytes_of(release, pattern)?)?);
        parts.push_str(&format!(
            "<script type=\"text/plain\" id=\"deel:{name}\">{packed}</script>\n"
        ));
    }
    let icon = STANDARD.encode(bytes_of(release, "icon.*.svg")?);
    index::fill(
        &index::without_comments(include_str!("single/page.html")),
        &[
            ("csp", csp.as_str()),
            ("early", early.trim()),
            ("styles", &styles),
            ("icon", &icon),
            ("start-page", &links(start_page(text("index.html")?)?)),
            ("pages", &pages),
            ("parts", parts.trim_end()),
            ("start", &start),
        ],
    )
}

const REMEDY: &str = "see what changed in the release and adapt xtask/src/build/single.rs";

/// The early script: a file has no themes of a host, and one place for what it remembers,
/// wherever it stands.
fn early() -> Outcome<String> {
    let early = index::fill(
        include_str!("early.js"),
        // A pattern that nothing fits, and nothing to ask for: all of it is there.
        &[("themes", "(?!)"), ("theme-hash", ""), ("asked", "")],
    )?;
    at_the_root(&early, "location.pathname")
}

/// A stick may have another letter next time, and its file is the same.
fn at_the_root(script: &str, path: &str) -> Outcome<String> {
    replace_once(script, path, "\"/\"")
}

/// The one module, with the others in it as functions.
fn start(release: &Files, scripts: Scripts<'_>) -> Outcome<String> {
    // The app asks for its path in one place; of a file the host is empty.
    let glue = replace_once(text_of(release, "samenhang.*.js")?, ".pathname", ".host+\"/\"")?;
    let rescue = at_the_root(include_str!("rescue.js"), "location.pathname")?;
    let shown_alone = "const main = document.getElementById(\"gegevens\");\nif (main) page(main);";
    let rescue = replace_once(&rescue, shown_alone, "export { page };")?;
    let rescue = scripts.smaller(&rescue)?;
    let start = index::fill(
        include_str!("single/start.js"),
        &[
            ("glue", &scripts::as_function(&glue)?),
            ("result", &scripts::as_function(text_of(release, "samenhang_result.*.js")?)?),
            ("rescue", &scripts::as_function(&rescue)?),
        ],
    )?;
    Ok(scripts.smaller(&start)?.trim().to_owned())
}

/// What stands in the app's place in the page of a release.
fn start_page(page: &str) -> Outcome<&str> {
    let behind = page.split_once("class=\"samenhang-written\">").map(|(_, behind)| behind);
    let inner = behind.and_then(|behind| behind.split_once("</div>\n<link"));
    let inner = inner.map(|(inner, _)| inner);
    inner.ok_or_else(|| Failure::new("index.html has no start page", REMEDY))
}

/// What stands in the body of a page.
fn body_of(page: &str) -> Outcome<String> {
    let body = page.split_once("<body>").and_then(|(_, rest)| rest.split_once("</body>"));
    body.map(|(body, _)| body.trim().to_owned())
        .ok_or_else(|| Failure::new("a page of the release has no body", REMEDY))
}

/// A page as a part of another: the names of its parts are its own.
fn inside(name: &str, body: &str) -> String {
    let mut out = links(body);
    for attribute in ["id", "aria-labelledby"] {
        let begin = format!(" {attribute}=\"");
        out = out.replace(&begin, &format!("{begin}{name}-"));
    }
    out
}

/// Links to other pages lead to where they stand in this file.
fn links(html: &str) -> String {
    let mut out = html.replace("href=\"./#/", "href=\"#/").replace("href=\"./\"", "href=\"#/\"");
    for (name, _) in PAGES {
        out = out.replace(&format!("href=\"{name}.html\""), &format!("href=\"#{name}\""));
    }
    out
}

fn text_of<'a>(release: &'a Files, pattern: &str) -> Outcome<&'a str> {
    std::str::from_utf8(bytes_of(release, pattern)?)
        .explain(format!("{pattern} is no text"), REMEDY)
}

/// The file of a release with this name.
fn bytes_of<'a>(release: &'a Files, pattern: &str) -> Outcome<&'a [u8]> {
    let (begin, end) = pattern.split_once('*').unwrap_or((pattern, ""));
    let fits = |name: &str| match pattern.contains('*') {
        // A hash, and no ending behind it.
        true => name
            .strip_prefix(begin)
            .and_then(|rest| rest.strip_suffix(end))
            .is_some_and(|hash| hash.len() == 16 && !hash.contains('.')),
        false => name == pattern,
    };
    let found = release.iter().find(|(name, _)| fits(name)).map(|(_, bytes)| bytes);
    found.ok_or_else(|| Failure::new(format!("the release has no {pattern}"), REMEDY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stay_in_the_file() {
        let body = "<a href=\"./\" id=\"x\">a</a><a href=\"./#/antwoorden\">b</a>\
                    <a href=\"about.html\" aria-labelledby=\"x\">c</a>";
        assert_eq!(
            inside("over", body),
            "<a href=\"#/\" id=\"over-x\">a</a><a href=\"#/antwoorden\">b</a>\
             <a href=\"#about\" aria-labelledby=\"over-x\">c</a>"
        );
    }

    #[test]
    fn a_part_is_found_by_its_name_and_not_by_another() -> Outcome<()> {
        let mut files = Files::default();
        files.add_hashed("samenhang_bg", "wasm", vec![1]);
        let hashed = files.add_hashed("samenhang", "js", vec![2]);
        files.add(&format!("{hashed}.gz"), vec![3]);
        files.add("licenties.txt", vec![4]);
        assert_eq!(bytes_of(&files, "samenhang.*.js")?, [2]);
        assert_eq!(bytes_of(&files, "samenhang_bg.*.wasm")?, [1]);
        assert_eq!(bytes_of(&files, "licenties.txt")?, [4]);
        assert!(bytes_of(&files, "sbom.cdx.json").is_err());
        Ok(())
    }
}

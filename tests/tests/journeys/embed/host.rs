//! A website of somebody else that shows the app: on a host of its own, so that for a browser it
//! is another site.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use std::time::Instant;

use samenhang_tests::{Folder, Outcome, PATIENCE, Page, copy};
use serde_json::{Value, json};
use xtask::build::headers::FRAME_ANCESTORS;
use xtask::project::Project;
use xtask::serve::Server;

use crate::steps::text_of;

/// The website, served until it is dropped.
pub(crate) struct Host {
    _server: Server,
    /// Where it is, with a slash at the end.
    pub(crate) address: String,
    // Dropped last: the server reads from it.
    folder: Folder,
    _release: Option<Folder>,
}

impl Host {
    /// A website called `name`, with these pages. `policy` is its content security policy.
    pub(crate) fn new(name: &str, pages: &[(&str, &str)], policy: Option<&str>) -> Outcome<Self> {
        let folder = Folder::new()?;
        fs::write(folder.path().join("host.js"), include_str!("host.js"))?;
        for (file, page) in pages {
            fs::write(folder.path().join(file), page)?;
        }
        let server = Server::start(folder.path(), 0)?;
        let address = server.url().replace("127.0.0.1", name);
        let host = Self { _server: server, address, folder, _release: None };
        if let Some(policy) = policy {
            host.says(policy)?;
        }
        Ok(host)
    }

    /// A website of its own that is named to whoever serves the release, as docs/hosting.md says:
    /// what the build wrote lets websites with https show the page, and this one has none. It
    /// has no page yet: that must name where the release is from then on.
    pub(crate) fn named(page: &mut Page, name: &str) -> Outcome<Self> {
        let mut host = Self::new(name, &[], None)?;
        let release = Folder::new()?;
        copy(&Project::locate()?.dist(), release.path())?;
        let allowed = format!("frame-ancestors 'self' {}", host.address.trim_end_matches('/'));
        for file in ["_nginx.conf", "_headers"] {
            let file = release.path().join(file);
            let text = fs::read_to_string(&file)?;
            assert!(text.contains(FRAME_ANCESTORS), "{text}");
            fs::write(&file, text.replace(FRAME_ANCESTORS, &allowed))?;
        }
        page.move_to(release.path())?;
        host._release = Some(release);
        Ok(host)
    }

    /// One that is named, and allows little itself: with the two lines in its policy that
    /// docs/insluiten.md asks for.
    pub(crate) fn strict(page: &mut Page) -> Outcome<Self> {
        let host = Self::named(page, "localhost")?;
        let tool = origin(page);
        host.says(&format!(
            "default-src 'none'; img-src data:; script-src 'self' {tool}; frame-src {tool}; \
             style-src 'none'; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'"
        ))?;
        let shown = element(page, "scan=\"quick\"", "?scan=quick")
            .replace("style=\"width: 100%; height: 600px\"", "width=\"700\" height=\"600\"");
        host.put("index.html", &around("Streng", &[shown, script(page)?].concat()))?;
        Ok(host)
    }

    /// Gives it a page.
    pub(crate) fn put(&self, file: &str, page: &str) -> Outcome {
        Ok(fs::write(self.folder.path().join(file), page)?)
    }

    /// Gives it a content security policy.
    pub(crate) fn says(&self, policy: &str) -> Outcome {
        self.put("_headers", &format!("/*\n  Content-Security-Policy: {policy}\n"))
    }

    /// A website whose page comes out of the plugin for WordPress, run by PHP with stand-ins for
    /// the functions of WordPress that it calls.
    pub(crate) fn wordpress(page: &Page) -> Outcome<Self> {
        let host = Self::new("localhost", &[], None)?;
        let made = Command::new("php")
            .arg(root()?.join("tests/tests/journeys/embed/wordpress.php"))
            .arg(root()?.join("embed/wordpress/samenhang-zelfscan.php"))
            .args([&host.address, page.address()])
            .output()?;
        let (shown, said) = (String::from_utf8(made.stdout)?, String::from_utf8(made.stderr)?);
        if !made.status.success() || shown.contains("Warning") || !said.is_empty() {
            return Err(format!("PHP says {said}\n{shown}").into());
        }
        host.put("index.html", &shown)?;
        Ok(host)
    }
}

/// Where the release is served, without its folder.
fn origin(page: &Page) -> String {
    page.address().split('/').take(3).collect::<Vec<_>>().join("/")
}

fn root() -> Outcome<PathBuf> {
    Ok(Project::locate()?.root().to_owned())
}

/// A page of a website around what it shows.
pub(crate) fn around(title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>{title}</title>\
         <script src=\"host.js\"></script><link rel=\"icon\" href=\"data:,\">\
         <h1>{title}</h1><p>Zoek: <input id=\"zoek\"></p>{body}<p>{}</p></html>",
        "Hieronder staat nog meer. ".repeat(200)
    )
}

/// The element with the iframe, without the script.
pub(crate) fn element(page: &Page, attributes: &str, query: &str) -> String {
    format!(
        "<samenhang-zelfscan {attributes}><iframe src=\"{}{query}\" title=\"Zelfscan\" \
         loading=\"lazy\" allow=\"clipboard-write; fullscreen\" \
         style=\"width: 100%; height: 600px\"></iframe></samenhang-zelfscan>",
        page.address()
    )
}

/// The script, held to the content that the build tells of.
pub(crate) fn script(page: &Page) -> Outcome<String> {
    let known = fs::read_to_string(Project::locate()?.dist().join("embed.sri.txt"))?;
    let (file, value) = known.trim().split_once(' ').ok_or("embed.sri.txt tells nothing")?;
    Ok(format!(
        "<script src=\"{}{file}\" integrity=\"{value}\" crossorigin=\"anonymous\" async></script>",
        page.address()
    ))
}

/// A page with one tag and the script.
pub(crate) fn plain(page: &Page, title: &str) -> Outcome<String> {
    Ok(around(title, &[element(page, "", ""), script(page)?].concat()))
}

/// The height of the frame with this number, once it is that of what stands in it, and how many
/// messages that took since `before`. From then on no message comes: nothing grows by itself.
pub(crate) async fn fitted(page: &mut Page, number: usize, before: usize) -> Outcome<usize> {
    let start = Instant::now();
    loop {
        page.into_frame(number).await?;
        let inner = page.script(INNER, vec![]).await?;
        page.out_of_frame().await?;
        let outer = page.script(OUTER, vec![json!(number)]).await?;
        // It fits, with one pixel of room, and one pixel is not worth a message.
        let room = outer.as_i64().zip(inner.as_i64()).map(|(outer, inner)| outer - inner);
        if room.is_some_and(|room| (0..=2).contains(&room)) {
            break;
        }
        if start.elapsed() > PATIENCE {
            return Err(format!("the page is {inner} high, its frame {outer}").into());
        }
    }
    let messages = heights(page).await?;
    let later = page.script(FRAMES, vec![]).await?;
    assert_eq!(later, json!(messages), "messages go on without a change");
    Ok(messages - before)
}

/// How many messages about the height came so far.
pub(crate) async fn heights(page: &Page) -> Outcome<usize> {
    const COUNT: &str = "
        return seen.messages.filter(({ data }) => data.type === 'samenhang:height').length";
    let count = page.script(COUNT, vec![]).await?;
    Ok(usize::try_from(count.as_u64().unwrap_or_default())?)
}

/// How high the page in the frame is.
const INNER: &str = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";

/// How high the frame is for what stands in it.
const OUTER: &str = "return document.querySelectorAll('iframe')[arguments[0]].clientHeight";

/// How many messages there were after some more pictures.
const FRAMES: &str = "
return new Promise((done) => {
  let left = 30;
  const height = ({ data }) => data.type === 'samenhang:height';
  const step = () => left-- ? requestAnimationFrame(step) : done(seen.messages.filter(height).length);
  step();
});";

/// The events that the host heard, but those about the height.
pub(crate) async fn events(page: &Page) -> Outcome<Vec<String>> {
    const EVENTS: &str = "
        return seen.events.filter(({ type }) => type !== 'samenhang:height')
          .map(({ type, detail, tag }) => `${tag} ${type} ${JSON.stringify(detail)}`)";
    Ok(serde_json::from_value(page.script(EVENTS, vec![]).await?)?)
}

/// Every message came from the app, is one of those that are promised, and has nothing else in
/// it: no answer, no address, no name.
pub(crate) async fn only_promised(page: &Page) -> Outcome {
    let origin = origin(page);
    let messages = page.script("return seen.messages", vec![]).await?;
    let messages = messages.as_array().cloned().unwrap_or_default();
    assert!(!messages.is_empty());
    for message in messages {
        assert_eq!(message["origin"], json!(origin), "{message}");
        let data = message["data"].as_object().ok_or("no object was posted")?;
        let what = data["type"].as_str().unwrap_or_default();
        let mut names: Vec<&str> = data.keys().map(String::as_str).collect();
        names.sort_unstable();
        let expected: &[&str] = match what {
            "samenhang:height" | "samenhang:scroll" => &["id", "px", "type", "v"],
            "samenhang:started" | "samenhang:finished" => &["id", "type", "v"],
            other => return Err(format!("{other} was posted: {message}").into()),
        };
        assert_eq!(names, expected, "{message}");
        let id = data["id"].as_str().unwrap_or("no id");
        assert!(id.is_empty() || id.starts_with("samenhang-"), "{message}");
        assert!(data["v"] == json!(1) && data.get("px").is_none_or(Value::is_u64), "{message}");
    }
    Ok(())
}

/// What must stay as it is at the host: title, address, scroll, focus and history.
pub(crate) async fn own(page: &Page) -> Outcome<String> {
    const OWN: &str = "return JSON.stringify([document.title, location.href, scrollX, scrollY,
        document.activeElement.id, history.length])";
    text_of(page, OWN).await
}

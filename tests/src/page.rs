//! The app in a browser, as a person meets it: find by words, click, type, and
//! look; and what the browser and the server noticed meanwhile.

use std::path::{Path, PathBuf};
use std::{fs, mem};

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver, WebElement};
use xtask::build::assets;
use xtask::serve::{Recorded, Server};

use crate::{Browser, Outcome, Session, eventually};

/// One journey's view on the app, on a server and an origin of its own, so that
/// nothing is stored yet.
#[derive(Debug)]
pub struct Page {
    session: Session,
    server: Server,
    address: String,
    complaints: Vec<String>,
}

impl Page {
    pub(crate) fn new(session: Session, site: &Path, folder: &str) -> Outcome<Self> {
        let server = Server::start(site, 0)?;
        let address = format!("{}{folder}", server.url());
        Ok(Self { session, server, address, complaints: Vec::new() })
    }

    /// The release in `dist`, opened in a browser of its own; see [`end`](Self::end).
    ///
    /// # Errors
    /// When the folder cannot be served.
    pub fn of(session: Session, dist: &Path) -> Outcome<Self> {
        Self::new(session, dist, "")
    }

    /// Closes the browser.
    ///
    /// # Errors
    /// When it does not close.
    pub async fn end(self) -> Outcome {
        self.session.end().await
    }

    /// The browser, for the next page.
    #[must_use]
    pub fn into_session(self) -> Session {
        self.session
    }

    /// The browser it runs in.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.session.browser()
    }

    /// The library underneath, for what has no helper here.
    #[must_use]
    pub fn web(&self) -> &WebDriver {
        self.session.web()
    }

    /// Everything that was asked of the server so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.server.requests()
    }

    /// Opens a route, such as `""` or `"#/zelfscan/…"`, and waits for its heading.
    ///
    /// # Errors
    /// When the app does not start.
    pub async fn open(&mut self, route: &str) -> Outcome {
        self.gather().await?;
        self.web().goto(format!("{}{route}", self.address)).await?;
        self.arrived().await
    }

    /// Loads the page again, as the button of the browser does.
    ///
    /// # Errors
    /// When the app does not start again.
    pub async fn reload(&mut self) -> Outcome {
        self.gather().await?;
        self.web().refresh().await?;
        self.arrived().await
    }

    /// Closes the browser, comes back later and opens the start page.
    ///
    /// # Errors
    /// When the browser or the app does not start again.
    pub async fn close_and_return(&mut self) -> Outcome {
        self.gather().await?;
        self.session.restart().await?;
        self.web().goto(self.address.clone()).await?;
        self.arrived().await
    }

    /// The browser's own Back.
    ///
    /// # Errors
    /// When there is nothing to go back to.
    pub async fn back(&self) -> Outcome {
        Ok(self.web().back().await?)
    }

    /// The part of the address after `#`, without it.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn route(&self) -> Outcome<String> {
        Ok(self.web().current_url().await?.fragment().unwrap_or_default().to_owned())
    }

    async fn arrived(&self) -> Outcome {
        self.wait_for("h1").await?;
        self.script(LISTEN, vec![]).await?;
        Ok(())
    }

    /// Waits for the first shown element that fits the CSS selector.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn wait_for(&self, css: &str) -> Outcome<WebElement> {
        eventually(css, async || {
            let found = self.web().find_all(By::Css(css)).await?;
            shown(found).await
        })
        .await
    }

    /// Waits until the words are somewhere on the page.
    ///
    /// # Errors
    /// When they do not come; the error shows what there was instead.
    pub async fn wait_for_text(&self, words: &str) -> Outcome {
        let what = format!("the words “{words}”");
        let waited =
            eventually(&what, async || Ok(self.text().await?.contains(words).then_some(())));
        match waited.await {
            Ok(()) => Ok(()),
            Err(error) => Err(format!("{error}; the page says:\n{}", self.text().await?).into()),
        }
    }

    /// The words on the page, white space made single.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn text(&self) -> Outcome<String> {
        let text = self.script("return document.body.innerText", vec![]).await?;
        let words = text.as_str().unwrap_or_default().split_whitespace();
        Ok(words.collect::<Vec<_>>().join(" "))
    }

    /// The one heading of the page.
    ///
    /// # Errors
    /// When there is none.
    pub async fn heading(&self) -> Outcome<String> {
        Ok(self.wait_for("h1").await?.text().await?)
    }

    /// Waits until the heading holds these words.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn wait_for_heading(&self, words: &str) -> Outcome {
        eventually(&format!("the heading “{words}”"), async || {
            let headings = self.web().find_all(By::Css("h1")).await?;
            let Some(heading) = shown(headings).await? else { return Ok(None) };
            Ok(heading.text().await?.contains(words).then_some(()))
        })
        .await
    }

    /// The link, button, label or summary with exactly these words; when there
    /// is none, the first one that contains them.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn find_text(&self, words: &str) -> Outcome<WebElement> {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let quoted = quoted(&words);
        let kinds = "self::a or self::button or self::label or self::summary";
        let exact = format!("//*[{kinds}][normalize-space(.)={quoted}]");
        let holding = format!("//*[{kinds}][contains(normalize-space(.), {quoted})]");
        eventually(&format!("a control that says “{words}”"), async || {
            for path in [&exact, &holding] {
                let found = self.web().find_all(By::XPath(path.as_str())).await?;
                if let Some(found) = shown(found).await? {
                    return Ok(Some(found));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Clicks on what [`find_text`](Self::find_text) finds.
    ///
    /// # Errors
    /// When it is not there or cannot be clicked.
    pub async fn click_text(&self, words: &str) -> Outcome {
        let what = format!("a click on “{words}”");
        eventually(&what, async || {
            // The page may be drawn anew between finding and clicking.
            self.find_text(words).await?.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Clicks on the first shown element that fits the CSS selector.
    ///
    /// # Errors
    /// When it is not there or cannot be clicked.
    pub async fn click(&self, css: &str) -> Outcome {
        eventually(&format!("a click on {css}"), async || {
            self.wait_for(css).await?.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Presses keys where the focus is: text, or [`Key`]s.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Outcome {
        Ok(self.web().action_chain().send_keys(keys).perform().await?)
    }

    /// Walks with Tab until the focus is on a control whose accessible words
    /// contain `words`.
    ///
    /// # Errors
    /// When the whole page was walked without meeting it.
    pub async fn tab_to(&self, words: &str) -> Outcome {
        let mut seen = Vec::new();
        for _ in 0..200 {
            self.press(Key::Tab).await?;
            let focused = self.focused().await?;
            if focused.contains(words) {
                return Ok(());
            }
            seen.push(focused);
        }
        Err(format!("Tab never reached “{words}”; it met:\n{}", seen.join("\n")).into())
    }

    /// The words of what has the focus: its label, or its own text.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn focused(&self) -> Outcome<String> {
        let words = self.script(FOCUSED, vec![]).await?;
        Ok(words.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script in the page; gives what it returns.
    ///
    /// # Errors
    /// When the script throws.
    pub async fn script(&self, code: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.web().execute(code, arguments).await?.json().clone())
    }

    /// Waits for a download and gives its name and its text.
    ///
    /// # Errors
    /// When nothing is downloaded.
    pub async fn downloaded(&self) -> Outcome<(String, String)> {
        if self.browser() == Browser::WebKit {
            // MiniBrowser asks where to; what it was handed is looked at instead.
            return eventually("a download", async || {
                let caught = self.script("return globalThis.samenhangSaved ?? null", vec![]);
                Ok(serde_json::from_value(caught.await?)?)
            })
            .await;
        }
        let folder = self.session.downloads();
        eventually("a download", async || {
            let mut names = fs::read_dir(&folder)?.flatten().map(|entry| entry.path());
            let done = |path: &PathBuf| {
                let unfinished = ["crdownload", "part", "tmp"];
                !path.extension().is_some_and(|it| unfinished.iter().any(|end| it == *end))
            };
            let Some(path) = names.find(done) else { return Ok(None) };
            let text = fs::read_to_string(&path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // Firefox makes the empty file first.
            Ok((!text.is_empty()).then_some((name, text)))
        })
        .await
    }

    /// Gives a file to the field for files.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn upload(&self, file: &Path) -> Outcome {
        let field = self.web().find(By::Css("input[type=file]")).await?;
        Ok(field.send_keys(file.to_string_lossy()).await?)
    }

    /// Adds what the page complained of since the last time: it is lost with the
    /// document.
    pub(crate) async fn gather(&mut self) -> Outcome {
        let told = self.script("return globalThis.samenhangTold?.splice(0) ?? []", vec![]).await?;
        let told: Vec<String> = serde_json::from_value(told)?;
        self.complaints.extend(told);
        if self.browser() == Browser::Chromium {
            let log = self.web().browser_log().await?;
            let bad = log.into_iter().filter(|entry| entry.level == "SEVERE");
            self.complaints.extend(bad.map(|entry| entry.message));
        }
        Ok(())
    }

    /// Errors, and breaches of the content security policy, since the last time
    /// this was asked. In Chromium the browser's own log is read too.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn complaints(&mut self) -> Outcome<Vec<String>> {
        self.gather().await?;
        Ok(mem::take(&mut self.complaints))
    }

    /// R28 and R29, at the end of every journey: only our own static files were
    /// asked for, without cookie or referrer, and nothing was complained of.
    pub(crate) async fn check_privacy(&mut self) -> Outcome {
        let complaints = self.complaints().await?;
        if !complaints.is_empty() {
            return Err(format!("the browser complains:\n{}", complaints.join("\n")).into());
        }
        let cookies = self.script("return document.cookie", vec![]).await?;
        if cookies != json!("") {
            return Err(format!("there is a cookie: {cookies}").into());
        }
        // Seen by the page, so that requests to other hosts are met too.
        let asked = self.script(ASKED, vec![]).await?;
        let asked: Vec<String> = serde_json::from_value(asked)?;
        let own = |address: &&String| {
            address.starts_with(&self.server.url()) || address.starts_with("blob:")
        };
        if let Some(foreign) = asked.iter().find(|address| !own(address)) {
            return Err(format!("another host was asked: {foreign}").into());
        }
        match self.requests().iter().find(|request| !is_plain(request)) {
            Some(request) => Err(format!("this should not be asked for: {request:?}").into()),
            None => Ok(()),
        }
    }
}

/// Whether this asks for a static file and tells nothing about anyone.
fn is_plain(request: &Recorded) -> bool {
    let (file, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let name = file.rsplit('/').next().unwrap_or_default();
    request.method == "GET"
        && request.referer.is_none()
        && request.cookie.is_none()
        && (name.is_empty() || name == "index.html" || assets::is_hashed(name))
        && matches!(query, "" | "lang=nl" | "lang=en")
}

/// The first one that can be seen.
async fn shown(found: Vec<WebElement>) -> Outcome<Option<WebElement>> {
    for element in found {
        if element.is_displayed().await? {
            return Ok(Some(element));
        }
    }
    Ok(None)
}

/// A text as XPath writes it; XPath 1.0 cannot escape a quote.
fn quoted(text: &str) -> String {
    let parts: Vec<String> = text.split('"').map(|part| format!("\"{part}\"")).collect();
    match parts.as_slice() {
        [one] => one.clone(),
        _ => format!("concat({})", parts.join(", '\"', ")),
    }
}

/// Notes what goes wrong in the page, and what WebKit is asked to save.
const LISTEN: &str = "
if (globalThis.samenhangTold) return;
const told = globalThis.samenhangTold = [];
addEventListener('securitypolicyviolation', (event) =>
  told.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
addEventListener('error', (event) => told.push(`error: ${event.message}`));
addEventListener('unhandledrejection', (event) => told.push(`rejection: ${event.reason}`));
const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (this.download) {
    const name = this.download;
    fetch(this.href).then((it) => it.text()).then((it) => globalThis.samenhangSaved = [name, it]);
  }
  return click.call(this);
};";

const FOCUSED: &str = "
const it = document.activeElement;
if (!it || it === document.body) return 'body';
const label = it.labels?.[0]?.innerText;
return (it.getAttribute('aria-label') ?? label ?? it.innerText ?? '').replace(/\\s+/g, ' ').trim();";

const ASKED: &str = "
return performance.getEntriesByType('resource').map((entry) => entry.name);";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_survive_xpath() {
        assert_eq!(quoted("it's"), "\"it's\"");
        assert_eq!(quoted("a \"b\""), "concat(\"a \", '\"', \"b\", '\"', \"\")");
    }

    #[test]
    fn only_static_files_are_plain() {
        let request = |method: &str, path: &str| Recorded {
            method: method.to_owned(),
            path: path.to_owned(),
            ..Recorded::default()
        };
        for path in ["/", "/sub/", "/?lang=en", "/a.0123456789abcdef.js"] {
            assert!(is_plain(&request("GET", path)), "{path}");
        }
        for path in ["/?answer=3", "/favicon.ico", "/a.0123456789abcdef.js?x=1"] {
            assert!(!is_plain(&request("GET", path)), "{path}");
        }
        assert!(!is_plain(&request("POST", "/")));
        let cookie = Recorded { cookie: Some("a=b".to_owned()), ..request("GET", "/") };
        let referer = Recorded { referer: Some("http://x/".to_owned()), ..request("GET", "/") };
        assert!(!is_plain(&cookie) && !is_plain(&referer));
    }
}

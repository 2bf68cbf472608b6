//! The app in a browser, as a person meets it: where it is, and what is found there by words.
//! [`hands`] does something with it.

mod hands;

use std::path::Path;

use serde_json::Value;
use thirtyfour::{By, WebDriver, WebElement};
use xtask::serve::Recorded;

use crate::place::Host;
use crate::privacy::{LISTEN, Noticed};
use crate::{Browser, Outcome, Place, Session, eventually};

/// One journey's view on the app, on a server and an origin of its own, so that
/// nothing is stored yet.
#[derive(Debug)]
pub struct Page {
    session: Session,
    host: Host,
    noticed: Noticed,
    /// Whether it is looked at in the page of a host.
    framed: bool,
}

impl Page {
    pub(crate) fn new(session: Session, host: Host) -> Self {
        Self { session, host, noticed: Noticed::default(), framed: false }
    }

    /// The release in `dist`, opened in a browser of its own; see [`end`](Self::end).
    ///
    /// # Errors
    /// When the folder cannot be served.
    pub fn of(session: Session, dist: &Path) -> Outcome<Self> {
        Ok(Self::new(session, Host::start(Place::Xtask, dist, "")?))
    }

    /// The same with the release as one file.
    ///
    /// # Errors
    /// When it was not built.
    pub fn of_file(session: Session) -> Outcome<Self> {
        Ok(Self::new(session, Host::start(Place::File, Path::new(""), "")?))
    }

    /// The same with a release of the journey's own, in place of the one so far and served in the
    /// same way.
    ///
    /// # Errors
    /// When the folder cannot be served.
    pub fn move_to(&mut self, release: &Path) -> Outcome {
        self.host = self.host.again(release)?;
        Ok(())
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
        self.host.requests()
    }

    /// Switches the network off: nothing answers from here on.
    pub fn go_offline(&mut self) {
        self.host.stop();
    }

    /// Where the app is served, with a slash at the end.
    #[must_use]
    pub fn address(&self) -> &str {
        self.host.address()
    }

    pub(crate) fn noticed(&mut self) -> &mut Noticed {
        &mut self.noticed
    }

    /// Opens a route, such as `""` or `"#/zelfscan/…"`, and waits for its heading.
    ///
    /// # Errors
    /// When the app does not start.
    pub async fn open(&mut self, route: &str) -> Outcome {
        self.gather().await?;
        self.web().goto(format!("{}{route}", self.address())).await?;
        self.arrived().await
    }

    /// Loads the page again, as the button of the browser does.
    ///
    /// # Errors
    /// When the app does not start again.
    pub async fn reload(&mut self) -> Outcome {
        self.gather().await?;
        if self.browser() == Browser::Firefox {
            // Its driver passes over a service worker, which the button does not.
            self.script("window.samenhangOld = true; location.reload()", vec![]).await?;
            eventually("the page anew", async || {
                let old = self.script("return window.samenhangOld ?? false", vec![]).await?;
                Ok((old == Value::Bool(false)).then_some(()))
            })
            .await?;
        } else {
            self.web().refresh().await?;
        }
        self.arrived().await
    }

    /// Closes the browser, comes back later and opens the start page.
    ///
    /// # Errors
    /// When the browser or the app does not start again.
    pub async fn close_and_return(&mut self) -> Outcome {
        self.gather().await?;
        self.session.restart().await?;
        self.web().goto(self.address()).await?;
        self.arrived().await
    }

    /// Kills the browser as it is, comes back later and opens a route.
    ///
    /// # Errors
    /// When there is no browser to kill, or it or the app does not start again.
    pub async fn kill_and_return(&mut self, route: &str) -> Outcome {
        self.session.kill_and_restart().await?;
        self.web().goto(format!("{}{route}", self.address())).await?;
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

    pub(crate) async fn arrived(&self) -> Outcome {
        // Not the page that the build wrote: the app puts its own in its place.
        self.wait_for("h1:not(.samenhang-written h1)").await?;
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

    pub(crate) fn set_framed(&mut self, framed: bool) {
        self.framed = framed;
    }

    /// Runs a script in the page; gives what it returns.
    ///
    /// # Errors
    /// When the script throws.
    pub async fn script(&self, code: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.web().execute(code, arguments).await?.json().clone())
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_survive_xpath() {
        assert_eq!(quoted("it's"), "\"it's\"");
        assert_eq!(quoted("a \"b\""), "concat(\"a \", '\"', \"b\", '\"', \"\")");
    }
}

//! What the browser and the server notice while somebody walks through the app
//! (R28, R29): requests, cookies, what is kept, breaches of the policy, errors.

use std::mem;

use thirtyfour::By;
use xtask::build::assets;
use xtask::serve::Recorded;

use crate::{Browser, Outcome, Page, eventually};

/// What was noticed in the documents so far: it is lost with each document, so it
/// is gathered before one is left.
#[derive(Debug, Default)]
pub(crate) struct Noticed {
    /// Errors, and breaches of the content security policy.
    complaints: Vec<String>,
    /// Every address that was asked for, also of other hosts.
    asked: Vec<String>,
    /// What stands in local and session storage, and in cookies.
    kept: Vec<String>,
    /// Where the pages are served that the app stands in; theirs is not ours to judge.
    hosts: Vec<String>,
}

impl Page {
    /// Opens a page of another website, which the app stands in. `host` is where that is served,
    /// with a slash at the end.
    ///
    /// # Errors
    /// When the browser cannot go there.
    pub async fn open_host(&mut self, host: &str, path: &str) -> Outcome {
        self.gather().await?;
        self.noticed().hosts.push(host.to_owned());
        Ok(self.web().goto(format!("{host}{path}")).await?)
    }

    /// From the page of the host into the app in its frame with this number, from the top.
    ///
    /// # Errors
    /// When there is no such frame or no app in it.
    pub async fn enter_frame(&mut self, number: usize) -> Outcome {
        self.into_frame(number).await?;
        self.arrived().await
    }

    /// The same where it does not matter what stands in the frame.
    ///
    /// # Errors
    /// When there is no such frame.
    pub async fn into_frame(&mut self, number: usize) -> Outcome {
        // By its number the drivers take the order in which the frames came.
        eventually("a frame to enter", async || {
            let frames = self.web().find_all(By::Css("iframe")).await?;
            let Some(frame) = frames.into_iter().nth(number) else { return Ok(None) };
            Ok(Some(frame.enter_frame().await?))
        })
        .await?;
        self.set_framed(true);
        Ok(())
    }

    /// Back to the page of the host, whatever stands in the frame.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn out_of_frame(&mut self) -> Outcome {
        self.web().enter_default_frame().await?;
        self.set_framed(false);
        Ok(())
    }

    /// From the frame back to the page of the host.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn leave_frame(&mut self) -> Outcome {
        self.gather().await?;
        self.out_of_frame().await
    }

    /// Adds what was noticed since the last time.
    pub(crate) async fn gather(&mut self) -> Outcome {
        let seen = self.script(NOTICED, vec![]).await?;
        let list = |name: &str| -> Outcome<Vec<String>> {
            Ok(serde_json::from_value(seen.get(name).cloned().unwrap_or_default())?)
        };
        let (told, asked, kept) = (list("told")?, list("asked")?, list("kept")?);
        let mut complaints = Vec::new();
        if self.browser() == Browser::Chromium {
            let log = self.web().browser_log().await?;
            let bad = log.into_iter().filter(|entry| entry.level == "SEVERE");
            let said = bad.map(|entry| entry.message);
            complaints.extend(said.filter(|said| !said.contains(BROKEN_OFF)));
        }
        let noticed = self.noticed();
        noticed.complaints.extend(told.into_iter().chain(complaints));
        noticed.asked.extend(asked);
        noticed.kept.extend(kept);
        Ok(())
    }

    /// Errors, and breaches of the content security policy, since the last time
    /// this was asked. In Chromium the browser's own log is read too.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn complaints(&mut self) -> Outcome<Vec<String>> {
        self.gather().await?;
        Ok(mem::take(&mut self.noticed().complaints))
    }

    /// At the end of every journey: only our own static files were asked for, without
    /// cookie or referrer; nothing is kept but theme and language outside the store of
    /// record; and nothing was complained of.
    ///
    /// # Errors
    /// With the first thing that is wrong.
    pub async fn check_privacy(&mut self) -> Outcome {
        let complaints = self.complaints().await?;
        if !complaints.is_empty() {
            return Err(format!("the browser complains:\n{}", complaints.join("\n")).into());
        }
        // The driver also sees the cookies that scripts cannot read.
        if let Some(cookie) = self.web().get_all_cookies().await?.first() {
            return Err(format!("there is a cookie: {cookie:?}").into());
        }
        let own = self.address().to_owned();
        let Noticed { kept, asked, hosts, .. } = mem::take(self.noticed());
        if let Some(kept) = kept.iter().find(|kept| !may_be_kept(kept)) {
            return Err(format!("this should not be kept outside the store: {kept}").into());
        }
        let places = [own.as_str(), "blob:"];
        let places = || places.into_iter().chain(hosts.iter().map(String::as_str));
        let is_own = |address: &&String| places().any(|place| address.starts_with(place));
        if let Some(foreign) = asked.iter().find(|address| !is_own(address)) {
            return Err(format!("another host was asked: {foreign}").into());
        }
        // A host may tell its name to what it shows, as browsers do by themselves.
        let without_host = |mut request: Recorded| {
            request.referer = request.referer.filter(|referer| !hosts.contains(referer));
            request
        };
        let mut requests = self.requests().into_iter().map(without_host);
        match requests.find(|request| !is_plain(request)) {
            Some(request) => Err(format!("this should not be asked for: {request:?}").into()),
            None => Ok(()),
        }
    }
}

/// What Chromium says when a page is left while it fetches the worker; a worker that is not there
/// or is refused has other words. The app goes on without, and whether the worker comes is for
/// the journeys `offline`.
const BROKEN_OFF: &str = "An unknown error occurred when fetching the script";

/// What stands under a name that stays: the pages, what shows them on other
/// sites, and what makes them work without a network.
const PAGES: [&str; 11] = [
    "",
    "index.html",
    "vragen.html",
    "questions.html",
    "gegevens.html",
    "over.html",
    "about.html",
    "insluiten.html",
    "embed.1.js",
    "sw.js",
    "manifest.webmanifest",
];

/// Whether this asks for a static file and tells nothing about anyone. With its worker a browser
/// names the page of our own that it belongs to, whatever the policy is.
fn is_plain(request: &Recorded) -> bool {
    let (file, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let name = file.rsplit('/').next().unwrap_or_default();
    request.method == "GET"
        && request.referer.as_deref().is_none_or(|referer| name == "sw.js" && is_own(referer))
        && request.cookie.is_none()
        && (PAGES.contains(&name) || assets::is_hashed(name))
        && query.split('&').all(is_setting)
}

/// Whether this is an address of ours on this computer, without anything that could tell.
fn is_own(referer: &str) -> bool {
    let rest = referer.strip_prefix("http://127.0.0.1:").and_then(|rest| rest.split_once('/'));
    rest.is_some_and(|(_, path)| !path.contains('#') && !path.contains('?'))
}

/// Whether this is a setting of the page (R27); and a value that it does not know, which a
/// journey tries.
fn is_setting(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    match name {
        "" | "start" => matches!(value, "" | "start" | "begin" | "question" | "constructor"),
        "lang" => matches!(value, "nl" | "en"),
        "scan" => matches!(value, "quick" | "full"),
        // A page of the website around it, which that website gave.
        "back" => ["http%3A%2F%2Flocalhost", "https%3A%2F%2Fgemeente.example"]
            .iter()
            .any(|host| value.starts_with(host)),
        "theme" => matches!(value, "helder" | "stad" | "constructor"),
        _ => false,
    }
}

/// Whether this is a theme or a language, under our own name: `localStorage samenhang:/:lang=nl`;
/// or for this tab what came in a link: `sessionStorage samenhang:/:mee=1AbC`.
fn may_be_kept(kept: &str) -> bool {
    if let Some(kept) = kept.strip_prefix("sessionStorage samenhang:") {
        return kept.split_once(":mee=").is_some_and(|(folder, _)| folder.ends_with('/'));
    }
    let Some((key, value)) =
        kept.strip_prefix("localStorage ").and_then(|kept| kept.split_once('='))
    else {
        return false;
    };
    let values: &[&str] = match key.strip_prefix("samenhang:").and_then(|key| key.rsplit_once(':'))
    {
        Some((_, "lang")) => &["nl", "en"],
        Some((_, "theme")) => &["system", "light", "dark"],
        _ => &[],
    };
    values.contains(&value)
}

/// Notes what goes wrong in the page, and what WebKit is asked to save. On `window`: what
/// Firefox's driver calls `globalThis` is gone with each script.
pub(crate) const LISTEN: &str = "
if (window.samenhangTold) return;
const told = window.samenhangTold = [];
const breach = (directive, blocked, source) =>
  told.push(`policy: ${directive} ${blocked} ${source}`);
if (globalThis.ReportingObserver) {
  // Buffered: also what happened before anyone listened.
  const types = ['csp-violation'];
  new ReportingObserver((reports) => reports.forEach(({ body }) =>
    breach(body.effectiveDirective, body.blockedURL, body.sourceFile)),
  { types, buffered: true }).observe();
}
addEventListener('securitypolicyviolation', (event) =>
  breach(event.violatedDirective, event.blockedURI, event.sourceFile));
addEventListener('error', (event) => told.push(`error: ${event.message}`));
addEventListener('unhandledrejection', (event) => told.push(`rejection: ${event.reason}`));
const blobs = new Map();
const make = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  const address = make.call(URL, blob);
  blobs.set(address, blob);
  return address;
};
const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (this.download) {
    const name = this.download;
    blobs.get(this.href)?.text().then((text) => window.samenhangSaved = [name, text]);
  }
  return click.call(this);
};";

const NOTICED: &str = "
// The empty page that a browser begins with has nothing: asking for it throws.
const has = location.protocol === 'http:';
const kept = has && document.cookie ? [`cookie ${document.cookie}`] : [];
for (const [name, storage] of has ? Object.entries({ localStorage, sessionStorage }) : []) {
  for (const [key, value] of Object.entries(storage)) kept.push(`${name} ${key}=${value}`);
}
return {
  told: window.samenhangTold?.splice(0) ?? [],
  asked: performance.getEntriesByType('resource').map((entry) => entry.name),
  kept,
};";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_static_files_are_plain() {
        let request = |method: &str, path: &str| Recorded {
            method: method.to_owned(),
            path: path.to_owned(),
            ..Recorded::default()
        };
        for path in ["/", "/sub/", "/?lang=en", "/?start=begin&scan=full", "/a.0123456789abcdef.js"]
        {
            assert!(is_plain(&request("GET", path)), "{path}");
        }
        for path in
            ["/?answer=3", "/?lang=en&start=7", "/favicon.ico", "/a.0123456789abcdef.js?x=1"]
        {
            assert!(!is_plain(&request("GET", path)), "{path}");
        }
        assert!(!is_plain(&request("POST", "/")));
        let cookie = Recorded { cookie: Some("a=b".to_owned()), ..request("GET", "/") };
        let referer = Recorded { referer: Some("http://x/".to_owned()), ..request("GET", "/") };
        assert!(!is_plain(&cookie) && !is_plain(&referer));
        let worker = |referer: &str| Recorded {
            referer: Some(referer.to_owned()),
            ..request("GET", "/sw.js")
        };
        assert!(is_plain(&worker("http://127.0.0.1:8123/a/")));
        for referer in ["http://x/", "http://127.0.0.1:8123/?start=begin", "http://127.0.0.1:8/#/"]
        {
            assert!(!is_plain(&worker(referer)), "{referer}");
        }
    }

    #[test]
    fn only_theme_and_language_and_a_link_may_be_kept() {
        for kept in [
            "localStorage samenhang:/:lang=en",
            "localStorage samenhang:/a/b/:theme=dark",
            "sessionStorage samenhang:/a/:mee=1AbC",
        ] {
            assert!(may_be_kept(kept), "{kept}");
        }
        for kept in [
            "sessionStorage samenhang:/:lang=en",
            "sessionStorage other:mee=1",
            "localStorage samenhang:/:mee=1AbC",
            "cookie lang=en",
            "localStorage samenhang:/:lang=visie-gedeeld 4",
            "localStorage samenhang:/:answers=en",
            "localStorage lang=en",
        ] {
            assert!(!may_be_kept(kept), "{kept}");
        }
    }
}

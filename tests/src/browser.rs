//! The three browsers, and how each is asked to start.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Capabilities;
use xtask::process;
use xtask::setup::system;

use crate::Outcome;

/// A browser that the journeys run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, as in Chrome and Edge.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, as in Safari.
    WebKit,
}

impl Browser {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in the output of the tests.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether a new session can find what an earlier one stored. WebKit's
    /// sessions under automation forget everything.
    #[must_use]
    pub fn remembers(self) -> bool {
        self != Self::WebKit
    }

    /// What to ask of the driver; `profile` is where the browser keeps things.
    pub(crate) fn capabilities(self, profile: &Path) -> Outcome<Capabilities> {
        let mut asked = Capabilities::new();
        let set = match self {
            Self::Chromium => chromium(profile)?,
            Self::Firefox => firefox(profile)?,
            Self::WebKit => webkit()?,
        };
        for (name, value) in set {
            asked.set(name, value)?;
        }
        Ok(asked)
    }
}

fn chromium(profile: &Path) -> Outcome<Vec<(&'static str, Value)>> {
    let program = process::on_path(system::CHROMIUM.programs).ok_or("there is no Chromium")?;
    let downloads = profile.join("downloads");
    let profile = format!("--user-data-dir={}", profile.display());
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        &profile,
    ];
    Ok(vec![
        ("browserName", json!("chrome")),
        (
            "goog:chromeOptions",
            json!({
                "binary": program,
                "args": arguments,
                "prefs": { "download.default_directory": downloads },
            }),
        ),
        ("goog:loggingPrefs", json!({ "browser": "ALL" })),
    ])
}

fn firefox(profile: &Path) -> Outcome<Vec<(&'static str, Value)>> {
    let program = process::on_path(system::FIREFOX.programs).ok_or("there is no Firefox")?;
    Ok(vec![
        ("browserName", json!("firefox")),
        (
            "moz:firefoxOptions",
            json!({
                "binary": program,
                "args": ["-headless", "-profile", profile],
                // It must not look for updates or report anything while it is measured.
                "prefs": {
                    "app.update.disabledForTesting": true,
                    "datareporting.policy.dataSubmissionEnabled": false,
                    "browser.download.folderList": 2,
                    "browser.download.dir": profile.join("downloads"),
                    // Its panel would take the focus from the page.
                    "browser.download.alwaysOpenPanel": false,
                    "intl.accept_languages": "nl",
                },
            }),
        ),
    ])
}

fn webkit() -> Outcome<Vec<(&'static str, Value)>> {
    let program = system::mini_browser()?;
    Ok(vec![("webkitgtk:browserOptions", json!({ "binary": program, "args": ["--automation"] }))])
}

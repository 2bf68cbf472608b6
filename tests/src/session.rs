//! One browser under control, from start to end.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use thirtyfour::{TimeoutConfiguration, WebDriver};

use crate::processes::Driver;
use crate::{Browser, Outcome};

/// A browser with its driver and a profile of its own.
#[derive(Debug)]
pub struct Session {
    browser: Browser,
    web: WebDriver,
    driver: Driver,
    profile: Profile,
}

/// Where the browser keeps things; it goes when it is dropped.
#[derive(Debug)]
struct Profile(PathBuf);

impl Drop for Profile {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

impl Session {
    /// Starts a browser that knows nothing yet.
    ///
    /// # Errors
    /// When the browser or its driver does not start.
    pub async fn start(browser: Browser) -> Outcome<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("samenhang-{}-{}-{number}", browser.name(), process::id());
        let profile = Profile(std::env::temp_dir().join(name));
        fs::create_dir_all(profile.0.join("downloads"))?;
        let driver = Driver::start(browser)?;
        let web = connect(browser, &driver, &profile.0).await?;
        Ok(Self { browser, web, driver, profile })
    }

    /// Which browser this is.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// The library that speaks to the driver.
    #[must_use]
    pub fn web(&self) -> &WebDriver {
        &self.web
    }

    /// Where the browser puts what is downloaded.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.profile.0.join("downloads")
    }

    /// Closes the browser and starts it again with what it has stored, as a
    /// person does who comes back later. In WebKit, which forgets everything
    /// under automation, it is a new window.
    ///
    /// # Errors
    /// When the browser does not close or start.
    pub async fn restart(&mut self) -> Outcome {
        if self.browser.remembers() {
            self.web.clone().quit().await?;
            self.web = connect(self.browser, &self.driver, &self.profile.0).await?;
        } else {
            let old = self.web.window().await?;
            let new = self.web.new_window().await?;
            self.web.switch_to_window(old).await?;
            self.web.close_window().await?;
            self.web.switch_to_window(new).await?;
        }
        Ok(())
    }

    /// Kills the browser with all its processes, and starts one again with what it had
    /// stored. Chromium and Firefox only: WebKit forgets everything under automation.
    ///
    /// # Errors
    /// When there is no browser to kill or none starts again.
    pub async fn kill_and_restart(&mut self) -> Outcome {
        self.driver.kill_browser()?;
        // The driver may still believe in its browser: a new one knows no better. It is ended
        // first, so that nothing asks the dead browser to close.
        self.web.clone().leak()?;
        self.driver = Driver::start(self.browser)?;
        self.web = connect(self.browser, &self.driver, &self.profile.0).await?;
        Ok(())
    }

    /// Ends the browser and its driver, and removes what they stored.
    ///
    /// # Errors
    /// When the browser does not close; its driver is ended all the same.
    pub async fn end(self) -> Outcome {
        Ok(self.web.quit().await?)
    }
}

async fn connect(browser: Browser, driver: &Driver, profile: &Path) -> Outcome<WebDriver> {
    let asked = browser.capabilities(profile)?;
    let web = WebDriver::new(driver.address(), asked).await?;
    let patience = Some(Duration::from_secs(60));
    web.update_timeouts(TimeoutConfiguration::new(patience, patience, None)).await?;
    Ok(web)
}

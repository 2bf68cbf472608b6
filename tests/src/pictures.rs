//! Pictures of pages, to be looked at.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::{Browser, Outcome, Page};

/// How the page is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Height of the window in CSS pixels.
    pub height: u32,
    /// With the dark theme of the system.
    pub dark: bool,
    /// As it comes out of the printer.
    pub print: bool,
    /// With the colours of the system in the place of ours, and without motion.
    pub forced: bool,
    /// Without colour.
    pub grey: bool,
    /// The whole page instead of what fits in the window.
    pub whole: bool,
}

impl Default for Look {
    /// A common screen, light, the whole page.
    fn default() -> Self {
        Self {
            width: 1280,
            height: 800,
            dark: false,
            print: false,
            forced: false,
            grey: false,
            whole: true,
        }
    }
}

impl Page {
    /// Makes the window look like this from now on.
    ///
    /// # Errors
    /// In other browsers than Chromium, only the size of the window can be asked for.
    pub async fn look(&self, look: Look) -> Outcome {
        if self.browser() != Browser::Chromium {
            if look.dark || look.print || look.forced || look.grey {
                return Err("only Chromium can be asked to look otherwise".into());
            }
            self.web().set_window_rect(0, 0, look.width, look.height).await?;
            return Ok(());
        }
        let cdp = self.web().cdp();
        let size = json!({
            "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false,
        });
        cdp.send_raw("Emulation.setDeviceMetricsOverride", size).await?;
        let scheme = if look.dark { "dark" } else { "light" };
        let [forced, motion] = if look.forced { ["active", "reduce"] } else { ["none", ""] };
        let media = json!({
            "media": if look.print { "print" } else { "" },
            "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "forced-colors", "value": forced },
                { "name": "prefers-reduced-motion", "value": motion },
            ],
        });
        cdp.send_raw("Emulation.setEmulatedMedia", media).await?;
        if look.grey {
            let sight = json!({ "type": "achromatopsia" });
            cdp.send_raw("Emulation.setEmulatedVisionDeficiency", sight).await?;
        }
        Ok(())
    }

    /// Ends what [`look`](Self::look) asked of Chromium.
    pub(crate) async fn look_plain(&self) -> Outcome {
        if self.browser() == Browser::Chromium {
            let cdp = self.web().cdp();
            cdp.send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await?;
            let media = json!({ "media": "", "features": [] });
            cdp.send_raw("Emulation.setEmulatedMedia", media).await?;
            let sight = json!({ "type": "none" });
            cdp.send_raw("Emulation.setEmulatedVisionDeficiency", sight).await?;
        }
        Ok(())
    }

    /// Writes a picture of the page into a PNG file; with `print` and a name
    /// that ends in `.pdf`, the printed pages.
    ///
    /// # Errors
    /// When the browser cannot look like that or the file cannot be written.
    pub async fn picture(&self, file: &Path, look: Look) -> Outcome {
        self.look(look).await?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        if file.extension().is_some_and(|extension| extension == "pdf") {
            let pages = self
                .web()
                .print_page(thirtyfour::common::print::PrintParameters::default())
                .await?;
            return Ok(fs::write(file, pages)?);
        }
        if look.whole && self.browser() == Browser::Chromium {
            // A window as high as the page: then nothing sticks half-way.
            let height = self.script(HEIGHT, vec![]).await?.as_u64().unwrap_or_default();
            let height = u32::try_from(height)?.max(look.height);
            self.look(Look { height, ..look }).await?;
        }
        Ok(fs::write(file, self.web().screenshot_as_png().await?)?)
    }
}

const HEIGHT: &str = "return Math.ceil(document.documentElement.scrollHeight)";

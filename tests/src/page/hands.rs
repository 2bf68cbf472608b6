//! What a person does in a page: click, type, walk with the keyboard, take and give files.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use thirtyfour::{By, Key, WebElement};

use super::Page;
use crate::{Browser, Outcome, eventually};

impl Page {
    /// Clicks on what [`find_text`](Self::find_text) finds.
    ///
    /// # Errors
    /// When it is not there or cannot be clicked.
    pub async fn click_text(&self, words: &str) -> Outcome {
        let what = format!("a click on “{words}”");
        eventually(&what, async || {
            // The page may be drawn anew between finding and clicking.
            self.click_on(&self.find_text(words).await?).await.map(Some)
        })
        .await
    }

    /// Clicks on the first shown element that fits the CSS selector.
    ///
    /// # Errors
    /// When it is not there or cannot be clicked.
    pub async fn click(&self, css: &str) -> Outcome {
        eventually(&format!("a click on {css}"), async || {
            self.click_on(&self.wait_for(css).await?).await.map(Some)
        })
        .await
    }

    /// Clicks in the middle of the window: WebKit's driver does not scroll to what is in
    /// view for a small part, and then says that it cannot click. In a frame it does not scroll
    /// the page around it, and clicks on what stands there.
    async fn click_on(&self, element: &WebElement) -> Outcome {
        if self.framed && self.browser() == Browser::WebKit {
            self.script("arguments[0].click()", vec![element.to_json()?]).await?;
            return Ok(());
        }
        element.scroll_into_view().await?;
        if self.browser() != Browser::WebKit {
            return Ok(element.click().await?);
        }
        self.script(LISTEN, vec![element.to_json()?]).await?;
        element.click().await?;
        let reached = self.script("return window.samenhangReached ?? true", vec![]).await?;
        if reached == Value::Bool(false) {
            return Err("the driver clicked beside it".into());
        }
        Ok(())
    }

    /// Types into the first field that fits the CSS selector. In a frame WebKit's driver finds
    /// no field that can have the focus.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn type_into(&self, css: &str, text: &str) -> Outcome {
        if self.framed && self.browser() == Browser::WebKit {
            const TYPE: &str = "arguments[0].value = arguments[1];
                arguments[0].dispatchEvent(new Event('input', { bubbles: true }))";
            // The page may be drawn anew between finding and typing.
            return eventually(&format!("typing into {css}"), async || {
                let field = self.wait_for(css).await?.to_json()?;
                self.script(TYPE, vec![field, text.into()]).await.map(|_| Some(()))
            })
            .await;
        }
        Ok(self.wait_for(css).await?.send_keys(text).await?)
    }

    /// Presses keys where the focus is: text, or [`Key`]s.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Outcome {
        Ok(self.web().action_chain().send_keys(keys).perform().await?)
    }

    /// Walks with Tab until the focus is on a control whose accessible words
    /// contain `words`; stays where it is when it is there already.
    ///
    /// # Errors
    /// When the whole page was walked without meeting it.
    pub async fn tab_to(&self, words: &str) -> Outcome {
        let mut seen = Vec::new();
        if self.focused().await?.contains(words) {
            return Ok(());
        }
        for _ in 0..100 {
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

    /// Waits for a download and gives its name and its text. It is taken away, so
    /// that the next call gives the next one.
    ///
    /// # Errors
    /// When nothing is downloaded.
    pub async fn downloaded(&self) -> Outcome<(String, String)> {
        if self.browser() == Browser::WebKit {
            // MiniBrowser asks where to; what it was handed is looked at instead.
            const TAKE: &str = "
                const saved = window.samenhangSaved ?? null;
                delete window.samenhangSaved;
                return saved;";
            return eventually("a download", async || {
                Ok(serde_json::from_value(self.script(TAKE, vec![]).await?)?)
            })
            .await;
        }
        let folder = self.session.downloads();
        eventually("a download", async || {
            let names: Vec<PathBuf> =
                fs::read_dir(&folder)?.flatten().map(|entry| entry.path()).collect();
            let is_part = |path: &PathBuf| {
                let parts = ["crdownload", "part", "tmp"];
                let name = path.file_name().unwrap_or_default();
                let hidden = name.as_encoded_bytes().starts_with(b".");
                hidden || path.extension().is_some_and(|it| parts.iter().any(|end| it == *end))
            };
            // Chromium begins with a hidden file; Firefox makes the empty file first and
            // fills another one.
            if names.iter().any(is_part) {
                return Ok(None);
            }
            let Some(path) = names.first() else { return Ok(None) };
            let text = fs::read_to_string(path)?;
            if text.is_empty() {
                return Ok(None);
            }
            fs::remove_file(path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok(Some((name, text)))
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
}

/// WebKit's driver clicks where the element was when it looked. So the page settles first (a
/// window behind another draws nothing, hence the timer), and listens whether the click reaches
/// the element: one that does must count, one beside it is the driver's. A new page has no such
/// value.
const LISTEN: &str = "
const it = arguments[0];
window.samenhangReached = false;
const reached = ({ target }) => {
    window.samenhangReached = it.contains(target) || target.closest('label')?.control === it;
};
addEventListener('click', reached, { capture: true, once: true });
return new Promise((go) => {
    requestAnimationFrame(go);
    setTimeout(go, 100);
})";

const FOCUSED: &str = "
const it = document.activeElement;
if (!it || it === document.body) return 'body';
// A part of the page is not called by all that stands in it.
if (it.matches('main, [role=region]')) return it.tagName.toLowerCase();
const label = it.labels?.[0]?.textContent;
return (it.getAttribute('aria-label') ?? label ?? it.textContent ?? '').replace(/\\s+/g, ' ').trim();";

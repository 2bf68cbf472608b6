//! After the first visit everything works without a network; a new version waits for a click;
//! and what is absent, broken or switched off is never in the way (R45).

use std::fs;
use std::path::Path;

use samenhang_tests::{Browser, Folder, Outcome, Page, copy, eventually};
use serde_json::json;
use xtask::project::Project;

use crate::newer::{HEADING, LATER};
use crate::saving::replace_newest;
use crate::steps::{
    assert_says, assert_silent, begin_all, choose_level, go_on, question, saved, text_of,
};

/// The network goes off after the first visit: the whole assessment with its result, the other
/// language and the pages on paper are there.
pub(crate) async fn everything(page: &mut Page) -> Outcome {
    page.open("").await?;
    helped(page).await?;
    page.go_offline();
    crate::full::all_questions(page).await?;
    page.open("?lang=en").await?;
    page.wait_for_heading("How well do housing").await?;
    page.web().goto(format!("{}vragen.html", page.address())).await?;
    page.wait_for_heading("Alle vragen").await?;
    page.web().goto(format!("{}index.html", page.address())).await?;
    page.wait_for_heading("Hoe hangt het").await
}

/// A new version comes while a person answers: it says so on the next page, and is there after
/// a click, with everything that was filled in. A tab that is still of the old version goes on.
pub(crate) async fn new_version(page: &mut Page) -> Outcome {
    let release = Release::new()?;
    page.move_to(release.path())?;
    begin_all(page, "Oud en nieuw").await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    helped(page).await?;
    release.change("index.html", "<html ", "<html data-release=\"new\" ")?;
    release.next("0123456789abcdef")?;
    waiting(page).await?;
    assert_silent(&page.text().await?, &[OFFER]);
    go_on(page, &question(2)).await?;
    page.wait_for_text(OFFER).await?;
    if page.browser() == Browser::Chromium {
        crate::access::clean(page).await?;
    }
    // The old version is served until the click.
    page.reload().await?;
    assert!(!is_new(page).await?);
    page.wait_for_text(OFFER).await?;
    // In whatever language the page is.
    page.click_text("English").await?;
    page.wait_for_text("There is a new version of the self-assessment").await?;
    assert_silent(&page.text().await?, &[OFFER]);
    page.click_text("Nederlands").await?;
    page.wait_for_text(OFFER).await?;
    page.wait_for("textarea").await?.send_keys("Net getypt").await?;
    page.click_text("Nieuwe versie – herladen").await?;
    eventually("the new version", async || Ok(is_new(page).await?.then_some(()))).await?;
    page.wait_for_text(&question(2)).await?;
    assert_silent(&page.text().await?, &[OFFER]);
    let note = text_of(page, "return document.querySelector('textarea').value").await?;
    assert_eq!(note, "Net getypt");

    // And once more: data of that version, which only it can open.
    release.change("index.html", "data-release=\"new\"", "data-release=\"newer\"")?;
    release.next("fedcba9876543210")?;
    helped(page).await?;
    waiting(page).await?;
    replace_newest(page, LATER).await?;
    page.reload().await?;
    page.wait_for_heading(HEADING).await?;
    page.wait_for_text(OFFER).await?;
    page.click_text("Laad deze pagina opnieuw").await?;
    eventually("the newer version", async || {
        let code = "return document.documentElement.dataset.release === 'newer'";
        Ok((page.script(code, vec![]).await? == json!(true)).then_some(()))
    })
    .await
}

/// A host switches it off: at the latest at the visit after the next the worker and what it kept are gone, and the
/// answers are not.
pub(crate) async fn switched_off(page: &mut Page) -> Outcome {
    let release = Release::new()?;
    page.move_to(release.path())?;
    begin_all(page, "Blijft").await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    helped(page).await?;
    assert!(kept(page).await? > 0);
    release.put("sw.js", fs::read(release.path().join("sw-uit.js"))?)?;
    page.reload().await?;
    // Chromium now and then lets the old worker stay as long as a page is open.
    page.complaints().await?;
    page.web().goto("about:blank").await?;
    page.web().goto(page.address()).await?;
    page.wait_for_text("Blijft").await?;
    eventually("nothing kept", async || Ok((kept(page).await? == 0).then_some(()))).await?;
    let before = page.requests().len();
    page.open("").await?;
    page.wait_for_text("Blijft").await?;
    let asked = page.requests();
    let own = page.address().splitn(4, '/').last().unwrap_or_default();
    let own = format!("/{own}");
    assert!(asked.iter().skip(before).any(|it| it.path == own), "{asked:?}");
    Ok(())
}

/// A worker that is no script, one that cannot get a file, and a browser that emptied what was
/// kept: the app works as if there were none.
pub(crate) async fn broken(page: &mut Page) -> Outcome {
    let release = Release::new()?;
    page.move_to(release.path())?;
    for worker in [
        "(",
        "addEventListener('install', (it) => it.waitUntil(
            fetch('weg.0123456789abcdef.js').then((it) => it.ok || Promise.reject(it))))",
    ] {
        release.put("sw.js", worker)?;
        page.open("").await?;
        tried(page).await?;
        assert_eq!(
            page.script("return navigator.serviceWorker.controller", vec![]).await?,
            json!(null)
        );
        begin_all(page, "Zonder").await?;
        choose_level(page, 4).await?;
        saved(page).await?;
    }
    release.put("sw.js", fs::read(Project::locate()?.dist().join("sw.js"))?)?;
    page.open("").await?;
    helped(page).await?;
    page.script(
        "caches.keys().then((all) => Promise.all(all.map((name) => caches.delete(name))))",
        vec![],
    )
    .await?;
    eventually("nothing kept", async || Ok((kept(page).await? == 0).then_some(()))).await?;
    page.reload().await?;
    page.wait_for_text("Zonder").await?;
    assert_says(&page.text().await?, &["1 van de 38 vragen beantwoord"]);
    // Without being asked it keeps the release again.
    eventually("it kept again", async || Ok((kept(page).await? == 1).then_some(()))).await?;
    // What the browser says of the planted workers is no complaint about the app.
    page.complaints().await.map(drop)
}

const OFFER: &str = "Er is een nieuwe versie van de zelfscan";

/// Waits until the release is kept and the worker helps the page.
pub(crate) async fn helped(page: &Page) -> Outcome {
    eventually("a worker that helps the page", async || {
        let code = "return navigator.serviceWorker.controller?.state ?? 'no worker'";
        let state = page.script(code, vec![]).await?;
        // WebKit now and then never tells a page of the state that came after this one, when the
        // page was loaded in the middle of it; the worker does its work.
        let untold = page.browser() == Browser::WebKit && state == json!("activating");
        if state == json!("activated") || untold {
            Ok(Some(()))
        } else {
            Err(state.to_string().into())
        }
    })
    .await
}

/// Lets the page ask for a new version, and waits until a worker waits for the click.
async fn waiting(page: &Page) -> Outcome {
    page.script(
        "navigator.serviceWorker.getRegistration().then((it) => {
             window.registered = it;
             it.update();
         })",
        vec![],
    )
    .await?;
    eventually("a worker that waits", async || {
        let code = "return Boolean(window.registered?.waiting)";
        Ok((page.script(code, vec![]).await? == json!(true)).then_some(()))
    })
    .await
}

/// Waits until the page tried to register its worker.
async fn tried(page: &Page) -> Outcome {
    eventually("a try to register", async || {
        let code = "return performance.getEntriesByType('resource')
            .some((it) => it.name.includes('/offline.'))";
        Ok((page.script(code, vec![]).await? == json!(true)).then_some(()))
    })
    .await
}

/// How many releases are kept in the browser.
async fn kept(page: &Page) -> Outcome<u64> {
    page.script(
        "window.keptReleases = null;
         caches.keys().then((all) => { window.keptReleases = all.length; })",
        vec![],
    )
    .await?;
    eventually("the number of caches", async || {
        Ok(page.script("return window.keptReleases", vec![]).await?.as_u64())
    })
    .await
}

/// Whether the page came from the new version.
async fn is_new(page: &Page) -> Outcome<bool> {
    let code = "return document.documentElement.dataset.release === 'new'";
    Ok(page.script(code, vec![]).await? == json!(true))
}

/// A copy of the release that a journey may change.
struct Release(Folder);

impl Release {
    fn new() -> Outcome<Self> {
        let folder = Folder::new()?;
        copy(&Project::locate()?.dist(), folder.path())?;
        Ok(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Calls the worker of another version than before.
    fn next(&self, version: &str) -> Outcome {
        let worker = fs::read_to_string(self.path().join("sw.js"))?;
        let is_version =
            |part: &&str| part.len() == 16 && part.chars().all(|it| it.is_ascii_hexdigit());
        let before = worker.split('"').find(is_version).ok_or("the worker has no version")?;
        self.change("sw.js", before, version)
    }

    /// Puts something else in one place of a file.
    fn change(&self, name: &str, from: &str, to: &str) -> Outcome {
        let text = fs::read_to_string(self.path().join(name))?;
        assert_eq!(text.matches(from).count(), 1, "{from} in {name}");
        self.put(name, text.replace(from, to))
    }

    /// Puts a file in the place of another, and serves it as it is.
    fn put(&self, name: &str, text: impl AsRef<[u8]>) -> Outcome {
        fs::write(self.path().join(name), text)?;
        for ending in ["br", "gz"] {
            let file = self.path().join(format!("{name}.{ending}"));
            if file.exists() {
                fs::remove_file(file)?;
            }
        }
        Ok(())
    }
}

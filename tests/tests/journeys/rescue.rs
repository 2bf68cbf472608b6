//! When the app stops, and when all must go: what was saved is handed out and opens again,
//! and what is erased is ours alone.

use std::fs;

use samenhang_tests::{Browser, Outcome, Page, eventually};

use crate::copies::Scratch;
use crate::steps::{
    assert_says, assert_silent, at_copy, begin_all, choose_level, chosen, go_on, note, question,
    saved,
};

/// The app panics: what was saved can be saved as a file, and that file opens.
pub(crate) async fn after_a_panic(page: &mut Page) -> Outcome {
    begin_all(page, "Voor de fout").await?;
    choose_level(page, 4).await?;
    page.wait_for("textarea").await?.send_keys("Woonzorgvisie").await?;
    go_on(page, &question(2)).await?;
    choose_level(page, 2).await?;
    saved(page).await?;
    // No page can be drawn any more: the app stops, as it does at a fault of its own.
    page.script(PANIC, vec![]).await?;
    page.script("document.getElementById('volgende').click()", vec![]).await?;
    page.wait_for_text("Er ging iets mis in deze pagina").await?;
    assert!(page.focused().await?.starts_with("Er ging iets mis in deze pagina"));
    assert_says(&page.text().await?, &["Wat was opgeslagen, staat nog in deze browser."]);
    page.click_text("Download mijn gegevens").await?;
    let (name, text) = page.downloaded().await?;
    assert_eq!(name, "samenhang-gegevens.txt");
    assert!(text.starts_with("samenhang-record 1 rev="), "{text}");
    // The browser tells of the fault, as it should.
    drop(page.complaints().await?);

    // All is there again, and the file gives the same once more.
    page.click_text("Laad de pagina opnieuw").await?;
    page.wait_for_text(&question(3)).await?;
    page.click_text("Vorige vraag").await?;
    page.wait_for_text(&question(2)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("2"));
    let file = Scratch::new(page, "samenhang-gegevens.txt", text.as_bytes())?;
    page.open("").await?;
    page.upload(&file.0).await?;
    at_copy(page).await?;
    page.script(
        "location.hash = location.hash.replace('overzicht', 'vraag/visie-gedeeld')",
        vec![],
    )
    .await?;
    page.wait_for_text(&question(1)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("4"));
    assert_eq!(note(page).await?, "Woonzorgvisie");
    drop(fs::remove_file(&file.0));
    Ok(())
}

const PANIC: &str = "for (const method of ['insertBefore', 'appendChild', 'removeChild'])
    Node.prototype[method] = () => { throw new DOMException('broken'); };";

/// Everything of ours goes, and nothing of the other applications of this site.
pub(crate) async fn erase_everything(page: &mut Page) -> Outcome {
    begin_all(page, "Gaat weg").await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    crate::offline::helped(page).await?;
    page.script("location.hash = '#/antwoorden'", vec![]).await?;
    page.wait_for_heading("Wat er met uw antwoorden gebeurt").await?;
    page.click_text("Al uw gegevens in deze browser bewaren of wissen").await?;
    page.wait_for_heading("Uw gegevens in deze browser").await?;
    page.reload().await?;
    page.click_text("Download mijn gegevens").await?;
    let (_, text) = page.downloaded().await?;
    assert!(text.contains("Gaat weg"), "{text}");
    page.script(OTHERS, vec![]).await?;
    // It asks first, and can be taken back.
    page.click_text("Wis alles").await?;
    if page.browser() == Browser::Chromium {
        crate::access::clean(page).await?;
    }
    assert_says(&page.text().await?, &["U raakt alle antwoorden kwijt"]);
    page.click_text("Nee, laat alles staan").await?;
    page.click_text("Wis alles").await?;
    page.click_text("Ja, wis alles").await?;
    page.wait_for_text("Alles van Samenhang is uit deze browser gewist.").await?;
    // What the page still asks for brings nothing back.
    page.script(
        "window.came = null; fetch('vragen.html').then(() => { window.came = true; })",
        vec![],
    )
    .await?;
    eventually("another page", async || {
        Ok(page.script("return window.came", vec![]).await?.as_bool())
    })
    .await?;
    let left = eventually("what is left", async || {
        let left = page.script("return window.left ?? null", vec![]).await?;
        if left.is_null() {
            page.script(LEFT, vec![]).await?;
        }
        Ok(left.as_str().map(str::to_owned))
    })
    .await?;
    assert_eq!(left, "other-cache other-database other:key other:tab");
    page.script(MEND, vec![]).await?;
    page.click_text("Naar de startpagina").await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    assert_silent(&page.text().await?, &["Gaat weg"]);
    Ok(())
}

/// What another application of the same site could have, and more of our own.
const OTHERS: &str = "
    localStorage.setItem('other:key', 'x');
    localStorage.setItem('samenhang:/:theme', 'dark');
    sessionStorage.setItem('samenhang:/:mee', '1AbC');
    sessionStorage.setItem('other:tab', 'x');
    caches.open('other-cache');
    indexedDB.open('other-database').onsuccess = (event) => event.target.result.close();";

/// Names what is left in the stores of the site.
const LEFT: &str = "
    indexedDB.databases().then(async (all) => {
      const workers = await navigator.serviceWorker.getRegistrations();
      const names = [...all.map((it) => it.name), ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),         ...await caches.keys(), ...workers.map((it) => it.scope)];
      window.left = names.sort().join(' ');
    });";

const MEND: &str =
    "localStorage.removeItem('other:key'); sessionStorage.clear(); caches.delete('other-cache');
    indexedDB.deleteDatabase('other-database');";

//! Data of a newer Samenhang (R42): what this one understands is shown, nothing of it can be
//! changed, and it is handed out to the letter.

use samenhang_tests::{Browser, Outcome, Page, eventually};
use xtask::project::Project;

use crate::access::clean;
use crate::saving::replace_newest;
use crate::steps::{
    assert_says, assert_silent, begin_all, choose, choose_level, go_on, open_copy, question, saved,
    text_of,
};

pub(crate) const HEADING: &str = "Deze zelfscan komt uit een nieuwere versie";

/// What a newer version could have made of the record: another header and version, an answer
/// of another form, and something new.
pub(crate) const LATER: &str = "record
    .replace('record 1 ', 'record 2 ')
    .replace('\"version\":1', '\"version\":2')
    .replace('\"answer\":2', '\"answer\":[2,3]')
    .replace('\"answers\":', '\"actions\":[{\"what\":\"x\"}],\"answers\":')";

/// A newer Samenhang saved it in this browser.
pub(crate) async fn in_the_store(page: &mut Page) -> Outcome {
    begin_all(page, "Nieuwer").await?;
    choose_level(page, 4).await?;
    choose(page, "zekerheid", "onderbouwd").await?;
    page.wait_for("textarea").await?.send_keys("Raadsbesluit").await?;
    go_on(page, &question(2)).await?;
    choose_level(page, 2).await?;
    go_on(page, &question(3)).await?;
    choose(page, "antwoord", "weet-niet").await?;
    saved(page).await?;
    // That page may still say so of the answer before: what is replaced must be the last one.
    eventually("the last answer in the store", async || {
        Ok(newest(page).await?.contains("\"answer\":\"weet-niet\"").then_some(()))
    })
    .await?;
    replace_newest(page, LATER).await?;
    let stored = newest(page).await?;
    page.reload().await?;
    page.wait_for_heading(HEADING).await?;
    let says = page.text().await?;
    assert_says(
        &says,
        &[
            "U kunt hier lezen wat u hebt ingevuld, maar niets veranderen.",
            "Nieuwer",
            "Niet alles is te lezen bij: vraag 2.",
            "Wat er in de nieuwere versie is bij gekomen, laat deze pagina niet zien.",
            "Situatie 4: ",
            "Uw toelichting: Raadsbesluit",
            "Niet te lezen in deze versie",
            "Weet ik niet",
        ],
    );
    // Nothing can be changed, and nothing says that it could.
    assert_silent(&says, &["Wijzig", "Opgeslagen", "Situatie 2: "]);
    let fields = "return String(document.querySelectorAll('main :is(input, textarea)').length)";
    assert_eq!(text_of(page, fields).await?, "0");
    if page.browser() == Browser::Chromium {
        clean(page).await?;
    }
    page.click_text("Bewaar de gegevens als bestand").await?;
    let (_, text) = page.downloaded().await?;
    assert!(text.ends_with(&stored), "{text} is not {stored}");

    page.script("window.before = true", vec![]).await?;
    page.click_text("Laad deze pagina opnieuw").await?;
    loaded_again(page).await?;
    page.wait_for_heading(HEADING).await?;
    // The list says what it is, and leads to it.
    page.click("#naar-start").await?;
    page.wait_for_text("opgeslagen met een nieuwere versie van Samenhang").await?;
    page.click_text("Bekijk").await?;
    page.wait_for_heading(HEADING).await?;
    page.click_text("English").await?;
    page.wait_for_heading("This assessment comes from a newer version").await?;
    assert_says(&page.text().await?, &["Not everything can be read with: question 2."]);
    page.click_text("Nederlands").await?;
    page.wait_for_heading(HEADING).await?;
    assert_eq!(newest(page).await?, stored, "it was written over");
    Ok(())
}

/// A copy of a newer Samenhang is shown, and is not stored.
pub(crate) async fn copy(page: &mut Page) -> Outcome {
    open_copy(page, "example-3.json").await?;
    let newer = Project::locate()?.root().join("core/tests/golden/answers-newer.json");
    page.open("").await?;
    page.upload(&newer).await?;
    page.wait_for_heading(HEADING).await?;
    assert_says(
        &page.text().await?,
        &[
            "Uw bestand is niet veranderd, en in deze browser is niets opgeslagen.",
            "Van later",
            "Niet alles is te lezen bij: vraag 2, vraag 3 en dilemma 2.",
            "Niet alles is te lezen in deze versie",
            "Over twee jaar: Niet te lezen in deze versie",
            "Raadsbesluit over de woonzorgvisie.",
        ],
    );
    assert_silent(&page.text().await?, &["Bewaar de gegevens als bestand"]);
    if page.browser() == Browser::Chromium {
        clean(page).await?;
    }
    page.click_text("Naar de startpagina").await?;
    page.wait_for_text("Verder waar u was").await?;
    assert_silent(&page.text().await?, &["Van later"]);
    page.back().await?;
    page.wait_for_heading(HEADING).await?;
    // Loaded again it is gone: a copy of a newer version is kept nowhere.
    page.script("window.before = true", vec![]).await?;
    page.click_text("Laad deze pagina opnieuw").await?;
    loaded_again(page).await?;
    page.wait_for_heading("Deze zelfscan kan hier niet worden geopend").await
}

async fn loaded_again(page: &Page) -> Outcome {
    eventually("the page that was loaded again", async || {
        // While one is being left, there is none to look at.
        let fresh = page.script("return !window.before", vec![]).await.ok();
        Ok(fresh.and_then(|fresh| fresh.as_bool()).filter(|fresh| *fresh))
    })
    .await
    .map(drop)
}

/// The newest record in the store.
async fn newest(page: &Page) -> Outcome<String> {
    page.script(NEWEST, vec![]).await?;
    eventually("the newest record", async || {
        let record = page.script("return window.newest ?? null", vec![]).await?;
        Ok(record.as_str().map(str::to_owned))
    })
    .await
}

const NEWEST: &str = "
    window.newest = null;
    indexedDB.open('samenhang/').onsuccess = ({ target: { result: database } }) => {
      const sheets = database.transaction('sheets').objectStore('sheets');
      sheets.openCursor(null, 'prev').onsuccess = ({ target: { result: cursor } }) => {
        window.newest = cursor.value.record;
        database.close();
      };
    };";

//! A store that refuses: it is said, nothing is lost, and saving can be tried again.

use samenhang_tests::{Outcome, Page, eventually};
use serde_json::Value;

use crate::access::clean;
use crate::steps::{
    assert_says, assert_silent, begin_all, choose_level, chosen, go_on, note, open_copy, question,
    saved, texts_of,
};

/// The store is full after the start, and has room again later.
pub(crate) async fn fails(page: &mut Page) -> Outcome {
    begin_all(page, "Vol apparaat").await?;
    saved(page).await?;
    page.script(BREAK, vec![]).await?;
    choose_level(page, 4).await?;
    page.wait_for_text("Uw antwoorden zijn niet opgeslagen").await?;
    let says = page.text().await?;
    assert_says(
        &says,
        &[
            "Er is geen ruimte meer op dit apparaat of in deze browser.",
            "U kunt gewoon doorgaan. Sluit deze pagina pas als u een kopie hebt bewaard.",
            "Nog niet opgeslagen",
        ],
    );
    assert_silent(&says, &["Opgeslagen om"]);
    let alerts = texts_of(page, ALERTS).await?;
    let lasting = alerts.iter().filter(|it| it.starts_with("Uw antwoorden zijn niet opgeslagen"));
    assert_eq!(lasting.count(), 1, "{alerts:?}");
    clean(page).await?;

    // The person goes on, and the message stays.
    go_on(page, &question(2)).await?;
    choose_level(page, 2).await?;
    assert_says(&page.text().await?, &["Uw antwoorden zijn niet opgeslagen"]);
    page.click_text("Bewaar een kopie").await?;
    let (_, text) = page.downloaded().await?;
    let copy: Value = serde_json::from_str(&text)?;
    let levels: Vec<_> =
        copy["answers"].as_array().into_iter().flatten().map(|it| it["answer"].as_u64()).collect();
    assert_eq!(levels.len(), 2);
    assert!(levels.contains(&Some(4)) && levels.contains(&Some(2)), "{copy}");

    // Trying again does not help yet.
    page.click_text("Probeer opnieuw op te slaan").await?;
    page.wait_for_text("Uw antwoorden zijn niet opgeslagen").await?;
    page.script("window.mend()", vec![]).await?;
    page.click_text("Probeer opnieuw op te slaan").await?;
    saved(page).await?;
    // The button went with the alert; the focus did not.
    assert_ne!(page.focused().await?, "body");
    assert_silent(&page.text().await?, &["Uw antwoorden zijn niet opgeslagen"]);
    page.reload().await?;
    page.wait_for_text(&question(2)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("2"));
    page.click_text("Vorige vraag").await?;
    page.wait_for_text(&question(1)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("4"));
    Ok(())
}

/// The page is loaded again in the very moment after the last key: the note is there.
pub(crate) async fn typed_and_left(page: &mut Page) -> Outcome {
    begin_all(page, "Meteen weg").await?;
    saved(page).await?;
    for words in ["eerste", "tweede"] {
        let code = "const note = document.querySelector('textarea');
            note.value = arguments[0];
            note.dispatchEvent(new Event('input', { bubbles: true }));
            window.left = true;
            location.reload();";
        page.script(code, vec![words.into()]).await?;
        eventually("the page that was loaded again", async || {
            // While one is being left, there is none to look at.
            let fresh = "return !window.left && !!document.querySelector('textarea')";
            let fresh = page.script(fresh, vec![]).await.ok();
            Ok(fresh.and_then(|fresh| fresh.as_bool()).filter(|fresh| *fresh))
        })
        .await?;
        assert_eq!(note(page).await?, words);
    }
    page.open("").await
}

/// The browser takes its time: that is said, and goes away when it is done.
pub(crate) async fn is_slow(page: &mut Page) -> Outcome {
    begin_all(page, "Traag").await?;
    saved(page).await?;
    page.script(SLOW, vec![]).await?;
    choose_level(page, 4).await?;
    page.wait_for_text("Nog niet opgeslagen").await?;
    page.wait_for_text("Het opslaan duurt langer dan anders.").await?;
    assert_says(&page.text().await?, &["U kunt gewoon doorgaan.", "Bewaar een kopie"]);
    go_on(page, &question(2)).await?;
    page.script("window.hurry()", vec![]).await?;
    saved(page).await?;
    assert_silent(&page.text().await?, &["Het opslaan duurt"]);
    Ok(())
}

/// The answer of the browser comes when it is told to.
const SLOW: &str = "
    const store = IDBObjectStore.prototype;
    const keys = store.getAllKeys;
    store.getAllKeys = function (...a) {
      store.getAllKeys = keys;
      const request = keys.apply(this, a);
      return {
        get result() { return request.result; },
        set onsuccess(done) { window.hurry = () => done({}); },
      };
    };";

/// An assessment that is not saved is not forgotten when another one is opened.
pub(crate) async fn left_unsaved(page: &mut Page) -> Outcome {
    begin_all(page, "Eerste").await?;
    saved(page).await?;
    page.script(BREAK, vec![]).await?;
    choose_level(page, 4).await?;
    page.wait_for_text("Uw antwoorden zijn niet opgeslagen").await?;
    page.script("location.hash = '#/'", vec![]).await?;
    page.click_text("Of begin met alle 38 vragen").await?;
    page.wait_for_heading("Voordat u begint").await?;
    page.script("window.mend()", vec![]).await?;
    page.script(BREAK, vec![]).await?;
    page.click_text("Begin met de vragen").await?;
    page.wait_for_text(&question(1)).await?;
    page.wait_for_text("Een andere zelfscan is nog niet opgeslagen").await?;
    assert_says(&page.text().await?, &["‘Eerste’"]);
    page.script("window.mend()", vec![]).await?;
    page.click_text("Probeer opnieuw op te slaan").await?;
    saved(page).await?;
    // The two are written one after another: the other one may be a moment later.
    eventually("the message about the other one goes", async || {
        let gone = !page.text().await?.contains("Een andere zelfscan");
        Ok(gone.then_some(()))
    })
    .await?;
    assert_silent(&page.text().await?, &["niet opgeslagen"]);
    Ok(())
}

/// The browser lets nothing be stored: the person goes on, and finishes with a copy.
pub(crate) async fn without_a_store(page: &mut Page) -> Outcome {
    page.open("").await?;
    page.script(NO_STORE, vec![]).await?;
    page.click_text("Of begin met alle 38 vragen").await?;
    page.wait_for_heading("Voordat u begint").await?;
    page.click_text("Begin met de vragen").await?;
    page.wait_for_text(&question(1)).await?;
    page.wait_for_text("Uw antwoorden zijn niet opgeslagen").await?;
    assert_says(&page.text().await?, &["De instellingen van deze browser staan opslaan niet toe."]);
    choose_level(page, 4).await?;
    page.script("location.hash = location.hash.replace(/vraag.*/, 'uitkomst')", vec![]).await?;
    page.wait_for_heading("Uitkomst").await?;
    assert_says(&page.text().await?, &["Uw antwoorden zijn niet opgeslagen"]);
    page.click_text("Bewaar een kopie").await?;
    let (_, text) = page.downloaded().await?;
    assert_says(&text, &["\"answer\": 4"]);
    Ok(())
}

/// Nothing can be stored any more.
pub(crate) const NO_STORE: &str = "IDBDatabase.prototype.transaction = () => {
    throw new DOMException('The connection is closing', 'InvalidStateError'); };
    IDBFactory.prototype.open = () => { throw new DOMException('closed', 'InvalidStateError'); };";

/// Another page began to make the database and never ended, so the store answers nothing at
/// all: the person gets the first question all the same, and the message.
pub(crate) async fn held_up(page: &mut Page) -> Outcome {
    page.open("?start=begin").await?;
    page.script(HOLD_UP, vec![]).await?;
    page.script("location.hash += '/vraag'", vec![]).await?;
    page.wait_for_text("vraag 1 van 10").await?;
    choose_level(page, 4).await?;
    page.wait_for_text("Uw antwoorden zijn niet opgeslagen").await?;
    assert_says(&page.text().await?, &["U kunt gewoon doorgaan."]);
    page.click_text("Bewaar een kopie").await?;
    let (_, text) = page.downloaded().await?;
    assert_says(&text, &["\"answer\": 4"]);
    Ok(())
}

const HOLD_UP: &str = "
const request = indexedDB.open('samenhang/', 1);
request.onupgradeneeded = () => {
  const store = request.result.createObjectStore('held');
  const again = () => { store.get(1).onsuccess = again; };
  again();
};";

/// The last record is damaged: the one before it opens, that is said, and the damaged one is
/// kept and handed out to the letter.
pub(crate) async fn damaged(page: &mut Page) -> Outcome {
    begin_all(page, "Beschadigd").await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    choose_level(page, 2).await?;
    saved(page).await?;
    replace_newest(page, "record.replace('antwoord', 'woord').slice(0, -9)").await?;
    page.reload().await?;
    page.wait_for_text("De laatste versie van deze zelfscan is beschadigd").await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("4"));
    page.click_text("Bewaar de gegevens als bestand").await?;
    let (_, text) = page.downloaded().await?;
    assert_says(&text, &["samenhang-record 1 rev=", "\"answer\":2"]);
    page.click_text("Verberg deze melding").await?;
    choose_level(page, 5).await?;
    saved(page).await?;
    page.open("").await?;
    page.wait_for_text("Een eerdere versie hiervan is beschadigd.").await?;
    page.click_text("Bewaar de gegevens als bestand").await?;
    assert_eq!(page.downloaded().await?.1, text);
    Ok(())
}

/// Puts another text in the place of the newest record, as a broken disk would.
pub(crate) async fn replace_newest(page: &Page, record: &str) -> Outcome {
    let code = REPLACE.replace("{record}", record);
    page.script(&code, vec![]).await?;
    eventually("the record is replaced", async || {
        Ok(page.script("return window.replaced ?? null", vec![]).await?.as_bool())
    })
    .await?;
    Ok(())
}

const REPLACE: &str = "
    window.replaced = null;
    indexedDB.open('samenhang/').onsuccess = ({ target: { result: database } }) => {
      const transaction = database.transaction('sheets', 'readwrite');
      const sheets = transaction.objectStore('sheets');
      sheets.openCursor(null, 'prev').onsuccess = ({ target: { result: cursor } }) => {
        const { id, record } = cursor.value;
        cursor.update({ id, record: {record} });
      };
      transaction.oncomplete = () => { database.close(); window.replaced = true; };
    };";

/// The browser is asked to keep the answers, and what it says is shown. Where it made no
/// promise, a copy is offered after ten answers and with the result.
pub(crate) async fn kept_by_the_browser(page: &mut Page) -> Outcome {
    copy_is_offered(page).await?;
    for (answer, words) in [
        ("false", "De browser zegt niet toe dat uw antwoorden blijven staan."),
        ("true", "De browser heeft toegezegd dat uw antwoorden blijven staan"),
    ] {
        open_copy(page, "example-3.json").await?;
        assert_says(&page.text().await?, &["Bewaar een kopie: een browser kan"]);
        let promise = "Object.defineProperty(navigator, 'storage', { configurable: true,
            value: { persist: async () => {answer} } })";
        let promise = promise.replace("{answer}", answer);
        page.script(&promise, vec![]).await?;
        page.click_text("Vraag de browser om mijn antwoorden te bewaren").await?;
        page.wait_for_text(words).await?;
        assert!(page.focused().await?.starts_with(words), "the button had the focus");
    }
    Ok(())
}

async fn copy_is_offered(page: &mut Page) -> Outcome {
    let offered = "return document.querySelectorAll('main #bewaar-kopie').length";
    begin_all(page, "Nog geen kopie").await?;
    for number in 1..=10 {
        assert_eq!(page.script(offered, vec![]).await?.as_u64(), Some(0), "at {number}");
        choose_level(page, 3).await?;
        if number < 10 {
            go_on(page, &question(number + 1)).await?;
        }
        // With the result it is offered whatever there is to lose, and told why.
        if number == 1 {
            let here = page.route().await?;
            page.click("#nav-uitkomst").await?;
            page.wait_for_heading("Uitkomst").await?;
            assert_says(&page.text().await?, &["Bewaar een kopie: een browser kan"]);
            assert_eq!(page.script(offered, vec![]).await?.as_u64(), Some(1));
            page.back().await?;
            page.wait_for_text(&question(2)).await?;
            assert_eq!(page.route().await?, here);
        }
    }
    eventually("a copy is offered", async || {
        let offered = page.script(offered, vec![]).await?.as_u64();
        Ok((offered == Some(1)).then_some(()))
    })
    .await?;
    page.click_text("Bewaar een kopie").await?;
    page.wait_for_text("De browser bewaart de kopie").await?;
    let (_, copy) = page.downloaded().await?;
    assert_says(&copy, &["Nog geen kopie"]);
    Ok(())
}

const ALERTS: &str =
    "return [...document.querySelectorAll('[role=alert]')].map((it) => it.innerText)";

pub(crate) const BREAK: &str = "
    const store = IDBObjectStore.prototype;
    const add = store.add;
    window.mend = () => { store.add = add; };
    store.add = () => { throw new DOMException('There is no room', 'QuotaExceededError'); };";

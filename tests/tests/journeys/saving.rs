//! A store that refuses: it is said, nothing is lost, and saving can be tried again.

use samenhang_tests::{Outcome, Page};
use serde_json::Value;

use crate::steps::{
    assert_says, assert_silent, begin_all, choose_level, chosen, go_on, question, saved, texts_of,
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
    assert_eq!(page.axe().await?, []);

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

const ALERTS: &str =
    "return [...document.querySelectorAll('[role=alert]')].map((it) => it.innerText)";

pub(crate) const BREAK: &str = "
    const store = IDBObjectStore.prototype;
    const add = store.add;
    window.mend = () => { store.add = add; };
    store.add = () => { throw new DOMException('There is no room', 'QuotaExceededError'); };";

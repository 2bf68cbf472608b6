//! What is said to those who listen while something happens on the page (R6, R7): the text
//! of the status region and of alerts, as it appears.

use samenhang_tests::{Outcome, Page, eventually};

use crate::steps::{begin, choose_level, copy, go_on, question, saved, texts_of};

/// Saving is said once and not at every answer; a copy, a file that is refused and a removal
/// are said when they happen. Nothing else is.
pub(crate) async fn status_messages(page: &mut Page) -> Outcome {
    page.open("").await?;
    page.script(HEAR, vec![]).await?;
    page.click_text("Of begin met alle 38 vragen").await?;
    begin(page, "Gehoord").await?;
    page.wait_for_text(&question(1)).await?;
    saved(page).await?;
    heard(page, &["status: Opgeslagen om *, in deze browser"]).await?;
    // Within ten seconds it is not said again, whatever is saved.
    choose_level(page, 3).await?;
    saved(page).await?;
    page.wait_for("textarea").await?.send_keys("Een voorbeeld").await?;
    go_on(page, &question(2)).await?;
    choose_level(page, 1).await?;
    saved(page).await?;
    heard(page, &[]).await?;
    page.click_text("Naar het overzicht").await?;
    page.wait_for_heading("Overzicht van uw zelfscan").await?;
    page.click_text("Bewaar een kopie").await?;
    let copied = "alert: De browser bewaart de kopie, meestal bij uw downloads.";
    heard(page, &[copied]).await?;
    page.downloaded().await?;

    page.click("#naar-start").await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    page.upload(&copy("no-copy.png")?).await?;
    heard(page, &["alert: Het bestand is niet geopend *"]).await?;
    page.click_text("Verwijder: Gehoord").await?;
    page.click_text("Ja, verwijder deze zelfscan").await?;
    heard(page, &["alert: De zelfscan is verwijderd."]).await
}

/// Exactly these messages were heard since the last time; `*` stands for what differs.
async fn heard(page: &Page, expected: &[&str]) -> Outcome {
    let mut heard: Vec<String> = Vec::new();
    let what = format!("to hear {expected:?}");
    let waited = eventually(&what, async || {
        let now = texts_of(page, "return window.samenhangHeard()").await?;
        Ok((now.len() >= expected.len()).then_some(now))
    });
    heard.extend(waited.await?);
    let fits = |(heard, expected): (&String, &&str)| match expected.split_once('*') {
        Some((begin, end)) => heard.starts_with(begin) && heard.ends_with(end),
        None => heard == expected,
    };
    let all = heard.len() == expected.len() && heard.iter().zip(expected).all(fits);
    page.script("window.samenhangHeard().length = 0", vec![]).await?;
    if all { Ok(()) } else { Err(format!("expected {expected:?}, heard {heard:?}").into()) }
}

/// Notes every text that appears in a status region or an alert.
const HEAR: &str = "
const heard = [];
window.samenhangHeard = () => heard;
const note = (region) => {
  const text = region.innerText.replace(/\\s+/g, ' ').trim();
  const words = `${region.role ?? region.getAttribute('role')}: ${text}`;
  if (text && heard.at(-1) !== words) heard.push(words);
};
const REGIONS = '[role=status], [role=alert]';
new MutationObserver((changes) => {
  const regions = changes.flatMap(({ target, addedNodes }) => {
    const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
    const inside = [...addedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE)
      .flatMap((node) => [node.matches(REGIONS) ? node : null, ...node.querySelectorAll(REGIONS)]);
    return [element?.closest(REGIONS), ...inside];
  });
  for (const region of new Set(regions)) if (region?.isConnected) note(region);
}).observe(document.body, { childList: true, characterData: true, subtree: true });";

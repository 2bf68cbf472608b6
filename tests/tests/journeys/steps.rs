//! Steps that many journeys take.

use std::path::PathBuf;

use samenhang_tests::{Outcome, Page, eventually};
use serde_json::{Value, json};
use xtask::project::Project;

/// The answers of worked example 3 of the method, question by question in the order of
/// the assessment.
pub(crate) const EXAMPLE_3: [u8; 38] = [
    4, 4, 4, 3, // Visie en ambitie
    3, 2, 3, 2, // Van visie naar uitvoering
    3, 2, 3, 3, 2, // Wil, durf en veranderstrategie
    2, 2, 2, 2, // Integraal werkende organisatie
    3, 3, 3, 2, // Toegang, consistentie en maatwerk
    3, 3, 2, // Inwoner en leefomgeving
    3, 3, 3, 4, // Aandachtsgroepen, woningdruk en betaalbaarheid
    2, 2, 2, 3, // Sturen op wijken en voorzieningen
    3, 3, 4, // Samenwerken met partners
    2, 2, 1, // Leren en uitwisselen
];

/// "Vraag 2 van 38".
pub(crate) fn question(number: usize) -> String {
    format!("Vraag {number} van 38")
}

/// "Eerste ronde: vraag 2 van 10".
pub(crate) fn quick_question(number: usize) -> String {
    format!("Eerste ronde: vraag {number} van 10")
}

/// Begins with all questions, under a name, and arrives at the first one.
pub(crate) async fn begin_all(page: &mut Page, name: &str) -> Outcome {
    page.open("").await?;
    page.click_text("Of begin met alle 38 vragen").await?;
    begin(page, name).await?;
    page.wait_for_text(&question(1)).await
}

/// Begins with the first round, under a name, and arrives at the first question.
pub(crate) async fn begin_first_round(page: &mut Page, name: &str) -> Outcome {
    page.open("").await?;
    page.click_text("Begin met de eerste ronde").await?;
    begin(page, name).await?;
    page.wait_for_text(&quick_question(1)).await
}

/// Leaves the page before the first question, under a name.
pub(crate) async fn begin(page: &Page, name: &str) -> Outcome {
    page.wait_for_heading("Voordat u begint").await?;
    if !name.is_empty() {
        page.type_into("input[type=text]", name).await?;
    }
    page.click_text("Begin met de vragen").await
}

/// Chooses a value in a group of radios: one click, after which the page must come to have it. Not
/// at once: Yew gives way to the browser after 16 ms of work, and what was to be drawn before the
/// click then shows for a moment without it.
pub(crate) async fn choose(page: &Page, group: &str, value: &str) -> Outcome {
    page.click(&radio(group, value)).await?;
    eventually(&format!("{value} of {group} as what is chosen"), async || {
        match chosen(page, group).await? {
            Some(chosen) if chosen == value => Ok(Some(())),
            other => Err(format!("the page has {other:?}").into()),
        }
    })
    .await
}

/// Chooses a situation.
pub(crate) async fn choose_level(page: &Page, level: u8) -> Outcome {
    choose(page, "antwoord", &level.to_string()).await
}

fn radio(group: &str, value: &str) -> String {
    format!("input[name={group}][value=\"{value}\"]")
}

/// What is chosen in a group of radios.
pub(crate) async fn chosen(page: &Page, group: &str) -> Outcome<Option<String>> {
    const CHOSEN: &str =
        "return document.querySelector(`input[name=${arguments[0]}]:checked`)?.value ?? null";
    let value = page.script(CHOSEN, vec![json!(group)]).await?;
    Ok(value.as_str().map(str::to_owned))
}

/// What stands in the note.
pub(crate) async fn note(page: &Page) -> Outcome<String> {
    text_of(page, "return document.querySelector('textarea').value").await
}

/// Goes on with the main link of the page, and waits for words that the next one has.
pub(crate) async fn go_on(page: &Page, words: &str) -> Outcome {
    page.click("#volgende").await?;
    page.wait_for_text(words).await
}

/// Waits until the page says that all is saved.
pub(crate) async fn saved(page: &Page) -> Outcome {
    page.wait_for_text("Opgeslagen om ").await
}

/// A script that gives a text.
pub(crate) async fn text_of(page: &Page, script: &str) -> Outcome<String> {
    let value = page.script(script, vec![]).await?;
    Ok(value.as_str().ok_or_else(|| format!("no text but {value}"))?.to_owned())
}

/// A script that gives a list of texts, white space made single.
pub(crate) async fn texts_of(page: &Page, script: &str) -> Outcome<Vec<String>> {
    let value = page.script(script, vec![]).await?;
    let texts: Vec<String> = serde_json::from_value(value)?;
    let single = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(texts.iter().map(single).collect())
}

/// The rows of the table with this caption, without its heading.
pub(crate) async fn table(page: &Page, caption: &str) -> Outcome<Vec<Vec<String>>> {
    const ROWS: &str = "
        const table = [...document.querySelectorAll('table')].find((table) =>
          table.caption?.innerText.trim() === arguments[0]);
        return [...table.tBodies[0].rows].map((row) =>
          [...row.cells].map((cell) => cell.innerText.trim()));";
    page.wait_for("table").await?;
    Ok(serde_json::from_value(page.script(ROWS, vec![json!(caption)]).await?)?)
}

/// Says on which line a text lacks what it must have; all at once.
pub(crate) fn assert_says(text: &str, expected: &[&str]) {
    let missing: Vec<_> = expected.iter().filter(|words| !text.contains(**words)).collect();
    assert!(missing.is_empty(), "missing:\n{missing:#?}\nin:\n{text}");
}

/// Says what a text must not have.
pub(crate) fn assert_silent(text: &str, unwanted: &[&str]) {
    let found: Vec<_> = unwanted.iter().filter(|words| text.contains(**words)).collect();
    assert!(found.is_empty(), "unwanted:\n{found:#?}\nin:\n{text}");
}

/// A copy that is kept with these journeys.
pub(crate) fn copy(name: &str) -> Outcome<PathBuf> {
    let folder = Project::locate()?.root().join("tests/tests/journeys/copies");
    Ok(folder.join(name))
}

/// Opens a copy on the start page and arrives at its overview. Gives the start of the
/// addresses of its pages, such as `#/zelfscan/0123456789abcdef/`.
pub(crate) async fn open_copy(page: &mut Page, name: &str) -> Outcome<String> {
    page.open("").await?;
    page.upload(&copy(name)?).await?;
    at_copy(page).await
}

/// Waits for the overview of a copy that was just opened; first goes past the remarks.
pub(crate) async fn at_copy(page: &Page) -> Outcome<String> {
    let route = eventually("the overview of the copy", async || {
        if page.text().await?.contains("Ga verder met deze kopie") {
            page.click_text("Ga verder met deze kopie").await?;
        }
        let route = page.route().await?;
        Ok(route.strip_suffix("overzicht").map(|start| format!("#{start}")))
    })
    .await?;
    page.wait_for_heading("Overzicht van uw zelfscan").await?;
    saved(page).await?;
    Ok(route)
}

/// Goes to another route without loading the page again, as a link does.
pub(crate) async fn go_to(page: &Page, route: &str, heading: &str) -> Outcome {
    page.script("location.hash = arguments[0]", vec![Value::from(route)]).await?;
    page.wait_for_heading(heading).await
}

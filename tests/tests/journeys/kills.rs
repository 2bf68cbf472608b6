//! The power fails: everything that was shown as saved is there again (R37).

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use samenhang_tests::{Outcome, Page};
use serde_json::Value;

use crate::steps::{begin_all, choose_level, go_to, saved, text_of, texts_of};

/// From the last input to the end of the browser.
const BEFORE_THE_END: Duration = Duration::from_millis(500);

/// What the page must say before it is believed.
const SAVED: &str = "Opgeslagen om ";

/// A level and a note by question, as the person gave them.
type Given = BTreeMap<String, (u64, String)>;

/// Answers and notes, and after each the browser is killed as it is.
pub(crate) async fn kills(page: &mut Page) -> Outcome {
    let deep = std::env::var("SAMENHANG_DEEP").is_ok_and(|deep| deep == "1");
    let kills = if deep { 100 } else { 10 };
    begin_all(page, "Tot de stroom uitvalt").await?;
    saved(page).await?;
    let route = page.route().await?;
    let start = route.split_once("vraag/").ok_or("not at a question")?.0;
    go_to(page, &format!("#{start}controle"), "Controleer uw antwoorden").await?;
    let questions = texts_of(page, QUESTIONS).await?;
    assert_eq!(questions.len(), 38);

    let (mut given, mut shown, begun) = (Given::new(), 0, Instant::now());
    for (kill, question) in (0..kills).zip(questions.iter().cycle()) {
        page.script("location.hash = arguments[0]", vec![question.as_str().into()]).await?;
        page.wait_for("textarea").await?;
        let before = given.clone();
        let id = question.split('/').nth(4).ok_or("a question has an address")?;
        let says = answer(page, kill, given.entry(id.to_owned()).or_default()).await?;
        page.kill_and_return(&format!("#{start}overzicht")).await?;

        let there = copy(page).await?;
        if says.starts_with(SAVED) {
            shown += 1;
            assert_eq!(there, given, "after kill {kill} it is as it was shown as saved");
        } else {
            // Nothing was promised of the last answer; everything before it was.
            let others = |all: &Given| {
                all.iter().filter(|(other, _)| *other != id).map(own).collect::<Given>()
            };
            assert_eq!(others(&there), others(&before), "after kill {kill}, which said {says}");
            given = there;
        }
    }
    let browser = page.browser().name();
    let seconds = begun.elapsed().as_secs();
    println!(
        "figure: kills in {browser}: {kills} in {seconds} s, {shown} with everything shown as \
         saved, 0 lost"
    );
    assert!(shown * 2 > kills, "only {shown} of {kills} were saved in time");
    Ok(())
}

fn own((question, given): (&String, &(u64, String))) -> (String, (u64, String)) {
    (question.clone(), given.clone())
}

/// Chooses a level and types a note, one or the other last. Gives what the page says just
/// before the end.
async fn answer(page: &Page, kill: u64, given: &mut (u64, String)) -> Outcome<String> {
    let words = format!("Ronde {kill}: één \"notitie\". ");
    // Never the level that this question had the last time.
    given.0 = kill * 3 % 5 + 1;
    given.1 += &words;
    let level = u8::try_from(given.0)?;
    let typed = async || Outcome::Ok(page.wait_for("textarea").await?.send_keys(&words).await?);
    if kill.is_multiple_of(2) {
        typed().await?;
        choose_level(page, level).await?;
    } else {
        choose_level(page, level).await?;
        typed().await?;
    }
    let last = Instant::now();
    // Asking takes a moment too.
    tokio::time::sleep((BEFORE_THE_END - Duration::from_millis(40)).saturating_sub(last.elapsed()))
        .await;
    let says = text_of(page, STATE).await?;
    tokio::time::sleep(BEFORE_THE_END.saturating_sub(last.elapsed())).await;
    Ok(says)
}

/// What is saved, as the person gets it in a copy.
async fn copy(page: &Page) -> Outcome<Given> {
    page.click_text("Bewaar een kopie").await?;
    let (_, text) = page.downloaded().await?;
    let copy: Value = serde_json::from_str(&text)?;
    let answers = copy["answers"].as_array().ok_or("a copy has answers")?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let given = answers.iter().map(|it| {
        (text(&it["question"]), (it["answer"].as_u64().unwrap_or_default(), text(&it["note"])))
    });
    Ok(given.collect())
}

/// The addresses of all questions.
const QUESTIONS: &str = "
    const links = [...document.querySelectorAll('main a[href*=\"/vraag/\"]')];
    return links.map((link) => link.hash.replace('/controle', ''))";

/// The line that says whether all is saved.
const STATE: &str = "
    const lines = [...document.querySelectorAll('main p')].map((line) => line.innerText.trim());
    return lines.find((line) => /^(Opgeslagen|Nog niet opgeslagen)/.test(line)) ?? ''";

//! The other language, at any place, with the same answers.

use samenhang_tests::{Outcome, Page, eventually};

use crate::steps::{
    assert_says, assert_silent, at_copy, begin_all, choose, choose_level, chosen, copy, go_to,
    note, question, saved, table, text_of,
};

/// Switches on a question, on a dilemma and on the result.
pub(crate) async fn switch(page: &mut Page) -> Outcome {
    begin_all(page, "").await?;
    choose_level(page, 4).await?;
    choose(page, "zekerheid", "indruk").await?;
    page.wait_for("textarea").await?.send_keys("Zie de woonvisie").await?;
    let on_question = page.route().await?;
    assert_eq!(lang(page).await?, "nl");
    to(page, "English", "en").await?;
    page.wait_for_heading("Does your municipality have one shared vision").await?;
    let says = page.text().await?;
    assert_says(
        &says,
        &[
            "Question 1 of 38",
            "Subject 1 of 10: Vision and ambition",
            "Situation 4",
            "Next question",
        ],
    );
    assert_silent(&says, &["Vraag", "Situatie", "Opgeslagen", "antwoord"]);
    assert_eq!(page.route().await?, on_question);
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("4"));
    assert_eq!(chosen(page, "zekerheid").await?.as_deref(), Some("indruk"));
    assert_eq!(note(page).await?, "Zie de woonvisie");
    // A choice that is made in English is there in Dutch.
    choose_level(page, 2).await?;
    to(page, "Nederlands", "nl").await?;
    page.wait_for_text(&question(1)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("2"));
    assert_eq!(note(page).await?, "Zie de woonvisie");
    saved(page).await?;

    page.open("").await?;
    page.upload(&copy("example-3.json")?).await?;
    let sheet = at_copy(page).await?;
    dilemma(page, &sheet).await?;
    result(page, &sheet).await
}

async fn dilemma(page: &Page, sheet: &str) -> Outcome {
    let dilemma = format!("{sheet}dilemma/afdelingen-of-opgave");
    go_to(page, &dilemma, "Werken vanuit afdelingen of rond de opgave?").await?;
    choose(page, "nu", "-3").await?;
    to(page, "English", "en").await?;
    page.wait_for_text("Dilemma 2 of 9").await?;
    assert_says(
        &page.text().await?,
        &["Where is your municipality now?", "In between", "Next dilemma"],
    );
    assert_eq!(format!("#{}", page.route().await?), dilemma);
    assert_eq!(chosen(page, "nu").await?.as_deref(), Some("-3"));
    assert_eq!(chosen(page, "gewenst").await?.as_deref(), Some("1"));
    Ok(())
}

async fn result(page: &Page, sheet: &str) -> Outcome {
    let result = format!("{sheet}uitkomst");
    go_to(page, &result, "Result: your picture of coherence").await?;
    assert_says(
        &page.text().await?,
        &[
            "As you see it, your municipality is at the level exploring, on the way to put into \
             words.",
            "Average 2.7. Lowest: Learning and exchange (1.7). Highest: Vision and ambition (3.8).",
            "Calculated in other ways, the average lies between 2.6 and 2.8.",
        ],
    );
    let english = scores(page, "The same result as a table").await?;
    let expected = ["3.8", "2.5", "2.6", "2.0", "2.8", "2.7", "3.3", "2.3", "3.3", "1.7"];
    assert_eq!(english, expected);
    to(page, "Nederlands", "nl").await?;
    page.wait_for_heading("Uitkomst: uw beeld van de samenhang").await?;
    assert_eq!(format!("#{}", page.route().await?), result);
    let dutch = scores(page, "Dezelfde uitkomst als tabel").await?;
    assert_eq!(dutch, expected.map(|score| score.replace('.', ",")));
    Ok(())
}

async fn scores(page: &Page, caption: &str) -> Outcome<Vec<String>> {
    let rows = table(page, caption).await?;
    Ok(rows.iter().filter_map(|row| row.get(1).cloned()).collect())
}

/// Opens the app in the language of the address.
pub(crate) async fn in_the_address(page: &mut Page) -> Outcome {
    page.open("?lang=en").await?;
    page.wait_for_heading("How well do housing, support and care fit together").await?;
    assert_eq!(lang(page).await?, "en");
    assert_eq!(
        page.web().title().await?,
        "Self-assessment for housing, support and care – Samenhang"
    );
    let says = page.text().await?;
    assert_silent(&says, &["Begin met", "vragen", "Wat krijgt u?"]);
    page.click_text("Start with the first round").await?;
    page.wait_for_heading("Before you begin").await?;
    page.click_text("Start with the questions").await?;
    page.wait_for_text("First round: question 1 of 10").await?;
    page.open("?lang=nl").await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    assert_eq!(lang(page).await?, "nl");
    // A language that is chosen is remembered.
    to(page, "English", "en").await?;
    page.open("").await?;
    page.wait_for_heading("How well do housing, support and care fit together").await?;
    assert_eq!(lang(page).await?, "en");
    Ok(())
}

async fn lang(page: &Page) -> Outcome<String> {
    text_of(page, "return document.documentElement.lang").await
}

/// Clicks on the name of the other language and waits until the page is in it.
pub(crate) async fn to(page: &Page, name: &str, code: &str) -> Outcome {
    page.click_text(name).await?;
    eventually(&format!("the language {code}"), async || {
        Ok((lang(page).await? == code).then_some(()))
    })
    .await
}

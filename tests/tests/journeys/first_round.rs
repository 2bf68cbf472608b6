//! The first round: one question per subject, a first impression, and on with the rest.

use samenhang_tests::{Outcome, Page};

use crate::steps::{
    assert_says, assert_silent, begin_first_round, choose, chosen, go_on, question, quick_question,
    table, text_of,
};

/// The answers of worked example 6 of `docs/scoring.md`, one per subject.
const ANSWERS: [&str; 10] = ["3", "2", "3", "2", "3", "weet-niet", "4", "2", "3", "1"];

/// The question that is skipped until the result tells of it.
const SKIPPED: usize = 2;

/// Ten questions, one of them skipped at first and one not known; then all 38 with every answer
/// kept.
pub(crate) async fn first_round(page: &mut Page) -> Outcome {
    begin_first_round(page, "").await?;
    for (number, answer) in (1..).zip(ANSWERS) {
        page.wait_for_text(&quick_question(number)).await?;
        if number != SKIPPED {
            choose(page, "antwoord", answer).await?;
        }
        if number < 10 {
            page.click("#volgende").await?;
        }
    }
    skipped(page).await?;
    result(page).await?;
    page.click_text("Ga verder met alle 38 vragen").await?;
    // The first question that is still open.
    page.wait_for_text(&question(2)).await?;
    assert_eq!(chosen(page, "antwoord").await?, None);
    page.click_text("Vorige vraag").await?;
    page.wait_for_text(&question(1)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("3"));
    page.click_text("Naar het overzicht").await?;
    page.wait_for_text("U hebt 10 van de 38 vragen beantwoord.").await?;
    assert_says(&page.text().await?, &["U beantwoordt nu alle vragen."]);
    page.click_text("Controleer uw antwoorden").await?;
    page.wait_for_heading("Controleer uw antwoorden").await?;
    let says = page.text().await?;
    assert_says(
        &says,
        &[
            "Bij 9 van de 38 vragen koos u een situatie. Eén keer koos u ‘weet ik niet’. \
             28 vragen zijn niet ingevuld.",
            "Eén keer koos u ‘weet ik niet’: vraag 22",
        ],
    );
    Ok(())
}

/// The result names the question that was skipped and leads to it, and the review lists the first
/// round alone.
async fn skipped(page: &Page) -> Outcome {
    go_on(page, "U hebt één vraag van de eerste ronde overgeslagen. Die gaat over: ").await?;
    page.click("#naar-controle").await?;
    page.wait_for_heading("Controleer uw antwoorden").await?;
    let says = page.text().await?;
    assert_says(
        &says,
        &[
            "Bij 8 van de 10 vragen koos u een situatie.",
            "Eén vraag is niet ingevuld: vraag 2",
            "U ziet hier de vragen van de eerste ronde. De andere 28 vragen kunt u later invullen.",
            "Ga verder met alle 38 vragen",
        ],
    );
    let rows = "return String(document.querySelectorAll('[id^=rij-]').length)";
    assert_eq!(text_of(page, rows).await?, "10");
    page.click_text("Naar de uitkomst").await?;
    page.wait_for_text("eerste ronde overgeslagen").await?;
    page.click("#overgeslagen a").await?;
    page.wait_for_text(&quick_question(SKIPPED)).await?;
    choose(page, "antwoord", ANSWERS[SKIPPED - 1]).await?;
    page.click("#nav-uitkomst").await?;
    page.wait_for_heading("Uitkomst: uw beeld").await?;
    assert_silent(&page.text().await?, &["overgeslagen"]);
    Ok(())
}

async fn result(page: &Page) -> Outcome {
    let says = page.text().await?;
    assert_says(
        &says,
        &[
            "Uw eerste indruk: uw gemeente staat op het niveau verkennend, op weg naar verwoord.",
            "Gemiddeld 2,6, over 9 vragen uit de eerste ronde.",
            "Vraag 22. Wie dit meestal weet: ",
            "28 vragen zijn niet ingevuld.",
        ],
    );
    // No band, no weakest link of a subject and no view per domain without enough answers.
    assert_silent(
        &says,
        &["Op andere manieren berekend", "ligt minstens een heel niveau lager", "Per domein"],
    );
    let rows = table(page, "Dezelfde uitkomst als tabel").await?;
    let levels: Vec<[&str; 2]> =
        rows.iter().filter_map(|row| Some([row.get(1)?.as_str(), row.get(2)?.as_str()])).collect();
    assert_eq!(
        levels,
        [
            ["–", "Eerste indruk: Verwoord"],
            ["–", "Eerste indruk: Verkennend"],
            ["–", "Eerste indruk: Verwoord"],
            ["–", "Eerste indruk: Verkennend"],
            ["–", "Eerste indruk: Verwoord"],
            ["–", "Te weinig antwoorden voor een uitkomst"],
            ["–", "Eerste indruk: Verankerd"],
            ["–", "Eerste indruk: Verkennend"],
            ["–", "Eerste indruk: Verwoord"],
            ["–", "Eerste indruk: Versnipperd"],
        ]
    );
    Ok(())
}

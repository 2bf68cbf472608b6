//! The first round: one question per subject, a first impression, and on with the rest.

use samenhang_tests::{Outcome, Page};

use crate::steps::{
    assert_says, assert_silent, begin_first_round, choose, chosen, go_on, question, quick_question,
    table,
};

/// The answers of worked example 6 of `docs/scoring.md`, one per subject.
const ANSWERS: [&str; 10] = ["3", "2", "3", "2", "3", "weet-niet", "4", "2", "3", "1"];

/// Ten questions, one of them not known; then all 38 with every answer kept.
pub(crate) async fn first_round(page: &mut Page) -> Outcome {
    begin_first_round(page, "").await?;
    for (number, answer) in (1..).zip(ANSWERS) {
        page.wait_for_text(&quick_question(number)).await?;
        choose(page, "antwoord", answer).await?;
        if number < 10 {
            page.click("#volgende").await?;
        }
    }
    go_on(page, "Uw eerste indruk").await?;
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

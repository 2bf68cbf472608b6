//! A reload in the middle, and coming back later.

use samenhang_tests::{Outcome, Page, eventually};

use crate::steps::{
    assert_says, assert_silent, begin_all, choose, choose_level, chosen, go_on, note, question,
    saved, text_of,
};

/// A reload returns to the same question with everything that was saved.
pub(crate) async fn reload(page: &mut Page) -> Outcome {
    begin_all(page, "").await?;
    choose_level(page, 4).await?;
    go_on(page, &question(2)).await?;
    choose(page, "antwoord", "weet-niet").await?;
    choose(page, "zekerheid", "schatting").await?;
    go_on(page, &question(3)).await?;
    choose_level(page, 2).await?;
    saved(page).await?;
    let heading = page.heading().await?;
    let route = page.route().await?;
    page.wait_for("textarea").await?.send_keys("Staat in de woonvisie, bladzijde 4").await?;
    // While it is typed it is not saved; the page must say so before it says it is.
    eventually("the page says that it is saved again", async || {
        let stored = text_of(page, STATE).await?;
        Ok(stored.starts_with("Opgeslagen").then_some(()))
    })
    .await?;
    page.reload().await?;
    page.wait_for_heading(&heading).await?;
    assert_eq!(page.route().await?, route);
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("2"));
    assert_eq!(note(page).await?, "Staat in de woonvisie, bladzijde 4");
    assert_says(&page.text().await?, &["Opgeslagen"]);
    page.click_text("Vorige vraag").await?;
    page.wait_for_text(&question(2)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("weet-niet"));
    assert_eq!(chosen(page, "zekerheid").await?.as_deref(), Some("schatting"));
    page.click_text("Vorige vraag").await?;
    page.wait_for_text(&question(1)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("4"));
    Ok(())
}

/// The line that says whether all is saved.
const STATE: &str = "
    const lines = [...document.querySelectorAll('main p')].map((line) => line.innerText.trim());
    return lines.find((line) => /^(Opgeslagen|Nog niet opgeslagen)/.test(line)) ?? ''";

/// Two assessments side by side are there again later; one is removed.
pub(crate) async fn close_and_return(page: &mut Page) -> Outcome {
    begin_all(page, "Team wonen").await?;
    for (number, level) in [(1, 3), (2, 4)] {
        choose_level(page, level).await?;
        go_on(page, &question(number + 1)).await?;
    }
    choose_level(page, 5).await?;
    saved(page).await?;
    begin_all(page, "Team zorg").await?;
    choose_level(page, 1).await?;
    saved(page).await?;

    page.close_and_return().await?;
    page.wait_for_text("Verder waar u was").await?;
    let begun = text_of(page, TODAY).await?;
    let expected = [
        format!("Team wonen 3 van de 38 vragen beantwoord, begonnen op {begun}."),
        format!("Team zorg 1 van de 38 vragen beantwoord, begonnen op {begun}."),
    ];
    assert_says(&page.text().await?, &expected.each_ref().map(String::as_str));

    page.click_text("Ga verder: Team wonen").await?;
    page.wait_for_text("U hebt 3 van de 38 vragen beantwoord.").await?;
    page.click_text("Ga verder met vraag 4").await?;
    page.wait_for_text(&question(4)).await?;
    for (number, level) in [(3, "5"), (2, "4"), (1, "3")] {
        page.click_text("Vorige vraag").await?;
        page.wait_for_text(&question(number)).await?;
        assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some(level));
    }
    remove(page).await
}

async fn remove(page: &mut Page) -> Outcome {
    page.open("").await?;
    page.click_text("Verwijder: Team zorg").await?;
    page.wait_for_text("Wilt u ‘Team zorg’ verwijderen uit deze browser?").await?;
    page.click_text("Nee, laat staan").await?;
    page.find_text("Verwijder: Team zorg").await?;
    assert_says(&page.text().await?, &["Team wonen 3 van", "Team zorg 1 van"]);
    page.click_text("Verwijder: Team zorg").await?;
    page.click_text("Ja, verwijder deze zelfscan").await?;
    page.wait_for_text("De zelfscan is verwijderd.").await?;
    eventually("the list without it", async || {
        Ok((!page.text().await?.contains("Team zorg")).then_some(()))
    })
    .await?;
    page.reload().await?;
    page.wait_for_text("Team wonen 3 van de 38 vragen beantwoord").await?;
    assert_silent(&page.text().await?, &["Team zorg"]);
    Ok(())
}

/// Today as the browser itself writes it.
const TODAY: &str = "
    const form = { day: 'numeric', month: 'long', year: 'numeric' };
    return new Date().toLocaleDateString('nl-NL', form)";

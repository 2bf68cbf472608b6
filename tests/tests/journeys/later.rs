//! What loads later does not come: it is said, answering goes on, and trying again helps.

use samenhang_tests::{Outcome, Page};

use crate::steps::{assert_says, choose_level, go_on, go_to, question, saved};

const BREAK: &str = "
    samenhangParts.kept = samenhangParts.result;
    samenhangParts.result = () => Promise.reject(new Error('no network'));";

/// The file of the English texts is one that holds none.
const SPOIL: &str = "
    document.querySelector('meta[name=samenhang-content-en]').content =
      document.querySelector('link[rel=icon]').getAttribute('href')";

pub(crate) async fn does_not_come(page: &mut Page) -> Outcome {
    page.open("#/begin/alle-vragen").await?;
    page.wait_for_heading("Voordat u begint").await?;
    page.script(BREAK, vec![]).await?;
    page.click_text("Begin met de vragen").await?;
    page.wait_for_text(&question(1)).await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    let sheet = page.route().await?;
    let sheet = sheet.split("vraag").next().unwrap_or_default().to_owned();
    for part in ["uitkomst", "controle", "overzicht"] {
        go_to(page, &format!("#{sheet}{part}"), "Deze bladzijde is niet geladen").await?;
        assert_says(&page.text().await?, &["Aan uw antwoorden is niets veranderd."]);
    }
    // The other language does not come either: what is said stays in the one that is there.
    page.script(SPOIL, vec![]).await?;
    page.click_text("English").await?;
    page.wait_for_text("De Engelse tekst kon niet worden geladen.").await?;
    go_to(page, &format!("#{sheet}uitkomst"), "Deze bladzijde is niet geladen").await?;

    // Answering goes on.
    page.click_text("Ga verder met de vragen").await?;
    page.wait_for_text(&question(2)).await?;
    choose_level(page, 3).await?;
    saved(page).await?;
    go_on(page, &question(3)).await?;

    go_to(page, &format!("#{sheet}uitkomst"), "Deze bladzijde is niet geladen").await?;
    page.script("samenhangParts.result = samenhangParts.kept", vec![]).await?;
    page.click_text("Probeer het opnieuw").await?;
    page.wait_for_text("2 van de 38 vragen").await?;
    go_to(page, &format!("#{sheet}controle"), "Controleer uw antwoorden").await?;
    Ok(())
}

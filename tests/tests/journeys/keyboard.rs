//! The first round from start to result without a mouse.

use samenhang_tests::{Key, Outcome, Page, eventually};

use crate::steps::{chosen, open_copy, quick_question, text_of};

/// Tab, Space, arrows and Enter only.
pub(crate) async fn keyboard_only(page: &mut Page) -> Outcome {
    page.open("").await?;
    page.press(Key::Tab).await?;
    focus_is(page, "Naar de inhoud").await?;
    page.press(Key::Enter).await?;
    eventually("focus on the content", async || {
        Ok((text_of(page, "return document.activeElement.tagName").await? == "MAIN").then_some(()))
    })
    .await?;
    follow(page, "Begin met de eerste ronde", "Voordat u begint").await?;

    page.tab_to("De eerste ronde: 10 vragen").await?;
    let route = page.route().await?;
    page.tab_to("Wethouder of andere portefeuillehouder").await?;
    page.press(Key::Space).await?;
    page.press(Key::Down).await?;
    assert_eq!(chosen(page, "rol").await?.as_deref(), Some("1"));
    page.tab_to("Naam van deze zelfscan").await?;
    page.press("Zonder muis").await?;
    page.tab_to("Begin met de vragen").await?;
    assert_eq!(page.route().await?, route);
    page.press(Key::Space).await?;

    for number in 1..=10_u8 {
        page.wait_for_text(&quick_question(number.into())).await?;
        heading_has_focus(page).await?;
        answer(page, number).await?;
        let words = if number == 10 { "Naar de uitkomst" } else { "Volgende vraag" };
        page.tab_to(words).await?;
        page.press(Key::Enter).await?;
    }
    page.wait_for_heading("Uitkomst: uw beeld van de samenhang").await?;
    heading_has_focus(page).await?;
    page.back().await?;
    page.wait_for_text(&quick_question(10)).await?;
    focus_is(page, "Naar de uitkomst").await?;
    page.back().await?;
    page.wait_for_text(&quick_question(9)).await?;
    focus_is(page, "Volgende vraag").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text(&quick_question(10)).await?;
    heading_has_focus(page).await?;
    // Folded words open with the keyboard too.
    page.tab_to("Meer over het kiezen van een situatie").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("Lees alle vijf de situaties").await
}

/// Removes an assessment, after second thoughts; the focus is never lost with the button
/// that had it.
pub(crate) async fn removing(page: &mut Page) -> Outcome {
    open_copy(page, "example-3.json").await?;
    open_copy(page, "partly.json").await?;
    page.open("").await?;
    page.tab_to("Verwijder: Half ingevuld").await?;
    for answer in ["Nee, laat staan", "Ja, verwijder deze zelfscan"] {
        // After second thoughts the focus is back where it was.
        focus_is(page, "Verwijder: Half ingevuld").await?;
        page.press(Key::Enter).await?;
        page.wait_for_text("Wilt u ‘Half ingevuld’ verwijderen").await?;
        not_on_body(page, "asked whether to remove").await?;
        page.tab_to(answer).await?;
        page.press(Key::Space).await?;
        eventually("the question is gone", async || {
            Ok((!page.text().await?.contains("Wilt u ‘Half ingevuld’")).then_some(()))
        })
        .await?;
        not_on_body(page, answer).await?;
    }
    eventually("it is removed", async || {
        Ok((!page.text().await?.contains("Half ingevuld")).then_some(()))
    })
    .await?;
    not_on_body(page, "removed").await
}

/// Chooses with Space and with the arrows; that never changes the address.
async fn answer(page: &Page, number: u8) -> Outcome {
    let route = page.route().await?;
    page.tab_to("Situatie 1").await?;
    page.press(Key::Space).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("1"));
    for level in 2..=4 {
        page.press(Key::Down).await?;
        assert_eq!(chosen(page, "antwoord").await?, Some(level.to_string()));
        assert!(page.focused().await?.starts_with(&format!("Situatie {level}")));
    }
    page.press(Key::Up).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("3"));
    if number == 2 {
        page.tab_to("Onderbouwd").await?;
        page.press(Key::Space).await?;
        assert_eq!(chosen(page, "zekerheid").await?.as_deref(), Some("onderbouwd"));
        page.tab_to("Wis hoe zeker u bent").await?;
        page.press(Key::Space).await?;
        assert_eq!(chosen(page, "zekerheid").await?, None);
        // The button is gone; the focus must not be lost with it.
        not_on_body(page, "cleared how sure").await?;
    }
    assert_eq!(page.route().await?, route);
    Ok(())
}

/// Goes to a link with Tab, follows it with Enter, and arrives at its heading.
async fn follow(page: &Page, link: &str, heading: &str) -> Outcome {
    page.tab_to(link).await?;
    page.press(Key::Enter).await?;
    page.wait_for_heading(heading).await?;
    heading_has_focus(page).await
}

async fn heading_has_focus(page: &Page) -> Outcome {
    const HEADING: &str = "return document.activeElement === document.querySelector('h1')";
    let checked = eventually("focus on the heading", async || {
        Ok(page.script(HEADING, vec![]).await?.as_bool().filter(|on| *on))
    });
    match checked.await {
        Ok(_) => Ok(()),
        Err(error) => Err(format!("{error}; it is on “{}”", page.focused().await?).into()),
    }
}

async fn focus_is(page: &Page, words: &str) -> Outcome {
    let what = format!("focus on “{words}”");
    let checked = eventually(&what, async || Ok((page.focused().await? == words).then_some(())));
    match checked.await {
        Ok(()) => Ok(()),
        Err(error) => Err(format!("{error}; it is on “{}”", page.focused().await?).into()),
    }
}

async fn not_on_body(page: &Page, after: &str) -> Outcome {
    match page.focused().await?.as_str() {
        "body" => Err(format!("the focus is lost after: {after}").into()),
        _ => Ok(()),
    }
}

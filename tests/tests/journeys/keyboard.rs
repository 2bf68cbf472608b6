//! The assessment from start to result, and further, without a mouse.

use samenhang_tests::{Key, Outcome, Page, eventually};

use crate::steps::{EXAMPLE_3, assert_says, chosen, open_copy, question, quick_question, text_of};

/// All 38 questions, nine dilemmas, the review with one change, the result, a copy, and the
/// removing of it all: with Tab, Space, arrows and Enter only.
pub(crate) async fn whole(page: &mut Page) -> Outcome {
    page.open("").await?;
    follow(page, "Of begin met alle 38 vragen", "Voordat u begint").await?;
    page.tab_to("Naam van deze zelfscan").await?;
    page.press("Alles met toetsen").await?;
    page.tab_to("Begin met de vragen").await?;
    page.press(Key::Enter).await?;
    for (number, level) in (1..).zip(EXAMPLE_3) {
        page.wait_for_text(&question(number)).await?;
        heading_has_focus(page).await?;
        page.tab_to("Situatie 1").await?;
        page.press(format!(" {}", down(usize::from(level) - 1))).await?;
        assert_eq!(chosen(page, "antwoord").await?, Some(level.to_string()), "{number}");
        let words = if number == 38 { "Naar de dilemma’s" } else { "Volgende vraag" };
        // Clear, certainty, clear, note, later: then the way on.
        walk(page, 6, words).await?;
        page.press(Key::Enter).await?;
    }
    for number in 1..=9_u8 {
        page.wait_for_text(&format!("Dilemma {number} van 9")).await?;
        heading_has_focus(page).await?;
        for (group, steps) in [("nu", number % 7), ("gewenst", 6 - number % 7)] {
            page.tab_to("Helemaal").await?;
            page.press(format!(" {}", down(steps.into()))).await?;
            let place = i8::try_from(steps)? - 3;
            assert_eq!(chosen(page, group).await?, Some(place.to_string()), "{number} {group}");
            walk(page, 1, "Wis antwoord").await?;
        }
        let words = if number == 9 { "Controleer uw antwoorden" } else { "Volgend dilemma" };
        walk(page, 2, words).await?;
        page.press(Key::Enter).await?;
    }
    page.wait_for_heading("Controleer uw antwoorden").await?;
    heading_has_focus(page).await?;
    assert_says(&page.text().await?, &["Bij alle 38 vragen koos u een situatie."]);
    change_one(page).await?;
    result_and_copy(page).await?;
    back_to(page, "Samenhang").await?;
    page.press(Key::Enter).await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    remove(page, "Alles met toetsen").await
}

/// A few answers, the result so far, a copy of it, and the removing of it all, from wherever the
/// focus is before the start page.
pub(crate) async fn some(page: &Page) -> Outcome {
    follow(page, "Begin met de eerste ronde", "Voordat u begint").await?;
    page.tab_to("Naam van deze zelfscan").await?;
    page.press("In een kader").await?;
    page.tab_to("Begin met de vragen").await?;
    page.press(Key::Enter).await?;
    for number in 1..=3_u8 {
        page.wait_for_text(&quick_question(number.into())).await?;
        heading_has_focus(page).await?;
        answer(page, number).await?;
        page.tab_to("Volgende vraag").await?;
        page.press(Key::Enter).await?;
    }
    page.wait_for_text(&quick_question(4)).await?;
    heading_has_focus(page).await?;
    follow(page, "Naar het overzicht", "Overzicht van uw zelfscan").await?;
    follow(page, "Bekijk de uitkomst tot nu toe", "Uitkomst: uw beeld").await?;
    page.tab_to("Bewaar een kopie").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("De browser bewaart de kopie").await?;
    let (_, copy) = page.downloaded().await?;
    assert_says(&copy, &["In een kader"]);
    not_on_body(page, "saved a copy").await?;
    back_to(page, "Samenhang").await?;
    page.press(Key::Enter).await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    remove(page, "In een kader").await
}

/// From the review to a question and back to its row.
async fn change_one(page: &Page) -> Outcome {
    page.tab_to("Wijzig vraag 2").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text(&question(2)).await?;
    heading_has_focus(page).await?;
    page.tab_to("Situatie 4").await?;
    page.press(Key::Down).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("5"));
    walk(page, 6, "Terug naar uw antwoorden").await?;
    page.press(Key::Enter).await?;
    page.wait_for_heading("Controleer uw antwoorden").await?;
    eventually("the row that was changed has the focus", async || {
        let on = "return document.activeElement.closest('[id^=rij-]')?.id ?? ''";
        Ok((text_of(page, on).await? == "rij-visie-drie-domeinen").then_some(()))
    })
    .await
}

/// Every part of the result can be reached and opened; the copy is saved.
async fn result_and_copy(page: &Page) -> Outcome {
    back_to(page, "Naar de uitkomst").await?;
    page.press(Key::Enter).await?;
    page.wait_for_heading("Uitkomst: uw beeld van de samenhang").await?;
    heading_has_focus(page).await?;
    page.tab_to("Bewaar een kopie").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("De browser bewaart de kopie").await?;
    let (_, copy) = page.downloaded().await?;
    assert_says(&copy, &["Alles met toetsen"]);
    not_on_body(page, "saved a copy").await?;
    page.tab_to("Mogelijke volgende stappen").await?;
    page.press(Key::Enter).await?;
    eventually("the focus is on the steps", async || {
        let on = "return document.activeElement.innerText.slice(0, 26)";
        Ok((text_of(page, on).await? == "Mogelijke volgende stappen").then_some(()))
    })
    .await?;
    back_to(page, "Bekijk als spinnenweb").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("De nummers zijn de onderwerpen").await
}

/// Walks back with Shift and Tab. On beyond the end of the page, Firefox would leave its
/// window, and keys from a driver would not bring it back.
async fn back_to(page: &Page, words: &str) -> Outcome {
    for _ in 0..100 {
        let keys = page.web().action_chain().key_down(Key::Shift).send_keys(Key::Tab);
        keys.key_up(Key::Shift).perform().await?;
        if page.focused().await? == words {
            return Ok(());
        }
    }
    Err(format!("Shift and Tab never reached “{words}”").into())
}

/// So many times the arrow down.
fn down(times: usize) -> String {
    Key::Down.value().to_string().repeat(times)
}

/// So many times Tab at once, which must lead to these words.
async fn walk(page: &Page, times: usize, words: &str) -> Outcome {
    page.press(Key::Tab.value().to_string().repeat(times)).await?;
    let focused = page.focused().await?;
    if focused.starts_with(words) {
        return Ok(());
    }
    Err(format!("{times} times Tab led to “{focused}”, not to “{words}”").into())
}

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
    remove(page, "Half ingevuld").await
}

/// Removes this one, after second thoughts.
async fn remove(page: &Page, name: &str) -> Outcome {
    let button = format!("Verwijder: {name}");
    let question = format!("Wilt u ‘{name}’");
    page.tab_to(&button).await?;
    for answer in ["Nee, laat staan", "Ja, verwijder deze zelfscan"] {
        // After second thoughts the focus is back where it was.
        focus_is(page, &button).await?;
        page.press(Key::Enter).await?;
        page.wait_for_text(&question).await?;
        not_on_body(page, "asked whether to remove").await?;
        page.tab_to(answer).await?;
        page.press(Key::Space).await?;
        eventually("the question is gone", async || {
            Ok((!page.text().await?.contains(&question)).then_some(()))
        })
        .await?;
        not_on_body(page, answer).await?;
    }
    eventually("it is removed", async || Ok((!page.text().await?.contains(name)).then_some(())))
        .await?;
    not_on_body(page, "removed").await
}

/// Chooses with Space and with the arrows; that never changes the address.
async fn answer(page: &Page, number: u8) -> Outcome {
    let route = page.route().await?;
    page.tab_to("Situatie 1").await?;
    page.press(Key::Space).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("1"));
    // The arrows do the same on every question.
    if number > 2 {
        return Ok(());
    }
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

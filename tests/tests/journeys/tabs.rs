//! The same assessment in two tabs: what is changed in one is seen in the other, what is
//! changed in both is a choice, and what is removed does not come back by itself.

use samenhang_tests::{Browser, Outcome, Page, WindowHandle, eventually};

use crate::saving::BREAK;
use crate::steps::{
    assert_says, assert_silent, begin_all, choose_level, chosen, go_on, question, saved,
};

/// Opens the page that is open in a second tab as well, and stays there. Gives both tabs.
async fn second_tab(page: &Page) -> Outcome<[WindowHandle; 2]> {
    let web = page.web();
    let address = web.current_url().await?;
    let first = web.window().await?;
    let second = web.new_tab().await?;
    web.switch_to_window(second.clone()).await?;
    web.goto(address.as_str()).await?;
    Ok([first, second])
}

/// Closes the second tab, as the next journey expects one.
async fn back_to_one(page: &Page, [first, second]: [WindowHandle; 2]) -> Outcome {
    page.web().switch_to_window(second).await?;
    page.web().close_window().await?;
    Ok(page.web().switch_to_window(first).await?)
}

async fn chosen_is(page: &Page, level: &str) -> Outcome {
    eventually("the answer of the other tab", async || {
        Ok((chosen(page, "antwoord").await?.as_deref() == Some(level)).then_some(()))
    })
    .await
}

/// A tab that comes into sight looks for what the others did; not every driver shows one.
const INTO_SIGHT: &str = "
    for (const [name, value] of [['visibilityState', 'visible'], ['hidden', false]])
      Object.defineProperty(document, name, { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    delete document.visibilityState;
    delete document.hidden;";

/// In WebKit the tabs of one file on the disk cannot speak to each other.
async fn unheard(page: &Page) -> Outcome {
    if page.browser() == Browser::WebKit && page.address().starts_with("file:") {
        page.script(INTO_SIGHT, vec![]).await?;
    }
    Ok(())
}

/// A tab that looks on sees what the other does; both answer the same question.
pub(crate) async fn two_tabs(page: &mut Page) -> Outcome {
    begin_all(page, "Twee tabbladen").await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    let tabs = second_tab(page).await?;
    page.wait_for_text(&question(1)).await?;
    chosen_is(page, "4").await?;
    choose_level(page, 2).await?;
    saved(page).await?;
    page.web().switch_to_window(tabs[0].clone()).await?;
    unheard(page).await?;
    chosen_is(page, "2").await?;
    assert_silent(&page.text().await?, &["In twee tabbladen", "zijn niet opgeslagen"]);

    // This tab cannot save for a while. Meanwhile the other answers the same question, and
    // one more.
    page.script(BREAK, vec![]).await?;
    choose_level(page, 5).await?;
    page.wait_for_text("Uw antwoorden zijn niet opgeslagen").await?;
    page.web().switch_to_window(tabs[1].clone()).await?;
    choose_level(page, 1).await?;
    go_on(page, &question(2)).await?;
    choose_level(page, 3).await?;
    saved(page).await?;
    page.web().switch_to_window(tabs[0].clone()).await?;
    page.script("window.mend()", vec![]).await?;
    page.script(INTO_SIGHT, vec![]).await?;
    page.wait_for_text("In twee tabbladen hebt u iets anders ingevuld").await?;
    assert_says(
        &page.text().await?,
        &["Vraag 1. Hier stond: ‘Situatie 5’.", "In het andere tabblad: ‘Situatie 1’."],
    );
    assert_silent(&page.text().await?, &["zijn niet opgeslagen"]);
    chosen_is(page, "1").await?;
    if page.browser() == Browser::Chromium {
        crate::access::clean(page).await?;
    }
    page.click_text("Houd wat hier stond").await?;
    chosen_is(page, "5").await?;
    saved(page).await?;
    assert_silent(&page.text().await?, &["In twee tabbladen"]);
    go_on(page, &question(2)).await?;
    chosen_is(page, "3").await?;
    page.web().switch_to_window(tabs[1].clone()).await?;
    unheard(page).await?;
    page.click_text("Vorige vraag").await?;
    chosen_is(page, "5").await?;
    back_to_one(page, tabs).await
}

/// One tab removes the assessment that the other has open.
pub(crate) async fn removed_elsewhere(page: &mut Page) -> Outcome {
    begin_all(page, "Weg en terug").await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    let tabs = second_tab(page).await?;
    page.wait_for_text(&question(1)).await?;
    remove(page).await?;
    page.web().switch_to_window(tabs[0].clone()).await?;
    page.wait_for_text("Deze zelfscan is in een ander tabblad verwijderd").await?;
    // It is not written again before the person says so.
    choose_level(page, 3).await?;
    assert_silent(&page.text().await?, &["Opgeslagen om"]);
    page.web().switch_to_window(tabs[1].clone()).await?;
    page.reload().await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    assert_silent(&page.text().await?, &["Weg en terug"]);
    page.web().switch_to_window(tabs[0].clone()).await?;
    page.click_text("Ja, bewaar de zelfscan opnieuw").await?;
    saved(page).await?;
    assert_silent(&page.text().await?, &["verwijderd"]);
    chosen_is(page, "3").await?;
    // The list of the other tab has it again.
    page.web().switch_to_window(tabs[1].clone()).await?;
    page.wait_for_text("Weg en terug").await?;

    remove(page).await?;
    page.web().switch_to_window(tabs[0].clone()).await?;
    page.click_text("Nee, laat hem weg").await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    assert_silent(&page.text().await?, &["Weg en terug"]);
    back_to_one(page, tabs).await
}

async fn remove(page: &Page) -> Outcome {
    page.script("location.hash = '#/'", vec![]).await?;
    page.wait_for_text("Weg en terug").await?;
    let remove = "const row = [...document.querySelectorAll('.samenhang-saved')].find((it) =>
        it.innerText.includes('Weg en terug')); row.querySelector('[id^=verwijder-]').click()";
    page.script(remove, vec![]).await?;
    page.click_text("Ja, verwijder deze zelfscan").await?;
    page.wait_for_text("De zelfscan is verwijderd.").await
}

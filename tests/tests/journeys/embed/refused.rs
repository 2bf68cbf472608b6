//! Where the website or the browser allows the frame little: the person goes on, or reads why not.

use samenhang_tests::{Browser, Outcome, Page};

use super::host::{Host, around, element, fitted, only_promised, plain, script};
use crate::saving::NO_STORE;
use crate::steps::{assert_says, assert_silent, begin, choose_level, quick_question, text_of};

/// Under the sandbox that WordPress puts around what it does not know, there is no store, and
/// nothing can be saved, printed or opened: the person can finish, and reads where to go.
pub(crate) async fn sandboxed(page: &mut Page) -> Outcome {
    let shown = element(page, "", "").replace("<iframe ", "<iframe sandbox=\"allow-scripts\" ");
    let shown = around("Zandbak", &[shown, script(page)?].concat());
    let host = Host::new("localhost", &[("index.html", &shown)], None)?;
    let address = page.address().to_owned();
    page.open_host(&host.address, "").await?;
    page.into_frame(0).await?;
    if page.browser() == Browser::WebKit {
        // There no program starts at all.
        page.wait_for("#start-failed").await?;
        let elsewhere = format!("Open dan dit adres in een nieuw tabblad: {address}");
        assert_says(&page.text().await?, &["De zelfscan kon niet starten.", &elsewhere]);
        return page.out_of_frame().await;
    }
    let elsewhere = format!("Open dan dit adres in een nieuw tabblad: {address}?lang=nl");
    page.wait_for_text(&elsewhere).await?;
    page.wait_for_text("De instellingen van deze browser staan opslaan niet toe.").await?;
    page.click_text("Begin met de eerste ronde").await?;
    begin(page, "").await?;
    for number in 1..10 {
        page.wait_for_text(&quick_question(number)).await?;
        choose_level(page, 3).await?;
        page.click("#volgende").await?;
    }
    page.wait_for_text(&quick_question(10)).await?;
    choose_level(page, 3).await?;
    page.click_text("Uitkomst").await?;
    page.wait_for_heading("Uitkomst: uw beeld").await?;
    let says = page.text().await?;
    let closed = "laat niet toe dat uw antwoorden worden bewaard. Ook printen of een kopie maken";
    // The app has its buttons all the same.
    let idle = "de knoppen daarvoor doen niets";
    assert_says(&says, &["10 van de 38", closed, idle]);
    // A link may lead nowhere here, so the address that carries the answers is to be copied.
    let carries = format!("uw toelichtingen niet: {address}?lang=nl#/mee/1");
    page.wait_for_text(&carries).await?;
    assert_silent(&page.text().await?, &["Verder op een eigen pagina"]);
    let link = text_of(page, "return document.querySelector('#samenhang-ingebed a').href").await?;
    page.out_of_frame().await?;
    page.open(link.strip_prefix(&address).unwrap_or_default()).await?;
    page.wait_for_heading("Uw antwoorden staan klaar").await?;
    assert_says(&page.text().await?, &["U hebt 10 van de 38 vragen beantwoord."]);
    Ok(())
}

/// The browser lets a page inside another store nothing: the person reads so, goes on, and
/// finishes with a copy; and the start page had the way to the whole page.
pub(crate) async fn without_a_store(page: &mut Page) -> Outcome {
    let host = Host::new("localhost", &[("index.html", &plain(page, "Dicht")?)], None)?;
    page.open_host(&host.address, "").await?;
    page.enter_frame(0).await?;
    page.script(NO_STORE, vec![]).await?;
    let leads = text_of(page, WHOLE_PAGE).await?;
    assert_eq!(leads, format!("_blank {}?lang=nl", page.address()));
    page.click_text("Of begin met alle 38 vragen").await?;
    begin(page, "").await?;
    page.wait_for_text("Uw antwoorden zijn niet opgeslagen").await?;
    choose_level(page, 4).await?;
    page.script("location.hash = location.hash.replace(/vraag.*/, 'uitkomst')", vec![]).await?;
    page.wait_for_heading("Uitkomst").await?;
    page.click_text("Bewaar een kopie").await?;
    let (_, text) = page.downloaded().await?;
    assert_says(&text, &["\"answer\": 4"]);
    page.leave_frame().await?;
    fitted(page, 0, 0).await?;
    only_promised(page).await
}

/// Where the link of the note leads, and in what.
const WHOLE_PAGE: &str = "
const link = document.querySelector('#samenhang-ingebed a');
return `${link.target} ${link.href}`;";

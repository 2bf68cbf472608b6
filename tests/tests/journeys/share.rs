//! Answers that travel in a link: out of a page of another website, into the whole page.

use samenhang_tests::{Browser, Outcome, Page, eventually};

use crate::access::Reviewed;
use crate::embed::host::{Host, only_promised, plain};
use crate::full::unfold;
use crate::steps::{
    assert_says, assert_silent, at_copy, begin, choose, choose_level, chosen, go_on, go_to, note,
    open_copy, question, saved, text_of, texts_of,
};

const READY: &str = "Uw antwoorden staan klaar";
const NOTE: &str = "Vastgesteld in de raad van maart.";

/// What one fills in inside another website is there on the whole page, and nowhere else.
pub(crate) async fn from_a_frame(page: &mut Page) -> Outcome {
    let host = Host::new("localhost", &[("index.html", &plain(page, "Gemeente")?)], None)?;
    page.open_host(&host.address, "").await?;
    page.enter_frame(0).await?;
    fill(page).await?;
    assert_says(
        &page.text().await?,
        &[
            "Verder op een eigen pagina",
            "Eén toelichting past niet in een link. Bewaar daarom een kopie.",
        ],
    );
    page.click_text("Wat gaat er mee?").await?;
    page.wait_for_text("Niet: uw toelichtingen en de naam van deze zelfscan.").await?;
    if page.browser() == Browser::Chromium {
        unfold(page).await?;
        // It knows no Dutch words for a new tab.
        let found = page.scan().await?.into_iter();
        let found: Vec<_> = found.filter(|it| !it.rule.starts_with("a_target_warning")).collect();
        let left = Reviewed::default().left(found);
        assert!(left.is_empty(), "{left:?}");
    }
    let links = texts_of(page, LINKS).await?;
    let address = links.first().cloned().unwrap_or_default();
    let start = format!("{}?lang=nl#/mee/1", page.address());
    assert!(address.starts_with(&start) && address.len() < start.len() + 120, "{address}");
    assert_eq!(links, [address.clone(), address.clone()]);

    page.out_of_frame().await?;
    let before = text_of(page, HOST).await?;
    page.into_frame(0).await?;
    let tabs = page.web().windows().await?;
    page.click_text("Bewaar een kopie en open een nieuw tabblad").await?;
    // In a frame WebKit's driver cannot click as a person does, and no tab opens for a script.
    if page.browser() != Browser::WebKit {
        opened_in_a_tab(page, &tabs).await?;
        page.into_frame(0).await?;
    }
    let (_, copy) = page.downloaded().await?;
    assert_says(&copy, &[NOTE, "Bij de gemeente"]);
    page.leave_frame().await?;
    assert_eq!(text_of(page, HOST).await?, before);
    only_promised(page).await?;

    let hash = address.split_once('?').map(|(_, rest)| format!("?{rest}")).unwrap_or_default();
    kept(page, &hash).await?;
    twice(page, &hash).await
}

/// What of the host may not change by going on elsewhere.
const HOST: &str = "return JSON.stringify([document.title, location.href, history.length])";

/// Where the links that carry answers lead.
const LINKS: &str = "return [...document.querySelectorAll('.samenhang-carry a[target=_blank]')]
    .map((link) => link.href)";

/// Two answers, one of them not known, a note and a word on when to discuss it; ends at the
/// overview.
async fn fill(page: &mut Page) -> Outcome {
    page.click_text("Of begin met alle 38 vragen").await?;
    begin(page, "Bij de gemeente").await?;
    page.wait_for_text(&question(1)).await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    choose(page, "zekerheid", "schatting").await?;
    page.type_into("textarea", NOTE).await?;
    go_on(page, &question(2)).await?;
    choose(page, "antwoord", "weet-niet").await?;
    page.click_text("Later bespreken").await?;
    saved(page).await?;
    page.click_text("Naar het overzicht").await?;
    page.wait_for_heading("Overzicht van uw zelfscan").await
}

/// The tab that came beside these shows the answers; it is closed again.
async fn opened_in_a_tab(page: &Page, tabs: &[thirtyfour::WindowHandle]) -> Outcome {
    let web = page.web();
    let opened = eventually("another tab", async || {
        Ok(web.windows().await?.into_iter().find(|tab| !tabs.contains(tab)))
    })
    .await?;
    let own = web.window().await?;
    web.switch_to_window(opened).await?;
    page.wait_for_heading(READY).await?;
    let address = web.current_url().await?;
    web.close_window().await?;
    web.switch_to_window(own).await?;
    assert_eq!(address.fragment(), Some("/mee"), "the code is out of the address");
    Ok(())
}

/// The whole page, opened with the link: it shows what came, keeps it on request, and has it
/// after loading again; the address has nothing of it.
async fn kept(page: &mut Page, link: &str) -> Outcome {
    page.open(link).await?;
    for _ in 0..2 {
        page.wait_for_heading(READY).await?;
        assert_eq!(page.route().await?, "/mee");
        assert_says(
            &page.text().await?,
            &[
                "U hebt 2 van de 38 vragen beantwoord. Deze browser heeft ze nog niet bewaard.",
                "Eén toelichting bleef achter. De naam van de zelfscan gaat nooit mee in een link.",
                "Hebt u net een kopie bewaard? Open dan die kopie",
            ],
        );
        assert_silent(&page.text().await?, &["staat al in deze browser"]);
        page.reload().await?;
    }
    page.click_text("Bewaar ze in deze browser en ga verder").await?;
    at_copy(page).await?;
    assert_says(&page.text().await?, &["U hebt 2 van de 38 vragen beantwoord."]);
    assert_silent(&page.text().await?, &["Bij de gemeente", "Verder op een eigen pagina"]);
    page.reload().await?;
    page.click_text("Controleer uw antwoorden").await?;
    page.wait_for_heading("Controleer uw antwoorden").await?;
    assert_says(&page.text().await?, &["Eén vraag wilt u later bespreken: vraag 2"]);
    page.click("#wijzig-visie-gedeeld").await?;
    page.wait_for_text(&question(1)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("4"));
    assert_eq!(chosen(page, "zekerheid").await?.as_deref(), Some("schatting"));
    assert_eq!(note(page).await?, "");
    page.click("#volgende").await?;
    page.wait_for_heading("Controleer uw antwoorden").await?;
    page.click("#wijzig-visie-drie-domeinen").await?;
    page.wait_for_text(&question(2)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("weet-niet"));
    listed(page, 1).await
}

/// The same link once more says that the sheet is here, and doubles it only on request.
async fn twice(page: &mut Page, link: &str) -> Outcome {
    page.open(link).await?;
    page.wait_for_text("Deze zelfscan staat al in deze browser.").await?;
    page.click_text("Open de zelfscan die hier al staat").await?;
    page.wait_for_heading("Overzicht van uw zelfscan").await?;
    let here = page.route().await?;
    listed(page, 1).await?;
    page.open(link).await?;
    page.click_text("Bewaar niets en ga naar de startpagina").await?;
    listed(page, 1).await?;
    page.open(link).await?;
    page.click_text("Bewaar deze antwoorden ernaast").await?;
    at_copy(page).await?;
    assert_ne!(page.route().await?, here);
    listed(page, 2).await
}

/// The start page lists so many assessments.
async fn listed(page: &mut Page, count: usize) -> Outcome {
    page.open("#/").await?;
    eventually(&format!("{count} assessments in the list"), async || {
        let names = "return [...document.querySelectorAll('main bdi')].map((it) => it.innerText)";
        Ok((texts_of(page, names).await?.len() == count).then_some(()))
    })
    .await
}

/// The link of the open overview, from its `#` on.
pub(crate) async fn code_of(page: &Page) -> Outcome<String> {
    page.wait_for_heading("Overzicht van uw zelfscan").await?;
    text_of(page, "return document.querySelector('.samenhang-carry a').getAttribute('href')").await
}

/// A link that is cut, changed or not ours says so, and nothing of it is used.
pub(crate) async fn damaged(page: &mut Page) -> Outcome {
    page.open("#/mee").await?;
    page.wait_for_heading("Er staan geen antwoorden klaar").await?;
    open_copy(page, "example-3.json").await?;
    let whole = code_of(page).await?;
    let code = whole.strip_prefix("#/mee/").ok_or("no link that carries answers")?.to_owned();
    let changed = code.replacen(&code[40..41], if &code[40..41] == "A" { "B" } else { "A" }, 1);
    let newer = code.replacen('1', "2", 1);
    let other = include_str!("../../../core/tests/golden/share-v1.txt").trim_end();
    const DAMAGED: &str = "De link is niet compleet, of er is iets aan veranderd.";
    for (link, reason) in [
        (&code[..code.len() - 1], DAMAGED),
        (&code[..20], DAMAGED),
        (&changed, DAMAGED),
        ("<b>'\"%C3%A9", DAMAGED),
        (&"1".repeat(20_000), DAMAGED),
        (&newer, "De link komt uit een nieuwere versie van Samenhang."),
        (other, "De link hoort bij een vragenlijst met andere vragen."),
    ] {
        go_to(page, "#/", "Hoe hangt het bij u samen").await?;
        go_to(page, &format!("#/mee/{link}"), "Deze link met antwoorden werkt niet").await?;
        page.wait_for_text(reason).await?;
        assert_eq!(page.route().await?, "/mee");
        assert_silent(&page.text().await?, &["vragen beantwoord", "Bewaar ze in deze browser"]);
    }
    // One link after another, on the page itself; then on to the file.
    go_to(page, &whole, READY).await?;
    page.wait_for_text("U hebt alle 38 vragen beantwoord.").await?;
    go_to(page, "#/mee/1", "Deze link met antwoorden werkt niet").await?;
    page.click_text("Open een kopie").await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    page.upload(&crate::steps::copy("example-3.json")?).await?;
    at_copy(page).await?;
    listed(page, 2).await
}

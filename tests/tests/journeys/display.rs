//! Light and dark.

use samenhang_tests::{Browser, Look, Outcome, Page, eventually};
use serde_json::json;

use crate::steps::{assert_says, choose, chosen, text_of};

/// The colours that were chosen stay after a reload.
pub(crate) async fn display(page: &mut Page) -> Outcome {
    page.open("").await?;
    page.click_text("Weergave").await?;
    page.wait_for_heading("Weergave").await?;
    assert_eq!(chosen(page, "kleuren").await?.as_deref(), Some("system"));
    choose(page, "kleuren", "light").await?;
    let light = ground(page).await?;
    choose(page, "kleuren", "dark").await?;
    let dark = ground(page).await?;
    assert_ne!(light, dark);
    page.reload().await?;
    assert_eq!(ground(page).await?, dark);
    assert_eq!(chosen(page, "kleuren").await?.as_deref(), Some("dark"));
    page.open("").await?;
    assert_eq!(ground(page).await?, dark);
    page.click_text("Weergave").await?;
    choose(page, "kleuren", "light").await?;
    page.reload().await?;
    assert_eq!(ground(page).await?, light);
    assert_eq!(chosen(page, "kleuren").await?.as_deref(), Some("light"));
    // This browser is set to light, so that the device says the same.
    choose(page, "kleuren", "system").await?;
    assert_eq!(ground(page).await?, light);
    Ok(())
}

/// A host asks for a theme: its colours are there, light and dark as the reader chooses, and an
/// unknown name changes nothing.
pub(crate) async fn themes(page: &mut Page) -> Outcome {
    page.open("?theme=constructor#/weergave").await?;
    page.wait_for_heading("Weergave").await?;
    choose(page, "kleuren", "dark").await?;
    let neutral_dark = ground(page).await?;
    choose(page, "kleuren", "light").await?;
    let neutral = accent(page).await?;
    let mut seen = vec![neutral];
    for theme in ["helder", "stad"] {
        page.open(&format!("?theme={theme}#/weergave")).await?;
        page.wait_for_heading("Weergave").await?;
        eventually("the theme to load", async || {
            Ok((!seen.contains(&accent(page).await?)).then_some(()))
        })
        .await?;
        let light = ground(page).await?;
        seen.push(accent(page).await?);
        choose(page, "kleuren", "dark").await?;
        let dark = ground(page).await?;
        assert!(dark != light && dark != neutral_dark, "{theme}: {dark} on {light}");
        choose(page, "kleuren", "light").await?;
        assert_eq!(ground(page).await?, light, "{theme}");
        // The same where the device is dark and the reader chose nothing.
        if page.browser() == Browser::Chromium {
            choose(page, "kleuren", "system").await?;
            page.look(Look { dark: true, ..Look::default() }).await?;
            assert_eq!(ground(page).await?, dark, "{theme} on a dark device");
            page.look(Look::default()).await?;
            choose(page, "kleuren", "light").await?;
        }
    }
    Ok(())
}

/// From the page about answers to the one about the assessment, in the other language, and back.
pub(crate) async fn about(page: &mut Page) -> Outcome {
    page.open("#/antwoorden").await?;
    page.wait_for_heading("Wat er met uw antwoorden gebeurt").await?;
    page.click_text("Over deze zelfscan").await?;
    page.wait_for_heading("Over deze zelfscan").await?;
    assert_says(
        &page.text().await?,
        &[
            "Dat heeft de beheerder van deze website hier niet ingevuld.",
            "Uw antwoorden blijven in uw browser.",
            "WCAG 2.2, niveau A en AA.",
            "VNG en Platform31, Gemeentelijke visie en sturing",
            "De licentie is de EUPL, versie 1.2.",
            "Versie van de zelfscan: ",
            "Versie van de vragenlijst: ",
        ],
    );
    let leads =
        "return [...document.querySelectorAll('main a')].map((it) => it.getAttribute('href'))";
    let leads = page.script(leads, vec![]).await?;
    assert_eq!(leads, json!(["./#/antwoorden", "licenties.txt", "sbom.cdx.json"]));
    page.click_text("English").await?;
    page.wait_for_heading("About this self-assessment").await?;
    let says = page.text().await?;
    assert!(says.contains("EUPL") && says.contains("Version of the questionnaire:"), "{says}");
    page.click_text("Nederlands").await?;
    page.wait_for_heading("Over deze zelfscan").await?;
    page.click_text("Naar de zelfscan").await?;
    page.wait_for_heading("Hoe hangt het bij u samen: wonen, begeleiding en zorg?").await
}

/// The colour of a link.
async fn accent(page: &Page) -> Outcome<String> {
    text_of(page, "return getComputedStyle(document.querySelector('main a, footer a')).color").await
}

/// The colour behind the words.
async fn ground(page: &Page) -> Outcome<String> {
    const GROUND: &str = "
        const clear = 'rgba(0, 0, 0, 0)';
        const colours = [document.body, document.documentElement].map((it) =>
          getComputedStyle(it).backgroundColor);
        return colours.find((colour) => colour !== clear) ?? clear";
    text_of(page, GROUND).await
}

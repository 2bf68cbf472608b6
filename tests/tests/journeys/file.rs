//! The release as one file, opened from the disk: what is different there.

use std::fs;
use std::path::Path;

use samenhang_tests::{Browser, Outcome, Page};

use crate::access;
use crate::steps::{assert_says, assert_silent, begin_all, choose_level, saved, text_of};

/// The pages that are files of their own in a release are in this one, with a way back; what is
/// kept can be handed out and erased; and the licences go along.
pub(crate) async fn inside(page: &mut Page) -> Outcome {
    page.open("").await?;
    assert_says(&page.text().await?, &["Uw antwoorden staan niet in dit bestand"]);
    begin_all(page, "In een bestand").await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    assert_silent(&page.text().await?, &["in dit bestand"]);

    page.open("#/antwoorden").await?;
    assert_says(
        &page.text().await?,
        &[
            "U gebruikt de zelfscan als bestand",
            "werkt zichzelf niet bij",
            "als u dit bestand zeven",
        ],
    );
    assert_silent(&page.text().await?, &["website"]);
    scanned(page).await?;
    at(page, "Over deze zelfscan", "Over deze zelfscan").await?;
    scanned(page).await?;
    page.click_text("Alle onderdelen en hun licenties").await?;
    let (name, text) = page.downloaded().await?;
    assert_eq!(name, "licenties.txt");
    assert!(text.contains("yew") && text.contains("Apache"), "{} characters", text.len());
    at(page, "English", "About this self-assessment").await?;
    page.back().await?;
    page.back().await?;
    page.wait_for_heading("Wat er met uw antwoorden gebeurt").await?;

    at(page, "Al uw gegevens in deze browser", "Uw gegevens in deze browser").await?;
    page.click_text("Download mijn gegevens").await?;
    let (name, text) = page.downloaded().await?;
    assert_eq!(name, "samenhang-gegevens.txt");
    assert!(text.starts_with("samenhang-record 1 rev="), "{text}");
    page.click_text("Wis alles").await?;
    page.click_text("Ja, wis alles").await?;
    page.wait_for_text("Alles van Samenhang is uit deze browser gewist.").await?;
    page.click_text("Naar de startpagina").await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    page.reload().await?;
    assert_silent(&page.text().await?, &["In een bestand"]);

    at(page, "Lees of print alle vragen", "Alle vragen om te lezen en te printen").await?;
    let questions = "return String([...document.querySelectorAll('h3')].filter((it) => it.checkVisibility?.() ?? it.offsetParent).length)";
    assert_eq!(text_of(page, questions).await?, "47");
    // Loaded anew it is the same page.
    page.reload().await?;
    shown(page, "Alle vragen om te lezen en te printen").await?;
    page.click_text("Naar de zelfscan").await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await
}

/// A click on a link leads to a page that is in the file.
async fn at(page: &Page, link: &str, heading: &str) -> Outcome {
    page.click_text(link).await?;
    shown(page, heading).await
}

async fn shown(page: &Page, heading: &str) -> Outcome {
    page.wait_for_heading(heading).await?;
    assert_eq!(page.web().title().await?, format!("{heading} – Samenhang"));
    assert_eq!(page.focused().await?, heading);
    Ok(())
}

async fn scanned(page: &Page) -> Outcome {
    if page.browser() == Browser::Chromium { access::clean(page).await } else { Ok(()) }
}

/// A stick that has another letter next time: the same file in another folder.
pub(crate) async fn moved(page: &mut Page) -> Outcome {
    begin_all(page, "Op een stick").await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    let file = page.address().trim_start_matches("file://").to_owned();
    let file = Path::new(&file);
    let folder = file.parent().ok_or("no folder")?.join("ander");
    fs::create_dir_all(&folder)?;
    let moved = folder.join("zelfscan.html");
    fs::rename(file, &moved)?;
    page.web().goto(format!("file://{}", moved.display())).await?;
    page.wait_for("h1:not(.samenhang-written h1)").await?;
    page.wait_for_text("Op een stick").await
}

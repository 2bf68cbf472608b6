//! Copies in files: there and back, and files that are none.

use std::fs;
use std::path::PathBuf;

use samenhang_tests::{Outcome, Page, eventually};

use crate::steps::{
    assert_says, assert_silent, at_copy, begin_all, choose, choose_level, chosen, copy, go_on,
    note, question, saved, texts_of,
};

/// A file that goes when it is dropped, with the folder that was made for it.
pub(crate) struct Scratch(pub(crate) PathBuf);

impl Scratch {
    pub(crate) fn new(page: &Page, name: &str, bytes: &[u8]) -> Outcome<Self> {
        let folder = format!("samenhang-copy-{}-{}", page.browser().name(), std::process::id());
        let folder = std::env::temp_dir().join(folder);
        fs::create_dir_all(&folder)?;
        let file = folder.join(name);
        fs::write(&file, bytes)?;
        Ok(Self(file))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.0));
        // Only an empty folder goes: another copy of the same run may still be in it.
        if let Some(folder) = self.0.parent() {
            drop(fs::remove_dir(folder));
        }
    }
}

/// A saved copy gives everything back, beside what is there.
pub(crate) async fn round_trip(page: &mut Page) -> Outcome {
    begin_all(page, "Met kopie").await?;
    choose_level(page, 3).await?;
    choose(page, "zekerheid", "schatting").await?;
    page.wait_for("textarea").await?.send_keys(NOTE).await?;
    go_on(page, &question(2)).await?;
    choose(page, "antwoord", "weet-niet").await?;
    page.click_text("Later bespreken").await?;
    page.click_text("Naar het overzicht").await?;
    page.click_text("Naar de dilemma’s").await?;
    page.wait_for_text("Dilemma 1 van 9").await?;
    choose(page, "nu", "-3").await?;
    choose(page, "gewenst", "weet-niet").await?;
    saved(page).await?;
    page.click_text("Naar het overzicht").await?;
    page.click_text("Bewaar een kopie").await?;
    page.wait_for_text("De browser bewaart de kopie").await?;
    let (name, text) = page.downloaded().await?;
    assert!(name.starts_with("samenhang") && name.ends_with(".json"), "{name}");

    page.open("").await?;
    page.click_text("Verwijder: Met kopie").await?;
    page.click_text("Ja, verwijder deze zelfscan").await?;
    page.wait_for_text("De zelfscan is verwijderd.").await?;
    wait_until_listed(page, &[]).await?;
    let file = Scratch::new(page, &name, text.as_bytes())?;
    page.upload(&file.0).await?;
    at_copy(page).await?;
    assert_says(
        &page.text().await?,
        &["Met kopie", "U hebt 2 van de 38 vragen beantwoord.", "(1 van 9 ingevuld)"],
    );
    same_answers(page).await?;

    page.open("").await?;
    page.upload(&file.0).await?;
    at_copy(page).await?;
    page.open("").await?;
    wait_until_listed(page, &["Met kopie", "Met kopie"]).await
}

const NOTE: &str = "Raadsbesluit: \"wonen, zorg & welzijn\" <b>2026</b>";

async fn same_answers(page: &Page) -> Outcome {
    page.click_text("Naar de dilemma’s").await?;
    page.wait_for_text("Dilemma 1 van 9").await?;
    assert_eq!(chosen(page, "nu").await?.as_deref(), Some("-3"));
    assert_eq!(chosen(page, "gewenst").await?.as_deref(), Some("weet-niet"));
    page.click_text("Naar het overzicht").await?;
    page.click_text("Controleer uw antwoorden").await?;
    page.wait_for_heading("Controleer uw antwoorden").await?;
    assert_says(
        &page.text().await?,
        &[
            "Eén vraag wilt u later bespreken: vraag 2",
            &format!("Schatting Uw toelichting: {NOTE}"),
        ],
    );
    page.click("#wijzig-visie-gedeeld").await?;
    page.wait_for_text(&question(1)).await?;
    assert_eq!(chosen(page, "antwoord").await?.as_deref(), Some("3"));
    assert_eq!(chosen(page, "zekerheid").await?.as_deref(), Some("schatting"));
    assert_eq!(note(page).await?, NOTE);
    page.click_text("Terug naar uw antwoorden").await?;
    page.wait_for_heading("Controleer uw antwoorden").await
}

/// The list is read anew after a removal.
async fn wait_until_listed(page: &Page, names: &[&str]) -> Outcome {
    eventually(&format!("the list {names:?}"), async || {
        Ok((listed(page).await? == names).then_some(()))
    })
    .await
}

/// The names of the assessments on the start page.
async fn listed(page: &Page) -> Outcome<Vec<String>> {
    texts_of(page, "return [...document.querySelectorAll('main bdi')].map((it) => it.innerText)")
        .await
}

/// Files that cannot be opened say why, and change nothing.
pub(crate) async fn broken(page: &mut Page) -> Outcome {
    page.open("").await?;
    page.upload(&copy("example-3.json")?).await?;
    at_copy(page).await?;
    page.open("").await?;
    page.wait_for_text("Verder waar u was").await?;
    let whole = fs::read_to_string(copy("example-3.json")?)?;
    let cut: String = whole.chars().take(whole.chars().count() / 2).collect();
    let altered = whole.replacen("\"answer\": 4", "\"answer\": 7", 1);
    let twice = whole.replacen("visie-drie-domeinen", "visie-gedeeld", 1);
    let large = format!("{whole}{}", " ".repeat(1_100_000));
    let picture = [0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, 0xff, 0xfe];
    let not_ours = "Dit is geen kopie van Samenhang.";
    let cases: [(&str, &[u8], &str); 7] = [
        ("cut.json", cut.as_bytes(), "Dit bestand is niet compleet, of het is veranderd."),
        ("other.json", b"{\"name\": \"something else\"}", not_ours),
        ("picture.png", &picture, not_ours),
        ("empty.json", b"", "Dit"),
        ("altered.json", altered.as_bytes(), "klopt er iets niet bij de vraag ‘visie-gedeeld’"),
        ("twice.json", twice.as_bytes(), "staat de vraag ‘visie-gedeeld’ twee keer"),
        ("large.json", large.as_bytes(), "Dit bestand is groter dan 1 MB."),
    ];
    for (name, bytes, reason) in cases {
        let file = Scratch::new(page, name, bytes)?;
        page.upload(&file.0).await?;
        page.wait_for_text(reason).await.map_err(|error| format!("{name}: {error}"))?;
        assert_says(
            &page.text().await?,
            &["Het bestand is niet geopend", "Wat al in deze browser stond, is niet veranderd."],
        );
        assert!(page.web().title().await?.starts_with("Fout: "), "{name}");
        assert_eq!(listed(page).await?, ["Voorbeeld 3"], "{name}");
    }
    page.reload().await?;
    page.wait_for_text("Alle 38 vragen beantwoord").await?;
    assert_silent(&page.text().await?, &["Het bestand is niet geopend"]);
    // After all that a good file still opens.
    page.upload(&copy("example-3.json")?).await?;
    at_copy(page).await?;
    page.open("").await?;
    wait_until_listed(page, &["Voorbeeld 3", "Voorbeeld 3"]).await
}

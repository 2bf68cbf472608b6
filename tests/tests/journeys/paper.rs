//! The result on paper.

use std::fs;

use samenhang_tests::{Look, Outcome, Page, PrintPage, PrintParameters};
use xtask::project::Project;

use crate::steps::{assert_says, assert_silent, go_to, open_copy, text_of};

/// The whole result of worked example 3, with nine dilemmas: at most eight pages (R15).
const MOST_PAGES: usize = 8;

/// Prints the result.
pub(crate) async fn on_paper(page: &mut Page) -> Outcome {
    let sheet = open_copy(page, "example-3.json").await?;
    go_to(page, &format!("{sheet}uitkomst"), "Uitkomst: uw beeld van de samenhang").await?;
    page.look(Look { print: true, ..Look::default() }).await?;
    page.script(LISTEN, vec![]).await?;
    let pdf = page.web().print_page(a4()).await?;
    // Kept to be looked at.
    let file = Project::locate()?.target().join("journeys/result.pdf");
    fs::create_dir_all(file.with_file_name(""))?;
    fs::write(file, &pdf)?;
    let pages = pages(&pdf);
    assert!((2..=MOST_PAGES).contains(&pages), "{pages} pages");
    let says = text_of(page, "return globalThis.printed").await?;
    let says = says.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_says(
        &says,
        &[
            "Zoals u het ziet, staat uw gemeente op het niveau verkennend, op weg naar verwoord.",
            "Dezelfde uitkomst als tabel",
            "10. Leren en uitwisselen",
            "2, 2, 1",
            "Gemiddelde per domein",
            // Folded on screen, open on paper.
            "Afdelingen en partners werken los van elkaar.",
        ],
    );
    assert_silent(
        &says,
        &[
            "Print deze uitkomst",
            "Bewaar een kopie",
            "Controleer uw antwoorden",
            "English",
            "Naar de inhoud",
            "Weergave",
            "Op deze pagina",
            "Bekijk als spinnenweb",
            "Waar komen deze cijfers vandaan?",
        ],
    );
    // Afterwards the page is as it was.
    let open = "return String(document.querySelectorAll('details[open]').length)";
    assert_eq!(text_of(page, open).await?, "0");
    Ok(())
}

/// Keeps what is on the page at the moment of printing, after the app made it ready.
const LISTEN: &str =
    "addEventListener('beforeprint', () => { globalThis.printed = document.body.innerText; })";

/// A sheet of A4; not shrunk, so that the page of the style sheet holds, as it does when
/// a person prints.
fn a4() -> PrintParameters {
    let page = PrintPage { width: 21.0, height: 29.7 };
    PrintParameters { page, shrink_to_fit: false, ..PrintParameters::default() }
}

/// How many pages a PDF of Chromium has: each is an object of the type `/Page`.
fn pages(pdf: &[u8]) -> usize {
    const PAGE: &[u8] = b"/Type /Page";
    let mut at = pdf.windows(PAGE.len() + 1);
    let mut count = 0;
    while let Some(found) = at.find(|window| window.starts_with(PAGE)) {
        count += usize::from(found.last() != Some(&b's'));
    }
    count
}

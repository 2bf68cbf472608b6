//! The pages with all questions, the one about the assessment and the one for editors, which no program draws: the same checks.

use samenhang_tests::{Key, Look, Outcome, Page};
use serde_json::json;

use super::faults_of;
use super::reflow::{FOCUS, MEASURE};
use super::reviewed::Reviewed;
use super::scan::{FORCED, OWN};

/// The scanners and our own checks find nothing on the printable questions, nor on the page that
/// makes the code for other websites.
pub(crate) async fn written(page: &mut Page) -> Outcome {
    let mut faults = Vec::new();
    let mut reviewed = Reviewed::default();
    // The two have the same form: one of them is looked at in both themes.
    let files = [
        ("vragen.html", "nl", [false, true].as_slice()),
        ("questions.html", "en", &[false]),
        ("over.html", "nl", &[false, true]),
        ("about.html", "en", &[false]),
        ("insluiten.html", "nl", &[false, true]),
        ("insluiten.html?lang=en", "en", &[false]),
    ];
    for (file, code, themes) in files {
        page.look(Look::default()).await?;
        page.open(file).await?;
        // What is shown in a frame is looked at by itself, in the journeys of hosts.
        page.script("document.querySelector('samenhang-zelfscan')?.remove()", vec![]).await?;
        let mut found = faults_of(page, OWN, vec![json!(code)]).await?;
        for dark in themes.iter().copied() {
            page.look(Look { dark, ..Look::default() }).await?;
            let left = reviewed.left(page.scan().await?);
            found.extend(left.iter().map(|finding| format!("dark: {dark} {finding}")));
        }
        page.look(Look { forced: true, ..Look::default() }).await?;
        found.extend(faults_of(page, FORCED, vec![]).await?);
        page.look(Look { width: 320, height: 256, ..Look::default() }).await?;
        found.extend(faults_of(page, MEASURE, vec![]).await?);
        page.press(Key::Tab).await?;
        found.extend(faults_of(page, FOCUS, vec![]).await?);
        faults.extend(found.into_iter().map(|it| format!("{file}: {it}")));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

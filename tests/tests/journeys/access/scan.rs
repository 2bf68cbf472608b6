//! Two scanners and our own checks on every page (R1, R4, R6 to R8, R12, R13).

use samenhang_tests::{Look, Outcome, Page};
use serde_json::json;

use super::reviewed::Reviewed;
use super::{LANGUAGES, arrive, faults_of, fill, kinds};
use crate::steps::texts_of;

/// The scanners find nothing on any page, in both languages, light and dark, and neither do
/// our own checks; headings and titles are unique, and there is one status region from the
/// first moment.
pub(crate) async fn accessible(page: &mut Page) -> Outcome {
    let places = fill(page).await?;
    let kinds = kinds("", "").len();
    let mut faults = Vec::new();
    let mut reviewed = Reviewed::default();
    for (language, code) in LANGUAGES.iter().enumerate() {
        page.open(&format!("?lang={code}")).await?;
        page.script(MARK_STATUS, vec![]).await?;
        let mut names = Vec::new();
        for place in &places {
            arrive(page, place, language).await?;
            for dark in [false, true] {
                page.look(Look { dark, ..Look::default() }).await?;
                let found = faults_of(page, CHARTS, vec![]).await?;
                faults.extend(found.iter().map(|it| format!("dark: {dark} {}: {it}", place.route)));
                for finding in reviewed.left(page.scan().await?) {
                    faults.push(format!("{code} dark: {dark} {}: {finding}", place.route));
                }
            }
            for (script, argument) in [(DOCUMENT, ""), (OWN, *code)] {
                let found = faults_of(page, script, vec![json!(argument)]).await?;
                faults.extend(found.iter().map(|it| format!("{code} {}: {it}", place.route)));
            }
            // Colours and motion do not depend on the language.
            if language == 0 {
                page.look(Look { forced: true, ..Look::default() }).await?;
                for script in [FORCED, CHARTS] {
                    let found = faults_of(page, script, vec![]).await?;
                    faults.extend(found.iter().map(|it| format!("forced {}: {it}", place.route)));
                }
            }
            names.push(texts_of(page, NAMES).await?);
        }
        names.truncate(kinds);
        for name in 0..2 {
            let mut all: Vec<_> = names.iter().filter_map(|names| names.get(name)).collect();
            all.sort();
            let repeated: Vec<_> = all.windows(2).filter(|two| two[0] == two[1]).collect();
            assert!(repeated.is_empty(), "not unique: {repeated:?}");
        }
    }
    faults.extend(reviewed.unused());
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// What the scanners find on the page as it is, without what was looked at.
pub(crate) async fn clean(page: &Page) -> Outcome {
    let left = Reviewed::default().left(page.scan().await?);
    let words: Vec<String> = left.iter().map(ToString::to_string).collect();
    assert!(words.is_empty(), "{}", words.join("\n"));
    Ok(())
}

pub(super) const OWN: &str = include_str!("own.js");
pub(super) const CHARTS: &str = include_str!("charts.js");
pub(super) const FORCED: &str = include_str!("forced.js");

const NAMES: &str = "return [document.title, document.querySelector('h1').innerText]";

const MARK_STATUS: &str = "globalThis.status0 = document.querySelector('[role=status]')";

pub(super) const DOCUMENT: &str = "
const faults = [];
const count = (css) => document.querySelectorAll(css).length;
if (count('h1') !== 1) faults.push(`${count('h1')} headings h1`);
if (count('[role=status]') !== 1) faults.push(`${count('[role=status]')} status regions`);
if (document.querySelector('[role=status]') !== globalThis.status0) {
  faults.push('the status region was replaced');
}
if (count('main') !== 1) faults.push(`${count('main')} main regions`);
return faults;";

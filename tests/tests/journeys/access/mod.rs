//! What a program can find of accessibility, on every page in every state.

use samenhang_tests::{Look, Outcome, Page, eventually};
use serde_json::{Value, json};

use crate::full::unfold;
use crate::steps::{copy, go_to, open_copy, texts_of};

/// A page, with the start of its heading in both languages.
struct Place {
    route: String,
    headings: [&'static str; 2],
    /// What is done there before it is looked at.
    before: Before,
}

#[derive(Clone, Copy)]
enum Before {
    Nothing,
    /// Ask to remove the first assessment of the list.
    AskToRemove,
    /// Choose a file that is not a copy.
    OpenPicture,
    /// Choose a copy of another version of the questionnaire.
    OpenOther,
}

/// The name of a language, and the words that tell where it is in [`Place::headings`].
const LANGUAGES: [&str; 2] = ["nl", "en"];

const START: [&str; 2] =
    ["Hoe hangt het bij u samen", "How well do housing, support and care fit together"];

/// One page of each kind.
fn kinds(sheet: &str) -> Vec<Place> {
    let place = |route: &str, nl, en| Place {
        route: route.to_owned(),
        headings: [nl, en],
        before: Before::Nothing,
    };
    let of = |page: &str, nl, en| place(&format!("{sheet}{page}"), nl, en);
    vec![
        place("#/", START[0], START[1]),
        place("#/begin/eerste-ronde", "Voordat u begint", "Before you begin"),
        place("#/antwoorden", "Wat er met uw antwoorden gebeurt", "What happens to your answers"),
        place("#/weergave", "Weergave", "Display"),
        place("#/nergens", "Deze pagina is er niet", "This page does not exist"),
        place(
            "#/zelfscan/00000000000000ff/overzicht",
            "Deze zelfscan kan hier niet worden geopend",
            "This assessment cannot be opened here",
        ),
        of("overzicht", "Overzicht van uw zelfscan", "Overview of your assessment"),
        of(
            "vraag/uitvoering-in-de-wijk",
            "Vertaalt uw gemeente het beleid naar wat er in een wijk of dorp nodig is?",
            "Does your municipality translate",
        ),
        of(
            "vraag/visie-gedeeld",
            "Heeft uw gemeente één gedeelde visie",
            "Does your municipality have one shared vision",
        ),
        of("dilemma/brede-visie-of-stap-voor-stap", "Brede visie of stap voor stap?", ""),
        of("controle", "Controleer uw antwoorden", "Check your answers"),
        of("uitkomst", "Uitkomst: uw beeld", "Result: your picture"),
    ]
}

/// The same pages in other states.
fn states(partly: &str, empty: &str) -> Vec<Place> {
    let place = |route: String, headings, before| Place { route, headings, before };
    let overview = ["Overzicht van uw zelfscan", "Overview of your assessment"];
    let review = ["Controleer uw antwoorden", "Check your answers"];
    let result = ["Uitkomst: uw beeld", "Result: your picture"];
    let quick = ["Durven college en raad te kiezen", ""];
    vec![
        place(format!("{partly}overzicht"), overview, Before::Nothing),
        place(format!("{partly}vraag/verandering-durven-kiezen"), quick, Before::Nothing),
        place(format!("{partly}vraag/verandering-durven-kiezen/controle"), quick, Before::Nothing),
        place(format!("{partly}controle"), review, Before::Nothing),
        place(format!("{partly}uitkomst"), result, Before::Nothing),
        place(format!("{empty}uitkomst"), result, Before::Nothing),
        place("#/".to_owned(), START, Before::AskToRemove),
        place("#/".to_owned(), START, Before::OpenPicture),
        place("#/".to_owned(), START, Before::OpenOther),
    ]
}

/// Three assessments: all answered, partly answered, and nothing known.
async fn fill(page: &mut Page) -> Outcome<Vec<Place>> {
    let whole = open_copy(page, "example-3.json").await?;
    let partly = open_copy(page, "partly.json").await?;
    let empty = open_copy(page, "empty.json").await?;
    let mut places = kinds(&whole);
    places.extend(states(&partly, &empty));
    Ok(places)
}

async fn arrive(page: &Page, place: &Place, language: usize) -> Outcome {
    // Away first, so that a page in another state is drawn anew.
    go_to(page, "#/antwoorden", ["Wat er met uw", "What happens to"][language]).await?;
    go_to(page, &place.route, place.headings[language]).await?;
    match place.before {
        Before::Nothing => {}
        Before::AskToRemove => page.click_text(["Verwijder: ", "Remove: "][language]).await?,
        Before::OpenPicture => {
            page.upload(&copy("no-copy.png")?).await?;
            page.wait_for_text(["is niet geopend", "was not opened"][language]).await?;
        }
        Before::OpenOther => {
            page.upload(&copy("partly.json")?).await?;
            page.wait_for_text(["De kopie is geopend", "The copy was opened"][language]).await?;
        }
    }
    unfold(page).await
}

/// axe finds nothing on any page, in both languages, light and dark; headings and titles
/// are unique, and there is one status region from the first moment.
pub(crate) async fn accessible(page: &mut Page) -> Outcome {
    let places = fill(page).await?;
    let kinds = kinds("").len();
    let mut faults = Vec::new();
    for (language, code) in LANGUAGES.iter().enumerate() {
        page.open(&format!("?lang={code}")).await?;
        page.script(MARK_STATUS, vec![]).await?;
        let mut names = Vec::new();
        for place in &places {
            arrive(page, place, language).await?;
            for dark in [false, true] {
                page.look(Look { dark, ..Look::default() }).await?;
                for finding in page.axe().await? {
                    faults.push(format!("{code} dark: {dark} {}: {finding}", place.route));
                }
            }
            faults.extend(document_faults(page, &place.route).await?);
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
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// One heading, one status region, and that the same as at the start.
async fn document_faults(page: &Page, route: &str) -> Outcome<Vec<String>> {
    let faults = texts_of(page, DOCUMENT).await?;
    Ok(faults.into_iter().map(|fault| format!("{route}: {fault}")).collect())
}

const NAMES: &str = "return [document.title, document.querySelector('h1').innerText]";

const MARK_STATUS: &str = "globalThis.status0 = document.querySelector('[role=status]')";

const DOCUMENT: &str = "
const faults = [];
const count = (css) => document.querySelectorAll(css).length;
if (count('h1') !== 1) faults.push(`${count('h1')} headings h1`);
if (count('[role=status]') !== 1) faults.push(`${count('[role=status]')} status regions`);
if (document.querySelector('[role=status]') !== globalThis.status0) {
  faults.push('the status region was replaced');
}
if (count('main') !== 1) faults.push(`${count('main')} main regions`);
return faults;";

/// Nothing sticks out at 320 pixels, also with the text spacing of WCAG 1.4.12, and every
/// target is large enough (R10, R11).
pub(crate) async fn reflow(page: &mut Page) -> Outcome {
    let places = fill(page).await?;
    let mut faults = Vec::new();
    for (language, code) in LANGUAGES.iter().enumerate() {
        page.open(&format!("?lang={code}")).await?;
        for place in &places {
            arrive(page, place, language).await?;
            for (width, spaced) in [(1280, false), (320, false), (320, true)] {
                page.look(Look { width, ..Look::default() }).await?;
                page.script(SPACE, vec![json!(spaced)]).await?;
                eventually("the width of the window", async || {
                    let now = page.script("return innerWidth", vec![]).await?;
                    Ok((now == json!(width)).then_some(()))
                })
                .await?;
                let found = page.script(MEASURE, vec![]).await?;
                let found: Vec<String> = serde_json::from_value(found)?;
                let at = format!("{code} {width} spaced: {spaced} {}", place.route);
                faults.extend(found.into_iter().map(|fault| format!("{at}: {fault}")));
            }
            page.script(SPACE, vec![Value::Bool(false)]).await?;
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// The text spacing that WCAG 2.2, 1.4.12 names. The policy refuses style elements, but a
/// sheet that a script makes is not one.
const SPACE: &str = "
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`);
document.adoptedStyleSheets = arguments[0] ? [sheet] : [];";

const MEASURE: &str = "
const faults = [];
const name = (it) =>
  `${it.tagName.toLowerCase()}#${it.id}.${it.className} “${it.innerText?.slice(0, 40)}”`;
const root = document.documentElement;
if (root.scrollWidth > innerWidth) {
  const wide = [...document.body.querySelectorAll('*')].filter((it) => {
    const scrolls = it.parentElement.closest('[role=region]');
    return !scrolls && it.getBoundingClientRect().right > innerWidth + 0.5;
  });
  faults.push(`${root.scrollWidth} wide: ${wide.slice(0, 3).map(name).join('; ')}`);
}
for (const it of document.querySelectorAll('a[href], button, input, textarea, select, summary')) {
  if (!it.checkVisibility({ visibilityProperty: true })) continue;
  const label = it.matches('[type=radio], [type=checkbox]') ? it.closest('label') : null;
  // The link that skips the header shows when it has the focus.
  if (it.offsetWidth <= 1) it.focus();
  const box = (label ?? it).getBoundingClientRect();
  // A link in a sentence is as high as its line (WCAG 2.5.8, inline).
  const alone = it.parentElement.innerText.trim() === it.innerText.trim();
  const inline = getComputedStyle(it).display === 'inline' && !alone;
  const least = it.name === 'antwoord' ? 44 : 24;
  if (!inline && (box.width < 24 || box.height < least)) {
    faults.push(`small: ${box.width.toFixed(1)} by ${box.height.toFixed(1)} ${name(it)}`);
  }
}
return faults;";

//! What a program can find of accessibility, on every page in every state.

mod planted;
mod reflow;
mod reviewed;
mod scan;
mod trees;
mod written;

pub(crate) use planted::found;
pub(crate) use reflow::reflow;
pub(crate) use reviewed::Reviewed;
pub(crate) use scan::{accessible, clean};
pub(crate) use trees::trees;
pub(crate) use written::written;

use samenhang_tests::{Outcome, Page};
use serde_json::Value;

use crate::full::unfold;
use crate::share::code_of;
use crate::steps::{copy, go_to, open_copy};

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
fn kinds(sheet: &str, code: &str) -> Vec<Place> {
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
        place("#/mee/1", "Deze link met antwoorden werkt niet", "This link with answers does"),
        place(code, "Uw antwoorden staan klaar", "Your answers are ready"),
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
    let code = code_of(page).await?;
    let partly = open_copy(page, "partly.json").await?;
    let empty = open_copy(page, "empty.json").await?;
    let mut places = kinds(&whole, &code);
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

/// What a script of the checks finds.
async fn faults_of(page: &Page, script: &str, arguments: Vec<Value>) -> Outcome<Vec<String>> {
    Ok(serde_json::from_value(page.script(script, arguments).await?)?)
}

//! The page with every answer.

use super::texts;
use crate::assessment::Lang;

texts! {
    TITLE = "Controleer uw antwoorden", "Check your answers";
    OPTIONAL = "U hoeft niet alles in te vullen. De uitkomst laat zien waar antwoorden ontbreken.", "You do not have to fill in everything. The result shows where answers are missing.";
    NOTE = "Uw toelichting: ", "Your explanation: ";
    NOW = "Nu: ", "Now: ";
    DESIRED = "Over twee jaar: ", "In two years: ";
    DILEMMAS = "Dilemma’s", "Dilemmas";
    TO_RESULT = "Naar de uitkomst", "To the result";
    BACK = "Terug naar het overzicht", "Back to the overview";
}

/// "Wijzig vraag 3", the part that only a listener needs.
#[must_use]
pub fn change_question(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Nl => format!(" vraag {number}"),
        Lang::En => format!(" question {number}"),
    }
}

/// "Wijzig dilemma 3", the part that only a listener needs.
#[must_use]
pub fn change_dilemma(number: usize) -> String {
    format!(" dilemma {number}")
}

/// Which list of questions a line on the page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Not filled in.
    Blank,
    /// "Weet ik niet".
    Unknown,
    /// "Later bespreken".
    Later,
}

/// "3 vragen zijn niet ingevuld"; links to them follow.
#[must_use]
pub fn listed(lang: Lang, kind: Listed, count: usize) -> String {
    let one = count == 1;
    match (lang, kind, one) {
        (Lang::Nl, Listed::Blank, true) => "1 vraag is niet ingevuld".to_owned(),
        (Lang::Nl, Listed::Blank, false) => format!("{count} vragen zijn niet ingevuld"),
        (Lang::Nl, Listed::Unknown, true) => "1 keer koos u ‘weet ik niet’".to_owned(),
        (Lang::Nl, Listed::Unknown, false) => format!("{count} keer koos u ‘weet ik niet’"),
        (Lang::Nl, Listed::Later, true) => "1 vraag wilt u later bespreken".to_owned(),
        (Lang::Nl, Listed::Later, false) => format!("{count} vragen wilt u later bespreken"),
        (Lang::En, Listed::Blank, true) => "1 question is not filled in".to_owned(),
        (Lang::En, Listed::Blank, false) => format!("{count} questions are not filled in"),
        (Lang::En, Listed::Unknown, true) => "Once you chose ‘I don’t know’".to_owned(),
        (Lang::En, Listed::Unknown, false) => format!("{count} times you chose ‘I don’t know’"),
        (Lang::En, Listed::Later, true) => "You want to discuss 1 question later".to_owned(),
        (Lang::En, Listed::Later, false) => {
            format!("You want to discuss {count} questions later")
        }
    }
}

/// "vraag 37", as the text of a link.
#[must_use]
pub fn question(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Nl => format!("vraag {number}"),
        Lang::En => format!("question {number}"),
    }
}

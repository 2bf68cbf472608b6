//! The page with one question.

use super::{Joiner, common, join, texts, upper_first};
use crate::assessment::Lang;

texts! {
    INSTRUCTION = "Kies de situatie die nu het best past. Elke situatie bouwt voort op de vorige. Twijfelt u tussen twee? Kies dan de lagere.", "Choose the situation that fits best now. Each situation builds on the one before. Are you hesitating between two? Then choose the lower one.";
    INSTRUCTION_MORE = "Meer over het kiezen van een situatie", "More about choosing a situation";
    CERTAINTY = "Hoe zeker bent u van dit antwoord?", "How sure are you of this answer?";
    CLEAR_CERTAINTY = "Wis hoe zeker u bent", "Clear how sure you are";
    NOTE = "Voorbeeld of toelichting", "Example or explanation";
    NOTE_HELP = "Alleen u leest dit, en wie van u een kopie van de zelfscan krijgt. Noem geen namen van inwoners.", "Only you read this, and anyone to whom you give a copy of the assessment. Do not name residents.";
    NOTE_FULL = "Deze toelichting is vol: er passen 4.000 tekens in. Maak de tekst korter als u nog iets wilt toevoegen.", "This explanation is full: there is room for 4,000 characters. Shorten it if you want to add something.";
    LATER = "Later bespreken", "Discuss later";
    HINTS = "Hulp bij deze vraag", "Help with this question";
    EVIDENCE = "Waaraan ziet u dat?", "How can you tell?";
    WHO = "Wie weet dit meestal?", "Who usually knows this?";
    WHO_ELSE = "Is dit niet uw rol? Kies gerust ‘Weet ik niet’.", "Is this not your role? Feel free to choose ‘I don’t know’.";
    WORDS = "Uitleg van woorden in deze vraag", "Words in this question explained";
    NEXT = "Volgende vraag", "Next question";
    PREVIOUS = "Vorige vraag", "Previous question";
    TO_DILEMMAS = "Naar de dilemma’s", "To the dilemmas";
    TO_RESULT = "Naar de uitkomst", "To the result";
    BACK_TO_REVIEW = "Terug naar uw antwoorden", "Back to your answers";
}

/// "Vraag 2 van 38".
#[must_use]
pub fn place(lang: Lang, number: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("Vraag {number} van {total}"),
        Lang::En => format!("Question {number} of {total}"),
    }
}

/// "Eerste ronde: vraag 2 van 10".
#[must_use]
pub fn place_quick(lang: Lang, number: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("Eerste ronde: vraag {number} van {total}"),
        Lang::En => format!("First round: question {number} of {total}"),
    }
}

/// "Onderwerp 1 van 10: Visie en ambitie".
#[must_use]
pub fn subject(lang: Lang, number: usize, total: usize, name: &str) -> String {
    match lang {
        Lang::Nl => format!("Onderwerp {number} van {total}: {name}"),
        Lang::En => format!("Subject {number} of {total}: {name}"),
    }
}

/// "Situatie 3".
#[must_use]
pub fn situation(lang: Lang, level: u8) -> String {
    match lang {
        Lang::Nl => format!("Situatie {level}"),
        Lang::En => format!("Situation {level}"),
    }
}

/// "Strategisch beleidsmedewerker of manager."
#[must_use]
pub fn who(lang: Lang, roles: &[&str]) -> String {
    upper_first(&join(lang, roles, Joiner::Or)) + "."
}

/// The title of the document: "Vraag 2 van 38: …".
#[must_use]
pub fn document(place: &str, question: &str) -> String {
    common::document_title(&[place, ": ", question].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_roles_read_as_a_sentence() {
        assert_eq!(who(Lang::Nl, &["wethouder", "manager"]), "Wethouder of manager.");
        assert_eq!(who(Lang::En, &["alderman"]), "Alderman.");
    }
}

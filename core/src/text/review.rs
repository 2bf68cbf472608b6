//! The page with every answer.

use super::{count, texts};
use crate::assessment::Lang;

texts! {
    TITLE = "Controleer uw antwoorden", "Check your answers";
    OPTIONAL = "U hoeft niet alles in te vullen. Bij de uitkomst ziet u waar antwoorden ontbreken.", "You do not have to fill in everything. The result shows where answers are missing.";
    NOTE = "Uw toelichting: ", "Your explanation: ";
    NOW = "Nu: ", "Now: ";
    DESIRED = "Over twee jaar: ", "In two years’ time: ";
    DILEMMAS = "Dilemma’s", "Dilemmas";
    TO_RESULT = "Naar de uitkomst", "To the result";
    BACK = "Naar het overzicht", "To the overview";
}

/// Under the first round, which is all that is listed then: how many other questions there are.
#[must_use]
pub fn first_round(lang: Lang, others: usize) -> String {
    match lang {
        Lang::Nl => format!(
            "U ziet hier de vragen van de eerste ronde. De andere {others} vragen kunt u later invullen."
        ),
        Lang::En => format!(
            "Here you see the questions of the first round. You can fill in the other {others} questions later."
        ),
    }
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

/// "Drie vragen zijn niet ingevuld", before the list of these questions.
#[must_use]
pub fn listed(lang: Lang, kind: Listed, count: usize) -> String {
    let later_nl = if count == 1 { "vraag" } else { "vragen" };
    let later_en = if count == 1 { "question" } else { "questions" };
    match (lang, kind) {
        (_, Listed::Blank) => count::blank(lang, count),
        (_, Listed::Unknown) => count::unknown(lang, count),
        (Lang::Nl, Listed::Later) => {
            format!("{} {later_nl} wilt u later bespreken", count::in_words_capital(lang, count))
        }
        (Lang::En, Listed::Later) => {
            format!("You want to discuss {} {later_en} later", count::in_words(lang, count))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_one_and_of_many_is_announced() {
        let say = |lang, kind, count| listed(lang, kind, count);
        assert_eq!(say(Lang::Nl, Listed::Blank, 1), "Eén vraag is niet ingevuld");
        assert_eq!(say(Lang::En, Listed::Blank, 2), "Two questions are not filled in");
        assert_eq!(say(Lang::Nl, Listed::Unknown, 14), "14 keer koos u ‘weet ik niet’");
        assert_eq!(say(Lang::En, Listed::Unknown, 1), "You chose ‘I don’t know’ once");
        assert_eq!(say(Lang::Nl, Listed::Later, 1), "Eén vraag wilt u later bespreken");
        assert_eq!(say(Lang::Nl, Listed::Later, 3), "Drie vragen wilt u later bespreken");
        assert_eq!(say(Lang::En, Listed::Later, 1), "You want to discuss one question later");
        assert_eq!(say(Lang::En, Listed::Later, 3), "You want to discuss three questions later");
    }
}

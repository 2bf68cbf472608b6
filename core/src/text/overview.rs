//! The overview of the dimensions.

use super::{count, texts};
use crate::assessment::Lang;
use crate::progress::{Progress, Stage};

texts! {
    TITLE = "Overzicht van uw zelfscan", "Overview of your assessment";
    DONE = "Ingevuld", "Filled in";
    BEGUN = "Begonnen", "Started";
    OPEN = "Nog niet begonnen", "Not started yet";
    ORDER = "U kiest zelf de volgorde.", "You choose the order yourself.";
    INTERIM = "Bekijk de uitkomst tot nu toe", "See the result so far";
    DILEMMAS_TEXT = "Een dilemma is een keuze tussen twee dingen die allebei waarde hebben. U geeft aan waar uw gemeente nu staat en waar u naartoe wilt. Dilemma’s tellen niet mee in de cijfers.", "A dilemma is a choice between two things that both have value. You indicate where your municipality is now and where you want it to be. Dilemmas do not count in the figures.";
    DILEMMAS_LINK = "Naar de dilemma’s", "To the dilemmas";
    FINISH = "Afronden", "Finish";
    FINISH_TEXT = "Loop uw antwoorden na en bekijk de uitkomst. Dat kan ook als u niet alles hebt ingevuld.", "Go through your answers and look at the result. You can do so even if you have not filled in everything.";
    REVIEW_LINK = "Controleer uw antwoorden", "Check your answers";
    QUICK_TEXT = "U doet nu de eerste ronde: één vraag per onderwerp.", "You are now doing the first round: one question per subject.";
    FULL_TEXT = "U beantwoordt nu alle vragen.", "You are now answering all questions.";
    TO_QUICK = "Doe eerst alleen de eerste ronde", "Do only the first round for now";
    PATH_HEADING = "Eerste ronde of alle vragen", "First round or all questions";
    PATH_NOTE = "Wat u hebt ingevuld, blijft staan.", "What you have filled in is kept.";
    SHOW_QUESTIONS = "De vragen over dit onderwerp", "The questions about this subject";
}

/// "Ga verder met alle 38 vragen".
#[must_use]
pub fn to_full(lang: Lang, questions: usize) -> String {
    match lang {
        Lang::Nl => format!("Ga verder met alle {questions} vragen"),
        Lang::En => format!("Go on with all {questions} questions"),
    }
}

/// The first sentences of the page: how far the whole and the subjects are.
#[must_use]
pub fn lead(lang: Lang, progress: Progress, complete: usize) -> String {
    let Progress { answered, total } = progress;
    let subjects = match (lang, complete) {
        (_, 0) => String::new(),
        (Lang::Nl, 1) => " Eén onderwerp is helemaal ingevuld.".to_owned(),
        (Lang::En, 1) => " One subject is filled in completely.".to_owned(),
        (Lang::Nl, n) => {
            format!(" {} onderwerpen zijn helemaal ingevuld.", count::in_words_capital(lang, n))
        }
        (Lang::En, n) => {
            format!(" {} subjects are filled in completely.", count::in_words_capital(lang, n))
        }
    };
    let done = match (lang, answered) {
        (Lang::Nl, 0) => "U hebt nog geen vraag beantwoord.".to_owned(),
        (Lang::En, 0) => "You have not answered any questions yet.".to_owned(),
        (Lang::Nl, _) => format!("U hebt {} beantwoord.", count::part(lang, answered, total)),
        (Lang::En, _) => format!("You have answered {}.", count::part(lang, answered, total)),
    };
    done + &subjects
}

/// "Ga verder met vraag 20".
#[must_use]
pub fn resume(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Nl => format!("Ga verder met vraag {number}"),
        Lang::En => format!("Go on with question {number}"),
    }
}

/// "Tien onderwerpen".
#[must_use]
pub fn subjects(lang: Lang, number: usize) -> String {
    let word = count::in_words_capital(lang, number);
    match (lang, number) {
        (Lang::Nl, 1) => format!("{word} onderwerp"),
        (Lang::Nl, _) => format!("{word} onderwerpen"),
        (Lang::En, 1) => format!("{word} subject"),
        (Lang::En, _) => format!("{word} subjects"),
    }
}

/// "Negen dilemma’s".
#[must_use]
pub fn dilemmas(lang: Lang, number: usize) -> String {
    let word = count::in_words_capital(lang, number);
    match (lang, number) {
        (Lang::Nl, 1) => format!("{word} dilemma"),
        (Lang::Nl, _) => format!("{word} dilemma’s"),
        (Lang::En, 1) => format!("{word} dilemma"),
        (Lang::En, _) => format!("{word} dilemmas"),
    }
}

/// "(0 van 9 ingevuld)".
#[must_use]
pub fn dilemmas_filled(lang: Lang, filled: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("({filled} van {total} ingevuld)"),
        Lang::En => format!("({filled} of {total} filled in)"),
    }
}

/// A stage in a word.
#[must_use]
pub fn stage(lang: Lang, stage: Stage) -> &'static str {
    match stage {
        Stage::Open => OPEN,
        Stage::Begun => BEGUN,
        Stage::Complete => DONE,
    }
    .get(lang)
}

/// "3 van 4 vragen".
#[must_use]
pub fn of_questions(lang: Lang, progress: Progress) -> String {
    match lang {
        Lang::Nl => {
            format!("{} van {}", progress.answered, count::questions(lang, progress.total))
        }
        Lang::En => {
            format!("{} of {}", progress.answered, count::questions(lang, progress.total))
        }
    }
}

/// The summary of what is folded under a subject; each says which one.
#[must_use]
pub fn more(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("Meer over ‘{name}’"),
        Lang::En => format!("More about ‘{name}’"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_some_and_all_read_as_a_sentence() {
        let of = |answered| Progress { answered, total: 38 };
        assert_eq!(lead(Lang::Nl, of(0), 0), "U hebt nog geen vraag beantwoord.");
        assert_eq!(
            lead(Lang::Nl, of(5), 1),
            "U hebt 5 van de 38 vragen beantwoord. Eén onderwerp is helemaal ingevuld."
        );
        assert_eq!(
            lead(Lang::Nl, of(38), 10),
            "U hebt alle 38 vragen beantwoord. Tien onderwerpen zijn helemaal ingevuld."
        );
        assert_eq!(lead(Lang::En, of(0), 0), "You have not answered any questions yet.");
        assert_eq!(
            lead(Lang::En, of(38), 1),
            "You have answered all 38 questions. One subject is filled in completely."
        );
    }

    #[test]
    fn headings_have_a_singular() {
        assert_eq!(subjects(Lang::Nl, 1), "Eén onderwerp");
        assert_eq!(subjects(Lang::Nl, 10), "Tien onderwerpen");
        assert_eq!(subjects(Lang::En, 1), "One subject");
        assert_eq!(dilemmas(Lang::Nl, 1), "Eén dilemma");
        assert_eq!(dilemmas(Lang::En, 9), "Nine dilemmas");
    }
}

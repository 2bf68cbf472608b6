//! The overview of the dimensions.

use super::{count, texts};
use crate::assessment::Lang;
use crate::progress::{Progress, Stage};

texts! {
    TITLE = "Overzicht van uw zelfscan", "Overview of your assessment";
    DONE = "Klaar", "Done";
    BEGUN = "Begonnen", "Begun";
    OPEN = "Nog niet begonnen", "Not begun yet";
    ORDER = "De volgorde is vrij.", "You are free to choose the order.";
    MORE = "Meer over dit onderwerp", "More about this subject";
    INTERIM = "Bekijk de tussenstand", "See the interim result";
    DILEMMAS_TEXT = "Keuzes tussen twee goede dingen. U geeft aan waar uw gemeente nu staat en waar u naartoe wilt. Ze tellen niet mee in de uitkomst.", "Choices between two good things. You indicate where your municipality is now and where you want it to be. They do not count in the result.";
    DILEMMAS_LINK = "Naar de dilemma’s", "To the dilemmas";
    FINISH = "Afronden", "Finish";
    FINISH_TEXT = "Loop uw antwoorden na en bekijk de uitkomst. Dat kan ook als u niet alles hebt ingevuld.", "Go through your answers and see the result. You can do so even if you have not filled in everything.";
    REVIEW_LINK = "Controleer uw antwoorden", "Check your answers";
    QUICK_TEXT = "U doet nu de eerste ronde: één vraag per onderwerp.", "You are doing the first round: one question per subject.";
    FULL_TEXT = "U doet nu alle vragen.", "You are doing all questions.";
    TO_QUICK = "Doe eerst alleen de eerste ronde", "Do only the first round first";
    PATH_HEADING = "Eerste ronde of alle vragen", "First round or all questions";
    PATH_NOTE = "Wat u hebt ingevuld, blijft staan.", "What you have filled in stays.";
    SHOW_QUESTIONS = "De vragen", "The questions";
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
        (Lang::Nl, 1) => " Eén onderwerp is klaar.".to_owned(),
        (Lang::En, 1) => " One subject is done.".to_owned(),
        (Lang::Nl, n) => format!(" {} onderwerpen zijn klaar.", count::in_words_capital(lang, n)),
        (Lang::En, n) => format!(" {} subjects are done.", count::in_words_capital(lang, n)),
    };
    match lang {
        Lang::Nl => format!("U hebt {answered} van de {total} vragen beantwoord.{subjects}"),
        Lang::En => format!("You have answered {answered} of {total} questions.{subjects}"),
    }
}

/// "Verder met vraag 20".
#[must_use]
pub fn resume(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Nl => format!("Verder met vraag {number}"),
        Lang::En => format!("Go on with question {number}"),
    }
}

/// "Tien onderwerpen".
#[must_use]
pub fn subjects(lang: Lang, number: usize) -> String {
    let word = count::in_words_capital(lang, number);
    match lang {
        Lang::Nl => format!("{word} onderwerpen"),
        Lang::En => format!("{word} subjects"),
    }
}

/// "Negen dilemma’s".
#[must_use]
pub fn dilemmas(lang: Lang, number: usize) -> String {
    let word = count::in_words_capital(lang, number);
    match lang {
        Lang::Nl => format!("{word} dilemma’s"),
        Lang::En => format!("{word} dilemmas"),
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

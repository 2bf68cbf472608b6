//! Why a file cannot be opened, and what to do about it.

use super::{count, texts};
use crate::answers::NOTE_MAX_CHARS;
use crate::assessment::Lang;
use crate::file::{Field, FileError, Item, List};
use crate::sheet::NAME_MAX_CHARS;

texts! {
    ERROR_TITLE = "Het bestand is niet geopend", "The file was not opened";
    ERROR_PREFIX = "Fout: ", "Error: ";
    NOTHING_CHANGED = "Wat al in deze browser stond, is niet veranderd.", "What was already in this browser has not changed.";
    NOT_READ = "De browser kon het bestand niet lezen. Controleer of het bestand er nog staat en kies het opnieuw.", "The browser could not read the file. Check that the file is still there, and choose it again.";
    OPENED_TITLE = "De kopie is geopend", "The copy was opened";
    OPENED = "De kopie staat nu naast uw andere zelfscans. Er is niets overschreven.", "The copy now stands beside your other assessments. Nothing was overwritten.";
    MORE = "In dit bestand stonden meer zelfscans. U vindt ze allemaal op deze pagina.", "This file held more assessments. You will find them all on this page.";
    PARTLY = "Een deel van dit bestand is hier niet te lezen. Wat te lezen was, vindt u op deze pagina.", "A part of this file cannot be read here. What could be read is on this page.";
    OPENED_CONTINUE = "Ga verder met deze kopie", "Continue with this copy";
}

/// What must be known about a file that was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Answers "niet van toepassing" on questions that do not allow it: they count as blank.
    pub not_applicable: usize,
    /// Answers on questions that this version does not have: they are kept, not shown.
    pub unknown_questions: usize,
    /// Whether the questionnaire has another version than the file.
    pub other_version: bool,
}

/// What must be known about a file that was opened, in sentences; none where all is plain.
#[must_use]
pub fn remarks(lang: Lang, remarks: Remarks) -> Vec<String> {
    let mut said = Vec::new();
    if remarks.other_version {
        said.push(match lang {
            Lang::Nl => "De kopie hoort bij een andere versie van de vragenlijst. Antwoorden op vragen die er nog zijn, ziet u terug.".to_owned(),
            Lang::En => "The copy belongs to another version of the questionnaire. You will see your answers to questions that still exist.".to_owned(),
        });
    }
    match (lang, remarks.unknown_questions) {
        (_, 0) => {}
        (Lang::Nl, 1) => said.push("Eén antwoord hoort bij een vraag die hier niet bestaat. Het blijft bewaard, maar u ziet het niet.".to_owned()),
        (Lang::Nl, n) => said.push(format!("{} antwoorden horen bij vragen die hier niet bestaan. Ze blijven bewaard, maar u ziet ze niet.", count::in_words_capital(lang, n))),
        (Lang::En, 1) => said.push("One answer belongs to a question that does not exist here. It is kept, but you do not see it.".to_owned()),
        (Lang::En, n) => said.push(format!("{} answers belong to questions that do not exist here. They are kept, but you do not see them.", count::in_words_capital(lang, n))),
    }
    match (lang, remarks.not_applicable) {
        (_, 0) => {}
        (Lang::Nl, 1) => said.push("Bij één vraag staat ‘niet van toepassing’, terwijl dat daar niet kan. Die vraag telt als niet ingevuld.".to_owned()),
        (Lang::Nl, n) => said.push(format!("Bij {} vragen staat ‘niet van toepassing’, terwijl dat daar niet kan. Die vragen tellen als niet ingevuld.", count::in_words(lang, n))),
        (Lang::En, 1) => said.push("One question says ‘not applicable’ where that is not possible. That question counts as not filled in.".to_owned()),
        (Lang::En, n) => said.push(format!("{} questions say ‘not applicable’ where that is not possible. Those questions count as not filled in.", count::in_words_capital(lang, n))),
    }
    said
}

/// That raw records of a newer version stay in the file; none where there are no such records.
#[must_use]
pub fn newer(lang: Lang, records: usize) -> Option<String> {
    let number = count::in_words(lang, records);
    Some(match (lang, records) {
        (_, 0) => return None,
        (Lang::Nl, 1) => "In dit bestand staat ook één opgeslagen versie uit een nieuwere Samenhang. Die kan hier niet open. Bewaar het bestand.".to_owned(),
        (Lang::Nl, _) => format!("In dit bestand staan ook {number} opgeslagen versies uit een nieuwere Samenhang. Die kunnen hier niet open. Bewaar het bestand."),
        (Lang::En, 1) => "This file also holds one saved version from a newer Samenhang. It cannot be opened here. Keep the file.".to_owned(),
        (Lang::En, _) => format!("This file also holds {number} saved versions from a newer Samenhang. They cannot be opened here. Keep the file."),
    })
}

/// Why a file cannot be opened and what to do, in plain words.
#[must_use]
pub fn error(lang: Lang, error: &FileError) -> String {
    match lang {
        Lang::Nl => dutch(error),
        Lang::En => english(error),
    }
}

const OTHER_COPY_NL: &str =
    "Kies een andere kopie, of bewaar een nieuwe kopie waar u de zelfscan hebt ingevuld.";
const OTHER_COPY_EN: &str =
    "Choose another copy, or save a new copy where you filled in the assessment.";

fn dutch(error: &FileError) -> String {
    let what = match error {
        FileError::TooLarge { .. } => {
            return "Dit bestand is groter dan 1 MB. Een kopie van Samenhang is veel kleiner. Kies een bestand dat u met ‘Bewaar een kopie’ hebt gemaakt.".to_owned();
        }
        // What goes wrong at its first character is no file of ours.
        FileError::NotText { .. }
        | FileError::NotJson { line: 1, column: 0 | 1 }
        | FileError::NotSamenhang
        | FileError::TooDeep => {
            return "Dit is geen kopie van Samenhang. Kies een bestand dat u met ‘Bewaar een kopie’ hebt gemaakt. De naam begint meestal met ‘samenhang’.".to_owned();
        }
        FileError::NewerVersion { .. } => {
            return "Deze kopie is gemaakt met een nieuwere versie van Samenhang. Laad deze pagina opnieuw, of open de kopie op de website waar zij is gemaakt.".to_owned();
        }
        FileError::NotJson { line, .. } => format!(
            "Dit bestand is niet compleet, of het is veranderd. Het gaat mis bij regel {line}. Misschien is het kopiëren of downloaden onderbroken."
        ),
        FileError::Form { line, .. } => format!(
            "Dit bestand is buiten Samenhang veranderd. Bij regel {line} ontbreekt iets, of er staat iets wat daar niet hoort."
        ),
        FileError::TooMany { list, items } => {
            let name = match list {
                List::Answers => "antwoorden",
                List::Dilemmas => "dilemma’s",
                List::Aims => "ambities",
            };
            format!("In dit bestand staan {items} {name}. Dat zijn er te veel voor één zelfscan.")
        }
        FileError::NoteTooLong { item, chars } => format!(
            "De toelichting bij {} heeft {} tekens. Er passen er {}.",
            item_nl(item),
            number(Lang::Nl, *chars),
            number(Lang::Nl, NOTE_MAX_CHARS)
        ),
        FileError::NameTooLong { chars } => format!(
            "De naam van deze zelfscan heeft {} tekens. Er passen er {}.",
            number(Lang::Nl, *chars),
            number(Lang::Nl, NAME_MAX_CHARS)
        ),
        FileError::NotAnId { list, number } => match list {
            List::Answers => {
                format!("In dit bestand is niet te lezen bij welke vraag antwoord {number} hoort.")
            }
            List::Dilemmas => {
                format!("In dit bestand is niet te lezen welk dilemma nummer {number} is.")
            }
            List::Aims => format!(
                "In dit bestand is niet te lezen bij welk onderwerp ambitie {number} hoort."
            ),
        },
        FileError::Duplicate(item) => format!(
            "In dit bestand staat {} twee keer. Daardoor is niet te zien wat u hebt ingevuld.",
            item_nl(item)
        ),
        FileError::OutOfRange { item, field } => format!(
            "In dit bestand klopt er iets niet bij {}. {}",
            item_nl(item),
            impossible_nl(*field)
        ),
        FileError::SheetOutOfRange(field) => {
            format!("In dit bestand klopt er iets niet. {}", impossible_nl(*field))
        }
    };
    [&what, " ", OTHER_COPY_NL].concat()
}

fn english(error: &FileError) -> String {
    let what = match error {
        FileError::TooLarge { .. } => {
            return "This file is larger than 1 MB. A copy from Samenhang is much smaller. Choose a file that you made with ‘Save a copy’.".to_owned();
        }
        // What goes wrong at its first character is no file of ours.
        FileError::NotText { .. }
        | FileError::NotJson { line: 1, column: 0 | 1 }
        | FileError::NotSamenhang
        | FileError::TooDeep => {
            return "This is not a copy from Samenhang. Choose a file that you made with ‘Save a copy’. Its name usually begins with ‘samenhang’.".to_owned();
        }
        FileError::NewerVersion { .. } => {
            return "This copy was made with a newer version of Samenhang. Reload this page, or open the copy on the website where it was made.".to_owned();
        }
        FileError::NotJson { line, .. } => format!(
            "This file is not complete, or it has been changed. It goes wrong at line {line}. Perhaps copying or downloading was interrupted."
        ),
        FileError::Form { line, .. } => format!(
            "This file was changed outside Samenhang. At line {line} something is missing, or there is something that does not belong there."
        ),
        FileError::TooMany { list, items } => {
            let name = match list {
                List::Answers => "answers",
                List::Dilemmas => "dilemmas",
                List::Aims => "ambitions",
            };
            format!("This file has {items} {name}. That is too many for one assessment.")
        }
        FileError::NoteTooLong { item, chars } => format!(
            "The explanation with {} has {} characters. There is room for {}.",
            item_en(item),
            number(Lang::En, *chars),
            number(Lang::En, NOTE_MAX_CHARS)
        ),
        FileError::NameTooLong { chars } => format!(
            "The name of this assessment has {} characters. There is room for {}.",
            number(Lang::En, *chars),
            number(Lang::En, NAME_MAX_CHARS)
        ),
        FileError::NotAnId { list, number } => match list {
            List::Answers => {
                format!("This file does not say which question answer {number} belongs to.")
            }
            List::Dilemmas => {
                format!("This file does not say which dilemma number {number} is.")
            }
            List::Aims => {
                format!("This file does not say which subject ambition {number} belongs to.")
            }
        },
        FileError::Duplicate(item) => {
            format!("This file has {} twice. So it is not clear what you filled in.", item_en(item))
        }
        FileError::OutOfRange { item, field } => format!(
            "Something is not right in this file with {}. {}",
            item_en(item),
            impossible_en(*field)
        ),
        FileError::SheetOutOfRange(field) => {
            format!("Something is not right in this file. {}", impossible_en(*field))
        }
    };
    [&what, " ", OTHER_COPY_EN].concat()
}

/// A number up to 999.999 with its thousands apart.
fn number(lang: Lang, number: usize) -> String {
    let mark = match lang {
        Lang::Nl => '.',
        Lang::En => ',',
    };
    match (number / 1_000, number % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}{mark}{rest:03}"),
    }
}

fn item_nl(item: &Item) -> String {
    match item {
        Item::Question(id) => format!("de vraag ‘{}’", id.as_str()),
        Item::Dilemma(id) => format!("het dilemma ‘{}’", id.as_str()),
        Item::Dimension(id) => format!("het onderwerp ‘{}’", id.as_str()),
    }
}

fn item_en(item: &Item) -> String {
    match item {
        Item::Question(id) => format!("the question ‘{}’", id.as_str()),
        Item::Dilemma(id) => format!("the dilemma ‘{}’", id.as_str()),
        Item::Dimension(id) => format!("the subject ‘{}’", id.as_str()),
    }
}

/// Which part of the file has no possible value, in words, and as it is called in the file.
fn impossible_nl(field: Field) -> String {
    let what = match field {
        Field::ContentVersion => "De versie van de vragenlijst",
        Field::SheetId => "Het kenmerk van de zelfscan",
        Field::Created => "De datum van het begin",
        Field::Changed => "De datum van de laatste wijziging",
        Field::Path => "De keuze voor de eerste ronde of alle vragen",
        Field::Role => "De rol",
        Field::Answer => "Het antwoord",
        Field::Certainty => "Hoe zeker u was",
        Field::Now => "De plek nu",
        Field::Desired => "De plek over twee jaar",
        Field::Ambition => "De ambitie",
        Field::Urgency => "De urgentie",
    };
    format!("{what} (‘{}’) heeft een waarde die niet bestaat.", field_name(field))
}

fn impossible_en(field: Field) -> String {
    let what = match field {
        Field::ContentVersion => "The version of the questionnaire",
        Field::SheetId => "The code of the assessment",
        Field::Created => "The date of the start",
        Field::Changed => "The date of the last change",
        Field::Path => "The choice of the first round or all questions",
        Field::Role => "The role",
        Field::Answer => "The answer",
        Field::Certainty => "How sure you were",
        Field::Now => "The place now",
        Field::Desired => "The place in two years’ time",
        Field::Ambition => "The ambition",
        Field::Urgency => "The urgency",
    };
    format!("{what} (‘{}’) has a value that does not exist.", field_name(field))
}

/// The field as it is called in the file, so that it can be found there.
const fn field_name(field: Field) -> &'static str {
    match field {
        Field::ContentVersion => "assessment.version",
        Field::SheetId => "sheet.id",
        Field::Created => "sheet.createdMs",
        Field::Changed => "sheet.changedMs",
        Field::Path => "sheet.path",
        Field::Role => "sheet.role",
        Field::Answer => "answer",
        Field::Certainty => "certainty",
        Field::Now => "now",
        Field::Desired => "desired",
        Field::Ambition => "ambition",
        Field::Urgency => "urgency",
    }
}

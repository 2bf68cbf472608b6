//! Why a file cannot be opened, and what to do about it.

use super::texts;
use crate::answers::NOTE_MAX_CHARS;
use crate::assessment::Lang;
use crate::file::{Field, FileError, Item, List};
use crate::sheet::NAME_MAX_CHARS;

texts! {
    ERROR_TITLE = "Het bestand is niet geopend", "The file was not opened";
    ERROR_PREFIX = "Fout: ", "Error: ";
    NOTHING_CHANGED = "Wat al in deze browser stond, is niet veranderd.", "What was already in this browser has not changed.";
    NOT_READ = "De browser kon het bestand niet lezen. Controleer of het bestand er nog staat en kies het opnieuw.", "The browser could not read the file. Check that the file is still there and choose it again.";
    OPENED_TITLE = "De kopie is geopend", "The copy was opened";
    OPENED = "De kopie staat nu naast uw andere zelfscans. Er is niets overschreven.", "The copy now stands beside your other assessments. Nothing was overwritten.";
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
            Lang::Nl => "Het bestand is van een andere versie van de vragenlijst. Antwoorden op vragen die er nog zijn, ziet u terug.".to_owned(),
            Lang::En => "The file belongs to another version of the questionnaire. You see the answers to questions that still exist.".to_owned(),
        });
    }
    if remarks.unknown_questions > 0 {
        let n = remarks.unknown_questions;
        said.push(match lang {
            Lang::Nl => format!("{n} antwoorden horen bij vragen die hier niet bestaan. Ze worden bewaard, maar niet getoond."),
            Lang::En => format!("{n} answers belong to questions that do not exist here. They are kept, but not shown."),
        });
    }
    if remarks.not_applicable > 0 {
        let n = remarks.not_applicable;
        said.push(match lang {
            Lang::Nl => format!("{n} keer staat er ‘niet van toepassing’ bij een vraag waar dat niet kan. Die vraag telt als niet ingevuld."),
            Lang::En => format!("{n} times it says ‘not applicable’ for a question where that is not possible. That question counts as not filled in."),
        });
    }
    said
}

/// Why a file cannot be opened and what to do, in plain words.
#[must_use]
pub fn error(lang: Lang, error: &FileError) -> String {
    match lang {
        Lang::Nl => dutch(error),
        Lang::En => english(error),
    }
}

const OTHER_COPY_NL: &str = "Kies een andere kopie.";
const OTHER_COPY_EN: &str = "Choose another copy.";

fn dutch(error: &FileError) -> String {
    match error {
        FileError::TooLarge { .. } => {
            "Dit bestand is groter dan 1 MB. Een bestand van Samenhang is veel kleiner. Kies een bestand dat u met Samenhang bewaarde.".to_owned()
        }
        FileError::NotText { .. } | FileError::NotSamenhang | FileError::TooDeep => {
            "Dit is geen bestand van Samenhang. Kies een bestand dat u met ‘Bewaar een kopie’ hebt gemaakt; de naam begint meestal met ‘samenhang’.".to_owned()
        }
        FileError::NotJson { line, .. } => format!(
            "Dit bestand is niet heel: op regel {line} houdt het op of klopt het niet. Misschien is het kopiëren onderbroken. {OTHER_COPY_NL}"
        ),
        FileError::NewerVersion { .. } => {
            "Dit bestand is gemaakt met een nieuwere versie van Samenhang. Laad deze pagina opnieuw, of open het bestand waar het is gemaakt.".to_owned()
        }
        FileError::Form { line, .. } => format!(
            "In dit bestand staat op regel {line} iets wat daar niet hoort. {OTHER_COPY_NL}"
        ),
        FileError::TooMany { list, items } => {
            let name = match list {
                List::Answers => "antwoorden",
                List::Dilemmas => "dilemma’s",
                List::Aims => "ambities",
            };
            format!("In dit bestand staan {items} {name}. Dat zijn er meer dan kan. {OTHER_COPY_NL}")
        }
        FileError::NoteTooLong { item, chars } => format!(
            "De toelichting bij ‘{}’ heeft {chars} tekens. Er passen er {NOTE_MAX_CHARS}. Kort haar in en open het bestand opnieuw.",
            name(item)
        ),
        FileError::NameTooLong { chars } => format!(
            "De naam van deze zelfscan heeft {chars} tekens. Er passen er {NAME_MAX_CHARS}. Kort hem in en open het bestand opnieuw."
        ),
        FileError::NotAnId { number, .. } => format!(
            "In dit bestand heeft nummer {number} van een lijst geen goede naam. {OTHER_COPY_NL}"
        ),
        FileError::Duplicate(item) => format!(
            "‘{}’ staat twee keer in dit bestand. We weten niet welk antwoord geldt. {OTHER_COPY_NL}",
            name(item)
        ),
        FileError::OutOfRange { item, field } => format!(
            "Bij ‘{}’ staat een waarde die niet kan ({}). {OTHER_COPY_NL}",
            name(item),
            field_name(*field)
        ),
        FileError::SheetOutOfRange(field) => format!(
            "In dit bestand staat een waarde die niet kan ({}). {OTHER_COPY_NL}",
            field_name(*field)
        ),
    }
}

fn english(error: &FileError) -> String {
    match error {
        FileError::TooLarge { .. } => {
            "This file is larger than 1 MB. A Samenhang file is much smaller. Choose a file that you saved with Samenhang.".to_owned()
        }
        FileError::NotText { .. } | FileError::NotSamenhang | FileError::TooDeep => {
            "This is not a Samenhang file. Choose a file that you made with ‘Save a copy’; its name usually begins with ‘samenhang’.".to_owned()
        }
        FileError::NotJson { line, .. } => format!(
            "This file is not whole: at line {line} it stops or does not fit. Perhaps copying was interrupted. {OTHER_COPY_EN}"
        ),
        FileError::NewerVersion { .. } => {
            "This file was made with a newer version of Samenhang. Reload this page, or open the file where it was made.".to_owned()
        }
        FileError::Form { line, .. } => format!(
            "This file has something at line {line} that does not belong there. {OTHER_COPY_EN}"
        ),
        FileError::TooMany { list, items } => {
            let name = match list {
                List::Answers => "answers",
                List::Dilemmas => "dilemmas",
                List::Aims => "ambitions",
            };
            format!("This file has {items} {name}. That is more than is possible. {OTHER_COPY_EN}")
        }
        FileError::NoteTooLong { item, chars } => format!(
            "The explanation with ‘{}’ has {chars} characters. There is room for {NOTE_MAX_CHARS}. Shorten it and open the file again.",
            name(item)
        ),
        FileError::NameTooLong { chars } => format!(
            "The name of this assessment has {chars} characters. There is room for {NAME_MAX_CHARS}. Shorten it and open the file again."
        ),
        FileError::NotAnId { number, .. } => {
            format!("Number {number} of a list in this file has no valid name. {OTHER_COPY_EN}")
        }
        FileError::Duplicate(item) => format!(
            "‘{}’ is in this file twice. We do not know which answer counts. {OTHER_COPY_EN}",
            name(item)
        ),
        FileError::OutOfRange { item, field } => format!(
            "‘{}’ has a value that is not possible ({}). {OTHER_COPY_EN}",
            name(item),
            field_name(*field)
        ),
        FileError::SheetOutOfRange(field) => format!(
            "This file has a value that is not possible ({}). {OTHER_COPY_EN}",
            field_name(*field)
        ),
    }
}

fn name(item: &Item) -> &str {
    match item {
        Item::Question(id) => id.as_str(),
        Item::Dilemma(id) => id.as_str(),
        Item::Dimension(id) => id.as_str(),
    }
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

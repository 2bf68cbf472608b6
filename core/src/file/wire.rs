//! The fields as they stand in a file, and the way to and from a [`Sheet`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::parts::{Bounded, Scalar};
use super::text::without_bidi_controls;
use super::{CONTENT_VERSION_MAX_CHARS, FORMAT, MOMENT_MAX_MS, VERSION};
use super::{Field, FileError, Item, List};
use crate::answers::{
    Aim, Answer, Answers, Certainty, DilemmaEntry, Entry, Level, NOTE_MAX_CHARS, Place, Position,
    Urgency,
};
use crate::assessment::{DilemmaId, DimensionId, QuestionId, RoleId, is_id};
use crate::sheet::{Moment, NAME_MAX_CHARS, Path, Sheet, SheetId};

const UNKNOWN: &str = "weet-niet";
const NOT_APPLICABLE: &str = "niet-van-toepassing";
const QUICK: &str = "quick";
const FULL: &str = "full";

/// What tells whether a file can be read at all.
#[derive(Deserialize)]
pub(super) struct Head {
    pub(super) format: Option<String>,
    pub(super) version: Option<u64>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct File {
    format: String,
    version: u32,
    assessment: Content,
    sheet: About,
    #[serde(default)]
    answers: Bounded<WireAnswer>,
    #[serde(default)]
    dilemmas: Bounded<WireDilemma>,
    #[serde(default)]
    aims: Bounded<WireAim>,
}

#[derive(Serialize, Deserialize)]
struct Content {
    id: String,
    version: String,
}

#[derive(Serialize, Deserialize)]
struct About {
    id: String,
    #[serde(rename = "createdMs")]
    created: u64,
    #[serde(rename = "changedMs")]
    changed: u64,
    path: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
}

#[derive(Serialize, Deserialize)]
struct WireAnswer {
    question: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<Scalar>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    certainty: Option<Scalar>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "is_false")]
    later: bool,
}

#[derive(Serialize, Deserialize)]
struct WireDilemma {
    dilemma: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    now: Option<Scalar>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    desired: Option<Scalar>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

#[derive(Serialize, Deserialize)]
struct WireAim {
    dimension: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ambition: Option<Scalar>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    urgency: Option<Scalar>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

impl File {
    pub(super) fn of(sheet: &Sheet, assessment_id: &str) -> Self {
        let answers = &sheet.answers;
        let questions = answers.questions.iter().filter(|(_, entry)| !entry.is_empty());
        let dilemmas = answers.dilemmas.iter().filter(|(_, entry)| !entry.is_empty());
        let aims = answers.aims.iter().filter(|(_, aim)| **aim != Aim::default());
        File {
            format: FORMAT.to_owned(),
            version: VERSION,
            assessment: Content {
                id: assessment_id.to_owned(),
                version: sheet.content_version.clone(),
            },
            sheet: About {
                id: sheet.id.as_str().to_owned(),
                created: sheet.created.0,
                changed: sheet.changed.0,
                path: match sheet.path {
                    Path::Quick => QUICK.to_owned(),
                    Path::Full => FULL.to_owned(),
                },
                role: sheet.role.as_ref().map(|role| role.as_str().to_owned()),
                name: sheet.name.clone(),
            },
            answers: questions
                .map(|(id, entry)| WireAnswer {
                    question: id.as_str().to_owned(),
                    answer: entry.answer.map(write_answer),
                    certainty: entry.certainty.map(|certainty| word(certainty.id())),
                    note: entry.note.clone(),
                    later: entry.later,
                })
                .collect(),
            dilemmas: dilemmas
                .map(|(id, entry)| WireDilemma {
                    dilemma: id.as_str().to_owned(),
                    now: entry.now.map(write_place),
                    desired: entry.desired.map(write_place),
                    note: entry.note.clone(),
                })
                .collect(),
            aims: aims
                .map(|(id, aim)| WireAim {
                    dimension: id.as_str().to_owned(),
                    ambition: aim.ambition.map(|level| Scalar::Number(level.value().into())),
                    urgency: aim.urgency.map(|urgency| Scalar::Number(urgency.value().into())),
                })
                .collect(),
        }
    }

    pub(super) fn into_sheet(self) -> Result<Sheet, FileError> {
        let version = self.assessment.version;
        if version.chars().count() > CONTENT_VERSION_MAX_CHARS {
            return Err(FileError::SheetOutOfRange(Field::ContentVersion));
        }
        let about = self.sheet;
        let name = without_bidi_controls(&about.name);
        let chars = name.chars().count();
        if chars > NAME_MAX_CHARS {
            return Err(FileError::NameTooLong { chars });
        }
        Ok(Sheet {
            id: SheetId::new(&about.id).ok_or(FileError::SheetOutOfRange(Field::SheetId))?,
            created: read_moment(about.created, Field::Created)?,
            changed: read_moment(about.changed, Field::Changed)?,
            path: match about.path.as_str() {
                QUICK => Path::Quick,
                FULL => Path::Full,
                _ => return Err(FileError::SheetOutOfRange(Field::Path)),
            },
            role: match about.role {
                Some(role) if is_id(&role) => Some(RoleId::new(&role)),
                Some(_) => return Err(FileError::SheetOutOfRange(Field::Role)),
                None => None,
            },
            name,
            content_version: version,
            answers: Answers {
                questions: read_questions(self.answers)?,
                dilemmas: read_dilemmas(self.dilemmas)?,
                aims: read_aims(self.aims)?,
            },
        })
    }
}

fn read_questions(list: Bounded<WireAnswer>) -> Result<BTreeMap<QuestionId, Entry>, FileError> {
    let mut map = BTreeMap::new();
    for wire in list.checked(List::Answers, |wire| &wire.question)? {
        let id = QuestionId::new(&wire.question);
        let item = || Item::Question(id.clone());
        let entry = Entry {
            answer: read(wire.answer, Field::Answer, &item, read_answer)?,
            certainty: read(wire.certainty, Field::Certainty, &item, |value| {
                Certainty::from_id(value.word()?)
            })?,
            note: read_note(&wire.note, &item)?,
            later: wire.later,
        };
        if map.insert(id.clone(), entry).is_some() {
            return Err(FileError::Duplicate(item()));
        }
    }
    map.retain(|_, entry| !entry.is_empty());
    Ok(map)
}

fn read_dilemmas(
    list: Bounded<WireDilemma>,
) -> Result<BTreeMap<DilemmaId, DilemmaEntry>, FileError> {
    let mut map = BTreeMap::new();
    for wire in list.checked(List::Dilemmas, |wire| &wire.dilemma)? {
        let id = DilemmaId::new(&wire.dilemma);
        let item = || Item::Dilemma(id.clone());
        let entry = DilemmaEntry {
            now: read(wire.now, Field::Now, &item, read_place)?,
            desired: read(wire.desired, Field::Desired, &item, read_place)?,
            note: read_note(&wire.note, &item)?,
        };
        if map.insert(id.clone(), entry).is_some() {
            return Err(FileError::Duplicate(item()));
        }
    }
    map.retain(|_, entry| !entry.is_empty());
    Ok(map)
}

fn read_aims(list: Bounded<WireAim>) -> Result<BTreeMap<DimensionId, Aim>, FileError> {
    let mut map = BTreeMap::new();
    for wire in list.checked(List::Aims, |wire| &wire.dimension)? {
        let id = DimensionId::new(&wire.dimension);
        let item = || Item::Dimension(id.clone());
        let aim = Aim {
            ambition: read(wire.ambition, Field::Ambition, &item, read_level)?,
            urgency: read(wire.urgency, Field::Urgency, &item, |value| {
                Urgency::new(value.number()?)
            })?,
        };
        if map.insert(id.clone(), aim).is_some() {
            return Err(FileError::Duplicate(item()));
        }
    }
    map.retain(|_, aim| *aim != Aim::default());
    Ok(map)
}

/// The value by `reader`, where there is one; a value that means nothing names the item.
fn read<T>(
    value: Option<Scalar>,
    field: Field,
    item: &dyn Fn() -> Item,
    reader: fn(&Scalar) -> Option<T>,
) -> Result<Option<T>, FileError> {
    match value.map(|value| reader(&value)) {
        None => Ok(None),
        Some(Some(value)) => Ok(Some(value)),
        Some(None) => Err(FileError::OutOfRange { item: item(), field }),
    }
}

fn read_note(note: &str, item: &dyn Fn() -> Item) -> Result<String, FileError> {
    let note = without_bidi_controls(note);
    let chars = note.chars().count();
    if chars > NOTE_MAX_CHARS {
        return Err(FileError::NoteTooLong { item: item(), chars });
    }
    Ok(note)
}

fn read_moment(ms: u64, field: Field) -> Result<Moment, FileError> {
    if ms > MOMENT_MAX_MS {
        return Err(FileError::SheetOutOfRange(field));
    }
    Ok(Moment(ms))
}

fn read_level(value: &Scalar) -> Option<Level> {
    Level::new(value.number()?)
}

fn read_answer(value: &Scalar) -> Option<Answer> {
    match value.word() {
        Some(UNKNOWN) => Some(Answer::Unknown),
        Some(NOT_APPLICABLE) => Some(Answer::NotApplicable),
        Some(_) => None,
        None => read_level(value).map(Answer::Level),
    }
}

fn write_answer(answer: Answer) -> Scalar {
    match answer {
        Answer::Level(level) => Scalar::Number(level.value().into()),
        Answer::Unknown => word(UNKNOWN),
        Answer::NotApplicable => word(NOT_APPLICABLE),
    }
}

fn read_place(value: &Scalar) -> Option<Place> {
    match value.word() {
        Some(UNKNOWN) => Some(Place::Unknown),
        Some(_) => None,
        None => Position::new(value.number()?).map(Place::At),
    }
}

fn write_place(place: Place) -> Scalar {
    match place {
        Place::At(position) => Scalar::Number(position.value().into()),
        Place::Unknown => word(UNKNOWN),
    }
}

fn word(word: &str) -> Scalar {
    Scalar::Word(word.to_owned())
}

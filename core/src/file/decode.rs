//! From the fields of a file to a [`Sheet`].

use super::reader::{Reader, Scalar};
use super::text::without_bidi_controls;
use super::{CONTENT_VERSION_MAX_CHARS, LIST_MAX_ITEMS, MOMENT_MAX_MS};
use super::{FULL, Field, FileError, Item, List, NOT_APPLICABLE, QUICK, UNKNOWN};
use crate::answers::{
    Aim, Answer, Answers, Certainty, DilemmaEntry, Entry, Level, NOTE_MAX_CHARS, Place, Position,
    Urgency,
};
use crate::assessment::{DilemmaId, DimensionId, QuestionId, RoleId, is_id};
use crate::sheet::{Moment, NAME_MAX_CHARS, Path, Sheet, SheetId};
use crate::sorted_map::SortedMap;

type Outcome<T> = Result<T, FileError>;

/// The `format` and the `version`, where they are of the right kind. Reads all of the text
/// once, so that what is no JSON is found here.
pub(super) fn read_head(json: &str) -> Outcome<(Option<String>, Option<u64>)> {
    let reader = &mut Reader::new(json);
    let (mut format, mut version) = (Scalar::Null, Scalar::Null);
    if reader.is_object() {
        reader.object(&mut |reader, key| {
            match key {
                "format" => format = reader.scalar()?,
                "version" => version = reader.scalar()?,
                _ => reader.skip()?,
            }
            Ok(())
        })?;
    } else {
        reader.skip()?;
    }
    reader.end()?;
    Ok((format.word().map(str::to_owned), version.number()))
}

/// The sheet in a file of version 1.
pub(super) fn read_sheet(json: &str) -> Outcome<Sheet> {
    let reader = &mut Reader::new(json);
    let start = reader.start();
    let (mut version, mut about) = (None, None);
    let (mut questions, mut dilemmas, mut aims) = (None, None, None);
    reader.object(&mut |reader, key| match key {
        "assessment" => once(reader, &mut version, read_content_version),
        "sheet" => once(reader, &mut about, read_about),
        "answers" => once(reader, &mut questions, read_questions),
        "dilemmas" => once(reader, &mut dilemmas, read_dilemmas),
        "aims" => once(reader, &mut aims, read_aims),
        _ => reader.skip(),
    })?;
    let (Some(content_version), Some(about)) = (version, about) else {
        return Err(reader.form(start));
    };
    let answers = Answers {
        questions: questions.unwrap_or_default(),
        dilemmas: dilemmas.unwrap_or_default(),
        aims: aims.unwrap_or_default(),
    };
    Ok(Sheet { content_version, answers, ..about })
}

/// Reads a value into its place; a second one for the same place is a fault of form.
fn once<T>(
    reader: &mut Reader<'_>,
    place: &mut Option<T>,
    read: fn(&mut Reader<'_>) -> Outcome<T>,
) -> Outcome<()> {
    let start = reader.start();
    match place.replace(read(reader)?) {
        None => Ok(()),
        Some(_) => Err(reader.form(start)),
    }
}

/// A text that must be there.
fn text(reader: &mut Reader<'_>) -> Outcome<String> {
    let start = reader.start();
    reader.text()?.ok_or_else(|| reader.form(start))
}

fn number(reader: &mut Reader<'_>) -> Outcome<u64> {
    let start = reader.start();
    reader.scalar()?.number().ok_or_else(|| reader.form(start))
}

fn flag(reader: &mut Reader<'_>) -> Outcome<bool> {
    let start = reader.start();
    match reader.scalar()? {
        Scalar::Flag(flag) => Ok(flag),
        Scalar::Null => Ok(false),
        _ => Err(reader.form(start)),
    }
}

fn read_content_version(reader: &mut Reader<'_>) -> Outcome<String> {
    let start = reader.start();
    let (mut id, mut version) = (None, None);
    reader.object(&mut |reader, key| match key {
        "id" => once(reader, &mut id, text),
        "version" => once(reader, &mut version, text),
        _ => reader.skip(),
    })?;
    match (id, version) {
        (Some(_), Some(version)) if version.chars().count() <= CONTENT_VERSION_MAX_CHARS => {
            Ok(version)
        }
        (Some(_), Some(_)) => Err(FileError::SheetOutOfRange(Field::ContentVersion)),
        _ => Err(reader.form(start)),
    }
}

/// The sheet without its content version and its answers.
fn read_about(reader: &mut Reader<'_>) -> Outcome<Sheet> {
    let start = reader.start();
    let (mut id, mut created, mut changed, mut path) = (None, None, None, None);
    let (mut role, mut name) = (None, None);
    reader.object(&mut |reader, key| match key {
        "id" => once(reader, &mut id, text),
        "createdMs" => once(reader, &mut created, number),
        "changedMs" => once(reader, &mut changed, number),
        "path" => once(reader, &mut path, text),
        "role" => once(reader, &mut role, |reader| reader.text()),
        "name" => once(reader, &mut name, |reader| reader.text()),
        _ => reader.skip(),
    })?;
    let (Some(id), Some(created), Some(changed), Some(path)) = (id, created, changed, path) else {
        return Err(reader.form(start));
    };
    let name = without_bidi_controls(&name.flatten().unwrap_or_default());
    let chars = name.chars().count();
    if chars > NAME_MAX_CHARS {
        return Err(FileError::NameTooLong { chars });
    }
    Ok(Sheet {
        id: SheetId::new(&id).ok_or(FileError::SheetOutOfRange(Field::SheetId))?,
        created: moment(created, Field::Created)?,
        changed: moment(changed, Field::Changed)?,
        path: match path.as_str() {
            QUICK => Path::Quick,
            FULL => Path::Full,
            _ => return Err(FileError::SheetOutOfRange(Field::Path)),
        },
        role: match role.flatten() {
            Some(role) if is_id(&role) => Some(RoleId::new(&role)),
            Some(_) => return Err(FileError::SheetOutOfRange(Field::Role)),
            None => None,
        },
        name,
        content_version: String::new(),
        answers: Answers::default(),
    })
}

fn moment(ms: u64, field: Field) -> Outcome<Moment> {
    if ms > MOMENT_MAX_MS {
        return Err(FileError::SheetOutOfRange(field));
    }
    Ok(Moment(ms))
}

/// The fields of an item of one of the lists, before they are given their meaning: the id
/// may come last, and a fault should name it.
#[derive(Default)]
struct Fields {
    values: [Option<Scalar>; 2],
    note: Option<Option<String>>,
    later: Option<bool>,
}

impl Fields {
    /// A value by `meaning`, where there is one.
    fn value<T>(
        &self,
        index: usize,
        field: Field,
        item: &Item,
        meaning: fn(&Scalar) -> Option<T>,
    ) -> Outcome<Option<T>> {
        match self.values.get(index) {
            None | Some(None | Some(Scalar::Null)) => Ok(None),
            Some(Some(value)) => match meaning(value) {
                Some(value) => Ok(Some(value)),
                None => Err(FileError::OutOfRange { item: item.clone(), field }),
            },
        }
    }

    fn note(self, item: &Item) -> Outcome<String> {
        let note = without_bidi_controls(&self.note.flatten().unwrap_or_default());
        let chars = note.chars().count();
        if chars > NOTE_MAX_CHARS {
            return Err(FileError::NoteTooLong { item: item.clone(), chars });
        }
        Ok(note)
    }
}

/// Reads one of the lists. `keys` are that of the id and those of the two values. What is
/// beyond the limit is counted, not kept.
fn read_list(
    reader: &mut Reader<'_>,
    list: List,
    keys: [&str; 3],
    add: &mut dyn FnMut(&str, Fields) -> Outcome<()>,
) -> Outcome<()> {
    let mut items = 0_usize;
    reader.list(&mut |reader| {
        items += 1;
        if items > LIST_MAX_ITEMS {
            return reader.skip();
        }
        let start = reader.start();
        let mut id = None;
        let mut fields = Fields::default();
        let [first, second] = &mut fields.values;
        reader.object(&mut |reader, key| match key {
            _ if key == keys[0] => once(reader, &mut id, text),
            _ if key == keys[1] => once(reader, first, |reader| reader.scalar()),
            _ if key == keys[2] => once(reader, second, |reader| reader.scalar()),
            "note" if list != List::Aims => once(reader, &mut fields.note, |reader| reader.text()),
            "later" if list == List::Answers => once(reader, &mut fields.later, flag),
            _ => reader.skip(),
        })?;
        match id {
            None => Err(reader.form(start)),
            Some(id) if is_id(&id) => add(&id, fields),
            Some(_) => Err(FileError::NotAnId { list, number: items }),
        }
    })?;
    if items > LIST_MAX_ITEMS { Err(FileError::TooMany { list, items }) } else { Ok(()) }
}

fn read_questions(reader: &mut Reader<'_>) -> Outcome<SortedMap<QuestionId, Entry>> {
    let mut map = SortedMap::new();
    let keys = ["question", "answer", "certainty"];
    read_list(reader, List::Answers, keys, &mut |id, fields| {
        let id = QuestionId::new(id);
        let item = Item::Question(id.clone());
        let entry = Entry {
            answer: fields.value(0, Field::Answer, &item, answer)?,
            certainty: fields
                .value(1, Field::Certainty, &item, |value| Certainty::from_id(value.word()?))?,
            later: fields.later.unwrap_or_default(),
            note: fields.note(&item)?,
        };
        insert(&mut map, id, entry, item)
    })?;
    map.retain(|_, entry| !entry.is_empty());
    Ok(map)
}

fn read_dilemmas(reader: &mut Reader<'_>) -> Outcome<SortedMap<DilemmaId, DilemmaEntry>> {
    let mut map = SortedMap::new();
    read_list(reader, List::Dilemmas, ["dilemma", "now", "desired"], &mut |id, fields| {
        let id = DilemmaId::new(id);
        let item = Item::Dilemma(id.clone());
        let entry = DilemmaEntry {
            now: fields.value(0, Field::Now, &item, place)?,
            desired: fields.value(1, Field::Desired, &item, place)?,
            note: fields.note(&item)?,
        };
        insert(&mut map, id, entry, item)
    })?;
    map.retain(|_, entry| !entry.is_empty());
    Ok(map)
}

fn read_aims(reader: &mut Reader<'_>) -> Outcome<SortedMap<DimensionId, Aim>> {
    let mut map = SortedMap::new();
    let keys = ["dimension", "ambition", "urgency"];
    read_list(reader, List::Aims, keys, &mut |id, fields| {
        let id = DimensionId::new(id);
        let item = Item::Dimension(id.clone());
        let aim = Aim {
            ambition: fields.value(0, Field::Ambition, &item, level)?,
            urgency: fields
                .value(1, Field::Urgency, &item, |value| Urgency::new(value.number()?))?,
        };
        insert(&mut map, id, aim, item)
    })?;
    map.retain(|_, aim| *aim != Aim::default());
    Ok(map)
}

fn insert<K: Ord, V>(map: &mut SortedMap<K, V>, key: K, value: V, item: Item) -> Outcome<()> {
    match map.insert(key, value) {
        None => Ok(()),
        Some(_) => Err(FileError::Duplicate(item)),
    }
}

fn level(value: &Scalar) -> Option<Level> {
    Level::new(value.number()?)
}

fn answer(value: &Scalar) -> Option<Answer> {
    match value.word() {
        Some(UNKNOWN) => Some(Answer::Unknown),
        Some(NOT_APPLICABLE) => Some(Answer::NotApplicable),
        Some(_) => None,
        None => level(value).map(Answer::Level),
    }
}

fn place(value: &Scalar) -> Option<Place> {
    match value.word() {
        Some(UNKNOWN) => Some(Place::Unknown),
        Some(_) => None,
        None => Position::new(value.number()?).map(Place::At),
    }
}

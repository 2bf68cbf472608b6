//! From the fields of a file to a [`Sheet`].

use super::reader::{Found, Reader, Scalar};
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

/// The `format` and the `version`, where they are of the right kind. Reads all of the text
/// once, so that what is no JSON is found here.
pub(super) fn read_head(json: &str) -> Result<(Option<String>, Option<u64>), FileError> {
    let mut reader = Reader::new(json);
    let mut found: [Found; 2] = Default::default();
    if reader.is_object() {
        reader.fields(&["format", "version"], &mut found);
    } else {
        reader.skip();
    }
    reader.end();
    let [format, version] = found;
    reader.finish(Some((format.value.word().map(str::to_owned), version.value.number())), 0)
}

/// The sheet in a file of version 1.
pub(super) fn read_sheet(json: &str) -> Result<Sheet, FileError> {
    let mut reader = Reader::new(json);
    let start = reader.start();
    let (mut version, mut about) = (None, None);
    let mut answers = Answers::default();
    let mut seen = [false; 5];
    reader.object(&mut |reader, key| {
        let at = reader.start();
        let place = match key {
            "assessment" => 0,
            "sheet" => 1,
            "answers" => 2,
            "dilemmas" => 3,
            "aims" => 4,
            _ => return reader.skip(),
        };
        match place {
            0 => version = read_content_version(reader),
            1 => about = read_about(reader),
            2 => answers.questions = read_questions(reader),
            3 => answers.dilemmas = read_dilemmas(reader),
            _ => answers.aims = read_aims(reader),
        }
        // A second one for the same place is a fault of form.
        if let Some(seen) = seen.get_mut(place)
            && std::mem::replace(seen, true)
        {
            reader.form(at);
        }
    });
    let parts = version.zip(about);
    let sheet = parts.map(|(content_version, about)| Sheet { content_version, answers, ..about });
    reader.finish(sheet, start)
}

/// A text, where there is one: `null` counts as absent.
fn text(reader: &mut Reader<'_>, found: Found) -> Option<String> {
    match found.value {
        Scalar::Word(text) => return Some(text),
        Scalar::Absent | Scalar::Null => {}
        _ => reader.form(found.at),
    }
    None
}

/// A moment, where there is one.
fn moment(reader: &mut Reader<'_>, found: &Found, field: Field) -> Option<Moment> {
    match (&found.value, found.value.number()) {
        (Scalar::Absent, _) => {}
        (_, None) => reader.form(found.at),
        (_, Some(ms)) if ms > MOMENT_MAX_MS => reader.fail(FileError::SheetOutOfRange(field)),
        (_, Some(ms)) => return Some(Moment(ms)),
    }
    None
}

fn read_content_version(reader: &mut Reader<'_>) -> Option<String> {
    let start = reader.start();
    let mut found: [Found; 2] = Default::default();
    reader.fields(&["id", "version"], &mut found);
    let [id, version] = found.map(|found| text(reader, found));
    if id.is_none() || version.is_none() {
        reader.form(start);
    }
    if version.as_ref().is_some_and(|text| text.chars().count() > CONTENT_VERSION_MAX_CHARS) {
        reader.fail(FileError::SheetOutOfRange(Field::ContentVersion));
    }
    version
}

/// The sheet without its content version and its answers.
fn read_about(reader: &mut Reader<'_>) -> Option<Sheet> {
    let start = reader.start();
    let mut found: [Found; 6] = Default::default();
    reader.fields(&["id", "createdMs", "changedMs", "path", "role", "name"], &mut found);
    let [id, created, changed, path, role, name] = found;
    let [id, path, role, name] = [id, path, role, name].map(|found| text(reader, found));
    let created = moment(reader, &created, Field::Created);
    let changed = moment(reader, &changed, Field::Changed);
    let (Some(id), Some(created), Some(changed), Some(path)) = (id, created, changed, path) else {
        reader.form(start);
        return None;
    };
    let name = without_bidi_controls(&name.unwrap_or_default());
    let chars = name.chars().count();
    if chars > NAME_MAX_CHARS {
        reader.fail(FileError::NameTooLong { chars });
    }
    let mut out_of_range = |field| reader.fail(FileError::SheetOutOfRange(field));
    let id = SheetId::new(&id);
    if id.is_none() {
        out_of_range(Field::SheetId);
    }
    if path != QUICK && path != FULL {
        out_of_range(Field::Path);
    }
    if role.as_ref().is_some_and(|role| !is_id(role)) {
        out_of_range(Field::Role);
    }
    Some(Sheet {
        id: id?,
        created,
        changed,
        path: if path == QUICK { Path::Quick } else { Path::Full },
        role: role.map(|role| RoleId::new(&role)),
        name,
        content_version: String::new(),
        answers: Answers::default(),
    })
}

/// An item of one of the lists: what it is, then its values in the order of the keys.
type Values = [Found; 5];

/// Reads one of the lists. The first key is that of the id: it may come last, and a fault
/// should name it. What is beyond the limit is counted, not kept.
fn read_list(
    reader: &mut Reader<'_>,
    list: List,
    keys: &[&str],
    add: &mut dyn FnMut(&mut Reader<'_>, &str, Values),
) {
    let mut items = 0_usize;
    reader.list(&mut |reader| {
        items += 1;
        if items > LIST_MAX_ITEMS {
            return reader.skip();
        }
        let start = reader.start();
        let mut values = Values::default();
        reader.fields(keys, &mut values);
        let [id, ..] = &mut values;
        match text(reader, std::mem::take(id)) {
            None => reader.form(start),
            Some(id) if is_id(&id) => add(reader, &id, values),
            Some(_) => reader.fail(FileError::NotAnId { list, number: items }),
        }
    });
    if items > LIST_MAX_ITEMS {
        reader.fail(FileError::TooMany { list, items });
    }
}

/// A value by `meaning`, where there is one.
fn value<T>(
    reader: &mut Reader<'_>,
    item: &Item,
    field: Field,
    found: &Found,
    meaning: fn(&Scalar) -> Option<T>,
) -> Option<T> {
    match found.value {
        Scalar::Absent | Scalar::Null => return None,
        Scalar::Twice => reader.form(found.at),
        _ => {}
    }
    let value = meaning(&found.value);
    if value.is_none() {
        reader.fail(FileError::OutOfRange { item: item.clone(), field });
    }
    value
}

fn note(reader: &mut Reader<'_>, item: &Item, found: Found) -> String {
    let note = without_bidi_controls(&text(reader, found).unwrap_or_default());
    let chars = note.chars().count();
    if chars > NOTE_MAX_CHARS {
        reader.fail(FileError::NoteTooLong { item: item.clone(), chars });
    }
    note
}

fn flag(reader: &mut Reader<'_>, found: &Found) -> bool {
    match found.value {
        Scalar::Flag(flag) => return flag,
        Scalar::Absent | Scalar::Null => {}
        _ => reader.form(found.at),
    }
    false
}

fn read_questions(reader: &mut Reader<'_>) -> SortedMap<QuestionId, Entry> {
    let mut map = SortedMap::new();
    let keys = ["question", "answer", "certainty", "note", "later"];
    read_list(reader, List::Answers, &keys, &mut |reader, id, values| {
        let id = QuestionId::new(id);
        let item = Item::Question(id.clone());
        let [_, chosen, sure, noted, later] = values;
        let entry = Entry {
            answer: value(reader, &item, Field::Answer, &chosen, answer),
            certainty: value(reader, &item, Field::Certainty, &sure, certainty),
            later: flag(reader, &later),
            note: note(reader, &item, noted),
        };
        if map.insert(id, entry).is_some() {
            reader.fail(FileError::Duplicate(item));
        }
    });
    map.retain(|_, entry| !entry.is_empty());
    map
}

fn read_dilemmas(reader: &mut Reader<'_>) -> SortedMap<DilemmaId, DilemmaEntry> {
    let mut map = SortedMap::new();
    let keys = ["dilemma", "now", "desired", "note"];
    read_list(reader, List::Dilemmas, &keys, &mut |reader, id, values| {
        let id = DilemmaId::new(id);
        let item = Item::Dilemma(id.clone());
        let [_, now, desired, noted, _] = values;
        let entry = DilemmaEntry {
            now: value(reader, &item, Field::Now, &now, place),
            desired: value(reader, &item, Field::Desired, &desired, place),
            note: note(reader, &item, noted),
        };
        if map.insert(id, entry).is_some() {
            reader.fail(FileError::Duplicate(item));
        }
    });
    map.retain(|_, entry| !entry.is_empty());
    map
}

fn read_aims(reader: &mut Reader<'_>) -> SortedMap<DimensionId, Aim> {
    let mut map = SortedMap::new();
    let keys = ["dimension", "ambition", "urgency"];
    read_list(reader, List::Aims, &keys, &mut |reader, id, values| {
        let id = DimensionId::new(id);
        let item = Item::Dimension(id.clone());
        let [_, ambition, soon, ..] = values;
        let aim = Aim {
            ambition: value(reader, &item, Field::Ambition, &ambition, level),
            urgency: value(reader, &item, Field::Urgency, &soon, urgency),
        };
        if map.insert(id, aim).is_some() {
            reader.fail(FileError::Duplicate(item));
        }
    });
    map.retain(|_, aim| *aim != Aim::default());
    map
}

fn level(value: &Scalar) -> Option<Level> {
    Level::new(value.number()?)
}

fn urgency(value: &Scalar) -> Option<Urgency> {
    Urgency::new(value.number()?)
}

fn certainty(value: &Scalar) -> Option<Certainty> {
    Certainty::from_id(value.word()?)
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

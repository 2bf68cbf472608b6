//! What this build understands of a file of a newer version (R42).
//!
//! Of that version nothing is known, so nothing of it is trusted either: each part that has a
//! name we know is read alone, by the rules of our own version. What does not hold to them is
//! left out and named; what has another name is passed over. The whole is then put together
//! from the parts that hold, and read as any file.

use super::decode::{read_head, read_sheet};
use super::reader::Reader;
use super::{FORMAT, FileError, Item, LIST_MAX_ITEMS, text};
use crate::assessment::{DilemmaId, DimensionId, QuestionId, is_id};
use crate::sheet::Sheet;

/// What is understood of a file, whatever its version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newer {
    /// The version that the file says to have.
    pub version: u64,
    /// What could be read. An answer that could not is not in it.
    pub sheet: Sheet,
    /// What could not be read: with which item, under which name in the file.
    pub unread: Vec<(Item, &'static str)>,
    /// How many things more could not be read: about the whole, or of unknown items.
    pub more: usize,
}

/// The parts of JSON: their names with their values as they are written.
type Fields<'a> = Vec<(String, &'a str)>;

/// The sheet with nothing in it that we could not do without.
const LEAST: [(&str, &str); 4] =
    [("id", "\"0\""), ("createdMs", "0"), ("changedMs", "0"), ("path", "\"full\"")];

/// A list: its name, the key of the id of an item, its other keys, and the item with an id.
type List = (&'static str, &'static str, &'static [&'static str], fn(&str) -> Item);

const LISTS: [List; 3] = [
    ("answers", "question", &["answer", "certainty", "note", "later"], |id| {
        Item::Question(QuestionId::new(id))
    }),
    ("dilemmas", "dilemma", &["now", "desired", "note"], |id| Item::Dilemma(DilemmaId::new(id))),
    ("aims", "dimension", &["ambition", "urgency"], |id| Item::Dimension(DimensionId::new(id))),
];

/// Reads of a file what can be read of it, also where it is of a newer version.
///
/// # Errors
/// Where it is no text, no JSON, or no file of Samenhang.
pub fn read_newer(bytes: &[u8]) -> Result<Newer, FileError> {
    let json = text::utf8(bytes)?;
    let version = match read_head(json)? {
        (Some(format), Some(version)) if format == FORMAT && version > 0 => version,
        _ => return Err(FileError::NotSamenhang),
    };
    let file = fields(json);
    let mut gathered = Gathered::default();
    gathered.about(&file);
    for (place, list) in LISTS.iter().enumerate() {
        gathered.list(&file, place, list);
    }
    let Gathered { made, unread, more } = gathered;
    Ok(Newer { version, sheet: read_sheet(&made.json())?, unread, more })
}

/// What was found so far.
#[derive(Default)]
struct Gathered<'a> {
    made: Made<'a>,
    unread: Vec<(Item, &'static str)>,
    more: usize,
}

impl<'a> Gathered<'a> {
    /// What is said about the sheet as a whole.
    fn about(&mut self, file: &Fields<'a>) {
        let assessment = part(file, "assessment").map(fields).unwrap_or_default();
        if let Some(version) = part(&assessment, "version") {
            let tried = Made { version: Some(version), ..Made::default() };
            if tried.holds() {
                self.made.version = Some(version);
            } else {
                self.more += 1;
            }
        }
        let about = part(file, "sheet").map(fields).unwrap_or_default();
        for key in ["id", "createdMs", "changedMs", "path", "role", "name"] {
            let Some(value) = part(&about, key) else { continue };
            let tried = Made { about: vec![(key, value)], ..Made::default() };
            if tried.holds() {
                self.made.about.push((key, value));
            } else {
                self.more += 1;
            }
        }
    }

    /// The items of one of the lists.
    fn list(&mut self, file: &Fields<'a>, place: usize, (list, id_key, keys, name): &List) {
        let Some(written) = part(file, list) else { return };
        let mut known = Vec::new();
        for (number, item) in items(written).into_iter().enumerate() {
            let item = fields(item);
            let id = part(&item, id_key).and_then(word).filter(|id| is_id(id));
            let Some(id) = id.filter(|id| number < LIST_MAX_ITEMS && !known.contains(id)) else {
                self.more += 1;
                continue;
            };
            let id_field = format!("\"{id_key}\":\"{id}\"");
            let mut kept = id_field.clone();
            for key in *keys {
                let Some(value) = part(&item, key) else { continue };
                let field = format!(",\"{key}\":{value}");
                let mut tried = Made::default();
                tried.add(place, &[&*id_field, &field].concat());
                if tried.holds() {
                    kept += &field;
                } else {
                    self.unread.push((name(&id), key));
                }
            }
            self.made.add(place, &kept);
            known.push(id);
        }
    }
}

/// A file of our version that is being made from parts.
#[derive(Default)]
struct Made<'a> {
    version: Option<&'a str>,
    about: Vec<(&'static str, &'a str)>,
    lists: [String; 3],
}

impl Made<'_> {
    /// Puts one more item in one of the lists.
    fn add(&mut self, list: usize, fields: &str) {
        if let Some(list) = self.lists.get_mut(list) {
            if !list.is_empty() {
                list.push(',');
            }
            *list += &["{", fields, "}"].concat();
        }
    }

    /// Whether the rules of our version allow it.
    fn holds(&self) -> bool {
        read_sheet(&self.json()).is_ok()
    }

    fn json(&self) -> String {
        let version = self.version.unwrap_or("\"\"");
        let given = |key: &str| self.about.iter().any(|(given, _)| *given == key);
        let least = LEAST.iter().filter(|(key, _)| !given(key));
        let about: Vec<_> =
            least.chain(&self.about).map(|(key, value)| format!("\"{key}\":{value}")).collect();
        let [answers, dilemmas, aims] = &self.lists;
        format!(
            "{{\"assessment\":{{\"id\":\"\",\"version\":{version}}},\"sheet\":{{{}}},\
             \"answers\":[{answers}],\"dilemmas\":[{dilemmas}],\"aims\":[{aims}]}}",
            about.join(",")
        )
    }
}

/// The value with this name, where there is one. Of two that are named alike neither counts.
fn part<'a>(fields: &Fields<'a>, name: &str) -> Option<&'a str> {
    let mut found = fields.iter().filter(|(key, _)| key == name).map(|(_, value)| *value);
    match (found.next(), found.next()) {
        (found, None) => found,
        _ => Some(TWICE),
    }
}

/// Holds to no rule, so what is there twice counts as something that cannot be read.
const TWICE: &str = "[[]]";

/// The parts of an object; of anything else nothing.
fn fields(json: &str) -> Fields<'_> {
    let mut all = Vec::new();
    if json.trim_start().starts_with('{') {
        Reader::new(json).object(&mut |reader, key| all.push((key.to_owned(), reader.raw())));
    }
    all
}

/// The items of a list. Anything else counts as one item, which cannot be read.
fn items(json: &str) -> Vec<&str> {
    if !json.starts_with('[') {
        return vec![json];
    }
    let mut all = Vec::new();
    Reader::new(json).list(&mut |reader| all.push(reader.raw()));
    all
}

fn word(json: &str) -> Option<String> {
    Reader::new(json).scalar().word().map(str::to_owned)
}

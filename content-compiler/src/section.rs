//! Reads TOML part by part and notes everything that is wrong on the way.
//!
//! A part asks for the keys it knows. A key that nobody asked for is a fault, a key that is
//! missing too; reading goes on with an empty value, so that all faults are found at once.

use std::{cell::RefCell, fs, path::Path, sync::Arc};

use samenhang_core::assessment::{Lang, is_id};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    fault::{Faults, Place, closest},
    lint,
};

/// A text in both languages.
#[derive(Clone, Debug, Default)]
pub(crate) struct Both {
    nl: String,
    en: String,
}

impl Both {
    #[cfg(test)]
    pub(crate) fn new(nl: &str, en: &str) -> Self {
        Self { nl: nl.into(), en: en.into() }
    }

    /// The text in a language.
    pub(crate) fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

/// A short text with its line: an id, or a reference to one.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) place: Place,
}

/// A number with its line; without a value where there was a fault.
#[derive(Clone, Debug)]
pub(crate) struct Figure<T> {
    pub(crate) value: Option<T>,
    pub(crate) place: Place,
}

/// A file with the starts of its lines.
struct Source {
    name: Arc<str>,
    starts: Vec<usize>,
}

impl Source {
    fn place(&self, offset: usize) -> Place {
        let line = self.starts.partition_point(|start| *start <= offset);
        Place { file: self.name.clone(), line }
    }
}

/// A table in a file.
pub(crate) struct Section<'a> {
    table: &'a DeTable<'a>,
    place: Place,
    /// The keys before this table, as written on the line: `levels.1.`.
    prefix: String,
    source: &'a Source,
    faults: &'a Faults,
    asked: RefCell<Vec<String>>,
}

/// Reads a file; `None` where it is missing or is not TOML.
pub(crate) fn read_file<T>(
    path: &Path,
    name: &str,
    faults: &Faults,
    read: impl FnOnce(&Section<'_>) -> T,
) -> Option<T> {
    let whole = Place::file(name);
    let Ok(text) = fs::read_to_string(path) else {
        faults.add(
            &whole,
            "Dit bestand is er niet of is geen tekst.",
            "Zet het bestand terug met precies deze naam, bewaard als UTF-8.",
        );
        return None;
    };
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let source = Source { name: name.into(), starts };
    let (table, errors) = DeTable::parse_recoverable(&text);
    let mut last = 0;
    for error in &errors {
        let place = source.place(error.span().map_or(0, |span| span.start));
        // One slip often gives several errors on its line; the first says most.
        if std::mem::replace(&mut last, place.line) == place.line {
            continue;
        }
        let (what, advice) = lint::syntax(error.message(), &text, place.line);
        faults.add(&place, what, advice);
    }
    if !errors.is_empty() {
        return None;
    }
    let section = Section {
        table: table.get_ref(),
        place: source.place(0),
        prefix: String::new(),
        source: &source,
        faults,
        asked: RefCell::default(),
    };
    let value = read(&section);
    section.finish();
    Some(value)
}

impl<'a> Section<'a> {
    /// Where the table starts.
    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// Adds a fault on the line of a key, or of the table where the key is missing.
    pub(crate) fn fault(&self, key: &str, what: impl Into<String>, advice: impl Into<String>) {
        let place = self.look(key).map_or_else(|| self.place.clone(), |(place, _)| place);
        self.faults.add(&place, what, advice);
    }

    /// Reads a key that may be left out.
    pub(crate) fn optional<T>(&self, key: &str, read: impl FnOnce(&Self, &str) -> T) -> Option<T> {
        self.find(key)?;
        Some(read(self, key))
    }

    /// A text in one language, free of typing slips.
    pub(crate) fn text(&self, key: &str) -> String {
        let text = self.plain(key).text;
        for (what, advice) in lint::text(&text) {
            self.fault(key, format!("`{}{key}` {what}", self.prefix), advice);
        }
        text
    }

    /// A text in both languages: `key.nl` and `key.en`.
    pub(crate) fn both(&self, key: &str) -> Both {
        let full = format!("{}{key}", self.prefix);
        let example = format!("Schrijf twee regels: `{full}.nl = \"…\"` en `{full}.en = \"…\"`.");
        let Some((place, value)) = self.find(key) else {
            self.faults.add(&self.place, format!("`{full}` ontbreekt."), example);
            return Both::default();
        };
        let DeValue::Table(_) = value else {
            self.faults.add(&place, format!("`{full}` heeft geen twee talen."), example);
            return Both::default();
        };
        let both = self.inner(key, |part| Both { nl: part.text("nl"), en: part.text("en") });
        let both = both.unwrap_or_default();
        if both.nl == both.en && both.nl.split_whitespace().count() > 1 {
            self.faults.add(
                &place,
                format!("`{full}` is in het Nederlands en het Engels gelijk."),
                "Vertaal de tekst in `.en`.",
            );
        }
        both
    }

    /// An id of the content.
    pub(crate) fn id(&self, key: &str) -> Name {
        let name = self.plain(key);
        if !name.text.is_empty() && !is_id(&name.text) {
            self.faults.add(
                &name.place,
                format!("`{}` kan geen id zijn.", name.text),
                "Gebruik alleen kleine letters a tot z, cijfers en streepjes, hoogstens 64 tekens.",
            );
        }
        name
    }

    /// A short text with its line; an empty one counts as missing.
    pub(crate) fn plain(&self, key: &str) -> Name {
        let full = format!("{}{key}", self.prefix);
        let example = format!("Schrijf `{full} = \"…\"`.");
        let Some((place, value)) = self.find(key) else {
            self.faults.add(&self.place, format!("`{full}` ontbreekt."), example);
            return Name { text: String::new(), place: self.place.clone() };
        };
        let text = value.as_str().map(str::to_owned);
        match &text {
            None => {
                let what = format!("`{full}` is geen tekst tussen aanhalingstekens.");
                self.faults.add(&place, what, example);
            }
            Some(text) if text.trim().is_empty() => {
                self.faults.add(&place, format!("`{full}` is leeg."), "Vul de tekst in.");
            }
            Some(_) => {}
        }
        Name { text: text.unwrap_or_default(), place }
    }

    /// A list of short texts, with at least one in it.
    pub(crate) fn names(&self, key: &str) -> Vec<Name> {
        let full = format!("{}{key}", self.prefix);
        let example = format!("Schrijf `{full} = [\"…\", \"…\"]`.");
        let Some((place, value)) = self.find(key) else {
            self.faults.add(&self.place, format!("`{full}` ontbreekt."), example);
            return Vec::new();
        };
        let names: Option<Vec<Name>> = value.as_array().and_then(|array| {
            let name = |item: &Spanned<DeValue<'_>>| {
                let place = self.source.place(item.span().start);
                Some(Name { text: item.get_ref().as_str()?.to_owned(), place })
            };
            array.iter().map(name).collect()
        });
        match &names {
            None => {
                let what = format!("`{full}` is geen lijst van teksten.");
                self.faults.add(&place, what, example);
            }
            Some(names) if names.is_empty() => {
                self.faults.add(&place, format!("De lijst `{full}` is leeg."), example);
            }
            Some(_) => {}
        }
        names.unwrap_or_default()
    }

    /// Yes or no; no where the key is not there.
    pub(crate) fn flag(&self, key: &str) -> bool {
        let Some((place, value)) = self.find(key) else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.faults.add(
                &place,
                format!("`{}{key}` is geen ja of nee.", self.prefix),
                format!("Schrijf `{key} = true`, of laat de regel weg."),
            );
            false
        })
    }

    /// A whole number.
    pub(crate) fn number(&self, key: &str) -> Figure<i64> {
        self.figure(key, "geheel getal", "1", |value| {
            let integer = value.as_integer()?;
            i64::from_str_radix(integer.as_str(), integer.radix()).ok()
        })
    }

    /// A number with at most one decimal, in tenths: 1.5 gives 15.
    pub(crate) fn tenths(&self, key: &str) -> Figure<u8> {
        self.figure(key, "getal met één cijfer achter de punt", "1.0", |value| {
            let written = match value {
                DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
                DeValue::Float(float) => float.as_str(),
                _ => return None,
            };
            let (whole, decimals) = written.split_once('.').unwrap_or((written, "0"));
            let (first, rest) = decimals.split_at_checked(1)?;
            let whole: u8 = whole.parse().ok()?;
            let first: u8 = first.parse().ok()?;
            let tenths = whole.checked_mul(10)?.checked_add(first)?;
            rest.bytes().all(|byte| byte == b'0').then_some(tenths)
        })
    }

    fn figure<T>(
        &self,
        key: &str,
        kind: &str,
        example: &str,
        read: impl FnOnce(&DeValue<'_>) -> Option<T>,
    ) -> Figure<T> {
        let full = format!("{}{key}", self.prefix);
        let advice = format!("Schrijf een getal zonder aanhalingstekens: `{full} = {example}`.");
        let Some((place, value)) = self.find(key) else {
            self.faults.add(&self.place, format!("`{full}` ontbreekt."), advice);
            return Figure { value: None, place: self.place.clone() };
        };
        let value = read(value);
        if value.is_none() {
            self.faults.add(&place, format!("`{full}` is geen {kind}."), advice);
        }
        Figure { value, place }
    }

    /// The table under a key.
    pub(crate) fn inside<T>(&self, key: &str, read: impl FnOnce(&Section<'_>) -> T) -> Option<T> {
        let value = self.inner(key, read);
        if value.is_none() {
            let full = format!("{}{key}", self.prefix);
            let advice =
                format!("Voeg een deel `[{full}]` toe; kijk hoe een ander deel is gemaakt.");
            self.fault(key, format!("Het deel `{full}` ontbreekt."), advice);
        }
        value
    }

    /// The tables under a key, in order: `[[key]]`.
    pub(crate) fn each<T>(&self, key: &str, read: impl Fn(&Section<'_>) -> T) -> Vec<T> {
        let full = format!("{}{key}", self.prefix);
        let items = self.find(key).and_then(|(_, value)| value.as_array());
        let tables = items.into_iter().flat_map(|array| array.iter()).filter_map(|item| {
            let place = self.source.place(item.span().start);
            Some(self.child(item.get_ref().as_table()?, place, String::new()))
        });
        let values: Vec<T> = tables
            .map(|section| {
                let value = read(&section);
                section.finish();
                value
            })
            .collect();
        if values.is_empty() || items.is_some_and(|array| array.len() != values.len()) {
            let advice = format!("Begin elk onderdeel met een regel `[[{full}]]`.");
            self.fault(key, format!("Er is geen goede lijst `{full}`."), advice);
        }
        values
    }

    /// The keys that the table has and nobody asked for.
    fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.table.iter() {
            let word = key.get_ref().as_ref();
            if asked.iter().any(|known| known == word) {
                continue;
            }
            let advice = match closest(word, asked.iter().map(String::as_str)) {
                Some(near) => format!("Bedoelt u `{}{near}`? Verbeter de regel.", self.prefix),
                None => "Haal de regel weg, of kijk welke naam er in een ander deel staat.".into(),
            };
            let place = self.source.place(key.span().start);
            self.faults.add(
                &place,
                format!("`{}{word}` is hier niet bekend.", self.prefix),
                advice,
            );
        }
    }

    fn inner<T>(&self, key: &str, read: impl FnOnce(&Section<'_>) -> T) -> Option<T> {
        let (place, value) = self.find(key)?;
        let section = self.child(value.as_table()?, place, format!("{}{key}.", self.prefix));
        let value = read(&section);
        section.finish();
        Some(value)
    }

    fn child<'b>(&'b self, table: &'b DeTable<'b>, place: Place, prefix: String) -> Section<'b> {
        let Self { source, faults, .. } = self;
        Section { table, place, prefix, source, faults, asked: RefCell::default() }
    }

    /// The value of a key with its line, and a note that the key is known here.
    fn find(&self, key: &str) -> Option<(Place, &DeValue<'a>)> {
        self.asked.borrow_mut().push(key.to_owned());
        self.look(key)
    }

    fn look(&self, key: &str) -> Option<(Place, &DeValue<'a>)> {
        let (found, value) = self.table.iter().find(|(name, _)| name.get_ref().as_ref() == key)?;
        Some((self.source.place(found.span().start), value.get_ref()))
    }
}

//! Reading JSON piece by piece, without a tree in memory and without trust.
//!
//! A library made files and records 18 KB heavier in the first load (see
//! `docs/decisions/0004-json-file-and-record.md`), and what they need is little: objects,
//! lists, words, whole numbers. That it agrees with the library on what is JSON is tested.

use super::{DEPTH_MAX, FileError};

/// A value that is no list and no object.
#[derive(Debug, Default, PartialEq)]
pub(super) enum Scalar {
    /// There is no such field.
    #[default]
    Absent,
    /// There are two such fields.
    Twice,
    Null,
    Flag(bool),
    Number(i64),
    Word(String),
    /// Something else: a number with a fraction, a large one, a list, an object.
    Other,
}

impl Scalar {
    pub(super) fn number<T: TryFrom<i64>>(&self) -> Option<T> {
        match self {
            Scalar::Number(number) => T::try_from(*number).ok(),
            _ => None,
        }
    }

    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Scalar::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// The value of a field with the place where it begins.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) at: usize,
    pub(super) value: Scalar,
}

fn form(text: &str, at: usize) -> FileError {
    let (line, column) = super::text::line_and_column(text.as_bytes(), at);
    FileError::Form { line, column }
}

/// A place in a text of JSON, until the first fault.
///
/// A fault moves the place to the end, where nothing more is found. Whoever reads goes on as
/// if nothing happened and asks for it once, in [`Reader::finish`]: a check at every step
/// weighs more than what it saves.
pub(super) struct Reader<'a> {
    text: &'a str,
    /// The byte that is read next; always at the edge of a character.
    at: usize,
    depth: usize,
    fault: Option<FileError>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0, fault: None }
    }

    /// What was read, or the fault. Nothing read is a fault of form of what began at `start`.
    pub(super) fn finish<T>(self, read: Option<T>, start: usize) -> Result<T, FileError> {
        match (self.fault, read) {
            (Some(fault), _) => Err(fault),
            (None, Some(read)) => Ok(read),
            (None, None) => Err(form(self.text, start)),
        }
    }

    /// Notes a fault. Only the first counts.
    pub(super) fn fail(&mut self, fault: FileError) {
        self.at = self.text.len();
        self.fault.get_or_insert(fault);
    }

    /// Another kind of value was expected at this place, or another field.
    pub(super) fn form(&mut self, at: usize) {
        self.fail(form(self.text, at));
    }

    fn not_json(&mut self) {
        let (line, column) = super::text::line_and_column(self.text.as_bytes(), self.at);
        self.fail(FileError::NotJson { line, column });
    }

    /// Where the next value begins.
    pub(super) fn start(&mut self) -> usize {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
        self.at
    }

    /// Whether the next value is an object.
    pub(super) fn is_object(&mut self) -> bool {
        self.start();
        self.byte() == Some(b'{')
    }

    /// An object; `field` reads or skips the value of each key.
    pub(super) fn object(&mut self, field: &mut dyn FnMut(&mut Self, &str)) {
        self.nested(b'{', b'}', &mut |reader| {
            reader.start();
            let key = reader.string();
            reader.start();
            if reader.take(b':') {
                field(reader, &key);
            } else {
                reader.not_json();
            }
        });
    }

    /// The fields of an object with these keys, as scalars; the others are passed over.
    pub(super) fn fields(&mut self, keys: &[&str], found: &mut [Found]) {
        self.object(&mut |reader, key| {
            let at = reader.start();
            let index = keys.iter().position(|known| *known == key);
            let Some(place) = index.and_then(|index| found.get_mut(index)) else {
                return reader.skip();
            };
            let value = reader.scalar();
            let first = place.value == Scalar::Absent;
            *place = Found { at, value: if first { value } else { Scalar::Twice } };
        });
    }

    /// A list; `item` reads or skips each item.
    pub(super) fn list(&mut self, item: &mut dyn FnMut(&mut Self)) {
        self.nested(b'[', b']', item);
    }

    fn nested(&mut self, open: u8, close: u8, part: &mut dyn FnMut(&mut Self)) {
        let start = self.start();
        if !self.take(open) {
            // Another value is a fault of form, no value at all one of JSON.
            self.skip();
            return self.form(start);
        }
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return self.fail(FileError::TooDeep);
        }
        self.start();
        if !self.take(close) {
            loop {
                part(self);
                self.start();
                if self.take(close) {
                    break;
                }
                if !self.take(b',') {
                    return self.not_json();
                }
            }
        }
        self.depth -= 1;
    }

    /// Passes over the next value, whatever it is.
    pub(super) fn skip(&mut self) {
        self.start();
        match self.byte() {
            Some(b'{') => self.object(&mut |reader, _| reader.skip()),
            Some(b'[') => self.list(&mut Self::skip),
            _ => drop(self.scalar()),
        }
    }

    /// The next value as it is written.
    pub(super) fn raw(&mut self) -> &'a str {
        let start = self.start();
        self.skip();
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The next value; a list or an object is passed over.
    pub(super) fn scalar(&mut self) -> Scalar {
        self.start();
        match self.byte() {
            Some(b'"') => Scalar::Word(self.string()),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Scalar::Flag(true)),
            Some(b'f') => self.word("false", Scalar::Flag(false)),
            Some(b'n') => self.word("null", Scalar::Null),
            Some(b'{' | b'[') => {
                self.skip();
                Scalar::Other
            }
            _ => {
                self.not_json();
                Scalar::Other
            }
        }
    }

    /// Nothing but spaces may follow.
    pub(super) fn end(&mut self) {
        self.start();
        if self.byte().is_some() {
            self.not_json();
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.byte() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn word(&mut self, word: &str, value: Scalar) -> Scalar {
        if self.rest().as_bytes().starts_with(word.as_bytes()) {
            self.at += word.len();
        } else {
            self.not_json();
        }
        value
    }

    fn digits(&mut self) {
        let start = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start {
            self.not_json();
        }
    }

    fn number(&mut self) -> Scalar {
        let start = self.at;
        self.take(b'-');
        // A zero in front of other digits is not JSON.
        if !self.take(b'0') {
            self.digits();
        }
        let whole = self.text.get(start..self.at).and_then(|text| text.parse().ok());
        let whole_end = self.at;
        if self.take(b'.') {
            self.digits();
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits();
        }
        match whole {
            Some(number) if self.at == whole_end => Scalar::Number(number),
            _ => Scalar::Other,
        }
    }

    fn string(&mut self) -> String {
        let mut text = String::new();
        if !self.take(b'"') {
            self.not_json();
        }
        loop {
            // All three stops are ASCII, so this cuts between characters.
            let rest = self.rest();
            let stop = |byte: u8| matches!(byte, b'"' | b'\\' | 0..0x20);
            let length = rest.bytes().position(stop).unwrap_or(rest.len());
            text.push_str(rest.get(..length).unwrap_or_default());
            self.at += length;
            if self.take(b'"') {
                return text;
            }
            if !self.take(b'\\') {
                self.not_json();
                return text;
            }
            match self.escaped() {
                Some(char) => text.push(char),
                None => self.not_json(),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let byte = self.byte()?;
        let char = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            _ => return None,
        };
        self.at += 1;
        Some(char)
    }

    /// `uXXXX`, or two of them for a character beyond the first 65,536.
    fn code_point(&mut self) -> Option<char> {
        let mut code = self.code_unit()?;
        if (0xd800..0xdc00).contains(&code) && self.take(b'\\') {
            let low = self.code_unit()?;
            if (0xdc00..0xe000).contains(&low) {
                code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        // Half of a pair is no character.
        char::from_u32(code)
    }

    fn code_unit(&mut self) -> Option<u32> {
        if !self.take(b'u') {
            return None;
        }
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.byte()?).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }
}

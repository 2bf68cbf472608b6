//! Reading JSON piece by piece, without a tree in memory and without trust.
//!
//! A library made files and records 18 KB heavier in the first load (see
//! `docs/decisions/0004-json-file-and-record.md`), and what they need is little: objects,
//! lists, words, whole numbers. That it agrees with the library on what is JSON is tested.

use super::{DEPTH_MAX, FileError};

/// A value that is no list and no object.
#[derive(Debug, PartialEq)]
pub(super) enum Scalar {
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

type Outcome<T = ()> = Result<T, FileError>;

/// A place in a text of JSON.
pub(super) struct Reader<'a> {
    text: &'a str,
    /// The byte that is read next; always at the edge of a character.
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// Where the next value begins.
    pub(super) fn start(&mut self) -> usize {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
        self.at
    }

    /// Another kind of value was expected at this place, or another field.
    pub(super) fn form(&self, at: usize) -> FileError {
        let (line, column) = super::text::line_and_column(self.text.as_bytes(), at);
        FileError::Form { line, column }
    }

    fn not_json(&self) -> FileError {
        let (line, column) = super::text::line_and_column(self.text.as_bytes(), self.at);
        FileError::NotJson { line, column }
    }

    /// Whether the next value is an object.
    pub(super) fn is_object(&mut self) -> bool {
        self.start();
        self.byte() == Some(b'{')
    }

    /// An object; `field` reads or skips the value of each key.
    pub(super) fn object(&mut self, field: &mut dyn FnMut(&mut Self, &str) -> Outcome) -> Outcome {
        self.nested(b'{', b'}', &mut |reader| {
            reader.start();
            let key = reader.string()?;
            reader.start();
            if !reader.take(b':') {
                return Err(reader.not_json());
            }
            field(reader, &key)
        })
    }

    /// A list; `item` reads or skips each item.
    pub(super) fn list(&mut self, item: &mut dyn FnMut(&mut Self) -> Outcome) -> Outcome {
        self.nested(b'[', b']', item)
    }

    fn nested(
        &mut self,
        open: u8,
        close: u8,
        part: &mut dyn FnMut(&mut Self) -> Outcome,
    ) -> Outcome {
        let start = self.start();
        if !self.take(open) {
            // Another value is a fault of form, no value at all one of JSON.
            self.skip()?;
            return Err(self.form(start));
        }
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(FileError::TooDeep);
        }
        self.start();
        if !self.take(close) {
            loop {
                part(self)?;
                self.start();
                if self.take(close) {
                    break;
                }
                if !self.take(b',') {
                    return Err(self.not_json());
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Passes over the next value, whatever it is.
    pub(super) fn skip(&mut self) -> Outcome {
        self.start();
        match self.byte() {
            Some(b'{') => self.object(&mut |reader, _| reader.skip()),
            Some(b'[') => self.list(&mut Self::skip),
            _ => self.scalar().map(drop),
        }
    }

    /// The next value; a list or an object is passed over.
    pub(super) fn scalar(&mut self) -> Outcome<Scalar> {
        self.start();
        let word = |reader: &mut Self, word: &str, value| {
            if !reader.rest().starts_with(word) {
                return Err(reader.not_json());
            }
            reader.at += word.len();
            Ok(value)
        };
        match self.byte() {
            Some(b'"') => self.string().map(Scalar::Word),
            Some(b'{' | b'[') => self.skip().map(|()| Scalar::Other),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => word(self, "true", Scalar::Flag(true)),
            Some(b'f') => word(self, "false", Scalar::Flag(false)),
            Some(b'n') => word(self, "null", Scalar::Null),
            _ => Err(self.not_json()),
        }
    }

    /// A text; `null` counts as absent.
    pub(super) fn text(&mut self) -> Outcome<Option<String>> {
        let start = self.start();
        match self.scalar()? {
            Scalar::Word(text) => Ok(Some(text)),
            Scalar::Null => Ok(None),
            _ => Err(self.form(start)),
        }
    }

    /// Nothing but spaces may follow.
    pub(super) fn end(&mut self) -> Outcome {
        self.start();
        if self.byte().is_none() { Ok(()) } else { Err(self.not_json()) }
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

    fn digits(&mut self) -> Outcome {
        let start = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.not_json()) }
    }

    fn number(&mut self) -> Outcome<Scalar> {
        let start = self.at;
        self.take(b'-');
        // A zero in front of other digits is not JSON.
        if !self.take(b'0') {
            self.digits()?;
        }
        let whole = self.text.get(start..self.at).and_then(|text| text.parse().ok());
        let whole_end = self.at;
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        match whole {
            Some(number) if self.at == whole_end => Ok(Scalar::Number(number)),
            _ => Ok(Scalar::Other),
        }
    }

    fn string(&mut self) -> Outcome<String> {
        let mut text = String::new();
        if !self.take(b'"') {
            return Err(self.not_json());
        }
        loop {
            // All three stops are ASCII, so this cuts between characters.
            let rest = self.rest();
            let stop = |byte: u8| matches!(byte, b'"' | b'\\' | 0..0x20);
            let length = rest.bytes().position(stop).unwrap_or(rest.len());
            text.push_str(rest.get(..length).unwrap_or_default());
            self.at += length;
            if self.take(b'"') {
                return Ok(text);
            }
            if !self.take(b'\\') {
                return Err(self.not_json());
            }
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Outcome<char> {
        let byte = self.byte().ok_or_else(|| self.not_json())?;
        let char = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            _ => return Err(self.not_json()),
        };
        self.at += 1;
        Ok(char)
    }

    /// `uXXXX`, or two of them for a character beyond the first 65,536.
    fn code_point(&mut self) -> Outcome<char> {
        let mut code = self.code_unit()?;
        if (0xd800..0xdc00).contains(&code) && self.take(b'\\') {
            let low = self.code_unit()?;
            if (0xdc00..0xe000).contains(&low) {
                code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        // Half of a pair is no character.
        char::from_u32(code).ok_or_else(|| self.not_json())
    }

    fn code_unit(&mut self) -> Outcome<u32> {
        let digits = self.rest().strip_prefix('u').and_then(|rest| rest.get(..4));
        let code = digits
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .ok_or_else(|| self.not_json())?;
        self.at += 5;
        Ok(code)
    }
}

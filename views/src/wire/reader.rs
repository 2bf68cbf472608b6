//! Reads what the other program wrote.

use crate::markup::Str;

/// Bytes that are read from the front.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A number. As a count it is at most the bytes that are left, because each thing that is
    /// counted takes one: a wrong count cannot ask for more memory than there are bytes.
    pub(super) fn number(&mut self) -> Option<usize> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        let number = usize::try_from(u32::from_le_bytes(*number)).ok()?;
        (number <= rest.len()).then_some(number)
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    pub(super) fn option(&mut self) -> Option<Option<Str>> {
        Some(match self.byte()? {
            0 => None,
            _ => Some(Str::Owned(self.text()?.to_owned())),
        })
    }
}

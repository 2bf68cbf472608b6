//! Which page is asked for, and what it is made from.

use super::{Reader, write_option, write_text};

/// A page that the second program makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Every answer.
    Review,
    /// The result.
    Result,
    /// What happens to the answers; made from nothing.
    Privacy,
}

/// What a page is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The page.
    pub page: Page,
    /// The sheet, as a file (`samenhang_core::file`); empty where the page needs none.
    pub sheet: String,
    /// Whether it is saved, in words.
    pub saved: String,
    /// What came of the last thing done on the page, in words.
    pub said: Option<String>,
    /// Whether the browser promised to keep what is stored.
    pub lasting: Option<bool>,
}

impl Request {
    /// A page that is made from nothing.
    #[must_use]
    pub fn of(page: Page) -> Self {
        Self { page, sheet: String::new(), saved: String::new(), said: None, lasting: None }
    }

    /// The request as bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = vec![self.page as u8];
        write_text(&mut out, &self.sheet);
        write_text(&mut out, &self.saved);
        write_option(&mut out, self.said.as_deref());
        out.push(self.lasting.map_or(2, u8::from));
        out
    }

    /// The request in these bytes.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        Some(Self {
            page: match reader.byte()? {
                0 => Page::Review,
                1 => Page::Result,
                2 => Page::Privacy,
                _ => return None,
            },
            sheet: reader.text()?.to_owned(),
            saved: reader.text()?.to_owned(),
            said: reader.option()?.map(String::from),
            lasting: match reader.byte()? {
                0 => Some(false),
                1 => Some(true),
                _ => None,
            },
        })
    }
}

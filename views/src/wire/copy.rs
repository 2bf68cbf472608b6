//! A copy that a person chose to open, and what came of it.

use super::{Reader, write_number, write_text};

/// What the browser read of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// All of it.
    Bytes(Vec<u8>),
    /// Nothing, because it has so many bytes.
    TooLarge(u64),
    /// Nothing: it is gone, or reading it is not allowed.
    Unreadable,
}

impl Chosen {
    /// What was read, as bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        match self {
            Chosen::Bytes(bytes) => {
                let mut out = vec![0];
                out.extend_from_slice(bytes);
                out
            }
            Chosen::TooLarge(size) => {
                let mut out = vec![1];
                out.extend_from_slice(&size.to_le_bytes());
                out
            }
            Chosen::Unreadable => vec![2],
        }
    }

    /// What was read, in these bytes.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (kind, rest) = bytes.split_first()?;
        Some(match kind {
            0 => Chosen::Bytes(rest.to_vec()),
            1 => Chosen::TooLarge(u64::from_le_bytes(rest.try_into().ok()?)),
            2 => Chosen::Unreadable,
            _ => return None,
        })
    }
}

/// What came of a file that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// It is a copy, or raw records: the sheets in it, each as a file, and what must be known
    /// about them.
    Sheets(Vec<String>, Vec<String>),
    /// It cannot be opened, for this reason.
    Refused(String),
    /// It is of a newer version: this is what is in it.
    Newer(String),
}

impl Opened {
    /// What came of it, as bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = Vec::new();
        match self {
            Opened::Sheets(sheets, remarks) => {
                out.push(0);
                for texts in [sheets, remarks] {
                    write_number(&mut out, texts.len());
                    texts.iter().for_each(|text| write_text(&mut out, text));
                }
            }
            Opened::Refused(reason) => {
                out.push(1);
                write_text(&mut out, reason);
            }
            Opened::Newer(text) => {
                out.push(2);
                write_text(&mut out, text);
            }
        }
        out
    }

    /// What came of it, in these bytes.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        Some(match reader.byte()? {
            0 => Opened::Sheets(texts(&mut reader)?, texts(&mut reader)?),
            1 => Opened::Refused(reader.text()?.to_owned()),
            2 => Opened::Newer(reader.text()?.to_owned()),
            _ => return None,
        })
    }
}

fn texts(reader: &mut Reader<'_>) -> Option<Vec<String>> {
    let count = reader.number()?;
    let mut texts = Vec::new();
    for _ in 0..count {
        texts.push(reader.text()?.to_owned());
    }
    Some(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_nothing_changes() {
        for chosen in [
            Chosen::Bytes(b"{}".to_vec()),
            Chosen::Bytes(Vec::new()),
            Chosen::TooLarge(u64::MAX),
            Chosen::Unreadable,
        ] {
            assert_eq!(Chosen::read(&chosen.write()), Some(chosen));
        }
        for opened in [
            Opened::Sheets(vec!["{}".to_owned()], Vec::new()),
            Opened::Sheets(vec!["{}".to_owned(); 2], vec!["a".to_owned(), String::new()]),
            Opened::Refused("Te groot.".to_owned()),
            Opened::Newer("{}".to_owned()),
        ] {
            let bytes = opened.write();
            assert_eq!(Opened::read(&bytes), Some(opened));
            for end in 0..bytes.len() {
                assert_eq!(Opened::read(&bytes[..end]), None);
            }
        }
    }

    #[test]
    fn what_is_neither_is_refused() {
        for bytes in [&b""[..], &[3], &[1, 2]] {
            assert_eq!(Chosen::read(bytes), None);
        }
        assert_eq!(Opened::read(&[9]), None);
    }
}

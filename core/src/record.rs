//! What the store holds: one text with a header that tells whether the rest is whole.
//!
//! ```text
//! samenhang-record 1 rev=7 len=512 crc=0a1b2c3d
//! {"format":"samenhang-answers", …}
//! ```
//!
//! `len` counts the bytes of the body. The checksum covers everything but itself and the
//! line end, so that a changed revision is noticed as well as a changed answer.

/// What every record begins with.
pub(crate) const MAGIC: &str = "samenhang-record ";

/// The version of the header that this build writes.
pub const VERSION: u32 = 1;

/// Why a text from the store cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It does not begin as a record does.
    NotARecord,
    /// It was written by a newer Samenhang, with this version of the header.
    NewerVersion(u32),
    /// A part at the end is missing.
    Cut,
    /// It is not what was written.
    Altered,
}

/// Puts the header in front of a body. The revision counts the saves of a sheet.
#[must_use]
pub fn seal(revision: u64, body: &str) -> String {
    let start = format!("{MAGIC}{VERSION} rev={revision} len={}", body.len());
    let crc = checksum(&start, body);
    format!("{start} crc={crc:08x}\n{body}")
}

/// The revision and the body of a record.
///
/// # Errors
/// See [`RecordError`]. A record that was changed in any way is never opened as another.
pub fn open(record: &str) -> Result<(u64, &str), RecordError> {
    let rest = record.strip_prefix(MAGIC).ok_or(RecordError::NotARecord)?;
    let (header, body) = rest.split_once('\n').ok_or(RecordError::Cut)?;
    let (version, fields) = header.split_once(' ').ok_or(RecordError::Altered)?;
    let version: u32 = version.parse().map_err(|_| RecordError::Altered)?;
    if version > VERSION {
        return Err(RecordError::NewerVersion(version));
    }
    let (revision, length) = read_fields(fields).ok_or(RecordError::Altered)?;
    if body.len() < length {
        return Err(RecordError::Cut);
    }
    // What was written is known to the letter, so it is enough to write it again.
    if seal(revision, body) == record { Ok((revision, body)) } else { Err(RecordError::Altered) }
}

/// The revision and the length in `rev=7 len=512 crc=0a1b2c3d`.
fn read_fields(fields: &str) -> Option<(u64, usize)> {
    let (revision, rest) = fields.split_once(' ')?;
    let (length, _crc) = rest.split_once(' ')?;
    let revision = revision.strip_prefix("rev=")?.parse().ok()?;
    Some((revision, length.strip_prefix("len=")?.parse().ok()?))
}

fn checksum(start: &str, body: &str) -> u32 {
    !crc32(crc32(u32::MAX, start.as_bytes()), body.as_bytes())
}

/// CRC-32 as in IEEE 802.3 (reflected, polynomial `EDB88320`), going on from `crc`. Bit by
/// bit: a record of 50 KB takes less than a millisecond, and a table would weigh 1 KB.
pub(crate) fn crc32(crc: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(crc, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of the catalogue of CRC algorithms, and two more known sums.
    #[test]
    fn the_checksum_is_crc_32() {
        assert_eq!(checksum("", "123456789"), 0xcbf4_3926);
        assert_eq!(checksum("1234", "56789"), 0xcbf4_3926, "in two parts");
        assert_eq!(checksum("", ""), 0);
        assert_eq!(checksum("", "The quick brown fox jumps over the lazy dog"), 0x414f_a339);
    }
}

//! The file a person saves and opens: JSON with `"format": "samenhang-answers"`.
//!
//! The form is described in `docs/formats/samenhang-answers-1.schema.json`. The same text
//! is the body of a stored record (see [`crate::record`]), so there is one form to keep
//! readable for ever. What comes in is never trusted: [`decode`] holds to the limits below
//! and names each breach.

mod decode;
mod encode;
mod error;
mod newer;
mod reader;
mod text;
mod writer;

pub use error::{Field, FileError, Item, List};
pub use newer::{Newer, read_newer};
pub use text::without_bidi_controls;

use crate::sheet::Sheet;

/// The value of `format` in every file.
pub const FORMAT: &str = "samenhang-answers";
/// The version of the form that this build writes. It opens this one and all before it.
pub const VERSION: u32 = 1;
/// The largest file that is opened, in bytes (R30).
pub const FILE_MAX_BYTES: usize = 1024 * 1024;
/// The deepest nesting of lists and objects (R30).
pub const DEPTH_MAX: usize = 16;
/// The longest of each of the lists of answers, dilemmas and aims (R30).
pub const LIST_MAX_ITEMS: usize = 500;

const UNKNOWN: &str = "weet-niet";
const NOT_APPLICABLE: &str = "niet-van-toepassing";
const QUICK: &str = "quick";
const FULL: &str = "full";

/// The latest moment a browser can show as a date, in milliseconds since 1970.
pub const MOMENT_MAX_MS: u64 = 8_640_000_000_000_000;
/// The longest version of the content, in characters.
pub const CONTENT_VERSION_MAX_CHARS: usize = 32;

/// The sheet as a file for people: one answer per line, always in the same order.
///
/// The caller keeps notes and the name within their limits
/// ([`crate::answers::NOTE_MAX_CHARS`], [`crate::sheet::NAME_MAX_CHARS`]); [`decode`]
/// refuses longer ones.
#[must_use]
pub fn encode(sheet: &Sheet, assessment_id: &str) -> String {
    written(sheet, assessment_id, true)
}

/// The same on one line, as the body of a stored record.
#[must_use]
pub fn encode_compact(sheet: &Sheet, assessment_id: &str) -> String {
    written(sheet, assessment_id, false)
}

fn written(sheet: &Sheet, assessment_id: &str, spaced: bool) -> String {
    let mut writer = writer::Writer::new(spaced);
    encode::write(sheet, assessment_id, &mut writer);
    writer.finish()
}

/// Reads a file that comes from outside: what [`decode_stored`] reads, up to a limit.
///
/// # Errors
/// The first breach that was found, see [`FileError`].
pub fn decode(bytes: &[u8]) -> Result<Sheet, FileError> {
    if bytes.len() > FILE_MAX_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len() as u64 });
    }
    decode_stored(bytes)
}

/// Reads what Samenhang itself wrote, such as the body of a record: whatever was saved opens
/// again, also where notes full of rare characters make it larger than a file from outside may
/// be. Fields it does not know are passed over; ids that the content does not know are kept;
/// bidi control characters are left out of notes and of the name (R33).
///
/// # Errors
/// The first breach that was found, see [`FileError`].
pub fn decode_stored(bytes: &[u8]) -> Result<Sheet, FileError> {
    let json = text::utf8(bytes)?;
    // The head first: a newer version may give every other field another form.
    match decode::read_head(json)? {
        (Some(format), Some(version)) if format == FORMAT && version > 0 => {
            if version > u64::from(VERSION) {
                return Err(FileError::NewerVersion { version });
            }
        }
        _ => return Err(FileError::NotSamenhang),
    }
    decode::read_sheet(json)
}

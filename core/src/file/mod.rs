//! The file a person saves and opens: JSON with `"format": "samenhang-answers"`.
//!
//! The form is described in `docs/formats/samenhang-answers-1.schema.json`. The same text
//! is the body of a stored record (see [`crate::record`]), so there is one form to keep
//! readable for ever. What comes in is never trusted: [`decode`] holds to the limits below
//! and names each breach.

mod error;
mod parts;
mod text;
mod wire;

pub use error::{Field, FileError, Item, List};
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
    text::lay_out(&encode_compact(sheet, assessment_id))
}

/// The same on one line, as the body of a stored record.
#[must_use]
pub fn encode_compact(sheet: &Sheet, assessment_id: &str) -> String {
    // Writing to memory fails only for maps with keys that are no text; there are none here.
    serde_json::to_string(&wire::File::of(sheet, assessment_id)).unwrap_or_default()
}

/// Reads a file or the body of a record. Fields it does not know are passed over; ids that
/// the content does not know are kept; bidi control characters are left out of notes and
/// of the name (R33).
///
/// # Errors
/// The first breach that was found, see [`FileError`].
pub fn decode(bytes: &[u8]) -> Result<Sheet, FileError> {
    if bytes.len() > FILE_MAX_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len() as u64 });
    }
    let json = text::utf8(bytes)?;
    if !text::depth_is_within(json, DEPTH_MAX) {
        return Err(FileError::TooDeep);
    }
    // The head first: a newer version may give every other field another form.
    let head: wire::Head = serde_json::from_str(json).map_err(|error| {
        if error.is_data() { FileError::NotSamenhang } else { not_json(&error) }
    })?;
    match head.version {
        Some(version) if head.format.as_deref() == Some(FORMAT) && version > 0 => {
            if version > u64::from(VERSION) {
                return Err(FileError::NewerVersion { version });
            }
        }
        _ => return Err(FileError::NotSamenhang),
    }
    let file: wire::File = serde_json::from_str(json).map_err(|error| {
        if error.is_data() {
            FileError::Form { line: error.line(), column: error.column() }
        } else {
            not_json(&error)
        }
    })?;
    file.into_sheet()
}

fn not_json(error: &serde_json::Error) -> FileError {
    FileError::NotJson { line: error.line(), column: error.column() }
}

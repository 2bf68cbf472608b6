//! The file that a person opens, which is also the body of a record.

use samenhang_core::file::{self, FILE_MAX_BYTES, FileError};
use samenhang_core::sheet::Sheet;
use serde_json::Value;

pub(super) fn feed(bytes: &[u8]) {
    let read = file::decode(bytes);
    agrees_with_the_library(bytes, &read);
    match read {
        Ok(sheet) => comes_back(&sheet),
        Err(error) => names_a_place(bytes, &error),
    }
}

/// What was read is the same after it was written, for people or as a body.
fn comes_back(sheet: &Sheet) {
    let body = file::encode_compact(sheet, "an-assessment");
    assert!(!body.contains('\n'), "a body is one line: {body}");
    for text in [file::encode(sheet, "an-assessment"), body] {
        if text.len() <= FILE_MAX_BYTES {
            assert_eq!(file::decode(text.as_bytes()).as_ref(), Ok(sheet), "written as {text}");
        }
    }
}

/// A fault is said to be at a place that is in the file.
fn names_a_place(bytes: &[u8], error: &FileError) {
    let (FileError::NotText { line, column }
    | FileError::NotJson { line, column }
    | FileError::Form { line, column }) = *error
    else {
        return;
    };
    let lines = bytes.split(|byte| *byte == b'\n');
    let length = line.checked_sub(1).and_then(|before| lines.clone().nth(before)).map(<[u8]>::len);
    let fits = length.is_some_and(|length| (1..=length + 1).contains(&column));
    assert!(fits, "there is no place {line}:{column} in a file of {} lines", lines.count());
}

/// What is JSON and what is not, says a library too. Depth and size have limits of our own,
/// and the library refuses numbers that no float can hold.
fn agrees_with_the_library(bytes: &[u8], read: &Result<Sheet, FileError>) {
    // Some editors put a mark in front that is no part of the text.
    let json = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let library = serde_json::from_slice::<Value>(json);
    let agree = match (read, &library) {
        (Err(FileError::TooDeep | FileError::TooLarge { .. }), _) => true,
        (Err(FileError::NotJson { .. } | FileError::NotText { .. }), library) => library.is_err(),
        (_, Err(error)) => error.to_string().starts_with("number out of range"),
        (_, Ok(_)) => true,
    };
    assert!(agree, "we say {read:?}, the library {library:?}");
}

//! Looking at files and notes as text.

use super::FileError;

/// The bytes as text, without the byte order mark that some editors put in front.
pub(super) fn utf8(bytes: &[u8]) -> Result<&str, FileError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = line_and_column(bytes, error.valid_up_to());
        FileError::NotText { line, column }
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The line and the column of a byte, from 1; columns count bytes.
pub(super) fn line_and_column(text: &[u8], at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let lines = before.split(|&byte| byte == b'\n');
    lines.fold((0, 1), |(line, _), text| (line + 1, text.len() + 1))
}

/// The text without the characters that only change the direction of writing. With them a
/// note could make what stands around it read as something else (R33).
#[must_use]
pub fn without_bidi_controls(text: &str) -> String {
    // Unicode's property Bidi_Control.
    let is_control = |char: char| matches!(char, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|&char| !is_control(char)).collect()
}

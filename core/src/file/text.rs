//! Looking at JSON and notes as text.

use super::FileError;

/// The bytes as text, without the byte order mark that some editors put in front.
pub(super) fn utf8(bytes: &[u8]) -> Result<&str, FileError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let lines = before.split(|&byte| byte == b'\n');
        let (count, last) = lines.fold((0, 0), |(count, _), line| (count + 1, line.len()));
        FileError::NotText { line: count, column: last + 1 }
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Walks over JSON and tells for each byte whether it is part of a string.
fn outside_strings(json: &str) -> impl Iterator<Item = (u8, bool)> {
    let (mut inside, mut escaped) = (false, false);
    json.bytes().map(move |byte| {
        let was_inside = inside;
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = inside,
            b'"' => inside = !inside,
            _ => {}
        }
        (byte, !was_inside)
    })
}

/// Whether lists and objects are nested at most `max` deep. Needs no stack and no memory.
pub(super) fn depth_is_within(json: &str, max: usize) -> bool {
    let mut depth = 0_usize;
    outside_strings(json).filter(|&(_, outside)| outside).all(|(byte, _)| {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth <= max
    })
}

/// Gives compact JSON lines and spaces: down to two deep, each field and each item of a
/// list gets a line; what is deeper (an answer) stays on one line.
pub(super) fn lay_out(compact: &str) -> String {
    const DEPTH_OF_LINES: usize = 2;
    let mut bytes = Vec::with_capacity(compact.len() * 5 / 4);
    let mut depth = 0_usize;
    let new_line = |bytes: &mut Vec<u8>, depth: usize| {
        bytes.push(b'\n');
        bytes.extend(std::iter::repeat_n(b' ', 2 * depth));
    };
    let mut walk = outside_strings(compact).peekable();
    while let Some((byte, outside)) = walk.next() {
        match byte {
            b'{' | b'[' if outside => {
                depth += 1;
                bytes.push(byte);
                let empty = walk.peek().is_some_and(|&(next, _)| matches!(next, b'}' | b']'));
                if depth <= DEPTH_OF_LINES && !empty {
                    new_line(&mut bytes, depth);
                }
            }
            b'}' | b']' if outside => {
                let empty = matches!(bytes.last(), Some(b'{' | b'['));
                if depth <= DEPTH_OF_LINES && !empty {
                    new_line(&mut bytes, depth.saturating_sub(1));
                }
                depth = depth.saturating_sub(1);
                bytes.push(byte);
            }
            b',' if outside && depth <= DEPTH_OF_LINES => {
                bytes.push(byte);
                new_line(&mut bytes, depth);
            }
            b',' | b':' if outside => bytes.extend([byte, b' ']),
            _ => bytes.push(byte),
        }
    }
    bytes.push(b'\n');
    // Only whole ASCII characters were put in between, so this is still text.
    String::from_utf8(bytes).unwrap_or_else(|_| compact.to_owned())
}

/// The text without the characters that only change the direction of writing. With them a
/// note could make what stands around it read as something else (R33).
#[must_use]
pub fn without_bidi_controls(text: &str) -> String {
    // Unicode's property Bidi_Control.
    let is_control = |char: char| matches!(char, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|&char| !is_control(char)).collect()
}

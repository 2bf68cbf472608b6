//! A file of content: the fixed texts in its language, and the assessment in compact form.

/// Puts both into one file.
#[must_use]
pub fn write(texts: &str, assessment: &[u8]) -> Vec<u8> {
    // Texts of the interface are a few kilobytes.
    let length = u32::try_from(texts.len()).unwrap_or(u32::MAX);
    [&length.to_le_bytes(), texts.as_bytes(), assessment].concat()
}

/// The texts and the assessment in a file; nothing where it is no such file.
#[must_use]
pub fn open(file: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = file.split_first_chunk()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (texts, assessment) = rest.split_at_checked(length)?;
    Some((std::str::from_utf8(texts).ok()?, assessment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_comes_out() {
        let file = write("één\0twee\0", &[1, 2, 3]);
        assert_eq!(open(&file), Some(("één\0twee\0", &[1, 2, 3][..])));
        assert_eq!(open(&write("", &[])), Some(("", &[][..])));
    }

    #[test]
    fn what_is_cut_off_in_the_texts_is_refused() {
        let file = write("één", &[]);
        for end in 0..file.len() {
            assert_eq!(open(&file[..end]), None, "{end}");
        }
        assert_eq!(open(&[1, 0, 0, 0, 0xff]), None, "no text");
    }
}

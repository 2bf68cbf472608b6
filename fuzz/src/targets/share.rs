//! The code in a link, which anyone can write.

use samenhang_core::assessment::{
    Assessment, DecodeError, Dilemma, DilemmaId, DilemmaScale, Dimension, DimensionId, LevelText,
    NextStep, Packed, PositionText, Question, QuestionId, Role, RoleId,
};
use samenhang_core::share::{self, Left};

/// A code of [`content`], which says so in the letters after its first.
const GOLDEN: &str = include_str!("../../../core/tests/golden/share-v1.txt");
/// The version and the names of the content.
const HEAD: usize = 7;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub(super) fn feed(bytes: &[u8]) {
    let content = content();
    assert!(content.is_ok(), "the content of this target fits together");
    let Ok(content) = content else { return };
    let text = String::from_utf8_lossy(bytes);
    comes_back(&text, &content);
    // The same behind a good head, with the checksum that belongs to it.
    let head = GOLDEN.get(..HEAD).unwrap_or_default();
    let body = bytes.iter().filter_map(|byte| LETTERS.get(usize::from(*byte) % 64));
    let body: String = body.map(|letter| char::from(*letter)).collect();
    comes_back(&sealed(&[head, &body].concat()), &content);
}

/// What is read is written and read again, and has no free text.
fn comes_back(code: &str, content: &Assessment) {
    let Ok((sheet, left)) = share::decode(code, content) else { return };
    assert_eq!(share::left(&sheet), Left::default(), "of {code}");
    let again = share::encode(&sheet, content);
    let read = again.as_deref().map(|again| share::decode(again, content));
    assert_eq!(read, Some(Ok((sheet, Left::default()))), "{code} written again");
    if left == Left::default() {
        assert_eq!(again.as_deref(), Some(code), "one code for each sheet");
    }
}

/// The letters with their checksum: CRC-32 as 36 bits.
fn sealed(letters: &str) -> String {
    let sum = letters.bytes().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
        })
    });
    let letter = |place: u32| {
        let value = (u64::from(!sum) >> (6 * place)) & 63;
        usize::try_from(value).ok().and_then(|value| LETTERS.get(value)).copied().map(char::from)
    };
    letters.chars().chain((0..6).rev().filter_map(letter)).collect()
}

/// The content of the golden code.
fn content() -> Result<Assessment, DecodeError> {
    let question = |id: &str, core| Question {
        id: QuestionId::new(id),
        core,
        na_allowed: true,
        ..Question::default()
    };
    let dimension = |id: &str, questions| Dimension {
        id: DimensionId::new(id),
        questions,
        next_steps: vec![NextStep::default(); 5],
        ..Dimension::default()
    };
    let role = |id: &str| Role { id: RoleId::new(id), ..Role::default() };
    let dilemma = |id: &str| Dilemma { id: DilemmaId::new(id), ..Dilemma::default() };
    Assessment::new(Packed {
        id: "proef".to_owned(),
        levels: vec![LevelText::default(); 5],
        roles: vec![role("wethouder"), role("raadslid")],
        dimensions: vec![
            dimension("visie", vec![question("visie-een", true), question("visie-twee", false)]),
            dimension("wijk", vec![question("wijk-een", true)]),
        ],
        dilemmas: vec![dilemma("snel-of-samen"), dilemma("vrij-of-vast")],
        dilemma_scale: DilemmaScale {
            positions: vec![PositionText::default(); 7],
            ..DilemmaScale::default()
        },
        ..Packed::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_here_passes_there() -> Result<(), DecodeError> {
        let golden = GOLDEN.trim_end();
        let body = golden.get(..golden.len() - 6).unwrap_or_default();
        assert_eq!(sealed(body), golden);
        assert!(share::decode(golden, &content()?).is_ok());
        Ok(())
    }
}

//! What a person filled in as a few letters, to travel behind the `#` of an address (R58).
//!
//! ```text
//! 1 | what was filled in, six bits a letter | checksum
//! ```
//!
//! The first letter is the version of the form. Questions, dilemmas and subjects have no names
//! in it but stand in the order of the content, whose names a sum tells apart. Free texts do
//! not travel: how many stay behind does. The form is described in `docs/formats/README.md`,
//! the choices in `docs/decisions/0020-answers-in-a-link.md`.

mod decode;
mod encode;
mod letters;

use crate::assessment::Assessment;
use crate::record::crc32;
use crate::sheet::{Sheet, SheetId};

/// The first letter of a code: the version of the form that this build writes.
const VERSION: char = '1';

/// The longest code in letters (R30: 8 KiB). A letter holds six bits, so what comes out of it
/// stays far below 64 KiB.
pub const CODE_MAX_CHARS: usize = 8 * 1024;

/// What stays behind of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// How many notes.
    pub notes: usize,
    /// Whether the sheet has a name.
    pub name: bool,
}

/// Why a code cannot be used. Nothing of it is used then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareError {
    /// There is no code.
    Empty,
    /// Longer than [`CODE_MAX_CHARS`].
    TooLong,
    /// Made by a newer Samenhang.
    NewerVersion,
    /// Not what was made: a part is missing, or something was changed.
    Damaged,
    /// Whole, and made with a questionnaire that has other questions.
    OtherQuestions,
}

/// The code of a sheet; none where it would be longer than [`CODE_MAX_CHARS`].
#[must_use]
pub fn encode(sheet: &Sheet, assessment: &Assessment) -> Option<String> {
    written(sheet, left(sheet), &Known::of(assessment))
}

/// The sheet in a code, and what stayed behind of it. It gets a name of its own in this browser
/// when it is kept.
///
/// # Errors
/// See [`ShareError`]. A code that was changed or cut is never read as another one.
pub fn decode(code: &str, assessment: &Assessment) -> Result<(Sheet, Left), ShareError> {
    match code.bytes().next() {
        _ if code.len() > CODE_MAX_CHARS => return Err(ShareError::TooLong),
        None => return Err(ShareError::Empty),
        Some(b'2'..=b'9') => return Err(ShareError::NewerVersion),
        // Another version than ours has another checksum or is none.
        Some(_) => {}
    }
    let known = Known::of(assessment);
    let mut reader = letters::Reader::new(opened(code).ok_or(ShareError::Damaged)?);
    if reader.number(32) != u64::from(known.sum()) {
        return Err(ShareError::OtherQuestions);
    }
    let id = SheetId::new("0").ok_or(ShareError::Damaged)?;
    let (sheet, left) = decode::read(&mut reader, &known, id);
    // What was written is known to the letter, so nothing else is read.
    let again = written(&sheet, left, &known);
    if reader.is_whole() && again.as_deref() == Some(code) {
        Ok((sheet, left))
    } else {
        Err(ShareError::Damaged)
    }
}

/// What stays behind of a sheet.
#[must_use]
pub fn left(sheet: &Sheet) -> Left {
    let mut notes = 0;
    for (_, entry) in &sheet.answers.questions {
        notes += usize::from(!entry.note.is_empty());
    }
    for (_, entry) in &sheet.answers.dilemmas {
        notes += usize::from(!entry.note.is_empty());
    }
    Left { notes, name: !sheet.name.is_empty() }
}

fn written(sheet: &Sheet, left: Left, known: &Known<'_>) -> Option<String> {
    let mut writer = letters::Writer::new(VERSION);
    writer.number(u64::from(known.sum()), 32);
    encode::write(&mut writer, sheet, left, known);
    let code = sealed(writer.finish()?);
    (code.len() <= CODE_MAX_CHARS).then_some(code)
}

/// The letters between the version and the checksum, where the checksum is theirs.
fn opened(code: &str) -> Option<&str> {
    let at = code.len().checked_sub(letters::OF_A_SUM)?;
    let (all, _) = code.split_at_checked(at)?;
    if sealed(all.to_owned()) == code { all.strip_prefix(VERSION) } else { None }
}

/// The letters with their checksum.
fn sealed(letters: String) -> String {
    let sum = !crc32(u32::MAX, letters.as_bytes());
    letters::with_sum(letters, sum)
}

/// The names that the places in a code stand for, in the order of the content.
struct Known<'a> {
    assessment: &'a str,
    roles: Vec<&'a str>,
    /// Questions, dilemmas and subjects.
    lists: [Vec<&'a str>; 3],
}

impl<'a> Known<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        // Loops, because a collection of each kind weighs more in the second program.
        let parts = assessment.parts();
        let mut roles = Vec::new();
        let mut lists = [const { Vec::new() }; 3];
        let [questions, dilemmas, dimensions] = &mut lists;
        for role in &parts.roles {
            roles.push(role.id.as_str());
        }
        for dimension in &parts.dimensions {
            dimensions.push(dimension.id.as_str());
            for question in &dimension.questions {
                questions.push(question.id.as_str());
            }
        }
        for dilemma in &parts.dilemmas {
            dilemmas.push(dilemma.id.as_str());
        }
        Self { assessment: &parts.id, roles, lists }
    }

    /// A sum of the names: with others, or in another order, the places mean something else. A
    /// new wording changes nothing.
    fn sum(&self) -> u32 {
        let add = |sum, name: &str| crc32(crc32(sum, name.as_bytes()), b"\n");
        let mut sum = add(u32::MAX, self.assessment);
        let [questions, dilemmas, dimensions] = &self.lists;
        for list in [&self.roles, questions, dilemmas, dimensions] {
            // What no name can be keeps the lists apart.
            sum = add(sum, "");
            for name in list {
                sum = add(sum, name);
            }
        }
        !sum
    }
}

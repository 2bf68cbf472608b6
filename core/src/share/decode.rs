//! From numbers to a [`Sheet`].
//!
//! A number that means nothing is read as nothing: what was read is written again afterwards,
//! and that gives another code then. Here is only noticed what writing would not: names and a
//! version that no content can have. Leaving at each fault weighs more in the second program.

use super::encode::{BITS, MOMENT_BITS, NOTES_BITS};
use super::letters::Reader;
use super::{Known, Left};
use crate::answers::{
    Aim, Answer, Answers, Certainty, DilemmaEntry, Entry, Level, Place, Position, Urgency,
};
use crate::assessment::{DilemmaId, DimensionId, QuestionId, RoleId, is_id};
use crate::file::CONTENT_VERSION_MAX_CHARS;
use crate::sheet::{Moment, Path, Sheet, SheetId};

/// The sheet, and what stayed behind of it. Whether all of it was there, the reader tells.
pub(super) fn read(reader: &mut Reader<'_>, known: &Known<'_>, id: SheetId) -> (Sheet, Left) {
    let content_version = reader.text();
    if content_version.chars().count() > CONTENT_VERSION_MAX_CHARS {
        reader.fail();
    }
    let [created, changed] = [reader.number(MOMENT_BITS), reader.number(MOMENT_BITS)].map(Moment);
    let path = if reader.number(1) == 1 { Path::Full } else { Path::Quick };
    let role = match reader.number(2) {
        0 => None,
        1 => known.roles.get(usize::from(part(reader.number(8), 0, 8))).map(|id| RoleId::new(id)),
        _ => Some(RoleId::new(&read_name(reader))),
    };
    let notes = usize::try_from(reader.number(NOTES_BITS)).unwrap_or_default();
    let left = Left { notes, name: reader.number(1) == 1 };

    let [questions, dilemmas, aims] = &known.lists;
    let [question, dilemma, aim] = BITS;
    let mut answers = Answers::default();
    for (name, number) in list(reader, questions, question) {
        answers.questions.insert(QuestionId::new(&name), entry(number));
    }
    for (name, number) in list(reader, dilemmas, dilemma) {
        answers.dilemmas.insert(DilemmaId::new(&name), dilemma_entry(number));
    }
    for (name, number) in list(reader, aims, aim) {
        answers.aims.insert(DimensionId::new(&name), aim_of(number));
    }
    let name = String::new();
    (Sheet { id, created, changed, path, role, name, content_version, answers }, left)
}

fn read_name(reader: &mut Reader<'_>) -> String {
    let name = reader.text();
    if !is_id(&name) {
        reader.fail();
    }
    name
}

/// The items with what was recorded with them.
fn list(reader: &mut Reader<'_>, known: &[&str], bits: u32) -> Vec<(String, u64)> {
    let mut filled = Vec::new();
    for name in known {
        if reader.number(1) == 1 {
            filled.push(((*name).to_owned(), reader.number(bits)));
        }
    }
    for _ in 0..reader.number(9) {
        let name = read_name(reader);
        filled.push((name, reader.number(bits)));
    }
    filled
}

/// So many bits of a number, from a place on.
fn part(number: u64, from: u32, bits: u32) -> u8 {
    ((number >> from) & ((1 << bits) - 1)).to_le_bytes()[0]
}

fn entry(number: u64) -> Entry {
    let answer = match part(number, 3, 3) {
        6 => Some(Answer::Unknown),
        7 => Some(Answer::NotApplicable),
        level => Level::new(level).map(Answer::Level),
    };
    let certainty = match part(number, 1, 2) {
        0 => None,
        1 => Some(Certainty::Supported),
        2 => Some(Certainty::Impression),
        _ => Some(Certainty::Estimate),
    };
    Entry { answer, certainty, later: part(number, 0, 1) == 1, note: String::new() }
}

fn dilemma_entry(number: u64) -> DilemmaEntry {
    let place = |number: u8| match number {
        0 => None,
        1 => Some(Place::Unknown),
        place => Position::ALL.get(usize::from(place) - 2).map(|position| Place::At(*position)),
    };
    let (now, desired) = (place(part(number, 4, 4)), place(part(number, 0, 4)));
    DilemmaEntry { now, desired, note: String::new() }
}

fn aim_of(number: u64) -> Aim {
    Aim { ambition: Level::new(part(number, 2, 3)), urgency: Urgency::new(part(number, 0, 2)) }
}

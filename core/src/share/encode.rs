//! From a [`Sheet`] to numbers.
//!
//! What was recorded with one item is a number, zero where it is nothing. The three lists go the
//! same way from there, so that the second program has that way once.

use super::letters::Writer;
use super::{Known, Left};
use crate::answers::{Aim, Answer, Certainty, DilemmaEntry, Entry, Place};
use crate::file::{LIST_MAX_ITEMS, MOMENT_MAX_MS};
use crate::sheet::{Path, Sheet};

/// The bits of a moment in milliseconds: [`MOMENT_MAX_MS`] fits.
pub(super) const MOMENT_BITS: u32 = 53;
/// The bits of the number of notes that stay behind, and the highest that is told.
pub(super) const NOTES_BITS: u32 = 10;
const NOTES_MAX: usize = (1 << NOTES_BITS) - 1;
/// The bits of what was recorded with a question, a dilemma and a subject.
pub(super) const BITS: [u32; 3] = [6, 8, 5];

pub(super) fn write(writer: &mut Writer, sheet: &Sheet, left: Left, known: &Known<'_>) {
    writer.text(&sheet.content_version);
    for moment in [sheet.created, sheet.changed] {
        writer.number(moment.0.min(MOMENT_MAX_MS), MOMENT_BITS);
    }
    writer.number(u64::from(sheet.path == Path::Full), 1);
    write_role(writer, sheet, &known.roles);
    writer.number(left.notes.min(NOTES_MAX) as u64, NOTES_BITS);
    writer.number(u64::from(left.name), 1);

    let mut filled = [const { Vec::new() }; 3];
    let [questions, dilemmas, aims] = &mut filled;
    for (id, entry) in &sheet.answers.questions {
        questions.push((id.as_str(), of_entry(entry)));
    }
    for (id, entry) in &sheet.answers.dilemmas {
        dilemmas.push((id.as_str(), of_dilemma(entry)));
    }
    for (id, aim) in &sheet.answers.aims {
        aims.push((id.as_str(), of_aim(*aim)));
    }
    for (at, bits) in BITS.into_iter().enumerate() {
        if let (Some(filled), Some(known)) = (filled.get(at), known.lists.get(at)) {
            list(writer, filled, known, bits);
        }
    }
}

/// None, the place of the role in the content, or a role that the content does not know.
fn write_role(writer: &mut Writer, sheet: &Sheet, roles: &[&str]) {
    let role = sheet.role.as_ref().map(|role| role.as_str());
    let place = roles.iter().position(|known| Some(*known) == role);
    match (role, place) {
        (None, _) => writer.number(0, 2),
        (_, Some(place)) => {
            writer.number(1, 2);
            writer.number(place as u64, 8);
        }
        (Some(role), None) => {
            writer.number(2, 2);
            writer.text(role);
        }
    }
}

/// What was recorded with each item of the content, a bit for each that there is nothing of;
/// then what was recorded with others, under their names.
fn list(writer: &mut Writer, filled: &[(&str, u64)], known: &[&str], bits: u32) {
    for name in known {
        let found = filled.iter().find(|(filled, _)| filled == name);
        let number = found.map_or(0, |(_, number)| *number);
        writer.number(u64::from(number > 0), 1);
        if number > 0 {
            writer.number(number, bits);
        }
    }
    let others = || filled.iter().filter(|(name, number)| *number > 0 && !known.contains(name));
    writer.count(others().count(), LIST_MAX_ITEMS);
    for (name, number) in others() {
        writer.text(name);
        writer.number(*number, bits);
    }
}

fn of_entry(entry: &Entry) -> u64 {
    let answer = match entry.answer {
        None => 0,
        Some(Answer::Level(level)) => u64::from(level.value()),
        Some(Answer::Unknown) => 6,
        Some(Answer::NotApplicable) => 7,
    };
    let certainty = match entry.certainty {
        None => 0,
        Some(Certainty::Supported) => 1,
        Some(Certainty::Impression) => 2,
        Some(Certainty::Estimate) => 3,
    };
    answer << 3 | certainty << 1 | u64::from(entry.later)
}

fn of_dilemma(entry: &DilemmaEntry) -> u64 {
    let of_place = |place| match place {
        None => 0,
        Some(Place::Unknown) => 1,
        Some(Place::At(position)) => position.index() as u64 + 2,
    };
    of_place(entry.now) << 4 | of_place(entry.desired)
}

fn of_aim(aim: Aim) -> u64 {
    let ambition = aim.ambition.map_or(0, |level| u64::from(level.value()));
    ambition << 2 | aim.urgency.map_or(0, |urgency| u64::from(urgency.value()))
}

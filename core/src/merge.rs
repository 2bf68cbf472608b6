//! Brings together what two tabs did with one sheet.
//!
//! A three-way merge against the last state that both knew: what only one of them changed is
//! taken over, what both changed in the same way is that, and what they changed differently
//! is a choice for the person. Then the merged sheet holds the other tab's value, because
//! that one was shown as saved, and the choice keeps ours.

use std::rc::Rc;

use crate::answers::{Aim, DilemmaEntry, Entry};
use crate::assessment::{DilemmaId, DimensionId, QuestionId};
use crate::sheet::Sheet;
use crate::sorted_map::SortedMap;

/// One thing in a sheet that can be changed on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The name of the sheet.
    Name,
    /// The role of the person.
    Role,
    /// The path.
    Path,
    /// The version of the content.
    Content,
    /// The answer on a question.
    Answer(QuestionId),
    /// How sure the person is of an answer.
    Certainty(QuestionId),
    /// The note with a question.
    Note(QuestionId),
    /// "Later bespreken".
    Later(QuestionId),
    /// Where the municipality stands on a dilemma.
    Now(DilemmaId),
    /// Where it should stand.
    Desired(DilemmaId),
    /// The note with a dilemma.
    DilemmaNote(DilemmaId),
    /// The wanted level of a dimension.
    Ambition(DimensionId),
    /// The urgency of a dimension.
    Urgency(DimensionId),
}

/// Something that two tabs changed differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What.
    pub spot: Spot,
    /// The sheet with the value that this tab gave it. The open sheet has the other one.
    pub ours: Rc<Sheet>,
}

/// What a merge gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Everything of both, and of what they changed differently what `theirs` had.
    pub sheet: Sheet,
    /// What they changed differently.
    pub clashes: Vec<Spot>,
}

/// Brings two states of a sheet together that both began as `base`.
#[must_use]
pub fn merge(base: &Sheet, ours: &Sheet, theirs: &Sheet) -> Merged {
    let mut sheet = theirs.clone();
    let mut clashes = Vec::new();
    if ours.changed > sheet.changed {
        sheet.changed = ours.changed;
    }
    let (other, between) = (differences(base, theirs), differences(ours, theirs));
    for spot in differences(base, ours) {
        if !between.contains(&spot) {
            continue;
        }
        let mut clash = other.contains(&spot);
        let mut named = None;
        match &spot {
            // Two moments of the content are no choice for a person: the later one stays.
            Spot::Content if clash => {
                if is_later(&ours.content_version, &sheet.content_version) {
                    copy(&spot, ours, &mut sheet);
                }
                continue;
            }
            // A certainty says how sure an answer is: it does not outlive the answer, and is
            // not dropped with it unseen either.
            Spot::Answer(id) => {
                let sure = theirs.answers.questions.get(id).is_some_and(|e| e.certainty.is_some());
                let cleared = ours.answers.answer(id).is_none();
                clash |= cleared && sure && other.contains(&Spot::Certainty(id.clone()));
            }
            Spot::Certainty(id) => {
                let answer = Spot::Answer(id.clone());
                if clashes.contains(&answer) {
                    continue;
                }
                let sure = ours.answers.questions.get(id).is_some_and(|e| e.certainty.is_some());
                if sure && other.contains(&answer) && theirs.answers.answer(id).is_none() {
                    clash = true;
                    named = Some(answer);
                }
            }
            _ => {}
        }
        if clash {
            clashes.push(named.unwrap_or(spot));
        } else {
            copy(&spot, ours, &mut sheet);
        }
    }
    Merged { sheet, clashes }
}

/// Whether a version of the content comes after another: of two parts without leading zeros the
/// longer one is the larger number, so 0.10.0 comes after 0.9.0. It is an order of all texts,
/// whatever stands in a file: of any two one is the later, in whatever order they meet.
fn is_later(version: &str, than: &str) -> bool {
    fn by_size(part: &str) -> (usize, &str) {
        (part.len(), part)
    }
    version.split('.').map(by_size).gt(than.split('.').map(by_size))
}

/// Everything in which two sheets differ.
#[must_use]
pub fn differences(one: &Sheet, other: &Sheet) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut add = |differs: bool, spot: Spot| {
        if differs {
            spots.push(spot);
        }
    };
    add(one.name != other.name, Spot::Name);
    add(one.role != other.role, Spot::Role);
    add(one.path != other.path, Spot::Path);
    add(one.content_version != other.content_version, Spot::Content);
    let (a, b) = (&one.answers, &other.answers);
    both(&a.questions, &b.questions, &mut |id, a: &Entry, b| {
        add(a.answer != b.answer, Spot::Answer(id.clone()));
        add(a.certainty != b.certainty, Spot::Certainty(id.clone()));
        add(a.note != b.note, Spot::Note(id.clone()));
        add(a.later != b.later, Spot::Later(id.clone()));
    });
    both(&a.dilemmas, &b.dilemmas, &mut |id, a: &DilemmaEntry, b| {
        add(a.now != b.now, Spot::Now(id.clone()));
        add(a.desired != b.desired, Spot::Desired(id.clone()));
        add(a.note != b.note, Spot::DilemmaNote(id.clone()));
    });
    both(&a.aims, &b.aims, &mut |id, a: &Aim, b| {
        add(a.ambition != b.ambition, Spot::Ambition(id.clone()));
        add(a.urgency != b.urgency, Spot::Urgency(id.clone()));
    });
    spots
}

/// Every key of the two with its values, and an empty one where it is absent.
fn both<K: Ord, V: Default>(
    one: &SortedMap<K, V>,
    other: &SortedMap<K, V>,
    see: &mut dyn FnMut(&K, &V, &V),
) {
    let empty = V::default();
    for (key, value) in one {
        see(key, value, other.get(key).unwrap_or(&empty));
    }
    for (key, value) in other {
        if one.get(key).is_none() {
            see(key, &empty, value);
        }
    }
}

/// Gives one thing in a sheet the value that it has in another.
pub fn copy(spot: &Spot, from: &Sheet, to: &mut Sheet) {
    let (source, target) = (&from.answers, &mut to.answers);
    match spot {
        Spot::Name => to.name.clone_from(&from.name),
        Spot::Role => to.role.clone_from(&from.role),
        Spot::Path => to.path = from.path,
        Spot::Content => to.content_version.clone_from(&from.content_version),
        Spot::Answer(id) | Spot::Certainty(id) | Spot::Note(id) | Spot::Later(id) => {
            let from = source.questions.get(id).cloned().unwrap_or_default();
            target.edit_question(id, |entry| match spot {
                Spot::Answer(_) => entry.answer = from.answer,
                Spot::Certainty(_) => entry.certainty = from.certainty,
                Spot::Note(_) => entry.note = from.note,
                _ => entry.later = from.later,
            });
        }
        Spot::Now(id) | Spot::Desired(id) | Spot::DilemmaNote(id) => {
            let from = source.dilemmas.get(id).cloned().unwrap_or_default();
            target.edit_dilemma(id, |entry| match spot {
                Spot::Now(_) => entry.now = from.now,
                Spot::Desired(_) => entry.desired = from.desired,
                _ => entry.note = from.note,
            });
        }
        Spot::Ambition(id) | Spot::Urgency(id) => {
            let from = source.aims.get(id).copied().unwrap_or_default();
            let mut aim = target.aims.remove(id).unwrap_or_default();
            match spot {
                Spot::Ambition(_) => aim.ambition = from.ambition,
                _ => aim.urgency = from.urgency,
            }
            if aim != Aim::default() {
                target.aims.insert(id.clone(), aim);
            }
        }
    }
}

/// Gives a sheet what was chosen of two: our answer comes with how sure we were of it.
pub fn take(choice: &Choice, sheet: &mut Sheet) {
    copy(&choice.spot, &choice.ours, sheet);
    if let Spot::Answer(id) = &choice.spot {
        copy(&Spot::Certainty(id.clone()), &choice.ours, sheet);
    }
}

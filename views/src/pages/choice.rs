//! What two tabs filled in differently, in words.

use samenhang_core::answers::Place;
use samenhang_core::assessment::{DilemmaId, QuestionId};
use samenhang_core::merge::Spot;
use samenhang_core::sheet::{Path, Sheet};
use samenhang_core::text::{common, dilemma, question, review, save, start, upper_first};

use super::overview::answer_words;
use super::{Desk, View};
use crate::markup::html;

/// How much of a note is shown to know it by, in characters.
const NOTE_SHOWN: usize = 300;

/// What it is about, with what this tab had and what the other tab has.
#[must_use]
pub fn choice(desk: &Desk, spot: &Spot, ours: &Sheet, open: &Sheet) -> View {
    let here = words(desk, spot, ours);
    let there = words(desk, spot, open);
    let text = [
        &upper_first(&about(desk, spot)),
        ". ",
        desk.t(save::CHOICE_HERE),
        ": ‘",
        &here,
        "’. ",
        desk.t(save::CHOICE_THERE),
        ": ‘",
        &there,
        "’. ",
    ]
    .concat();
    View { title: String::new(), body: html! { <>{ text }</> } }
}

/// The part of the assessment that a spot is in.
fn about(desk: &Desk, spot: &Spot) -> String {
    match spot {
        Spot::Answer(id) | Spot::Certainty(id) | Spot::Note(id) | Spot::Later(id) => {
            of_question(desk, id)
        }
        Spot::Now(id) | Spot::Desired(id) | Spot::DilemmaNote(id) => of_dilemma(desk, id),
        Spot::Ambition(id) | Spot::Urgency(id) => {
            let dimensions = desk.assessment.dimensions().iter();
            let named = dimensions.clone().find(|dimension| dimension.id == *id);
            named.map_or(id.as_str(), |dimension| &dimension.name).to_owned()
        }
        Spot::Role => desk.t(start::ROLE_LEGEND).to_owned(),
        Spot::Path => desk.t(start::PATH_LEGEND).to_owned(),
        Spot::Name | Spot::Content => desk.t(start::NAME_LABEL).to_owned(),
    }
}

fn of_question(desk: &Desk, id: &QuestionId) -> String {
    let placed = desk.assessment.question(id);
    placed.map_or_else(|| id.as_str().to_owned(), |it| review::question(desk.lang(), it.number))
}

fn of_dilemma(desk: &Desk, id: &DilemmaId) -> String {
    let placed = desk.assessment.dilemma(id);
    placed.map_or(id.as_str(), |(_, dilemma)| &dilemma.title).to_owned()
}

/// What a sheet has there.
fn words(desk: &Desk, spot: &Spot, sheet: &Sheet) -> String {
    let answers = &sheet.answers;
    let text = match spot {
        Spot::Answer(id) => answer_words(desk, answers.answer(id)),
        Spot::Certainty(id) | Spot::Note(id) | Spot::Later(id) => {
            let entry = answers.questions.get(id).cloned().unwrap_or_default();
            match spot {
                Spot::Note(_) => entry.note,
                Spot::Later(_) if entry.later => desk.t(question::LATER).to_owned(),
                Spot::Certainty(_) => {
                    let names = &desk.assessment.parts().certainties;
                    let at = entry.certainty.map(|certainty| certainty as usize);
                    at.and_then(|at| names.get(at)).cloned().unwrap_or_default()
                }
                _ => String::new(),
            }
        }
        Spot::Now(id) | Spot::Desired(id) | Spot::DilemmaNote(id) => {
            let entry = answers.dilemmas.get(id).cloned().unwrap_or_default();
            match spot {
                Spot::Now(_) => place_words(desk, id, entry.now),
                Spot::Desired(_) => place_words(desk, id, entry.desired),
                _ => entry.note,
            }
        }
        Spot::Ambition(id) | Spot::Urgency(id) => {
            let aim = answers.aims.get(id).copied().unwrap_or_default();
            let value = match spot {
                Spot::Ambition(_) => aim.ambition.map(|level| level.value()),
                _ => aim.urgency.map(|urgency| urgency.value()),
            };
            value.map_or_else(String::new, |value| value.to_string())
        }
        Spot::Role => {
            let role = sheet.role.as_ref();
            let known = role.and_then(|id| desk.assessment.role(id));
            known.map_or("", |role| &role.name).to_owned()
        }
        Spot::Path => match sheet.path {
            Path::Quick => desk.t(start::TIME_QUICK).to_owned(),
            Path::Full => desk.t(start::TIME_FULL).to_owned(),
        },
        Spot::Name | Spot::Content => sheet.name.clone(),
    };
    if text.is_empty() {
        return desk.t(save::CHOICE_NOTHING).to_owned();
    }
    let mut shown: String = text.chars().take(NOTE_SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

fn place_words(desk: &Desk, id: &DilemmaId, place: Option<Place>) -> String {
    match (place, desk.assessment.dilemma(id)) {
        (Some(Place::At(position)), Some((_, part))) => {
            dilemma::spoken(&desk.assessment.parts().dilemma_scale, part, position)
        }
        (Some(Place::Unknown), _) => desk.t(common::UNKNOWN).to_owned(),
        _ => String::new(),
    }
}

//! The page with one dilemma.

use samenhang_core::answers::{NOTE_MAX_CHARS, Place, Position};
use samenhang_core::assessment::{Dilemma, DilemmaId};
use samenhang_core::session::{Edit, Side};
use samenhang_core::text::{common, dilemma as text, lower_first, question};

use super::review::to_row;
use super::{Desk, Sheeted, View, not_found};
use crate::components::disclosure::words;
use crate::components::form_field::{NoteField, note_field};
use crate::components::place_scale::{PlaceScale, place_scale};
use crate::components::poles::poles;
use crate::components::progress::progress;
use crate::markup::{Html, html};
use crate::model::Ask;
use crate::route::SheetPage;

/// The page with one dilemma. `from_review` is whether it was opened from the review, to
/// return there.
#[must_use]
pub fn dilemma(base: &Sheeted, id: &DilemmaId, from_review: bool) -> View {
    let Sheeted { desk, sheet, saved, .. } = base;
    let lang = desk.lang();
    let Some((number, dilemma)) = desk.assessment.dilemma(id) else { return not_found(lang) };
    let total = desk.assessment.parts().dilemmas.len();
    let entry = sheet.answers.dilemmas.get(id).cloned().unwrap_or_default();
    let scale = &desk.assessment.parts().dilemma_scale;
    let place = text::place(lang, number, total);
    let after = if number == total { desk.t(text::AFTER) } else { "" };
    let (left, right) = (&dilemma.left, &dilemma.right);
    let body = html! {
        // The key gives every dilemma its own fields: none keeps the state of another.
        <div class="samenhang-question" key={id.as_str().to_owned()}>
            { progress(&place, after, saved) }
            <div class="samenhang-question__form">
                <h1 class="samenhang-question__title" tabindex="-1">{ &dilemma.title }</h1>
                <p>{ &dilemma.explanation }</p>
                { words(desk.t(common::WORDS), &desk.terms(&dilemma.terms)) }
                { poles(left, right, desk.t(text::STRENGTH), desk.t(text::SHADOW)) }
                { places(desk, dilemma, Side::Now, &scale.now, entry.now) }
                { places(desk, dilemma, Side::Desired, &scale.desired, entry.desired) }
                { note(desk, id, &entry.note) }
                { actions(base, dilemma, number, from_review) }
            </div>
            <aside class="samenhang-question__hints" aria-label={desk.t(text::HINTS)}>
                <h2>{ desk.t(text::HINT_HEADING) }</h2>
                <p>{ &scale.note }</p>
            </aside>
        </div>
    };
    View { title: question::document(&place, &dilemma.title), body }
}

fn note(desk: &Desk, id: &DilemmaId, value: &str) -> Html {
    let onchange = {
        let id = id.clone();
        desk.send.edit(move |note| Edit::DilemmaNote(id.clone(), note))
    };
    let onleave = desk.send.with(|()| Ask::Flush);
    let field = note_field(NoteField {
        id: "notitie",
        label: desk.t(text::NOTE),
        optional: desk.t(common::OPTIONAL),
        help: desk.t(question::NOTE_HELP),
        full: desk.t(question::NOTE_FULL),
        limit: NOTE_MAX_CHARS,
        value,
        onchange,
        onleave,
    });
    html! { <div class="samenhang-form-field">{ field }</div> }
}

fn places(desk: &Desk, dilemma: &Dilemma, side: Side, legend: &str, chosen: Option<Place>) -> Html {
    let scale = &desk.assessment.parts().dilemma_scale;
    let places = Position::ALL
        .iter()
        .map(|position| {
            let pole = match position.value() {
                0 => None,
                value if value < 0 => Some(lower_first(&dilemma.left.label)),
                _ => Some(lower_first(&dilemma.right.label)),
            };
            (text::degree(scale, *position), pole)
        })
        .collect::<Vec<_>>();
    let (name, clear) = match side {
        Side::Now => ("nu", text::CLEAR_NOW),
        Side::Desired => ("gewenst", text::CLEAR_DESIRED),
    };
    let id = dilemma.id.clone();
    let onchoose = desk.send.edit(move |place: Option<Place>| Edit::Place(id.clone(), side, place));
    place_scale(&PlaceScale {
        name,
        legend,
        poles: (&dilemma.left.label, &dilemma.right.label),
        places: &places,
        unknown: desk.t(common::UNKNOWN),
        clear: (desk.t(common::CLEAR), desk.t(clear)),
        chosen,
        onchoose,
    })
}

fn actions(base: &Sheeted, at: &Dilemma, number: usize, from_review: bool) -> Html {
    let Sheeted { desk, sheet, .. } = base;
    let dilemmas = &desk.assessment.parts().dilemmas;
    let to = |page: SheetPage| base.to(page);
    let dilemma = |dilemma: &Dilemma| to(SheetPage::Dilemma(dilemma.id.clone(), false));
    let (next, words) = match dilemmas.get(number) {
        _ if from_review => (to_row(&sheet.id, at.id.as_str()), question::BACK_TO_REVIEW),
        Some(next) => (dilemma(next), text::NEXT),
        None => (to(SheetPage::Review), text::TO_REVIEW),
    };
    // `number` counts from 1, so the one before stands two places lower.
    let previous = number.checked_sub(2).and_then(|index| dilemmas.get(index));
    html! {
        <div class="samenhang-actions">
            <a
                class="samenhang-button samenhang-button--primary-action"
                id="volgende"
                href={next}
            >
                { desk.t(words) }
            </a>
            if !from_review {
                if let Some(previous) = previous {
                    <a class="samenhang-button" id="vorige" href={dilemma(previous)}>
                        { desk.t(text::PREVIOUS) }
                    </a>
                }
            }
            <a id="naar-overzicht" href={to(SheetPage::Overview)}>
                { desk.t(common::TO_OVERVIEW) }
            </a>
        </div>
    }
}

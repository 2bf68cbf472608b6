//! The page with one dilemma.

use samenhang_core::answers::{NOTE_MAX_CHARS, Place, Position};
use samenhang_core::assessment::{Dilemma, DilemmaId};
use samenhang_core::session::{Edit, Side};
use samenhang_core::text::{common, dilemma as text, lower_first, question};
use yew::prelude::*;

use super::{Desk, NotFound, SheetProps};
use crate::components::disclosure::Words;
use crate::components::form_field::NoteField;
use crate::components::place_scale::PlaceScale;
use crate::components::poles::Poles;
use crate::components::progress::Progress;
use crate::effects::page;
use crate::route::SheetPage;
use crate::store::edit;

/// What a [`DilemmaPage`] shows.
#[derive(PartialEq, Properties)]
pub struct DilemmaProps {
    /// Desk, sheet and whether it is saved.
    pub base: SheetProps,
    /// The dilemma.
    pub id: DilemmaId,
    /// Whether it was opened from the review.
    pub from_review: bool,
}

/// The page with one dilemma.
#[component]
pub fn DilemmaPage(props: &DilemmaProps) -> Html {
    let SheetProps { desk, sheet, saved } = &props.base;
    let lang = desk.lang();
    let found = desk.assessment.dilemma(&props.id);
    let total = desk.assessment.parts().dilemmas.len();
    let title = found.map(|(number, dilemma)| {
        question::document(&text::place(lang, number, total), &dilemma.title)
    });
    use_effect_with(title, |title| {
        if let Some(title) = title {
            page::set_title(title);
        }
    });
    let Some((number, dilemma)) = found else {
        return html! { <NotFound {lang} /> };
    };
    let entry = sheet.answers.dilemmas.get(&props.id).cloned().unwrap_or_default();
    let scale = &desk.assessment.parts().dilemma_scale;
    let onnote = {
        let id = dilemma.id.clone();
        edit(&desk.dispatch, move |note| Edit::DilemmaNote(id.clone(), note))
    };
    let onleave = {
        let shelf = desk.shelf.clone();
        Callback::from(move |()| shelf.flush())
    };
    html! {
        <div class="samenhang-question">
            <Progress
                place={text::place(lang, number, total)}
                subject={if number == total { desk.t(text::AFTER) } else { "" }}
                saved={saved.clone()}
            />
            <div class="samenhang-question__form" key={props.id.as_str().to_owned()}>
                <h1 class="samenhang-question__title" tabindex="-1">{ &dilemma.title }</h1>
                <p>{ &dilemma.explanation }</p>
                <Words
                    summary={desk.t(common::WORDS)}
                    terms={desk.terms(&dilemma.terms)}
                />
                <Poles
                    left={dilemma.left.clone()}
                    right={dilemma.right.clone()}
                    strength={desk.t(text::STRENGTH)}
                    shadow={desk.t(text::SHADOW)}
                />
                { place_scale(desk, dilemma, Side::Now, &scale.now, entry.now) }
                { place_scale(desk, dilemma, Side::Desired, &scale.desired, entry.desired) }
                <div class="samenhang-form-field">
                    <NoteField
                        id="notitie"
                        label={desk.t(text::NOTE)}
                        optional={desk.t(common::OPTIONAL)}
                        help={Some(AttrValue::from(desk.t(question::NOTE_HELP)))}
                        full={desk.t(question::NOTE_FULL)}
                        limit={NOTE_MAX_CHARS}
                        value={entry.note.clone()}
                        onchange={onnote}
                        {onleave}
                    />
                </div>
                { actions(props, number) }
            </div>
            <aside class="samenhang-question__hints" aria-label={desk.t(text::HINTS)}>
                <h2>{ desk.t(text::HINT_HEADING) }</h2>
                <p>{ &scale.note }</p>
            </aside>
        </div>
    }
}

fn place_scale(
    desk: &Desk,
    dilemma: &Dilemma,
    side: Side,
    legend: &str,
    chosen: Option<Place>,
) -> Html {
    let scale = &desk.assessment.parts().dilemma_scale;
    let places = Position::ALL
        .iter()
        .map(|position| {
            let pole = match position.value() {
                0 => None,
                value if value < 0 => Some(lower_first(&dilemma.left.label).into()),
                _ => Some(lower_first(&dilemma.right.label).into()),
            };
            (AttrValue::from(text::degree(scale, *position).to_owned()), pole)
        })
        .collect::<Vec<_>>();
    let (name, clear) = match side {
        Side::Now => ("nu", text::CLEAR_NOW),
        Side::Desired => ("gewenst", text::CLEAR_DESIRED),
    };
    let id = dilemma.id.clone();
    let onchoose =
        edit(&desk.dispatch, move |place: Option<Place>| Edit::Place(id.clone(), side, place));
    html! {
        <PlaceScale
            {name}
            legend={legend.to_owned()}
            poles={(
                AttrValue::from(dilemma.left.label.clone()),
                AttrValue::from(dilemma.right.label.clone()),
            )}
            {places}
            unknown={desk.t(common::UNKNOWN)}
            clear={(AttrValue::from(desk.t(common::CLEAR)), AttrValue::from(desk.t(clear)))}
            {chosen}
            {onchoose}
        />
    }
}

fn actions(props: &DilemmaProps, number: usize) -> Html {
    let SheetProps { desk, sheet, .. } = &props.base;
    let dilemmas = &desk.assessment.parts().dilemmas;
    let to = |page: SheetPage| page.of(&sheet.id).href();
    let dilemma = |dilemma: &Dilemma| to(SheetPage::Dilemma(dilemma.id.clone(), false));
    let (next, words) = match dilemmas.get(number) {
        _ if props.from_review => (to(SheetPage::Review), question::BACK_TO_REVIEW),
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
            if !props.from_review {
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

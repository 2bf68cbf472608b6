//! The dilemmas: now, wanted, strength and shadow.

use samenhang_core::assessment::{Dilemma, Pole};
use samenhang_core::chart::Track;
use samenhang_core::progress;
use samenhang_core::score::{DilemmaOutcome, Facet, Reading, Side};
use samenhang_core::text::{common, finding as text};

use super::Parts;
use crate::components::chart::{TrackWords, track_chart};
use crate::components::finding::conversation;
use crate::components::section::section;
use crate::markup::{Html, html};

pub(super) fn dilemmas(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let all = &desk.assessment.parts().dilemmas;
    let filled: Vec<_> = all
        .iter()
        .zip(&view.outcome.dilemmas)
        .filter(|(_, outcome)| outcome.reading != Reading::Nothing)
        .collect();
    // "Weet ik niet" is filled in too, as on the overview; it has no place to show.
    let counted = progress::dilemmas_filled(&desk.assessment, &view.base.sheet.answers);
    let body = if counted == 0 {
        html! { <p>{ desk.t(text::DILEMMAS_NONE) }</p> }
    } else {
        html! {
            <>
                <p class="samenhang-section__note">
                    { text::dilemmas_filled(lang, counted, all.len()) }{ " " }
                    { desk.t(text::DILEMMAS_NOTE) }
                </p>
                <div>{ for filled.iter().map(|(dilemma, outcome)| one(view, dilemma, outcome)) }</div>
            </>
        }
    };
    section("dilemmas", desk.t(text::DILEMMAS_HEADING), body)
}

fn one(view: &Parts<'_>, dilemma: &Dilemma, outcome: &DilemmaOutcome) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let scale = &desk.assessment.parts().dilemma_scale;
    let words = text::reading(lang, scale, dilemma, outcome.reading);
    let facets = outcome.facets.iter();
    html! {
        <div class="samenhang-finding samenhang-stack">
            <h3>{ &dilemma.title }</h3>
            <p>{ &words }</p>
            if let Some(track) = Track::of(outcome.reading) {
                { track_chart(&track, TrackWords {
                    conclusion: &words,
                    poles: (&dilemma.left.label, &dilemma.right.label),
                    now: desk.t(text::NOW),
                    desired: desk.t(text::DESIRED),
                }) }
            }
            <dl class="samenhang-facts samenhang-facts--long">
                { for facets.map(|facet| facet_words(view, dilemma, outcome, *facet)) }
            </dl>
            { conversation(desk.t(common::FOR_CONVERSATION), &dilemma.discussion) }
        </div>
    }
}

/// Whether both sides are shown: the municipality stands in the middle and stays there, or
/// only that place is known. Then each heading names its side.
fn shows_both_sides(facets: &[Facet]) -> bool {
    let strengths = facets.iter().filter(|facet| matches!(facet, Facet::Strength(_)));
    strengths.count() > 1
}

fn pole(dilemma: &Dilemma, side: Side) -> &Pole {
    match side {
        Side::Left => &dilemma.left,
        Side::Right => &dilemma.right,
    }
}

/// The heading and the text of one facet.
fn facet_words(
    view: &Parts<'_>,
    dilemma: &Dilemma,
    outcome: &DilemmaOutcome,
    facet: Facet,
) -> Html {
    let lang = view.desk().lang();
    let moves = matches!(outcome.reading, Reading::Move { .. });
    let (side, words) = match facet {
        Facet::Strength(side) | Facet::StrengthAtRisk(side) => {
            (side, &pole(dilemma, side).strength)
        }
        Facet::Shadow(side) | Facet::ShadowNow(side) => (side, &pole(dilemma, side).shadow),
    };
    let heading = if shows_both_sides(&outcome.facets) {
        text::facet_of_side(lang, facet, &pole(dilemma, side).label)
    } else {
        text::facet(lang, facet, moves).to_owned()
    };
    html! { <><dt>{ heading }</dt><dd>{ words }</dd></> }
}

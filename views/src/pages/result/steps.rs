//! The next step per dimension, from the content.

use samenhang_core::answers::Level;
use samenhang_core::score::{DimensionOutcome, DimensionScore, StepOffer};
use samenhang_core::text::{common, finding as text, result};

use super::Parts;
use crate::components::finding::conversation;
use crate::components::section::section;
use crate::markup::{Html, html};

pub(super) fn steps(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let offered: Vec<Html> = view
        .outcome
        .dimensions
        .iter()
        .enumerate()
        .filter_map(|(place, outcome)| step(view, place, outcome))
        .collect();
    let body = if offered.is_empty() {
        html! { <p>{ desk.t(text::STEPS_NONE) }</p> }
    } else {
        html! {
            <>
                <p class="samenhang-section__note">{ desk.t(text::STEPS_NOTE) }</p>
                <div>{ for offered }</div>
            </>
        }
    };
    section("stappen", desk.t(text::STEPS_HEADING), body)
}

fn step(view: &Parts<'_>, place: usize, outcome: &DimensionOutcome) -> Option<Html> {
    let desk = view.desk();
    let lang = desk.lang();
    let assessment = &desk.assessment;
    let dimension = assessment.dimensions().get(place)?;
    let figure = match outcome.score {
        DimensionScore::Scored(mean) => {
            let words = result::level_words(assessment, mean.label(), mean.toward());
            [&mean.shown().text(lang), " ", &words].concat()
        }
        DimensionScore::FirstImpression(level) => result::level_name(assessment, level).to_owned(),
        DimensionScore::TooFew | DimensionScore::NotApplicable => return None,
    };
    let (index, indicative) = match outcome.step {
        StepOffer::None => return None,
        StepOffer::Reached => {
            return Some(html! {
                <div class="samenhang-finding samenhang-stack">
                    <h3>{ &dimension.name }</h3>
                    <p>{ text::standing(lang, &figure) }{ " " }{ desk.t(text::STEP_REACHED) }</p>
                </div>
            });
        }
        StepOffer::Offered { index, indicative } => (index, indicative),
    };
    let content = dimension.next_steps.get(index)?;
    let level = |index: usize| Level::ALL.get(index).map(|l| result::level_name(assessment, *l));
    let heading = match (level(index), level(index + 1)) {
        (Some(from), Some(to)) => text::step(lang, from, to),
        _ => text::step_at_top(lang).to_owned(),
    };
    Some(html! {
        <div class="samenhang-finding samenhang-stack">
            <h3>{ &dimension.name }</h3>
            <p class="samenhang-steps__level">
                { text::standing(lang, &figure) }
                if indicative { { " " }{ desk.t(text::INDICATIVE) } }
                { " " }{ heading }
            </p>
            <ul>{ for content.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ul>
            { conversation(desk.t(common::FOR_CONVERSATION), &content.question) }
        </div>
    })
}

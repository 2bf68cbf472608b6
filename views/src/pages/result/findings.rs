//! What stands out: strengths, weakest links and patterns with their question.

use samenhang_core::score::{OverallFigure, PatternBasis, PatternSignal, QuestionSignal};
use samenhang_core::text::{common, finding as text, review, upper_first};

use super::Parts;
use crate::components::finding::{Finding, finding};
use crate::components::section::section;
use crate::markup::{Html, html};

pub(super) fn findings(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let signals = &view.outcome.signals;
    let mut found: Vec<Html> = strengths(view).into_iter().collect();
    found.extend(high_without_example(view));
    found.extend(signals.dimensions.iter().map(|signal| {
        let text = text::weakest_dimension(
            desk.lang(),
            view.dimension_name(signal.dimension),
            signal.below_total.is_some(),
            signal.below_two,
        );
        let basis = figure(view, signal.dimension).unwrap_or_default();
        one(view, &text, &basis, Some(desk.t(text::WEAKEST_QUESTION)))
    }));
    found.extend(signals.patterns.iter().filter_map(|signal| pattern(view, signal)));
    found.extend(signals.questions.iter().filter_map(|signal| question(view, signal)));
    let body = if found.is_empty() {
        html! { <p>{ desk.t(text::NOTHING) }</p> }
    } else {
        html! { <div role="list">{ for found }</div> }
    };
    section("opvalt", desk.t(text::HEADING), body)
}

fn one(view: &Parts<'_>, text: &str, basis: &str, question: Option<&str>) -> Html {
    let basis = (!basis.is_empty()).then(|| html! { <>{ basis }</> });
    resting_on(view, text, basis, question)
}

fn resting_on(view: &Parts<'_>, text: &str, basis: Option<Html>, question: Option<&str>) -> Html {
    let conversation = view.desk().t(common::FOR_CONVERSATION);
    finding(Finding { text, basis, conversation, question })
}

/// "Visie en ambitie: 3,8."
fn figure(view: &Parts<'_>, place: usize) -> Option<String> {
    let mean = view.outcome.dimensions.get(place)?.score.mean()?;
    let shown = mean.shown().text(view.desk().lang());
    Some(text::figure(view.dimension_name(place), &shown))
}

fn strengths(view: &Parts<'_>) -> Option<Html> {
    let OverallFigure::Scored(total) = &view.outcome.overall.figure else { return None };
    let lang = view.desk().lang();
    let strong: Vec<usize> =
        view.outcome.signals.strengths.iter().map(|strength| strength.dimension).collect();
    let (places, text) = if strong.is_empty() {
        (&total.highest, text::highest(lang, &view.dimension_names(&total.highest)))
    } else {
        (&strong, text::strengths(lang, &view.dimension_names(&strong)))
    };
    let figures: Vec<String> = places.iter().filter_map(|place| figure(view, *place)).collect();
    let question = view.desk().t(text::STRENGTH_QUESTION);
    Some(one(view, &text, &figures.join(" "), Some(question)))
}

fn high_without_example(view: &Parts<'_>) -> Option<Html> {
    let lang = view.desk().lang();
    let places: Vec<usize> = view.outcome.high_without_example().collect();
    let text = text::high_without_example(lang, places.len());
    let links = places.iter().filter_map(|place| view.question(*place)).enumerate();
    let links = links.map(|(at, placed)| {
        let words = review::question(lang, placed.number);
        let words = if at == 0 { upper_first(&words) } else { words };
        let separator = if at == 0 { "" } else { ", " };
        html! { <>{ separator }{ view.to_question("hoog", &placed, &words) }</> }
    });
    let basis = html! { <>{ for links }</> };
    let question = view.desk().t(text::EXAMPLES);
    (!places.is_empty()).then(|| resting_on(view, &text, Some(basis), Some(question)))
}

fn pattern(view: &Parts<'_>, signal: &PatternSignal) -> Option<Html> {
    let lang = view.desk().lang();
    let content = view.desk().assessment.parts().signals.get(signal.signal)?;
    let number = |place: usize| place + 1;
    let basis = match signal.basis {
        PatternBasis::Dimensions { high, low } => {
            let shown = |(_, mean): (usize, samenhang_core::score::Mean)| mean.shown().text(lang);
            text::gap(
                lang,
                (view.dimension_name(high.0), &shown(high)),
                (view.dimension_name(low.0), &shown(low)),
                signal.basis.gap_shown()?,
            )
        }
        PatternBasis::Questions { high, low } => [
            text::question_answer(lang, number(high.0), high.1.value()),
            text::question_answer(lang, number(low.0), low.1.value()),
        ]
        .join(". "),
        PatternBasis::Question(place, level) => {
            text::question_answer(lang, number(place), level.value())
        }
    };
    Some(one(view, &content.text, &basis, Some(&content.question)))
}

fn question(view: &Parts<'_>, signal: &QuestionSignal) -> Option<Html> {
    let lang = view.desk().lang();
    let placed = view.question(signal.place)?;
    let text = text::weakest_question(
        lang,
        &placed.question.text,
        signal.level.value(),
        signal.below_dimension.is_some(),
    );
    let basis = text::question_of(lang, placed.number, &placed.dimension.name);
    let basis = view.to_question("zwak", &placed, &basis);
    Some(resting_on(view, &text, Some(basis), Some(view.desk().t(text::WEAKEST_QUESTION))))
}

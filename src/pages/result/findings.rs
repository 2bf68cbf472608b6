//! What stands out: strengths, weakest links and patterns with their question.

use samenhang_core::score::{OverallFigure, PatternBasis, PatternSignal, QuestionSignal};
use samenhang_core::text::{common, finding as text};
use yew::prelude::*;

use super::View;
use crate::components::finding::Finding;
use crate::components::section::Section;

pub(super) fn findings(view: &View) -> Html {
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
        finding(view, text, figure(view, signal.dimension), Some(desk.t(text::WEAKEST_QUESTION)))
    }));
    found.extend(signals.patterns.iter().filter_map(|signal| pattern(view, signal)));
    found.extend(signals.questions.iter().filter_map(|signal| question(view, signal)));
    html! {
        <Section id="opvalt" heading={desk.t(text::HEADING)}>
            if found.is_empty() {
                <p>{ desk.t(text::NOTHING) }</p>
            } else {
                <div>{ for found }</div>
            }
        </Section>
    }
}

fn finding(view: &View, text: String, basis: Option<String>, question: Option<&str>) -> Html {
    html! {
        <Finding
            {text}
            basis={basis.map(AttrValue::from)}
            conversation={view.desk().t(common::FOR_CONVERSATION)}
            question={question.map(|question| AttrValue::from(question.to_owned()))}
        />
    }
}

/// "Visie en ambitie: 3,8."
fn figure(view: &View, place: usize) -> Option<String> {
    let mean = view.outcome.dimensions.get(place)?.score.mean()?;
    let shown = mean.shown().text(view.desk().lang());
    Some(text::figure(view.dimension_name(place), &shown))
}

fn strengths(view: &View) -> Option<Html> {
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
    Some(finding(view, text, Some(figures.join(" ")), Some(question)))
}

fn high_without_example(view: &View) -> Option<Html> {
    let count = view.outcome.high_without_example();
    let text = text::high_without_example(view.desk().lang(), count);
    (count > 0).then(|| finding(view, text, None, Some(view.desk().t(text::EXAMPLES))))
}

fn pattern(view: &View, signal: &PatternSignal) -> Option<Html> {
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
    Some(finding(view, content.text.clone(), Some(basis), Some(&content.question)))
}

fn question(view: &View, signal: &QuestionSignal) -> Option<Html> {
    let lang = view.desk().lang();
    let placed = view.question(signal.place)?;
    let text = text::weakest_question(
        lang,
        &placed.question.text,
        signal.level.value(),
        signal.below_dimension.is_some(),
    );
    let basis = text::question_of(lang, placed.number, &placed.dimension.name);
    Some(finding(view, text, Some(basis), None))
}

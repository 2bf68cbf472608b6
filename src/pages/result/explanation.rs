//! Every figure explains itself: the answers it rests on, the rule, the sum.

use samenhang_core::score::{Calculation, DimensionOutcome, OverallFigure, Total};
use samenhang_core::text::result as text;
use yew::prelude::*;

use super::View;
use crate::components::disclosure::Disclosure;
use crate::components::section::Section;

/// A sum on one line, and whether its numbers were rounded for reading.
pub(super) fn sum_line(view: &View, calculation: &Calculation) -> Html {
    let desk = view.desk();
    html! {
        <>
            { calculation.text(desk.lang()) }
            if !calculation.is_exact() {
                <br /><span class="samenhang-meta">{ desk.t(text::ROUNDED) }</span>
            }
        </>
    }
}

/// The explanations of the figures of the dimensions, one folded part each.
pub(super) fn dimensions(view: &View) -> Html {
    let desk = view.desk();
    let parts = view.outcome.dimensions.iter().enumerate().filter_map(|(place, outcome)| {
        outcome.bounds?;
        let name = view.dimension_name(place);
        Some(html! {
            <div class="samenhang-explanation samenhang-stack" key={place}>
                <h3>{ format!("{}. {name}", place + 1) }</h3>
                { dimension(view, outcome) }
            </div>
        })
    });
    html! {
        <Disclosure summary={desk.t(text::EXPLAIN)} screen_only={true}>
            <p>{ desk.t(text::EXPLAIN_INTRO) }</p>
            <p>{ desk.t(text::RULE_SCORE) }</p>
            <p>{ desk.t(text::RULE_BOUNDS) }</p>
            { for parts }
        </Disclosure>
    }
}

fn dimension(view: &View, outcome: &DimensionOutcome) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let answers = outcome.questions.iter().filter_map(|question| {
        let placed = view.question(question.place)?;
        let status = text::status(lang, question.status);
        Some(html! {
            <li key={question.place}>{ &placed.question.text }{ " " }<b>{ status }</b></li>
        })
    });
    let known = outcome.bounds.is_some_and(|bounds| bounds.is_exact());
    html! {
        <>
            <ul>{ for answers }</ul>
            <dl class="samenhang-facts">
                if let Some(sum) = outcome.calculation() {
                    <dt>{ desk.t(text::SUM) }</dt>
                    <dd>{ sum_line(view, &sum) }</dd>
                }
                if let Some((low, high)) = outcome.bounds_calculations().filter(|_| !known) {
                    <dt>{ desk.t(text::SUM_LOW) }</dt>
                    <dd>{ sum_line(view, &low) }</dd>
                    <dt>{ desk.t(text::SUM_HIGH) }</dt>
                    <dd>{ sum_line(view, &high) }</dd>
                }
            </dl>
        </>
    }
}

/// How the whole was calculated.
pub(super) fn method(view: &View) -> Html {
    let desk = view.desk();
    let rule = match &view.outcome.overall.figure {
        OverallFigure::Indicative(_) => text::RULE_INDICATIVE,
        OverallFigure::Scored(_) | OverallFigure::TooFew => text::RULE_TOTAL,
    };
    html! {
        <Section id="berekend" heading={desk.t(text::METHOD_HEADING)}>
            <p>{ desk.t(rule) }</p>
            if let Some(sum) = view.outcome.overall_calculation() {
                <dl class="samenhang-facts">
                    <dt>{ desk.t(text::SUM) }</dt>
                    <dd>{ sum_line(view, &sum) }</dd>
                </dl>
            }
            if let OverallFigure::Scored(total) = &view.outcome.overall.figure {
                <p>{ desk.t(text::RULE_BAND) }</p>
                { band(view, total) }
            }
            <p>{ desk.t(text::METHOD_SMALL) }{ " " }{ desk.t(text::METHOD_CERTAINTY) }</p>
        </Section>
    }
}

fn band(view: &View, total: &Total) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let without = total.band.without.iter().map(|(place, score)| {
        html! {
            <>
                <dt>{ text::without(lang, view.dimension_name(*place)) }</dt>
                <dd>{ score.shown().text(lang) }</dd>
            </>
        }
    });
    html! {
        <Disclosure summary={desk.t(text::EXPLAIN)} screen_only={true}>
            <dl class="samenhang-facts samenhang-facts--figures">
                <dt>{ desk.t(text::GEOMETRIC) }</dt>
                <dd>{ total.band.geometric.text(lang) }</dd>
                <dt>{ desk.t(text::PER_QUESTION) }</dt>
                <dd>{ total.band.per_question.shown().text(lang) }</dd>
                { for without }
            </dl>
        </Disclosure>
    }
}

//! Every figure explains itself: the answers it rests on, the rule, the sum.

use samenhang_core::score::{Calculation, DimensionOutcome, OverallFigure, Total};
use samenhang_core::text::result as text;

use super::Parts;
use crate::components::disclosure::{Shows, disclosure};
use crate::components::section::section;
use crate::markup::{Html, html};

/// A sum on one line, and whether its numbers were rounded for reading.
pub(super) fn sum_line(view: &Parts<'_>, calculation: &Calculation) -> Html {
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
pub(super) fn dimensions(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let parts = view.outcome.dimensions.iter().enumerate().filter_map(|(place, outcome)| {
        outcome.bounds?;
        let name = view.dimension_name(place);
        Some(html! {
            <div class="samenhang-explanation samenhang-stack">
                <h3>{ format!("{}. {name}", place + 1) }</h3>
                { dimension(view, outcome) }
            </div>
        })
    });
    let parts = html! {
        <>
            <p>{ desk.t(text::EXPLAIN_INTRO) }</p>
            <p>{ desk.t(text::RULE_SCORE) }</p>
            <p>{ desk.t(text::RULE_BOUNDS) }</p>
            { for parts }
        </>
    };
    disclosure(desk.t(text::EXPLAIN), Shows::OnScreen, parts)
}

fn dimension(view: &Parts<'_>, outcome: &DimensionOutcome) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let answers = outcome.questions.iter().filter_map(|question| {
        let placed = view.question(question.place)?;
        let status = text::status(lang, question.status);
        Some(html! {
            <li>{ &placed.question.text }{ " " }<b>{ status }</b></li>
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
pub(super) fn method(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let rule = match &view.outcome.overall.figure {
        OverallFigure::Indicative(_) => text::RULE_INDICATIVE,
        OverallFigure::Scored(_) | OverallFigure::TooFew => text::RULE_TOTAL,
    };
    section(
        "berekend",
        desk.t(text::METHOD_HEADING),
        html! {
            <>
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
            </>
        },
    )
}

fn band(view: &Parts<'_>, total: &Total) -> Html {
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
    let figures = html! {
        <dl class="samenhang-facts samenhang-facts--long">
            <dt>{ desk.t(text::GEOMETRIC) }</dt>
            <dd>{ total.band.geometric.text(lang) }</dd>
            <dt>{ desk.t(text::PER_QUESTION) }</dt>
            <dd>{ total.band.per_question.shown().text(lang) }</dd>
            { for without }
        </dl>
    };
    disclosure(desk.t(text::EXPLAIN), Shows::OnScreen, figures)
}

//! The dimensions as bars, as a radar and as a table, with the same figures.

use samenhang_core::assessment::LevelText;
use samenhang_core::score::{DimensionOutcome, DimensionScore};
use samenhang_core::text::{overview, result as text};

use super::{Parts, explanation};
use crate::components::disclosure::{Shows, disclosure};
use crate::components::section::wide_section;
use crate::components::table::{Cell, Row, Table, table};
use crate::markup::{Html, html};

pub(super) fn dimensions(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let parts = desk.assessment.parts();
    let levels = parts.levels.iter().enumerate().map(level);
    let levels = html! { <dl class="samenhang-facts">{ for levels }</dl> };
    let heading = overview::subjects(lang, view.outcome.dimensions.len());
    wide_section(
        "onderwerpen",
        &heading,
        html! {
            <>
                <p>{ text::basis(lang, &view.outcome.counts) }</p>
                { super::charts::bars(view) }
                { disclosure(desk.t(text::LEVELS), Shows::Everywhere, levels) }
                { super::charts::radar(view) }
                { figures(view) }
                { explanation::dimensions(view) }
            </>
        },
    )
}

fn level((index, level): (usize, &LevelText)) -> Html {
    html! {
        <>
            <dt>{ format!("{} {}", index + 1, level.name) }</dt>
            <dd>{ &level.description }</dd>
        </>
    }
}

fn figures(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let columns = [
        text::COL_SUBJECT,
        text::COL_SCORE,
        text::COL_LEVEL,
        text::COL_ANSWERED,
        text::COL_BOUNDS,
        text::COL_ANSWERS,
    ];
    let rows = view.outcome.dimensions.iter().enumerate();
    table(Table {
        id: "tabel-onderwerpen",
        caption: desk.t(text::TABLE),
        columns: &columns.map(|text| desk.t(text)),
        rows: rows.map(|(place, outcome)| row(view, place, outcome)).collect(),
    })
}

fn row(view: &Parts<'_>, place: usize, outcome: &DimensionOutcome) -> Row {
    let lang = view.desk().lang();
    let coverage = outcome.coverage();
    let (shown, level) = figure_words(view, outcome);
    let bounds = match outcome.bounds {
        None => "–".to_owned(),
        Some(bounds) if bounds.is_exact() => view.desk().t(text::ALL_KNOWN).to_owned(),
        Some(bounds) => text::from_to(lang, bounds.low.shown(), bounds.high.shown()),
    };
    let answers: Vec<String> =
        outcome.questions.iter().map(|question| text::status(lang, question.status)).collect();
    let answered = text::of(lang, coverage.levels, coverage.applicable);
    Row {
        heading: format!("{}. {}", place + 1, view.dimension_name(place)),
        cells: vec![
            Cell::Number(shown),
            Cell::Words(level),
            Cell::Number(answered),
            Cell::Words(bounds),
            Cell::Words(answers.join(", ")),
        ],
    }
}

/// The figure of a dimension, or a dash, and its level in words, or why there is none.
fn figure_words(view: &Parts<'_>, outcome: &DimensionOutcome) -> (String, String) {
    let desk = view.desk();
    let assessment = &desk.assessment;
    let dash = "–".to_owned();
    match outcome.score {
        DimensionScore::Scored(mean) => {
            let words = text::level_words(assessment, mean.label(), mean.toward());
            (mean.shown().text(desk.lang()), words)
        }
        DimensionScore::FirstImpression(level) => (dash, text::first_impression(assessment, level)),
        DimensionScore::TooFew => (dash, desk.t(text::TOO_FEW_LONG).to_owned()),
        DimensionScore::NotApplicable => (dash, desk.t(text::DOES_NOT_APPLY).to_owned()),
    }
}

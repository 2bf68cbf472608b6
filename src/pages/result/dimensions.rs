//! The dimensions as bars, as a radar and as a table, with the same figures.

use samenhang_core::assessment::LevelText;
use samenhang_core::score::{DimensionOutcome, DimensionScore};
use samenhang_core::text::{overview, result as text};
use yew::prelude::*;

use super::{View, explanation};
use crate::components::disclosure::Disclosure;
use crate::components::section::Section;
use crate::components::table::{Cell, Row, Table};

pub(super) fn dimensions(view: &View) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let parts = desk.assessment.parts();
    html! {
        <Section
            id="onderwerpen"
            heading={overview::subjects(lang, view.outcome.dimensions.len())}
            wide={true}
        >
            <p>{ text::basis(lang, &view.outcome.counts) }</p>
            { super::charts::bars(view) }
            <Disclosure summary={desk.t(text::LEVELS)}>
                <dl class="samenhang-facts">{ for parts.levels.iter().enumerate().map(level) }</dl>
            </Disclosure>
            { super::charts::radar(view) }
            { table(view) }
            { explanation::dimensions(view) }
        </Section>
    }
}

fn level((index, level): (usize, &LevelText)) -> Html {
    html! {
        <>
            <dt>{ format!("{} {}", index + 1, level.name) }</dt>
            <dd>{ &level.description }</dd>
        </>
    }
}

fn table(view: &View) -> Html {
    let desk = view.desk();
    let columns = [
        text::COL_SUBJECT,
        text::COL_SCORE,
        text::COL_LEVEL,
        text::COL_ANSWERED,
        text::COL_BOUNDS,
        text::COL_ANSWERS,
    ]
    .map(|text| AttrValue::from(desk.t(text)));
    let rows = view.outcome.dimensions.iter().enumerate();
    let rows = rows.map(|(place, outcome)| row(view, place, outcome)).collect::<Vec<_>>();
    html! {
        <Table
            id="tabel-onderwerpen"
            caption={desk.t(text::TABLE)}
            columns={columns.to_vec()}
            {rows}
        />
    }
}

fn row(view: &View, place: usize, outcome: &DimensionOutcome) -> Row {
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
        heading: format!("{}. {}", place + 1, view.dimension_name(place)).into(),
        cells: vec![
            Cell::Number(shown.into()),
            Cell::Words(level.into()),
            Cell::Number(answered.into()),
            Cell::Words(bounds.into()),
            Cell::Words(answers.join(", ").into()),
        ],
    }
}

/// The figure of a dimension, or a dash, and its level in words, or why there is none.
fn figure_words(view: &View, outcome: &DimensionOutcome) -> (String, String) {
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

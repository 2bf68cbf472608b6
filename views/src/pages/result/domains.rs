//! The same answers once more, per domain.

use samenhang_core::score::{Coverage, Mean};
use samenhang_core::text::{finding as text, result};

use super::Parts;
use super::explanation::sum_line;
use crate::components::disclosure::{Shows, disclosure};
use crate::components::section::section;
use crate::components::table::{Cell, Row as TableRow, Table, table};
use crate::markup::{Html, html};

pub(super) fn domains(view: &Parts<'_>) -> Html {
    let Some(domains) = &view.outcome.domains else { return Html::default() };
    let desk = view.desk();
    let names = desk.assessment.parts().domains.iter().map(|domain| domain.name.as_str());
    let mut rows: Vec<Row> = names
        .zip(&domains.domains)
        .map(|(name, figure)| Row {
            name,
            mean: Some(figure.mean),
            coverage: figure.coverage,
            places: &figure.questions,
        })
        .collect();
    let across = &domains.across;
    rows.push(Row {
        name: desk.t(text::ACROSS),
        mean: across.mean,
        coverage: across.coverage,
        places: &across.questions,
    });
    let columns = [text::DOMAIN, text::MEAN, result::COL_LEVEL, result::COL_ANSWERED];
    let sums = rows.iter().filter_map(|row| {
        let sum = view.outcome.domain_calculation(row.places, row.mean?);
        Some(html! { <><dt>{ row.name }</dt><dd>{ sum_line(view, &sum) }</dd></> })
    });
    let sums = html! { <dl class="samenhang-facts samenhang-facts--long">{ for sums }</dl> };
    section(
        "domeinen",
        desk.t(text::DOMAINS_HEADING),
        html! {
            <>
                <p>{ desk.t(text::DOMAINS_NOTE) }</p>
                { table(Table {
                    id: "tabel-domeinen",
                    caption: desk.t(text::DOMAINS_TABLE),
                    columns: &columns.map(|text| desk.t(text)),
                    rows: rows.iter().map(|row| table_row(view, row)).collect(),
                }) }
                { disclosure(desk.t(result::EXPLAIN), Shows::OnScreen, sums) }
            </>
        },
    )
}

struct Row<'a> {
    name: &'a str,
    mean: Option<Mean>,
    coverage: Coverage,
    places: &'a [usize],
}

fn table_row(view: &Parts<'_>, row: &Row<'_>) -> TableRow {
    let desk = view.desk();
    let lang = desk.lang();
    let level = row.mean.map_or_else(
        || desk.t(result::TOO_FEW_LONG).to_owned(),
        |mean| result::level_words(&desk.assessment, mean.label(), mean.toward()),
    );
    let shown = row.mean.map_or_else(|| "–".to_owned(), |mean| mean.shown().text(lang));
    let answered = result::of(lang, row.coverage.levels, row.coverage.applicable);
    TableRow {
        heading: row.name.to_owned(),
        cells: vec![Cell::Number(shown), Cell::Words(level), Cell::Number(answered)],
    }
}

//! The same answers once more, per domain.

use samenhang_core::score::{Coverage, Mean};
use samenhang_core::text::{finding as text, result};
use yew::prelude::*;

use super::View;
use super::explanation::sum_line;
use crate::components::disclosure::Disclosure;
use crate::components::section::Section;
use crate::components::table::{self, Cell, Table};

pub(super) fn domains(view: &View) -> Html {
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
    html! {
        <Section id="domeinen" heading={desk.t(text::DOMAINS_HEADING)}>
            <p>{ desk.t(text::DOMAINS_NOTE) }</p>
            <Table
                id="tabel-domeinen"
                caption={desk.t(text::DOMAINS_TABLE)}
                columns={[
                    desk.t(text::DOMAIN),
                    desk.t(text::MEAN),
                    desk.t(result::COL_LEVEL),
                    desk.t(result::COL_ANSWERED),
                ].map(AttrValue::from).to_vec()}
                rows={rows.iter().map(|row| table_row(view, row)).collect::<Vec<_>>()}
            />
            <Disclosure summary={desk.t(result::EXPLAIN)} screen_only={true}>
                <dl class="samenhang-facts">
                    { for rows.iter().filter_map(|row| {
                        let sum = view.outcome.domain_calculation(row.places, row.mean?);
                        Some(html! {
                            <><dt>{ row.name }</dt><dd>{ sum_line(view, &sum) }</dd></>
                        })
                    }) }
                </dl>
            </Disclosure>
        </Section>
    }
}

struct Row<'a> {
    name: &'a str,
    mean: Option<Mean>,
    coverage: Coverage,
    places: &'a [usize],
}

fn table_row(view: &View, row: &Row<'_>) -> table::Row {
    let desk = view.desk();
    let lang = desk.lang();
    let level = row.mean.map_or_else(
        || desk.t(result::TOO_FEW_LONG).to_owned(),
        |mean| result::level_words(&desk.assessment, mean.label(), mean.toward()),
    );
    let shown = row.mean.map_or_else(|| "–".to_owned(), |mean| mean.shown().text(lang));
    let answered = result::of(lang, row.coverage.levels, row.coverage.applicable);
    table::Row {
        heading: row.name.to_owned().into(),
        cells: vec![
            Cell::Number(shown.into()),
            Cell::Words(level.into()),
            Cell::Number(answered.into()),
        ],
    }
}

//! The states of a table.

use samenhang_core::text::result as text;

use super::{Cell, Row, Table, table};
use crate::components::example::{Example, nl};
use crate::markup::Html;

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![Example::new("figures and words", outcome)]
}

fn outcome() -> Html {
    let row = |heading: &str, score: &str, level: &str, answered: &str| Row {
        heading: heading.to_owned(),
        cells: vec![
            Cell::Number(score.to_owned()),
            Cell::Words(level.to_owned()),
            Cell::Number(answered.to_owned()),
        ],
    };
    table(Table {
        id: "tabel-onderwerpen",
        caption: nl(text::TABLE),
        columns: &[text::COL_SUBJECT, text::COL_SCORE, text::COL_LEVEL, text::COL_ANSWERED].map(nl),
        rows: vec![
            row("1. Visie en ambitie", "3,8", "Verwoord, op weg naar Verankerd", "4 van 4"),
            row("2. Van visie naar uitvoering", "2,0", "Verkennend", "3 van 4"),
            row("3. Wil, durf en veranderstrategie", "–", "Eerste indruk: Verwoord", "1 van 4"),
            row("4. Integraal werkende organisatie", "–", "niet van toepassing", "0 van 0"),
        ],
    })
}

//! A table that scrolls inside its own region where it does not fit.

#[cfg(feature = "examples")]
pub mod examples;

use crate::markup::{Html, html};

/// A table with a caption and headings for rows and columns.
#[derive(Debug)]
pub struct Table<'a> {
    /// The id of the caption.
    pub id: &'static str,
    /// The caption.
    pub caption: &'a str,
    /// The headings of the columns.
    pub columns: &'a [&'a str],
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row: what it is about, and its cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The heading of the row.
    pub heading: String,
    /// The other cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A figure, set so that figures stand below each other.
    Number(String),
    /// Words.
    Words(String),
}

/// A table with a caption and headings for rows and columns.
pub fn table(props: Table<'_>) -> Html {
    let row = |row: Row| {
        let cells = row.cells.into_iter().map(|cell| {
            let (class, text) = match cell {
                Cell::Number(text) => (Some("samenhang-table__number"), text),
                Cell::Words(text) => (None, text),
            };
            html! { <td {class}>{ text }</td> }
        });
        html! { <tr><th scope="row">{ row.heading }</th>{ for cells }</tr> }
    };
    let columns = props.columns.iter().map(|column| html! { <th scope="col">{ *column }</th> });
    html! {
        <div
            class="samenhang-table-region"
            role="region"
            aria-labelledby={props.id}
            tabindex="0"
        >
            <table class="samenhang-table">
                <caption id={props.id}>{ props.caption }</caption>
                <thead><tr>{ for columns }</tr></thead>
                <tbody>{ for props.rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

//! A table that scrolls inside its own region where it does not fit.

#[cfg(feature = "examples")]
pub mod examples;

use yew::prelude::*;

/// What a [`Table`] shows.
#[derive(PartialEq, Properties)]
pub struct TableProps {
    /// The id of the caption.
    pub id: AttrValue,
    /// The caption.
    pub caption: AttrValue,
    /// The headings of the columns.
    pub columns: Vec<AttrValue>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row: what it is about, and its cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The heading of the row.
    pub heading: AttrValue,
    /// The other cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A figure, set so that figures stand below each other.
    Number(AttrValue),
    /// Words.
    Words(AttrValue),
}

/// A table with a caption and headings for rows and columns.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let row = |row: &Row| {
        html! {
            <tr key={row.heading.to_string()}>
                <th scope="row">{ &row.heading }</th>
                { for row.cells.iter().map(|cell| match cell {
                    Cell::Number(text) => html! {
                        <td class="samenhang-table__number">{ text }</td>
                    },
                    Cell::Words(text) => html! { <td>{ text }</td> },
                }) }
            </tr>
        }
    };
    html! {
        <div
            class="samenhang-table-region"
            role="region"
            aria-labelledby={props.id.clone()}
            tabindex="0"
        >
            <table class="samenhang-table">
                <caption id={props.id.clone()}>{ &props.caption }</caption>
                <thead>
                    <tr>
                        { for props.columns.iter().map(|column| html! {
                            <th scope="col">{ column }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for props.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

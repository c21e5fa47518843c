//! The figures behind a picture: a row a year.

use leptos::prelude::*;

use crate::ui::parts::{Ask, DataTable, Scroll, head};
use crate::ui::reactive::views;
use view::explain::question::Question;

/// The figures of a year.
pub struct YearRow {
    /// The year.
    pub year: String,
    /// Its figures.
    pub cells: Vec<YearCell>,
}

/// A figure.
#[derive(Default)]
pub struct YearCell {
    /// The figure as it is shown.
    pub words: String,
    /// What it answers, where it does.
    pub question: Option<Question>,
    /// Id of its series and the unrounded value, where it is simulated.
    pub value: Option<(String, f64)>,
}

#[component]
pub fn YearTable(
    /// The picture in a sentence.
    summary: String,
    /// Heads of the columns, that of the years first.
    heads: Vec<String>,
    rows: Vec<YearRow>,
) -> impl IntoView {
    let heads = heads.into_iter().map(head).collect();
    let rows = rows.into_iter().map(|YearRow { year, cells }| {
        // The Tab key leads to the first number that answers; from there the arrow keys lead on.
        let first = cells.iter().position(|cell| cell.question.is_some());
        let cells = cells.into_iter().enumerate();
        let cells = cells.map(|(n, cell)| number(cell, &year, first == Some(n)));
        let cells = views(cells);
        view! {
            <tr>
                <th scope="row">{year}</th>
                {cells}
            </tr>
        }
    });
    view! {
        <Scroll name=summary>
            <DataTable heads>
                <tbody>{views(rows)}</tbody>
            </DataTable>
        </Scroll>
    }
}

fn number(cell: YearCell, year: &str, stop: bool) -> impl IntoView {
    let words = cell.words;
    let shown = match cell.question {
        Some(_) => view! { <Ask question=cell.question words stop /> }.into_any(),
        None => words.into_any(),
    };
    let (series, value) = cell.value.unzip();
    let year = value.map(|_| year.to_owned());
    view! {
        <td data-indicator=series data-year=year data-value=value.map(|v| v.to_string())>
            {shown}
        </td>
    }
}

//! The table behind stacked columns, and the columns in one sentence.

use super::{Part, Stack};
use crate::words::brackets::unit_in_brackets;
use crate::words::format::Format;
use crate::words::texts::T;

fn columns(stack: &Stack) -> impl Iterator<Item = &Part> {
    stack.parts.iter().chain(&stack.total)
}

/// Heads of the table.
pub fn head(stack: &Stack) -> Vec<String> {
    let of = |part: &Part| unit_in_brackets(&part.name, &stack.unit, stack.lang);
    let year = T::Year.get(stack.lang).to_owned();
    [year].into_iter().chain(columns(stack).map(of)).collect()
}

/// Rows of the table.
pub fn rows(stack: &Stack) -> Vec<Vec<String>> {
    let row = |(n, year): (usize, &i32)| {
        let cells = columns(stack).map(|part| part.shown[n].clone());
        [year.to_string()].into_iter().chain(cells).collect()
    };
    stack.years.iter().enumerate().map(row).collect()
}

/// From the first to the last column, part by part.
pub fn summary(stack: &Stack) -> String {
    let (Some(first), Some(last)) = (stack.years.first(), stack.years.last()) else {
        return String::new();
    };
    let format = Format::of_unit(&stack.unit, stack.decimals);
    let end = stack.years.len() - 1;
    let moves: Vec<_> = columns(stack)
        .map(|part| {
            let (name, from) = (&part.name, &part.shown[0]);
            let to = format.with_unit(&part.shown[end]);
            match end {
                0 => format!("{name} {to}"),
                _ => T::StackMove.fill(stack.lang, &[("name", name), ("from", from), ("to", &to)]),
            }
        })
        .collect();
    T::StackSummary.fill(
        stack.lang,
        &[
            ("title", &stack.title),
            ("first", &first.to_string()),
            ("last", &last.to_string()),
            ("moves", &moves.join(T::Comma.get(stack.lang))),
        ],
    )
}

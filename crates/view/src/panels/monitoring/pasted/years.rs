//! The header of a table: which column is which year.

use super::Doubt;
use crate::words::search::plain;
use crate::words::texts::T;
use crate::words::typed::parse;
use engine::plan::Plan;
use engine::text::Lang;

/// Whether a row is the header: it names a year, and no figure.
pub fn is_header(plan: &Plan, row: &[String]) -> bool {
    let number = |cell: &String| parse(cell).is_some() && year(cell).is_none();
    row.iter()
        .filter_map(|cell| year(cell))
        .any(|y| plan.years().any(|own| own == y))
        && !row.iter().any(number)
}

/// The columns of the plan's years.
pub fn years(plan: &Plan, header: &[String], doubts: &mut Vec<Doubt>) -> Vec<(usize, i32)> {
    let mut columns: Vec<(usize, i32)> = Vec::new();
    for (column, cell) in header.iter().enumerate() {
        let Some(year) = year(cell).filter(|_| !is_wanted(cell)) else {
            continue;
        };
        let known = columns.iter().any(|(_, other)| *other == year);
        if plan.years().any(|own| own == year) && !known {
            columns.push((column, year));
        } else {
            doubts.push(Doubt::Year {
                found: cell.clone(),
            });
        }
    }
    columns
}

/// Whether a heading speaks of what is wanted, not of what has come about: "2020年目标".
fn is_wanted(cell: &str) -> bool {
    let cell = plain(cell);
    let words = [Lang::Zh, Lang::En].map(|lang| T::HeadsOfGoals.get(lang));
    let mut words = words.into_iter().flat_map(|all| all.split(' '));
    words.any(|word| cell.contains(word))
}

/// The year that a heading is: "2016", "2016年", "2016年实际", "２０１６".
pub fn year(cell: &str) -> Option<i32> {
    let plain = plain(cell);
    let digits: String = plain.chars().take_while(char::is_ascii_digit).collect();
    let rest = &plain[digits.len()..];
    let is_word =
        |rest: &str| !rest.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let year: i32 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    ((1900..2200).contains(&year) && is_word(rest)).then_some(year)
}

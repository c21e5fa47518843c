//! Tables for the terminal; they are Markdown too, for `docs/benchmarks.md`.

use crate::aims::AIMS;
use crate::rounds::{Measured, NATIVE, WEB};

/// A line for each case.
#[must_use]
pub fn cases(all: &[Measured]) -> String {
    let rows = all.iter().map(|measured| {
        vec![
            measured.case.to_owned(),
            duration(measured.nanoseconds(NATIVE)),
            duration(measured.nanoseconds(WEB)),
            format!("{:.2}", measured.web_over_native()),
            yes_or(measured.same_bits(), "NO"),
        ]
    });
    table(
        &["case", "native", "wasm", "wasm/native", "same bits"],
        rows.collect(),
    )
}

/// A line for each aim whose cases were run; `None` where there is none.
#[must_use]
pub fn aims(all: &[Measured]) -> Option<String> {
    let rows: Vec<_> = AIMS
        .iter()
        .filter_map(|aim| {
            let judged = aim.judge(all)?;
            let number = |value: f64| format!("{value:.2}");
            Some(vec![
                aim.words(),
                format!("≤ {}", aim.at_most),
                judged.native.map_or_else(String::new, number),
                number(judged.web),
                yes_or(judged.met, "missed"),
            ])
        })
        .collect();
    (!rows.is_empty()).then(|| table(&["aim", "at most", "native", "wasm", "met"], rows))
}

fn yes_or(yes: bool, otherwise: &str) -> String {
    if yes { "yes" } else { otherwise }.to_owned()
}

/// Three digits and a unit.
fn duration(nanoseconds: f64) -> String {
    let (value, unit) = match nanoseconds {
        n if n < 1e3 => (n, "ns"),
        n if n < 1e6 => (n / 1e3, "µs"),
        n => (n / 1e6, "ms"),
    };
    let places = match value {
        v if v < 10.0 => 2,
        v if v < 100.0 => 1,
        _ => 0,
    };
    format!("{value:.places$} {unit}")
}

/// The first column is left-aligned, the others right-aligned.
fn table(head: &[&str], rows: Vec<Vec<String>>) -> String {
    let head: Vec<String> = head.iter().map(|&cell| cell.to_owned()).collect();
    let width = |column: usize| {
        let cells = rows.iter().chain([&head]);
        let widths = cells.map(|row| row[column].chars().count());
        widths.max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |row: &[String]| {
        let mut line = String::from("|");
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            line += &match column {
                0 => format!(" {cell:<width$} |"),
                _ => format!(" {cell:>width$} |"),
            };
        }
        line + "\n"
    };
    let mut rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    for cell in rule.iter_mut().skip(1) {
        cell.replace_range(cell.len() - 1.., ":");
    }
    let body = rows.iter().map(|row| line(row));
    [line(&head), line(&rule)].into_iter().chain(body).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rounds::measured;

    #[test]
    fn cases_show_both_times_their_ratio_and_whether_bits_agree() {
        let mut odd = measured("odd", &[(2e6, 3e6)]);
        odd.rounds[0].web.word = 0;
        let shown = cases(&[measured("simulate", &[(800.0, 1234.0)]), odd]);
        let wanted = "\
| case     |  native |    wasm | wasm/native | same bits |
| -------- | ------: | ------: | ----------: | --------: |
| simulate |  800 ns | 1.23 µs |        1.54 |       yes |
| odd      | 2.00 ms | 3.00 ms |        1.50 |        NO |
";
        assert_eq!(shown, wanted);
    }

    #[test]
    fn aims_are_shown_where_they_can_be_judged() {
        assert_eq!(aims(&[]), None);
        let shown = aims(&[measured("simulate_builtin", &[(4000.0, 4400.0)])]).unwrap();
        assert!(shown.contains("≤ 3") && shown.contains("4.00"), "{shown}");
        assert!(
            shown.contains("missed") && shown.contains("1.10"),
            "{shown}"
        );
    }
}

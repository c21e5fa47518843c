//! The table behind an overlay, and the overlay in one sentence.

use super::{Overlay, OverlayLine};
use crate::pictures::chart::at;
use crate::words::brackets::unit_in_brackets;
use crate::words::format::NONE;
use crate::words::number::{fixed, short};
use crate::words::texts::T;

/// Heads of the table: year, then letter and name of each scenario.
pub fn head(overlay: &Overlay) -> Vec<String> {
    let lang = overlay.lang;
    let column = |line: &OverlayLine| {
        unit_in_brackets(&format!("{} {}", line.key, line.name), &overlay.unit, lang)
    };
    let year = [T::Year.get(lang).to_owned()];
    year.into_iter()
        .chain(overlay.lines.iter().map(column))
        .collect()
}

/// Rows of the table. What is known counts for every column.
pub fn rows(overlay: &Overlay) -> Vec<Vec<String>> {
    let write =
        |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), |v| fixed(v, overlay.decimals));
    let years = overlay.years_with_values().into_iter();
    years
        .map(|year| {
            let x = f64::from(year);
            let known = at(&overlay.history, x).filter(|_| year < overlay.base_year);
            let lines = overlay
                .lines
                .iter()
                .map(|line| write(known.or(at(&line.path, x))));
            [year.to_string()].into_iter().chain(lines).collect()
        })
        .collect()
}

/// The overlay in one sentence: where each path ends, the highest first.
pub fn summary(overlay: &Overlay) -> String {
    let Overlay {
        name, unit, lang, ..
    } = overlay;
    let mut ends: Vec<(&OverlayLine, f64)> = overlay
        .lines
        .iter()
        .filter_map(|line| Some((line, line.path.last()?.1)))
        .collect();
    ends.sort_by(|a, b| b.1.total_cmp(&a.1));
    let ends: Vec<_> = ends
        .iter()
        .map(|(line, value)| {
            format!(
                "{} {} {}",
                line.key,
                line.name,
                fixed(*value, overlay.decimals)
            )
        })
        .collect();
    let goal = overlay.goal.as_ref().map(|(g, _)| short(*g, 4));
    let goal = goal.map_or_else(String::new, |goal| {
        T::OverlayGoal.fill(*lang, &[("goal", &goal)])
    });
    let name = unit_in_brackets(name, unit, *lang);
    T::OverlaySummary.fill(
        *lang,
        &[
            ("name", &name),
            ("year", &overlay.years.1.to_string()),
            ("ends", &ends.join(T::Comma.get(*lang))),
            ("goal", &goal),
        ],
    )
}

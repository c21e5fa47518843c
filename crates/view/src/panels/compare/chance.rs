//! The uncertainty of several scenarios. Whether there is any is one row; how much is compared among
//! those that have some.

use super::row::AssumptionRow;
use crate::sentences::chance::{deviation, half_width, over_words};
use crate::sentences::compared::column::Column;
use crate::words::brackets::in_brackets;
use crate::words::levers::name;
use crate::words::number::{fixed, short};
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::scenario::Uncertainty;
use engine::text::Lang;

/// The rows that differ.
pub fn rows(plan: &Plan, columns: &[&Column], lang: Lang) -> Vec<AssumptionRow> {
    let all: Vec<_> = columns
        .iter()
        .map(|c| c.scenario.uncertainty.as_ref())
        .collect();
    let head = |what: &str| in_brackets(T::UncertaintyRow.get(lang), what, lang);
    let row = |name: String, cell: &dyn Fn(&Uncertainty) -> (String, String)| {
        let cells = all.iter().map(|u| u.map(cell));
        AssumptionRow::among(name, cells.collect())
    };
    let on = all.iter().map(|u| {
        let word = if u.is_some() { T::On } else { T::Off };
        Some((word.get(lang).to_owned(), String::new()))
    });
    let mut rows = vec![AssumptionRow::among(
        T::UncertaintyRow.get(lang).to_owned(),
        on.collect(),
    )];
    for lever in Lever::all(plan) {
        let of = head(&name(plan, lever, lang));
        let mut driver = row(of, &|u| driver(plan, u, lever, lang));
        if let Some(driver) = &mut driver {
            driver.lever = Some(lever);
        }
        rows.push(driver);
    }
    let plain = |words: String| (words, String::new());
    rows.push(row(head(T::Persistence.get(lang)), &|u| {
        plain(short(u.persistence, 6))
    }));
    rows.push(row(head(T::CorrelationHead.get(lang)), &|u| {
        correlation(u, lang)
    }));
    rows.push(row(head(T::JointOver.get(lang)), &|u| {
        plain(over_words(u.joint_over, lang).to_owned())
    }));
    rows.push(row(head(T::Paths.get(lang)), &|u| {
        plain(fixed(f64::from(u.paths), 0))
    }));
    rows.push(row(head(T::Seed.get(lang)), &|u| plain(u.seed.to_string())));
    rows.into_iter().flatten().collect()
}

/// Spread, size and skew of a driver's shocks, with all their digits behind.
fn driver(plan: &Plan, u: &Uncertainty, lever: Lever, lang: Lang) -> (String, String) {
    let found = u.sd.iter().find(|(l, sd)| *l == lever && *sd != 0.0);
    let Some((_, sd)) = found else {
        return (T::NoneThere.get(lang).to_owned(), String::new());
    };
    let size = deviation(plan, u, lever, lang);
    let skew = u.skew_of(lever);
    let words = match half_width(plan, u, lever, lang) {
        Some(half) => T::DriverWithin.fill(lang, &[("half", &half), ("size", &size)]),
        None => {
            let skew = T::DriverSkew.fill(lang, &[("skew", &short(skew, 4))]);
            T::DriverDeviation.fill(lang, &[("size", &size)]) + &skew
        }
    };
    (words, format!("{sd} {skew}"))
}

/// Whether drivers move together, with all numbers behind.
fn correlation(u: &Uncertainty, lang: Lang) -> (String, String) {
    let Some(matrix) = &u.correlation else {
        return (T::NoneThere.get(lang).to_owned(), String::new());
    };
    let mut pairs = Vec::new();
    for (n, row) in matrix.iter().enumerate() {
        pairs.extend(
            row.iter()
                .take(n)
                .filter(|r| **r != 0.0)
                .map(|r| short(*r, 4)),
        );
    }
    if pairs.is_empty() {
        return (T::NoneThere.get(lang).to_owned(), String::new());
    }
    (pairs.join(" / "), format!("{matrix:?}"))
}

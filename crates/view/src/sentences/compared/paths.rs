//! A lever's values by year in several scenarios, in one notation.

use crate::sentences::compared::column::Column;
use crate::words::format::{Format, MOST_DECIMALS, NONE};
use crate::words::levers;
use crate::words::rounding::tidy;
use crate::words::texts::T;
use engine::levers::{Lever, family};
use engine::plan::Plan;
use engine::scenario::Shock;
use engine::text::Lang;

/// Years that are listed one by one; longer plans are told by stretches of equal years.
const LISTED: usize = 10;
/// Stretches that are told; of more the first ones and the last.
const STRETCHES: usize = 6;

/// A lever in several scenarios, shocks left out.
pub struct LeverPaths {
    /// Its name; that of a sector's own rate says that it is one.
    pub name: String,
    /// How its values are written.
    pub format: Format<'static>,
    /// Its values by year, for each scenario.
    pub values: Vec<Vec<f64>>,
}

/// A lever in several scenarios. Where one of them gives the sectors of its family rates of their
/// own, those of all are told so, and there is no common rate: `None`.
pub fn paths(plan: &Plan, columns: &[&Column], lever: Lever, lang: Lang) -> Option<LeverPaths> {
    let row = |c: &Column, lever| c.run.inputs.path_row(lever).to_vec();
    let Some((common, sector)) = own_rate(plan, columns, lever) else {
        return Some(LeverPaths {
            name: levers::name(plan, lever, lang),
            format: levers::format(plan, lever, lang),
            values: columns.iter().map(|c| row(c, lever)).collect(),
        });
    };
    let sector = sector?.get(lang);
    let name = match common {
        Lever::GrowthAll => T::SectorRealGrowth,
        _ => T::SectorPrices,
    };
    Some(LeverPaths {
        name: name.fill(lang, &[("sector", sector)]),
        format: levers::format(plan, common, lang),
        values: columns
            .iter()
            .map(|c| {
                let both = row(c, common).into_iter().zip(row(c, lever));
                both.map(|(all, own)| tidy(all + own)).collect()
            })
            .collect(),
    })
}

/// Where a lever's family is told by the sectors' own rates: the common rate, and the sector that the
/// lever belongs to (none for the common rate itself).
pub fn own_rate(plan: &Plan, columns: &[&Column], lever: Lever) -> Option<(Lever, Option<T>)> {
    let (common, sectors) = family(lever)?;
    let own = |c: &&Column| c.run.inputs.own_rates(plan, common).is_some();
    if !columns.iter().any(own) {
        return None;
    }
    let names = [T::Primary, T::Secondary, T::Tertiary];
    let sector = sectors.iter().position(|s| *s == lever);
    Some((common, sector.map(|n| names[n])))
}

/// The shocks of a scenario that a lever feels, as [`paths`] tells it.
pub fn felt(column: &Column, lever: Lever, common: Option<Lever>) -> Vec<&Shock> {
    let hits = |s: &&Shock| s.lever == lever || Some(s.lever) == common;
    column.scenario.shocks.iter().filter(hits).collect()
}

/// Whether two paths are the same but for what rounding leaves; what the plan leaves open is the same.
pub fn alike(a: &[f64], b: &[f64]) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-13 * a.abs().max(b.abs()).max(0.01);
    let same = |(a, b): (&f64, &f64)| near(*a, *b) || a.is_nan() && b.is_nan();
    a.len() == b.len() && a.iter().zip(b).all(same)
}

impl LeverPaths {
    /// The values in words without their unit, with as many decimals as it takes to tell apart those
    /// that differ.
    pub fn cells(&self, plan: &Plan) -> Vec<String> {
        let first = self.format.decimals;
        let cells = |decimals| -> Vec<String> {
            let cell = |row: &Vec<f64>| self.cell(plan, row, self.format.to(decimals));
            self.values.iter().map(cell).collect()
        };
        let told_apart = |cells: &Vec<String>| {
            let pairs = (1..cells.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
            let mut told =
                pairs.map(|(a, b)| cells[a] != cells[b] || alike(&self.values[a], &self.values[b]));
            told.all(|told| told)
        };
        let mut all = (first..=MOST_DECIMALS).map(cells);
        all.find(told_apart).unwrap_or_else(|| cells(first))
    }

    fn cell(&self, plan: &Plan, row: &[f64], format: Format) -> String {
        let number = |v: f64| format.set_number(v);
        let Some(first) = row.first() else {
            return NONE.to_owned();
        };
        if row.iter().all(|v| alike(&[*v], &[*first])) {
            return number(*first);
        }
        if row.len() <= LISTED {
            let years: Vec<_> = row.iter().map(|v| number(*v)).collect();
            return years.join(" / ");
        }
        stretches(
            plan.base_year + 1,
            &row.iter().map(|v| number(*v)).collect::<Vec<_>>(),
        )
    }
}

/// "2016–2020 8 / 2021–2030 7".
fn stretches(first_year: i32, numbers: &[String]) -> String {
    let mut all: Vec<(i32, i32, &String)> = Vec::new();
    for (year, number) in (first_year..).zip(numbers) {
        match all.last_mut() {
            Some((_, end, last)) if *last == number => *end = year,
            _ => all.push((year, year, number)),
        }
    }
    let words = |(from, to, number): &(i32, i32, &String)| match from == to {
        true => format!("{from} {number}"),
        false => format!("{from}–{to} {number}"),
    };
    let told = if all.len() > STRETCHES {
        STRETCHES - 1
    } else {
        all.len()
    };
    let mut parts: Vec<_> = all[..told].iter().map(words).collect();
    if told < all.len() {
        parts.push("…".to_owned());
        parts.extend(all.last().map(words));
    }
    parts.join(" / ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_plans_are_told_by_stretches() {
        let numbers = |all: &[i32]| all.iter().map(i32::to_string).collect::<Vec<_>>();
        let words = stretches(2016, &numbers(&[8, 8, 8, 7, 6, 6]));
        assert_eq!(words, "2016–2018 8 / 2019 7 / 2020–2021 6");
        let words = stretches(2016, &numbers(&[1, 2, 3, 4, 5, 6, 7, 8]));
        assert_eq!(
            words,
            "2016 1 / 2017 2 / 2018 3 / 2019 4 / 2020 5 / … / 2023 8"
        );
    }

    #[test]
    fn rounding_is_no_difference() {
        assert!(alike(&[0.1 + 0.2, f64::NAN], &[0.3, f64::NAN]));
        assert!(!alike(&[0.3], &[0.300_000_000_001]));
        assert!(!alike(&[0.3], &[f64::NAN]));
    }
}

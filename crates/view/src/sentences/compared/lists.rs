//! Shocks, lasting changes of revenue and actual figures of several scenarios.

use crate::sentences::change::{actual_words, level_shock_words, shock_words};
use crate::sentences::compared::column::Column;
use crate::words::texts::T;
use engine::inputs::Figure;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::scenario::{Actual, LevelShock, Shock};
use engine::series::Series;
use engine::text::Lang;

/// A list in words, and what makes two of them the same.
pub struct Listed<K> {
    /// In words, entry by entry.
    pub words: String,
    /// The same for lists that mean the same.
    pub means: K,
}

/// Shocks of one lever: what each year feels decides, however many blows that is.
pub fn shocks(plan: &Plan, shocks: &[&Shock], lang: Lang) -> Listed<Vec<f64>> {
    let felt = |k: usize| {
        let each = shocks.iter().filter_map(|shock| {
            let first = usize::try_from(shock.year - plan.base_year - 1).ok()?;
            let later = i32::try_from(k.checked_sub(first)?).ok()?;
            Some(shock.size * shock.persistence.powi(later))
        });
        each.sum()
    };
    let hits: Vec<_> = shocks.iter().filter(|s| s.size != 0.0).collect();
    Listed {
        words: join(hits.iter().map(|s| shock_words(plan, s, lang)), lang),
        means: (0..plan.horizon()).map(felt).collect(),
    }
}

/// Lasting changes of revenue.
pub fn levels(plan: &Plan, column: &Column, lang: Lang) -> Listed<Vec<(f64, f64)>> {
    let moves = |s: &&LevelShock| s.multiply != 1.0 || s.add != 0.0;
    let shocks = column.scenario.level_shocks.iter().filter(moves);
    Listed {
        words: join(shocks.map(|s| level_shock_words(plan, s, lang)), lang),
        means: column.run.inputs.revenue_level.clone(),
    }
}

/// Actual figures, of one series or of all.
pub fn actuals(
    plan: &Plan,
    column: &Column,
    series: Option<Series>,
    lang: Lang,
) -> Listed<Vec<Figure>> {
    let mut known: Vec<&Actual> = column.scenario.actuals.iter().collect();
    known.retain(|a| series.is_none_or(|s| a.series == s));
    known.sort_by_key(|a| (a.series.row(), a.year));
    let row = series.map(Series::row);
    let all = column.run.inputs.actuals.all().iter().copied();
    Listed {
        words: join(known.into_iter().map(|a| actual_words(plan, a, lang)), lang),
        means: all.filter(|f| row.is_none_or(|row| f.row == row)).collect(),
    }
}

/// The series for which any of the scenarios knows a figure, in the model's order.
pub fn known_series(columns: &[&Column]) -> Vec<Series> {
    let all = columns.iter().flat_map(|c| &c.scenario.actuals);
    let mut all: Vec<Series> = all.map(|a| a.series).collect();
    all.sort_by_key(|s| s.row());
    all.dedup();
    all
}

/// The levers that any of the scenarios hits, in the order of the levers.
pub fn hit_levers(plan: &Plan, columns: &[&Column]) -> Vec<Lever> {
    let hit = |lever: &Lever| {
        let mut shocks = columns.iter().flat_map(|c| &c.scenario.shocks);
        shocks.any(|s| s.lever == *lever)
    };
    Lever::all(plan).filter(hit).collect()
}

fn join(entries: impl Iterator<Item = String>, lang: Lang) -> String {
    let all: Vec<_> = entries.collect();
    if all.is_empty() {
        return T::NoneThere.get(lang).to_owned();
    }
    all.join(T::Semicolon.get(lang))
}

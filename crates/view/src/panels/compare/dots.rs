//! The headline results of several scenarios as dots on a common scale, a row each, the likeliest first, with
//! what each assumes otherwise than the plan.

use crate::panels::headline::chance_in_sentence;
use crate::sentences::compared::column::{Column, Whose};
use crate::sentences::differences::label;
use crate::words::beside_goal::end_beside_goal;
use crate::words::goals::goal_text;
use crate::words::texts::T;
use engine::plan::{LevelGoal, Plan};
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use engine::uncertainty::Distribution;
use engine::verdict::State;

/// Part of the scale that is left free at either end, for the numbers at dots there.
const ROOM: f64 = 0.12;

/// What stands at the head of a target's scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The indicator with its unit.
    pub name: String,
    /// The goal in words.
    pub goal: String,
    /// Where the goal stands, 0 to 1.
    pub goal_at: f64,
}

/// One scenario's result for one target.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The value as it is shown, without its unit.
    pub shown: String,
    /// Where it stands, 0 to 1.
    pub at: f64,
    /// Whether its number stands left of it: on the side where the target's line is not.
    pub words_left: bool,
    /// Where nine in ten paths lie.
    pub band: Option<(f64, f64)>,
    /// How the target stands.
    pub state: State,
}

/// One scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct DotRow {
    /// Which column of the comparison it is.
    pub column: usize,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub whose: Whose,
    /// Its results, one for each scale.
    pub dots: Vec<Option<Dot>>,
    /// That all are met together, 0 to 1; `None` where there are no odds.
    pub p: Option<f64>,
    /// The same in words and number.
    pub chance: String,
    /// What it assumes otherwise than the plan.
    pub assumes: String,
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dots {
    /// One for each headline target.
    pub scales: Vec<Scale>,
    /// One for each scenario.
    pub rows: Vec<DotRow>,
}

/// The headline results of scenarios; `odds` are those of each, where they are known. The last one is open.
#[must_use]
pub fn dots(plan: &Plan, columns: &[Column], odds: &[Option<&Distribution>], lang: Lang) -> Dots {
    let targets = plan
        .headline
        .iter()
        .filter_map(|target| Own::of(plan, *target));
    let targets: Vec<Own> = targets.collect();
    let ends: Vec<_> = targets
        .iter()
        .map(|own| own.ends(plan, columns, odds))
        .collect();
    let scales = targets
        .iter()
        .zip(&ends)
        .map(|(own, ends)| own.scale(plan, *ends, lang));
    let row = |(n, column): (usize, &Column)| {
        let drawn = odds.get(n).copied().flatten();
        let joint = drawn
            .filter(|drawn| drawn.joint_is_random)
            .map(|drawn| drawn.joint);
        let dots = targets.iter().zip(&ends);
        let dots = dots.map(|(own, ends)| own.dot(plan, column, drawn, *ends, lang));
        let baseline = column.scenario.assumes(plan, &Scenario::default());
        DotRow {
            column: n,
            name: column.name.clone(),
            whose: Whose::of(plan, columns, n),
            dots: dots.collect(),
            p: joint.map(|joint| joint.p),
            chance: joint.map_or_else(
                || T::NoRandomChange.get(lang).to_owned(),
                |joint| chance_in_sentence(&joint, lang),
            ),
            assumes: match label(plan, &column.scenario, lang) {
                Some(words) => words,
                None if baseline => T::AsInThePlan.get(lang).to_owned(),
                None => String::new(),
            },
        }
    };
    let mut rows: Vec<DotRow> = columns.iter().enumerate().map(row).collect();
    // Those without odds come last, all others in the order in which they stand in the tables.
    let p = |row: &DotRow| row.p.unwrap_or(-1.0);
    rows.sort_by(|a, b| p(b).total_cmp(&p(a)));
    Dots {
        scales: scales.collect(),
        rows,
    }
}

/// A headline target that has a level and a series.
struct Own<'a> {
    target: usize,
    level: &'a LevelGoal,
    series: Series,
}

impl<'a> Own<'a> {
    fn of(plan: &'a Plan, target: usize) -> Option<Self> {
        let wanted = plan.targets.get(target)?;
        Some(Self {
            target,
            level: wanted.level.as_ref()?,
            series: Series::of_indicator(plan, wanted.indicator)?,
        })
    }

    fn band(&self, plan: &Plan, drawn: Option<&Distribution>) -> Option<(f64, f64)> {
        let bands = drawn
            .map(|drawn| &drawn.bands)
            .filter(|bands| bands.fit(plan))?;
        let last = bands.row(self.series).get(plan.horizon())?;
        Some((last[0], last[4])).filter(|(low, high)| low.is_finite() && high.is_finite())
    }

    /// The ends of its scale: all values, bands and the goal lie between them.
    fn ends(&self, plan: &Plan, columns: &[Column], odds: &[Option<&Distribution>]) -> (f64, f64) {
        let values = columns
            .iter()
            .filter_map(|c| c.run.outcome.end(self.series));
        let bands = odds.iter().filter_map(|drawn| self.band(plan, *drawn));
        let bands = bands.flat_map(|(low, high)| [low, high]);
        let all = values.chain(bands).chain([self.level.goal]);
        let (low, high) = all
            .filter(|v| v.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| {
                (low.min(v), high.max(v))
            });
        let room = ((high - low) * ROOM)
            .max(self.level.goal.abs() * 1e-3)
            .max(1e-9);
        (low - room, high + room)
    }

    fn scale(&self, plan: &Plan, ends: (f64, f64), lang: Lang) -> Scale {
        let indicator = &plan.indicators[plan.targets[self.target].indicator];
        Scale {
            name: indicator.name.get(lang).to_owned(),
            goal: T::ScaleTarget.fill(lang, &[("goal", &goal_text(self.level, indicator, lang))]),
            goal_at: part(self.level.goal, ends),
        }
    }

    fn dot(
        &self,
        plan: &Plan,
        column: &Column,
        drawn: Option<&Distribution>,
        ends: (f64, f64),
        lang: Lang,
    ) -> Option<Dot> {
        let value = column.run.outcome.end(self.series)?;
        let verdict = column.run.level_verdict(self.target)?;
        let band = self.band(plan, drawn);
        Some(Dot {
            shown: end_beside_goal(plan, &column.run, self.target, lang)?,
            at: part(value, ends),
            words_left: value < self.level.goal,
            band: band.map(|(low, high)| (part(low, ends), part(high, ends))),
            state: verdict.state(),
        })
    }
}

fn part(value: f64, (low, high): (f64, f64)) -> f64 {
    ((value - low) / (high - low)).clamp(0.0, 1.0)
}

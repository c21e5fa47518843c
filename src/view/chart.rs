//! What a line chart of one indicator shows, in the indicator's printed unit.

use super::number::{fixed, short};
use super::texts::T;
use crate::engine::plan::{Indicator, Measure, Plan};
use crate::engine::run::Run;
use crate::engine::series::Series;
use crate::engine::text::Lang;

/// A position in a chart: calendar year and value in the printed unit.
pub type Spot = (f64, f64);

/// A chart of one indicator: history, the plan's own path, this scenario's path and the goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// First and last calendar year.
    pub years: (i32, i32),
    /// The base year, where history ends.
    pub base_year: i32,
    /// Lowest and highest value of the vertical axis.
    pub range: (f64, f64),
    /// Values that the vertical axis names, with their text.
    pub ticks: Vec<(f64, String)>,
    /// Known figures up to the base year.
    pub history: Vec<Spot>,
    /// The path at the plan's defaults.
    pub plan: Vec<Spot>,
    /// The path of this scenario.
    pub path: Vec<Spot>,
    /// The goal's value with its words.
    pub goal: Option<(f64, String)>,
    /// Words at the end of the scenario's path.
    pub path_label: String,
    /// Words at the end of the plan's path; empty where both paths end at the same place.
    pub plan_label: String,
    /// The chart in one sentence.
    pub summary: String,
    /// Heads of the table behind the chart.
    pub table_head: [String; 3],
    /// Rows of the table: year, plan's path, this scenario (history counts for both).
    pub table: Vec<[String; 3]>,
}

/// The chart of a target's indicator. `plan_run` is the run at the plan's defaults.
#[must_use]
pub fn chart(plan: &Plan, plan_run: &Run, run: &Run, target: usize, lang: Lang) -> Option<Chart> {
    let wanted = plan.targets.get(target)?;
    let indicator = plan.indicators.get(wanted.indicator)?;
    let series = Series::of_indicator(plan, wanted.indicator)?;
    let history: Vec<Spot> = indicator
        .values
        .iter()
        .filter(|p| p.year <= plan.base_year)
        .map(|p| (f64::from(p.year), indicator.unit.from_engine(p.value)))
        .collect();
    let own = spots(plan, run, series, indicator);
    let planned = spots(plan, plan_run, series, indicator);
    let goal = wanted
        .level
        .as_ref()
        .map(|g| indicator.unit.from_engine(g.goal));
    let decimals = usize::from(indicator.decimals);
    let (range, ticks) = axis(
        [&history, &own, &planned]
            .into_iter()
            .flatten()
            .map(|s| s.1)
            .chain(goal),
        indicator.unit.measure == Measure::Fraction,
    );
    let end = |spots: &[Spot]| spots.last().map_or(f64::NAN, |s| s.1);
    let (own_end, planned_end) = (fixed(end(&own), decimals), fixed(end(&planned), decimals));
    let same = own_end == planned_end;
    let history_year = history.first().map_or(plan.base_year, |_| {
        indicator
            .values
            .iter()
            .map(|p| p.year)
            .min()
            .unwrap_or(plan.base_year)
    });
    // Charts of one plan share their years, so that they can be read side by side.
    let first_year = plan
        .headline
        .iter()
        .filter_map(|t| plan.indicators.get(plan.targets.get(*t)?.indicator))
        .flat_map(|i| i.values.iter().map(|p| p.year))
        .min()
        .map_or(history_year, |y| y.min(history_year))
        .max(plan.base_year - 10);
    let unit = indicator.unit.label.get(lang);
    let goal_words = goal.map(|g| (g, format!("{} {}", T::Target.get(lang), short(g, 4))));
    Some(Chart {
        years: (first_year, plan.target_year),
        base_year: plan.base_year,
        range,
        ticks,
        goal: goal_words,
        path_label: own_end.clone(),
        plan_label: if same {
            String::new()
        } else {
            format!("{} {planned_end}", T::PlanMark.get(lang))
        },
        summary: summary(plan, indicator, &history, &own, goal, lang),
        table_head: [
            T::Year.get(lang).to_owned(),
            format!("{} ({unit})", T::PlanPath.get(lang)),
            format!("{} ({unit})", T::ThisScenario.get(lang)),
        ],
        table: table(plan, &history, &planned, &own, decimals),
        history,
        plan: planned,
        path: own,
    })
}

fn spots(plan: &Plan, run: &Run, series: Series, indicator: &Indicator) -> Vec<Spot> {
    plan.years()
        .zip(run.outcome.row(series))
        .filter(|(_, v)| v.is_finite())
        .map(|(year, v)| (f64::from(year), indicator.unit.from_engine(*v)))
        .collect()
}

/// Ends and ticks of the vertical axis: round steps, three to five of them, room above and below.
fn axis(values: impl Iterator<Item = f64>, share: bool) -> ((f64, f64), Vec<(f64, String)>) {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values.filter(|v| v.is_finite()) {
        low = low.min(value);
        high = high.max(value);
    }
    if low > high {
        return ((0.0, 1.0), Vec::new());
    }
    let span = (high - low).max(high.abs() * 0.02).max(1e-9);
    let mut bottom = low - span * 0.08;
    let top = high + span * 0.12;
    // Amounts that start small are drawn from zero: the height then means the amount.
    if !share && low >= 0.0 && low < high * 0.7 {
        bottom = 0.0;
    }
    let step = round_step((top - bottom) / 4.0);
    let digits = if step >= 1.0 {
        0
    } else {
        usize::try_from((-step.log10()).ceil() as i64).unwrap_or(0)
    };
    let mut ticks = Vec::new();
    let mut tick = (bottom / step).ceil() * step;
    while tick <= top {
        ticks.push((tick, fixed(tick, digits)));
        tick += step;
    }
    ((bottom, top), ticks)
}

/// The next of 1, 2, 2.5 and 5 times a power of ten.
fn round_step(raw: f64) -> f64 {
    let power = 10f64.powf(raw.log10().floor());
    for factor in [1.0, 2.0, 2.5, 5.0] {
        if raw <= factor * power {
            return factor * power;
        }
    }
    10.0 * power
}

fn table(
    plan: &Plan,
    history: &[Spot],
    planned: &[Spot],
    own: &[Spot],
    decimals: usize,
) -> Vec<[String; 3]> {
    let mut rows = Vec::new();
    for (year, value) in history.iter().filter(|s| s.0 < f64::from(plan.base_year)) {
        rows.push([
            short(*year, 0).replace(',', ""),
            fixed(*value, decimals),
            fixed(*value, decimals),
        ]);
    }
    for (a, b) in planned.iter().zip(own) {
        let year = format!("{:.0}", a.0);
        rows.push([year, fixed(a.1, decimals), fixed(b.1, decimals)]);
    }
    rows
}

fn summary(
    plan: &Plan,
    indicator: &Indicator,
    history: &[Spot],
    own: &[Spot],
    goal: Option<f64>,
    lang: Lang,
) -> String {
    let decimals = usize::from(indicator.decimals);
    let name = indicator.name.get(lang);
    let unit = indicator.unit.label.get(lang);
    let value = |spot: Option<&Spot>| spot.map_or_else(|| "—".to_owned(), |s| fixed(s.1, decimals));
    let (base, end) = (value(own.first()), value(own.last()));
    let (from, to) = (plan.base_year, plan.target_year);
    let goal = goal.map_or_else(String::new, |g| match lang {
        Lang::Zh => format!("，目标 {}", short(g, 4)),
        Lang::En => format!(", target {}", short(g, 4)),
    });
    let past = history
        .first()
        .filter(|s| s.0 < f64::from(from))
        .map_or_else(String::new, |s| match lang {
            Lang::Zh => format!("{:.0}年 {}，", s.0, fixed(s.1, decimals)),
            Lang::En => format!("{} in {:.0}, ", fixed(s.1, decimals), s.0),
        });
    match lang {
        Lang::Zh => format!("{name}（{unit}）：{past}{from}年 {base}，{to}年模拟值 {end}{goal}。"),
        Lang::En => {
            format!("{name} ({unit}): {past}{base} in {from}, simulated {end} in {to}{goal}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_a_few_round_ticks_that_enclose_nothing_outside() {
        let ((low, high), ticks) = axis([63.72, 115.3, 199.4, 200.0].into_iter(), false);
        assert!(low <= 63.72 && high >= 200.0);
        assert!((3..=6).contains(&ticks.len()), "{ticks:?}");
        let ((low, high), ticks) = axis([65.8, 70.0].into_iter(), true);
        assert!(low > 60.0 && high < 75.0);
        assert!(ticks.iter().all(|(t, _)| (low..=high).contains(t)));
    }
}

//! What explains the difference of a result between two scenarios, step by step: a waterfall whose
//! shown numbers add up, digit for digit.

mod causes;
mod goal;
mod steps;
mod words;

use crate::pictures::chart::axis::{Axis, axis};
use crate::sentences::compared::column::Column;
use crate::words::number::steps;
use crate::words::series;
use engine::attribution::{Attribution, Method, NoAttribution, Player, attribute};
use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::EQUALITY;

/// One end of a waterfall.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// Name of the scenario.
    pub name: String,
    /// The unrounded result, in the engine's unit.
    pub value: f64,
    /// The same as it is shown, without its unit.
    pub shown: String,
    /// Where it stands on the axis, 0 to 1.
    pub at: f64,
}

/// What one thing that differs adds to the result.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What differs.
    pub player: Player,
    /// Its id, as files name it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How it differs: "10% → 8.5 / 8 / 8 / 7.5 / 7.5%".
    pub words: String,
    /// The unrounded part, in the engine's unit.
    pub part: f64,
    /// The same as it is shown, with its sign and without its unit.
    pub shown: String,
    /// Where the step starts on the axis, 0 to 1.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

/// The way from the result in one scenario to that in another.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// Id of the series.
    pub series: String,
    /// Name of the series.
    pub name: String,
    /// Calendar year.
    pub year: i32,
    /// Unit of the results.
    pub unit: String,
    /// Unit of the steps: percentages differ by points.
    pub difference_unit: String,
    /// The result in the first scenario.
    pub start: Total,
    /// The result in the second one.
    pub end: Total,
    /// The difference as it is shown, with its sign: the sum of the shown steps.
    pub difference: String,
    /// The steps, largest first; equal ones in the order of the levers.
    pub steps: Vec<Step>,
    /// What differs as well, without any influence on this result.
    pub idle: Vec<String>,
    /// The same in words; empty where there is nothing.
    pub idle_words: String,
    /// Values that the axis names: where they stand, 0 to 1, with their text.
    pub ticks: Vec<(f64, String)>,
    /// Whether the axis starts from zero. Where it does not, a bar's length from its end means nothing.
    pub from_zero: bool,
    /// Decimals of all shown numbers.
    pub decimals: usize,
    /// Which orders were averaged.
    pub method: Method,
    /// How the parts are found, in words.
    pub how: String,
    /// Where the plan's goal for this year stands on the axis, with its words; `None` where it has none, or
    /// where the steps would shrink beside it.
    pub goal: Option<(f64, String)>,
    /// The finding in a line: "地区生产总值低 11.3 亿元，主因是 GDP 实际增速".
    pub title: String,
    /// What is drawn: year, unit, and which scenarios.
    pub subtitle: String,
    /// Who is higher, by how much, and mainly because of what.
    pub summary: String,
    /// What policy and what circumstances add, of the shown steps; empty where only one of them does.
    pub natures: String,
}

impl Waterfall {
    /// The largest step that goes the way of the whole: a larger one the other way is no cause of it.
    #[must_use]
    pub fn main_cause(&self) -> Option<&Step> {
        let way = self.end.value - self.start.value;
        self.steps.iter().find(|step| step.part * way > 0.0)
    }
}

/// Attributes the difference of a series in the `t`-th year (0 = base year) to what differs between
/// two scenarios.
///
/// # Errors
/// Why there is none, in words.
pub fn waterfall(
    plan: &Plan,
    first: &Column,
    second: &Column,
    series: Series,
    t: usize,
    lang: Lang,
) -> Result<Waterfall, String> {
    let format = series::format(plan, series, lang);
    let name = series::name(plan, series, lang);
    let pair = [first, second];
    let found = attribute(plan, &first.run, &second.run, series, t);
    let found = found.map_err(|why| match why {
        NoAttribution::NoValue => words::no_value(&name, lang),
        NoAttribution::Impossible(players) => {
            let players = players.iter().map(|p| causes::name(plan, pair, *p, lang));
            words::impossible(pair, &players.collect::<Vec<_>>(), lang)
        }
    })?;
    let end = found.to;
    let found = without_noise(found);
    let order = largest_first(&found);
    let shown = steps::shown(format, &found, &order).ok_or_else(|| words::no_value(&name, lang))?;
    let running = running(&found, &order);
    let pages: Vec<f64> = running.iter().map(|v| format.page(*v)).collect();
    let is_share = !format.sign.is_empty();
    let plain = axis(pages.iter().copied(), is_share);
    // The goal is taken in as long as the steps keep half of the room that they have without it.
    let goal = goal::of(plan, series, t).and_then(|goal| {
        let wide = axis(
            pages.iter().copied().chain([format.page(goal.0.goal)]),
            is_share,
        );
        let length = |((low, high), _): &Axis| high - low;
        (length(&wide) <= 2.0 * length(&plain)).then_some((goal, wide))
    });
    let (goal, (range, ticks)) = match goal {
        Some((goal, wide)) => (Some(goal), wide),
        None => (None, plain),
    };
    let at = |value: f64| (format.page(value) - range.0) / (range.1 - range.0);
    let step = |(n, position): (usize, &usize)| {
        let part = found.parts[*position];
        Step {
            player: part.player,
            id: causes::id(plan, part.player),
            name: causes::name(plan, pair, part.player, lang),
            words: causes::words(plan, pair, part.player, lang),
            part: part.part,
            shown: shown.signed(shown.steps[n]),
            from: at(running[n]),
            to: at(running[n + 1]),
        }
    };
    let total = |column: &Column, value, count| Total {
        name: column.name.clone(),
        value,
        shown: steps(count, shown.decimals),
        at: at(value),
    };
    let idle = found.idle.iter();
    let idle: Vec<_> = idle.map(|p| causes::name(plan, pair, *p, lang)).collect();
    let mut waterfall = Waterfall {
        series: series.id(plan).to_owned(),
        name,
        year: plan.base_year + i32::try_from(t).unwrap_or(0),
        unit: format.unit.to_owned(),
        difference_unit: format.difference_unit.to_owned(),
        start: total(first, found.from, shown.start),
        end: Total {
            value: end,
            ..total(second, found.to, shown.end)
        },
        difference: shown.signed(shown.end - shown.start),
        steps: order.iter().enumerate().map(step).collect(),
        idle_words: words::idle(&idle, lang),
        idle,
        ticks: ticks
            .into_iter()
            .map(|(v, text)| ((v - range.0) / (range.1 - range.0), text))
            .collect(),
        from_zero: range.0 == 0.0,
        decimals: shown.decimals,
        method: found.method,
        how: words::how(found.method, lang),
        goal: goal.map(|goal| (at(goal.0.goal), goal::words(goal, lang))),
        title: String::new(),
        subtitle: String::new(),
        summary: String::new(),
        natures: words::natures(
            plan,
            order.iter().map(|n| found.parts[*n].player),
            &shown,
            lang,
        ),
    };
    waterfall.title = words::title(&waterfall, &shown, lang);
    waterfall.subtitle = words::subtitle(&waterfall, lang);
    waterfall.summary = words::summary(&waterfall, &shown, lang);
    Ok(waterfall)
}

/// A difference that is the simulation's rounding and nothing else is none, and nobody's part.
fn without_noise(mut found: Attribution) -> Attribution {
    let noise = EQUALITY * found.from.abs().max(found.to.abs());
    let differ = (found.to - found.from).abs() > noise;
    if !differ && found.parts.iter().all(|p| p.part.abs() <= noise) {
        let players = found.parts.drain(..).map(|p| p.player);
        found.idle.splice(..0, players);
        found.to = found.from;
        // Of nobody all orders are known.
        found.method = Method::Exact;
    }
    found
}

/// Positions of the parts, largest first; equal ones stay in the order of the levers.
fn largest_first(found: &Attribution) -> Vec<usize> {
    let size = |n: &usize| found.parts[*n].part.abs();
    let mut order: Vec<usize> = (0..found.parts.len()).collect();
    order.sort_by(|a, b| size(b).total_cmp(&size(a)));
    order
}

/// The result at the start and after each step; the last is the end itself, whatever steps over a
/// power of two have rounded.
fn running(found: &Attribution, order: &[usize]) -> Vec<f64> {
    let mut all = vec![found.from];
    let mut at = found.from;
    for position in order {
        at += found.parts[*position].part;
        all.push(at);
    }
    if let Some(last) = all.last_mut().filter(|_| !order.is_empty()) {
        *last = found.to;
    }
    all
}

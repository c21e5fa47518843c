//! A map of two levers: where a target is met, where it is missed and by how much, and the line on
//! which it is just met.

mod axis;
mod place;
mod words;

pub use axis::{MapAxis, ranges};

use crate::pictures::chart::axis::round_step;
use crate::words::goal_words::GoalWords;
use crate::words::texts::T;
use engine::landscape::Landscape;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;

/// Shades on either side of the line.
pub const SHADES: u8 = 4;

/// A position in a map: values of the two levers in the page's units.
pub type Spot = (f64, f64);

/// A map of two levers.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// Position of the target in the plan.
    pub target: usize,
    /// The horizontal axis.
    pub x: MapAxis,
    /// The vertical axis.
    pub y: MapAxis,
    /// First year of the plan (from 0) in which each lever is moved: earlier ones are past for the
    /// target, and [`engine::shift::later`] keeps their values.
    pub from: [usize; 2],
    /// Nodes along each axis, both ends included.
    pub grid: [usize; 2],
    /// How far the target is exceeded (positive) or missed (negative) at each node, relative to its
    /// goal, row by row from below; NaN where it cannot be computed.
    pub cells: Vec<f64>,
    /// The margin that one shade stands for, relative to the goal.
    pub shade: f64,
    /// Where the target is just met.
    pub lines: Vec<Vec<Spot>>,
    /// Where this scenario stands; the average of years that differ.
    pub here: Option<Spot>,
    /// Where the plan stands.
    pub plan_point: Option<Spot>,
    /// Words at the line: "地区生产总值 200 亿元".
    pub goal_words: String,
    /// The same without the name, where there is less room.
    pub goal_short: String,
    /// Words at this scenario's point.
    pub here_words: String,
    /// Words at the plan's point.
    pub plan_words: String,
    /// Words on either side of the line: missed, met.
    pub side_words: [String; 2],
    /// What a shade stands for, in words.
    pub shade_words: String,
    /// The map in one sentence.
    pub summary: String,
    /// What it shows: what the second lever would have to be where the first one stands.
    pub title: String,
}

/// The map of a landscape of this plan and run.
#[must_use]
pub fn map(plan: &Plan, run: &Run, landscape: &Landscape, lang: Lang) -> Option<Map> {
    let yardstick = landscape.yardstick;
    let measured = GoalWords::new(plan, yardstick.target, yardstick.kind, lang)?;
    let [x, y] = [0, 1].map(|n| MapAxis::new(plan, landscape.levers[n], landscape.ranges[n], lang));
    let goal = yardstick.goal;
    let size = if goal == 0.0 { 1.0 } else { goal.abs() };
    let sign = if yardstick.op.wants_more() { 1.0 } else { -1.0 };
    let margin = |value: &f64| (value - goal) / size * sign;
    let cells: Vec<f64> = landscape.values.iter().map(margin).collect();
    let farthest = cells.iter().filter(|m| m.is_finite());
    let farthest = farthest.fold(1e-6, |most: f64, m| most.max(m.abs()));
    let lines = landscape.contour(goal).into_iter().map(|line| {
        let page = |(a, b): Spot| (x.page(a), y.page(b));
        line.into_iter().map(page).collect()
    });
    let lines: Vec<Vec<Spot>> = lines.collect();
    let open = |n: usize| {
        let years = run
            .inputs
            .path_row(landscape.levers[n])
            .get(landscape.from[n]..)?;
        average(years.iter().copied())
    };
    let planned = |lever: Lever| {
        let path = plan.default_path(lever);
        average((0..plan.horizon()).map(|k| path.at(k)))
    };
    let spot = |a: Option<f64>, b: Option<f64>| Some((x.page(a?), y.page(b?)));
    let shade = round_step(farthest / f64::from(SHADES));
    let goal_words = measured.format.given(goal);
    let mut map = Map {
        target: yardstick.target,
        here: spot(open(0), open(1)),
        plan_point: spot(planned(landscape.levers[0]), planned(landscape.levers[1])),
        goal_words: format!("{} {goal_words}", measured.name()),
        goal_short: goal_words,
        here_words: T::ThisScenario.get(lang).to_owned(),
        plan_words: T::PlanMark.get(lang).to_owned(),
        side_words: [T::Missed, T::Met].map(|t| t.get(lang).to_owned()),
        shade_words: words::shade(shade, lang),
        summary: String::new(),
        title: String::new(),
        x,
        y,
        from: landscape.from,
        grid: landscape.grid,
        cells,
        shade,
        lines,
    };
    map.title = words::title(plan, run, landscape, &map, lang);
    map.summary = words::summary(plan, run, landscape, &measured, &map, lang);
    Some(map)
}

impl Map {
    /// Each of the two levers so many steps of its slider further, in the model's unit; `None` where
    /// it is not moved, or this scenario has no place on the map: then the lever stays exactly as it is.
    #[must_use]
    pub fn moved(&self, dx: f64, dy: f64) -> [Option<f64>; 2] {
        let Some((x, y)) = self.here else {
            return [None; 2];
        };
        let to = |axis: &MapAxis, now: f64, by: f64| {
            let value = axis.value(axis.part(now + by * axis.control.step));
            // At the end of an axis it goes no further, and rounding alone moves nothing.
            ((axis.page(value) - now) * by > 0.0).then_some(value)
        };
        [to(&self.x, x, dx), to(&self.y, y, dy)]
    }
}

/// The average of some numbers; `None` where one is none.
fn average(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count, mut first) = (0.0, 0.0, f64::NAN);
    let mut same = true;
    for value in values {
        if count == 0.0 {
            first = value;
        }
        same &= value == first;
        sum += value;
        count += 1.0;
    }
    // A constant stands exactly where it is.
    let average = if same { first } else { sum / count };
    average.is_finite().then_some(average)
}

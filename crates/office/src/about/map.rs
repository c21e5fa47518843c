//! Two assumptions together: what comes of a target for each pair of values.

use engine::landscape::Landscape;
use engine::levers::Lever;
use view::pictures::map::{Map, map, ranges};
use view::words::brackets::unit_in_brackets;
use view::words::goal_words::GoalWords;
use view::words::goals::goal_of;
use view::words::texts::T;

use crate::Subject;
use crate::picture::{Part, said};
use crate::table::{Table, Value};

/// Nodes along the axes, as in the page.
const GRID: [usize; 2] = [37, 29];
/// Every so many of them are told in the table.
const TOLD: usize = 4;
/// Height of the picture in CSS pixels.
const HEIGHT: u32 = 460;

fn of(subject: &Subject<'_>, target: usize, levers: [Lever; 2]) -> Option<(Landscape, Map)> {
    let (plan, run) = (subject.plan, &subject.run);
    let ends = ranges(plan, run, levers);
    let land = Landscape::new(plan, run, target, levers, GRID, ends)?;
    let own = map(plan, run, &land, subject.lang)?;
    Some((land, own))
}

pub fn part(subject: &Subject<'_>, target: usize, levers: [Lever; 2]) -> Option<Part> {
    let (_, own) = of(subject, target, levers)?;
    let lang = subject.lang;
    let goal = goal_of(subject.plan, target, lang)?;
    Some(Part {
        title: format!("{}{}{goal}", T::MapOfTwo.get(lang), T::Colon.get(lang)),
        subtitle: own.summary.clone(),
        source: own.shade_words.clone(),
        height: HEIGHT,
        drawing: Box::new(move |area, theme| said(draw::map(area, &own, theme))),
        ..Part::default()
    })
}

/// The values of the target: a column for the first assumption, a row for the second.
pub fn table(subject: &Subject<'_>, target: usize, levers: [Lever; 2]) -> Option<Table> {
    let (land, own) = of(subject, target, levers)?;
    let (plan, lang) = (subject.plan, subject.lang);
    let measured = GoalWords::new(plan, target, land.yardstick.kind, lang)?;
    let [columns, rows] = land.grid;
    #[allow(clippy::cast_precision_loss)] // a few nodes
    let at = |(low, high): (f64, f64), n: usize, count: usize| {
        low + (high - low) * n as f64 / (count - 1) as f64
    };
    let rounded = |value: f64| (value * 1e3).round() / 1e3;
    let told = |count: usize| (0..count).step_by(TOLD);
    let heads = told(columns).map(|n| crate::csv::plain(rounded(at(own.x.range, n, columns))));
    let corner = format!("{} ↓　{} →", own.y.name, own.x.name);
    let row = |r: usize| {
        let head = Value::Number(rounded(at(own.y.range, r, rows)));
        let values = told(columns).map(|c| {
            let value = land.values.get(r * columns + c).copied();
            Value::Number(measured.format.page(value.unwrap_or(f64::NAN)))
        });
        [head].into_iter().chain(values).collect()
    };
    Some(Table {
        alike: true,
        title: unit_in_brackets(
            &measured.in_year(plan.target_year),
            measured.format.unit,
            lang,
        ),
        note: subject.name(),
        heads: [corner].into_iter().chain(heads).collect(),
        rows: told(rows).map(row).collect(),
    })
}

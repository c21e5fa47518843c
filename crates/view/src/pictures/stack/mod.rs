//! Stacked columns, one a year: what a whole is made of, and how that changes over the plan.

mod kind;
mod words;

pub use kind::StackKind;

use crate::pictures::chart::axis::axis;
use crate::pictures::chart::{Cursor, CursorKind, CursorLine};
use crate::words::format::Format;
use crate::words::number::fixed;
use crate::words::rounding::together;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;

/// Decimals of the cursor's values beyond those of the picture.
const MORE_DECIMALS: usize = 2;

/// One part of the whole, in every year.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Name of the part.
    pub name: String,
    /// Its series.
    pub series: Series,
    /// Its values in the picture's unit.
    pub values: Vec<f64>,
    /// The same as people read them, without the unit.
    pub shown: Vec<String>,
    /// The same unrounded in the engine's unit (fractions, persons).
    pub raw: Vec<f64>,
}

/// Stacked columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// What the columns show.
    pub kind: StackKind,
    /// Heading.
    pub title: String,
    /// Unit of all values.
    pub unit: String,
    /// Calendar years, one column each.
    pub years: Vec<i32>,
    /// The parts, from below.
    pub parts: Vec<Part>,
    /// The whole, where it is not the same in all years; the sum of the parts.
    pub total: Option<Part>,
    /// Ends of the vertical axis.
    pub range: (f64, f64),
    /// Values that the axis names, with their text.
    pub ticks: Vec<(f64, String)>,
    /// The picture in one sentence.
    pub summary: String,
    /// Heads of the table behind the picture.
    pub table_head: Vec<String>,
    /// Rows of the table: year, each part from below, the whole.
    pub table: Vec<Vec<String>>,
    /// Decimals that are shown.
    pub decimals: usize,
    /// The language of the words.
    pub lang: Lang,
}

/// The columns of a run; `None` where a value of them cannot be computed.
#[must_use]
pub fn stack(plan: &Plan, run: &Run, kind: StackKind, lang: Lang) -> Option<Stack> {
    let facts = kind.facts(lang);
    let years: Vec<i32> = plan.years().skip(facts.skip).collect();
    let part = |name: T, series: Series| -> Option<Part> {
        let raw = run.outcome.row(series).get(facts.skip..)?.to_vec();
        let values: Vec<f64> = raw.iter().map(|v| v * facts.factor).collect();
        values.iter().all(|v| v.is_finite()).then(|| Part {
            name: name.get(lang).to_owned(),
            series,
            shown: Vec::new(),
            values,
            raw,
        })
    };
    let parts = facts.parts.iter().map(|(name, s)| part(*name, *s));
    let mut parts = parts.collect::<Option<Vec<_>>>()?;
    let total = facts.total.map(|(name, s)| part(name, s));
    let mut total = match total {
        Some(total) => Some(total?),
        None => None,
    };
    // The whole stands on cards too, so it is the parts that are rounded to it.
    for n in 0..years.len() {
        let words = shown(&parts, total.as_ref(), n, facts.decimals);
        for (part, words) in parts.iter_mut().zip(words) {
            part.shown.push(words);
        }
    }
    if let Some(total) = &mut total {
        total.shown = total
            .values
            .iter()
            .map(|v| fixed(*v, facts.decimals))
            .collect();
    }
    let ends = (0..years.len()).flat_map(|n| {
        let (low, high) = reach(&parts, n);
        [low, high]
    });
    let whole = total.iter().flat_map(|t| t.values.iter().copied());
    let (range, ticks) = match kind {
        StackKind::SectorShares => {
            let ticks = [0.0, 25.0, 50.0, 75.0, 100.0];
            ((0.0, 100.0), ticks.map(|t| (t, fixed(t, 0))).to_vec())
        }
        _ => axis(ends.chain(whole), false),
    };
    let mut stack = Stack {
        kind,
        title: facts.title.get(lang).to_owned(),
        unit: facts.unit.to_owned(),
        years,
        parts,
        total,
        range,
        ticks,
        summary: String::new(),
        table_head: Vec::new(),
        table: Vec::new(),
        decimals: facts.decimals,
        lang,
    };
    stack.summary = words::summary(&stack);
    stack.table_head = words::head(&stack);
    stack.table = words::rows(&stack);
    Some(stack)
}

/// The parts of the `n`-th column as they are written: together they are the whole.
fn shown(parts: &[Part], total: Option<&Part>, n: usize, decimals: usize) -> Vec<String> {
    let values: Vec<f64> = parts.iter().map(|part| part.values[n]).collect();
    together(
        &values,
        total.map_or(100.0, |total| total.values[n]),
        decimals,
    )
}

/// The lowest and the highest end of the `n`-th column: what is negative is stacked downwards.
fn reach(parts: &[Part], n: usize) -> (f64, f64) {
    parts.iter().fold((0.0, 0.0), |(low, high), part| {
        let value = part.values[n];
        (low + value.min(0.0), high + value.max(0.0))
    })
}

impl Stack {
    /// Where the parts of the `n`-th column lie, from below: two ends each, in the picture's unit.
    #[must_use]
    pub fn segments(&self, n: usize) -> Vec<(f64, f64)> {
        let (mut low, mut high) = (0.0, 0.0);
        let of = |part: &Part| {
            let value = part.values.get(n).copied().unwrap_or_default();
            let from = if value < 0.0 { &mut low } else { &mut high };
            let start: f64 = *from;
            *from = start + value;
            (start, start + value)
        };
        self.parts.iter().map(of).collect()
    }

    /// The lowest and the highest end of the `n`-th column.
    #[must_use]
    pub fn reach(&self, n: usize) -> (f64, f64) {
        if n < self.years.len() {
            reach(&self.parts, n)
        } else {
            (0.0, 0.0)
        }
    }

    /// The exact values of the `n`-th column, the uppermost part first.
    #[must_use]
    pub fn cursor(&self, n: usize) -> Option<Cursor> {
        let year = *self.years.get(n)?;
        let exact = Format::of_unit(&self.unit, self.decimals + MORE_DECIMALS);
        let line = |part: &Part, number: &str, kind, y| CursorLine {
            name: part.name.clone(),
            value: exact.with_unit(number),
            kind,
            y,
        };
        let total = self.total.as_ref();
        let numbers = shown(&self.parts, total, n, exact.decimals);
        let parts = self.parts.iter().zip(&numbers).zip(self.segments(n));
        let parts = parts.enumerate().map(|(i, ((part, number), (from, to)))| {
            line(part, number, CursorKind::Part(i), (from + to) / 2.0)
        });
        let mut lines: Vec<_> = parts.rev().collect();
        lines.extend(total.map(|t| {
            let number = exact.number(t.values[n]);
            line(t, &number, CursorKind::Total, t.values[n])
        }));
        Some(Cursor::new(year, lines, self.lang))
    }
}

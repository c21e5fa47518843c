//! Draws a [`Stack`]: one column per year. The parts are labelled at the last column, and values are
//! written inside their part where they fit.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, RGBColor};
use plotters::style::text_anchor::{HPos, VPos};

use super::pen::{Drawn, FONT_SIZE, LABEL_SIZE, Pen, text_width, widest};
use super::spacing::YearAxis;
use super::{Frame, Theme, spacing};
use view::pictures::stack::Stack;

/// Fraction of a year's width that its column takes.
const COLUMN: f64 = 0.68;
/// The same where years are closer together than [`CLOSE`].
const CLOSE_COLUMN: f64 = 0.86;
/// Width of a year in CSS pixels below which columns are set close.
const CLOSE: f64 = 16.0;
/// Space above the plot in CSS pixels.
const TOP: f64 = 18.0;
/// Space between a column and the text beside it.
const GAP: f64 = 7.0;
/// Distance of the total's number above its column, in CSS pixels.
const ABOVE: f64 = 3.0;
/// The greatest width of a column in CSS pixels.
const WIDEST: f64 = 96.0;

/// Draws stacked columns on the whole area; returns the place of the plot.
///
/// # Errors
/// Those of the backend.
pub fn stack<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    stack: &Stack,
    theme: &Theme,
) -> Drawn<DB, Frame> {
    let left = 8.0 + widest(stack.ticks.iter().map(|t| t.1.as_str()), FONT_SIZE);
    let (first, last) = ends(stack);
    let across = (f64::from(first) - 0.5, f64::from(last) + 0.5);
    // Text beside the last column: also its values, if they do not fit into it.
    let all = stack.parts.iter().chain(&stack.total);
    let mut names: Vec<String> = all.map(|p| p.name.clone()).collect();
    let right = |names: &[String]| 14.0 + widest(names.iter().map(String::as_str), LABEL_SIZE);
    let new = |right| Pen::new(area, theme, [left, right, TOP, 20.0], across, stack.range);
    let mut pen = new(right(&names));
    if column(&pen, stack) < inside(stack) {
        for (name, part) in names.iter_mut().zip(&stack.parts) {
            name.push(' ');
            name.push_str(part.shown.last().map_or("", String::as_str));
        }
        pen = new(right(&names));
    }
    // The total's name is beside its number, which may be wider than a year.
    if let (Some(total), Some(name)) = (&stack.total, names.last()) {
        let number = widest(total.shown.iter().map(String::as_str), FONT_SIZE);
        let beside = number / 2.0 + GAP - distance(&pen, stack) / 2.0;
        let wanted = beside + 4.0 + text_width(name, LABEL_SIZE);
        if wanted > right(&names) {
            pen = new(wanted);
        }
    }
    pen.ticks(&stack.ticks)?;
    years(&pen, stack)?;
    for n in 0..stack.years.len() {
        segments(&pen, stack, n)?;
    }
    zero(&pen, stack)?;
    totals(&pen, stack)?;
    labels(&pen, stack, &names)?;
    Ok(pen.frame())
}

fn ends(stack: &Stack) -> (i32, i32) {
    let first = stack.years.first().copied().unwrap_or_default();
    (first, stack.years.last().copied().unwrap_or(first))
}

/// Width of a year in CSS pixels.
fn distance<DB: DrawingBackend>(pen: &Pen<DB>, stack: &Stack) -> f64 {
    #[allow(clippy::cast_precision_loss)] // at most 51 years
    let count = stack.years.len().max(1) as f64;
    pen.size().0 / count
}

/// Width of a column in CSS pixels.
fn column<DB: DrawingBackend>(pen: &Pen<DB>, stack: &Stack) -> f64 {
    let distance = distance(pen, stack);
    let part = if distance < CLOSE {
        CLOSE_COLUMN
    } else {
        COLUMN
    };
    (distance * part).clamp(1.0, WIDEST)
}

/// Width that values inside the parts need, in CSS pixels.
fn inside(stack: &Stack) -> f64 {
    let shown = stack.parts.iter().flat_map(|p| p.shown.iter());
    widest(shown.map(String::as_str), FONT_SIZE) + 2.0
}

/// Tone of the `n`-th of `count` parts; the last part gets the last tone.
fn tone(theme: &Theme, n: usize, count: usize) -> RGBColor {
    let last = theme.bands.len() - 1;
    theme.bands[if n + 1 == count { last } else { n.min(last) }]
}

fn segments<DB: DrawingBackend>(pen: &Pen<DB>, stack: &Stack, n: usize) -> Drawn<DB> {
    let theme = pen.theme;
    let year = f64::from(stack.years[n]);
    let width = column(pen, stack);
    let half = pen.px(width / 2.0).max(1);
    let fits = inside(stack) <= width;
    let total = stack.total.as_ref().filter(|_| marked(stack));
    let mark = total.map(|t| pen.at((year, t.values[n])).1);
    for (i, ((from, to), part)) in stack.segments(n).into_iter().zip(&stack.parts).enumerate() {
        let (x, a) = pen.at((year, from));
        let (_, b) = pen.at((year, to));
        let (top, bottom) = (a.min(b), a.max(b));
        if bottom == top {
            continue;
        }
        let color = tone(theme, i, stack.parts.len());
        pen.block((x - half, top), (x + half, bottom), color)?;
        // A line in the background's colour separates neighbours, also in print.
        let seam = vec![(x - half, top), (x + half, top)];
        pen.line(seam, pen.stroke(theme.bg, 1.0))?;
        // If a mark crosses the part, the number goes into the larger piece.
        let (top, bottom) = match mark.filter(|y| (top..bottom).contains(y)) {
            Some(y) if y - top > bottom - y => (top, y),
            Some(y) => (y, bottom),
            None => (top, bottom),
        };
        if fits && bottom - top >= pen.px(FONT_SIZE + 4.0) {
            let style = pen.font(FONT_SIZE, theme.ink, HPos::Center, VPos::Center);
            pen.words(&part.shown[n], (x, (top + bottom) / 2), &style)?;
        }
    }
    Ok(())
}

/// Whether the total has its own marks: without negative parts it is the column's top.
fn marked(stack: &Stack) -> bool {
    stack.range.0 < 0.0
}

/// Draws the zero line, if columns extend both ways.
fn zero<DB: DrawingBackend>(pen: &Pen<DB>, stack: &Stack) -> Drawn<DB> {
    if stack.range.0 >= 0.0 {
        return Ok(());
    }
    let (_, y) = pen.at((0.0, 0.0));
    let line = vec![(pen.sides.left, y), (pen.sides.right, y)];
    pen.line(line, pen.stroke(pen.theme.ink_3, 1.0))
}

fn years<DB: DrawingBackend>(pen: &Pen<DB>, stack: &Stack) -> Drawn<DB> {
    let (first, last) = ends(stack);
    let style = pen.font(FONT_SIZE, pen.theme.ink_3, HPos::Center, VPos::Top);
    let axis = YearAxis {
        first,
        last,
        distance: distance(pen, stack),
        first_shift: 0.0,
    };
    for year in spacing::years(&axis, &[last, first], true) {
        let (x, _) = pen.at((f64::from(year), stack.range.0));
        let below = pen.sides.bottom + pen.px(6.0);
        pen.words(&year.to_string(), (x, below), &style)?;
    }
    Ok(())
}

/// Draws the total: a mark across each column, with its number above if there is space.
fn totals<DB: DrawingBackend>(pen: &Pen<DB>, stack: &Stack) -> Drawn<DB> {
    let Some(total) = &stack.total else {
        return Ok(());
    };
    let theme = pen.theme;
    let width = column(pen, stack);
    let half = pen.px(width / 2.0 + 3.0);
    let numbers = widest(total.shown.iter().map(String::as_str), FONT_SIZE) + 6.0;
    // If not all fit, every second, fifth or tenth, counted from the last one.
    let steps = [1, 2, 5, 10, 25];
    let fits = |step: &&usize| {
        f64::from(u8::try_from(**step).unwrap_or(1)) * distance(pen, stack) >= numbers
    };
    let step = *steps.iter().find(fits).unwrap_or(&50);
    let style = pen.font(FONT_SIZE, theme.ink, HPos::Center, VPos::Bottom);
    let last = stack.years.len().max(1) - 1;
    for (n, year) in stack.years.iter().enumerate() {
        let (x, y) = pen.at((f64::from(*year), total.values[n]));
        let (_, top) = pen.at((0.0, stack.reach(n).1));
        if marked(stack) {
            let across = vec![(x - half, y), (x + half, y)];
            pen.line(across.clone(), pen.stroke(theme.bg, 4.0))?;
            pen.line(across, pen.stroke(theme.ink, 2.0))?;
        }
        if (last - n).is_multiple_of(step) {
            let above = top.min(y) - pen.px(ABOVE);
            pen.words(&total.shown[n], (x, above), &style)?;
        }
    }
    Ok(())
}

/// Draws the parts' names beside the last column, and that of the total beside its number.
fn labels<DB: DrawingBackend>(pen: &Pen<DB>, stack: &Stack, names: &[String]) -> Drawn<DB> {
    let Some(last) = stack.years.len().checked_sub(1) else {
        return Ok(());
    };
    let year = f64::from(stack.years[last]);
    let height = |value: f64| f64::from(pen.at((year, value)).1);
    let segments = stack.segments(last).into_iter();
    let mut at: Vec<f64> = segments
        .map(|(from, to)| height((from + to) / 2.0))
        .collect();
    if let Some(total) = &stack.total {
        let above = f64::from(pen.px(ABOVE + FONT_SIZE / 2.0));
        at.push(height(stack.reach(last).1.max(total.values[last])) - above);
    }
    let ends = (
        f64::from(pen.sides.top - pen.px(TOP - LABEL_SIZE / 2.0)),
        f64::from(pen.sides.bottom - pen.px(LABEL_SIZE / 2.0 + 1.0)),
    );
    spacing::spread(&mut at, f64::from(pen.px(LABEL_SIZE + 2.0)), ends);
    let style = pen.font(LABEL_SIZE, pen.theme.ink, HPos::Left, VPos::Center);
    let x = pen.at((year, 0.0)).0 + pen.px(column(pen, stack) / 2.0 + GAP);
    for (n, (name, y)) in names.iter().zip(at).enumerate() {
        // The total's number may be wider than its column.
        let beside = match &stack.total {
            Some(total) if n == stack.parts.len() => {
                let number = text_width(&total.shown[last], FONT_SIZE) / 2.0 + GAP;
                x.max(pen.at((year, 0.0)).0 + pen.px(number))
            }
            _ => x,
        };
        pen.words(name, (beside, y.round() as i32), &style)?;
    }
    Ok(())
}

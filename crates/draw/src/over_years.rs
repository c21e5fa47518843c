//! The parts of all charts over years: the plan's years and their shade, the target, the known figures, and
//! the mark of an axis that does not start at zero.

use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, VPos};

use super::pen::{DASHED, DOTTED, Drawn, FONT_SIZE, LABEL_SIZE, Pen, text_width};
use super::spacing::{self, FIRST_SHIFT, YearAxis};
use view::pictures::chart::Spot;

/// From this height on, in CSS pixels, pictures label more years.
const HIGH: f64 = 300.0;
/// Height of the plan's name above the plot, in CSS pixels.
pub const PERIOD_ROOM: f64 = 18.0;

/// Shades the years of the plan, up to the picture's upper side, where their name stands.
pub fn period<DB: DrawingBackend>(pen: &Pen<DB>, base_year: i32, name: &str) -> Drawn<DB> {
    let (from, _) = pen.at((f64::from(base_year), 0.0));
    let (top, right) = (pen.px(1.0), pen.sides.right);
    pen.block((from, top), (right, pen.sides.bottom), pen.theme.period)?;
    let at = (from + pen.px(5.0), top + pen.px(2.0));
    let width = pen.px(text_width(name, LABEL_SIZE) + 8.0);
    if right - from < width {
        return Ok(());
    }
    let style = pen.font(LABEL_SIZE, pen.theme.ink_3, HPos::Left, VPos::Top);
    pen.words(name, at, &style)
}

/// Labels the years below the axis: the base year, the last and the first, and more in a tall picture.
pub fn years<DB: DrawingBackend>(pen: &Pen<DB>, ends: (i32, i32), base_year: i32) -> Drawn<DB> {
    let (first, last) = ends;
    let axis = YearAxis {
        first,
        last,
        distance: pen.size().0 / f64::from((last - first).max(1)),
        first_shift: FIRST_SHIFT,
    };
    let dense = pen.height() >= HIGH;
    for year in spacing::years(&axis, &[base_year, last, first], dense) {
        // The first year is left-aligned, so that it does not reach below the numbers.
        let h = if year == first {
            HPos::Left
        } else {
            HPos::Center
        };
        let style = pen.font(FONT_SIZE, pen.theme.ink_3, h, VPos::Top);
        let x = pen.at((f64::from(year), 0.0)).0;
        let below = pen.sides.bottom + pen.px(5.0);
        pen.words(&year.to_string(), (x, below), &style)?;
    }
    Ok(())
}

/// Breaks the lower end of the vertical axis where it does not start at zero.
pub fn axis_break<DB: DrawingBackend>(pen: &Pen<DB>, range: (f64, f64)) -> Drawn<DB> {
    if range.0 <= 0.0 && range.1 >= 0.0 {
        return Ok(());
    }
    let (left, bottom) = (pen.sides.left, pen.sides.bottom);
    let spot = |x: f64, up: f64| (left + pen.px(x), bottom - pen.px(up));
    let teeth = vec![
        spot(0.0, 0.0),
        spot(0.0, 3.0),
        spot(-4.0, 5.0),
        spot(4.0, 9.0),
        spot(0.0, 11.0),
        spot(0.0, 14.0),
    ];
    pen.line(teeth, pen.stroke(pen.theme.ink_3, 1.0))
}

/// Draws the target from the base year to the end.
pub fn goal<DB: DrawingBackend>(pen: &Pen<DB>, value: f64, base_year: i32) -> Drawn<DB> {
    let (from, y) = pen.at((f64::from(base_year), value));
    let ends = [(from, y), (pen.sides.right + pen.px(6.0), y)];
    pen.dashes(&ends, &DASHED, pen.stroke(pen.theme.goal, 1.5))
}

/// Draws the line between the known figures. Their dots come later, above the paths.
pub fn known_line<DB: DrawingBackend>(pen: &Pen<DB>, history: &[Spot]) -> Drawn<DB> {
    let style = pen.stroke(pen.theme.ink_2, 1.5);
    pen.dashes(&pen.on_paper(history), &DOTTED, style)
}

/// Draws the dots of the known figures.
pub fn known_dots<DB: DrawingBackend>(pen: &Pen<DB>, history: &[Spot]) -> Drawn<DB> {
    for spot in pen.on_paper(history) {
        pen.ring(spot, 3.5, pen.theme.ink_2)?;
    }
    Ok(())
}

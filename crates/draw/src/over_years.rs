//! The parts of all charts over years: the years below the axis, the goal, the known figures.

use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, VPos};

use super::pen::{DASHED, Drawn, FONT_SIZE, LABEL_SIZE, Pen};
use super::spacing::{self, FIRST_SHIFT, YearAxis};
use view::pictures::chart::Spot;

/// From this height on, in CSS pixels, pictures label more years.
const HIGH: f64 = 300.0;

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
        let style = pen.font(FONT_SIZE, pen.theme.quiet, h, VPos::Top);
        let x = pen.at((f64::from(year), 0.0)).0;
        let below = pen.sides.bottom + pen.px(5.0);
        pen.words(&year.to_string(), (x, below), &style)?;
    }
    Ok(())
}

/// Draws the goal, with its label on the side of the `start` of the paths, where there is space on the
/// left.
pub fn goal<DB: DrawingBackend>(
    pen: &Pen<DB>,
    goal: Option<&(f64, String)>,
    start: Option<&Spot>,
) -> Drawn<DB> {
    let Some((value, words)) = goal else {
        return Ok(());
    };
    let theme = pen.theme;
    let (_, y) = pen.at((0.0, *value));
    let (left, right) = (pen.sides.left, pen.sides.right);
    pen.dashes(
        &[(left, y), (right, y)],
        &DASHED,
        pen.stroke(theme.goal, 1.5),
    )?;
    let rises = start.is_none_or(|s| s.1 <= *value);
    let room = pen.px(LABEL_SIZE + 6.0);
    let below = if y + room > pen.sides.bottom {
        false
    } else {
        rises || y < room
    };
    let (v, by) = if below {
        (VPos::Top, pen.px(4.0))
    } else {
        (VPos::Bottom, -pen.px(4.0))
    };
    let style = pen.font(LABEL_SIZE, theme.goal, HPos::Left, v);
    pen.words(words, (left + pen.px(4.0), y + by), &style)
}

/// Draws the line between the known figures. Their dots come later, above the paths.
pub fn known_line<DB: DrawingBackend>(pen: &Pen<DB>, history: &[Spot]) -> Drawn<DB> {
    for pair in pen.on_paper(history).windows(2) {
        pen.dashes(pair, &DASHED, pen.stroke(pen.theme.quiet, 1.5))?;
    }
    Ok(())
}

/// Draws the dots of the known figures.
pub fn known_dots<DB: DrawingBackend>(pen: &Pen<DB>, history: &[Spot]) -> Drawn<DB> {
    for spot in pen.on_paper(history) {
        pen.dot(spot, 3.0, pen.theme.quiet)?;
    }
    Ok(())
}

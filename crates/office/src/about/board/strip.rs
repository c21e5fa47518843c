//! Where a value stands on the common scale.

use plotters::element::{Circle, Rectangle};
use plotters::style::text_anchor::HPos;
use plotters::style::{Color as _, RGBColor, ShapeStyle};
use view::panels::board::{GOAL, Mark, Side, Strip};

use super::columns::{NOTE_EMS, SCALE};
use crate::about::pen::Pen;
use crate::picture::{NOTE_SIZE, said};

/// Half the height of the band, and the radius of marks.
const BAND: i32 = 5;
const MARK: i32 = 4;

/// The place of a part of the scale.
#[allow(clippy::cast_possible_truncation)] // pixels
pub fn place(at: f64) -> i32 {
    let width = f64::from(SCALE.1 - SCALE.0);
    SCALE.0 + (at.clamp(0.0, 1.0) * width).round() as i32
}

/// Draws one around its middle line.
///
/// # Errors
/// Those of the backend.
pub fn draw(pen: &Pen<'_, '_>, strip: &Strip, middle: i32) -> Result<(), String> {
    let theme = pen.theme;
    if let Side::Whole = strip.side {
        let note = pen.cut(&strip.note, NOTE_EMS);
        let at = (SCALE.0, middle - 7);
        return pen.words(&note, at, (NOTE_SIZE, false), theme.ink_3, HPos::Left);
    }
    if let Some((from, to)) = strip.band {
        let corners = [(place(from), middle - BAND), (place(to), middle + BAND)];
        said(
            pen.area
                .draw(&Rectangle::new(corners, theme.mine_90.filled())),
        )?;
    }
    let goal = place(GOAL);
    let line = [(goal, middle - 11), (goal + 1, middle + 11)];
    said(pen.area.draw(&Rectangle::new(line, theme.goal.filled())))?;
    if let Some((from, to)) = strip.gap {
        let corners = [(place(from), middle - 1), (place(to), middle + 1)];
        said(pen.area.draw(&Rectangle::new(corners, theme.goal.filled())))?;
    }
    if let Some(plan) = strip.plan {
        let dot = Circle::new((place(plan), middle), MARK - 1, theme.plan.filled());
        said(pen.area.draw(&dot))?;
    }
    let at = (place(strip.mine), middle);
    let dot = |radius, style: ShapeStyle| said(pen.area.draw(&Circle::new(at, radius, style)));
    match strip.mark {
        Mark::None => (),
        Mark::Dot => dot(MARK, theme.mine.filled())?,
        Mark::Ring => {
            dot(MARK + 2, theme.bg.filled())?;
            dot(MARK + 2, theme.plan.stroke_width(1))?;
            dot(MARK - 1, theme.mine.filled())?;
        }
        Mark::Early => {
            dot(MARK, theme.bg.filled())?;
            dot(MARK, theme.mine.stroke_width(2))?;
        }
        Mark::Assumed | Mark::Set => square(pen, at, theme.ink_3)?,
    }
    if strip.mark == Mark::Set {
        let corners = [(at.0 - 2, at.1 - 2), (at.0 + 2, at.1 + 2)];
        said(
            pen.area
                .draw(&Rectangle::new(corners, theme.ink_3.filled())),
        )?;
    }
    for (beyond, sign, at, side) in [
        (strip.worse, "◀", SCALE.0, HPos::Right),
        (strip.better, "▶", SCALE.1, HPos::Left),
    ] {
        if beyond {
            pen.words(sign, (at, middle - 6), (10.0, false), theme.ink_2, side)?;
        }
    }
    Ok(())
}

/// An empty square, which looks like no result.
fn square(pen: &Pen<'_, '_>, (x, y): (i32, i32), color: RGBColor) -> Result<(), String> {
    let corners = [(x - MARK, y - MARK), (x + MARK, y + MARK)];
    said(
        pen.area
            .draw(&Rectangle::new(corners, pen.theme.bg.filled())),
    )?;
    said(
        pen.area
            .draw(&Rectangle::new(corners, color.stroke_width(1))),
    )
}

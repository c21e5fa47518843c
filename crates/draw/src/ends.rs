//! Labels at the right ends of lines, moved apart, each led to by a thread.

use plotters::prelude::{DrawingBackend, RGBColor};
use plotters::style::text_anchor::{HPos, VPos};

use super::pen::{Drawn, LABEL_SIZE, Pen};
use super::spacing;

/// Distance of neighbours in CSS pixels.
const APART: f64 = 15.0;
/// Where threads start, and where words do, right of the plot, in CSS pixels.
const THREAD: (f64, f64) = (8.0, 18.0);
/// Space that labels need beside their own width.
pub const ROOM: f64 = THREAD.1 + 4.0;

/// A label.
pub struct End<'a> {
    /// Height of what it labels, in backend pixels.
    pub at: i32,
    /// Its words; none are drawn where they are empty.
    pub words: &'a str,
    /// Its colour.
    pub color: RGBColor,
    /// Whether it is bold.
    pub bold: bool,
}

/// Draws labels, the upper ones first where several label one height. Those without words take no room.
pub fn ends<DB: DrawingBackend>(pen: &Pen<DB>, all: &[End]) -> Drawn<DB> {
    let shown = || all.iter().filter(|end| !end.words.is_empty());
    let mut at: Vec<f64> = shown().map(|end| f64::from(end.at)).collect();
    let half = f64::from(pen.px(LABEL_SIZE / 2.0 + 1.0));
    let sides = (half, f64::from(pen.sides.bottom) - half);
    spacing::spread(&mut at, f64::from(pen.px(APART)), sides);
    let [from, to] = [THREAD.0, THREAD.1].map(|css| pen.sides.right + pen.px(css));
    for (end, y) in shown().zip(at) {
        let y = y.round() as i32;
        let thread = vec![(from, end.at), (to - pen.px(2.0), y)];
        pen.line(thread, pen.stroke(end.color, 1.0))?;
        let style = match end.bold {
            true => pen.bold(LABEL_SIZE, end.color, HPos::Left, VPos::Center),
            false => pen.font(LABEL_SIZE, end.color, HPos::Left, VPos::Center),
        };
        pen.words(end.words, (to, y), &style)?;
    }
    Ok(())
}

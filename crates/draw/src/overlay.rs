//! Draws an [`Overlay`]. Its lines differ in colour, in dashes and in the labels at their ends.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::text_anchor::{HPos, VPos};

use super::pen::{Drawn, FONT_SIZE, LABEL_SIZE, Pen, widest};
use super::{Frame, Theme, over_years, spacing};
use view::pictures::overlay::{Overlay, OverlayLine};

/// Dashes of the lines: lengths of dashes and gaps in turn, in CSS pixels. The first line is solid.
const DASHES: [&[f64]; 6] = [
    &[],
    &[9.0, 4.0],
    &[2.5, 3.5],
    &[11.0, 4.0, 2.5, 4.0],
    &[5.0, 2.5],
    &[11.0, 3.5, 2.5, 3.5, 2.5, 3.5],
];

/// The fraction of a picture's width that labels with names may take.
const FOR_NAMES: f64 = 0.4;
/// Space between a line's end and its label: a thread leads to labels that had to move.
const THREAD: f64 = 14.0;

/// Selects the label at a line's end.
type Label = fn(&OverlayLine) -> &str;

/// Draws an overlay on the whole area; returns the place of its plot.
///
/// # Errors
/// Those of the backend.
pub fn overlay<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    overlay: &Overlay,
    theme: &Theme,
) -> Drawn<DB, Frame> {
    let width = f64::from(area.dim_in_pixel().0) / theme.scale;
    let left = 8.0 + widest(overlay.ticks.iter().map(|t| t.1.as_str()), FONT_SIZE);
    let room = |label: Label| THREAD + 4.0 + widest(overlay.lines.iter().map(label), LABEL_SIZE);
    let (long, short): (Label, Label) = (|line| &line.long_label, |line| &line.label);
    let label = if room(long) <= FOR_NAMES * width {
        long
    } else {
        short
    };
    let (x0, x1) = (f64::from(overlay.years.0), f64::from(overlay.years.1));
    let pen = Pen::new(
        area,
        theme,
        [left, room(label), 10.0, 20.0],
        (x0, x1.max(x0 + 1.0)),
        overlay.range,
    );
    pen.ticks(&overlay.ticks)?;
    over_years::years(&pen, overlay.years, overlay.base_year)?;
    let start = overlay.lines.iter().find_map(|line| line.path.first());
    over_years::goal(&pen, overlay.goal.as_ref(), start)?;
    over_years::known_line(&pen, &overlay.history)?;
    // The first line lies above the others, which are compared with it.
    for (n, line) in overlay.lines.iter().enumerate().rev() {
        let (color, dashes) = (theme.line(n), DASHES[n % DASHES.len()]);
        let path = pen.on_paper(&line.path);
        let stroke = pen.stroke(color, if n == 0 { 2.5 } else { 2.0 });
        if dashes.is_empty() {
            pen.line(path, stroke)?;
        } else {
            pen.dashes(&path, dashes, stroke)?;
        }
    }
    over_years::known_dots(&pen, &overlay.history)?;
    labels(&pen, overlay, label)?;
    Ok(pen.frame())
}

/// Labels at the right ends of the lines, moved apart, each connected to its line.
fn labels<DB: DrawingBackend>(pen: &Pen<DB>, overlay: &Overlay, label: Label) -> Drawn<DB> {
    let lines = overlay.lines.iter().enumerate();
    let ends: Vec<_> = lines
        .filter_map(|(n, line)| Some((n, line, pen.at(*line.path.last()?))))
        .collect();
    let half = f64::from(pen.px(LABEL_SIZE / 2.0 + 1.0));
    let sides = (f64::from(pen.sides.top), f64::from(pen.sides.bottom) - half);
    let mut at: Vec<f64> = ends.iter().map(|(_, _, end)| f64::from(end.1)).collect();
    spacing::spread(&mut at, f64::from(pen.px(LABEL_SIZE + 3.0)), sides);
    for ((n, line, end), y) in ends.into_iter().zip(at).rev() {
        let color = pen.theme.line(n);
        let y = y.round() as i32;
        let words_at = end.0 + pen.px(THREAD);
        if y != end.1 {
            let thread = vec![end, (words_at - pen.px(3.0), y)];
            pen.line(thread, pen.stroke(color, 1.0))?;
        }
        pen.dot(end, 3.5, color)?;
        let style = pen.bold(LABEL_SIZE, color, HPos::Left, VPos::Center);
        pen.words(label(line), (words_at, y), &style)?;
    }
    Ok(())
}

//! Draws an [`Overlay`]. Its lines differ in colour, in dashes and in the labels at their ends.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use super::ends::{End, ROOM, ends};
use super::pen::{Drawn, FONT_SIZE, LABEL_SIZE, Pen, widest};
use super::{Frame, Theme, over_years};
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
    let goal = overlay.goal.iter().map(|goal| goal.1.as_str());
    let goal = widest(goal, LABEL_SIZE);
    let room = |label: Label| ROOM + widest(overlay.lines.iter().map(label), LABEL_SIZE).max(goal);
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
        [left, room(label), over_years::PERIOD_ROOM, 20.0],
        (x0, x1.max(x0 + 1.0)),
        overlay.range,
    );
    over_years::period(&pen, overlay.base_year, overlay.period_label)?;
    pen.ticks(&overlay.ticks)?;
    over_years::axis_break(&pen, overlay.range)?;
    over_years::years(&pen, overlay.years, overlay.base_year)?;
    if let Some((goal, _)) = overlay.goal {
        over_years::goal(&pen, goal, overlay.base_year)?;
    }
    over_years::known_line(&pen, &overlay.history)?;
    // The first line lies above the others, which are compared with it.
    for (n, line) in overlay.lines.iter().enumerate().rev() {
        let (color, dashes) = (theme.line(line.whose, n), DASHES[n % DASHES.len()]);
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

/// Labels at the right ends of the lines, and of the target.
fn labels<DB: DrawingBackend>(pen: &Pen<DB>, overlay: &Overlay, label: Label) -> Drawn<DB> {
    let mut all = Vec::with_capacity(overlay.lines.len() + 1);
    if let Some((value, words)) = &overlay.goal {
        all.push(End {
            at: pen.at((0.0, *value)).1,
            words,
            color: pen.theme.goal,
            bold: true,
        });
    }
    for (n, line) in overlay.lines.iter().enumerate() {
        let Some(end) = line.path.last().map(|spot| pen.at(*spot)) else {
            continue;
        };
        let color = pen.theme.line(line.whose, n);
        pen.set_off(end, 3.5, color)?;
        all.push(End {
            at: end.1,
            words: label(line),
            color,
            bold: true,
        });
    }
    ends(pen, &all)
}

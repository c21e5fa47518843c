//! Draws a [`Chart`]. Labels are at their lines.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::text_anchor::{HPos, VPos};

use super::pen::{Drawn, FONT_SIZE, LABEL_SIZE, Pen, text_width, widest};
use super::{Frame, Theme, over_years, spacing};
use view::pictures::chart::Chart;

/// Size of the labels at the ends of the fan.
const FAN_SIZE: f64 = 10.0;
/// From this width on, in CSS pixels, pictures leave space for labels at the fan.
const WIDE: f64 = 360.0;

/// Draws a chart on the whole area; returns the place of its plot.
///
/// # Errors
/// Those of the backend.
pub fn line_chart<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart,
    theme: &Theme,
) -> Drawn<DB, Frame> {
    let (width, _) = area.dim_in_pixel();
    let left = 8.0 + widest(chart.ticks.iter().map(|t| t.1.as_str()), FONT_SIZE);
    let ends = [chart.path_label.as_str(), chart.plan_label.as_str()];
    let mut right = widest(ends.into_iter(), LABEL_SIZE);
    if f64::from(width) >= WIDE * theme.scale {
        let fan = chart.fan_labels.iter().flatten().map(String::as_str);
        right = right.max(widest(fan, FAN_SIZE));
    }
    let (x0, x1) = (f64::from(chart.years.0), f64::from(chart.years.1));
    let pen = Pen::new(
        area,
        theme,
        [left, 10.0 + right, 10.0, 20.0],
        (x0, x1.max(x0 + 1.0)),
        chart.range,
    );
    fan(&pen, chart)?;
    pen.ticks(&chart.ticks)?;
    over_years::years(&pen, chart.years, chart.base_year)?;
    over_years::goal(&pen, chart.goal.as_ref(), chart.path.first())?;
    lines(&pen, chart)?;
    labels(&pen, chart, right)?;
    Ok(pen.frame())
}

/// Two bands: nine in ten paths, and every second one.
fn fan<DB: DrawingBackend>(pen: &Pen<DB>, chart: &Chart) -> Drawn<DB> {
    if chart.fan.len() < 2 {
        return Ok(());
    }
    let theme = pen.theme;
    for (low, high, color) in [(0, 4, theme.fan_outer), (1, 3, theme.fan_inner)] {
        let lower = chart.fan.iter().map(|(year, q)| pen.at((*year, q[low])));
        let upper = chart.fan.iter().rev();
        let upper = upper.map(|(year, q)| pen.at((*year, q[high])));
        pen.surface(lower.chain(upper).collect(), color)?;
    }
    Ok(())
}

fn lines<DB: DrawingBackend>(pen: &Pen<DB>, chart: &Chart) -> Drawn<DB> {
    let theme = pen.theme;
    over_years::known_line(pen, &chart.history)?;
    pen.line(pen.on_paper(&chart.plan), pen.stroke(theme.pale, 2.0))?;
    let path = pen.on_paper(&chart.path);
    let end = path.last().copied();
    pen.line(path, pen.stroke(theme.accent, 2.5))?;
    over_years::known_dots(pen, &chart.history)?;
    end.map_or(Ok(()), |spot| pen.dot(spot, 4.0, theme.accent))
}

/// Labels at the right ends of the paths, and at those of the fan if there is space. `room` is the
/// available width, in CSS pixels.
fn labels<DB: DrawingBackend>(pen: &Pen<DB>, chart: &Chart, room: f64) -> Drawn<DB> {
    let (Some(path), Some(plan)) = (chart.path.last(), chart.plan.last()) else {
        return Ok(());
    };
    let theme = pen.theme;
    let height = |value: f64| f64::from(pen.at((0.0, value)).1);
    let ends = (
        f64::from(pen.sides.top),
        f64::from(pen.sides.bottom - pen.px(LABEL_SIZE / 2.0 + 1.0)),
    );
    let apart = f64::from(pen.px(LABEL_SIZE + 2.0));
    let mut at = [height(path.1), height(plan.1)];
    let shown = if chart.plan_label.is_empty() { 1 } else { 2 };
    spacing::spread(&mut at[..shown], apart, ends);
    let x = pen.at((path.0, path.1)).0 + pen.px(8.0);
    let on_paper = |y: f64| (x, y.round() as i32);
    let quiet = pen.font(LABEL_SIZE, theme.quiet, HPos::Left, VPos::Center);
    pen.words(&chart.plan_label, on_paper(at[1]), &quiet)?;
    let strong = pen.bold(LABEL_SIZE, theme.accent, HPos::Left, VPos::Center);
    pen.words(&chart.path_label, on_paper(at[0]), &strong)?;
    let (Some(words), Some((_, fan))) = (&chart.fan_labels, chart.fan.last()) else {
        return Ok(());
    };
    let small = pen.font(FAN_SIZE, theme.quiet, HPos::Left, VPos::Center);
    let spots = [height(fan[0]), height(fan[4])];
    // A label at one end only would be misleading.
    let free = spots.iter().all(|y| {
        let clear = at[..shown].iter().all(|other| (y - other).abs() >= apart);
        clear && (ends.0..=ends.1).contains(y)
    });
    let fits = words.iter().all(|w| text_width(w, FAN_SIZE) <= room);
    if free && fits && (spots[0] - spots[1]).abs() >= apart {
        for (words, y) in words.iter().zip(spots) {
            pen.words(words, on_paper(y), &small)?;
        }
    }
    Ok(())
}

//! Draws a [`Chart`]. Words stand at their lines; text is anchored, never
//! measured, because measuring costs a forced layout in a page.

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::Theme;
use crate::view::chart::{Chart, Spot};

type Plot<'a, DB> = DrawingArea<DB, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

const FONT_SIZE: f64 = 11.0;
const LABEL_SIZE: f64 = 12.0;

/// Draws a chart on the whole area.
///
/// # Errors
/// What the backend could not draw.
pub fn line_chart<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart,
    theme: &Theme,
) -> Drawn<DB> {
    let px = |css: f64| (css * theme.scale).round() as i32;
    let (width, height) = area.dim_in_pixel();
    let (width, height) = (width as i32, height as i32);
    let left = px(8.0 + text_width(chart.ticks.iter().map(|t| t.1.as_str()), FONT_SIZE));
    let ends = [chart.path_label.as_str(), chart.plan_label.as_str()];
    let right = px(10.0 + text_width(ends.into_iter(), LABEL_SIZE));
    let (top, bottom) = (px(10.0), px(20.0));
    let (x0, x1) = (f64::from(chart.years.0), f64::from(chart.years.1));
    let plot: Plot<DB> = area.apply_coord_spec(Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
        x0..x1.max(x0 + 1.0),
        chart.range.0..chart.range.1,
        (
            left..(width - right).max(left + 1),
            // Pixels count downwards, values upwards.
            (height - bottom).max(top + 1)..top,
        ),
    ));
    let pen = Pen { plot: &plot, theme };
    pen.grid(chart, height - bottom)?;
    pen.goal(chart)?;
    pen.lines(chart)?;
    pen.labels(chart)
}

/// A rough width in CSS pixels: a full em for Chinese characters, less for others.
fn text_width<'a>(texts: impl Iterator<Item = &'a str>, size: f64) -> f64 {
    let width = |text: &str| -> f64 {
        let em = |c: char| if u32::from(c) > 0x2e7f { 1.0 } else { 0.58 };
        text.chars().map(em).sum::<f64>() * size
    };
    texts.map(width).fold(0.0, f64::max)
}

struct Pen<'a, DB: DrawingBackend> {
    plot: &'a Plot<'a, DB>,
    theme: &'a Theme,
}

impl<DB: DrawingBackend> Pen<'_, DB> {
    fn px(&self, css: f64) -> i32 {
        (css * self.theme.scale).round() as i32
    }

    fn stroke(&self, color: RGBColor, css: f64) -> ShapeStyle {
        ShapeStyle {
            color: color.to_rgba(),
            filled: false,
            stroke_width: u32::try_from(self.px(css).max(1)).unwrap_or(1),
        }
    }

    fn font(&self, size: f64, color: RGBColor, h: HPos, v: VPos) -> TextStyle<'_> {
        TextStyle {
            font: (self.theme.font.as_str(), size * self.theme.scale).into_font(),
            color: color.to_backend_color(),
            pos: Pos::new(h, v),
        }
    }

    /// Words at a position that is given in backend pixels.
    fn words(&self, text: &str, at: (i32, i32), style: &TextStyle) -> Drawn<DB> {
        self.plot.strip_coord_spec().draw_text(text, style, at)
    }

    fn at(&self, spot: Spot) -> (i32, i32) {
        self.plot.map_coordinate(&spot)
    }

    fn grid(&self, chart: &Chart, floor: i32) -> Drawn<DB> {
        let quiet = self.theme.quiet;
        let (x0, x1) = (f64::from(chart.years.0), f64::from(chart.years.1));
        let ticks = self.font(FONT_SIZE, quiet, HPos::Right, VPos::Center);
        for (value, text) in &chart.ticks {
            let ends = vec![(x0, *value), (x1, *value)];
            self.plot
                .draw(&PathElement::new(ends, self.stroke(self.theme.grid, 1.0)))?;
            let (x, y) = self.at((x0, *value));
            self.words(text, (x - self.px(5.0), y), &ticks)?;
        }
        let below = floor + self.px(5.0);
        let mut years = vec![chart.years.0, chart.base_year, chart.years.1];
        years.dedup();
        for year in years {
            let anchor = if year == chart.years.0 && year != chart.base_year {
                HPos::Left
            } else {
                HPos::Center
            };
            let (x, _) = self.at((f64::from(year), chart.range.0));
            let style = self.font(FONT_SIZE, quiet, anchor, VPos::Top);
            self.words(&year.to_string(), (x, below), &style)?;
        }
        Ok(())
    }

    fn goal(&self, chart: &Chart) -> Drawn<DB> {
        let Some((value, words)) = &chart.goal else {
            return Ok(());
        };
        let (x0, x1) = (f64::from(chart.years.0), f64::from(chart.years.1));
        let (from, to) = (self.at((x0, *value)), self.at((x1, *value)));
        self.dashes(from, to, self.stroke(self.theme.goal, 1.5))?;
        let style = self.font(LABEL_SIZE, self.theme.goal, HPos::Left, VPos::Top);
        // Below the line, where a rising path leaves room at the left.
        self.words(
            words,
            (from.0 + self.px(4.0), from.1 + self.px(4.0)),
            &style,
        )
    }

    fn lines(&self, chart: &Chart) -> Drawn<DB> {
        let theme = self.theme;
        for pair in chart.history.windows(2) {
            let (from, to) = (self.at(pair[0]), self.at(pair[1]));
            self.dashes(from, to, self.stroke(theme.quiet, 1.5))?;
        }
        let plan = PathElement::new(chart.plan.clone(), self.stroke(theme.pale, 2.0));
        self.plot.draw(&plan)?;
        let path = PathElement::new(chart.path.clone(), self.stroke(theme.accent, 2.5));
        self.plot.draw(&path)?;
        for spot in &chart.history {
            self.dot(*spot, 3.0, theme.quiet)?;
        }
        chart
            .path
            .last()
            .map_or(Ok(()), |spot| self.dot(*spot, 4.0, theme.accent))
    }

    fn dot(&self, spot: Spot, radius: f64, color: RGBColor) -> Drawn<DB> {
        self.plot
            .draw(&Circle::new(spot, self.px(radius), color.filled()))
    }

    fn labels(&self, chart: &Chart) -> Drawn<DB> {
        let (Some(path), Some(plan)) = (chart.path.last(), chart.plan.last()) else {
            return Ok(());
        };
        let apart = self.px(LABEL_SIZE + 2.0);
        let (x, mut own) = self.at(*path);
        let (_, mut planned) = self.at(*plan);
        if !chart.plan_label.is_empty() && (own - planned).abs() < apart {
            // Both keep their order and move by the same amount.
            let shift = (apart - (own - planned).abs()) / 2 + 1;
            let sign = if own <= planned { 1 } else { -1 };
            own -= sign * shift;
            planned += sign * shift;
        }
        let x = x + self.px(8.0);
        let quiet = self.font(LABEL_SIZE, self.theme.quiet, HPos::Left, VPos::Center);
        self.words(&chart.plan_label, (x, planned), &quiet)?;
        let font = (
            self.theme.font.as_str(),
            LABEL_SIZE * self.theme.scale,
            FontStyle::Bold,
        );
        let strong = TextStyle::from(font.into_font())
            .color(&self.theme.accent)
            .pos(Pos::new(HPos::Left, VPos::Center));
        self.words(&chart.path_label, (x, own), &strong)
    }

    /// A dashed line between two positions in backend pixels.
    fn dashes(&self, from: (i32, i32), to: (i32, i32), style: ShapeStyle) -> Drawn<DB> {
        let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        let length = dx.hypot(dy);
        let (dash, gap) = (5.0 * self.theme.scale, 4.0 * self.theme.scale);
        let area = self.plot.strip_coord_spec();
        let spot = |at: f64| {
            let part = (at / length).min(1.0);
            (
                from.0 + (dx * part).round() as i32,
                from.1 + (dy * part).round() as i32,
            )
        };
        let mut at = 0.0;
        while at < length {
            area.draw(&PathElement::new(vec![spot(at), spot(at + dash)], style))?;
            at += dash + gap;
        }
        Ok(())
    }
}

//! What a point on the page's map of two levers means.

use anyhow::{Context, Result};
use draw::{Frame, Theme, map as draw};
use engine::landscape::{Landscape, on_line};
use engine::text::Lang;
use plotters::prelude::{IntoDrawingArea, SVGBackend};
use view::pictures::map::{Map, map, ranges};

use super::Expected;

/// Nodes along the axes, as in the page.
const GRID: [usize; 2] = [37, 29];

/// The map of a target over two levers, as drawn.
pub struct Places<'a> {
    of: &'a Expected,
    map: Map,
    frame: Frame,
}

impl Expected {
    /// The map of a target over two levers, drawn in a given size.
    ///
    /// # Errors
    /// There is none.
    pub fn places(
        &self,
        target: &str,
        levers: [&str; 2],
        pixels: (u32, u32),
    ) -> Result<Places<'_>> {
        let (plan, run) = (&self.plan, &self.run);
        let (target, levers) = (
            self.target(target)?,
            [self.lever(levers[0])?, self.lever(levers[1])?],
        );
        let ranges = ranges(plan, run, levers);
        let land = Landscape::new(plan, run, target, levers, GRID, ranges);
        let land = land.context("there is no landscape")?;
        let map = map(plan, run, &land, Lang::Zh).context("there is no map")?;
        let mut svg = String::new();
        let area = SVGBackend::with_string(&mut svg, pixels).into_drawing_area();
        let frame = draw(&area, &map, &Theme::light(1.0));
        let frame = frame.map_err(|error| anyhow::anyhow!("{error}"))?;
        drop(area);
        Ok(Places {
            of: self,
            map,
            frame,
        })
    }
}

impl Places<'_> {
    /// The middle of the contour, as fractions of the picture's width and height.
    ///
    /// # Errors
    /// There is no line.
    pub fn on_the_line(&self) -> Result<(f64, f64)> {
        let longest = self.map.lines.iter().max_by_key(|line| line.len());
        let line = longest.context("there is no line")?;
        let (x, y) = self.map.place(line[line.len() / 2]);
        let Frame {
            left,
            right,
            top,
            bottom,
        } = self.frame;
        Ok((left + (right - left) * x, top + (bottom - top) * y))
    }

    /// Whether a point in the picture is so near to the contour that it snaps to it.
    #[must_use]
    pub fn near_line(&self, place: (f64, f64)) -> bool {
        let (x, y) = self.in_the_plot(place);
        self.map.near_line(x, y)
    }

    /// The values of the two levers at a point in the picture.
    #[must_use]
    pub fn meant(&self, place: (f64, f64)) -> (f64, f64) {
        let (fx, fy) = self.in_the_plot(place);
        let (x, y) = self.map.pick(fx, fy);
        if !self.map.near_line(fx, fy) {
            return (x, y);
        }
        let (plan, run) = (&self.of.plan, &self.of.run);
        let levers = [self.map.x.lever, self.map.y.lever];
        let exact = on_line(plan, run, self.map.target, levers, x);
        (x, exact.unwrap_or(y))
    }

    fn in_the_plot(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let Frame {
            left,
            right,
            top,
            bottom,
        } = self.frame;
        let part = |at: f64, from: f64, to: f64| ((at - from) / (to - from)).clamp(0.0, 1.0);
        (part(x, left, right), part(y, top, bottom))
    }
}

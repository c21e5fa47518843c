//! The pictures of a brief as SVG.

use draw::{Theme, line_chart, overlay, with_full_letters};
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea as _, SVGBackend};
use view::pictures::chart::Chart;
use view::pictures::overlay::Overlay;

use crate::paper::Picture;

/// Width and height of a chart in CSS pixels: two of them fill a line of A4, and their smallest words are then
/// printed in a size of seven points.
const CHART: (u32, u32) = (390, 216);

/// A chart.
///
/// # Errors
/// It cannot be drawn.
pub fn of_chart(chart: &Chart) -> Result<Picture, String> {
    drawn(&chart.summary, |area, theme| {
        let drawn = line_chart(area, chart, theme);
        drawn.map(|_| ()).map_err(|error| error.to_string())
    })
}

/// The paths of several scenarios.
///
/// # Errors
/// They cannot be drawn.
pub fn of_overlay(own: &Overlay) -> Result<Picture, String> {
    drawn(&own.summary, |area, theme| {
        let drawn = overlay(area, own, theme);
        drawn.map(|_| ()).map_err(|error| error.to_string())
    })
}

fn drawn(
    words: &str,
    draw: impl FnOnce(&DrawingArea<SVGBackend<'_>, Shift>, &Theme) -> Result<(), String>,
) -> Result<Picture, String> {
    let theme = Theme::light(1.0);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, CHART).into_drawing_area();
        area.fill(&theme.bg).map_err(|error| error.to_string())?;
        draw(&area, &theme)?;
        area.present().map_err(|error| error.to_string())?;
    }
    Ok(Picture {
        svg: with_full_letters(&svg),
        size: CHART,
        shown: CHART.0,
        words: words.to_owned(),
    })
}

//! The pictures of a brief as SVG.

use draw::{Theme, line_chart, with_full_letters};
use plotters::prelude::{IntoDrawingArea as _, SVGBackend};
use view::pictures::chart::Chart;
use view::pictures::qr::Qr;

use super::paper::Picture;

/// Width and height of a chart in CSS pixels: two of them fill a line of A4, and their smallest words are then
/// printed in a size of seven points.
const CHART: (u32, u32) = (390, 216);
/// The paper's width of a module of a QR code in hundredths of a millimetre, which a telephone still reads.
const MODULE: u32 = 38;
/// The greatest width of a QR code in the same measure.
const WIDEST: u32 = 4600;

/// A chart.
///
/// # Errors
/// It cannot be drawn.
pub fn of_chart(chart: &Chart) -> Result<Picture, String> {
    let theme = Theme::light(1.0);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, CHART).into_drawing_area();
        area.fill(&theme.bg).map_err(|error| error.to_string())?;
        line_chart(&area, chart, &theme).map_err(|error| error.to_string())?;
        area.present().map_err(|error| error.to_string())?;
    }
    Ok(Picture {
        svg: with_full_letters(&svg),
        size: CHART,
        words: chart.summary.clone(),
    })
}

/// A QR code; `None` where it would be too dense to be read from paper.
pub fn of_code(code: &Qr, words: &str) -> Option<Picture> {
    let modules = u32::try_from(code.size).ok()?;
    let width = (modules * MODULE).max(2600);
    (width <= WIDEST).then(|| {
        let side = width * 96 / 2540;
        Picture {
            svg: format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" \
                 viewBox=\"0 0 {modules} {modules}\" shape-rendering=\"crispEdges\">\
                 <rect width=\"{modules}\" height=\"{modules}\" fill=\"#ffffff\"/>\
                 <path d=\"{}\" fill=\"#000000\"/></svg>",
                code.path
            ),
            size: (side, side),
            words: words.to_owned(),
        }
    })
}

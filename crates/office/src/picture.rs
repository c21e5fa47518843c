//! The charts of the headline targets as one picture, with its title, scenario, source and date inside.

use draw::{Theme, line_chart};
use plotters::prelude::{IntoDrawingArea as _, SVGBackend};
use plotters::style::{IntoFont as _, TextStyle};
use view::pictures::chart::chart;
use view::words::texts::T;

use crate::Subject;

/// Width and height of a chart in CSS pixels.
const CHART: (u32, u32) = (720, 360);
/// Height of the title above each chart, and of the lines below the last.
const ROOM: u32 = 56;
const TITLE_SIZE: f64 = 18.0;
const NOTE_SIZE: f64 = 12.0;

/// The picture as SVG.
///
/// # Errors
/// It cannot be drawn.
pub fn write(subject: &Subject<'_>) -> Result<String, String> {
    let (plan, lang) = (subject.plan, subject.lang);
    let bands = subject.odds.as_ref().map(|odds| &odds.own.bands);
    let charts: Vec<_> = plan
        .headline
        .iter()
        .filter_map(|target| chart(plan, &subject.baseline, &subject.run, bands, *target, lang))
        .collect();
    let count = u32::try_from(charts.len()).map_err(|error| error.to_string())?;
    let size = (CHART.0, count * (CHART.1 + ROOM) + ROOM);
    let theme = Theme::light(1.0);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        area.fill(&theme.bg).map_err(|error| error.to_string())?;
        let write = |text: &str, size: f64, color, at| {
            let style = TextStyle::from((theme.font, size).into_font()).color(&color);
            area.draw_text(text, &style, at)
                .map_err(|error| error.to_string())
        };
        let (mut rest, mut top) = (area.clone(), 0);
        for chart in &charts {
            write(&chart.summary, TITLE_SIZE, theme.ink, (12, top + 12))?;
            let (_, below) = rest.split_vertically(ROOM);
            let (own, next) = below.split_vertically(CHART.1);
            line_chart(&own, chart, &theme).map_err(|error| error.to_string())?;
            rest = next;
            top += i32::try_from(CHART.1 + ROOM).map_err(|error| error.to_string())?;
        }
        let made = T::MadeFrom.fill(
            lang,
            &[
                ("plan", plan.name.get(lang)),
                ("scenario", &subject.name()),
                ("date", &subject.date),
            ],
        );
        write(&made, NOTE_SIZE, theme.ink_2, (12, top + 12))?;
        area.present().map_err(|error| error.to_string())?;
    }
    Ok(svg)
}

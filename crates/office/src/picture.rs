//! Charts of targets as one picture, each with its title above it and its source below, and at the end where the picture
//! comes from.

use draw::{Theme, line_chart, with_full_letters};
use engine::verdict::State;
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea as _, SVGBackend};
use plotters::style::{FontStyle, IntoFont as _, RGBColor, TextStyle};
use view::panels::card::{Card, card, subtitle};
use view::pictures::chart::{Chart, chart};
use view::words::format::with_unit;
use view::words::texts::T;

use crate::Subject;

/// Width and height of a chart in CSS pixels.
const CHART: (u32, u32) = (720, 320);
/// Height of what stands above a chart, below it, and below all.
const ABOVE: u32 = 60;
const BELOW: u32 = 32;
const FOOT: u32 = 28;
/// From the left side to all words.
const LEFT: i32 = 14;
const TITLE_SIZE: f64 = 18.0;
const TEXT_SIZE: f64 = 13.0;
const NOTE_SIZE: f64 = 12.0;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// One target of the picture.
struct Part {
    card: Card,
    subtitle: String,
    chart: Chart,
}

/// The picture of some targets, by their positions in the plan, as SVG.
///
/// # Errors
/// It cannot be drawn.
pub fn write(subject: &Subject<'_>, targets: &[usize]) -> Result<String, String> {
    let (plan, lang) = (subject.plan, subject.lang);
    let bands = subject.odds.as_ref().map(|odds| &odds.own.bands);
    let parts = targets.iter().filter_map(|target| {
        Some(Part {
            card: card(plan, &subject.run, *target, lang)?,
            subtitle: subtitle(plan, subject.scenario, *target, lang),
            chart: chart(plan, &subject.baseline, &subject.run, bands, *target, lang)?,
        })
    });
    let parts: Vec<_> = parts.collect();
    let height = ABOVE + CHART.1 + BELOW;
    let count = u32::try_from(parts.len()).map_err(|error| error.to_string())?;
    let theme = Theme::light(1.0);
    let mut svg = String::new();
    {
        let size = (CHART.0, count * height + FOOT);
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        area.fill(&theme.bg).map_err(|error| error.to_string())?;
        let mut rest = area.clone();
        for part in &parts {
            let (own, below) = rest.split_vertically(height);
            draw_part(&own, part, &theme)?;
            rest = below;
        }
        let names = [
            ("plan", plan.name.get(lang)),
            ("scenario", &subject.name()),
            ("date", &subject.date),
        ];
        let words = T::MadeFrom.fill(lang, &names);
        text(&rest, &theme, &words, NOTE_SIZE, theme.ink_2, 4)?;
        area.present().map_err(|error| error.to_string())?;
    }
    Ok(with_full_letters(&svg))
}

fn draw_part(area: &Area<'_>, part: &Part, theme: &Theme) -> Result<(), String> {
    let card = &part.card;
    let result = with_unit(&card.shown, &card.unit);
    let title = format!("{}　{result}　{}", card.name, card.gap);
    let color = match card.state {
        State::Missed => theme.goal,
        _ => theme.ink,
    };
    let (above, rest) = area.split_vertically(ABOVE);
    let (own, below) = rest.split_vertically(CHART.1);
    bold(&above, theme, title.trim_end(), color, 12)?;
    text(&above, theme, &part.subtitle, TEXT_SIZE, theme.ink_2, 38)?;
    line_chart(&own, &part.chart, theme).map_err(|error| error.to_string())?;
    text(&below, theme, &part.chart.source, NOTE_SIZE, theme.ink_3, 6)
}

fn bold(
    area: &Area<'_>,
    theme: &Theme,
    words: &str,
    color: RGBColor,
    top: i32,
) -> Result<(), String> {
    let font = (theme.font, TITLE_SIZE, FontStyle::Bold).into_font();
    put(area, words, &font.color(&color), top)
}

fn text(
    area: &Area<'_>,
    theme: &Theme,
    words: &str,
    size: f64,
    color: RGBColor,
    top: i32,
) -> Result<(), String> {
    put(
        area,
        words,
        &(theme.font, size).into_font().color(&color),
        top,
    )
}

fn put(area: &Area<'_>, words: &str, style: &TextStyle<'_>, top: i32) -> Result<(), String> {
    let drawn = area.draw_text(words, style, (LEFT, top));
    drawn.map_err(|error| error.to_string())
}

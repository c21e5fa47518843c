//! Charts of targets as one picture, each with its title above it and its source below, and at the end where the picture
//! comes from. Beside other scenarios each chart has the paths of all.

use draw::{Theme, line_chart, overlay as draw_overlay, with_full_letters};
use engine::series::Series;
use engine::verdict::State;
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea as _, SVGBackend};
use plotters::style::{FontStyle, IntoFont as _, RGBColor, TextStyle};
use view::panels::card::{card, subtitle};
use view::pictures::chart::chart;
use view::pictures::overlay::overlay;
use view::sentences::compared::column::Column;
use view::words::brackets::unit_in_brackets;
use view::words::format::with_unit;
use view::words::sources::source_text;
use view::words::texts::T;
use view::words::width::cut;

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

/// Ems that the names of scenarios have at the foot, and below a title.
const NAMES: f64 = 32.0;
const SUBTITLE: f64 = 52.0;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// One target of the picture.
struct Part {
    title: String,
    missed: bool,
    subtitle: String,
    source: String,
    drawing: Drawing,
}

type Drawing = Box<dyn Fn(&Area<'_>, &Theme) -> Result<(), String>>;

/// The picture of some targets, by their positions in the plan, as SVG.
///
/// # Errors
/// It cannot be drawn.
pub fn write(subject: &Subject<'_>, targets: &[usize]) -> Result<String, String> {
    let lang = subject.lang;
    let columns = subject.columns();
    let part = |target: &usize| match columns.is_empty() {
        true => alone(subject, *target),
        false => beside(subject, &columns, *target),
    };
    let parts: Vec<_> = targets.iter().filter_map(part).collect();
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
            ("plan", subject.plan.name.get(lang)),
            ("scenario", &cut(&subject.names(), NAMES)),
            ("date", &subject.date),
        ];
        let words = T::MadeFrom.fill(lang, &names);
        text(&rest, &theme, &words, NOTE_SIZE, theme.ink_2, 4)?;
        area.present().map_err(|error| error.to_string())?;
    }
    Ok(with_full_letters(&svg))
}

/// A target of the scenario alone, with its result.
fn alone(subject: &Subject<'_>, target: usize) -> Option<Part> {
    let (plan, run, lang) = (subject.plan, &subject.run, subject.lang);
    let bands = subject.odds.as_ref().map(|odds| &odds.own.bands);
    let card = card(plan, run, target, lang)?;
    let chart = chart(plan, &subject.baseline, run, bands, target, lang)?;
    let result = with_unit(&card.shown, &card.unit);
    let title = format!("{}　{result}　{}", card.name, card.gap);
    Some(Part {
        title: title.trim_end().to_owned(),
        missed: card.state == State::Missed,
        subtitle: subtitle(plan, subject.scenario, target, lang),
        source: chart.source.clone(),
        drawing: Box::new(move |area, theme| said(line_chart(area, &chart, theme))),
    })
}

/// A target in all scenarios; which line is which, the line below the title says.
fn beside(subject: &Subject<'_>, columns: &[Column], target: usize) -> Option<Part> {
    let (plan, lang) = (subject.plan, subject.lang);
    let target = plan.targets.get(target)?;
    let series = Series::of_indicator(plan, target.indicator)?;
    let paths = overlay(plan, columns, series, lang)?;
    Some(Part {
        title: unit_in_brackets(&paths.name, &paths.unit, lang),
        missed: false,
        subtitle: cut(&subject.names(), SUBTITLE),
        source: source_text(&target.source, lang),
        drawing: Box::new(move |area, theme| said(draw_overlay(area, &paths, theme))),
    })
}

fn draw_part(area: &Area<'_>, part: &Part, theme: &Theme) -> Result<(), String> {
    let color = match part.missed {
        true => theme.goal,
        false => theme.ink,
    };
    let (above, rest) = area.split_vertically(ABOVE);
    let (own, below) = rest.split_vertically(CHART.1);
    bold(&above, theme, &part.title, color, 12)?;
    text(&above, theme, &part.subtitle, TEXT_SIZE, theme.ink_2, 38)?;
    (part.drawing)(&own, theme)?;
    text(&below, theme, &part.source, NOTE_SIZE, theme.ink_3, 6)
}

fn said<D, E: ToString>(drawn: Result<D, E>) -> Result<(), String> {
    drawn.map(|_| ()).map_err(|error| error.to_string())
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

//! Charts as one picture, each with its title above it and its source below, and at the end where the picture comes from.

use draw::{Theme, with_full_letters};
use engine::text::Lang;
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea as _, SVGBackend};
use plotters::style::{FontStyle, IntoFont as _, RGBColor, TextStyle};
use view::words::texts::T;
use view::words::width::cut;

use crate::Subject;
use crate::lines::{lines, room};

/// Width and height of a chart in CSS pixels, unless it says otherwise.
pub const WIDTH: u32 = 720;
const HEIGHT: u32 = 320;
/// Height of a line of a title, of what stands below it, and of what stands below the chart.
const TITLE_LINE: u32 = 24;
const TEXT_LINE: u32 = 17;
const NOTE_LINE: u32 = 16;
/// What is free above a title, below the words of a chart, and around what stands below it.
const TOP: u32 = 12;
const GAP: u32 = 7;
const AROUND: (u32, u32) = (6, 10);
/// Height of what stands below all.
const FOOT: u32 = 28;
/// From the left side to all words.
pub const LEFT: i32 = 14;
const TITLE_SIZE: f64 = 18.0;
pub const TEXT_SIZE: f64 = 13.0;
pub const NOTE_SIZE: f64 = 12.0;

/// Ems of a line of each of them, and of the names of scenarios at the foot.
const TITLE: f64 = 37.0;
const TEXT: f64 = 52.0;
const NOTE: f64 = 57.0;
const NAMES: f64 = 32.0;
/// Lines at the most: of a title, and of other words.
const LINES: (usize, usize) = (2, 3);

/// Where a chart is drawn.
pub type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// One chart of a picture.
pub struct Part {
    /// What it shows, with the result.
    pub title: String,
    /// Whether that is a target that is missed.
    pub missed: bool,
    /// What is said below it.
    pub subtitle: String,
    /// What stands below the chart.
    pub source: String,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height of the chart.
    pub height: u32,
    /// Draws it.
    pub drawing: Drawing,
}

impl Default for Part {
    fn default() -> Self {
        Self {
            title: String::new(),
            missed: false,
            subtitle: String::new(),
            source: String::new(),
            width: WIDTH,
            height: HEIGHT,
            drawing: Box::new(|_, _| Ok(())),
        }
    }
}

/// Draws a chart on the area that it has.
pub type Drawing = Box<dyn Fn(&Area<'_>, &Theme) -> Result<(), String>>;

/// Charts below each other.
///
/// # Errors
/// They cannot be drawn.
pub fn draw(subject: &Subject<'_>, parts: &[Part]) -> Result<String, String> {
    let lang = subject.lang;
    let theme = Theme::light(1.0);
    let mut svg = String::new();
    {
        let words: Vec<_> = parts.iter().map(|part| Words::of(part, lang)).collect();
        let heights = parts.iter().zip(&words);
        let heights = heights.map(|(part, own)| own.above() + part.height + own.below());
        let width = parts.iter().map(|part| part.width).max();
        let size = (width.unwrap_or(WIDTH), heights.sum::<u32>() + FOOT);
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        area.fill(&theme.bg).map_err(|error| error.to_string())?;
        let mut rest = area.clone();
        for (part, words) in parts.iter().zip(&words) {
            let height = words.above() + part.height + words.below();
            let (own, below) = rest.split_vertically(height);
            draw_part(&own, (part, words), &theme)?;
            rest = below;
        }
        let names = [
            ("plan", subject.plan.name.get(lang)),
            ("scenario", &cut(&subject.names(), NAMES)),
            ("date", &subject.date),
        ];
        let made = T::MadeFrom.fill(lang, &names);
        text(&rest, &theme, &made, NOTE_SIZE, theme.ink_2, 4)?;
        area.present().map_err(|error| error.to_string())?;
    }
    Ok(with_full_letters(&svg))
}

/// The words of a chart in lines.
struct Words {
    title: Vec<String>,
    subtitle: Vec<String>,
    source: Vec<String>,
}

impl Words {
    fn of(part: &Part, lang: Lang) -> Self {
        let wider = f64::from(part.width) / f64::from(WIDTH);
        let of = |words: &str, width, most| lines(words, room(width * wider, lang), most);
        Self {
            title: of(&part.title, TITLE, LINES.0),
            subtitle: of(&part.subtitle, TEXT, LINES.1),
            source: of(&part.source, NOTE, LINES.1),
        }
    }

    fn above(&self) -> u32 {
        TOP + height(&self.title, TITLE_LINE) + height(&self.subtitle, TEXT_LINE) + GAP
    }

    fn below(&self) -> u32 {
        AROUND.0 + height(&self.source, NOTE_LINE) + AROUND.1
    }
}

fn height(lines: &[String], of_one: u32) -> u32 {
    u32::try_from(lines.len()).unwrap_or(0) * of_one
}

fn draw_part(area: &Area<'_>, (part, words): (&Part, &Words), theme: &Theme) -> Result<(), String> {
    let color = match part.missed {
        true => theme.goal,
        false => theme.ink,
    };
    let (above, rest) = area.split_vertically(words.above());
    let (own, below) = rest.split_vertically(part.height);
    let mut top = TOP;
    for line in &words.title {
        bold(&above, theme, line, color, top.cast_signed())?;
        top += TITLE_LINE;
    }
    for line in &words.subtitle {
        text(
            &above,
            theme,
            line,
            TEXT_SIZE,
            theme.ink_2,
            top.cast_signed() + 2,
        )?;
        top += TEXT_LINE;
    }
    (part.drawing)(&own, theme)?;
    let mut top = AROUND.0;
    for line in &words.source {
        text(
            &below,
            theme,
            line,
            NOTE_SIZE,
            theme.ink_3,
            top.cast_signed(),
        )?;
        top += NOTE_LINE;
    }
    Ok(())
}

/// What stood in the way of a drawing, in words.
///
/// # Errors
/// That of the backend.
pub fn said<D, E: ToString>(drawn: Result<D, E>) -> Result<(), String> {
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

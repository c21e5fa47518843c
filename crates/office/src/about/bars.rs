//! Bars in rows, as the page has them as tables: names, what differs, the bar on a common axis, numbers.

use draw::Theme;
use engine::text::Lang;
use plotters::element::Rectangle;
use plotters::style::Color as _;
use plotters::style::text_anchor::HPos;

use super::pen::Pen;
use crate::picture::{Area, LEFT, NOTE_SIZE, TEXT_SIZE, WIDTH, said};

/// Height of a row, and of the bar within it, in CSS pixels.
const ROW: i32 = 38;
const BAR: i32 = 14;
/// Free room above the first row and below the last one.
const MARGIN: i32 = 8;
/// Where the axis begins and ends, and where numbers end.
const AXIS: (i32, i32) = (252, 608);
const NUMBERS: i32 = WIDTH as i32 - LEFT;
/// Ems of names, of what stands below them, and of words at the ends of a bar.
const NAME: f64 = 17.5;
const WORDS: f64 = 18.5;
const END: f64 = 14.0;

/// The rows on a common axis.
pub struct Bars {
    /// From above.
    pub rows: Vec<Row>,
    /// Lines through all rows.
    pub marks: Vec<Mark>,
    /// The language of the words.
    pub lang: Lang,
}

/// A row. Positions are parts of the axis, 0 to 1.
pub struct Row {
    /// What it is.
    pub name: String,
    /// What is said below it.
    pub words: String,
    /// Words below both ends of the bar.
    pub ends: Option<[String; 2]>,
    /// The number at the right.
    pub number: String,
    /// Both ends of the bar.
    pub bar: (f64, f64),
    /// What is drawn in a pale colour beside it.
    pub pale: Option<(f64, f64)>,
    /// Whether it takes away: such bars are hatched, not only of another colour.
    pub less: bool,
    /// Whether it is a whole and no part.
    pub total: bool,
}

/// A line through all rows.
pub struct Mark {
    /// Where it stands; `None` where that is off the axis.
    pub at: Option<f64>,
    /// Whether it is the goal, which is dashed.
    pub is_goal: bool,
}

impl Bars {
    /// Height of the drawing in CSS pixels.
    pub fn height(&self) -> u32 {
        let rows = i32::try_from(self.rows.len()).unwrap_or(0);
        u32::try_from(rows * ROW + 2 * MARGIN).unwrap_or(0)
    }

    /// Draws them.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn draw(&self, area: &Area<'_>, theme: &Theme) -> Result<(), String> {
        let pen = Pen {
            area,
            theme,
            lang: self.lang,
        };
        let bottom = MARGIN + i32::try_from(self.rows.len()).unwrap_or(0) * ROW;
        for mark in &self.marks {
            let Some(x) = mark.at.map(place) else {
                continue;
            };
            match mark.is_goal {
                true => {
                    for top in (MARGIN..bottom).step_by(7) {
                        pen.line((x, top), (x, (top + 4).min(bottom)), theme.goal)?;
                    }
                }
                false => pen.line((x, MARGIN), (x, bottom), theme.plan)?,
            }
        }
        for (n, row) in (0..).zip(&self.rows) {
            draw_row(&pen, row, MARGIN + n * ROW)?;
        }
        Ok(())
    }
}

#[allow(clippy::cast_possible_truncation)] // pixels
fn place(at: f64) -> i32 {
    let width = f64::from(AXIS.1 - AXIS.0);
    AXIS.0 + (at.clamp(0.0, 1.0) * width).round() as i32
}

fn draw_row(pen: &Pen<'_, '_>, row: &Row, top: i32) -> Result<(), String> {
    let theme = pen.theme;
    let name = pen.cut(&row.name, NAME);
    pen.words(
        &name,
        (LEFT, top),
        (TEXT_SIZE, row.total),
        theme.ink,
        HPos::Left,
    )?;
    let below = top + BAR + 5;
    let words = pen.cut(&row.words, WORDS);
    pen.words(
        &words,
        (LEFT, below),
        (NOTE_SIZE, false),
        theme.ink_2,
        HPos::Left,
    )?;
    let (from, to) = (place(row.bar.0), place(row.bar.1));
    let (low, high) = (from.min(to), from.max(to).max(from.min(to) + 2));
    let color = match (row.total, row.less) {
        (true, _) => theme.plan,
        (false, true) => theme.goal,
        (false, false) => theme.mine,
    };
    let corners = [(low, top + 1), (high, top + BAR)];
    if let Some((from, to)) = row.pale {
        let corners = [(place(from), top + 1), (place(to), top + BAR)];
        said(
            pen.area
                .draw(&Rectangle::new(corners, theme.mine_50.filled())),
        )?;
    }
    if row.less {
        said(pen.area.draw(&Rectangle::new(corners, color)))?;
        for x in (low..high).step_by(5) {
            pen.line((x, top + BAR), ((x + 5).min(high), top + 1), color)?;
        }
    } else {
        said(pen.area.draw(&Rectangle::new(corners, color.filled())))?;
    }
    if let Some([left, right]) = &row.ends {
        let places = [(left, AXIS.0, HPos::Left), (right, AXIS.1, HPos::Right)];
        for (words, x, side) in places {
            let words = pen.cut(words, END);
            pen.words(&words, (x, below), (NOTE_SIZE, false), theme.ink_2, side)?;
        }
    }
    let number = (TEXT_SIZE, row.total);
    pen.words(&row.number, (NUMBERS, top), number, theme.ink, HPos::Right)
}

//! Drawing primitives of all pictures: sizes in CSS pixels, text, positions in the plot. Text is anchored,
//! never measured, because measuring forces a layout in a page.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use view::words::width::ems;

use super::{Frame, Theme};

/// The result of drawing.
pub type Drawn<DB, T = ()> = Result<T, DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Size of axis labels in CSS pixels.
pub const FONT_SIZE: f64 = 12.0;
/// Size of labels at lines.
pub const LABEL_SIZE: f64 = 12.0;

/// The dashes of a target.
pub const DASHED: [f64; 2] = [5.0, 3.0];
/// The dashes between known figures.
pub const DOTTED: [f64; 2] = [3.0, 3.0];

/// The sides of a plot in backend pixels; y points downwards.
#[derive(Clone, Copy, Debug)]
pub struct Sides {
    pub left: i32,
    pub right: i32,
    pub top: i32,
    pub bottom: i32,
}

/// The approximate width of a text in CSS pixels.
pub fn text_width(text: &str, size: f64) -> f64 {
    ems(text) * size
}

/// The width of the widest of some texts.
pub fn widest<'a>(texts: impl Iterator<Item = &'a str>, size: f64) -> f64 {
    texts.map(|t| text_width(t, size)).fold(0.0, f64::max)
}

/// A plot on an area, with the values at its sides.
pub struct Pen<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    pub theme: &'a Theme,
    pub sides: Sides,
    /// Values at the left and the right side.
    x: (f64, f64),
    /// Values at the lower and the upper side.
    y: (f64, f64),
}

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    /// A plot with margins in CSS pixels (left, right, top, bottom).
    pub fn new(
        area: &'a DrawingArea<DB, Shift>,
        theme: &'a Theme,
        margins: [f64; 4],
        x: (f64, f64),
        y: (f64, f64),
    ) -> Self {
        let (width, height) = area.dim_in_pixel();
        let (width, height) = (width as i32, height as i32);
        let [left, right, top, bottom] = margins.map(|css| (css * theme.scale).round() as i32);
        let sides = Sides {
            left,
            right: (width - right).max(left + 1),
            top,
            bottom: (height - bottom).max(top + 1),
        };
        Self {
            area,
            theme,
            sides,
            x,
            y,
        }
    }

    /// Width and height of the plot in CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        let Sides {
            left,
            right,
            top,
            bottom,
        } = self.sides;
        let css = |a: i32, b: i32| f64::from(b - a) / self.theme.scale;
        (css(left, right), css(top, bottom))
    }

    /// Height of the picture in CSS pixels.
    pub fn height(&self) -> f64 {
        f64::from(self.area.dim_in_pixel().1) / self.theme.scale
    }

    /// The plot as fractions of the picture.
    pub fn frame(&self) -> Frame {
        let (width, height) = self.area.dim_in_pixel();
        let part = |at: i32, all: u32| f64::from(at) / f64::from(all.max(1));
        Frame {
            left: part(self.sides.left, width),
            right: part(self.sides.right, width),
            top: part(self.sides.top, height),
            bottom: part(self.sides.bottom, height),
        }
    }

    /// Converts CSS pixels to backend pixels.
    pub fn px(&self, css: f64) -> i32 {
        (css * self.theme.scale).round() as i32
    }

    /// A position in the plot in backend pixels.
    pub fn at(&self, spot: (f64, f64)) -> (i32, i32) {
        let (x, y) = self.exact(spot);
        (x.round() as i32, y.round() as i32)
    }

    /// Positions in the plot in backend pixels.
    pub fn on_paper(&self, spots: &[(f64, f64)]) -> Vec<(i32, i32)> {
        spots.iter().map(|spot| self.at(*spot)).collect()
    }

    /// The same without rounding to whole pixels.
    pub fn exact(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let part = |v: f64, (low, high): (f64, f64)| (v - low) / (high - low);
        let between = |a: i32, b: i32, part: f64| f64::from(a) + f64::from(b - a) * part;
        let Sides {
            left,
            right,
            top,
            bottom,
        } = self.sides;
        (
            between(left, right, part(x, self.x)),
            between(bottom, top, part(y, self.y)),
        )
    }

    /// A line's colour and width in CSS pixels.
    pub fn stroke(&self, color: RGBColor, css: f64) -> ShapeStyle {
        ShapeStyle {
            color: color.to_rgba(),
            filled: false,
            stroke_width: u32::try_from(self.px(css).max(1)).unwrap_or(1),
        }
    }

    /// Text of a size and colour, anchored at a side of its box.
    pub fn font(&self, size: f64, color: RGBColor, h: HPos, v: VPos) -> TextStyle<'_> {
        // Not `into_font`, which converts the name's case and so links in Unicode's case tables.
        let family = FontFamily::Name(self.theme.font);
        let size = size * self.theme.scale;
        TextStyle {
            font: FontDesc::new(family, size, FontStyle::Normal),
            color: color.to_backend_color(),
            pos: Pos::new(h, v),
        }
    }

    /// The same in bold.
    pub fn bold(&self, size: f64, color: RGBColor, h: HPos, v: VPos) -> TextStyle<'_> {
        let style = self.font(size, color, h, v);
        TextStyle {
            font: style.font.style(FontStyle::Bold),
            ..style
        }
    }

    /// Draws text at a position in backend pixels.
    pub fn words(&self, text: &str, at: (i32, i32), style: &TextStyle) -> Drawn<DB> {
        if text.is_empty() {
            return Ok(());
        }
        self.area.draw_text(text, style, at)
    }

    /// Draws a line through positions in backend pixels.
    pub fn line(&self, spots: Vec<(i32, i32)>, style: ShapeStyle) -> Drawn<DB> {
        self.area.draw(&PathElement::new(spots, style))
    }

    /// Draws a filled outline.
    pub fn surface(&self, outline: Vec<(i32, i32)>, color: RGBColor) -> Drawn<DB> {
        self.area.draw(&Polygon::new(outline, color.filled()))
    }

    /// Draws a filled rectangle from its upper left to its lower right corner.
    pub fn block(&self, from: (i32, i32), to: (i32, i32), color: RGBColor) -> Drawn<DB> {
        self.area.draw(&Rectangle::new([from, to], color.filled()))
    }

    /// Draws a filled dot with a radius in CSS pixels.
    pub fn dot(&self, at: (i32, i32), radius: f64, color: RGBColor) -> Drawn<DB> {
        let radius = self.px(radius);
        self.area.draw(&Circle::new(at, radius, color.filled()))
    }

    /// Draws a dot that is set off from what lies under it.
    pub fn set_off(&self, at: (i32, i32), radius: f64, color: RGBColor) -> Drawn<DB> {
        self.dot(at, radius + 1.5, self.theme.bg)?;
        self.dot(at, radius, color)
    }

    /// Draws a hollow dot.
    pub fn ring(&self, at: (i32, i32), radius: f64, color: RGBColor) -> Drawn<DB> {
        self.dot(at, radius, color)?;
        self.dot(at, radius - 1.5, self.theme.bg)
    }

    /// Draws lines and numbers of the vertical axis.
    pub fn ticks(&self, ticks: &[(f64, String)]) -> Drawn<DB> {
        let style = self.font(FONT_SIZE, self.theme.ink_3, HPos::Right, VPos::Center);
        for (value, text) in ticks {
            let (_, y) = self.at((self.x.0, *value));
            let (left, right) = (self.sides.left, self.sides.right);
            self.line(
                vec![(left, y), (right, y)],
                self.stroke(self.theme.rule, 1.0),
            )?;
            self.words(text, (left - self.px(5.0), y), &style)?;
        }
        Ok(())
    }

    /// Draws a dashed line through positions in backend pixels. `pattern` holds the lengths of dashes and
    /// gaps in turn, in CSS pixels; it continues around corners.
    pub fn dashes(&self, spots: &[(i32, i32)], pattern: &[f64], style: ShapeStyle) -> Drawn<DB> {
        let mut lengths = pattern.iter().map(|css| css * self.theme.scale).cycle();
        let (mut left, mut on) = (lengths.next().unwrap_or(f64::INFINITY), true);
        for pair in spots.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
            let length = dx.hypot(dy);
            let spot = |at: f64| {
                let part = (at / length).min(1.0);
                (
                    from.0 + (dx * part).round() as i32,
                    from.1 + (dy * part).round() as i32,
                )
            };
            let mut at = 0.0;
            while at < length {
                let whole = at + left <= length;
                let next = if whole { at + left } else { length };
                if on {
                    self.line(vec![spot(at), spot(next)], style)?;
                }
                if whole {
                    left = lengths.next().unwrap_or(f64::INFINITY);
                    on = !on;
                } else {
                    left -= length - at;
                }
                at = next;
            }
        }
        Ok(())
    }
}

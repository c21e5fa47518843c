//! Draws words and lines on an area.

use draw::Theme;
use engine::text::Lang;
use plotters::element::PathElement;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontStyle, IntoFont as _, RGBColor};
use view::words::width::cut;

use crate::lines::room;
use crate::picture::{Area, said};

/// Draws on an area in the colours of a theme.
pub struct Pen<'a, 'b> {
    /// The area.
    pub area: &'a Area<'b>,
    /// The colours.
    pub theme: &'a Theme,
    /// The language of the words.
    pub lang: Lang,
}

impl Pen<'_, '_> {
    /// Words for which there are so many ems; what has no room is cut off.
    pub fn cut(&self, words: &str, width: f64) -> String {
        cut(words, room(width, self.lang))
    }

    /// Words at a place, in a size, bold or not, which stand on one side of it.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn words(
        &self,
        words: &str,
        at: (i32, i32),
        (size, bold): (f64, bool),
        color: RGBColor,
        side: HPos,
    ) -> Result<(), String> {
        if words.is_empty() {
            return Ok(());
        }
        let style = if bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        };
        let font = (self.theme.font, size, style).into_font().color(&color);
        let style = font.pos(Pos::new(side, VPos::Top));
        said(self.area.draw_text(words, &style, at))
    }

    /// A line.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn line(&self, from: (i32, i32), to: (i32, i32), color: RGBColor) -> Result<(), String> {
        said(self.area.draw(&PathElement::new(vec![from, to], color)))
    }
}

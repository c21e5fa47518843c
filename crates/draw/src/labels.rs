//! Labels inside a plot: each stands at the first of its places that no line and no other label takes, and
//! nowhere where there is none.

use plotters::prelude::{DrawingBackend, RGBColor};
use plotters::style::text_anchor::{HPos, VPos};

use super::pen::{Drawn, LABEL_SIZE, Pen, text_width};

/// A position in backend pixels.
type At = (i32, i32);

/// The place of words: its upper left and its lower right corner.
type Place = (At, At);

/// What is taken in a plot.
pub struct Labels<'a, 'p, DB: DrawingBackend> {
    pen: &'a Pen<'p, DB>,
    lines: Vec<Vec<At>>,
    boxes: Vec<Place>,
}

impl<'a, 'p, DB: DrawingBackend> Labels<'a, 'p, DB> {
    /// A plot with these lines.
    pub fn new(pen: &'a Pen<'p, DB>, lines: Vec<Vec<At>>) -> Self {
        Self {
            pen,
            lines,
            boxes: Vec::with_capacity(4),
        }
    }

    /// Width of words in backend pixels.
    pub fn width(&self, words: &str) -> i32 {
        self.pen.px(text_width(words, LABEL_SIZE))
    }

    /// Whether a stroke from one position to another crosses no words.
    fn is_clear(&self, from: At, to: At) -> bool {
        !self.boxes.iter().any(|own| crosses(from, to, own))
    }

    fn is_free(&self, own: &Place) -> bool {
        let sides = self.pen.sides;
        let inside = own.0.0 >= sides.left
            && own.1.0 <= sides.right
            && own.0.1 >= sides.top
            && own.1.1 <= sides.bottom;
        let meets = |other: &Place| {
            own.0.0 < other.1.0 && other.0.0 < own.1.0 && own.0.1 < other.1.1 && other.0.1 < own.1.1
        };
        let mut pairs = self.lines.iter().flat_map(|line| line.windows(2));
        inside && !self.boxes.iter().any(meets) && !pairs.any(|pair| crosses(pair[0], pair[1], own))
    }

    /// Draws words at the first free one of some places, which are the middles of their left sides, in this
    /// colour; returns where. `lead` is a spot that a thread from their right side must reach.
    pub fn place(
        &mut self,
        words: &str,
        places: impl Iterator<Item = At>,
        color: RGBColor,
        lead: Option<At>,
    ) -> Drawn<DB, bool> {
        let (width, half) = (self.width(words), self.pen.px(LABEL_SIZE / 2.0 + 1.0));
        let own = |(x, y): At| ((x, y - half), (x + width, y + half));
        let thread = |(x, y): At| (x + width + self.pen.px(3.0), y);
        let free = |at: &At| {
            let clear = lead.is_none_or(|to| self.is_clear(thread(*at), to));
            clear && self.is_free(&own(*at))
        };
        let mut places = places;
        let Some(at) = places.find(free) else {
            return Ok(false);
        };
        // Words are narrower than they are taken for: they stand at their thread, or at their line.
        let (from, side) = match lead {
            Some(to) => {
                let start = thread(at);
                self.pen
                    .line(vec![start, to], self.pen.stroke(color, 1.0))?;
                ((at.0 + width, at.1), HPos::Right)
            }
            None => (at, HPos::Left),
        };
        let style = self.pen.font(LABEL_SIZE, color, side, VPos::Center);
        self.pen.words(words, from, &style)?;
        self.boxes.push(own(at));
        Ok(true)
    }
}

/// Whether a stroke meets a box: the part of it that lies between the box's sides is not empty.
fn crosses(from: At, to: At, own: &Place) -> bool {
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    let mut clip = |from: i32, to: i32, low: i32, high: i32| {
        let by = f64::from(to - from);
        let [low, high] = [low, high].map(|side| f64::from(side - from));
        if by == 0.0 {
            return low <= 0.0 && high >= 0.0;
        }
        let (a, b) = (low / by, high / by);
        start = start.max(a.min(b));
        end = end.min(a.max(b));
        true
    };
    let across = clip(from.0, to.0, own.0.0, own.1.0);
    let along = clip(from.1, to.1, own.0.1, own.1.1);
    across && along && start <= end
}

#[cfg(test)]
mod tests {
    use super::crosses;

    #[test]
    fn strokes_meet_the_boxes_that_they_run_through() {
        let own = ((10, 10), (20, 20));
        for (from, to, meets) in [
            ((0, 0), (30, 30), true),
            ((0, 15), (30, 15), true),
            ((15, 0), (15, 9), false),
            ((0, 30), (30, 0), true),
            ((0, 18), (8, 30), false),
            ((0, 9), (30, 9), false),
            ((12, 12), (12, 12), true),
        ] {
            assert_eq!(crosses(from, to, &own), meets, "{from:?} {to:?}");
            assert_eq!(crosses(to, from, &own), meets, "{to:?} {from:?}");
        }
    }
}

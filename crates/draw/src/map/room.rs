//! Free places for labels in a map: inside the plot, not on other labels, points or contours.

use plotters::prelude::DrawingBackend;

use crate::pen::{Pen, Sides};
use view::pictures::map::Map;

/// The side of a point on which a label is.
#[derive(Clone, Copy, Debug)]
pub enum Side {
    Right,
    Left,
    Above,
    Below,
    /// To the right and above.
    UpperRight,
    LowerLeft,
    UpperLeft,
    LowerRight,
}

impl Side {
    /// All sides, in the order in which they are tried.
    pub const ALL: [Self; 8] = [
        Self::Right,
        Self::Left,
        Self::Above,
        Self::Below,
        Self::UpperRight,
        Self::LowerLeft,
        Self::UpperLeft,
        Self::LowerRight,
    ];
}

/// The occupied parts of a plot, in backend pixels.
pub struct Room {
    plot: Sides,
    taken: Vec<Sides>,
    lines: Vec<Vec<(i32, i32)>>,
    /// Distance of labels from contours.
    apart: i32,
}

impl Room {
    /// The plot with the map's contours in it.
    pub fn new<DB: DrawingBackend>(pen: &Pen<DB>, map: &Map) -> Self {
        let line = |line: &Vec<(f64, f64)>| line.iter().map(|s| pen.at(*s)).collect();
        Self {
            plot: pen.sides,
            taken: Vec::new(),
            lines: map.lines.iter().map(line).collect(),
            apart: pen.px(3.0),
        }
    }

    /// Occupies a box.
    pub fn take(&mut self, sides: Sides) {
        self.taken.push(sides);
    }

    /// Occupies the surroundings of a point.
    pub fn take_around(&mut self, (x, y): (i32, i32), by: i32) {
        self.take(Sides {
            left: x - by,
            right: x + by,
            top: y - by,
            bottom: y + by,
        });
    }

    /// A box of a size at a side of a point, if it is free. With `over` it may lie on contours.
    pub fn find(
        &self,
        (x, y): (i32, i32),
        side: Side,
        (width, height): (i32, i32),
        gap: i32,
        over: bool,
    ) -> Option<Sides> {
        // At a corner the box comes nearer to the point than at a side.
        let near = gap * 8 / 9;
        let (left, top) = match side {
            Side::Right => (x + gap, y - height / 2),
            Side::Left => (x - gap - width, y - height / 2),
            Side::Above => (x - width / 2, y - gap - height),
            Side::Below => (x - width / 2, y + gap),
            Side::UpperRight => (x + near, y - near - height),
            Side::LowerLeft => (x - near - width, y + near),
            Side::UpperLeft => (x - near - width, y - near - height),
            Side::LowerRight => (x + near, y + near),
        };
        let found = Sides {
            left,
            right: left + width,
            top,
            bottom: top + height,
        };
        let plot = &self.plot;
        let inside = found.left >= plot.left
            && found.right <= plot.right
            && found.top >= plot.top
            && found.bottom <= plot.bottom;
        let free = self.taken.iter().all(|other| !meet(&found, other));
        let wide = Sides {
            left: found.left - self.apart,
            right: found.right + self.apart,
            top: found.top - self.apart,
            bottom: found.bottom + self.apart,
        };
        let crossed = self
            .lines
            .iter()
            .any(|line| line.windows(2).any(|pair| crosses(&wide, pair[0], pair[1])));
        (inside && free && (over || !crossed)).then_some(found)
    }
}

fn meet(a: &Sides, b: &Sides) -> bool {
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/// Whether a line segment passes through a box: their extents overlap, and not all corners lie on the
/// same side of the segment.
fn crosses(sides: &Sides, a: (i32, i32), b: (i32, i32)) -> bool {
    let extent = Sides {
        left: a.0.min(b.0),
        right: a.0.max(b.0) + 1,
        top: a.1.min(b.1),
        bottom: a.1.max(b.1) + 1,
    };
    if !meet(sides, &extent) {
        return false;
    }
    let side = |x: i32, y: i32| {
        let (dx, dy) = (i64::from(b.0 - a.0), i64::from(b.1 - a.1));
        dx * i64::from(y - a.1) - dy * i64::from(x - a.0)
    };
    let corners = [
        side(sides.left, sides.top),
        side(sides.right, sides.top),
        side(sides.left, sides.bottom),
        side(sides.right, sides.bottom),
    ];
    !(corners.iter().all(|c| *c > 0) || corners.iter().all(|c| *c < 0))
}

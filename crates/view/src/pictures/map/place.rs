//! From places in the plot to levers. Fractions count from the left and from the upper side, as
//! pointers do.

use super::Map;

/// How near to the line a place may be, as a part of the plot, to mean the line itself.
const NEAR: f64 = 0.03;

impl Map {
    /// The two levers' values at a place in the plot, in the model's units, rounded to the steps
    /// of their controls.
    #[must_use]
    pub fn pick(&self, fx: f64, fy: f64) -> (f64, f64) {
        (self.x.value(fx), self.y.value(1.0 - fy))
    }

    /// A position as fractions of the plot: from the left and from the upper side.
    #[must_use]
    pub fn place(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x.part(x), 1.0 - self.y.part(y))
    }

    /// Whether the line passes a place in the plot so closely that the line itself is meant; then
    /// [`engine::landscape::on_line`] says where it passes exactly.
    #[must_use]
    pub fn near_line(&self, fx: f64, fy: f64) -> bool {
        self.lines.iter().any(|line| {
            line.windows(2).any(|pair| {
                let (a, b) = (self.place(pair[0]), self.place(pair[1]));
                distance((fx, fy), a, b) <= NEAR
            })
        })
    }
}

/// The distance of a place from a piece of line.
fn distance(from: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        (((from.0 - a.0) * dx + (from.1 - a.1) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (from.0 - a.0 - along * dx).hypot(from.1 - a.1 - along * dy)
}

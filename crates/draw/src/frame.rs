//! The place of the plot in a picture, so that a page can put a cursor over it.

/// The plot's rectangle as fractions of the whole picture, from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left side of the plot, from 0 to 1.
    pub left: f64,
    /// Right side.
    pub right: f64,
    /// Upper side.
    pub top: f64,
    /// Lower side.
    pub bottom: f64,
}

impl Frame {
    /// The position of a year of a line chart, as a fraction of the picture's width.
    #[must_use]
    pub fn x(&self, years: (i32, i32), year: f64) -> f64 {
        let (first, last) = (f64::from(years.0), f64::from(years.1));
        let part = (year - first) / (last - first).max(1.0);
        self.left + (self.right - self.left) * part
    }

    /// The position of a value, as a fraction of the picture's height.
    #[must_use]
    pub fn y(&self, range: (f64, f64), value: f64) -> f64 {
        let part = (value - range.0) / (range.1 - range.0);
        self.bottom + (self.top - self.bottom) * part
    }

    /// The middle of the `n`-th of `count` columns, as a fraction of the picture's width.
    #[must_use]
    pub fn column(&self, n: usize, count: usize) -> f64 {
        #[allow(clippy::cast_precision_loss)] // columns are years
        let part = (n as f64 + 0.5) / count.max(1) as f64;
        self.left + (self.right - self.left) * part
    }
}

#[cfg(test)]
mod tests {
    use super::Frame;

    #[test]
    fn years_and_values_lie_between_the_sides() {
        let frame = Frame {
            left: 0.1,
            right: 0.9,
            top: 0.2,
            bottom: 0.8,
        };
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} is not {b}");
        near(frame.x((2010, 2020), 2015.0), 0.5);
        near(frame.x((2020, 2020), 2020.0), 0.1);
        near(frame.y((0.0, 10.0), 10.0), 0.2);
        near(frame.y((0.0, 10.0), 2.5), 0.65);
        near(frame.column(0, 2), 0.3);
        near(frame.column(1, 2), 0.7);
    }
}

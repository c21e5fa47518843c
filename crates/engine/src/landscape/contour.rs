//! Lines of one level on a grid, by marching squares: each square of four nodes is crossed by at
//! most two pieces of line, whose ends lie on its sides by linear interpolation. Every side belongs
//! to at most two squares, so the pieces join to lines that do not branch.

/// No neighbour.
const NONE: u32 = u32::MAX;

/// The lines of a level, as positions counted in nodes from the first one. Squares with a node that
/// is not a number are left out.
pub(super) fn lines(values: &[f64], grid: [usize; 2], level: f64) -> Vec<Vec<(f64, f64)>> {
    let [columns, rows] = grid;
    let mut net = Net {
        values,
        columns,
        level,
        next: vec![[NONE; 2]; values.len() * 2],
    };
    for row in 0..rows.saturating_sub(1) {
        for column in 0..columns.saturating_sub(1) {
            net.cross(row * columns + column);
        }
    }
    net.join()
}

/// Sides that a line crosses. The side to the right of node n has the number 2n, the one above it
/// 2n + 1.
struct Net<'a> {
    values: &'a [f64],
    columns: usize,
    level: f64,
    /// By side the two sides that are joined to it.
    next: Vec<[u32; 2]>,
}

impl Net<'_> {
    /// Looks at the square whose lower left node is `node`.
    fn cross(&mut self, node: usize) {
        let corners = [node, node + 1, node + self.columns + 1, node + self.columns];
        let values = corners.map(|n| self.values[n]);
        if values.iter().any(|v| !v.is_finite()) {
            return;
        }
        let high = values.map(|v| v >= self.level);
        let [low_side, right, top, left] =
            [2 * node, 2 * (node + 1) + 1, 2 * corners[3], 2 * node + 1];
        match high {
            [a, b, c, d] if a == b && b == c && c == d => {}
            // A saddle: its middle says which corners belong together.
            [a, b, c, d] if a == c && b == d => {
                let middle = values.iter().sum::<f64>() / 4.0 >= self.level;
                if middle == a {
                    self.link(low_side, right);
                    self.link(top, left);
                } else {
                    self.link(left, low_side);
                    self.link(right, top);
                }
            }
            [a, b, c, d] => {
                let sides = [
                    (a != b, low_side),
                    (b != c, right),
                    (c != d, top),
                    (d != a, left),
                ];
                let mut crossed = sides.iter().filter(|s| s.0).map(|s| s.1);
                if let (Some(one), Some(other)) = (crossed.next(), crossed.next()) {
                    self.link(one, other);
                }
            }
        }
    }

    fn link(&mut self, one: usize, other: usize) {
        for (from, to) in [(one, other), (other, one)] {
            let free = self.next[from].iter_mut().find(|n| **n == NONE);
            if let (Some(place), Ok(to)) = (free, u32::try_from(to)) {
                *place = to;
            }
        }
    }

    /// Where a side is crossed.
    fn spot(&self, side: usize) -> (f64, f64) {
        let node = side / 2;
        let upwards = side % 2 == 1;
        let other = node + if upwards { self.columns } else { 1 };
        let (a, b) = (self.values[node], self.values[other]);
        let part = ((self.level - a) / (b - a)).clamp(0.0, 1.0);
        #[allow(clippy::cast_precision_loss)] // small grids
        let (x, y) = ((node % self.columns) as f64, (node / self.columns) as f64);
        if upwards {
            (x, y + part)
        } else {
            (x + part, y)
        }
    }

    /// Follows the pieces: first from the ends of open lines, then around closed ones.
    fn join(mut self) -> Vec<Vec<(f64, f64)>> {
        let mut lines = Vec::new();
        for closed in [false, true] {
            for side in 0..self.next.len() {
                let [first, second] = self.next[side];
                if first != NONE && (closed || second == NONE) {
                    lines.extend(self.follow(side, closed));
                }
            }
        }
        lines
    }

    /// The line from a side on; its pieces are taken off the net.
    fn follow(&mut self, start: usize, closed: bool) -> Option<Vec<(f64, f64)>> {
        let mut line = vec![self.spot(start)];
        let mut side = start;
        while let Some(to) = self.next[side].iter().copied().find(|n| *n != NONE) {
            let to = usize::try_from(to).ok()?;
            self.unlink(side, to);
            let spot = self.spot(to);
            // A line through a node crosses two sides at the same place.
            if line.last() != Some(&spot) {
                line.push(spot);
            }
            side = to;
        }
        if closed && line.first() != line.last() {
            line.extend(line.first().copied());
        }
        (line.len() > 1).then_some(line)
    }

    fn unlink(&mut self, one: usize, other: usize) {
        for (from, to) in [(one, other), (other, one)] {
            let is = |n: &&mut u32| usize::try_from(**n) == Ok(to);
            if let Some(place) = self.next[from].iter_mut().find(is) {
                *place = NONE;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn field(grid: [usize; 2], f: impl Fn(f64, f64) -> f64) -> Vec<f64> {
        let [columns, rows] = grid;
        let all = (0..rows).flat_map(|y| (0..columns).map(move |x| (x, y)));
        all.map(|(x, y)| f(x as f64, y as f64)).collect()
    }

    #[test]
    fn slopes_have_one_straight_line() {
        let slope = field([5, 4], |x, y| 2.0 * x + y);
        let found = lines(&slope, [5, 4], 4.5);
        assert_eq!(found.len(), 1);
        for (x, y) in &found[0] {
            assert!((2.0 * x + y - 4.5).abs() < 1e-12);
        }
        let ends = [found[0][0].1, found[0][found[0].len() - 1].1];
        assert!(ends.contains(&0.0) && ends.contains(&3.0), "{ends:?}");
    }

    #[test]
    fn hills_have_closed_disjoint_lines() {
        let hill = |x: f64, y: f64, at: f64| -((x - at).powi(2) + (y - 10.0).powi(2));
        let two = field([40, 21], |x, y| hill(x, y, 10.0).max(hill(x, y, 30.0)));
        let found = lines(&two, [40, 21], -25.0);
        assert_eq!(found.len(), 2);
        for line in &found {
            assert_eq!(line.first(), line.last());
            assert!(line.len() > 20);
            let at = if line[0].0 < 20.0 { 10.0 } else { 30.0 };
            for (x, y) in line {
                let radius = (x - at).hypot(y - 10.0);
                assert!((radius - 5.0).abs() < 0.1, "{radius}");
            }
        }
    }

    #[test]
    fn saddles_have_two_lines() {
        for level in [-0.5, 0.5] {
            let saddle = field([2, 2], |x, y| if x == y { 1.0 } else { -1.0 });
            let found = lines(&saddle, [2, 2], level);
            assert_eq!(found.len(), 2);
            assert!(found.iter().all(|line| line.len() == 2));
        }
    }

    #[test]
    fn lines_end_at_nan_squares_and_flat_land_has_none() {
        let mut slope = field([6, 6], |x, _| x);
        slope[2 * 6 + 2] = f64::NAN;
        let found = lines(&slope, [6, 6], 2.5);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found
                .iter()
                .flatten()
                .all(|(x, y)| *x == 2.5 && !(1.0..=3.0).contains(y) || *y == 1.0 || *y == 3.0)
        );
        assert!(lines(&[1.0; 36], [6, 6], 1.0).is_empty());
        assert!(lines(&[f64::NAN; 36], [6, 6], 1.0).is_empty());
    }

    #[test]
    fn lines_through_nodes_have_no_repeated_points() {
        let slope = field([6, 6], |x, y| x + y);
        let found = lines(&slope, [6, 6], 5.0);
        assert_eq!(found.len(), 1);
        assert!(found[0].windows(2).all(|p| p[0] != p[1]));
    }
}

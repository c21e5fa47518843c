//! Simplified lines: backends draw between whole pixels, so that a straight line of many short segments
//! would look ragged.

/// How far a dropped position may lie from the simplified line, in backend pixels.
const TOLERANCE: f64 = 0.4;

/// Drops positions that lie on the line anyway (the algorithm of Douglas and Peucker).
pub fn thin(line: &[(f64, f64)]) -> Vec<(i32, i32)> {
    let mut kept = Vec::new();
    let whole = |(x, y): (f64, f64)| (x.round() as i32, y.round() as i32);
    if let [first, .., last] = line {
        kept.push(whole(*first));
        // A closed line has no chord, so it is split in two.
        let halves = if first == last {
            line.len() / 2
        } else {
            line.len() - 1
        };
        between(line, 0, halves, &mut |n| kept.push(whole(line[n])));
        if halves + 1 < line.len() {
            kept.push(whole(line[halves]));
            between(line, halves, line.len() - 1, &mut |n| {
                kept.push(whole(line[n]))
            });
        }
        kept.push(whole(*last));
    }
    kept
}

fn between(line: &[(f64, f64)], from: usize, to: usize, keep: &mut dyn FnMut(usize)) {
    let (a, b) = (line[from], line[to]);
    let length = (b.0 - a.0).hypot(b.1 - a.1).max(1e-9);
    let mut most = (TOLERANCE, None);
    for (n, (x, y)) in line.iter().enumerate().take(to).skip(from + 1) {
        let off = ((b.0 - a.0) * (y - a.1) - (b.1 - a.1) * (x - a.0)).abs() / length;
        if off > most.0 {
            most = (off, Some(n));
        }
    }
    if let Some(n) = most.1 {
        between(line, from, n, keep);
        keep(n);
        between(line, n, to, keep);
    }
}

#[cfg(test)]
mod tests {
    use super::thin;

    #[test]
    fn straight_lines_keep_their_ends_and_bends_their_corners() {
        let straight: Vec<_> = (0..50)
            .map(|n| (f64::from(n) * 3.3, f64::from(n) * 2.1))
            .collect();
        assert_eq!(thin(&straight), [(0, 0), (162, 103)]);
        let bend = [
            (0.0, 0.0),
            (5.0, 5.0),
            (10.0, 10.0),
            (20.0, 10.0),
            (30.0, 10.0),
        ];
        assert_eq!(thin(&bend), [(0, 0), (10, 10), (30, 10)]);
        assert!(thin(&[]).is_empty());
    }

    #[test]
    fn closed_lines_stay_closed_and_round() {
        let turn = |n: i32| f64::from(n) / 60.0 * std::f64::consts::TAU;
        let mut circle: Vec<_> = (0..60)
            .map(|n| (40.0 * turn(n).cos(), 40.0 * turn(n).sin()))
            .collect();
        circle.push(circle[0]);
        let found = thin(&circle);
        assert_eq!(found.first(), found.last());
        assert!(found.len() > 12 && found.len() < 61, "{}", found.len());
    }
}

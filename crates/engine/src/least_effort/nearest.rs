//! The point of a box nearest to a given one that meets some linear inequalities, as far as they
//! can be met.
//!
//! min ½|u − c|² + ½/ε·Σ s_i²  subject to  a_i·u + s_i ≥ b_i (s_i ≥ 0)  and  low ≤ u ≤ high,
//! where ε = [`SLACK`] is so small that a slack is used only where there is no other way: an
//! inequality that nothing can meet is then missed by as little as possible, in least squares.
//!
//! A least-distance problem (Lawson & Hanson 1974, chapter 23), solved through its dual
//! min ½λ'(AA' + E)λ − h'λ, λ ≥ 0, by their active-set method for nonnegative least squares in the
//! form of the normal equations (Bro & de Jong 1997); E is ε on the soft rows and 0 on the box.
//!
//! Written out here because no crate fits: quadprog is GPL-2.0 and takes `hypot` from std, clarabel is
//! an interior-point solver of many thousand lines, and nalgebra has no least squares with
//! inequalities. Here there are a handful of levers and targets.

/// ε, for rows of length one.
const SLACK: f64 = 1e-10;
/// Violation at which a row counts as met.
const ENOUGH: f64 = 1e-15;

/// A row a·u ≥ b.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// a, of any length but zero.
    pub along: Vec<f64>,
    /// b.
    pub least: f64,
}

/// The nearest point. Each side of the box must hold `low ≤ high`.
pub(super) fn nearest(center: &[f64], rows: &[Row], sides: &[(f64, f64)]) -> Vec<f64> {
    let mut all: Vec<(Vec<f64>, f64, f64)> = Vec::with_capacity(rows.len() + 2 * sides.len());
    for row in rows {
        let length = dot(&row.along, &row.along).sqrt();
        if length > 0.0 {
            let along: Vec<f64> = row.along.iter().map(|a| a / length).collect();
            let short = row.least / length - dot(&along, center);
            all.push((along, short, SLACK));
        }
    }
    for (i, (low, high)) in sides.iter().enumerate() {
        for (sign, short) in [(1.0, low - center[i]), (-1.0, center[i] - high)] {
            let mut along = vec![0.0; sides.len()];
            along[i] = sign;
            all.push((along, short, 0.0));
        }
    }
    let gram: Vec<Vec<f64>> = all
        .iter()
        .enumerate()
        .map(|(i, (a, _, slack))| {
            let entry = |(j, (b, _, _)): (usize, &(Vec<f64>, f64, f64))| {
                dot(a, b) + if i == j { *slack } else { 0.0 }
            };
            all.iter().enumerate().map(entry).collect()
        })
        .collect();
    let short: Vec<f64> = all.iter().map(|(_, short, _)| *short).collect();
    let multipliers = nonnegative(&gram, &short);
    let mut point = center.to_vec();
    for ((along, _, _), multiplier) in all.iter().zip(&multipliers) {
        for (p, a) in point.iter_mut().zip(along) {
            *p += multiplier * a;
        }
    }
    // Rounding must not push a lever out of its range.
    for (p, (low, high)) in point.iter_mut().zip(sides) {
        *p = p.clamp(*low, *high);
    }
    point
}

/// min ½λ'Gλ − h'λ over λ ≥ 0.
fn nonnegative(gram: &[Vec<f64>], h: &[f64]) -> Vec<f64> {
    let n = h.len();
    let mut lambda = vec![0.0; n];
    let mut free: Vec<usize> = Vec::new();
    let mut rejected = vec![false; n];
    for _ in 0..10 * n.max(1) {
        let shortfall = |j: usize| h[j] - dot(&gram[j], &lambda);
        let outside = (0..n).filter(|j| !free.contains(j) && !rejected[*j]);
        let worst = outside
            .map(|j| (j, shortfall(j)))
            .filter(|(_, w)| *w > ENOUGH)
            .max_by(|a, b| a.1.total_cmp(&b.1));
        let Some((enters, _)) = worst else { break };
        free.push(enters);
        loop {
            let Some(z) = solve(gram, h, &free) else {
                // It depends on the rows that are in already: they stand for it.
                free.retain(|j| *j != enters);
                rejected[enters] = true;
                break;
            };
            // How far each multiplier that turns negative may go towards its new value.
            let ratio = |(j, z): (&usize, &f64)| match (*z <= 0.0, lambda[*j] > 0.0) {
                (false, _) => f64::INFINITY,
                (true, false) => 0.0,
                (true, true) => lambda[*j] / (lambda[*j] - z),
            };
            let ratios: Vec<f64> = free.iter().zip(&z).map(ratio).collect();
            let step = ratios.iter().copied().fold(1.0, f64::min);
            for (j, z) in free.iter().zip(&z) {
                lambda[*j] += step * (z - lambda[*j]);
            }
            if step >= 1.0 {
                rejected.fill(false);
                break;
            }
            let gone = free.iter().zip(&ratios).filter(|(_, r)| **r <= step);
            let gone: Vec<usize> = gone.map(|(j, _)| *j).collect();
            for j in &gone {
                lambda[*j] = 0.0;
            }
            free.retain(|j| !gone.contains(j));
            if gone.contains(&enters) {
                rejected[enters] = true;
                break;
            }
        }
    }
    lambda
}

/// Solves the rows and columns `free` of a positive definite matrix by Cholesky's method; `None`
/// where it is not definite.
fn solve(gram: &[Vec<f64>], h: &[f64], free: &[usize]) -> Option<Vec<f64>> {
    let n = free.len();
    let mut factor = vec![vec![0.0; n]; n];
    for i in 0..n {
        for j in 0..=i {
            let rest = gram[free[i]][free[j]] - dot(&factor[i][..j], &factor[j][..j]);
            if i == j {
                if rest <= 1e-15 {
                    return None;
                }
                factor[i][i] = rest.sqrt();
            } else {
                factor[i][j] = rest / factor[j][j];
            }
        }
    }
    let mut z: Vec<f64> = free.iter().map(|j| h[*j]).collect();
    for i in 0..n {
        z[i] = (z[i] - dot(&factor[i][..i], &z[..i])) / factor[i][i];
    }
    for i in (0..n).rev() {
        let below: f64 = (i + 1..n).map(|k| factor[k][i] * z[k]).sum();
        z[i] = (z[i] - below) / factor[i][i];
    }
    Some(z)
}

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: (f64, f64) = (-10.0, 10.0);

    fn row(along: &[f64], least: f64) -> Row {
        Row {
            along: along.to_vec(),
            least,
        }
    }

    fn near(found: &[f64], expected: &[f64]) {
        let close = found
            .iter()
            .zip(expected)
            .all(|(a, b)| (a - b).abs() < 1e-8);
        assert!(close, "{found:?} is not {expected:?}");
    }

    #[test]
    fn single_row_is_met_along_its_normal() {
        near(
            &nearest(&[0.0, 0.0], &[row(&[3.0, 4.0], 5.0)], &[WIDE; 2]),
            &[0.6, 0.8],
        );
        near(
            &nearest(&[1.0, 1.0], &[row(&[3.0, 4.0], 5.0)], &[WIDE; 2]),
            &[1.0, 1.0],
        );
    }

    #[test]
    fn other_coordinates_make_up_for_a_bounded_one() {
        let sides = [WIDE, (0.0, 0.5)];
        near(
            &nearest(&[0.0, 0.0], &[row(&[3.0, 4.0], 5.0)], &sides),
            &[1.0, 0.5],
        );
    }

    #[test]
    fn redundant_rows_do_no_harm() {
        let rows = vec![
            row(&[1.0, 1.0], 2.0),
            row(&[2.0, 2.0], 4.0),
            row(&[1.0, 0.0], 0.5),
        ];
        near(&nearest(&[0.0, 0.0], &rows, &[WIDE; 2]), &[1.0, 1.0]);
    }

    #[test]
    fn unattainable_rows_are_missed_in_least_squares() {
        let rows = [row(&[1.0], 3.0), row(&[-1.0], -1.0)];
        near(&nearest(&[0.0], &rows, &[WIDE]), &[2.0]);
        near(&nearest(&[0.0], &[row(&[1.0], 3.0)], &[(0.0, 1.0)]), &[1.0]);
    }
}

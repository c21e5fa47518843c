//! Parts that add up to the last bit, in whatever order they are added.
//!
//! A sum of doubles depends on its order as soon as one step of it is rounded. Multiples of one power
//! of two, the grid g, are added without any rounding while no sum exceeds 2^53 g. So every part is
//! put on a grid, and the largest part takes what that leaves of the difference. Rounding to the grid
//! moves a part by about the last digit of an end or of the largest sum, which is what the simulation
//! itself rounds by.
//!
//! g starts at the last digit of the finer end and is made coarser until 2^53 g holds the sums. What
//! that gives depends on the ends, which are what they are:
//!
//! 1. Both ends are multiples of g and |end| + Σ|parts| ≤ 2^53 g: from the first end, one part after
//!    the other, in any order, leads to the second end, bit for bit.
//! 2. Both ends are multiples of g and Σ|parts| ≤ 2^53 g: the parts, in any order, are `to − from`, and
//!    `from` plus that sum is `to`. (An end with an odd last digit, and a power of two between the ends
//!    and above it: `from + part` is then no double, whatever the part.)
//! 3. Only `to − from` is a multiple of g: the parts, in any order, are `to − from`.
//! 4. Not even that: Σ|parts| is beyond the power of two above an odd difference, and no doubles would
//!    add up to it in every order. The parts, in any order, are the multiple of g next to it.

/// Whole numbers up to this one are doubles, and so are their sums.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// What rounding may add to the sum of the parts, in steps of the grid: half a step for each part, the
/// same for the largest, and what the simulations round by.
const SLACK: f64 = 256.0;

/// Puts parts on a grid on which they add up to `to − from`. The largest part (the first of equals)
/// takes the rest.
pub(super) fn close(parts: &mut [f64], from: f64, to: f64) {
    let size: f64 = parts.iter().map(|p| p.abs()).sum();
    let largest = largest(parts).filter(|_| size + from.abs() + to.abs() < f64::MAX / EXACT);
    let Some(largest) = largest else {
        return;
    };
    let grid = grid(from, to, size);
    let on_grid = |value: f64| libm::round(value / grid) * grid;
    let mut others = 0.0;
    for (n, part) in parts.iter_mut().enumerate() {
        *part = on_grid(*part);
        others += if n == largest { 0.0 } else { *part };
    }
    parts[largest] = on_grid(to - from - others);
}

fn largest(parts: &[f64]) -> Option<usize> {
    let by_size = |a: &usize, b: &usize| parts[*a].abs().total_cmp(&parts[*b].abs());
    // Of equal ones the last is taken: backwards it is the first.
    (0..parts.len()).rev().max_by(by_size)
}

/// The grid that gives the most: see the head of this file.
fn grid(from: f64, to: f64, size: f64) -> f64 {
    let ends = [from, to];
    let finest = ends.map(ulp).into_iter().fold(f64::INFINITY, f64::min);
    let start = if finest.is_finite() {
        finest
    } else {
        ulp(size)
    };
    // A difference of nothing by parts of nothing.
    let start = if start.is_finite() {
        start
    } else {
        f64::MIN_POSITIVE
    };
    let holding = |sum: f64| {
        let mut grid = start;
        while sum + SLACK * grid > EXACT * grid {
            grid *= 2.0;
        }
        grid
    };
    let (way, sum) = (holding(from.abs().max(to.abs()) + size), holding(size));
    let ends = ends
        .map(last_digit)
        .into_iter()
        .fold(f64::INFINITY, f64::min);
    if way <= ends { way } else { sum }
}

/// The last binary digit that a double of this size has; 0 has none.
fn ulp(value: f64) -> f64 {
    let value = value.abs();
    if value == 0.0 {
        return f64::INFINITY;
    }
    value.next_up() - value
}

/// The last binary digit of a double that is not 0.
fn last_digit(value: f64) -> f64 {
    const MANTISSA: u64 = (1 << 52) - 1;
    let zeros = (value.to_bits() & MANTISSA | 1 << 52).trailing_zeros();
    (0..zeros).fold(ulp(value), |digit, _| digit * 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All orders of a few parts.
    fn orders(parts: &[f64]) -> Vec<Vec<f64>> {
        if parts.is_empty() {
            return vec![Vec::new()];
        }
        let first = |n: usize| {
            let rest = [&parts[..n], &parts[n + 1..]].concat();
            let rest = orders(&rest).into_iter();
            rest.map(move |tail| [vec![parts[n]], tail].concat())
        };
        (0..parts.len()).flat_map(first).collect()
    }

    fn same_in_every_order(parts: &[f64], about: f64) {
        let sum: f64 = parts.iter().sum();
        assert!((sum - about).abs() <= 1e-15 * parts.iter().map(|p| p.abs()).sum::<f64>());
        for order in orders(parts) {
            assert_eq!(order.iter().sum::<f64>(), sum, "{order:?}");
        }
    }

    fn adds_up(parts: &[f64], from: f64, to: f64) {
        for order in orders(parts) {
            let sum: f64 = order.iter().sum();
            assert_eq!(sum, to - from, "{order:?}");
            assert_eq!(from + sum, to, "{order:?}");
        }
    }

    fn steps_meet(parts: &[f64], from: f64, to: f64) -> bool {
        orders(parts)
            .iter()
            .all(|order| order.iter().fold(from, |at, p| at + p) == to)
    }

    #[test]
    fn parts_add_up_in_every_order() {
        let rough = [-20.1, 4.0 / 3.0, 1e-9, -1.0 / 7.0, 2.7];
        for (from, to) in [
            (199.37, 183.2),
            (183.2, 199.37),
            (0.65, 0.61),
            (0.0, -31.9),
            (-8.0, 3.0),
        ] {
            let scale = (to - from) / rough.iter().sum::<f64>();
            let mut parts = rough.map(|p| p * scale);
            close(&mut parts, from, to);
            adds_up(&parts, from, to);
            for (part, before) in parts.iter().zip(rough) {
                assert!((part - before * scale).abs() < 1e-13, "{parts:?}");
            }
        }
        let mut parts = rough.map(|p| -p);
        close(&mut parts, 183.2, 199.37);
        assert!(
            steps_meet(&parts, 183.2, 199.37),
            "no power of two lies between"
        );
    }

    #[test]
    fn sums_across_a_power_of_two_are_exact_where_the_ends_allow_it() {
        let (from, odd) = (100.5, 100.0 + f64::EPSILON * 64.0);
        let mut parts = [30.1, 20.0 / 3.0, -2.0];
        let to = from + 34.75;
        close(&mut parts, from, to);
        adds_up(&parts, from, to);
        assert!(steps_meet(&parts, from, to));
        // An end with an odd last digit: the sum is exact, no step over 128 can be.
        let mut parts = [30.1, 20.0 / 3.0, -2.0];
        close(&mut parts, odd, to);
        adds_up(&parts, odd, to);
    }

    #[test]
    fn parts_larger_than_their_difference_add_up_in_every_order() {
        // −19.7 in the sum, −15.9 at the end: beyond 16 there is no double for its last digit.
        let mut parts = [-19.7, 4.0 / 3.0, 2.467];
        close(&mut parts, 0.0, -15.9);
        same_in_every_order(&parts, -15.9);
        let mut parts = [1e20, -1e20, 0.1];
        close(&mut parts, 0.3, 0.4);
        same_in_every_order(&parts, 0.1);
        let mut none: [f64; 0] = [];
        close(&mut none, 1.0, 1.0);
        let mut zero = [0.1, -0.1];
        close(&mut zero, 0.0, 0.0);
        assert_eq!(zero, [0.1, -0.1]);
        let mut nothing = [0.0, 0.0];
        close(&mut nothing, 0.0, 0.0);
        assert_eq!(nothing, [0.0, 0.0]);
    }
}

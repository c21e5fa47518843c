//! Shapley values of a game given by the values of its coalitions.

/// Tells whether the n-th player belongs to a coalition.
type Inside<'a> = &'a dyn Fn(usize) -> bool;

/// Σ over S without i of |S|!(n−|S|−1)!/n! · (v(S ∪ i) − v(S)), all coalitions computed once.
pub(super) fn exact<E>(
    players: usize,
    value: impl Fn(Inside) -> Result<f64, E>,
) -> Result<Vec<f64>, E> {
    let coalitions = 0usize..1 << players;
    let values: Vec<f64> = coalitions
        .clone()
        .map(|mask| value(&|i| mask >> i & 1 == 1))
        .collect::<Result<_, E>>()?;
    let weights = weights(players);
    let part = |i: usize| {
        let without = coalitions.clone().filter(|mask| mask >> i & 1 == 0);
        let gains = without.map(|mask| {
            weights[mask.count_ones() as usize] * (values[mask | 1 << i] - values[mask])
        });
        gains.sum()
    };
    Ok((0..players).map(part).collect())
}

/// s!(n−s−1)!/n! by coalition size: 1/n for the first, each next one times s/(n−s).
fn weights(players: usize) -> Vec<f64> {
    #[allow(clippy::cast_precision_loss)] // at most a dozen
    let ratio = |a: usize, b: usize| a as f64 / b as f64;
    let mut all = vec![ratio(1, players.max(1))];
    for s in 1..players {
        all.push(all[s - 1] * ratio(s, players - s));
    }
    all
}

/// The average over the rotations of the players' order and of its reverse.
///
/// Everybody who came before player i is an interval on the circle of players, in both
/// directions, so n(n−1)+2 coalitions serve all 2n orders.
pub(super) fn rotations<E>(
    players: usize,
    value: impl Fn(Inside) -> Result<f64, E>,
) -> Result<Vec<f64>, E> {
    let n = players;
    let mut values = vec![vec![f64::NAN; n + 1]; n];
    let (none, everybody) = (value(&|_| false)?, value(&|_| true)?);
    for (start, row) in values.iter_mut().enumerate() {
        row[0] = none;
        row[n] = everybody;
        for (length, slot) in row.iter_mut().enumerate().take(n).skip(1) {
            *slot = value(&|i| (i + n - start) % n < length)?;
        }
    }
    let interval = |start: usize, length: usize| values[start % n][length];
    #[allow(clippy::cast_precision_loss)] // as many as there are levers
    let orders = (2 * n) as f64;
    let part = |i: usize| {
        let gains = (0..n).map(|l| {
            let forwards = interval(i + n - l, l + 1) - interval(i + n - l, l);
            let backwards = interval(i, l + 1) - interval(i + 1, l);
            forwards + backwards
        });
        gains.sum::<f64>() / orders
    };
    Ok((0..n).map(part).collect())
}

/// Gives what rounding has left of the difference to the largest part (the first of equals), so
/// that the parts, added in their order, give the difference as exactly as doubles allow.
pub(super) fn close(parts: &mut [f64], difference: f64) {
    let left = |parts: &[f64]| difference - parts.iter().sum::<f64>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|a, b| parts[*b].abs().total_cmp(&parts[*a].abs()).then(a.cmp(b)));
    for n in order {
        for _ in 0..4 {
            let rest = left(parts);
            if rest == 0.0 {
                return;
            }
            let before = parts[n];
            parts[n] += rest;
            if left(parts).abs() >= rest.abs() {
                parts[n] = before;
                break;
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Three players of unequal weight, of whom two must be together to gain anything (the glove game).
    fn gloves(inside: Inside) -> Result<f64, ()> {
        let left = inside(0);
        let right = inside(1) || inside(2);
        Ok(f64::from(u8::from(left && right)))
    }

    #[test]
    fn the_glove_game_has_its_textbook_values() {
        let parts = exact(3, gloves).unwrap();
        for (part, expected) in parts.iter().zip([4.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((part - expected).abs() < 1e-15, "{parts:?}");
        }
    }

    #[test]
    fn rotations_add_up_and_leave_idle_players_nothing() {
        let game = |inside: Inside| -> Result<f64, ()> {
            let of = |i: usize| f64::from(u8::from(inside(i)));
            Ok((1.0 + of(0)) * (2.0 + of(2)) * (1.0 + 0.5 * of(4)) + of(3))
        };
        let parts = rotations(5, game).unwrap();
        assert!((parts.iter().sum::<f64>() - 8.0).abs() < 1e-14, "{parts:?}");
        assert_eq!(parts[1], 0.0);
        assert_eq!(parts[3], 1.0);
    }

    #[test]
    fn the_rest_of_rounding_is_closed() {
        let mut parts = [0.1, 0.2, 0.3, 1e-9];
        close(&mut parts, 0.600_000_001_000_000_3);
        assert_eq!(parts.iter().sum::<f64>(), 0.600_000_001_000_000_3);
    }
}

//! Shapley values of a game given by the values of its coalitions.

/// Whether the n-th player belongs to a coalition.
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
        let gain = |mask: usize| values[mask | 1 << i] - values[mask];
        // Everybody else on the other side: on the way back that is the same pair, so the parts
        // there are these with the other sign, to the last bit.
        let others = (1usize << players) - 1 - (1 << i);
        let pairs = without.map(|mask| (mask, others & !mask));
        let gains = pairs
            .filter(|(mask, rest)| mask <= rest)
            .map(|(mask, rest)| {
                let both = if mask == rest {
                    gain(mask)
                } else {
                    gain(mask) + gain(rest)
                };
                weights[mask.count_ones() as usize] * both
            });
        gains.sum()
    };
    Ok((0..players).map(part).collect())
}

/// s!(n−s−1)!/n! by coalition size: 1/n for the first, each next one times s/(n−s); the second half
/// mirrors the first one.
fn weights(players: usize) -> Vec<f64> {
    #[allow(clippy::cast_precision_loss)] // at most a dozen
    let ratio = |a: usize, b: usize| a as f64 / b as f64;
    let mut all = vec![ratio(1, players.max(1))];
    for s in 1..players {
        let mirrored = players - 1 - s;
        all.push(if mirrored < s {
            all[mirrored]
        } else {
            all[s - 1] * ratio(s, players - s)
        });
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
        let gain = |l: usize| {
            let forwards = interval(i + n - l, l + 1) - interval(i + n - l, l);
            let backwards = interval(i, l + 1) - interval(i + 1, l);
            forwards + backwards
        };
        // In pairs that are the same on the way back, as in `exact`.
        let pairs = (0..n.div_ceil(2)).map(|l| (l, n - 1 - l));
        let gains = pairs.map(|(a, b)| if a == b { gain(a) } else { gain(a) + gain(b) });
        gains.sum::<f64>() / orders
    };
    Ok((0..n).map(part).collect())
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
    fn glove_game_has_its_textbook_values() {
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
}

//! Where the flags under a track stand: each as near to its tick as the others leave room, for a track of any
//! width. The tick itself never moves; a flag that cannot stand under it is led there.

/// A flag that is to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flag {
    /// Where its tick is, in ems from the left end.
    pub at: f64,
    /// How wide its words are, in ems.
    pub width: f64,
    /// How much it matters that it stands near its tick: 1 for most.
    pub weight: f64,
}

/// How a flag hangs on its tick.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hold {
    /// The tick ends somewhere above its words.
    #[default]
    Under,
    /// The words begin to the right of the tick, and an elbow leads there.
    Right,
    /// The words end to the left of it.
    Left,
}

/// Where a flag stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// The left end of its words, in ems.
    pub left: f64,
    /// Row under the track, from 0.
    pub row: usize,
    /// How it hangs on its tick.
    pub hold: Hold,
}

/// Between the words of two flags in a row, in ems.
pub const GAP: f64 = 0.6;
/// From a tick to words beside it.
pub const BESIDE: f64 = 0.5;
/// Words never end nearer to their own tick than this, where it is above them.
const INSIDE: f64 = 0.3;

/// What a row further down costs, next to a place beside the tick, or off the middle.
const ROW: f64 = 3.0;
const ELBOW: f64 = 1.0;
const OFF: f64 = 0.4;
/// A leader that crosses an elbow, and one that passes behind words: only where nothing else is left.
const CROSS: f64 = 12.0;
const BEHIND: f64 = 60.0;

/// Places flags under a track of a width, given in ems: no two overlap, none leaves the track, and of all
/// such arrangements it is the cheapest.
#[must_use]
pub fn arrange(flags: &[Flag], track: f64) -> Vec<Spot> {
    let mut search = Search {
        flags,
        track,
        now: Vec::with_capacity(flags.len()),
        best: (f64::INFINITY, Vec::new()),
    };
    search.place(0.0);
    search.best.1
}

struct Search<'a> {
    flags: &'a [Flag],
    track: f64,
    now: Vec<Spot>,
    best: (f64, Vec<Spot>),
}

impl Search<'_> {
    /// Tries every place of the next flag, and all that follow.
    fn place(&mut self, cost: f64) {
        let n = self.now.len();
        let Some(flag) = self.flags.get(n).copied() else {
            self.best = (cost, self.now.clone());
            return;
        };
        #[allow(clippy::cast_precision_loss)] // a handful of rows
        for row in 0..self.flags.len() {
            for (left, hold, own) in self.places(flag) {
                let spot = Spot { left, row, hold };
                let own = (own + ROW * row as f64) * flag.weight;
                let beside: f64 = (0..n)
                    .map(|k| clash((self.flags[k], self.now[k]), (flag, spot)))
                    .sum();
                let sum = cost + own + beside;
                // What is no cheaper than the best so far is given up.
                if sum < self.best.0 {
                    self.now.push(spot);
                    self.place(sum);
                    self.now.pop();
                }
            }
        }
    }

    /// The places of a flag in any row, with what they cost.
    fn places(&self, flag: Flag) -> impl Iterator<Item = (f64, Hold, f64)> + use<> {
        let Flag { at, width, .. } = flag;
        let last = (self.track - width).max(0.0);
        let under = move |left: f64| {
            let left = left.clamp(0.0, last);
            let middle = left + width / 2.0;
            (
                left,
                Hold::Under,
                OFF * (middle - at).abs() / width.max(1.0),
            )
        };
        let right = at + BESIDE;
        let left = at - BESIDE - width;
        let all = [
            Some(under(at - width / 2.0)),
            Some(under(at - INSIDE)),
            Some(under(at + INSIDE - width)),
            (right <= last).then_some((right, Hold::Right, ELBOW)),
            (left >= 0.0).then_some((left, Hold::Left, ELBOW)),
        ];
        all.into_iter().flatten()
    }
}

/// What stands of a flag in its row: its words, and the elbow from its tick.
fn extent(flag: Flag, spot: Spot) -> (f64, f64) {
    let (left, right) = (spot.left, spot.left + flag.width);
    match spot.hold {
        Hold::Under => (left, right),
        Hold::Right => (left.min(flag.at), right),
        Hold::Left => (left, right.max(flag.at)),
    }
}

/// What it costs that two flags stand as they do; endless where they overlap.
fn clash(a: (Flag, Spot), b: (Flag, Spot)) -> f64 {
    let (one, other) = (extent(a.0, a.1), extent(b.0, b.1));
    let words = |(flag, spot): (Flag, Spot)| (spot.left, spot.left + flag.width);
    let apart = |one: (f64, f64), other: (f64, f64), by: f64| {
        one.1 + by <= other.0 || other.1 + by <= one.0
    };
    if a.1.row == b.1.row {
        let free = apart(words(a), words(b), GAP) && apart(one, other, 0.0);
        return if free { 0.0 } else { f64::INFINITY };
    }
    // The leader of the lower one passes the row of the upper one.
    let (upper, lower) = match a.1.row < b.1.row {
        true => (a, b),
        false => (b, a),
    };
    let at = lower.0.at;
    let within = |(from, to): (f64, f64), by: f64| from - by < at && at < to + by;
    if within(words(upper), GAP / 2.0) {
        BEHIND
    } else if within(extent(upper.0, upper.1), 0.0) {
        CROSS
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same each time.
    fn numbers() -> impl FnMut(f64) -> f64 {
        let mut state = 88_172_645_463_325_252_u64;
        move |to| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            #[allow(clippy::cast_precision_loss)]
            let part = (state >> 11) as f64 / (1_u64 << 53) as f64;
            part * to
        }
    }

    #[test]
    fn flags_never_overlap_nor_leave_the_track_and_hang_on_their_ticks() {
        let mut next = numbers();
        for _ in 0..4000 {
            let track = 12.0 + next(40.0);
            let flags: Vec<_> = (0..4)
                .map(|n| Flag {
                    at: next(track),
                    width: 2.0 + next(10.0),
                    weight: if n == 0 { 1.5 } else { 1.0 },
                })
                .collect();
            let count = 1 + (next(4.0) as usize).min(3);
            let flags = &flags[..count];
            let spots = arrange(flags, track);
            assert_eq!(spots.len(), count);
            for (n, (flag, spot)) in flags.iter().zip(&spots).enumerate() {
                let (left, right) = (spot.left, spot.left + flag.width);
                assert!(left >= -1e-9 && right <= track + 1e-9, "{spots:?}");
                match spot.hold {
                    Hold::Under => assert!(left - 1e-9 <= flag.at && flag.at <= right + 1e-9),
                    Hold::Right => assert!((left - flag.at - BESIDE).abs() < 1e-9),
                    Hold::Left => assert!((flag.at - right - BESIDE).abs() < 1e-9),
                }
                for (other, place) in flags.iter().zip(&spots).skip(n + 1) {
                    let apart = place.left - right >= GAP - 1e-9
                        || left - (place.left + other.width) >= GAP - 1e-9;
                    assert!(spot.row != place.row || apart, "{flags:?} {spots:?}");
                }
            }
        }
    }

    #[test]
    fn a_flag_alone_stands_under_the_middle_of_its_tick() {
        let flag = |at| Flag {
            at,
            width: 6.0,
            weight: 1.0,
        };
        let spot = |at| arrange(&[flag(at)], 28.0)[0];
        let under = |left| Spot {
            left,
            row: 0,
            hold: Hold::Under,
        };
        assert_eq!(spot(14.0), under(11.0));
        // At the ends it stays on the track.
        assert_eq!(spot(1.0), under(0.0));
        assert_eq!(spot(27.5), under(22.0));
    }

    #[test]
    fn flags_of_the_same_place_stand_on_both_sides() {
        let flag = |width| Flag {
            at: 13.0,
            width,
            weight: 1.0,
        };
        let spots = arrange(&[flag(5.0), flag(7.0)], 28.0);
        assert!(spots.iter().all(|s| s.row == 0), "{spots:?}");
        assert!(spots.iter().all(|s| s.hold != Hold::Under), "{spots:?}");
    }
}

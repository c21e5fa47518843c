//! The results of several rounds of measuring one case, natively and in WebAssembly.

use crate::timing::{Timed, median};

/// One round: both programs, one right after the other.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    /// The native program.
    pub native: Timed,
    /// The same program in node.
    pub web: Timed,
}

/// All rounds of a case.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The case's name.
    pub case: &'static str,
    /// In the order in which they were run.
    pub rounds: Vec<Round>,
}

/// Selects one of a round's two times.
pub type Side = fn(&Round) -> f64;

/// Nanoseconds natively.
pub const NATIVE: Side = |round| round.native.nanoseconds;
/// Nanoseconds in WebAssembly.
pub const WEB: Side = |round| round.web.nanoseconds;

impl Measured {
    /// The median of the rounds, in nanoseconds an iteration.
    #[must_use]
    pub fn nanoseconds(&self, side: Side) -> f64 {
        self.median_of(side)
    }

    /// The median of the ratios within rounds, so that whatever slows a whole round down cancels out.
    #[must_use]
    pub fn web_over_native(&self) -> f64 {
        self.median_of(|round| WEB(round) / NATIVE(round))
    }

    /// The same for this case over another one, round by round.
    #[must_use]
    pub fn over(&self, other: &Self, side: Side) -> f64 {
        let pairs = self.rounds.iter().zip(&other.rounds);
        let mut ratios: Vec<_> = pairs.map(|(one, other)| side(one) / side(other)).collect();
        median(&mut ratios)
    }

    /// Whether every round on both sides computed the same bits.
    #[must_use]
    pub fn same_bits(&self) -> bool {
        let first = self.rounds.first().map(|round| round.native.word);
        let words = |round: &Round| [round.native.word, round.web.word];
        let mut all = self.rounds.iter().flat_map(words);
        all.all(|word| Some(word) == first)
    }

    fn median_of(&self, value: impl Fn(&Round) -> f64) -> f64 {
        median(&mut self.rounds.iter().map(value).collect::<Vec<_>>())
    }
}

/// Rounds of these native and WebAssembly times, for tests.
#[cfg(test)]
pub(crate) fn measured(case: &'static str, times: &[(f64, f64)]) -> Measured {
    let timed = |nanoseconds| Timed {
        nanoseconds,
        word: 7,
    };
    let round = |(native, web): &(f64, f64)| Round {
        native: timed(*native),
        web: timed(*web),
    };
    Measured {
        case,
        rounds: times.iter().map(round).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_formed_within_a_round() {
        // The machine was ten times slower in the second round, and hiccuped in the third.
        let a = measured("a", &[(10.0, 20.0), (100.0, 200.0), (10.0, 90.0)]);
        let b = measured("b", &[(5.0, 5.0), (50.0, 50.0), (5.0, 5.0)]);
        assert_eq!(a.web_over_native().to_bits(), 2.0_f64.to_bits());
        assert_eq!(a.over(&b, NATIVE).to_bits(), 2.0_f64.to_bits());
        assert_eq!(a.over(&b, WEB).to_bits(), 4.0_f64.to_bits());
    }

    #[test]
    fn detects_a_differing_word_on_either_side() {
        let mut a = measured("a", &[(1.0, 1.0), (1.0, 1.0)]);
        assert!(a.same_bits());
        a.rounds[1].web.word = 8;
        assert!(!a.same_bits());
    }
}

//! Exact order statistics of numbers that come in slices and are not kept.

/// Bins of the first pass; few enough to stay in a processor's first cache.
const BINS: usize = 1024;
/// Half the width that the bins cover, in standard deviations; what lies outside goes to the ends.
const REACH: f64 = 4.0;
/// How many of the first numbers say where the bins lie.
const PROBE: usize = 512;

/// Two passes over the same numbers: the first counts how many fall into each of many bins, the
/// second keeps the few that share a bin with a rank that is asked for. Where the bins lie decides
/// how many are kept, never what is found.
#[derive(Clone, Debug, Default)]
pub struct Sieve {
    low: f64,
    bins_per_unit: f64,
    counts: Vec<u32>,
    /// Bins with a rank in them, ascending, with the number of values below each.
    wanted: Vec<(usize, usize)>,
    /// The position in `wanted` of each bin, or `NOT_WANTED`.
    place: Vec<u8>,
    kept: Vec<Vec<f64>>,
}

const NOT_WANTED: u8 = u8::MAX;

impl Sieve {
    /// First pass.
    pub fn count(&mut self, values: &[f64]) {
        if self.counts.is_empty() {
            self.lay_bins(values);
        }
        for value in values {
            let bin = self.bin(*value);
            self.counts[bin] += 1;
        }
    }

    fn lay_bins(&mut self, values: &[f64]) {
        let probe = &values[..values.len().min(PROBE)];
        #[allow(clippy::cast_precision_loss)] // at most 512
        let n = probe.len().max(1) as f64;
        let mean = probe.iter().sum::<f64>() / n;
        let variance = probe.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / n;
        let reach = REACH * variance.sqrt();
        self.low = mean - reach;
        #[allow(clippy::cast_precision_loss)]
        let bins_per_unit = BINS as f64 / (2.0 * reach);
        // Without a spread everything shares the first bin.
        self.bins_per_unit = if bins_per_unit.is_finite() {
            bins_per_unit
        } else {
            0.0
        };
        self.counts = vec![0; BINS];
    }

    fn bin(&self, value: f64) -> usize {
        // The conversion ends at 0 and takes NaN there.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let bin = ((value - self.low) * self.bins_per_unit) as u32 as usize;
        bin.min(BINS - 1)
    }

    /// Between the passes: which ranks (from 0, ascending) are asked for.
    pub fn aim(&mut self, ranks: &[usize]) {
        let (mut bin, mut below) = (0, 0);
        self.place = vec![NOT_WANTED; BINS];
        for rank in ranks {
            while bin + 1 < BINS && below + self.counts[bin] as usize <= *rank {
                below += self.counts[bin] as usize;
                bin += 1;
            }
            if self.place[bin] == NOT_WANTED {
                self.place[bin] = u8::try_from(self.wanted.len()).unwrap_or(NOT_WANTED);
                self.wanted.push((bin, below));
                self.kept
                    .push(Vec::with_capacity(self.counts[bin] as usize));
            }
        }
    }

    /// Second pass.
    pub fn keep(&mut self, values: &[f64]) {
        for value in values {
            let place = self.place[self.bin(*value)];
            if place != NOT_WANTED {
                self.kept[usize::from(place)].push(*value);
            }
        }
    }

    /// The values at the ranks asked for.
    pub fn found(mut self, ranks: &[usize]) -> Vec<f64> {
        for kept in &mut self.kept {
            kept.sort_unstable_by(f64::total_cmp);
        }
        let at = |rank: &usize| {
            let place = self.wanted.iter().rposition(|(_, below)| below <= rank)?;
            self.kept[place].get(rank - self.wanted[place].1).copied()
        };
        ranks.iter().map(|r| at(r).unwrap_or(f64::NAN)).collect()
    }
}

/// The values at some ranks (from 0, ascending, at most 200) of `values` in ascending order.
#[must_use]
pub fn order_statistics(values: &[f64], ranks: &[usize]) -> Vec<f64> {
    let mut sieve = Sieve::default();
    sieve.count(values);
    sieve.aim(ranks);
    sieve.keep(values);
    sieve.found(ranks)
}

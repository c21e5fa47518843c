//! Exact order statistics of numbers that come in slices and are not kept.

/// Bins of the first pass; few enough to stay in a processor's first cache.
const BINS: usize = 1024;
/// Half the width that the bins cover, in standard deviations; what lies outside goes to the ends.
const REACH: f64 = 4.0;
/// How many of the first numbers say where the bins lie.
const PROBE: usize = 512;

/// Where the bins lie. It decides how many numbers the second pass keeps, never what is found.
#[derive(Clone, Copy, Debug)]
struct Bins {
    low: f64,
    per_unit: f64,
}

impl Bins {
    /// So that they cover what the first of some values are spread over.
    fn around(values: &[f64]) -> Self {
        let probe = &values[..values.len().min(PROBE)];
        #[allow(clippy::cast_precision_loss)] // at most 512
        let n = probe.len().max(1) as f64;
        let mean = probe.iter().sum::<f64>() / n;
        let variance = probe.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / n;
        let reach = REACH * variance.sqrt();
        #[allow(clippy::cast_precision_loss)]
        let per_unit = BINS as f64 / (2.0 * reach);
        // Without a spread everything shares the first bin.
        let flat = !per_unit.is_finite();
        Self {
            low: mean - reach,
            per_unit: if flat { 0.0 } else { per_unit },
        }
    }

    /// The bin of a value; the ends take what lies beyond, and the first one NaN.
    fn of(self, value: f64) -> usize {
        /// 2⁵²: added to a small number it leaves that number, rounded, in the last bits.
        const ROUND: f64 = (1_u64 << 52) as f64;
        const LAST: f64 = (BINS - 1) as f64;
        let place = (value - self.low) * self.per_unit;
        let place = if place > 0.0 { place } else { 0.0 };
        let place = if place < LAST { place } else { LAST };
        #[allow(clippy::cast_possible_truncation)] // below BINS
        let bin = (place + ROUND).to_bits() as usize;
        bin % BINS
    }
}

/// Two passes over the same numbers: the first counts how many fall into each of many bins, the
/// second keeps the few that share a bin with a rank that is asked for.
#[derive(Clone, Debug, Default)]
pub struct Sieve {
    bins: Option<Bins>,
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
        let bins = *self.bins.get_or_insert_with(|| Bins::around(values));
        self.counts.resize(BINS, 0);
        if let Some(counts) = self.counts.first_chunk_mut::<BINS>() {
            for value in values {
                counts[bins.of(*value)] += 1;
            }
        }
    }

    /// First pass that writes down the bin of each value, in as many places.
    fn count_into(&mut self, values: &[f64], written: &mut [u16]) {
        let bins = *self.bins.get_or_insert_with(|| Bins::around(values));
        self.counts.resize(BINS, 0);
        if let Some(counts) = self.counts.first_chunk_mut::<BINS>() {
            for (value, place) in values.iter().zip(written) {
                let bin = bins.of(*value);
                counts[bin] += 1;
                #[allow(clippy::cast_possible_truncation)] // below BINS
                let bin = bin as u16;
                *place = bin;
            }
        }
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
        if let Some(bins) = self.bins {
            self.keep_by(values, values.iter().map(|value| bins.of(*value)));
        }
    }

    /// Second pass over values whose bins are known.
    fn keep_by(&mut self, values: &[f64], bins: impl Iterator<Item = usize>) {
        if let Some(place) = self.place.first_chunk::<BINS>() {
            for (value, bin) in values.iter().zip(bins) {
                let place = place[bin % BINS];
                if place != NOT_WANTED {
                    self.kept[usize::from(place)].push(*value);
                }
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
    let mut bins = vec![0; values.len()];
    sieve.count_into(values, &mut bins);
    sieve.aim(ranks);
    sieve.keep_by(values, bins.iter().map(|bin| usize::from(*bin)));
    sieve.found(ranks)
}

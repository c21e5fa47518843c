//! Standard normal numbers, a stream for each path.
//!
//! `rand_distr` would serve, but takes its logarithms from `std` as soon as any crate of the build
//! asks `num-traits` for that (plotters does), and those differ between native code and WebAssembly.

use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};
use rand_xoshiro::{SplitMix64, Xoshiro256PlusPlus};

/// The normal numbers of one path: they depend on the seed and on the path's number, and on
/// nothing else, so that it does not matter where and when they are drawn.
pub struct Normals {
    bits: Xoshiro256PlusPlus,
    /// The second number of a pair.
    spare: Option<f64>,
}

impl Normals {
    /// The stream of a path.
    pub fn of_path(seed: u64, path: u32) -> Self {
        // The seed is scattered first: neighbouring seeds must not share neighbouring paths.
        let start = SplitMix64::seed_from_u64(seed).next_u64();
        let own = start.wrapping_add(u64::from(path));
        Self {
            bits: Xoshiro256PlusPlus::seed_from_u64(own),
            spare: None,
        }
    }

    /// The next number, by the polar method of Marsaglia and Bray (1964).
    pub fn next(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (u, v) = (self.symmetric(), self.symmetric());
            let s = u * u + v * v;
            if s > 0.0 && s < 1.0 {
                let radius = (-2.0 * libm::log(s) / s).sqrt();
                self.spare = Some(v * radius);
                return u * radius;
            }
        }
    }

    /// Uniform in [−1, 1), in steps of 2⁻⁵².
    fn symmetric(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 52) as f64;
        #[allow(clippy::cast_precision_loss)] // 53 bits
        let steps = (self.bits.next_u64() >> 11) as f64;
        steps * STEP - 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_have_the_moments_of_the_standard_normal() {
        let n = 400_000;
        let mut all = Normals::of_path(1, 0);
        let mut sums = [0.0; 4];
        for _ in 0..n {
            let z = all.next();
            for (k, sum) in sums.iter_mut().enumerate() {
                *sum += libm::pow(z, k as f64 + 1.0);
            }
        }
        // Standard errors of the first four moments: √(1, 2, 15, 96)/√n.
        let wanted = [(0.0, 1.0), (1.0, 2.0), (0.0, 15.0), (3.0, 96.0)];
        for (sum, (mean, variance)) in sums.into_iter().zip(wanted) {
            let error = (variance / f64::from(n)).sqrt();
            let found = sum / f64::from(n);
            assert!((found - mean).abs() < 4.0 * error, "{found} for {mean}");
        }
    }

    #[test]
    fn each_path_and_seed_has_its_own_stream() {
        let first = |seed, path| Normals::of_path(seed, path).next().to_bits();
        assert_eq!(first(1, 1), first(1, 1));
        assert_ne!(first(1, 1), first(1, 2));
        assert_ne!(first(1, 1), first(2, 0));
    }
}

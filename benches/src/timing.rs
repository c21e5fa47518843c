//! The timing loop, the same natively and in WebAssembly.
//!
//! A measurement is its fastest sample. Other programs on the machine only ever make a sample
//! longer, and in node the optimizing compiler, which has its own thread, may be late: on a busy
//! machine the median of the samples said more about the other programs than about the code.

use std::hint::black_box;

/// How long to measure. Times are in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget {
    /// Before anything counts: caches fill, and node recompiles what runs often.
    pub warm_up: f64,
    /// The shortest sample, so that a coarse clock does not matter.
    pub sample: f64,
    /// Number of samples.
    pub samples: usize,
    /// After this time, a slow case gets no more than [`LEAST_SAMPLES`] samples.
    pub enough: f64,
}

/// Even for a slow case: one sample may have been disturbed.
pub const LEAST_SAMPLES: usize = 3;

/// Iterations before anything counts, however long they take.
const LEAST_WARM_UP: u64 = 2;

impl Default for Budget {
    fn default() -> Self {
        Self {
            warm_up: 200.0,
            sample: 5.0,
            samples: 20,
            enough: 400.0,
        }
    }
}

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timed {
    /// The fastest sample, in nanoseconds an iteration.
    pub nanoseconds: f64,
    /// What the last iteration returned.
    pub word: u64,
}

/// Times `step`; `now` is a clock in milliseconds.
pub fn time(step: &mut dyn FnMut() -> u64, now: &dyn Fn() -> f64, budget: Budget) -> Timed {
    let mut word = 0;
    let mut batch = |iterations: u64| {
        let start = now();
        for _ in 0..iterations {
            word = black_box(step());
        }
        now() - start
    };
    let mut iterations = warm_up(&mut batch, budget);
    let (mut samples, mut spent, mut fastest) = (0, 0.0, f64::INFINITY);
    while samples < budget.samples && (spent < budget.enough || samples < LEAST_SAMPLES) {
        let took = batch(iterations);
        spent += took;
        if took < budget.sample {
            // It has become faster since the warm-up; too short a sample does not count.
            iterations = iterations.saturating_mul(5).div_ceil(4);
            continue;
        }
        samples += 1;
        fastest = fastest.min(took * 1e6 / count(iterations));
    }
    Timed {
        nanoseconds: fastest,
        word,
    }
}

/// Runs for the warm-up time; returns the number of iterations that a sample will need.
fn warm_up(batch: &mut impl FnMut(u64) -> f64, budget: Budget) -> u64 {
    let (mut iterations, mut done, mut spent) = (1_u64, 0_u64, 0.0);
    loop {
        let took = batch(iterations);
        spent += took;
        done += iterations;
        if spent >= budget.warm_up && done >= LEAST_WARM_UP {
            // A tenth more, so that few samples turn out too short.
            let wanted = 1.1 * budget.sample * count(iterations) / took.max(1e-3);
            return whole(wanted);
        }
        if took < budget.sample {
            iterations = iterations.saturating_mul(2);
        }
    }
}

#[allow(clippy::cast_precision_loss)] // far below 2^53
fn count(iterations: u64) -> f64 {
    iterations as f64
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // kept within 1 and 1e12
fn whole(wanted: f64) -> u64 {
    wanted.ceil().clamp(1.0, 1e12) as u64
}

/// The median of some numbers; NaN if there are none.
pub fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => values[middle],
        _ => f64::midpoint(values[middle - 1], values[middle]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// Times a step of `milliseconds` by a clock that only steps move.
    fn timed(milliseconds: f64, budget: Budget) -> (Timed, u64) {
        let (clock, steps) = (Cell::new(0.0), Cell::new(0));
        let mut step = || {
            clock.set(clock.get() + milliseconds);
            steps.set(steps.get() + 1);
            7
        };
        let timed = time(&mut step, &|| clock.get(), budget);
        (timed, steps.get())
    }

    #[test]
    fn short_steps_are_batched_until_the_clock_resolves_them() {
        let (timed, steps) = timed(0.001, Budget::default());
        assert!((timed.nanoseconds - 1000.0).abs() < 1.0, "{timed:?}");
        assert_eq!(timed.word, 7);
        assert!(steps > 20 * 5000, "{steps}");
    }

    #[test]
    fn long_steps_run_only_a_few_times() {
        let (timed, steps) = timed(1000.0, Budget::default());
        assert!((timed.nanoseconds - 1e9).abs() < 1.0, "{timed:?}");
        assert_eq!(steps, 5);
    }

    #[test]
    fn median_of_an_even_count_lies_between() {
        assert_eq!(
            median(&mut [4.0, 1.0, 2.0, 3.0]).to_bits(),
            2.5_f64.to_bits()
        );
        assert!(median(&mut []).is_nan());
    }
}

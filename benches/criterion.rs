//! The native benches, with criterion's statistics and its comparison with the run before.

use std::time::{Duration, Instant};

use benches::cases::{CASES, Step};
use criterion::{Criterion, SamplingMode};

/// A case whose single iteration takes longer than this gets the fewest samples that criterion allows.
const LONG: Duration = Duration::from_millis(8);

/// The fewest samples that criterion takes.
const FEWEST: usize = 10;

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    for case in CASES {
        match (case.make)() {
            Ok(step) => bench(&mut criterion, case.name, step),
            Err(why) => eprintln!("{}: {why}", case.name),
        }
    }
    criterion.final_summary();
}

fn bench(criterion: &mut Criterion, name: &str, mut step: Step) {
    let start = Instant::now();
    step();
    let mut group = criterion.benchmark_group("native");
    if start.elapsed() > LONG {
        group.sample_size(FEWEST).sampling_mode(SamplingMode::Flat);
    }
    group.bench_function(name, |bencher| bencher.iter(&mut step));
    group.finish();
}

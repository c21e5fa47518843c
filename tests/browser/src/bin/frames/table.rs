//! The measured times as a table.

use anyhow::{Context, Result};
use serde_json::Value;

/// A time measured for every event: its name and its definition.
type Measure = (&'static str, fn(&Sample) -> f64);

const MEASURES: [Measure; 5] = [
    ("event to painted", |s| s.painted - s.stamp),
    ("of it: waiting for the page", |s| s.begin - s.stamp),
    (
        "of it: work, to the end of the frame's callbacks",
        Sample::work,
    ),
    ("of it: waiting for the frame", |s| s.frame - s.handled),
    ("of it: style, layout, paint, commit", |s| {
        s.painted - s.drawn
    }),
];

/// One event's moments, in milliseconds of the page's clock.
pub struct Sample {
    stamp: f64,
    begin: f64,
    handled: f64,
    frame: f64,
    drawn: f64,
    painted: f64,
}

impl Sample {
    fn read(value: &Value) -> Result<Self> {
        let moment = |name: &str| {
            let moment = value[name].as_f64();
            moment.with_context(|| format!("an event has no moment `{name}`: {value}"))
        };
        Ok(Self {
            stamp: moment("stamp")?,
            begin: moment("begin")?,
            handled: moment("handled")?,
            frame: moment("frame")?,
            drawn: moment("drawn")?,
            painted: moment("painted")?,
        })
    }

    /// Listeners with their microtasks, and the callbacks of the frame.
    fn work(&self) -> f64 {
        (self.handled - self.begin) + (self.drawn - self.frame)
    }
}

/// Reads what the page gathered.
///
/// # Errors
/// It gathered something else.
pub fn samples(found: &Value) -> Result<Vec<Sample>> {
    let all = found.as_array().context("the page gathered nothing")?;
    all.iter().map(Sample::read).collect()
}

/// Prints count, median, 95th percentile and longest of each measure.
pub fn print(samples: &[Sample], long: &[f64]) {
    println!("{:>52} {:>8} {:>8} {:>8}", "ms", "median", "p95", "max");
    for (name, measure) in MEASURES {
        let mut times: Vec<f64> = samples.iter().map(measure).collect();
        times.sort_by(f64::total_cmp);
        let [median, high, most] = [0.5, 0.95, 1.0].map(|part| quantile(&times, part));
        println!("{name:>52} {median:8.1} {high:8.1} {most:8.1}");
    }
    let most = long.iter().copied().fold(0.0, f64::max);
    println!(
        "{} events; {} tasks over 50 ms, the longest {most:.0} ms",
        samples.len(),
        long.len()
    );
}

/// The smallest time that this share of the times does not exceed.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )]
    let rank = (part * sorted.len() as f64).ceil() as usize;
    sorted
        .get(rank.saturating_sub(1))
        .copied()
        .unwrap_or(f64::NAN)
}

//! Whatever follows `#` in the address, the page gets a link that it can show or a message, never a panic.
//!
//! FUZZ_INPUTS and FUZZ_SEED set the number of inputs and the seed. `cargo xtask test` runs a million of them,
//! compiled for speed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeMap;
use std::thread::panicking;
use std::time::{Duration, Instant};

use engine::plan::Plan;
use engine::problem::{Expected, Place, Problem};
use engine::text::Lang;
use file::{Link, builtin_plan, read_link, write_link};
use fuzz::hostile::{self, Source};
use view::sentences::problems::sentence;

const INPUTS: u64 = 20_000;
const SEED: u64 = 20_160_101;

fn from_env(name: &str, default: u64) -> u64 {
    let value = std::env::var(name).ok();
    value.map_or(default, |n| n.parse().expect("a whole number"))
}

/// Prints the input at which a test panics.
struct Current<'a> {
    number: u64,
    code: &'a str,
}

impl Drop for Current<'_> {
    fn drop(&mut self) {
        if panicking() {
            eprintln!("input {}: {}", self.number, self.code);
        }
    }
}

/// The stage of reading at which a code was rejected.
fn stage(problems: &[Problem]) -> &'static str {
    let Problem {
        place, expected, ..
    } = &problems[0];
    match (place, expected) {
        (Place::Pointer(place), Expected::Version(_)) if place == "#" => "rejected: version",
        (Place::Pointer(place), Expected::WholeLink) if place == "#" => "rejected: damaged",
        (_, Expected::LinkOfPlan(_)) => "rejected: plan",
        (Place::Line { .. }, _) => "rejected: not JSON",
        (_, Expected::Computable) => "rejected: not computable",
        (_, Expected::Known(_) | Expected::Near(..)) => "rejected: unknown id",
        (_, Expected::Once) => "rejected: duplicate",
        _ => "rejected: unsuitable value",
    }
}

/// Checks that the messages in both languages exist and are short.
fn check_messages(problems: &[Problem]) {
    assert!((1..=100).contains(&problems.len()));
    for problem in problems {
        for lang in [Lang::Zh, Lang::En] {
            let words = sentence(problem, lang);
            assert!((1..1_000).contains(&words.chars().count()), "{words}");
        }
    }
}

/// Checks that what was read can be written, and is read back the same.
fn check_round_trip(link: &Link, plan: &Plan) {
    let code = write_link(plan, link);
    // A link longer than any that the page writes need not be written within the limit again.
    if code.len() <= 100_000 {
        assert_eq!(read_link(&code, plan).as_ref(), Ok(link));
    }
}

#[test]
fn no_input_crashes_the_reader() {
    let plan = builtin_plan().unwrap();
    let mut source = Source::new(from_env("FUZZ_SEED", SEED), &plan);
    let mut counts: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    let mut longest = (Duration::ZERO, "", 0);
    let start = Instant::now();
    let inputs = from_env("FUZZ_INPUTS", INPUTS);
    for n in 0..inputs {
        let (kind, code) = source.code();
        let current = Current {
            number: n,
            code: &code,
        };
        let begun = Instant::now();
        let read = read_link(&code, &plan);
        longest = longest.max((begun.elapsed(), kind, code.len()));
        let end = match &read {
            Ok(link) => {
                check_round_trip(link, &plan);
                // Signs about a code, and line breaks in it, are no part of it: what is read is what
                // was written, or nothing.
                assert!(
                    kind != hostile::ALTERED || source.has_written(&write_link(&plan, link)),
                    "an altered link was accepted"
                );
                "read"
            }
            Err(problems) => {
                check_messages(problems);
                stage(problems)
            }
        };
        *counts.entry((kind, end)).or_default() += 1;
        drop(current);
    }
    println!("{inputs} inputs in {:.1} s", start.elapsed().as_secs_f64());
    for ((kind, end), count) in &counts {
        println!("{kind}: {end}: {count}");
    }
    let (time, kind, length) = longest;
    println!("longest: {time:?} for {length} characters of {kind}");
    // Otherwise the inputs would no longer reach what they are meant to test.
    for (kind, end) in hostile::REACHED {
        assert!(
            counts.contains_key(&(kind, end)),
            "no input of {kind} was {end}"
        );
    }
}

//! Whatever stands after `#`, the page gets a link that it can show, or words: never a panic.
//!
//! FUZZ_INPUTS and FUZZ_SEED ask for more inputs or others. `cargo xtask test` runs a million of them,
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

fn asked(name: &str, usual: u64) -> u64 {
    let asked = std::env::var(name).ok();
    asked.map_or(usual, |n| n.parse().expect("a whole number"))
}

/// Tells the input at which a test broke.
struct At<'a>(u64, &'a str);

impl Drop for At<'_> {
    fn drop(&mut self) {
        if panicking() {
            eprintln!("input {}: {}", self.0, self.1);
        }
    }
}

/// Which stage of reading refused a code.
fn stage(problems: &[Problem]) -> &'static str {
    let Problem {
        place, expected, ..
    } = &problems[0];
    match (place, expected) {
        (Place::Pointer(place), Expected::Version(2)) if place == "#" => "refused: version",
        (Place::Pointer(place), Expected::WholeLink) if place == "#" => "refused: not whole",
        (_, Expected::LinkOfPlan(_)) => "refused: plan",
        (Place::Line { .. }, _) => "refused: no JSON",
        (_, Expected::Computable) => "refused: not computable",
        (_, Expected::Known(_)) => "refused: unknown id",
        (_, Expected::Once) => "refused: stands twice",
        _ => "refused: a value that does not fit",
    }
}

/// What is refused is said in few words, in both languages.
fn told(problems: &[Problem]) {
    assert!((1..=100).contains(&problems.len()));
    for problem in problems {
        for lang in [Lang::Zh, Lang::En] {
            let words = sentence(problem, lang);
            assert!((1..1_000).contains(&words.chars().count()), "{words}");
        }
    }
}

/// What is read can be written, and is read back the same.
fn comes_back(link: &Link, plan: &Plan) {
    let code = write_link(plan, link);
    // A link may be longer than any page writes one, and then not again as short.
    if code.len() <= 100_000 {
        assert_eq!(read_link(&code, plan).as_ref(), Ok(link));
    }
}

#[test]
fn no_input_brings_the_reader_down() {
    let plan = builtin_plan().unwrap();
    let mut source = Source::new(asked("FUZZ_SEED", SEED), &plan);
    let mut counts: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    let mut longest = (Duration::ZERO, "", 0);
    let start = Instant::now();
    let inputs = asked("FUZZ_INPUTS", INPUTS);
    for n in 0..inputs {
        let (kind, code) = source.code();
        let at = At(n, &code);
        let begun = Instant::now();
        let read = read_link(&code, &plan);
        longest = longest.max((begun.elapsed(), kind, code.len()));
        let end = match &read {
            Ok(link) => {
                comes_back(link, &plan);
                "read"
            }
            Err(problems) => {
                told(problems);
                stage(problems)
            }
        };
        *counts.entry((kind, end)).or_default() += 1;
        drop(at);
    }
    println!("{inputs} inputs in {:.1} s", start.elapsed().as_secs_f64());
    for ((kind, end), count) in &counts {
        println!("{kind}: {end}: {count}");
    }
    let unnoticed = counts.get(&(hostile::ALTERED, "read"));
    assert_eq!(unnoticed, None, "an altered link was taken for a whole one");
    let (time, kind, length) = longest;
    println!("longest: {time:?} for {length} characters of {kind}");
    // Else the inputs would no longer reach what they are meant for.
    for (kind, end) in hostile::REACHED {
        assert!(
            counts.contains_key(&(kind, end)),
            "no input of {kind} was {end}"
        );
    }
}

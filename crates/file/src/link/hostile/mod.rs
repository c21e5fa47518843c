//! Links that nobody's page wrote: their checksum is right, what stands before it is not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod as_in_a_file;
mod names;

use crc::{CRC_32_ISO_HDLC, Crc};
use serde::Serialize;

use super::number::{Number, PathCode};
use super::numbers::Key;
use super::state::{Around, Language};
use super::wire::{Assumed, Beside, Blow, Drivers, LevelBlow, Name};
use super::*;
use crate::builtin_plan;
use engine::text::Lang;

/// A code whose checksum is right, of anything.
fn sealed(body: &[u8]) -> String {
    let mut bytes = vec![version2::VERSION];
    bytes.extend(body);
    let sum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

fn told(body: &impl Serialize) -> Result<Link, Vec<Problem>> {
    let code = sealed(&postcard::to_allocvec(body).unwrap());
    let read = read_link(&code, &builtin_plan().unwrap());
    if let Err(problems) = &read {
        assert!(!problems.is_empty() && problems.len() <= MOST_PROBLEMS);
        for Problem { place, found, .. } in problems {
            let (Place::Pointer(place) | Place::Line { inside: place, .. }) = place;
            assert!(place.chars().count() <= LONGEST_TOLD + 1);
            assert!(found.chars().count() <= LONGEST_TOLD + 1);
        }
    }
    read
}

fn assumed() -> Assumed {
    Assumed {
        name: Name::None,
        levers: 0,
        paths: Vec::new(),
        own: Vec::new(),
        beside: None,
    }
}

fn state(scenario: Assumed) -> State {
    State {
        lang: Language::En,
        view: String::new(),
        scenario,
        around: None,
    }
}

fn with(beside: Beside) -> State {
    state(Assumed {
        beside: Some(beside),
        ..assumed()
    })
}

fn around(around: Around) -> State {
    State {
        around: Some(around),
        ..state(assumed())
    }
}

fn drivers() -> Drivers {
    Drivers {
        seed: 1,
        paths: 1_000_000,
        sd: vec![(Key::Number(0), Number(0.01))],
        skew: Vec::new(),
        persistence: Number(0.5),
        correlation: None,
    }
}

fn uncertain(drivers: Drivers) -> State {
    with(Beside {
        uncertainty: Some(drivers),
        ..Beside::default()
    })
}

/// The first problem's place.
#[track_caller]
fn place(read: Result<Link, Vec<Problem>>) -> String {
    match read.expect_err("refused").swap_remove(0).place {
        Place::Pointer(place) => place,
        Place::Line { .. } => panic!("no text was read"),
    }
}

#[test]
fn the_smallest_state_is_read() {
    let mut smallest = Link::of(&builtin_plan().unwrap(), Scenario::default());
    smallest.choices.lang = Lang::En;
    assert_eq!(told(&state(assumed())), Ok(smallest));
    assert!(
        told(&uncertain(drivers())).is_ok(),
        "a million paths is what a scenario may ask for"
    );
}

#[test]
fn lengths_that_are_not_there_take_no_memory() {
    let huge = postcard::to_allocvec(&u64::MAX).unwrap();
    let whole = postcard::to_allocvec(&uncertain(drivers())).unwrap();
    for at in 0..=whole.len() {
        let read = |bytes: &[u8]| read_link(&sealed(bytes), &builtin_plan().unwrap());
        let _ = read(&[&whole[..at], &huge].concat());
        let _ = read(&[&whole[..at], &huge, &whole[at..]].concat());
        if at < whole.len() {
            assert!(read(&whole[..at]).is_err(), "cut at {at}");
        }
    }
    let trailing = [whole.as_slice(), &[0]].concat();
    assert!(read_link(&sealed(&trailing), &builtin_plan().unwrap()).is_err());
}

#[test]
fn what_is_no_finite_number_is_refused_where_it_stands() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let value = Number(value);
        let paths = [
            PathCode::Constant(value),
            PathCode::Ramp(Number(0.1), value),
            PathCode::Years(vec![value; 5]),
        ];
        for path in paths {
            let scenario = Assumed {
                levers: 1,
                paths: vec![path],
                ..assumed()
            };
            assert!(place(told(&state(scenario))).starts_with("/levers/growth.all"));
        }
        let blow = LevelBlow {
            year: 1,
            multiply: value,
            add: Number(0.0),
        };
        let beside = Beside {
            level_shocks: vec![blow],
            ..Beside::default()
        };
        assert_eq!(place(told(&with(beside))), "/level_shocks/0/multiply");
        let persistence = Drivers {
            persistence: value,
            ..drivers()
        };
        assert_eq!(
            place(told(&uncertain(persistence))),
            "/uncertainty/persistence"
        );
        let beside = Beside {
            actuals: vec![(Key::Number(0), vec![(1, value)])],
            ..Beside::default()
        };
        assert_eq!(place(told(&with(beside))), "/actuals/gdp_nominal/2016");
    }
}

#[test]
fn years_that_no_calendar_has_are_refused() {
    for year in [i64::MIN, i64::MAX, -1, 0, 6, 1 << 33] {
        let blow = LevelBlow {
            year,
            multiply: Number(1.0),
            add: Number(0.0),
        };
        let beside = Beside {
            level_shocks: vec![blow],
            actuals: vec![(Key::Number(0), vec![(year, Number(128.0))])],
            ..Beside::default()
        };
        assert!(told(&with(beside)).is_err(), "{year}");
    }
}

#[test]
fn drivers_that_cannot_be_simulated_are_refused() {
    let wide = Some(vec![vec![Number(1.0); 300]; 300]);
    for unfit in [
        Drivers {
            seed: u64::MAX,
            ..drivers()
        },
        Drivers {
            paths: u32::MAX,
            ..drivers()
        },
        Drivers {
            paths: 0,
            ..drivers()
        },
        Drivers {
            sd: Vec::new(),
            ..drivers()
        },
        Drivers {
            correlation: wide,
            ..drivers()
        },
        Drivers {
            correlation: Some(vec![vec![Number(f64::NAN)]]),
            ..drivers()
        },
    ] {
        assert!(place(told(&uncertain(unfit))).starts_with("/uncertainty"));
    }
}

#[test]
fn what_is_no_id_is_no_view() {
    let view = |id: &str| State {
        view: id.to_owned(),
        ..state(assumed())
    };
    for id in ["a b", "<b>", "\"", "A", &"a".repeat(41)] {
        let problems = told(&view(id)).expect_err("refused");
        assert_eq!(problems[0].expected, Expected::Id("-"), "{id}");
        assert_eq!(problems[0].found, id);
    }
    // A view of another edition opens the first one.
    for (id, opens) in [
        ("", View::Simulate),
        ("board", View::Simulate),
        ("ways", View::Ways),
    ] {
        assert_eq!(told(&view(id)).unwrap().choices.view, opens);
    }
}

#[test]
fn much_of_anything_is_told_in_few_words() {
    let long = "<&\u{202e}".repeat(20_000);
    let scenario = Assumed {
        own: vec![(long.clone(), PathCode::Constant(Number(0.1)))],
        ..assumed()
    };
    assert!(told(&state(scenario)).is_err());
    let view = State {
        view: long.clone(),
        ..state(assumed())
    };
    assert!(told(&view).is_err());
    let plan = Around {
        plan: long,
        ..Around::default()
    };
    assert_eq!(place(told(&around(plan))), "#");
    let blows = (0..20_000).map(|_| LevelBlow {
        year: 99,
        multiply: Number(1.0),
        add: Number(0.0),
    });
    let beside = Beside {
        level_shocks: blows.collect(),
        ..Beside::default()
    };
    assert_eq!(
        told(&with(beside)).expect_err("refused").len(),
        MOST_PROBLEMS
    );
}

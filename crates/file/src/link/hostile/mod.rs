//! Hostile links: their checksum is valid, but their content is not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod as_in_a_file;
mod names;

use crc::{CRC_32_ISO_HDLC, Crc};
use serde::Serialize;

use super::number::{Number, PathCode};
use super::numbers::Key;
use super::state::{AROUND, Around, Language};
use super::wire::{
    Assumed, BESIDE, Beside, Blow, Drivers, LINKS, LevelBlow, Links, Name, OWN_RATES, Part,
};
use super::*;
use crate::builtin_plan;
use engine::text::Lang;

/// A code with a valid checksum, of any content.
fn sealed(body: &[u8]) -> String {
    let mut bytes = vec![VERSION];
    bytes.extend(body);
    let sum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

fn read_sealed(body: &impl Serialize) -> Result<Link, Vec<Problem>> {
    let code = sealed(&postcard::to_allocvec(body).unwrap());
    let read = read_link(&code, &builtin_plan().unwrap());
    if let Err(problems) = &read {
        assert!(!problems.is_empty() && problems.len() <= MOST_PROBLEMS);
        for Problem { place, found, .. } in problems {
            let (Place::Pointer(place) | Place::Field(place) | Place::Line { inside: place, .. }) =
                place;
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
        parts: Vec::new(),
    }
}

fn state(scenario: Assumed) -> State {
    State {
        lang: Language::En,
        view: String::new(),
        scenario,
        fingerprint: 0,
        parts: Vec::new(),
    }
}

fn with(beside: Beside) -> State {
    state(Assumed {
        parts: vec![Part::of(BESIDE, &beside)],
        ..assumed()
    })
}

fn around(around: Around) -> State {
    State {
        parts: vec![Part::of(AROUND, &around)],
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

/// The place of the first problem.
#[track_caller]
fn place(read: Result<Link, Vec<Problem>>) -> String {
    match read.expect_err("a problem").swap_remove(0).place {
        Place::Pointer(place) => place,
        Place::Line { .. } | Place::Field(_) => panic!("no text was read"),
    }
}

#[test]
fn reads_the_smallest_state() {
    let mut smallest = Link::of(&builtin_plan().unwrap(), Scenario::default());
    smallest.choices.lang = Lang::En;
    assert_eq!(read_sealed(&state(assumed())), Ok(smallest));
    assert!(
        read_sealed(&uncertain(drivers())).is_ok(),
        "a million paths is what a scenario may ask for"
    );
}

#[test]
fn parts_of_a_later_page_are_left_out() {
    let later = || Part::of(77, &("vintages", 2018));
    let mut state = state(Assumed {
        parts: vec![later()],
        ..assumed()
    });
    state.parts.push(later());
    let mut smallest = Link::of(&builtin_plan().unwrap(), Scenario::default());
    smallest.choices.lang = Lang::En;
    assert_eq!(read_sealed(&state), Ok(smallest));
}

#[test]
fn damaged_and_repeated_parts_are_located() {
    let broken = |tag| Part {
        tag,
        body: vec![0xff; 3],
    };
    for tag in [BESIDE, LINKS, OWN_RATES] {
        let of = |parts| Assumed { parts, ..assumed() };
        assert_eq!(place(read_sealed(&state(of(vec![broken(tag)])))), "#");
        let whole = || Part::of(OWN_RATES, &(true, false));
        assert_eq!(place(read_sealed(&state(of(vec![whole(), whole()])))), "#");
    }
    let mut around = state(assumed());
    around.parts.push(broken(AROUND));
    assert_eq!(place(read_sealed(&around)), "#");
    let rules: Links = vec![("link.nobody".into(), wire::Link::Growth)];
    let unknown = Assumed {
        parts: vec![Part::of(LINKS, &rules)],
        ..assumed()
    };
    assert_eq!(place(read_sealed(&state(unknown))), "/rules/link.nobody");
}

#[test]
fn false_lengths_allocate_no_memory() {
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
fn rejects_non_finite_numbers_with_their_place() {
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
            assert!(place(read_sealed(&state(scenario))).starts_with("/levers/growth.all"));
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
        assert_eq!(
            place(read_sealed(&with(beside))),
            "/level_shocks/0/multiply"
        );
        let persistence = Drivers {
            persistence: value,
            ..drivers()
        };
        assert_eq!(
            place(read_sealed(&uncertain(persistence))),
            "/uncertainty/persistence"
        );
        let beside = Beside {
            actuals: vec![(Key::Number(0), vec![(1, value)])],
            ..Beside::default()
        };
        assert_eq!(
            place(read_sealed(&with(beside))),
            "/actuals/gdp_nominal/2016"
        );
    }
}

#[test]
fn rejects_impossible_years() {
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
        assert!(read_sealed(&with(beside)).is_err(), "{year}");
    }
}

#[test]
fn rejects_invalid_drivers() {
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
        assert!(place(read_sealed(&uncertain(unfit))).starts_with("/uncertainty"));
    }
}

#[test]
fn rejects_non_ids_as_views() {
    let view = |id: &str| State {
        view: id.to_owned(),
        ..state(assumed())
    };
    for id in ["a b", "<b>", "\"", "A", &"a".repeat(41)] {
        let problems = read_sealed(&view(id)).expect_err("a problem");
        assert_eq!(problems[0].expected, Expected::Id("-"), "{id}");
        assert_eq!(problems[0].found, id);
    }
    // An unknown view opens the first one.
    for (id, opens) in [
        ("", View::Simulate),
        ("board", View::Simulate),
        ("ways", View::Ways),
    ] {
        assert_eq!(read_sealed(&view(id)).unwrap().choices.view, opens);
    }
}

#[test]
fn long_contents_give_short_problems() {
    let long = "<&\u{202e}".repeat(20_000);
    let scenario = Assumed {
        own: vec![(long.clone(), PathCode::Constant(Number(0.1)))],
        ..assumed()
    };
    assert!(read_sealed(&state(scenario)).is_err());
    let view = State {
        view: long.clone(),
        ..state(assumed())
    };
    assert!(read_sealed(&view).is_err());
    let plan = Around {
        plan: long,
        ..Around::default()
    };
    assert_eq!(place(read_sealed(&around(plan))), "#");
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
        read_sealed(&with(beside)).expect_err("a problem").len(),
        MOST_PROBLEMS
    );
}

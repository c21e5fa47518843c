//! A link reports the problems of a scenario as a file does, in the same order.

use super::super::wire::Urban;
use super::*;
use crate::scenario_file::read_value;
use serde_json::{Value, json};

/// Scenarios of a link, each with the equivalent file.
fn pairs() -> Vec<(Assumed, Value)> {
    let no = f64::NAN;
    let number = |n: f64| PathCode::Constant(Number(n));
    let own = |id: &str, path| (id.to_owned(), path);
    let blow = |lever, year, size| Blow {
        lever,
        year,
        size: Number(size),
        persistence: Number(0.5),
    };
    let only = |beside| Assumed {
        parts: vec![Part::of(BESIDE, &beside)],
        ..assumed()
    };
    let rules = json!({"revenue": "buoyancy", "urban": "components"});
    vec![
        (
            Assumed {
                name: Name::Both("名".into(), " ".into()),
                levers: 0b11,
                paths: vec![
                    number(no),
                    PathCode::Ramp(Number(no), Number(f64::INFINITY)),
                ],
                own: vec![
                    own("nobody/~", number(7.0)),
                    own("deflator.all", PathCode::Years(vec![Number(no); 2])),
                    own("growth.secondary", number(-1.5)),
                ],
                ..assumed()
            },
            json!({"name": {"zh": "名", "en": " "}, "levers": {
                "growth.all": null, "growth.primary": {"start": null, "step": null},
                "nobody/~": 7.0, "deflator.all": {"years": [null, null]},
                "growth.secondary": -1.5,
            }}),
        ),
        (
            only(Beside {
                urban: Urban::Components,
                shocks: vec![
                    blow(Key::Id(" ".into()), 1, no),
                    blow(Key::Number(20), 1 << 40, 0.1),
                ],
                level_shocks: vec![LevelBlow {
                    year: -2_000,
                    multiply: Number(no),
                    add: Number(no),
                }],
                actuals: vec![
                    (Key::Id("nobody".into()), vec![(1, Number(no))]),
                    (
                        Key::Number(0),
                        vec![(7_985, Number(1.0)), (1 << 33, Number(1.0))],
                    ),
                ],
                ..Beside::default()
            }),
            json!({"rules": rules, "shocks": [
                {"lever": " ", "year": 2016, "size": null, "persistence": 0.5},
                {"lever": "exchange_rate", "year": (1_i64 << 40) + 2015, "size": 0.1, "persistence": 0.5},
            ], "level_shocks": [{"series": "revenue", "year": 15, "multiply": null, "add": null}],
            "actuals": {"nobody": {"2016": null}, "gdp_nominal": {"10000": 1.0, "8589936607": 1.0}}}),
        ),
        (
            only(Beside {
                urban: Urban::Components,
                uncertainty: Some(Drivers {
                    seed: u64::MAX,
                    paths: 0,
                    sd: vec![
                        (Key::Number(20), Number(no)),
                        (Key::Number(0), Number(0.02)),
                    ],
                    skew: vec![(Key::Id("nobody".into()), Number(0.1))],
                    persistence: Number(no),
                    correlation: Some(vec![vec![Number(2.0), Number(no)], Vec::new()]),
                }),
                ..Beside::default()
            }),
            json!({"rules": rules, "uncertainty": {
                "seed": u64::MAX, "paths": 0, "sd": {"exchange_rate": null, "growth.all": 0.02},
                "skew": {"nobody": 0.1}, "persistence": null, "correlation": [[2.0, null], []],
            }}),
        ),
    ]
}

#[test]
fn links_and_files_report_the_same_problems() {
    let plan = builtin_plan().unwrap();
    for (assumed, mut file) in pairs() {
        file["format"] = json!("plan-simulator/scenario");
        file["version"] = json!(1);
        let expected = read_value(&file, Vec::new(), &plan).expect_err("a problem");
        assert!(expected.len() > 4, "{expected:?}");
        assert_eq!(
            read_sealed(&state(assumed)).expect_err("a problem"),
            expected
        );
    }
}

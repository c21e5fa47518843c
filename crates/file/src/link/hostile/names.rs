//! Unknown and duplicate names in a link.

use super::*;
use engine::problem::Kind;

#[test]
fn unknown_ids_are_located() {
    let nobody = || Key::Id("<b>nobody</b>".to_owned());
    let id = || "nobody".to_owned();
    let rejected = [
        (
            Around {
                subject: Some(id()),
                ..Around::default()
            },
            "/subject",
            Kind::Target,
        ),
        (
            Around {
                focus: Some(id()),
                ..Around::default()
            },
            "/focus",
            Kind::Target,
        ),
        (
            Around {
                chosen: Some(vec!["gdp".into(), id()]),
                ..Around::default()
            },
            "/chosen/1",
            Kind::Target,
        ),
        (
            Around {
                axes: Some((Key::Number(0), nobody())),
                ..Around::default()
            },
            "/axes/1",
            Kind::Lever,
        ),
        (
            Around {
                axes: Some((Key::Number(63), Key::Number(0))),
                ..Around::default()
            },
            "/axes/0",
            Kind::Lever,
        ),
        (
            Around {
                locked: vec![nobody()],
                ..Around::default()
            },
            "/locked/0",
            Kind::Lever,
        ),
        (
            Around {
                result: Some(Key::Number(1_000)),
                ..Around::default()
            },
            "/result",
            Kind::Series,
        ),
    ];
    for (asked, expected, kind) in rejected {
        let problems = read_sealed(&around(asked)).expect_err("a problem");
        assert_eq!(problems[0].place, Place::Pointer(expected.to_owned()));
        assert_eq!(problems[0].expected, Expected::Known(kind));
    }
    let scenario = Assumed {
        levers: 1 << 63,
        paths: vec![PathCode::Constant(Number(0.1))],
        ..assumed()
    };
    assert_eq!(place(read_sealed(&state(scenario))), "/levers/#63");
    let blow = Blow {
        lever: Key::Number(4_000),
        year: 1,
        size: Number(0.0),
        persistence: Number(0.0),
    };
    let beside = Beside {
        shocks: vec![blow],
        ..Beside::default()
    };
    assert_eq!(place(read_sealed(&with(beside))), "/shocks/0/lever");
}

#[test]
fn rejects_duplicates() {
    let path = || PathCode::Constant(Number(0.1));
    let scenario = Assumed {
        levers: 1,
        paths: vec![path()],
        own: vec![("growth.all".into(), path())],
        ..assumed()
    };
    assert_eq!(place(read_sealed(&state(scenario))), "/levers/growth.all");
    let twice = vec![(1, Number(128.0)); 2];
    let beside = Beside {
        actuals: vec![(Key::Number(0), twice)],
        ..Beside::default()
    };
    assert_eq!(
        place(read_sealed(&with(beside))),
        "/actuals/gdp_nominal/2016"
    );
    let sd = vec![(Key::Number(0), Number(0.01)); 2];
    assert_eq!(
        place(read_sealed(&uncertain(Drivers { sd, ..drivers() }))),
        "/uncertainty/sd/growth.all"
    );
    let growth = || Key::Number(0);
    for (asked, expected) in [
        (
            Around {
                axes: Some((growth(), growth())),
                ..Around::default()
            },
            "/axes/1",
        ),
        (
            Around {
                locked: vec![growth(), growth()],
                ..Around::default()
            },
            "/locked/1",
        ),
        (
            Around {
                chosen: Some(vec!["gdp".into(), "gdp".into()]),
                ..Around::default()
            },
            "/chosen/1",
        ),
    ] {
        assert_eq!(place(read_sealed(&around(asked))), expected);
    }
}

#[test]
fn needs_a_path_for_each_lever() {
    for (levers, count) in [(0, 1), (1, 0), (u64::MAX, 63), (3, 1)] {
        let scenario = Assumed {
            levers,
            paths: vec![PathCode::Constant(Number(0.1)); count],
            ..assumed()
        };
        assert_eq!(place(read_sealed(&state(scenario))), "/levers");
    }
}

#[test]
fn compared_scenarios_are_checked_like_any_other() {
    let wrong = Assumed {
        levers: 1,
        paths: vec![PathCode::Constant(Number(-1.5))],
        ..assumed()
    };
    let asked = Around {
        compared: vec![assumed(), wrong],
        ..Around::default()
    };
    assert_eq!(
        place(read_sealed(&around(asked))),
        "/compared/1/levers/growth.all"
    );
    let asked = Around {
        compared: (0..5_000).map(|_| assumed()).collect(),
        ..Around::default()
    };
    assert_eq!(place(read_sealed(&around(asked))), "/compared");
}

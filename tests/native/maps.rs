//! Maps of two levers: what they show, what a pointer picks, and that their text is legible.

use crate::common::picture;
use crate::common::picture::{keep, legible, svg, words};
use crate::common::{good_plan, plan, positions, run, run_of, scenario_text};
use draw::{Theme, map as draw};
use engine::landscape::{Landscape, on_line};
use engine::levers::{Lever, Path};
use engine::needed;
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::shift::later;
use engine::text::Lang;
use file::read_scenario;
use serde_json::json;
use view::pictures::map::{Map, map, ranges};

const GROWTH_AND_PRICES: [Lever; 2] = [Lever::GrowthAll, Lever::DeflatorAll];

fn landscape(plan: &Plan, run: &Run, target: usize, levers: [Lever; 2]) -> Landscape {
    let ranges = ranges(plan, run, levers);
    Landscape::new(plan, run, target, levers, [41, 31], ranges).unwrap()
}

fn map_of(plan: &Plan, run: &Run, target: &str, levers: [Lever; 2], lang: Lang) -> Map {
    let target = positions(plan, &[target])[0];
    map(plan, run, &landscape(plan, run, target, levers), lang).unwrap()
}

fn picture(map: &Map, theme: &Theme, size: (u32, u32)) -> String {
    svg(size, |area| draw(area, map, theme).unwrap()).0
}

#[test]
fn cells_are_met_above_the_line_and_missed_below() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.08}));
    let map = map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, Lang::Zh);
    let target = positions(&plan, &["gdp"])[0];
    let land = landscape(&plan, &run, target, GROWTH_AND_PRICES);
    for (margin, value) in map.cells.iter().zip(&land.values) {
        assert_eq!(*margin >= 0.0, *value >= 200.0);
        assert!((margin - (value / 200.0 - 1.0)).abs() < 1e-12);
    }
    // An at-most target is met where its value is low.
    let (low, _) = plan
        .targets
        .iter()
        .enumerate()
        .find(|(_, wanted)| {
            let fits = |l: &engine::plan::LevelGoal| !l.op.wants_more();
            wanted.level.as_ref().is_some_and(fits)
                && Series::of_indicator(&plan, wanted.indicator)
                    .and_then(|series| run.outcome.end(series))
                    .is_some()
        })
        .unwrap();
    let lever = Lever::all(&plan).find(
        |l| matches!(l, Lever::Indicator(n) if usize::from(*n) == plan.targets[low].indicator),
    );
    let land = landscape(&plan, &run, low, [lever.unwrap(), Lever::GrowthAll]);
    let goal = land.yardstick.goal;
    let map = view::pictures::map::map(&plan, &run, &land, Lang::Zh).unwrap();
    for (margin, value) in map.cells.iter().zip(&land.values) {
        assert_eq!(*margin >= 0.0, *value <= goal);
    }
}

#[test]
fn points_and_lines_use_page_units() {
    let plan = plan();
    let run = run(json!({
        "growth.all": 0.08, "growth.primary": 0.0, "growth.secondary": 0.0, "growth.tertiary": 0.0,
        "deflator.all": {"start": 0.01, "step": 0.005},
    }));
    let map = map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, Lang::Zh);
    let (x, y) = map.here.unwrap();
    assert!(
        (x - 8.0).abs() < 1e-12 && (y - 2.0).abs() < 1e-12,
        "the average of 1 to 3%"
    );
    let (x, y) = map.plan_point.unwrap();
    assert!(
        (x - 10.0).abs() < 1e-9 && (y - 1.43).abs() < 1e-2,
        "{x}, {y}"
    );
    assert_eq!(map.lines.len(), 1);
    for (x, y) in &map.lines[0] {
        let gdp = 115.3 * ((1.0 + x / 100.0) * (1.0 + y / 100.0)).powi(5);
        assert!((gdp / 200.0 - 1.0).abs() < 1e-4, "{gdp}");
    }
    assert_eq!(map.goal_words, "地区生产总值 200亿元");
}

#[test]
fn pointer_picks_values_a_slider_can_take() {
    let plan = plan();
    let run = run(json!({}));
    let map = map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, Lang::Zh);
    for (fx, fy) in [
        (0.0, 0.0),
        (0.31, 0.77),
        (0.5, 0.123_456),
        (1.0, 1.0),
        (-1.0, 2.0),
    ] {
        let (growth, prices) = map.pick(fx, fy);
        // Whole steps of 0.01 percentage points, without trailing noise.
        for value in [growth, prices] {
            let text = value.to_string();
            assert!(text.len() <= "-0.1234".len(), "{text}");
        }
        let (x, y) = map.place((growth * 100.0, prices * 100.0));
        let near = |a: f64, b: f64| (a.clamp(0.0, 1.0) - b).abs() < 0.002;
        assert!(near(fx, x) && near(fy, y), "{fx}, {fy}: {x}, {y}");
    }
    // Up means more.
    assert!(map.pick(0.5, 0.1).1 > map.pick(0.5, 0.9).1);
}

#[test]
fn step_along_one_axis_leaves_the_other_lever_alone() {
    let plan = plan();
    // Values off the slider's steps.
    let run = run(json!({"growth.all": 0.081_234_567, "deflator.all": 0.012_345_678}));
    let map = map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, Lang::Zh);
    assert_eq!(map.moved(0.0, 0.0), [None, None]);
    let [x, y] = map.moved(10.0, 0.0);
    assert_eq!(y, None);
    assert!((x.unwrap() - 0.0822).abs() < 1e-9, "{x:?}");
    let [x, y] = map.moved(0.0, -10.0);
    assert_eq!(x, None);
    assert!((y.unwrap() - 0.0113).abs() < 1e-9, "{y:?}");
    // It stops at the end of an axis, even where the end is off the steps.
    let run = run_of(&plan, &json!({"levers": {"growth.all": 0.150_003_3}}));
    let map = map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, Lang::Zh);
    assert_eq!(map.moved(10.0, 0.0), [None, None]);
    assert!(map.moved(-10.0, 0.0)[0].is_some());
}

#[test]
fn past_years_keep_their_values() {
    let plan = plan();
    let parts = json!({"levers": {"growth.all": {"years": [0.09, 0.08, 0.08, 0.07, 0.07]}},
        "actuals": {"gdp_nominal": {"2016": 125.0, "2017": 138.0}}});
    let run = run_of(&plan, &parts);
    let target = positions(&plan, &["gdp"])[0];
    let levers = [Lever::GrowthAll, Lever::RevenueBuoyancy];
    let map = map_of(&plan, &run, "gdp", levers, Lang::Zh);
    let first = |lever| needed::open_from(&plan, &run, target, lever).unwrap();
    assert_eq!(map.from, levers.map(first));
    assert_eq!(map.from[0], 2);
    // What the page does with a picked point.
    let scenario = read_scenario(&scenario_text(&parts), &plan).unwrap();
    let taken = later(
        &plan,
        &scenario,
        map.from[0],
        levers[0],
        Path::Constant(0.1),
    );
    assert_eq!(taken, Path::Years(vec![0.09, 0.08, 0.1, 0.1, 0.1]));
    let whole = later(&plan, &scenario, 0, levers[0], Path::Constant(0.1));
    assert_eq!(whole, Path::Constant(0.1));
}

#[test]
fn tolerates_levers_that_the_plan_lacks() {
    let (plan, small) = (plan(), good_plan("no-targets"));
    let run = run_of(&small, &json!({}));
    let missing = Lever::all(&plan).last().unwrap();
    assert!(Lever::all(&small).all(|l| l != missing));
    let levers = [Lever::GrowthAll, missing];
    let found = ranges(&small, &run, levers);
    assert_eq!(found[1], missing.spec(&small).plausible);
    assert!(run.inputs.path_row(missing).is_empty());
    // The landscape of a plan with a target tolerates it too.
    let long = good_plan("fifty-years");
    let run = run_of(&long, &json!({}));
    assert!(Lever::all(&long).all(|l| l != missing));
    let landscape_of = |levers: [Lever; 2]| {
        let ranges = ranges(&long, &run, levers);
        Landscape::new(&long, &run, 0, levers, [3, 3], ranges)
    };
    assert_eq!(landscape_of(levers), None);
    assert!(landscape_of(GROWTH_AND_PRICES).is_some());
}

#[test]
fn recognizes_points_near_the_line() {
    let plan = plan();
    let run = run(json!({}));
    let map = map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, Lang::Zh);
    let target = positions(&plan, &["gdp"])[0];
    let y = on_line(&plan, &run, target, GROWTH_AND_PRICES, 0.09).unwrap();
    let (fx, fy) = map.place((9.0, y * 100.0));
    assert!(map.near_line(fx, fy));
    assert!(map.near_line(fx, fy + 0.028) && map.near_line(fx - 0.02, fy));
    assert!(!map.near_line(fx, fy + 0.2) && !map.near_line(fx, fy - 0.2));
}

#[test]
fn all_text_fits_at_every_size() {
    let plan = plan();
    let long = good_plan("fifty-years");
    let mut maps: Vec<Map> = Vec::new();
    for growth in [0.06, 0.08, 0.1, 0.12] {
        let run = run(json!({"growth.all": growth}));
        for lang in [Lang::Zh, Lang::En] {
            maps.push(map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, lang));
            let levers = [Lever::GrowthAll, Lever::RevenueBuoyancy];
            maps.push(map_of(&plan, &run, "revenue", levers, lang));
            let levers = [Lever::UrbanUrgd, Lever::PopulationGrowth];
            maps.push(map_of(&plan, &run, "urbanization_rate", levers, lang));
            let run = run_of(&long, &json!({"levers": {"growth.all": growth / 2.0}}));
            let land = landscape(&long, &run, 0, GROWTH_AND_PRICES);
            maps.extend(map(&long, &run, &land, lang));
        }
    }
    for map in &maps {
        for (width, height) in SIZES {
            for scale in [1.0, 2.0] {
                let size = ((width * scale) as u32, (height * scale) as u32);
                let words = words(&picture(map, &Theme::light(scale), size));
                legible(&words, size);
                let wanted = [&map.x.name, &map.y.name, &map.here_words];
                let goal = [&map.goal_words, &map.goal_short];
                let at_line = words.iter().any(|w| goal.contains(&&w.text));
                assert!(at_line || map.lines.is_empty(), "no words at the line");
                for wanted in wanted {
                    let found = words.iter().any(|w| w.text == *wanted);
                    assert!(found, "{wanted} is missing in {width}×{height}");
                }
            }
        }
    }
}

const SIZES: [(f64, f64); 4] = [
    (300.0, 240.0),
    (480.0, 340.0),
    (640.0, 420.0),
    (1300.0, 650.0),
];

#[test]
fn summary_states_position_and_need() {
    let plan = plan();
    let run = run(json!({
        "growth.all": 0.08, "growth.primary": 0.0, "growth.secondary": 0.0, "growth.tertiary": 0.0,
    }));
    let zh = map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, Lang::Zh).summary;
    let en = map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, Lang::En).summary;
    // (200/115.3)^(1/5)/1.08 − 1 = 3.38%.
    for (text, gdp) in [(&zh, "181.9"), (&en, "¥18.19bn")] {
        assert!(
            text.contains("8%") && text.contains(gdp) && text.contains("3.38%"),
            "{text}"
        );
    }
    assert!(
        zh.contains("未达标") && en.contains("short of target"),
        "{zh} {en}"
    );
}

#[test]
fn cells_fill_the_plot_given_by_the_frame() {
    let plan = plan();
    let map = map_of(&plan, &run(json!({})), "gdp", GROWTH_AND_PRICES, Lang::Zh);
    let (svg, frame) = svg((500, 400), |area| {
        draw(area, &map, &Theme::light(1.0)).unwrap()
    });
    let number = |block: &str, name| picture::attribute(block, name).parse::<f64>().unwrap();
    let blocks: Vec<_> = svg.split("<rect").skip(1).collect();
    let edge = |f: &dyn Fn(&str) -> f64, best: fn(f64, f64) -> f64, start| {
        blocks.iter().map(|b| f(b)).fold(start, best)
    };
    let near = |a: f64, b: f64| assert!((a - b).abs() <= 1.0, "{a} is not {b}");
    near(edge(&|b| number(b, "x"), f64::min, 1e9), frame.left * 500.0);
    near(edge(&|b| number(b, "y"), f64::min, 1e9), frame.top * 400.0);
    near(
        edge(&|b| number(b, "x") + number(b, "width"), f64::max, 0.0),
        frame.right * 500.0,
    );
    near(
        edge(&|b| number(b, "y") + number(b, "height"), f64::max, 0.0),
        frame.bottom * 400.0,
    );
    let area: f64 = blocks
        .iter()
        .map(|b| number(b, "width") * number(b, "height"))
        .sum();
    let plot = (frame.right - frame.left) * 500.0 * (frame.bottom - frame.top) * 400.0;
    assert!(area >= plot * 0.98, "{area} of {plot}");
}

#[test]
fn writes_sample_pictures() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.08}));
    let maps = [
        map_of(&plan, &run, "gdp", GROWTH_AND_PRICES, Lang::Zh),
        map_of(
            &plan,
            &run,
            "revenue",
            [Lever::GrowthAll, Lever::RevenueBuoyancy],
            Lang::Zh,
        ),
        map_of(
            &plan,
            &run,
            "urbanization_rate",
            [Lever::UrbanUrgd, Lever::PopulationGrowth],
            Lang::En,
        ),
    ];
    for (n, map) in maps.iter().enumerate() {
        for (width, height) in SIZES {
            let size = (width as u32, height as u32);
            keep(
                &format!("map-{n}-{width}-light"),
                &picture(map, &Theme::light(1.0), size),
            );
            keep(
                &format!("map-{n}-{width}-dark"),
                &picture(map, &Theme::dark(1.0), size),
            );
        }
    }
    println!("{}\n{}", maps[0].summary, maps[0].shade_words);
}

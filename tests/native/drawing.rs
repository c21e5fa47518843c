//! The three headline charts, drawn as SVG: all text is there, inside the picture and legible.

use crate::common;
use crate::common::picture;
use crate::common::picture::{attribute, keep, legible, svg, words};
use crate::common::uncertain::{drivers, simulate};
use crate::common::{good_plan, plan, run, run_of};
use draw::{Frame, Theme, line_chart};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::uncertainty::Bands;
use serde_json::json;
use view::pictures::chart::{Chart, CursorKind, chart};

fn draw(chart: &Chart, theme: &Theme, size: (u32, u32)) -> String {
    svg(size, |area| line_chart(area, chart, theme).unwrap()).0
}

fn charts(plan: &Plan, run: &Run, lang: Lang) -> Vec<Chart> {
    fanned(plan, run, None, lang)
}

fn fanned(plan: &Plan, run: &Run, bands: Option<&Bands>, lang: Lang) -> Vec<Chart> {
    let own = run_of(plan, &json!({}));
    plan.headline
        .iter()
        .map(|t| chart(plan, &own, run, bands, *t, lang).expect("a chart"))
        .collect()
}

/// Bands of a run whose growth, buoyancy and urbanization have shocks of this standard deviation.
fn bands(plan: &Plan, run: &Run, sd: f64) -> Bands {
    let of = [
        ("growth.all", sd),
        ("revenue.buoyancy", sd),
        ("urban.urgd", sd),
    ];
    simulate(plan, run, &drivers(plan, &of, 0.5, 400), &[]).bands
}

/// Scenarios whose paths end far from the plan's, close to it, and on it.
fn scenarios() -> Vec<Run> {
    let growth = [0.02, 0.05, 0.08, 0.095, 0.099, 0.1, 0.101, 0.105, 0.12, 0.2];
    growth
        .iter()
        .map(|g| run(json!({"growth.all": g, "urban.urgd": (g - 0.1) / 5.0 + 0.0386})))
        .collect()
}

/// Sizes in CSS pixels, from a card on a phone to a full screen.
const SIZES: [(f64, f64); 4] = [
    (260.0, 150.0),
    (320.0, 190.0),
    (560.0, 240.0),
    (1300.0, 650.0),
];

#[test]
fn all_text_fits_at_every_scale_in_both_languages() {
    let plan = plan();
    for run in scenarios() {
        // Without bands, with bands too narrow for labels of their own, and with wide ones.
        let bands = [0.001, 0.02, 0.1].map(|sd| bands(&plan, &run, sd));
        for bands in [None].into_iter().chain(bands.iter().map(Some)) {
            for lang in [Lang::Zh, Lang::En] {
                for chart in fanned(&plan, &run, bands, lang) {
                    check_every_size(&chart);
                }
            }
        }
    }
}

fn check_every_size(chart: &Chart) {
    for scale in [1.0, 1.5, 2.0] {
        for (width, height) in SIZES {
            let size = ((width * scale) as u32, (height * scale) as u32);
            check(chart, &draw(chart, &Theme::light(scale), size), size);
        }
    }
}

#[test]
fn fifty_year_plans_and_at_most_targets_are_legible() {
    let long = good_plan("fifty-years");
    let own = run_of(&long, &json!({}));
    for growth in [0.01, 0.05, 0.08] {
        let run = run_of(&long, &json!({"levers": {"growth.all": growth}}));
        let bands = bands(&long, &run, 0.02);
        for target in 0..long.targets.len() {
            for bands in [None, Some(&bands)] {
                let chart = chart(&long, &own, &run, bands, target, Lang::Zh);
                chart.iter().for_each(check_every_size);
            }
        }
    }
    // Every target of the built-in plan, including those that are to fall.
    let plan = plan();
    let (own, run) = (run(json!({})), run(json!({"growth.all": 0.07})));
    for target in 0..plan.targets.len() {
        let chart = chart(&plan, &own, &run, None, target, Lang::En);
        chart.iter().for_each(check_every_size);
    }
}

fn check(chart: &Chart, svg: &str, (width, height): (u32, u32)) {
    let words = words(svg);
    let mut wanted = vec![
        chart.path_label.clone(),
        chart.plan_label.clone(),
        chart.gap_label.clone(),
    ];
    wanted.extend(chart.goal.iter().map(|(_, words)| words.clone()));
    wanted.extend([chart.base_year, chart.years.1].map(|y| y.to_string()));
    if chart.years.1 - chart.years.0 <= 10 {
        wanted.push(chart.years.0.to_string());
    }
    wanted.extend(chart.ticks.iter().map(|(_, words)| words.clone()));
    for wanted in wanted.iter().filter(|w| !w.is_empty()) {
        assert!(
            words.iter().any(|w| w.text == *wanted),
            "{wanted} is missing: {words:?}"
        );
    }
    legible(&words, (width, height));
}

#[test]
fn lines_stay_inside_the_picture_and_share_their_start() {
    let plan = plan();
    for run in scenarios() {
        for chart in charts(&plan, &run, Lang::Zh) {
            let svg = draw(&chart, &Theme::dark(1.5), (480, 285));
            for line in svg.split("<polyline").skip(1) {
                for point in attribute(line, "points").split_whitespace() {
                    let (x, y) = point.split_once(',').unwrap();
                    let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
                    assert!((0..=480).contains(&x) && (0..=285).contains(&y), "{point}");
                }
            }
            let (low, high) = chart.range;
            let all = chart.path.iter().chain(&chart.plan).chain(&chart.history);
            assert!(all.map(|s| s.1).all(|v| (low..=high).contains(&v)));
            assert_eq!(
                chart.path.first(),
                chart.plan.first(),
                "both start from the base year"
            );
        }
    }
}

#[test]
fn higher_path_and_its_label_are_drawn_higher() {
    let plan = plan();
    for (growth, above) in [(0.12, true), (0.08, false), (0.1004, true)] {
        let run = run(json!({"growth.all": growth}));
        let chart = &charts(&plan, &run, Lang::Zh)[0];
        let words = words(&draw(chart, &Theme::light(2.0), (640, 380)));
        let at = |text: &str| words.iter().find(|w| w.text == text).unwrap().y.0;
        assert_eq!(
            at(&chart.path_label) < at(&chart.plan_label),
            above,
            "{growth}"
        );
    }
}

#[test]
fn fan_starts_at_zero_width_and_lies_under_the_path() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.08}));
    let bands = bands(&plan, &run, 0.03);
    for chart in fanned(&plan, &run, Some(&bands), Lang::Zh) {
        let years: Vec<_> = chart.fan.iter().map(|f| f.0).collect();
        assert_eq!(years, [2015.0, 2016.0, 2017.0, 2018.0, 2019.0, 2020.0]);
        assert_eq!(chart.fan[0].1, [chart.path[0].1; 5]);
        let (low, high) = chart.range;
        for (year, q) in &chart.fan {
            assert!(q.windows(2).all(|p| p[0] <= p[1]), "{year}: {q:?}");
            assert!(low <= q[0] && q[4] <= high);
        }
        for (path, (_, q)) in chart.path.iter().zip(&chart.fan) {
            assert!(q[0] <= path.1 && path.1 <= q[4]);
        }
        let svg = draw(&chart, &Theme::light(1.0), (560, 320));
        assert_eq!(svg.matches("<polygon").count(), 2);
        assert!(svg.rfind("<polygon") < svg.find("<polyline"));
        // The fan says what it is.
        let [name, _] = chart.fan_words.unwrap();
        let words = words(&svg);
        assert!(words.iter().any(|w| w.text == name), "{name}: {words:?}");
    }
    // Bands left over from another plan are ignored.
    let long = good_plan("fifty-years");
    let run_long = run_of(&long, &json!({}));
    let stale = fanned(&long, &run_long, Some(&bands), Lang::Zh);
    assert!(stale.iter().all(|chart| chart.fan.is_empty()));
    let without = &charts(&plan, &run, Lang::Zh)[0];
    assert!(without.fan.is_empty() && without.fan_words.is_none());
    assert!(!draw(without, &Theme::light(1.0), (560, 320)).contains("<polygon"));
}

#[test]
fn larger_charts_label_more_years() {
    let plan = plan();
    let chart = &charts(&plan, &run(json!({})), Lang::Zh)[0];
    let years = |size| {
        let words = words(&draw(chart, &Theme::light(1.0), size));
        let is_year = |w: &&picture::Words| w.text.len() == 4 && w.text.starts_with("20");
        words.iter().filter(is_year).count()
    };
    assert_eq!(years((560, 240)), 3);
    assert_eq!(years((1300, 650)), 11);
}

#[test]
fn frame_locates_years_and_values() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.08}));
    for chart in charts(&plan, &run, Lang::Zh) {
        let (svg, frame): (String, Frame) = svg((800, 400), |area| {
            line_chart(area, &chart, &Theme::light(1.0)).unwrap()
        });
        let (year, value) = *chart.path.last().unwrap();
        let x = frame.x(chart.years, year) * 800.0;
        let y = frame.y(chart.range, value) * 400.0;
        let dot = svg.split("<circle").last().unwrap();
        let at = |name| attribute(dot, name).parse::<f64>().unwrap();
        assert!((at("cx") - x).abs() <= 1.0 && (at("cy") - y).abs() <= 1.0);
    }
}

#[test]
fn cursor_reads_out_every_value_of_a_year() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.08}));
    let bands = bands(&plan, &run, 0.03);
    let chart = &fanned(&plan, &run, Some(&bands), Lang::Zh)[0];
    let years = chart.cursor_years();
    assert_eq!(years, [2010, 2015, 2016, 2017, 2018, 2019, 2020]);
    assert_eq!(chart.cursor(2012), None, "the plan states no figure");
    let kinds = |year| {
        let cursor = chart.cursor(year).unwrap();
        cursor.lines.iter().map(|l| l.kind).collect::<Vec<_>>()
    };
    use CursorKind::{Band, Goal, History, Path, Plan};
    assert_eq!(kinds(2010), [History]);
    assert_eq!(kinds(2015), [History]);
    assert_eq!(kinds(2018), [Path, Plan, Band]);
    assert_eq!(kinds(2020), [Path, Plan, Goal, Band]);
    let cursor = chart.cursor(2018).unwrap();
    // To two more decimals than on cards.
    let gdp = common::path(&plan, &run, "gdp_nominal")[3];
    assert_eq!(cursor.lines[0].value, format!("{gdp:.3}亿元"));
    assert!(
        cursor.words.starts_with("2018年：本情景 "),
        "{}",
        cursor.words
    );
    for line in &cursor.lines {
        assert!(cursor.words.contains(&line.value));
    }
    for year in years {
        assert!(chart.cursor(year).is_some(), "{year}");
    }
}

#[test]
fn writes_sample_pictures() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.08}));
    let bands = bands(&plan, &run, 0.02);
    for (n, chart) in fanned(&plan, &run, Some(&bands), Lang::Zh)
        .iter()
        .enumerate()
    {
        for (width, height) in SIZES {
            let size = (width as u32, height as u32);
            keep(
                &format!("chart-{n}-{width}-light"),
                &draw(chart, &Theme::light(1.0), size),
            );
            keep(
                &format!("chart-{n}-{width}-dark"),
                &draw(chart, &Theme::dark(1.0), size),
            );
        }
    }
    let long = good_plan("fifty-years");
    let run = run_of(&long, &json!({"levers": {"growth.all": 0.05}}));
    let chart = &fanned(&long, &run, Some(&self::bands(&long, &run, 0.01)), Lang::En)[0];
    for (width, height) in SIZES {
        let svg = draw(chart, &Theme::light(1.0), (width as u32, height as u32));
        keep(&format!("chart-long-{width}"), &svg);
    }
}

#[test]
fn table_matches_the_chart() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.08}));
    for lang in [Lang::Zh, Lang::En] {
        for chart in charts(&plan, &run, lang) {
            let last = chart.table.last().unwrap();
            assert_eq!(last[0], "2020");
            assert_eq!(last[2], chart.path_label);
            let points = chart.history.iter().filter(|s| s.0 < 2015.0).count() + chart.path.len();
            assert_eq!(chart.table.len(), points);
            assert!(chart.summary.contains(&chart.path_label));
        }
        let bands = bands(&plan, &run, 0.02);
        for chart in fanned(&plan, &run, Some(&bands), lang) {
            assert_eq!(chart.table_head.len(), 6);
            let last = chart.table.last().unwrap();
            assert!(chart.summary.contains(&last[3]) && chart.summary.contains(&last[5]));
            assert!(chart.table.iter().all(|row| row.len() == 6));
            let base = &chart.table[chart.table.len() - 6];
            assert!(base[2..].iter().all(|cell| *cell == base[1]), "{base:?}");
        }
    }
}

#[test]
#[should_panic(expected = "leaves 70×60")]
fn detects_text_outside_the_picture() {
    let plan = plan();
    let chart = charts(&plan, &run(json!({"growth.all": 0.08})), Lang::Zh).remove(0);
    let svg = draw(&chart, &Theme::light(1.0), (70, 60));
    legible(&words(&svg), (70, 60));
}

#[test]
#[should_panic(expected = "covers")]
fn detects_overlapping_text() {
    let plan = plan();
    let mut chart = charts(&plan, &run(json!({"growth.all": 0.08})), Lang::Zh).remove(0);
    let (value, _) = chart.ticks[0].clone();
    chart.ticks.push((value + 1.0, "1".to_owned()));
    check(
        &chart,
        &draw(&chart, &Theme::light(1.0), (320, 190)),
        (320, 190),
    );
}

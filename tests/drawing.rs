//! The three headline charts, drawn as SVG: every word is there, inside the picture and legible.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::{plan, run};
use plan_simulator::draw::{Theme, line_chart};
use plan_simulator::engine::plan::Plan;
use plan_simulator::engine::run::Run;
use plan_simulator::engine::text::Lang;
use plan_simulator::view::chart::{Chart, chart};
use plotters::prelude::*;
use serde_json::json;

/// Words of a picture with the box that they take, in pixels.
#[derive(Debug)]
struct Words {
    text: String,
    x: (f64, f64),
    y: (f64, f64),
}

impl Words {
    fn overlap(&self, other: &Self) -> bool {
        let meet = |a: (f64, f64), b: (f64, f64)| a.0 < b.1 - 0.5 && b.0 < a.1 - 0.5;
        meet(self.x, other.x) && meet(self.y, other.y)
    }
}

fn draw(chart: &Chart, theme: &Theme, (width, height): (u32, u32)) -> String {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (width, height)).into_drawing_area();
        line_chart(&area, chart, theme).expect("a drawing");
        area.present().expect("a picture");
    }
    svg
}

fn attribute<'a>(element: &'a str, name: &str) -> &'a str {
    let value = element
        .split_once(&format!(" {name}=\""))
        .map_or("", |(_, rest)| rest);
    value.split('"').next().unwrap()
}

/// All words of an SVG picture.
fn words(svg: &str) -> Vec<Words> {
    let elements = svg.split("<text").skip(1);
    elements
        .map(|element| {
            let (_, rest) = element.split_once(">\n").unwrap();
            let text = rest.split("\n</text>").next().unwrap().to_owned();
            let number = |name| attribute(element, name).parse::<f64>().unwrap();
            // The canvas of the page takes the size as it is, SVG a 1.24th of it: the larger counts.
            let em = number("font-size") * 1.24;
            let width: f64 = text
                .chars()
                .map(|c| if c.is_ascii() { 0.56 } else { 1.0 } * em)
                .sum();
            let (x, y) = (number("x"), number("y"));
            let x = match attribute(element, "text-anchor") {
                "end" => (x - width, x),
                "middle" => (x - width / 2.0, x + width / 2.0),
                _ => (x, x + width),
            };
            let y = match attribute(element, "dy") {
                "0.5ex" => (y - em / 2.0, y + em / 2.0),
                "0.76em" => (y, y + em),
                _ => (y - em, y),
            };
            Words { text, x, y }
        })
        .collect()
}

fn charts(plan: &Plan, run: &Run, lang: Lang) -> Vec<Chart> {
    let own = common::run(json!({}));
    plan.headline
        .iter()
        .map(|t| chart(plan, &own, run, *t, lang).expect("a chart"))
        .collect()
}

/// Scenarios whose paths end far from the plan's, near to it, and on it.
fn scenarios() -> Vec<Run> {
    let growth = [0.02, 0.05, 0.08, 0.095, 0.099, 0.1, 0.101, 0.105, 0.12, 0.2];
    growth
        .iter()
        .map(|g| run(json!({"growth.all": g, "urban.urgd": (g - 0.1) / 5.0 + 0.0386})))
        .collect()
}

#[test]
fn every_chart_has_its_words_inside_the_picture_at_every_scale_and_in_both_languages() {
    let plan = plan();
    for run in scenarios() {
        for lang in [Lang::Zh, Lang::En] {
            for chart in charts(&plan, &run, lang) {
                for scale in [1.0, 1.5, 2.0] {
                    for (width, height) in [(260.0, 150.0), (320.0, 190.0), (560.0, 240.0)] {
                        let size = ((width * scale) as u32, (height * scale) as u32);
                        check(&chart, &draw(&chart, &Theme::light(scale), size), size);
                    }
                }
            }
        }
    }
}

fn check(chart: &Chart, svg: &str, (width, height): (u32, u32)) {
    let words = words(svg);
    let mut wanted = vec![chart.path_label.clone(), chart.plan_label.clone()];
    wanted.extend(chart.goal.iter().map(|(_, words)| words.clone()));
    wanted.extend([chart.years.0, chart.base_year, chart.years.1].map(|y| y.to_string()));
    wanted.extend(chart.ticks.iter().map(|(_, words)| words.clone()));
    for wanted in wanted.iter().filter(|w| !w.is_empty()) {
        assert!(
            words.iter().any(|w| w.text == *wanted),
            "{wanted} is missing: {words:?}"
        );
    }
    for w in &words {
        let inside =
            w.x.0 >= 0.0 && w.x.1 <= f64::from(width) && w.y.0 >= 0.0 && w.y.1 <= f64::from(height);
        assert!(inside, "{w:?} leaves {width}×{height}");
    }
    // Ticks of the vertical axis may stand at the left of the goal's words; labels stand alone.
    for (n, a) in words.iter().enumerate() {
        for b in words
            .iter()
            .skip(n + 1)
            .filter(|b| !b.text.is_empty() && !a.text.is_empty())
        {
            assert!(!a.overlap(b), "{a:?} covers {b:?} in {width}×{height}");
        }
    }
}

#[test]
fn lines_stay_inside_the_picture_and_pass_through_their_ends() {
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
fn a_higher_path_is_drawn_higher_and_its_label_too() {
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
fn the_table_behind_a_chart_says_what_the_chart_shows() {
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
    }
}

#[test]
#[should_panic(expected = "leaves 70×60")]
fn words_that_leave_the_picture_are_noticed() {
    let plan = plan();
    let chart = charts(&plan, &run(json!({"growth.all": 0.08})), Lang::Zh).remove(0);
    check(
        &chart,
        &draw(&chart, &Theme::light(1.0), (70, 60)),
        (70, 60),
    );
}

#[test]
#[should_panic(expected = "covers")]
fn words_that_cover_each_other_are_noticed() {
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

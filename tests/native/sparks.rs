//! Sparklines in table rows: they contain history, path and goal, and follow the levers.

use crate::common::picture;
use crate::common::{good_plan, plan, positions, run, run_of};
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use serde_json::json;
use view::pictures::spark::{SIZE, Spark, spark};

fn points(text: &str) -> Vec<(f64, f64)> {
    let pair = |p: &str| {
        let (x, y) = p.split_once(',').unwrap();
        (x.parse().unwrap(), y.parse().unwrap())
    };
    text.split(' ')
        .filter(|p| !p.is_empty())
        .map(pair)
        .collect()
}

fn spark_of(plan: &Plan, run: &Run, id: &str) -> Spark {
    spark(plan, run, positions(plan, &[id])[0]).expect(id)
}

#[test]
fn modelled_targets_have_sparks_that_contain_their_lines() {
    for (plan, growth) in [(plan(), 0.08), (good_plan("fifty-years"), 0.05)] {
        let run = run_of(&plan, &json!({"levers": {"growth.all": growth}}));
        for (target, wanted) in plan.targets.iter().enumerate() {
            let spark = spark(&plan, &run, target);
            let modelled = Series::of_indicator(&plan, wanted.indicator);
            let computed = modelled.and_then(|s| run.outcome.end(s));
            assert_eq!(spark.is_some(), computed.is_some(), "{}", wanted.id);
            let Some(spark) = spark else { continue };
            let path = points(&spark.path);
            let row = run.outcome.row(modelled.unwrap()).iter();
            assert_eq!(path.len(), row.filter(|v| v.is_finite()).count());
            let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
            let mut all = points(&spark.history);
            all.extend(&path);
            let heights = all
                .iter()
                .map(|p| p.1)
                .chain(spark.goal.iter().map(|g| g.parse().unwrap()));
            let heights: Vec<f64> = heights.collect();
            assert!(all.iter().all(|p| (2.0..=width - 3.0).contains(&p.0)));
            assert!(
                heights.iter().all(|y| (2.0..=height - 2.0).contains(y)),
                "{spark:?}"
            );
            // The full height is used.
            let reach = |f: fn(f64, f64) -> f64, start| heights.iter().copied().fold(start, f);
            let used = reach(f64::max, 0.0) - reach(f64::min, height);
            assert!(used == height - 4.0 || used == 0.0, "{}: {used}", wanted.id);
            let end = (spark.end.0.parse().unwrap(), spark.end.1.parse().unwrap());
            assert_eq!(path.last(), Some(&end));
            assert_eq!(end.0, width - 3.0);
        }
    }
}

#[test]
fn path_ends_below_missed_goals_and_above_exceeded_ones() {
    let plan = plan();
    for (growth, met) in [(0.08, false), (0.12, true)] {
        let spark = spark_of(&plan, &run(json!({"growth.all": growth})), "gdp");
        let height = |text: &str| text.parse::<f64>().unwrap();
        let (end, goal) = (height(&spark.end.1), height(spark.goal.as_ref().unwrap()));
        assert_eq!(end < goal, met, "heights count downwards");
    }
}

#[test]
fn history_ends_where_the_path_begins() {
    let plan = plan();
    let spark = spark_of(&plan, &run(json!({})), "gdp");
    let (history, path) = (points(&spark.history), points(&spark.path));
    assert_eq!(history.len(), 2, "2010 and 2015");
    assert_eq!(history.last(), path.first());
    assert_eq!(history[0].0, 2.0, "2010 is the first year");
}

#[test]
fn writes_sample_pictures() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.08}));
    let mut svg = String::from("<svg width=\"420\" height=\"480\" viewBox=\"0 0 420 480\">");
    for target in 0..plan.targets.len().min(52) {
        let Some(s) = spark(&plan, &run, target) else {
            continue;
        };
        let (x, y) = (target % 4 * 104, target / 4 * 36);
        let goal = s.goal.map_or_else(String::new, |g| {
            format!("<path d=\"M2 {g}H93\" stroke=\"#ab520e\" stroke-dasharray=\"3 2\"/>")
        });
        svg += &format!(
            "<g transform=\"translate({x} {y})\" fill=\"none\">{goal}<polyline points=\"{}\" stroke=\"#5c6773\" stroke-dasharray=\"2 2\"/><polyline points=\"{}\" stroke=\"#0f5c99\" stroke-width=\"1.5\"/><circle cx=\"{}\" cy=\"{}\" r=\"2.5\" fill=\"#0f5c99\"/></g>",
            s.history, s.path, s.end.0, s.end.1
        );
    }
    picture::keep("sparks", &(svg + "</svg>"));
}

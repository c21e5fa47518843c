//! Levers swept over their plausible ranges, or by a unit, and never beyond.

use crate::common::languages::{check, full_width};
use crate::common::{plan, positions, run_of, same};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::sensitivity::{Sensitivity, Swept};
use engine::text::Lang;
use serde_json::{Value, json};
use view::pictures::tornado::tornado;

fn gdp_at(growth: f64) -> f64 {
    let run = run_of(&plan(), &json!({"levers": {"growth.all": growth}}));
    run.outcome.end(engine::series::Series::GdpNominal).unwrap()
}

fn swing(levers: &Value, swept: Swept) -> [f64; 3] {
    let plan = plan();
    let run = run_of(&plan, &json!({"levers": levers}));
    let gdp = positions(&plan, &["gdp"])[0];
    let all = Sensitivity::over(&plan, &run, &[gdp], &[Lever::GrowthAll], swept);
    let own = all.of(gdp)[0];
    [own.down.unwrap(), own.base, own.up.unwrap()]
}

fn agree(found: [f64; 3], growth: [f64; 3]) {
    for (found, growth) in found.into_iter().zip(growth) {
        same(found, gdp_at(growth));
    }
}

#[test]
fn range_ends_at_the_ends_of_the_plausible_range() {
    // 5 … 11%.
    agree(swing(&json!({}), Swept::Range), [0.05, 0.10, 0.11]);
    // What stands outside an end moves back only.
    agree(
        swing(&json!({"growth.all": 0.13}), Swept::Range),
        [0.05, 0.13, 0.13],
    );
    agree(
        swing(&json!({"growth.all": 0.04}), Swept::Range),
        [0.04, 0.04, 0.11],
    );
}

#[test]
fn unit_stays_within_the_range() {
    agree(
        swing(&json!({"growth.all": 0.08}), Swept::Unit),
        [0.05, 0.08, 0.11],
    );
    agree(swing(&json!({}), Swept::Unit), [0.07, 0.10, 0.11]);
    agree(
        swing(&json!({"growth.all": 0.06}), Swept::Unit),
        [0.05, 0.06, 0.09],
    );
    // Files count the whole unit.
    agree(swing(&json!({}), Swept::Anywhere), [0.07, 0.10, 0.13]);
}

#[test]
fn path_ends_within_the_range_in_every_year() {
    // 6% and half a point more each year, to 8%: all of it moves until one year touches an end.
    let ramp = json!({"growth.all": {"start": 0.06, "step": 0.005}});
    let of = |start: f64| {
        let run = run_of(
            &plan(),
            &json!({"levers": {"growth.all": {"start": start, "step": 0.005}}}),
        );
        run.outcome.end(engine::series::Series::GdpNominal).unwrap()
    };
    let [down, _, up] = swing(&ramp, Swept::Range);
    same(down, of(0.05));
    same(up, of(0.09));
}

fn both(
    plan: &Plan,
    run: &Run,
    target: usize,
    swept: Swept,
) -> [view::pictures::tornado::Tornado; 2] {
    let levers: Vec<_> = Lever::all(plan).collect();
    let all = Sensitivity::over(plan, run, &[target], &levers, swept);
    [Lang::Zh, Lang::En].map(|lang| tornado(plan, run, &all, target, 8, lang).unwrap())
}

#[test]
fn bars_say_how_far_their_levers_move() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    let gdp = positions(&plan, &["gdp"])[0];
    let mut hows = Vec::new();
    for swept in [Swept::Range, Swept::Unit, Swept::Anywhere] {
        let [zh, en] = both(&plan, &run, gdp, swept);
        check(&zh.how, &en.how);
        check(&zh.summary, &en.summary);
        full_width(&zh.summary);
        let growth = zh
            .bars
            .iter()
            .find(|b| b.lever == Lever::GrowthAll)
            .unwrap();
        let (down, up) = match swept {
            Swept::Range => ("5% → ", "11% → "),
            Swept::Unit => ("7% → ", "11% → "),
            Swept::Anywhere => ("7% → ", "13% → "),
        };
        assert!(growth.down_words.starts_with(down), "{}", growth.down_words);
        assert!(growth.up_words.starts_with(up), "{}", growth.up_words);
        hows.push(zh.how);
    }
    hows.dedup();
    assert_eq!(hows.len(), 3);
    let [zh, _] = both(&plan, &run, gdp, Swept::Range);
    assert!(
        zh.summary.contains("在常见范围（5%至11%）内变动"),
        "{}",
        zh.summary
    );
}

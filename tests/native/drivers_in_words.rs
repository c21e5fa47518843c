//! Drivers in words that people can judge: how far the average of the plan's years lies from the path in
//! nine of ten cases, and the yearly standard deviation that follows.

use crate::common::languages::{check, full_width};
use crate::common::plan;
use engine::levers::Lever;
use engine::problem::Expected;
use engine::scenario::{Scenario, Uncertainty};
use engine::text::Lang;
use engine::uncertainty::{faults, usual};
use view::sentences::chance::{assumptions, deviation, half_width, spread_and_deviation};
use view::sentences::rejection::rejection;

fn of(uncertainty: Uncertainty) -> Scenario {
    Scenario {
        uncertainty: Some(uncertainty),
        ..Scenario::default()
    }
}

#[test]
fn growth_within_three_points_is_a_deviation_of_2_474_points() {
    let plan = plan();
    let u = usual(&plan);
    let of = |lever| {
        let half = half_width(&plan, &u, lever, Lang::Zh).unwrap();
        (half, deviation(&plan, &u, lever, Lang::Zh))
    };
    let both = |half: &str, sd: &str| (half.to_owned(), sd.to_owned());
    assert_eq!(of(Lever::GrowthAll), both("3个百分点", "2.474个百分点"));
    assert_eq!(of(Lever::DeflatorAll), both("2.5个百分点", "2.062个百分点"));
    assert_eq!(of(Lever::UrbanUrgd), both("0.56个百分点", "0.464个百分点"));
    assert!(spread_and_deviation(&plan, &u, Lang::En).contains("1.645 × 0.737076"));
    let zh = assumptions(&plan, &of_usual(), Lang::Zh).join("\n");
    for part in [
        "GDP实际增速：十次中有九次，规划期平均值偏离路径不超过3个百分点，即每年的冲击标准差为2.474个百分点",
        "50%留到下一年（影响延续到次年的比例 0.5）",
        "10,000条模拟路径",
        "加在该指标的对数增长率上，弹性本身不变",
    ] {
        assert!(zh.contains(part), "{part} in\n{zh}");
    }
}

fn of_usual() -> Scenario {
    of(usual(&plan()))
}

#[test]
fn persistence_changes_the_deviation_and_keeps_the_spread() {
    let plan = plan();
    let before = usual(&plan);
    let mut after = before.clone();
    after.set_persistence(0.25, plan.horizon());
    for (lever, sd) in &before.sd {
        let [was, is] = [&before, &after].map(|u| u.spread_of(*lever, plan.horizon()).unwrap());
        assert_eq!(was.to_bits(), is.to_bits(), "{}", lever.id(&plan));
        let (_, new) = after.sd.iter().find(|(l, _)| l == lever).unwrap();
        // Less of a shock is left over for later years, so a year's own shock may be larger.
        assert!(new > sd);
    }
    // There and back, by way of what cannot be drawn, is the same to the bit.
    after.set_persistence(2.0, plan.horizon());
    assert!(!faults(&plan, &after).is_empty());
    after.persistence = 0.25;
    after.set_persistence(0.5, plan.horizon());
    assert_eq!(after, before);
}

#[test]
fn skewed_drivers_state_their_deviation_alone() {
    let plan = plan();
    let mut u = usual(&plan);
    u.skew = vec![(Lever::GrowthAll, -0.3)];
    assert_eq!(half_width(&plan, &u, Lever::GrowthAll, Lang::En), None);
    let lines = assumptions(&plan, &of(u), Lang::En).join("\n");
    assert!(lines.contains("with a standard deviation of 2.474 percentage points"));
    assert!(lines.contains("skew −0.3"));
}

#[test]
fn correlations_are_set_by_the_pair_and_rejected_where_they_cannot_hold_together() {
    let plan = plan();
    let mut u = usual(&plan);
    let [a, b, c] = [Lever::GrowthAll, Lever::DeflatorAll, Lever::UrbanUrgd];
    assert_eq!(u.correlation, None);
    u.correlate([a, b], 0.6);
    u.correlate([b, c], 0.6);
    assert_eq!(faults(&plan, &u), []);
    assert_eq!(u.correlation_of([b, a]).to_bits(), 0.6f64.to_bits());
    // What goes with the same thing cannot go against each other.
    u.correlate([a, c], -0.6);
    let problems = faults(&plan, &u);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].expected, Expected::Correlation);
    let both = [Lang::Zh, Lang::En].map(|lang| rejection(&plan, &problems, lang).unwrap());
    assert!(both[0].contains("不能同时成立") && both[1].contains("cannot hold together"));
    check(&both[0], &both[1]);
    full_width(&both[0]);
    // Back to none is no matrix at all.
    for pair in [[a, b], [b, c], [c, a]] {
        u.correlate(pair, 0.0);
    }
    assert_eq!(u, usual(&plan));
}

//! Sensitivities against simulations of explicit scenarios.

use crate::common::{alike, end, plan, run, run_of, same};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::sensitivity::{Sensitivity, Swing, longest_first, swings, unit};
use engine::series::{MODEL_SERIES, Series};
use engine::verdict::{GoalKind, Judged};
use engine::yardstick::Yardstick;
use serde_json::json;

fn position(plan: &Plan, id: &str) -> usize {
    plan.targets.iter().position(|t| t.id == id).expect(id)
}

fn bar(all: &Sensitivity, target: usize, lever: Lever) -> Swing {
    let found = all.swings.iter();
    let mut found = found.filter(|s| s.of == target && s.lever == lever);
    *found.next().unwrap()
}

#[test]
fn swing_is_half_a_plausible_range_each_way() {
    let plan = plan();
    same(unit(&plan, Lever::GrowthAll), 0.03);
    let all = Sensitivity::all(&plan, &run(json!({})));
    let swing = bar(&all, position(&plan, "gdp"), Lever::GrowthAll);
    same(swing.base, end(&run(json!({})), "gdp_nominal"));
    let at = |growth: f64| end(&run(json!({"growth.all": growth})), "gdp_nominal");
    same(swing.down.unwrap(), at(0.07));
    same(swing.up.unwrap(), at(0.13));
    same(swing.length(), at(0.13) - at(0.07));
}

#[test]
fn tornado_is_sorted_and_omits_idle_levers() {
    let plan = plan();
    let all = Sensitivity::all(&plan, &run(json!({})));
    let tornado = all.tornado(position(&plan, "revenue"));
    assert!(tornado.windows(2).all(|w| w[0].length() >= w[1].length()));
    let levers: Vec<_> = tornado.iter().map(|s| s.lever).collect();
    assert!(levers.contains(&Lever::RevenueBuoyancy) && levers.contains(&Lever::DeflatorAll));
    // No levers of rules that are off, nor of other indicators.
    for idle in [
        Lever::RevenueGrowth,
        Lever::RevenueTaxBuoyancy,
        Lever::UrbanUrgd,
    ] {
        assert!(!levers.contains(&idle), "{idle:?}");
    }
    // 0.3 times 0.55, the log growth of output, against 0.03 · 5 years · 0.93 / 1.1.
    assert_eq!(levers[..2], [Lever::RevenueBuoyancy, Lever::GrowthAll]);
    let urban = all.tornado(position(&plan, "urbanization_rate"));
    assert_eq!(
        urban.iter().map(|s| s.lever).collect::<Vec<_>>(),
        [Lever::UrbanUrgd]
    );
}

#[test]
fn growth_only_targets_are_measured_by_growth() {
    let plan = plan();
    let target = position(&plan, "income_urban_text_2");
    let run = run_of(&plan, &json!({"rules": {"income": "growth"}}));
    let yardstick = Yardstick::of(&plan, &run, target).unwrap();
    assert_eq!(yardstick.kind, GoalKind::Growth);
    let swing = bar(
        &Sensitivity::all(&plan, &run),
        target,
        Lever::IncomeUrbanGrowth,
    );
    let unit = unit(&plan, Lever::IncomeUrbanGrowth);
    assert!(
        (swing.up.unwrap() - swing.base - unit).abs() < 1e-12,
        "{swing:?}"
    );
}

#[test]
fn yardsticks_agree_with_verdicts() {
    let plan = plan();
    let run = run(json!({}));
    for target in 0..plan.targets.len() {
        let verdict = |kind| {
            let mut all = run.verdicts.iter();
            all.find(|v| v.target == target && v.kind == kind)
        };
        let verdict = verdict(GoalKind::Level)
            .or_else(|| verdict(GoalKind::Growth))
            .unwrap();
        match Yardstick::of(&plan, &run, target) {
            Ok(yardstick) => {
                let value = yardstick.value(&run.outcome).unwrap();
                assert_eq!(verdict.kind, yardstick.kind);
                assert_eq!(verdict.met(), Some(yardstick.meets(value)));
            }
            Err(why) => assert_eq!(
                verdict.judged,
                Judged::No(why),
                "{}",
                plan.targets[target].id
            ),
        }
    }
}

#[test]
fn keeps_shocks_actuals_and_the_allowed_range() {
    let plan = plan();
    let parts = json!({
        "levers": alike(json!({"deflator.all": 0, "urban.registered_end": 0.95})),
        "shocks": [{"lever": "growth.all", "year": 2019, "size": -0.02, "persistence": 0}],
        "actuals": {"gdp_nominal": {"2016": 126}},
    });
    let all = Sensitivity::all(&plan, &run_of(&plan, &parts));
    let swing = bar(&all, position(&plan, "gdp"), Lever::GrowthAll);
    same(swing.up.unwrap(), 126.0 * 1.13f64.powi(3) * 1.11);
    let registered = bar(
        &all,
        position(&plan, "registered_urbanization_rate"),
        Lever::UrbanRegisteredEnd,
    );
    same(registered.up.unwrap(), 1.0);
    same(registered.down.unwrap(), 0.825);
}

/// A series in the target year swings, bit for bit, as the target for its level does.
#[test]
fn series_swing_equals_that_of_its_level_target() {
    let plan = plan();
    let levers: Vec<_> = Lever::all(&plan).collect();
    for parts in [
        json!({}),
        json!({"levers": {"growth.all": {"start": 0.1, "step": -0.004}},
               "actuals": {"gdp_nominal": {"2016": 126}, "revenue": {"2017": 7}}}),
    ] {
        let run = run_of(&plan, &parts);
        let all = Sensitivity::all(&plan, &run);
        let mut compared = 0;
        for target in 0..plan.targets.len() {
            let Ok(yardstick) = Yardstick::of(&plan, &run, target) else {
                continue;
            };
            if yardstick.kind == GoalKind::Growth {
                continue;
            }
            let t = plan.horizon();
            let own = Sensitivity::of_series(&plan, &run, yardstick.series, t, &levers);
            let bits = |v: Option<f64>| v.map(f64::to_bits);
            for (swing, lever) in own.iter().zip(&levers) {
                compared += 1;
                let Some(bar) = all.of(target).iter().find(|s| s.lever == *lever) else {
                    // It has no part in the target's laws.
                    assert!(!swing.moves(), "{swing:?}");
                    continue;
                };
                assert_eq!(swing.of, (yardstick.series, t));
                assert_eq!(swing.base.to_bits(), bar.base.to_bits());
                assert_eq!(bits(swing.down), bits(bar.down), "{swing:?} {bar:?}");
                assert_eq!(bits(swing.up), bits(bar.up), "{swing:?} {bar:?}");
            }
        }
        assert!(compared > 1000, "{compared}");
    }
}

#[test]
fn known_years_do_not_swing_and_later_years_swing_more() {
    let plan = plan();
    let run = run_of(&plan, &json!({"actuals": {"gdp_nominal": {"2016": 126}}}));
    let levers = [Lever::GrowthAll];
    for (series, _) in MODEL_SERIES {
        let all = Sensitivity::of_series(&plan, &run, *series, 0, &levers);
        assert!(all.iter().all(|s| !s.moves()), "{series:?}");
    }
    let length =
        |t| Sensitivity::of_series(&plan, &run, Series::GdpNominal, t, &levers)[0].length();
    assert!(length(1) == 0.0 && length(2) > 0.0 && length(5) > length(3));
    // Where a series has no value there are no bars.
    let none = Sensitivity::of_series(&plan, &run, Series::GdpGrowthReal, 0, &levers);
    assert_eq!(none, []);
}

#[test]
fn measures_any_value_read_off_a_run() {
    let plan = plan();
    let run = run_of(&plan, &json!({"rules": {"income": "growth"}}));
    let levers: Vec<_> = Lever::all(&plan).collect();
    let ratio = |(): &(), run: &engine::run::Run| {
        Some(run.outcome.end(Series::IncomeUrban)? / run.outcome.end(Series::IncomeRural)?)
    };
    let all = swings(&plan, &run, &[()], &levers, ratio);
    let longest: Vec<_> = longest_first(all.iter()).iter().map(|s| s.lever).collect();
    assert_eq!(longest.len(), 2, "{longest:?}");
    assert!(longest.contains(&Lever::IncomeUrbanGrowth));
    assert!(longest.contains(&Lever::IncomeRuralGrowth));
}

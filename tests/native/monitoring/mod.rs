//! Monitoring: how far targets have come, what they still need, and how that is told.

mod told;

use crate::common::{known, plan, run_of};
use book::{Ledger, Origin};
use engine::levers::{Lever, Path};
use engine::needed::{Answer, solve};
use engine::plan::{Nature, Plan};
use engine::progress::{ON_TRACK, OutOfReach, Pace, Standing, TIGHT, out_of_reach, progress};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use engine::uncertainty::{Ensemble, usual};
use engine::verdict::meets;
use file::SAMPLE_FIGURES;
use proptest::prelude::*;
use serde_json::json;
use view::panels::monitoring::{
    Case, card, entered, out_of_reach_lines, read_table, sections, standing_word,
};
use view::sentences::chance::TwoOdds;

/// The ledger with the sample figures.
fn samples(plan: &Plan) -> Ledger {
    let mut ledger = Ledger::default();
    let origin = Origin {
        sample: true,
        ..Origin::default()
    };
    let table = read_table(plan, SAMPLE_FIGURES);
    assert!(table.doubts.is_empty(), "{:?}", table.doubts);
    assert_eq!(table.figures.len(), 40);
    for given in table.figures {
        ledger.enter((given.series, given.year), Some(given.value), &origin);
    }
    ledger
}

fn with_case<R>(plan: &Plan, ledger: &Ledger, lang: Lang, of: impl FnOnce(&Case) -> R) -> R {
    let uncertainty = usual(plan);
    let scenario = ledger.resolve(&Scenario {
        uncertainty: Some(uncertainty.clone()),
        ..Scenario::default()
    });
    let run = Run::new(plan, &scenario).unwrap();
    let baseline = Run::new(plan, &Scenario::default()).unwrap();
    let mut ensemble = Ensemble::new(plan, &uncertainty).unwrap();
    let drawn = ensemble.simulate(plan, &run, &[]).unwrap();
    of(&Case {
        plan,
        run: &run,
        baseline: &baseline,
        scenario: &scenario,
        ledger,
        odds: Some(TwoOdds::from(&drawn)),
        lang,
    })
}

fn target(plan: &Plan, id: &str) -> usize {
    plan.target_position(id).unwrap()
}

#[test]
fn two_years_of_eight_percent_leave_gdp_the_known_growth() {
    let plan = plan();
    let run = known(
        &plan,
        json!({"gdp_nominal": {"2016": 124.524, "2017": 134.485_92}}),
    );
    let own = progress(&plan, &run, target(&plan, "gdp")).unwrap();
    assert_eq!((own.known, own.pace), (2, Pace::Growth));
    assert!((own.done.unwrap() - 0.08).abs() < 1e-12);
    assert!((own.needed.unwrap() - 0.141_434_67).abs() < 5e-9);
    assert_eq!(own.standing(), Some(Standing::Behind));
    // The verdict says the same.
    let verdict = run.level_verdict(own.target).unwrap();
    assert_eq!(verdict.required_growth, own.needed);
}

#[test]
fn urbanization_needs_the_known_difference_in_growth() {
    let plan = plan();
    let run = known(
        &plan,
        json!({"urbanization_rate": {"2016": 0.665, "2017": 0.67}}),
    );
    let urbanization = target(&plan, "urbanization_rate");
    let own = progress(&plan, &run, urbanization).unwrap();
    assert_eq!((own.known, own.pace), (2, Pace::Steps));
    assert!((own.done.unwrap() - 0.006).abs() < 1e-12);
    assert!((own.needed.unwrap() - 0.01).abs() < 1e-12);
    let Answer::Constant(urgd) = solve(&plan, &run, urbanization, Lever::UrbanUrgd) else {
        panic!("a constant");
    };
    assert!((urgd - 0.046_370_93).abs() < 5e-9, "{urgd}");
    let mut ledger = Ledger::default();
    for (year, value) in [(2016, 0.665), (2017, 0.67)] {
        let cell = (Series::UrbanizationRate, year);
        ledger.enter(cell, Some(value), &Origin::default());
    }
    with_case(&plan, &ledger, Lang::Zh, |case| {
        let card = card(case, urbanization).unwrap();
        assert!(
            card.line.starts_with("即城乡增长差0.0464。"),
            "{}",
            card.line
        );
        let (lever, value) = card.lever.unwrap();
        assert_eq!(lever, "urban.urgd");
        assert!((value - urgd).abs() < 1e-12);
        assert_eq!(
            card.title,
            "后三年每年需提高1个百分点，前两年每年提高0.6个百分点"
        );
    });
}

#[test]
fn sum_of_investment_counts_the_years_that_are_past() {
    let plan = plan();
    let run = known(
        &plan,
        json!({"fixed_investment": {"2016": 130.0, "2017": 148.0}}),
    );
    let own = progress(&plan, &run, target(&plan, "fixed_investment_cumulative")).unwrap();
    assert_eq!(own.known, 2);
    assert!((own.now - 278.0).abs() < 1e-9);
    let growth = own.needed.unwrap();
    let rest: f64 = (1..=3).map(|k| 148.0 * (1.0 + growth).powi(k)).sum();
    assert!((278.0 + rest - 800.0).abs() < 1e-6);
}

#[test]
fn ceilings_are_held_against_their_own_side() {
    let plan = plan();
    // The mortality of under-fives may be five per thousand at most and is 3.4.
    let mortality = target(&plan, "under_five_mortality");
    let run = known(&plan, json!({"under_five_mortality": {"2016": 0.006}}));
    let own = progress(&plan, &run, mortality).unwrap();
    assert_eq!(own.standing(), Some(Standing::Behind), "it rose");
    assert!(own.needed.unwrap() < 0.0 && own.ratio() == Some(f64::INFINITY));
    let run = known(&plan, json!({"under_five_mortality": {"2016": 0.0049}}));
    let own = progress(&plan, &run, mortality).unwrap();
    assert_eq!(own.standing(), Some(Standing::Reached));
    assert_eq!(own.needed, None);
}

#[test]
fn known_target_year_is_reached_or_over() {
    let plan = plan();
    let beds = target(&plan, "hospital_beds");
    for (figure, standing, reach) in [
        (4.9, Standing::Behind, Some(OutOfReach::Over)),
        (5.0, Standing::Reached, None),
    ] {
        let run = known(&plan, json!({"hospital_beds": {"2020": figure}}));
        let own = progress(&plan, &run, beds).unwrap();
        assert_eq!(own.standing(), Some(standing));
        assert_eq!(own.needed, None);
        assert_eq!(out_of_reach(&plan, &run, &own), reach);
    }
}

#[test]
fn target_that_leaves_the_plausible_range_is_out_of_reach() {
    let plan = plan();
    let mut ledger = Ledger::default();
    for (year, value) in [(2016, 116.0), (2017, 117.0)] {
        ledger.enter((Series::GdpNominal, year), Some(value), &Origin::default());
    }
    with_case(&plan, &ledger, Lang::Zh, |case| {
        let lines = out_of_reach_lines(case);
        assert!(
            lines
                .iter()
                .any(|l| l.starts_with("地区生产总值：要求GDP实际增速")),
            "{lines:?}"
        );
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn standings_agree_with_what_is_needed(
        figures in proptest::collection::vec((0..200_usize, 2016..=2020, 0.85..1.3), 1..40),
        growth in 0.0..0.12,
    ) {
        let plan = plan();
        let table = entered(&plan);
        let mut ledger = Ledger::default();
        for (n, year, factor) in figures {
            let series = table[n % table.len()];
            let share = plan.base_of(series).unwrap() * factor;
            ledger.enter((series, year), Some(share), &Origin::default());
        }
        let scenario = ledger.resolve(&Scenario {
            levers: [(Lever::GrowthAll, Path::Constant(growth))].into(),
            ..Scenario::default()
        });
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        for n in 0..plan.targets.len() {
            let Ok(own) = progress(&plan, &run, n) else { continue };
            let Some(standing) = own.standing() else {
                prop_assert_eq!(own.known, 0);
                continue;
            };
            let reached = meets(own.op, own.now, own.goal);
            prop_assert_eq!(standing == Standing::Reached, reached);
            if reached || own.known == plan.horizon() {
                continue;
            }
            // From here at the pace that is needed the goal is just met.
            let left = i32::try_from(plan.horizon() - own.known).unwrap();
            if let (Some(needed), true) = (own.needed, plan.targets[n].level.is_some()) {
                let end = match own.pace {
                    Pace::Growth => own.now * (1.0 + needed).powi(left),
                    Pace::Steps => own.now + needed * f64::from(left),
                };
                let series = Series::of_indicator(&plan, plan.targets[n].indicator);
                if series != Some(Series::FixedInvestmentCumulative) {
                    prop_assert!((end - own.goal).abs() <= 1e-9 * own.goal.abs());
                }
                let towards = if own.op.wants_more() { 1.0 } else { -1.0 };
                let (done, needed) = (own.done.unwrap() * towards, needed * towards);
                let fits = match standing {
                    Standing::OnTrack => needed <= done * ON_TRACK * (1.0 + 1e-11),
                    Standing::Tight => done > 0.0 && needed > done && needed <= done * TIGHT * (1.0 + 1e-11),
                    _ => done <= 0.0 || needed > done * TIGHT,
                };
                prop_assert!(fits, "{:?} {:?}", standing, own);
            }
        }
    }
}

#[test]
fn every_standing_has_a_word_and_rules_bind_first() {
    let plan = plan();
    for lang in [Lang::Zh, Lang::En] {
        let words: Vec<_> = Standing::ALL.map(|s| standing_word(s, lang)).into();
        assert!(words.iter().all(|w| !w.is_empty()));
    }
    let ledger = samples(&plan);
    with_case(&plan, &ledger, Lang::Zh, |case| {
        let first = &sections(case)[0];
        let binds = |row: &view::panels::monitoring::Row| {
            plan.targets[row.target.unwrap()].nature == Nature::Binding
        };
        assert!(first.rows.iter().all(binds));
    });
    assert!(run_of(&plan, &json!({})).level_verdict(0).is_some());
}

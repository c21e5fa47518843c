//! Checks that a scenario carries with it.

use crate::common::{plan, run_of, scenario_of};
use engine::coherence::accounting::{
    CAPITAL_SHARE, CAPITAL_TO_OUTPUT, DEPRECIATION, TFP_GROWTH, accounting,
};
use engine::coherence::{CheckId, Severity, checks, repair};
use engine::levers::Path;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use file::{outcome_json, presets, read_plan};
use serde_json::{Value, json};
use view::panels::coherence::{repair_of, rows};
use view::sentences::coherence::notes;

fn baseline(plan: &Plan) -> Run {
    Run::new(plan, &Scenario::default()).unwrap()
}

fn found(plan: &Plan, run: &Run, id: CheckId) -> engine::coherence::Check {
    checks(plan, run)
        .into_iter()
        .find(|check| check.id == id)
        .unwrap()
}

#[test]
fn the_baseline_is_checked_in_every_respect() {
    let plan = plan();
    let run = baseline(&plan);
    let all = checks(&plan, &run);
    assert_eq!(all.len(), CheckId::ALL.len());
    let of = |id| found(&plan, &run, id);
    // 26027·0.658 + 11285·0.342 over 44464 in the base year.
    let households = of(CheckId::HouseholdIncome);
    let base = (26_027.0 * 0.658 + 11_285.0 * 0.342) / 44_464.0;
    assert!((households.values[1].1 - base).abs() < 1e-5);
    // 112.8·1.15^5 over 199.379.
    let investment = of(CheckId::InvestmentToGdp);
    assert!((investment.value - 112.8 * 1.15_f64.powi(5) / 199.378_98).abs() < 1e-6);
    assert_eq!(investment.severity, Severity::Contradiction);
    assert!((of(CheckId::CapitalOutputRatio).value - 7.115).abs() < 5e-4);
    // The intensity stays, and was to fall by 15%.
    assert!((of(CheckId::Energy).value - 1.0 / 0.85).abs() < 1e-12);
    // 4% of GDP and 42 over five years, against 9.663.
    let claims = 0.04 * 199.378_983_6 + 42.0 / 5.0;
    assert!((of(CheckId::Claims).value - claims / 9.663_06).abs() < 1e-6);
    assert_eq!(of(CheckId::Structure).severity, Severity::Sound);
    assert_eq!(of(CheckId::PartOfWhole).severity, Severity::Sound);
    let jobs = 25_000.0 / (259_311.0 * (0.70 - 0.658));
    assert!((of(CheckId::UrbanJobs).value - jobs).abs() < 1e-6);
}

#[test]
fn the_stated_doubling_of_the_park_exceeds_the_city() {
    let plan = plan();
    let park = plan.lever("indicator.park_output").unwrap();
    let mut scenario = Scenario::default();
    let stated = plan.default_path(park);
    scenario.set(&plan, park, stated);
    let run = Run::new(&plan, &scenario).unwrap();
    let check = found(&plan, &run, CheckId::PartOfWhole);
    // 141.4·2^(5/3) over 300.
    let expected = 141.4 * 1.2599_f64.powi(5) / 300.0;
    assert!((check.value - expected).abs() < 1e-6, "{}", check.value);
    assert_eq!(check.severity, Severity::Contradiction);
}

#[test]
fn agriculture_that_falls_by_four_percent_at_five_in_total_is_told() {
    let plan = plan();
    let run = run_of(&plan, &json!({"levers": {"growth.all": 0.05}}));
    let check = found(&plan, &run, CheckId::FallingSector);
    assert!((check.value - (0.05 - 0.09035)).abs() < 1e-12);
    assert_eq!(check.severity, Severity::Contradiction);
    assert_eq!(check.series, Series::ValueAddedPrimary);
    assert_eq!(
        found(&plan, &baseline(&plan), CheckId::FallingSector).severity,
        Severity::Sound
    );
}

#[test]
fn a_plan_without_agriculture_still_has_its_other_sectors_checked() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/files/plans/good/five-years.json"
    );
    let mut district: Value =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for own in district["indicators"].as_array_mut().unwrap() {
        let share = match own["id"].as_str() {
            Some("share_primary") => 0,
            Some("share_secondary" | "share_tertiary") => 50,
            _ => continue,
        };
        own["values"][0]["value"] = share.into();
    }
    let plan = read_plan(&district.to_string()).unwrap();
    let rates = json!({
        "growth.all": 0, "growth.primary": 0, "growth.secondary": -0.01, "growth.tertiary": 0.05,
    });
    let run = run_of(&plan, &json!({ "levers": rates }));
    let check = found(&plan, &run, CheckId::FallingSector);
    assert!((check.value + 0.01).abs() < 1e-12, "{check:?}");
    assert_eq!(check.severity, Severity::Doubtful);
    assert_eq!(check.series, Series::ValueAddedSecondary);
    let named: Vec<&str> = check.values.iter().map(|(name, _)| *name).collect();
    assert_eq!(named, ["secondary", "tertiary"]);
}

#[test]
fn a_repair_makes_its_check_sound_by_one_lever() {
    let plan = plan();
    let mut scenarios = presets(&plan);
    scenarios.push(scenario_of(
        &plan,
        &json!({"levers": {"income.urban_growth": 0.3}}),
    ));
    let mut repaired = 0;
    for scenario in scenarios {
        let run = Run::new(&plan, &scenario).unwrap();
        for check in checks(&plan, &run) {
            let Some(found) = repair(&plan, &run, &check) else {
                continue;
            };
            let mut moved = scenario.clone();
            // Shocks stay on top of a constant.
            moved.set(&plan, found.lever, Path::Constant(found.value));
            let after = Run::new(&plan, &moved).unwrap();
            let after = self::found(&plan, &after, check.id);
            assert_eq!(
                after.severity,
                Severity::Sound,
                "{} {after:?}",
                check.id.id()
            );
            repaired += 1;
        }
    }
    assert!(repaired > 40, "{repaired}");
}

#[test]
fn growth_accounting_adds_up_and_its_needed_investment_gives_the_growth() {
    let plan = plan();
    let run = baseline(&plan);
    let found = accounting(&plan, &run.outcome).unwrap();
    let sum = found.tfp + CAPITAL_SHARE * found.capital + (1.0 - CAPITAL_SHARE) * found.labour;
    assert!((sum - found.output).abs() < 1e-15);
    // Capital, year by year, with that share of output invested.
    let share = found.needed_share.unwrap();
    let output = |t| run.outcome.at(Series::GdpReal, t).unwrap();
    let start = CAPITAL_TO_OUTPUT * output(0);
    let step = |capital: f64, t: usize| capital * (1.0 - DEPRECIATION) + share * output(t);
    let end = (0..plan.horizon()).fold(start, step);
    let capital = (end / start).ln() / 5.0;
    let growth = TFP_GROWTH + CAPITAL_SHARE * capital + (1.0 - CAPITAL_SHARE) * found.labour;
    assert!((growth - found.output).abs() < 1e-12, "{growth}");
}

#[test]
fn files_list_what_the_page_tells() {
    let plan = plan();
    let run = baseline(&plan);
    let json = outcome_json(&plan, &run);
    let listed = json["coherence"].as_array().unwrap();
    assert_eq!(listed.len(), checks(&plan, &run).len());
    for lang in [Lang::Zh, Lang::En] {
        let rows = rows(&plan, &run, lang);
        for row in &rows {
            let own = listed.iter().find(|check| check["id"] == row.id).unwrap();
            assert_eq!(own["severity"], row.severity.id());
            assert_eq!(
                own["repair"].is_null(),
                repair_of(&plan, &run, row.id, lang).is_empty()
            );
            assert!(!row.words.contains("NaN"), "{}", row.words);
        }
        let severities: Vec<_> = rows.iter().map(|row| row.severity).collect();
        assert!(severities.is_sorted_by(|a, b| a >= b));
        // Told where the number is.
        assert!(!notes(&plan, &run, Series::Revenue, lang).is_empty());
        assert!(notes(&plan, &run, Series::Trade, lang).is_empty());
    }
    let energy = listed.iter().find(|check| check["id"] == "energy").unwrap();
    assert_eq!(energy["repair"]["lever"], "indicator.energy_intensity");
}

#[test]
fn a_plan_without_the_figures_has_no_such_checks() {
    let mut plan = plan();
    plan.coherence = engine::plan::Coherence::default();
    let run = Run::new(&plan, &Scenario::default()).unwrap();
    let ids: Vec<_> = checks(&plan, &run).iter().map(|check| check.id).collect();
    for gone in [
        CheckId::Energy,
        CheckId::PartOfWhole,
        CheckId::Claims,
        CheckId::UrbanJobs,
    ] {
        assert!(!ids.contains(&gone));
    }
    assert!(ids.contains(&CheckId::InvestmentToGdp));
}

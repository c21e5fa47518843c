//! Whatever figures are known, the outcome shows them, and its identities hold.

use crate::common::any::{config, scenario};
use crate::common::plan;
use engine::run::Run;
use engine::scenario::{Actual, Scenario};
use engine::series::{SECTOR_REAL, SECTOR_VALUE_ADDED, Series};
use engine::verdict::{GoalKind, State};
use proptest::prelude::*;

/// Figures near the plan's: of every series that takes some, in years before the last.
fn figures() -> impl Strategy<Value = Vec<Actual>> {
    let plan = plan();
    let run = Run::new(&plan, &Scenario::default()).unwrap();
    let series = [
        Series::GdpNominal,
        Series::GdpReal,
        Series::DeflatorIndex,
        Series::ValueAddedPrimary,
        Series::ValueAddedSecondary,
        Series::ValueAddedTertiary,
        Series::Revenue,
        Series::TaxShare,
        Series::Population,
        Series::UrbanizationRate,
        Series::ExchangeRate,
        Series::FixedInvestment,
        Series::RetailSales,
        Series::IncomeUrban,
        Series::IncomeRural,
    ];
    let each: Vec<_> = series
        .into_iter()
        .flat_map(|series| {
            let row = run.outcome.row(series).to_vec();
            (1..row.len()).map(move |t| (series, t, row[t]))
        })
        .map(|(series, t, value)| {
            let year = 2015 + i32::try_from(t).unwrap();
            // Shares stay below one.
            prop::option::weighted(0.2, 0.97..1.03f64).prop_map(move |factor| {
                factor.map(|factor| Actual {
                    series,
                    year,
                    value: value * factor,
                })
            })
        })
        .collect();
    each.prop_map(|all| all.into_iter().flatten().collect())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn known_figures_stand_and_identities_hold(mut scenario in scenario(&plan()), actuals in figures()) {
        let plan = plan();
        scenario.actuals = actuals;
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let at = |series: Series, t: usize| run.outcome.row(series)[t];
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-11 * a.abs().max(b.abs()).max(1e-3);
        let known = |series: Series, t: usize| run.inputs.actuals.get(series, t);
        for t in 1..=plan.horizon() {
            let (money, volume, prices) = (at(Series::GdpNominal, t), at(Series::GdpReal, t), at(Series::DeflatorIndex, t));
            prop_assert!(close(money, volume * prices), "{t}");
            prop_assert!(close(SECTOR_VALUE_ADDED.map(|s| at(s, t)).iter().sum(), money), "sectors in {t}");
            prop_assert!(close(SECTOR_REAL.map(|s| at(s, t)).iter().sum(), volume), "volumes in {t}");
            let contributions = [Series::ContributionPrimary, Series::ContributionSecondary, Series::ContributionTertiary];
            let growth = volume / at(Series::GdpReal, t - 1) - 1.0;
            prop_assert!(close(contributions.map(|s| at(s, t)).iter().sum(), growth), "contributions in {t}");
            prop_assert!(close(at(Series::TaxShare, t) * at(Series::Revenue, t), at(Series::TaxRevenue, t)));
            prop_assert!(close(at(Series::UrbanPopulation, t) + at(Series::RuralPopulation, t), at(Series::Population, t)));
            let both = known(Series::GdpNominal, t).is_some() && known(Series::GdpReal, t).is_some();
            for series in [
                Series::GdpNominal, Series::GdpReal, Series::DeflatorIndex, Series::Revenue, Series::TaxShare,
                Series::Population, Series::UrbanizationRate, Series::ExchangeRate, Series::FixedInvestment,
                Series::RetailSales, Series::IncomeUrban, Series::IncomeRural,
            ] {
                if let Some(figure) = known(series, t) {
                    // Both totals say what the deflator is.
                    let slack = if both && series == Series::DeflatorIndex { 0.0051 } else { 1e-12 };
                    prop_assert!((at(series, t) / figure - 1.0).abs() <= slack, "{series:?} in {t}: {} for {figure}", at(series, t));
                }
            }
            // Known sectors stand; all three beside a total are scaled to it.
            let of_sectors = SECTOR_VALUE_ADDED.map(|s| known(s, t));
            let every = of_sectors.iter().all(Option::is_some);
            for (series, figure) in SECTOR_VALUE_ADDED.into_iter().zip(of_sectors) {
                if let Some(figure) = figure {
                    let slack = if every { 0.0051 } else { 1e-12 };
                    prop_assert!((at(series, t) / figure - 1.0).abs() <= slack, "{series:?} in {t}");
                }
            }
        }
    }

    /// Constant growth at the required rate, from the last known year on, leads to the goal; and every row of
    /// the table has one state.
    #[test]
    fn required_growth_leads_to_the_goal(mut scenario in scenario(&plan()), actuals in figures()) {
        let plan = plan();
        scenario.actuals = actuals;
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        for verdict in run.verdicts.iter().filter(|v| v.kind == GoalKind::Level) {
            let series = Series::of_indicator(&plan, plan.targets[verdict.target].indicator);
            let (Some(growth), Some(series)) = (verdict.required_growth, series) else { continue };
            if series == Series::FixedInvestmentCumulative {
                continue;
            }
            let from = run.inputs.last_known(&plan, series);
            let left = i32::try_from(plan.horizon() - from).unwrap();
            let end = run.outcome.row(series)[from] * (1.0 + growth).powi(left);
            prop_assert!((end / verdict.goal - 1.0).abs() < 1e-11, "{verdict:?}");
        }
        let tally = run.tally(&plan);
        let sum: usize = State::ALL.iter().map(|s| tally.get(*s)).sum();
        prop_assert_eq!(sum, 38);
    }
}

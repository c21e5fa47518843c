//! Random scenarios for property tests.

use std::collections::BTreeMap;

use engine::levers::{
    Follower, Lever, LeverUnit, LinkRule, Path, RevenueRule, SECTOR_DEFLATOR, SECTOR_GROWTH,
    UrbanRule,
};
use engine::plan::Plan;
use engine::scenario::{
    Actual, JointOver, LevelShock, OwnRates, Scenario, Shock, Uncertainty, Vintage,
};
use engine::series::Series;
use engine::text::Text;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};

/// The same random cases in every run, unless PROPTEST_RNG_SEED is set.
pub fn config(cases: u32) -> Config {
    let default = Config::default();
    let rng_seed = match default.rng_seed {
        RngSeed::Random => RngSeed::Fixed(20_160_101),
        asked => asked,
    };
    Config {
        cases,
        rng_seed,
        failure_persistence: None,
        ..default
    }
}

/// A range of values that keeps a five-year simulation within ordinary numbers.
fn ordinary(plan: &Plan, lever: Lever) -> (f64, f64) {
    let spec = lever.spec(plan);
    match spec.unit {
        LeverUnit::Rate => (-0.1, 0.2),
        LeverUnit::Points => (-0.05, 0.05),
        LeverUnit::Elasticity => (-0.5, 2.0),
        LeverUnit::Logit => (-0.2, 0.2),
        LeverUnit::Share => (0.0, 1.0),
        LeverUnit::CnyPerUsd => (5.0, 9.0),
        LeverUnit::Attainment => (-0.5, 2.0),
    }
}

pub fn path(low: f64, high: f64, years: usize) -> impl Strategy<Value = Path> {
    prop_oneof![
        (low..high).prop_map(Path::Constant),
        (low..high, low..high).prop_map(move |(start, end)| {
            #[allow(clippy::cast_precision_loss)]
            let steps = years.max(2) as f64;
            Path::Ramp {
                start,
                step: (end - start) / steps,
            }
        }),
        prop::collection::vec(low..high, years).prop_map(Path::Years),
    ]
}

fn levers(plan: &Plan) -> impl Strategy<Value = BTreeMap<Lever, Path>> + use<> {
    let years = plan.horizon();
    let each: Vec<_> = Lever::all(plan)
        .map(|lever| {
            let (low, high) = ordinary(plan, lever);
            prop::option::weighted(0.4, path(low, high, years)).prop_map(move |p| (lever, p))
        })
        .collect();
    each.prop_map(|all| all.into_iter().filter_map(|(l, p)| Some((l, p?))).collect())
}

fn shocks(plan: &Plan) -> impl Strategy<Value = Vec<Shock>> + use<> {
    let hit: Vec<_> = Lever::all(plan).filter(|l| l.spec(plan).shocks).collect();
    let years = plan.base_year + 1..=plan.target_year;
    let shock = (select(hit), years, -0.05..0.05, 0.0..=1.0);
    let shock = shock.prop_map(|(lever, year, size, persistence)| Shock {
        lever,
        year,
        size,
        persistence,
    });
    prop::collection::vec(shock, 0..4)
}

fn level_shocks(plan: &Plan) -> impl Strategy<Value = Vec<LevelShock>> + use<> {
    let years = plan.base_year + 1..=plan.target_year;
    let shock = (years, 0.5..1.5, -0.2..0.2);
    let shock = shock.prop_map(|(year, multiply, add)| LevelShock {
        year,
        multiply,
        add,
    });
    prop::collection::vec(shock, 0..3)
}

fn actuals(plan: &Plan) -> impl Strategy<Value = Vec<Actual>> + use<> {
    let (base, last) = (plan.base_year, plan.target_year - 1);
    // In the order of a file: by id, then by year.
    let known = [
        (Series::DeflatorIndex, 0.95, 1.15, 0.05),
        (Series::ExchangeRate, 6.0, 7.5, 0.05),
        (Series::GdpNominal, 110.0, 180.0, 0.1),
        (Series::GdpReal, 105.0, 175.0, 0.05),
        (Series::IncomeUrban, 26_000.0, 45_000.0, 0.05),
        (Series::Population, 200_000.0, 300_000.0, 0.1),
        (Series::Revenue, 5.0, 9.0, 0.1),
        (Series::TaxShare, 0.7, 0.95, 0.05),
        (Series::UrbanizationRate, 0.6, 0.75, 0.1),
        (Series::ValueAddedPrimary, 15.0, 22.0, 0.05),
    ];
    let each: Vec<_> = known
        .into_iter()
        .flat_map(|(series, low, high, often)| {
            (base + 1..=last).map(move |year| {
                prop::option::weighted(often, low..high).prop_map(move |value| {
                    value.map(|value| Actual {
                        series,
                        year,
                        value,
                    })
                })
            })
        })
        .collect();
    each.prop_map(|all| all.into_iter().flatten().collect())
}

fn uncertainty(plan: &Plan) -> impl Strategy<Value = Option<Uncertainty>> + use<> {
    let pair = [Lever::DeflatorAll, Lever::GrowthAll].map(|l| (l, l.id(plan)));
    assert!(pair[0].1 < pair[1].1, "in the order of their ids");
    let correlation = prop::option::of(-0.9..0.9f64);
    let parts = (
        0..1u64 << 53,
        1..=1_000_000u32,
        0.0..0.1,
        0.0..0.1,
        0.0..0.99,
        correlation,
        select(vec![JointOver::Both, JointOver::Levels]),
    );
    prop::option::of(
        parts.prop_map(
            move |(seed, paths, a, b, persistence, r, joint_over)| Uncertainty {
                seed,
                paths,
                sd: vec![(pair[0].0, a), (pair[1].0, b)],
                persistence,
                skew: Vec::new(),
                correlation: r.map(|r| vec![vec![1.0, r], vec![r, 1.0]]),
                joint_over,
            },
        ),
    )
}

/// Rules for some of what can follow the economy.
fn link_rules(plan: &Plan) -> impl Strategy<Value = BTreeMap<Follower, LinkRule>> + use<> {
    let each: Vec<_> = plan
        .followers()
        .map(|follower| {
            let rule = select(vec![LinkRule::Linked, LinkRule::Growth]);
            prop::option::weighted(0.3, rule).prop_map(move |rule| Some((follower, rule?)))
        })
        .collect();
    each.prop_map(|all| all.into_iter().flatten().collect())
}

fn name() -> impl Strategy<Value = Text> {
    prop_oneof![
        Just(Text::default()),
        "\\PC{1,20}".prop_map(|words| Text::same(&words)),
        ("[a-z]{1,9}", "[一-龥]{1,9}").prop_map(|(en, zh)| Text { zh, en }),
    ]
}

/// A scenario with ordinary values in everything that a file can hold.
pub fn scenario(plan: &Plan) -> impl Strategy<Value = Scenario> + use<> {
    let rules = (
        select(vec![
            RevenueRule::Buoyancy,
            RevenueRule::Growth,
            RevenueRule::TaxAndOther,
        ]),
        select(vec![UrbanRule::Urgd, UrbanRule::Components]),
        link_rules(plan),
        (any::<bool>(), any::<bool>()),
    );
    (
        name(),
        levers(plan),
        rules,
        shocks(plan),
        level_shocks(plan),
        actuals(plan),
        uncertainty(plan),
    )
        .prop_map(
            |(
                name,
                levers,
                (revenue_rule, urban_rule, link_rules, (growth, deflator)),
                shocks,
                level_shocks,
                actuals,
                uncertainty,
            )| {
                // Own rates are those of three sectors that are named.
                let all = |sectors: [Lever; 3]| sectors.iter().all(|s| levers.contains_key(s));
                let own_rates = OwnRates {
                    growth: growth && all(SECTOR_GROWTH),
                    deflator: deflator && all(SECTOR_DEFLATOR),
                };
                let vintage = Vintage {
                    as_of: ["", "2018-03-01"][actuals.len() % 2].to_owned(),
                    sample: actuals.len() % 3 == 1,
                    none: false,
                };
                Scenario {
                    name,
                    levers,
                    revenue_rule,
                    urban_rule,
                    link_rules,
                    own_rates,
                    shocks,
                    level_shocks,
                    actuals,
                    uncertainty,
                    vintage,
                }
            },
        )
}

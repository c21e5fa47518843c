//! From a scenario to what a link writes of it.

use std::collections::BTreeMap;

use super::number::{Number, PathCode};
use super::numbers::Key;
use super::wire::{
    Assumed, BESIDE, Beside, Blow, Drivers, LINKS, LevelBlow, Link, Links, Name, OVER_LEVELS,
    OWN_RATES, Part, Revenue, Urban, VINTAGE, VintageOf,
};
use engine::levers::{Lever, LinkRule, RevenueRule, UrbanRule};
use engine::plan::Plan;
use engine::scenario::{JointOver, Scenario, Uncertainty};
use engine::text::Text;

/// All of a scenario.
pub fn scenario(plan: &Plan, scenario: &Scenario) -> Assumed {
    let mut numbered: Vec<(u32, PathCode)> = Vec::new();
    let mut own = Vec::new();
    for (lever, path) in &scenario.levers {
        match Key::lever(plan, *lever) {
            Key::Number(number) => numbered.push((number, path.into())),
            Key::Id(id) => own.push((id, path.into())),
        }
    }
    numbered.sort_by_key(|(number, _)| *number);
    Assumed {
        name: name(&scenario.name),
        levers: numbered.iter().fold(0, |bits, (n, _)| bits | (1 << n)),
        paths: numbered.into_iter().map(|(_, path)| path).collect(),
        own,
        parts: parts(plan, scenario),
    }
}

fn name(name: &Text) -> Name {
    if name.zh != name.en {
        Name::Both(name.zh.clone(), name.en.clone())
    } else if name.zh.is_empty() {
        Name::None
    } else {
        Name::Same(name.zh.clone())
    }
}

fn parts(plan: &Plan, scenario: &Scenario) -> Vec<Part> {
    let mut parts = Vec::new();
    parts.extend(beside(plan, scenario).map(|beside| Part::of(BESIDE, &beside)));
    let links: Links = scenario
        .link_rules
        .iter()
        .map(|(follower, rule)| {
            let rule = match rule {
                LinkRule::Linked => Link::Linked,
                LinkRule::Growth => Link::Growth,
            };
            (plan.follower_id(*follower), rule)
        })
        .collect();
    if !links.is_empty() {
        parts.push(Part::of(LINKS, &links));
    }
    let own = scenario.own_rates;
    if own.growth || own.deflator {
        parts.push(Part::of(OWN_RATES, &(own.growth, own.deflator)));
    }
    let drivers = scenario.uncertainty.as_ref();
    if drivers.is_some_and(|u| u.joint_over == JointOver::Levels) {
        parts.push(Part::of(OVER_LEVELS, &()));
    }
    let vintage = &scenario.vintage;
    // That there are no figures, a link says by having none.
    if vintage.sample || !vintage.as_of.is_empty() {
        let content: VintageOf = (vintage.as_of.clone(), vintage.sample);
        parts.push(Part::of(VINTAGE, &content));
    }
    parts
}

fn beside(plan: &Plan, scenario: &Scenario) -> Option<Beside> {
    let since = |year: i32| i64::from(year) - i64::from(plan.base_year);
    let mut actuals: Vec<(Key, Vec<(i64, Number)>)> = Vec::new();
    let mut places = BTreeMap::new();
    for actual in &scenario.actuals {
        let place = *places.entry(actual.series).or_insert(actuals.len());
        if place == actuals.len() {
            actuals.push((Key::series(plan, actual.series), Vec::new()));
        }
        let figure = (since(actual.year), Number(actual.value));
        actuals[place].1.push(figure);
    }
    let shocks = scenario.shocks.iter().map(|shock| Blow {
        lever: Key::lever(plan, shock.lever),
        year: since(shock.year),
        size: Number(shock.size),
        persistence: Number(shock.persistence),
    });
    let level_shocks = scenario.level_shocks.iter().map(|shock| LevelBlow {
        year: since(shock.year),
        multiply: Number(shock.multiply),
        add: Number(shock.add),
    });
    let beside = Beside {
        revenue: match scenario.revenue_rule {
            RevenueRule::Buoyancy => Revenue::Buoyancy,
            RevenueRule::Growth => Revenue::Growth,
            RevenueRule::TaxAndOther => Revenue::TaxAndOther,
        },
        urban: match scenario.urban_rule {
            UrbanRule::Urgd => Urban::Urgd,
            UrbanRule::Components => Urban::Components,
        },
        shocks: shocks.collect(),
        level_shocks: level_shocks.collect(),
        actuals,
        uncertainty: scenario.uncertainty.as_ref().map(|u| drivers(plan, u)),
    };
    (beside != Beside::default()).then_some(beside)
}

fn drivers(plan: &Plan, uncertainty: &Uncertainty) -> Drivers {
    let keyed = |all: &[(Lever, f64)]| {
        let all = all.iter();
        all.map(|(lever, value)| (Key::lever(plan, *lever), Number(*value)))
            .collect()
    };
    let row = |row: &Vec<f64>| row.iter().copied().map(Number).collect();
    let matrix = uncertainty.correlation.as_ref();
    Drivers {
        seed: uncertainty.seed,
        paths: uncertainty.paths,
        sd: keyed(&uncertainty.sd),
        skew: keyed(&uncertainty.skew),
        persistence: Number(uncertainty.persistence),
        correlation: matrix.map(|rows| rows.iter().map(row).collect()),
    }
}

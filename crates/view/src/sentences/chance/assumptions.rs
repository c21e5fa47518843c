//! The assumptions on which probabilities stand, in words.

use super::spread::{deviation, half_width};
use crate::words::levers::name;
use crate::words::number::{fixed, short, visible};
use crate::words::texts::T;
use engine::levers::{Lever, LeverUnit, RevenueRule};
use engine::plan::Plan;
use engine::scenario::{Scenario, Uncertainty};
use engine::series::SECTOR_VALUE_ADDED;
use engine::text::Lang;
use engine::uncertainty::usual;

/// The assumptions on which the probabilities of a scenario stand, a sentence each; none where it is
/// certain.
#[must_use]
pub fn assumptions(plan: &Plan, scenario: &Scenario, lang: Lang) -> Vec<String> {
    let Some(u) = &scenario.uncertainty else {
        return Vec::new();
    };
    let paths = fixed(f64::from(u.paths), 0);
    let mut all =
        vec![T::ChancesCounted.fill(lang, &[("paths", &paths), ("seed", &u.seed.to_string())])];
    // What holds for all of them first; each one's size after that.
    let usual = (*u == usual(plan)).then_some(T::SpreadsAsRanges);
    let tools = usual.into_iter().chain([T::ToolsAssumptions]);
    all.extend(tools.map(|words| words.get(lang).to_owned()));
    let law = match is_skewed(u) {
        true => T::ShocksAreSkewed,
        false => T::ShocksAreNormal,
    };
    // What the scenario's own path is among the simulated ones.
    let median = match path_is_median(plan, scenario, u) {
        true => T::PathIsMedian,
        false => T::PathIsNotMedian,
    };
    all.extend([law, median].map(|words| words.get(lang).to_owned()));
    all.push(persistence(u.persistence, lang));
    all.push(correlation(plan, u, lang));
    all.push(T::OthersAreCertain.get(lang).to_owned());
    all.extend(u.sd.iter().map(|(lever, _)| driver(plan, u, *lever, lang)));
    all
}

/// One driver: how far it spreads, the size of its yearly shocks, and what they are added to.
fn driver(plan: &Plan, u: &Uncertainty, lever: Lever, lang: Lang) -> String {
    let name = name(plan, lever, lang);
    let unit = lever.spec(plan).unit;
    let onto = match (lever, unit) {
        (Lever::RevenueBuoyancy, _) => T::OntoRevenueGrowth,
        (_, LeverUnit::Elasticity) => T::OntoSeriesGrowth,
        (_, LeverUnit::Logit) => T::OntoUrbanLogit,
        _ => T::OntoLogGrowth,
    };
    let size = deviation(plan, u, lever, lang);
    let (name, onto) = (("lever", name.as_str()), ("onto", onto.get(lang)));
    let size = ("size", size.as_str());
    match half_width(plan, u, lever, lang) {
        Some(half) => T::DriverSpread.fill(lang, &[name, ("half", &half), size, onto]),
        None => {
            let skew = short(u.skew_of(lever), 2);
            let skew = T::DriverSkew.fill(lang, &[("skew", &skew)]);
            T::DriverShocks.fill(lang, &[name, size, onto, ("skew", &skew)])
        }
    }
}

fn is_skewed(u: &Uncertainty) -> bool {
    u.skew.iter().any(|(_, skew)| *skew != 0.0)
}

/// Whether each target is a monotone function of one sum of symmetric shocks, whose median is 0. Then
/// the median of the target is its value without shocks. Skewed shocks have another median; a sum of
/// parts that chance moves differently (sectors, tax and other revenue, what was added to revenue or
/// is known of a sector) has no such function.
fn path_is_median(plan: &Plan, scenario: &Scenario, u: &Uncertainty) -> bool {
    let moving = u.sd.iter().filter(|(_, sd)| *sd != 0.0);
    let mut actuals = scenario.actuals.iter();
    let elastic = |l: &Lever| l.spec(plan).unit == LeverUnit::Elasticity;
    // They multiply all that they move by the same e^x; the elasticity of a series does so with it alone.
    let common = |l: &Lever| Lever::MAIN.contains(l) || elastic(l);
    !is_skewed(u)
        && moving.map(|(lever, _)| lever).all(common)
        && scenario.revenue_rule != RevenueRule::TaxAndOther
        && scenario.level_shocks.iter().all(|shock| shock.add == 0.0)
        && !actuals.any(|a| SECTOR_VALUE_ADDED.contains(&a.series))
}

fn persistence(phi: f64, lang: Lang) -> String {
    if phi == 0.0 {
        return T::ShocksPass.get(lang).to_owned();
    }
    let (percent, phi) = (short(phi * 100.0, 1), short(phi, 6));
    T::ShocksPersist.fill(lang, &[("percent", &percent), ("persistence", &phi)])
}

/// The pairs of drivers that move together.
fn correlation(plan: &Plan, u: &Uncertainty, lang: Lang) -> String {
    let mut pairs = Vec::new();
    for (n, row) in u.correlation.iter().flatten().enumerate() {
        for (m, r) in row.iter().enumerate().take(n).filter(|(_, r)| **r != 0.0) {
            let [Some(a), Some(b)] = [m, n].map(|k| u.sd.get(k)) else {
                continue;
            };
            let [a, b] = [a, b].map(|(lever, _)| name(plan, *lever, lang));
            let r = visible(*r, 2);
            pairs.push(T::CorrelatedPair.fill(lang, &[("a", &a), ("b", &b), ("r", &r)]));
        }
    }
    if pairs.is_empty() {
        return T::ShocksNotCorrelated.get(lang).to_owned();
    }
    let pairs = pairs.join(T::Comma.get(lang));
    T::ShocksCorrelated.fill(lang, &[("pairs", &pairs)])
}

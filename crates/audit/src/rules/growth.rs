//! A level against the growth that is stated with it.
//!
//! Money that follows the economy may be planned as real growth with a level at current prices: then the two
//! imply prices, and usual ones are no contradiction. All else has to fit as it is printed.

mod pairs;

use engine::plan::{Basis, Measure, Role};

use crate::facts::{Facts, Figure, Growth};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::place::{Place, is_money};
use crate::rules::digit::{Misprint, misprint};
use crate::span::Span;
use crate::written::percent;
pub use pairs::{Pair, pairs};

/// Prices that plans count with, a year: China's GDP deflator rose by 1.4 to 2.7% a year on five-year averages
/// since 2010, and goals for consumer prices have been 2 to 3.5%; a plan's own path lies at the lower end.
pub const USUAL_PRICES: Span = Span {
    low: 0.005,
    high: 0.025,
};

/// Money of which plans state real growth.
const GDP: [Role; 5] = [
    Role::Gdp,
    Role::GdpPerCapitaCny,
    Role::ValueAddedPrimary,
    Role::ValueAddedSecondary,
    Role::ValueAddedTertiary,
];
const INCOMES: [Role; 2] = [Role::IncomeUrban, Role::IncomeRural];

/// Whether a pair fits with other powers of ten of its level and of its growth.
pub fn fits(facts: &Facts, pair: &Pair, level: f64, growth: f64) -> bool {
    let implied = facts.rate(pair.base.span, pair.level.span.map(|value| value * level));
    let rate = pair.growth.span.map(|rate| rate * growth);
    let real = kind(facts, pair) == Kind::ImpliedPrices;
    // Some plans print the growth of a share in points a year.
    let share = facts.own(pair.level.indicator).unit.measure == Measure::Fraction;
    let steps = pair.level.span.map(|value| value * level);
    let steps = steps
        .minus(pair.base.span)
        .map(|change| change / facts.years);
    implied.meets(rate)
        || (share && steps.meets(rate))
        || (real && prices(implied, rate).meets(USUAL_PRICES))
}

/// The prices that are between a growth of levels and a real one.
fn prices(implied: Span, rate: Span) -> Span {
    let one = |span: Span| span.map(|rate| 1.0 + rate);
    one(implied).over(one(rate)).map(|times| times - 1.0)
}

/// Compares each pair.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    for pair in pairs(facts) {
        found.extend(compare(facts, &pair));
    }
    merge_open(found);
}

/// One remark says of all growth goals that the plan leaves their basis open: one note in the plan mends it.
fn merge_open(found: &mut Vec<Finding>) {
    let open = |finding: &Finding| finding.kind == Kind::BasisOpen;
    let mut all = found.extract_if(.., |finding| open(finding));
    let Some(mut one) = all.next() else {
        return;
    };
    let mut count = 1.0;
    one.formula.drain(..one.formula.len() - 1);
    for more in all {
        count += 1.0;
        one.indicators.extend(more.indicators);
        one.targets.extend(more.targets);
        one.formula.extend(more.formula.last().cloned());
    }
    found.push(one.value("count", count, Quantity::Count));
}

fn compare(facts: &Facts, pair: &Pair) -> Option<Finding> {
    let Pair {
        indicator,
        base,
        level,
        growth,
        ..
    } = *pair;
    let implied = facts.rate(base.span, level.span);
    let rate = growth.goal.rate;
    let exact = libm::pow(level.value / base.value, 1.0 / facts.years) - 1.0;
    let reached = base.value * facts.times(rate);
    let kind = kind(facts, pair);
    // A misprint of the level is told by itself; one of the growth shows here, and follows from it.
    let misprinted = matches!(misprint(facts, pair), Some(Misprint::Level(_)));
    let is_share = facts.own(indicator).unit.measure == Measure::Fraction;
    if implied.meets(growth.span) || misprinted || (is_share && fits(facts, pair, 1.0, 1.0)) {
        return None;
    }
    let opposite = (implied.below(0.0) && growth.span.low > 0.0)
        || (implied.low > 0.0 && growth.span.below(0.0));
    // Usual prices say nothing, unless the plan leaves open whether they are meant.
    let usual = kind != Kind::LevelVsGrowth
        && prices(implied, growth.span).meets(USUAL_PRICES)
        && !opposite;
    let prices = (1.0 + exact) / (1.0 + rate) - 1.0;
    let (kind, severity) = match kind {
        _ if usual && growth.goal.basis_open => (Kind::BasisOpen, Severity::Remark),
        _ if usual => return None,
        // No prices that fall for years are planned with: what growth alone makes is more than the level.
        Kind::ImpliedPrices if prices < 0.0 && facts.plays(indicator, &INCOMES) => {
            (Kind::LevelVsGrowth, Severity::Error)
        }
        Kind::ImpliedPrices if opposite || prices < 0.0 => (kind, Severity::Error),
        Kind::ImpliedPrices => (kind, Severity::Warning),
        _ => (kind, Severity::Error),
    };
    let (own, places) = (level.indicator, [level.place, growth.place]);
    let in_own = |value: f64| facts.in_own(own, value);
    let mut finding = Finding::new(kind, severity, &[indicator])
        .of(&places)
        .marked("base", in_own(base.value), Quantity::Of(own), Mark::Now)
        .figure("goal", level, Mark::Says)
        .marked("reached", in_own(reached), Quantity::Of(own), Mark::Against)
        .value("growth", rate, Quantity::Rate)
        .value("implied", exact, Quantity::Rate)
        .gap(level.value, reached);
    let number = |value: f64| facts.number(own, value);
    let years = facts.years;
    finding = finding
        .formula(format!(
            "{} × (1 + {})^{years} = {}",
            number(base.value),
            percent(rate),
            number(reached)
        ))
        .formula(format!(
            "({} ÷ {})^(1/{years}) − 1 = {}",
            number(level.value),
            number(base.value),
            percent(exact)
        ));
    if kind != Kind::LevelVsGrowth {
        finding = finding
            .value("prices", prices, Quantity::Rate)
            .formula(format!(
                "(1 + {}) ÷ (1 + {}) − 1 = {}",
                percent(exact),
                percent(rate),
                percent(prices)
            ));
    }
    Some(mended(
        facts,
        finding,
        base,
        level,
        growth,
        (kind, exact, reached, opposite),
    ))
}

/// What could mend it: the growth that the level needs, or the level that the growth makes.
fn mended(
    facts: &Facts,
    finding: Finding,
    base: Figure,
    level: Figure,
    growth: Growth,
    (kind, exact, reached, opposite): (Kind, f64, f64, bool),
) -> Finding {
    if kind == Kind::BasisOpen {
        return finding;
    }
    let rate = match kind {
        Kind::ImpliedPrices => {
            let prices = if exact > growth.goal.rate {
                USUAL_PRICES.high
            } else {
                USUAL_PRICES.low
            };
            (1.0 + exact) / (1.0 + prices) - 1.0
        }
        _ => exact,
    };
    // At least a growth asks for one that reaches the level, so the printed rate is not below it.
    let up = growth.goal.op.wants_more() && kind == Kind::LevelVsGrowth;
    let nudge = if up { 0.0005 } else { 0.0 };
    let to_level = match kind {
        Kind::ImpliedPrices => {
            base.value * facts.times((1.0 + growth.goal.rate) * (1.0 + USUAL_PRICES.low) - 1.0)
        }
        _ => reached,
    };
    let own_level = matches!(level.place, Place::Level(t) if facts.plan.targets[t].indicator == level.indicator);
    let to_level = facts.in_own(level.indicator, to_level);
    let by_growth = |f: Finding| f.mend(growth.place, rate + nudge).mend(growth.place, rate);
    let by_level = |f: Finding| {
        if own_level {
            f.mend(level.place, to_level)
        } else {
            f
        }
    };
    match opposite {
        true => by_growth(by_level(finding)),
        false => by_level(by_growth(finding)),
    }
}

/// Whether real growth may stand with a level at current prices.
fn kind(facts: &Facts, pair: &Pair) -> Kind {
    let (indicator, target, basis) = (pair.indicator, pair.target, pair.growth.goal.basis);
    let own = facts.own(indicator);
    let money = is_money(&own.unit) && own.unit.measure == Measure::Cny;
    let follows =
        facts.plays(indicator, &GDP) || facts.plays(indicator, &INCOMES) || basis == Basis::Real;
    match money && follows && !facts.at_constant_prices(target) {
        true => Kind::ImpliedPrices,
        false => Kind::LevelVsGrowth,
    }
}

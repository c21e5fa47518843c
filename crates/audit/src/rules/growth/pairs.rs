//! Which level a growth goal is held against, and which base both start from.

use engine::plan::{Basis, Law, Role};
use engine::series::Series;

use crate::facts::{Facts, Figure, Growth, When};

/// A level and a growth that are wanted of one indicator, and the base that both start from.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// The indicator.
    pub indicator: usize,
    /// The target of the growth.
    pub target: usize,
    /// The base year's figure.
    pub base: Figure,
    /// The level.
    pub level: Figure,
    /// The growth.
    pub growth: Growth<'a>,
}

/// Each growth goal with the level of its target, or else with the first that is wanted of its indicator.
pub fn pairs<'a>(facts: &Facts<'a>) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for indicator in facts.all() {
        for target in facts.targets_of(indicator) {
            let Some(growth) = facts.growth_of(*target) else {
                continue;
            };
            let level = facts
                .level_of(*target)
                .or_else(|| facts.levels(indicator).next())
                .or_else(|| through_share(facts, indicator));
            let (Some(base), Some(level)) = (facts.base_of_target(*target), level) else {
                continue;
            };
            let told = |pair: &Pair| {
                pair.indicator == indicator
                    && pair.level.value == level.value
                    && pair.growth.goal.rate == growth.goal.rate
            };
            if comparable(facts, base, level)
                && !pairs.iter().any(told)
                && !other_prices(facts, *target, growth)
            {
                pairs.push(Pair {
                    indicator,
                    target: *target,
                    base,
                    level,
                    growth,
                });
            }
        }
    }
    pairs
}

/// Whether growth at current prices stands beside a level at constant ones that has its own real growth.
fn other_prices(facts: &Facts, target: usize, growth: Growth) -> bool {
    let indicator = facts.plan.targets[target].indicator;
    let mut others = facts.targets_of(indicator).iter();
    growth.goal.basis == Basis::Nominal
        && facts.at_constant_prices(target)
        && others.any(|n| {
            facts
                .growth_of(*n)
                .is_some_and(|own| own.goal.basis == Basis::Real)
        })
}

fn comparable(facts: &Facts, base: Figure, level: Figure) -> bool {
    let measure = |figure: Figure| facts.own(figure.indicator).unit.measure;
    base.value > 0.0 && level.value > 0.0 && measure(base) == measure(level)
}

/// The level that follows from a share of GDP, where an indicator is the numerator of one.
fn through_share(facts: &Facts, indicator: usize) -> Option<Figure> {
    let own = Series::Indicator(u16::try_from(indicator).ok()?);
    let gdp = facts.role_at(Role::Gdp, When::Goal)?;
    let share = facts.all().find(|n| {
        let law = facts.own(*n).law;
        matches!(law, Some(Law::Share { of, whole: Series::GdpNominal, .. }) if of == own)
    })?;
    let share = facts.levels(share).next()?;
    let span = share.span.times(gdp.span);
    let value = share.value * gdp.value;
    let own = facts.in_own(indicator, value);
    Some(Figure {
        place: share.place,
        indicator,
        own,
        value,
        span,
    })
}

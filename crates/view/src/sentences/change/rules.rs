//! Rules in words, and how they changed.

use crate::words::series;
use crate::words::texts::T;
use engine::levers::{Follower, Lever, LinkRule, RevenueRule, UrbanRule};
use engine::plan::{Law, Plan};
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;

/// A phrase for each rule that changed. That one of the `moved` levers takes effect by it goes without saying:
/// rate and rule are one assumption.
pub fn phrases(
    plan: &Plan,
    (before, after): (&Scenario, &Scenario),
    moved: &[Lever],
    lang: Lang,
) -> Vec<String> {
    let mut parts = Vec::new();
    let mut other = |name: &str, [before, after]: [&str; 2]| {
        let values = [("name", name), ("before", before), ("after", after)];
        parts.push(T::ChangedSetting.fill(lang, &values));
    };
    if before.revenue_rule != after.revenue_rule {
        let words = [before, after].map(|s| revenue_rule(s.revenue_rule, lang));
        other(T::RevenueRuleName.get(lang), words);
    }
    if before.urban_rule != after.urban_rule {
        let words = [before, after].map(|s| urban_rule(s.urban_rule, lang));
        other(T::UrbanRuleName.get(lang), words);
    }
    for follower in plan.followers() {
        let [a, b] = [before, after].map(|s| s.link_rule(plan, follower));
        let by_lever = |lever: &Lever| lever.link_rule(plan) == Some((follower, b));
        if a != b && !moved.iter().any(by_lever) {
            let words = [a, b].map(|rule| link_rule(plan, follower, rule).get(lang));
            other(&link_rule_name(plan, follower, lang), words);
        }
    }
    parts
}

/// A rule for fiscal revenue in words.
#[must_use]
pub fn revenue_rule(rule: RevenueRule, lang: Lang) -> &'static str {
    match rule {
        RevenueRule::Buoyancy => T::RuleBuoyancy,
        RevenueRule::Growth => T::RuleGrowth,
        RevenueRule::TaxAndOther => T::RuleTaxAndOther,
    }
    .get(lang)
}

/// A rule for urbanization in words.
#[must_use]
pub fn urban_rule(rule: UrbanRule, lang: Lang) -> &'static str {
    match rule {
        UrbanRule::Urgd => T::RuleUrgd,
        UrbanRule::Components => T::RuleComponents,
    }
    .get(lang)
}

/// What the rule of something that can follow the economy is called: "进出口总额算法".
#[must_use]
pub fn link_rule_name(plan: &Plan, follower: Follower, lang: Lang) -> String {
    let name = match follower {
        Follower::Industry => series::name(plan, Series::IndustrialOutput, lang),
        Follower::Retail => series::name(plan, Series::RetailSales, lang),
        Follower::Trade => series::name(plan, Series::Trade, lang),
        Follower::Income => T::Incomes.get(lang).to_owned(),
        Follower::Indicator(position) => series::name(plan, Series::Indicator(position), lang),
    };
    T::LinkRuleName.fill(lang, &[("name", &name)])
}

/// The rule of something that can follow the economy. A share of two series has no elasticity.
#[must_use]
pub fn link_rule(plan: &Plan, follower: Follower, rule: LinkRule) -> T {
    let own = match follower {
        Follower::Indicator(position) => plan.indicators.get(usize::from(position)),
        _ => None,
    };
    let share = matches!(own.and_then(|own| own.law), Some(Law::Share { .. }));
    match (rule, share) {
        (LinkRule::Linked, false) => T::RuleLinked,
        (LinkRule::Growth, false) => T::RuleGrowth,
        (LinkRule::Linked, true) => T::RuleShare,
        (LinkRule::Growth, true) => T::RuleAttainment,
    }
}

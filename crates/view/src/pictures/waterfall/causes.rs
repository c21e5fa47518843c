//! What differs between two scenarios, and how, in words.

use crate::sentences::change::{link_rule, link_rule_name, revenue_rule, urban_rule};
use crate::sentences::compared::column::Column;
use crate::sentences::compared::lists;
use crate::sentences::compared::paths::{alike, felt, own_rate, paths};
use crate::words::brackets::in_brackets;
use crate::words::levers;
use crate::words::texts::T;
use engine::attribution::Player;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::text::Lang;

/// Its id, as files name it.
pub fn id(plan: &Plan, player: Player) -> String {
    match player {
        Player::Lever(lever) => lever.id(plan),
        Player::RevenueRule => "rules.revenue".to_owned(),
        Player::UrbanRule => "rules.urban".to_owned(),
        Player::LinkRule(follower) => format!("rules.{}", plan.follower_id(follower)),
        Player::RevenueLevel => "level_shocks".to_owned(),
        Player::Actuals => "actuals".to_owned(),
    }
}

/// Its name.
pub fn name(plan: &Plan, pair: [&Column; 2], player: Player, lang: Lang) -> String {
    match player {
        Player::Lever(lever) => match paths(plan, &pair, lever, lang) {
            Some(paths) => paths.name,
            None => levers::name(plan, lever, lang),
        },
        Player::RevenueRule => T::RevenueRuleName.get(lang).to_owned(),
        Player::UrbanRule => T::UrbanRuleName.get(lang).to_owned(),
        Player::LinkRule(follower) => link_rule_name(plan, follower, lang),
        Player::RevenueLevel => T::RevenueLevel.get(lang).to_owned(),
        Player::Actuals => T::ActualFigures.get(lang).to_owned(),
    }
}

/// How it differs.
pub fn words(plan: &Plan, pair: [&Column; 2], player: Player, lang: Lang) -> String {
    let arrow = |[a, b]: [String; 2]| format!("{a} → {b}");
    match player {
        Player::Lever(lever) => lever_difference(plan, pair, lever, lang),
        Player::RevenueRule => {
            arrow(pair.map(|c| revenue_rule(c.scenario.revenue_rule, lang).to_owned()))
        }
        Player::UrbanRule => {
            arrow(pair.map(|c| urban_rule(c.scenario.urban_rule, lang).to_owned()))
        }
        Player::LinkRule(follower) => {
            let rules = pair.map(|c| c.run.inputs.link_rule(follower));
            arrow(rules.map(|rule| link_rule(plan, follower, rule).get(lang).to_owned()))
        }
        Player::RevenueLevel => arrow(pair.map(|c| lists::levels(plan, c, lang).words)),
        Player::Actuals => arrow(pair.map(|c| lists::actuals(plan, c, None, lang).words)),
    }
}

/// A lever's paths, and its shocks where these differ.
fn lever_difference(plan: &Plan, pair: [&Column; 2], lever: Lever, lang: Lang) -> String {
    let own = own_rate(plan, &pair, lever);
    let paths = paths(plan, &pair, lever, lang);
    let path = paths
        .filter(|p| !alike(&p.values[0], &p.values[1]))
        .map(|paths| {
            let cells = paths.cells(plan);
            let [a, b] = [&cells[0], &cells[1]].map(|cell| paths.format.with_unit(cell));
            format!("{a} → {b}")
        });
    let shocks = pair.map(|c| {
        let felt = felt(c, lever, own.map(|(common, _)| common));
        lists::shocks(plan, &felt, lang)
    });
    let differ = !alike(&shocks[0].means, &shocks[1].means);
    let shocks = differ.then(|| {
        let [a, b] = shocks.map(|listed| listed.words);
        T::ChangedShocks.fill(lang, &[("before", &a), ("after", &b)])
    });
    match (path, shocks) {
        (Some(path), Some(shocks)) => in_brackets(&path, &shocks, lang),
        (Some(one), None) | (None, Some(one)) => one,
        // A difference that only the last bits know.
        (None, None) => T::Unchanged.get(lang).to_owned(),
    }
}

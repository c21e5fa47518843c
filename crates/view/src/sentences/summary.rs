//! The scenario in one sentence: how many targets of the plan's table stand how.

use crate::sentences::change::{link_rule, link_rule_name, revenue_rule, urban_rule};
use crate::words::brackets::in_brackets;
use crate::words::texts::T;
use engine::levers::{Follower, LinkRule};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use engine::verdict::{State, States, Tally, Verdict};

/// How many missed targets the sentence names.
const NAMED: usize = 6;

/// How many of the plan's targets stand how, in words: the rows of its table, or all targets where it has
/// no table.
#[must_use]
pub fn sentence(plan: &Plan, run: &Run, lang: Lang) -> String {
    let states = run.states(plan);
    let tally = Tally::of_table(plan, &states);
    let count = |words: T, n: usize| words.fill(lang, &[("count", &n.to_string())]);
    let others = [
        (State::MetAlready, T::SummaryMetAlready),
        (State::Assumed, T::SummaryAssumed),
        (State::Set, T::SummarySet),
        (State::NotJudged, T::SummaryNotJudged),
    ];
    let others = others.map(|(state, words)| (tally.get(state), words));
    let others = others.into_iter().filter(|(n, _)| *n > 0);
    let others: String = others.map(|(n, words)| count(words, n)).collect();
    T::Summary.fill(
        lang,
        &[
            ("rows", &of_table(plan, tally.all(), lang)),
            ("met", &tally.get(State::Met).to_string()),
            ("missed", &tally.get(State::Missed).to_string()),
            ("list", &missed(plan, run, &states, lang)),
            ("others", &others),
        ],
    )
}

/// How many targets are counted, and which list they stand in: "规划表38项指标", or "规划5项目标" of a plan without a
/// table.
#[must_use]
pub fn of_table(plan: &Plan, count: usize, lang: Lang) -> String {
    let words = match plan.targets.iter().any(|target| target.row.is_some()) {
        true => T::SummaryTable,
        false => T::SummaryTargets,
    };
    words.fill(lang, &[("count", &count.to_string())])
}

/// The names of the missed targets in brackets.
fn missed(plan: &Plan, run: &Run, states: &States, lang: Lang) -> String {
    let names = missed_names(plan, run, states, lang);
    let words = match names.len() {
        0 => return String::new(),
        n if n > NAMED => T::SummaryFirstMissed,
        _ => T::SummaryAllMissed,
    };
    let named = names[..names.len().min(NAMED)].join(T::SummaryNamesMark.get(lang));
    words.fill(lang, &[("names", &named)])
}

/// The names of the missed targets of the plan's table.
#[must_use]
pub fn missed_names(plan: &Plan, run: &Run, states: &States, lang: Lang) -> Vec<String> {
    let missed =
        (0..plan.targets.len()).filter(|n| plan.is_in_table(*n) && states.get(*n) == State::Missed);
    missed.map(|n| name(plan, run, n, lang)).collect()
}

/// The name of a missed target; where only its growth is missed, that says so.
fn name(plan: &Plan, run: &Run, target: usize, lang: Lang) -> String {
    let indicator = &plan.indicators[plan.targets[target].indicator];
    let name = indicator.name.get(lang);
    let level = run.level_verdict(target).map(Verdict::state);
    match level {
        Some(State::Missed) => name.to_owned(),
        _ => T::SummaryGrowthOf.fill(lang, &[("name", name)]),
    }
}

/// Rules of what could follow the economy that a sentence names; of more it is only said how many.
const NAMED_RULES: usize = 2;

/// What a scenario holds beside the levers that have a control, in words; `None` if nothing.
#[must_use]
pub fn beside_levers(plan: &Plan, scenario: &Scenario, lang: Lang) -> Option<String> {
    let mut parts = Vec::new();
    let mut count = |words: T, n: usize| {
        if n > 0 {
            parts.push(words.fill(lang, &[("count", &n.to_string())]));
        }
    };
    count(T::CountOfShocks, scenario.shocks.len());
    count(T::CountOfLevelShocks, scenario.level_shocks.len());
    count(T::CountOfActuals, scenario.actuals.len());
    let own = |follower: &Follower| scenario.link_rule(plan, *follower) == LinkRule::Growth;
    let alone: Vec<Follower> = plan.followers().filter(own).collect();
    if alone.len() > NAMED_RULES {
        count(T::CountOfOwnGrowth, alone.len());
    }
    let usual = Scenario::default();
    let mut rule = |name: &str, words: &str| parts.push(in_brackets(name, words, lang));
    let usual_name = |name: T| name.get(lang).to_ascii_lowercase();
    if scenario.revenue_rule != usual.revenue_rule {
        rule(
            &usual_name(T::RevenueRuleName),
            revenue_rule(scenario.revenue_rule, lang),
        );
    }
    if scenario.urban_rule != usual.urban_rule {
        let words = urban_rule(scenario.urban_rule, lang);
        rule(&usual_name(T::UrbanRuleName), words);
    }
    if alone.len() <= NAMED_RULES {
        for follower in alone {
            let words = link_rule(plan, follower, LinkRule::Growth).get(lang);
            rule(&link_rule_name(plan, follower, lang), words);
        }
    }
    let parts_words = parts.join(T::ListMark.get(lang));
    (!parts.is_empty()).then(|| T::BesideLevers.fill(lang, &[("parts", &parts_words)]))
}

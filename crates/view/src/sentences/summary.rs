//! The scenario in one sentence: how many targets of the plan's table it meets.

use crate::sentences::change::{link_rule, link_rule_name, revenue_rule, urban_rule};
use crate::words::brackets::in_brackets;
use crate::words::texts::T;
use engine::levers::{Follower, Lever, LinkRule};
use engine::plan::{Law, Plan};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use engine::verdict::GoalKind;

/// How the levels of the plan's table fare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows of the table.
    pub rows: usize,
    /// Rows whose level is met.
    pub met: usize,
    /// Those of them that are met because their indicator is assumed to cover its whole way to the
    /// goal: no law of the model leads there.
    pub assumed: usize,
    /// Rows whose level is missed.
    pub missed: usize,
    /// Rows that cannot be judged.
    pub open: usize,
}

/// Counts the rows of the plan's table by verdict on their level.
#[must_use]
pub fn tally(plan: &Plan, run: &Run) -> Tally {
    let mut tally = Tally::default();
    for verdict in &run.verdicts {
        let in_table = plan.targets[verdict.target].row.is_some();
        if !in_table || verdict.kind != GoalKind::Level {
            continue;
        }
        tally.rows += 1;
        match verdict.met() {
            Some(true) => {
                tally.met += 1;
                tally.assumed += usize::from(assumed(plan, run, verdict.target));
            }
            Some(false) => tally.missed += 1,
            None => tally.open += 1,
        }
    }
    tally
}

/// Whether a target's indicator goes straight to its goal because its attainment is assumed.
fn assumed(plan: &Plan, run: &Run, target: usize) -> bool {
    let indicator = plan.targets[target].indicator;
    let linear = matches!(plan.indicators[indicator].law, Some(Law::Linear { .. }));
    let lever = u16::try_from(indicator).map(Lever::Indicator);
    let whole = |lever| {
        run.inputs
            .row(lever)
            .last()
            .is_some_and(|part| *part >= 1.0)
    };
    linear && lever.is_ok_and(whole)
}

/// The tally in words.
#[must_use]
pub fn sentence(plan: &Plan, run: &Run, lang: Lang) -> String {
    let t = tally(plan, run);
    let missed: Vec<&str> = run
        .verdicts
        .iter()
        .filter(|v| v.kind == GoalKind::Level && v.met() == Some(false))
        .map(|v| &plan.targets[v.target])
        .filter(|target| target.row.is_some())
        .map(|target| plan.indicators[target.indicator].name.get(lang))
        .collect();
    let named = missed.len().min(6);
    let slow = run.verdicts.iter().filter(|v| {
        let in_table = plan.targets[v.target].row.is_some();
        in_table && v.kind == GoalKind::Growth && v.met() == Some(false)
    });
    let count = |words: T, n: usize| match n {
        0 => String::new(),
        n => words.fill(lang, &[("count", &n.to_string())]),
    };
    let names = missed[..named].join(T::ListMark.get(lang));
    let list = match missed.len() {
        0 => String::new(),
        n if n > named => T::SummaryFirstMissed.fill(lang, &[("names", &names)]),
        _ => T::SummaryAllMissed.fill(lang, &[("names", &names)]),
    };
    T::Summary.fill(
        lang,
        &[
            ("rows", &t.rows.to_string()),
            ("met", &t.met.to_string()),
            ("assumed", &count(T::SummaryAssumed, t.assumed)),
            ("missed", &t.missed.to_string()),
            ("list", &list),
            ("open", &count(T::SummaryOpen, t.open)),
            ("growth", &count(T::SummaryGrowthMissed, slow.count())),
        ],
    )
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

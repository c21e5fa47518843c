//! What a scenario makes of a target. The verdicts on level and growth stay apart.

use super::row::dash;
use crate::panels::card::growth_text;
use crate::sentences::chance::{TwoChances, TwoOdds};
use crate::sentences::gap::{gap_and_percent, needed_growth};
use crate::sentences::grounds::rests_on;
use crate::words::beside_goal::end_beside_goal;
use crate::words::status::{Status, why_not_judged};
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{GoalKind, States, Verdict};

/// What a scenario makes of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Fate {
    /// The unrounded simulated value.
    pub value: Option<f64>,
    /// The same as it is shown.
    pub shown: String,
    /// Distance of the level to its goal: "差 14.3 亿元（7.2%）".
    pub gap: Option<String>,
    /// Growth that the level needs: "需年均名义 11.65%".
    pub needed: Option<String>,
    /// The growth against its goal in words; `None` where it is not judged.
    pub growth: Option<String>,
    /// Distance of the growth to its goal: "差 1.2 个百分点".
    pub growth_gap: Option<String>,
    /// Probability that the level is met; `None` without uncertainty, and where it cannot be judged.
    pub level_chance: Option<Odd>,
    /// The same of the growth.
    pub growth_chance: Option<Odd>,
    /// How the target stands, level and growth together.
    pub status: Status,
    /// How its level stands by itself; `None` where the target has none.
    pub level_status: Option<Status>,
    /// How its growth stands by itself; `None` where the target has none.
    pub growth_status: Option<Status>,
    /// Why its level, or its growth where it has no level, cannot be judged.
    pub why: Option<String>,
    /// What the verdict on its level rests on, where the model did not work it out.
    pub level_rests_on: Option<String>,
    /// The same of its growth.
    pub growth_rests_on: Option<String>,
}

/// The odds of a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Odd {
    /// In the scenario and under the neutral outlook.
    pub chances: TwoChances,
    /// The same in words.
    pub words: String,
}

impl Odd {
    /// Of a verdict, by its position; `None` where it cannot be judged.
    #[must_use]
    pub fn of(run: &Run, odds: &TwoOdds, verdict: usize, lang: Lang) -> Option<Self> {
        run.verdicts.get(verdict)?.met()?;
        let chances = odds.of(verdict);
        let words = chances.brief(lang);
        Some(Self { chances, words })
    }
}

/// How all targets fare, in the plan's order.
#[must_use]
pub fn fates(plan: &Plan, run: &Run, odds: Option<TwoOdds>, lang: Lang) -> Vec<Fate> {
    let states = run.states(plan);
    let positions = 0..plan.targets.len();
    positions
        .filter_map(|position| fate_in(plan, run, &states, odds, position, lang))
        .collect()
}

/// How a target fares in a run, and with which probability where `odds` of that run are given;
/// `None` for a position that the plan does not have.
#[must_use]
pub fn fate(
    plan: &Plan,
    run: &Run,
    odds: Option<TwoOdds>,
    position: usize,
    lang: Lang,
) -> Option<Fate> {
    fate_in(plan, run, &run.states(plan), odds, position, lang)
}

fn fate_in(
    plan: &Plan,
    run: &Run,
    states: &States,
    odds: Option<TwoOdds>,
    position: usize,
    lang: Lang,
) -> Option<Fate> {
    let target = plan.targets.get(position)?;
    let indicator = plan.indicators.get(target.indicator)?;
    let series = Series::of_indicator(plan, target.indicator);
    let value = series.and_then(|s| run.outcome.end(s));
    // The verdict with its odds: both stand at the same place of their lists.
    let judged = |kind| {
        let n = run.verdict_position(position, kind)?;
        let odd = odds.and_then(|odds| Odd::of(run, &odds, n, lang));
        Some((run.verdicts.get(n)?, odd))
    };
    let (level, level_chance) = judged(GoalKind::Level).unzip();
    let (growth, growth_chance) = judged(GoalKind::Growth).unzip();
    let [level_chance, growth_chance] = [level_chance, growth_chance].map(Option::flatten);
    let status = |verdict: Option<&Verdict>, odd: &Option<Odd>| {
        let p = odd.as_ref().and_then(|odd| Some(odd.chances.own?.p));
        verdict.map(|verdict| Status::of(verdict, p))
    };
    let level_status = status(level, &level_chance);
    let growth_status = status(growth, &growth_chance);
    let first = level.or(growth);
    Some(Fate {
        value,
        shown: end_beside_goal(plan, run, position, lang).unwrap_or_else(dash),
        gap: level.and_then(|verdict| gap_and_percent(verdict, indicator, lang)),
        needed: level.and_then(|verdict| needed_growth(plan, run, target, verdict, lang)),
        growth: growth_text(plan, run, position, lang).map(|(_, words)| words),
        growth_gap: growth.and_then(|verdict| gap_and_percent(verdict, indicator, lang)),
        level_chance,
        growth_chance,
        status: Status::of_target(
            states.get(position),
            level_status.into_iter().chain(growth_status),
        ),
        level_status,
        growth_status,
        why: first.and_then(|verdict| why_not_judged(target, verdict, lang)),
        level_rests_on: level.and_then(|verdict| rests_on(plan, run, verdict, lang)),
        growth_rests_on: growth.and_then(|verdict| rests_on(plan, run, verdict, lang)),
    })
}

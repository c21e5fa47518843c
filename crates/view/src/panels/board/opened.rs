//! What an opened row says of its target: what comes of it, and what it would take.

use super::fate::Fate;
use crate::sentences::gap::gap;
use crate::words::goals::goal_text;
use crate::words::series::format;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{State, end_lever};

/// What comes of a target: "全社会固定资产投资2020年预计 197.8 亿元，差 22.2 亿元".
#[must_use]
pub fn statement(plan: &Plan, run: &Run, target: usize, fate: &Fate, lang: Lang) -> String {
    let Some(wanted) = plan.targets.get(target) else {
        return String::new();
    };
    let indicator = &plan.indicators[wanted.indicator];
    let value = Series::of_indicator(plan, wanted.indicator)
        .filter(|_| fate.value.is_some())
        .map(|series| format(plan, series, lang).with_unit(&fate.shown));
    let level = run.level_verdict(target);
    let gap = level
        .and_then(|verdict| gap(verdict, indicator, lang))
        .or_else(|| fate.growth.clone())
        .or_else(|| fate.why.clone());
    let parts = [value, gap];
    let words: Vec<String> = parts.into_iter().flatten().collect();
    let (year, name) = (plan.target_year.to_string(), indicator.name.get(lang));
    let values = [
        ("year", &*year),
        ("name", name),
        ("words", &*words.join(T::Comma.get(lang))),
    ];
    T::OpenedStatement.fill(lang, &values)
}

/// What its level would take: "要达到 220 亿元，需年均名义 14.29%。". Empty where nothing is needed.
#[must_use]
pub fn would_need(plan: &Plan, target: usize, fate: &Fate, lang: Lang) -> String {
    let wanted = plan.targets.get(target);
    let level = wanted.and_then(|wanted| Some((wanted.level.as_ref()?, wanted.indicator)));
    let open = fate
        .level_status
        .is_some_and(|own| !matches!(own.state, State::MetAlready | State::NotJudged));
    match (level, &fate.needed) {
        (Some((goal, indicator)), Some(needed)) if open => {
            let goal = goal_text(goal, &plan.indicators[indicator], lang);
            T::OpenedNeed.fill(lang, &[("goal", &goal), ("needed", needed)])
        }
        _ => String::new(),
    }
}

/// The lever that says how much of the way to its goal an assumed indicator covers; `None` for what is
/// computed otherwise.
#[must_use]
pub fn attainment(plan: &Plan, run: &Run, target: usize) -> Option<Lever> {
    let series = Series::of_indicator(plan, plan.targets.get(target)?.indicator)?;
    let lever = end_lever(plan, &run.inputs, series)?;
    matches!(lever, Lever::Indicator(_)).then_some(lever)
}

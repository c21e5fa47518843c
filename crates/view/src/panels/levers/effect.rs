//! What a lever does now, in one plain sentence: from the engine's derivative at the present point.

use super::front_target;
use crate::sentences::chance::count;
use crate::words::control::Control;
use crate::words::number::editable;
use crate::words::path::average;
use crate::words::series::{format, name};
use crate::words::texts::T;
use engine::levers::{LeverUnit, Path};
use engine::plan::{Plan, Role};
use engine::run::Run;
use engine::series::Series;
use engine::slope::Slopes;
use engine::text::Lang;

/// The sentence under a lever's track, and what it leaves out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effect {
    /// "每加1点，GDP约+9.1 亿元、收入约+0.38 亿元".
    pub words: String,
    /// "不影响城镇化率": the headline indicators that it leaves as they are, where it moves others.
    pub leaves: String,
}

/// Points a year that the effect of the pace of urbanization is told for.
const PACE: f64 = 0.1;

/// The move that effects are told for: in the model's unit, and in words.
fn unit(control: &Control, value: f64, lang: Lang) -> (f64, String) {
    let plain = |by: f64| (by, editable(by));
    match control.kind {
        LeverUnit::Rate | LeverUnit::Points | LeverUnit::Share => {
            (0.01, T::StepPoint.get(lang).to_owned())
        }
        LeverUnit::Attainment => (0.1, T::StepPoints.fill(lang, &[("by", "10")])),
        LeverUnit::Elasticity => plain(0.1),
        LeverUnit::Logit => {
            let format = control.format;
            let more = format.model(format.page(value) + PACE);
            let by = ("by", &*editable(PACE));
            (more - value, T::StepPoints.fill(lang, &[by]))
        }
        LeverUnit::CnyPerUsd => (0.1, T::StepYuan.fill(lang, &[("by", "0.1")])),
    }
}

/// What one step more of a lever does to the headline indicators; of one that moves none, to the indicator
/// that it leads to. `None` where it cannot move any more.
#[must_use]
pub fn effect(
    plan: &Plan,
    run: &Run,
    control: &Control,
    path: &Path,
    lang: Lang,
) -> Option<Effect> {
    let (by, step) = unit(control, average(path, plan.horizon()), lang);
    let slopes = Slopes::new(plan, run, control.lever, by)?;
    let mut headline: Vec<Series> = Vec::new();
    for target in &plan.headline {
        let series = plan.targets.get(*target);
        let series = series.and_then(|t| Series::of_indicator(plan, t.indicator));
        headline.extend(series.filter(|s| !headline.contains(s)));
    }
    let does = |series: Series| {
        let by = slopes.end(run, series)?;
        let by = format(plan, series, lang).signed_difference(by);
        let by = by.replace(T::PointsUnit.get(lang), T::PointsInCells.get(lang));
        let by = ("by", by.as_str());
        // The two that stand first have short names.
        Some(match series.role() {
            Some(Role::Gdp) => T::EffectOnGdp.fill(lang, &[by]),
            Some(Role::Revenue) => T::EffectOnRevenue.fill(lang, &[by]),
            _ => {
                let name = name(plan, series, lang);
                T::EffectOnOne.fill(lang, &[("name", &name), by])
            }
        })
    };
    let moves = |series: &Series| slopes.end(run, *series).is_some_and(|by| by != 0.0);
    let list = T::ListMark.get(lang);
    let told = |all: Vec<String>| {
        let all = all.join(list);
        let every = match path {
            Path::Constant(_) => T::EffectOfStep,
            _ => T::EffectOfStepEachYear,
        };
        every.fill(lang, &[("step", &step), ("effects", &all)])
    };
    let [moved, left]: [Vec<Series>; 2] = {
        let (moved, left) = headline.iter().partition(|s| moves(s));
        [moved, left]
    };
    if !moved.is_empty() {
        let words = told(moved.into_iter().filter_map(does).collect());
        let left: Vec<_> = left.iter().map(|s| name(plan, *s, lang)).collect();
        let leaves = match left.is_empty() {
            true => String::new(),
            false => T::LeavesThese.fill(lang, &[("names", &left.join(list))]),
        };
        return Some(Effect { words, leaves });
    }
    let none = T::LeavesAll.fill(lang, &[("count", &count(headline.len(), lang))]);
    let own = front_target(plan, control.lever).and_then(|t| plan.targets.get(t));
    let own = own.and_then(|t| Series::of_indicator(plan, t.indicator));
    let own = own.filter(|s| moves(s)).and_then(does);
    Some(match own {
        Some(own) => Effect {
            words: told(vec![own]),
            leaves: none,
        },
        None => Effect {
            words: none,
            leaves: String::new(),
        },
    })
}

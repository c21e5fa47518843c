//! The headline of the board: how many stand how, and which is furthest from its target.

use super::called;
use crate::sentences::gap::gap_and_percent;
use crate::words::texts::T;
use crate::words::toned::{Tone, Toned};
use engine::plan::{Nature, Plan};
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::{GoalKind, State, Tally, Verdict};

/// "38项指标中，7项达标、10项已提前达标、5项未达标；15项依规划设定，不能当作达标；1项不能判定。差得最多的是……"
#[must_use]
pub fn targets(plan: &Plan, run: &Run, lang: Lang) -> Toned {
    let states = run.states(plan);
    let tally = Tally::of_table(plan, &states);
    let count = |words: T, state| words.fill(lang, &[("count", &tally.get(state).to_string())]);
    let some = |state| tally.get(state) > 0;
    let mut parts = Toned::plain(count(T::PartMet, State::Met));
    for (state, words, tone) in [
        (State::MetAlready, T::PartMetAlready, Tone::Plain),
        (State::Missed, T::PartMissed, Tone::Short),
    ] {
        if some(state) {
            let mark = Toned::plain(T::ListMark.get(lang));
            parts = parts.and(mark).and(Toned::new(count(words, state), tone));
        }
    }
    let all = Toned::plain(tally.all().to_string());
    let mut head = Toned::fill(T::HeadTargets, lang, &[("count", all), ("parts", parts)]);
    for (state, words) in [
        (State::Assumed, T::HeadAssumedApart),
        (State::Set, T::HeadSetApart),
        (State::NotJudged, T::HeadUnclearApart),
    ] {
        if some(state) {
            head = head.and(Toned::plain(count(words, state)));
        }
    }
    head.and(furthest(plan, run, lang))
        .and(Toned::plain(T::HeadEnd.get(lang)))
}

/// The row of the table that misses its level by most, measured by the goal.
fn furthest(plan: &Plan, run: &Run, lang: Lang) -> Toned {
    let missed = run.verdicts.iter().filter(|verdict| {
        let level = verdict.kind == GoalKind::Level;
        level && verdict.state() == State::Missed && plan.is_in_table(verdict.target)
    });
    let size = |verdict: &&Verdict| verdict.relative_margin().unwrap_or(f64::NEG_INFINITY);
    let worst = missed.min_by(|a, b| size(a).total_cmp(&size(b)));
    let Some(worst) = worst else {
        return match run.tally(plan).get(State::Missed) {
            0 => Toned::plain(T::HeadNoneMissed.get(lang)),
            // Those are missed by their growth alone.
            _ => Toned::default(),
        };
    };
    let indicator = plan.targets[worst.target].indicator;
    let gap = gap_and_percent(worst, &plan.indicators[indicator], lang);
    let name = Toned::plain(called(plan, indicator, lang));
    let gap = Toned::new(gap.unwrap_or_default(), Tone::Short);
    Toned::fill(T::HeadFurthest, lang, &[("name", name), ("gap", gap)])
}

/// How many of the binding indicators the model does not work out; nothing where it works out all.
#[must_use]
pub fn targets_second(plan: &Plan, run: &Run, lang: Lang) -> String {
    let states = run.states(plan);
    let binding = |n: &usize| plan.is_in_table(*n) && plan.targets[*n].nature == Nature::Binding;
    let binding: Vec<usize> = (0..plan.targets.len()).filter(binding).collect();
    let assumed = binding
        .iter()
        .filter(|n| states.get(**n) == State::Assumed)
        .count();
    let (all, assumed_words) = (binding.len().to_string(), assumed.to_string());
    let words = match assumed {
        0 => return String::new(),
        n if n == binding.len() => T::BindingAssumed,
        _ => return T::BindingSome.fill(lang, &[("count", &all), ("assumed", &assumed_words)]),
    };
    words.fill(lang, &[("count", &all)])
}

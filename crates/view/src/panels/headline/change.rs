//! What has changed against the plan baseline: which verdicts have flipped.

use super::called;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use engine::uncertainty::usual;
use engine::verdict::{GoalKind, State, Verdict};

/// Names that a list has room for.
const NAMED: usize = 2;

/// Which verdicts of a run differ from those of another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Targets whose level was not missed before.
    pub missed: Vec<usize>,
    /// Targets whose level was missed before.
    pub met: Vec<usize>,
    /// How many growth goals were not missed before.
    pub growth_missed: usize,
    /// How many growth goals were missed before.
    pub growth_met: usize,
}

impl Change {
    /// From one run to another, in the rows of the plan's table, or of all targets where it has none.
    #[must_use]
    pub fn of(plan: &Plan, before: &Run, after: &Run) -> Self {
        let mut change = Self::default();
        let both = before.verdicts.iter().zip(&after.verdicts);
        for (was, is) in both.filter(|(was, _)| plan.is_in_table(was.target)) {
            let [was, missed] = [was, is].map(|v: &Verdict| v.state() == State::Missed);
            match (is.kind, was, missed) {
                (GoalKind::Level, false, true) => change.missed.push(is.target),
                (GoalKind::Level, true, false) => change.met.push(is.target),
                (GoalKind::Growth, false, true) => change.growth_missed += 1,
                (GoalKind::Growth, true, false) => change.growth_met += 1,
                _ => {}
            }
        }
        change
    }
}

/// "与规划基准相比：新增未达标1项（城镇化率），转为达标1项（农村居民收入）；增速目标新增未达标3项。"
#[must_use]
pub fn change(plan: &Plan, baseline: &Run, run: &Run, scenario: &Scenario, lang: Lang) -> String {
    if scenario.assumes(plan, &Scenario::default()) && scenario.actuals.is_empty() {
        // Its odds may be of other premises, or over other goals.
        let own = scenario.uncertainty.as_ref();
        let as_usual = own.is_none_or(|own| *own == usual(plan));
        let words = if as_usual {
            T::IsBaseline
        } else {
            T::IsBaselineButOdds
        };
        return words.get(lang).to_owned();
    }
    let change = Change::of(plan, baseline, run);
    let levels = [(T::NewlyMissed, &change.missed), (T::NewlyMet, &change.met)];
    let levels = levels
        .into_iter()
        .filter(|(_, targets)| !targets.is_empty());
    let levels = levels.map(|(words, targets)| {
        let count = targets.len().to_string();
        words.fill(
            lang,
            &[("count", &count), ("names", &names(plan, targets, lang))],
        )
    });
    let growth = [
        (T::GrowthNewlyMissed, change.growth_missed),
        (T::GrowthNewlyMet, change.growth_met),
    ];
    let growth = growth.into_iter().filter(|(_, n)| *n > 0);
    let growth = growth.map(|(words, n)| words.fill(lang, &[("count", &n.to_string())]));
    let flips: Vec<_> = levels.chain(growth).collect();
    if flips.is_empty() {
        return T::NothingFlipped.get(lang).to_owned();
    }
    T::AgainstBaseline.fill(lang, &[("flips", &flips.join(T::Comma.get(lang)))])
}

fn names(plan: &Plan, targets: &[usize], lang: Lang) -> String {
    let name = |target: &usize| called(plan, plan.targets[*target].indicator, lang);
    let named: Vec<_> = targets.iter().take(NAMED).map(name).collect();
    let named = named.join(T::SummaryNamesMark.get(lang));
    match targets.len() > NAMED {
        true => T::AndOthers.fill(lang, &[("names", &named)]),
        false => named,
    }
}

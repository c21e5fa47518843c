//! What has changed against the plan baseline: which verdicts have flipped.

use super::called;
use crate::sentences::differences::label;
use crate::words::brackets::in_brackets;
use crate::words::format::Format;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use engine::uncertainty::usual;
use engine::verdict::{GoalKind, State, Verdict};

/// Names that a list has room for.
const NAMED: usize = 2;

/// Which targets of a run stand otherwise than in another one, each counted once, as the headline of the board
/// counts them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Targets that were not missed before.
    pub missed: Vec<usize>,
    /// Targets that were missed before.
    pub met: Vec<usize>,
    /// How many of those missed before and after are newly missed by their growth too.
    pub growth_missed: usize,
    /// How many of those missed before and after are no longer missed by their growth.
    pub growth_met: usize,
}

impl Change {
    /// From one run to another, in the rows of the plan's table, or of all targets where it has none.
    #[must_use]
    pub fn of(plan: &Plan, before: &Run, after: &Run) -> Self {
        let mut change = Self::default();
        let states = [before, after].map(|run| run.states(plan));
        let missed = |target| [0, 1].map(|n: usize| states[n].get(target) == State::Missed);
        for target in (0..plan.targets.len()).filter(|n| plan.is_in_table(*n)) {
            match missed(target) {
                [false, true] => change.missed.push(target),
                [true, false] => change.met.push(target),
                _ => {}
            }
        }
        let both = before.verdicts.iter().zip(&after.verdicts);
        let growth = both.filter(|(was, _)| {
            let in_table = plan.is_in_table(was.target);
            in_table && was.kind == GoalKind::Growth && missed(was.target) == [true, true]
        });
        for (was, is) in growth {
            match [was, is].map(|verdict: &Verdict| verdict.state() == State::Missed) {
                [false, true] => change.growth_missed += 1,
                [true, false] => change.growth_met += 1,
                _ => {}
            }
        }
        change
    }
}

/// "与规划基准相比：新增未达标1项（城镇化率），转为达标1项（农村居民收入）。"
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
    // A scenario with a name does not say otherwise what it assumes.
    let named = !scenario.name.get(lang).is_empty();
    let assumes = label(plan, scenario, lang).filter(|_| named);
    let head = T::AgainstBaselineHead.get(lang);
    let head = assumes.map_or_else(|| head.to_owned(), |words| in_brackets(head, &words, lang));
    let flips = match flips.is_empty() {
        true => moved_most(plan, baseline, run, lang),
        false => flips.join(T::Comma.get(lang)),
    };
    T::AgainstBaseline.fill(lang, &[("head", &head), ("flips", &flips)])
}

/// Where no verdict has flipped: which result has moved most, measured by its goal.
fn moved_most(plan: &Plan, baseline: &Run, run: &Run, lang: Lang) -> String {
    let moved = |target: usize| {
        let own = plan.targets.get(target)?;
        let series = Series::of_indicator(plan, own.indicator)?;
        let (was, is) = (baseline.outcome.end(series)?, run.outcome.end(series)?);
        let by = ((is - was) / own.level.as_ref()?.goal).abs();
        (by.is_finite() && by > 1e-9).then_some((by, own.indicator, was, is))
    };
    let all = (0..plan.targets.len()).filter(|target| plan.is_in_table(*target));
    let most = all.filter_map(moved).max_by(|a, b| a.0.total_cmp(&b.0));
    let Some((_, indicator, was, is)) = most else {
        return T::NothingFlipped.get(lang).to_owned();
    };
    let format = Format::of_indicator(&plan.indicators[indicator], lang);
    let [was, is] = [was, is].map(|value| format.words(value));
    let name = called(plan, indicator, lang);
    T::NothingFlippedBut.fill(lang, &[("name", &name), ("was", &was), ("is", &is)])
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

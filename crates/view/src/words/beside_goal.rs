//! A value beside the goal that it misses: rounding must not say the contrary of the verdict.

use crate::words::format::Format;
use crate::words::series::{family, format, shown, shown_as};
use crate::words::typed::parse;
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{GoalKind, State, Verdict, meets};

/// The most decimals that are added to tell a value from its goal.
const MORE: usize = 4;

/// A value as it stands beside its goal. `text` is how it stands elsewhere: where that is written as the goal, or on
/// its other side, and the verdict is that it is missed, it gets as many decimals as tell them apart.
#[must_use]
pub fn beside_goal(text: String, format: Format<'_>, value: f64, verdict: &Verdict) -> String {
    if !contradicts(&text, format, verdict) {
        return text;
    }
    match decimals_apart(format, value, verdict.goal) {
        Some(decimals) => format.to(decimals).number(value),
        None => text,
    }
}

/// Whether a text says that a goal is met which is missed.
fn contradicts(text: &str, format: Format<'_>, verdict: &Verdict) -> bool {
    let goal = verdict.goal;
    let says_met = || {
        text == format.number(goal)
            || parse(text).is_some_and(|shown| meets(verdict.op, shown, format.page(goal)))
    };
    verdict.state() == State::Missed && says_met()
}

/// What a target's indicator comes to in the target year, as it stands beside its goal. Shares of a whole stand
/// beside each other and add up: all have the decimals that one of them needs. Parts of a total in money stay as
/// the total is written.
#[must_use]
pub fn end_beside_goal(plan: &Plan, run: &Run, target: usize, lang: Lang) -> Option<String> {
    let series = Series::of_indicator(plan, plan.targets.get(target)?.indicator)?;
    let value = run.outcome.end(series)?;
    let own = format(plan, series, lang);
    let text = shown(plan, &run.outcome, series, plan.horizon(), lang);
    let shares = match family(plan, series, lang) {
        None => {
            let verdict = run.level_verdict(target);
            return Some(verdict.map_or(text.clone(), |verdict| {
                beside_goal(text, own, value, verdict)
            }));
        }
        Some((_, Some(_))) => return Some(text),
        Some((shares, None)) => shares,
    };
    let verdicts = run.verdicts.iter().filter_map(|verdict| {
        let indicator = plan.targets.get(verdict.target)?.indicator;
        let share = Series::of_indicator(plan, indicator)?;
        let is_level = verdict.kind == GoalKind::Level;
        (is_level && shares.contains(&share)).then_some((share, verdict))
    });
    let verdicts: Vec<_> = verdicts.collect();
    let to = |share: Series, format: Format| {
        shown_as((plan, &run.outcome), (share, plan.horizon()), format, lang)
    };
    let finer = (own.decimals..=own.decimals + MORE).map(|decimals| own.to(decimals));
    let mut honest = finer.filter(|format| {
        let mut all = verdicts.iter();
        !all.any(|(share, verdict)| contradicts(&to(*share, *format), *format, verdict))
    });
    Some(honest.next().map_or(text, |format| to(series, format)))
}

/// As many decimals as write a value otherwise than its goal, at least those of the format; `None` where no sensible
/// number of them does.
#[must_use]
pub fn decimals_apart(format: Format<'_>, value: f64, goal: f64) -> Option<usize> {
    let mut all = format.decimals..=format.decimals + MORE;
    all.find(|decimals| {
        let finer = format.to(*decimals);
        finer.number(value) != finer.number(goal)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::plan::Op;
    use engine::text::Lang;
    use engine::verdict::{GoalKind, Grounds, Judged};

    fn verdict(op: Op, goal: f64, value: f64, met: bool) -> Verdict {
        Verdict {
            target: 0,
            kind: GoalKind::Level,
            op,
            goal,
            judged: Judged::Yes {
                value,
                met,
                margin: value - goal,
            },
            grounds: Grounds::Simulated,
            required_growth: None,
        }
    }

    #[test]
    fn missed_value_is_never_written_as_its_goal_or_beyond() {
        let percent = Format::percent(1, Lang::Zh);
        let shown = |text: &str, value: f64, met: bool| {
            beside_goal(
                text.to_owned(),
                percent,
                value,
                &verdict(Op::AtLeast, 0.9, value, met),
            )
        };
        assert_eq!(shown("90.0", 0.8997, false), "89.97");
        // Shares that are rounded together may be written beyond the goal.
        assert_eq!(shown("90.1", 0.89996, false), "89.996");
        assert_eq!(shown("89.9", 0.8991, false), "89.9");
        assert_eq!(shown("90.0", 0.9003, true), "90.0");
    }
}

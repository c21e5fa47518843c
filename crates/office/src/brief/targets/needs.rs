//! What a target needs, in the words of a cell.

use engine::least_effort::levers_for;
use engine::levers::{Lever, LeverUnit};
use engine::needed::{Answer, entry, trial};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::{GoalKind, Judged, State, Verdict};
use view::sentences::need::need;
use view::words::enough::Enough;
use view::words::format::{Format, NONE};
use view::words::levers::{format, name, row_words};
use view::words::status::why_not_judged;
use view::words::texts::T;

use crate::Subject;

/// What the level needs; of a growth alone, or one that is missed beside a level that is not, what that needs.
pub fn words(subject: &Subject<'_>, verdicts: &[&Verdict]) -> String {
    let missed = verdicts.iter().find(|own| own.state() == State::Missed);
    let Some(own) = missed.or(verdicts.first()) else {
        return NONE.to_owned();
    };
    let words = of_verdict(subject, own).unwrap_or_default();
    // What stands alone has no mark before it.
    let marks = [T::Comma, T::Semicolon, T::Colon].map(|mark| mark.get(subject.lang));
    let words = marks
        .iter()
        .find_map(|mark| words.strip_prefix(mark))
        .unwrap_or(&words);
    match words {
        "" => NONE.to_owned(),
        words => words.to_owned(),
    }
}

fn of_verdict(subject: &Subject<'_>, verdict: &Verdict) -> Option<String> {
    let (plan, run, lang) = (subject.plan, &subject.run, subject.lang);
    match (verdict.kind, verdict.state()) {
        (GoalKind::Level, _) => need(plan, run, verdict, lang).map(|own| own.growth + &own.more),
        (GoalKind::Growth, State::Missed) => growth_by_lever(plan, run, verdict.target, lang)
            .or_else(|| growth_itself(verdict, lang)),
        (GoalKind::Growth, State::Assumed) => Some(T::NeedBackedOut.get(lang).to_owned()),
        (GoalKind::Growth, State::Set) => Some(T::NeedSet.get(lang).to_owned()),
        (GoalKind::Growth, State::NotJudged) => {
            why_not_judged(plan.targets.get(verdict.target)?, verdict, lang)
        }
        (GoalKind::Growth, State::Met | State::MetAlready) => None,
    }
}

/// The growth that is wanted, and that of the scenario.
fn growth_itself(verdict: &Verdict, lang: Lang) -> Option<String> {
    let Judged::Yes { value, .. } = verdict.judged else {
        return None;
    };
    let rate = |value: f64| {
        let by = Format::growth(lang).set(value);
        T::YearlyRate.fill(lang, &[("by", &by)])
    };
    let own = T::NeedOwn.fill(lang, &[("own", &rate(value))]);
    Some(rate(verdict.goal) + &own)
}

/// The lever that brings a growth to its goal, as it would have to stand; one that stays in its plausible range
/// comes first.
fn growth_by_lever(plan: &Plan, run: &Run, target: usize, lang: Lang) -> Option<String> {
    // A needed value is for the level, where a target has one.
    let mut asked = plan.clone();
    asked.targets.get_mut(target)?.level = None;
    // What is but led to a goal has no growth of its own.
    let leads = |lever: &Lever| lever.spec(plan).unit != LeverUnit::Attainment;
    let constant = |lever: Lever| match entry(&asked, run, target, lever)?.answer {
        Answer::Constant(value) => Some((lever, value)),
        _ => None,
    };
    let levers = levers_for(&asked, run, &[target]).into_iter().filter(leads);
    let all: Vec<(Lever, f64)> = levers.filter_map(constant).collect();
    let plausible = |(lever, value): &&(Lever, f64)| {
        let (low, high) = run.inputs.plausible(plan, *lever);
        (low..=high).contains(value)
    };
    let (lever, exact) = *all.iter().find(plausible).or(all.first())?;
    let mut does = trial(&asked, run, target, lever);
    let value = Enough::new(format(plan, lever, lang), exact, &mut does).words(lang);
    let now = row_words(plan, lever, run.inputs.path_row(lever), lang);
    let name = name(plan, lever, lang);
    let values = [("lever", name.as_str()), ("value", &value), ("now", &now)];
    Some(T::NeedLever.fill(lang, &values))
}

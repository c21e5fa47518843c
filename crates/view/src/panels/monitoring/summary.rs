//! What the table of actual figures says as a whole: how many stand how, the rule, and what is out of reach.

use super::Case;
use super::which::progresses;
use crate::panels::headline::called;
use crate::words::enough::Enough;
use crate::words::levers::{format, name as lever_name};
use crate::words::number::short;
use crate::words::phrases::small;
use crate::words::texts::T;
use crate::words::toned::{Tone, Toned};
use engine::needed::trial;
use engine::plan::Nature;
use engine::progress::{OutOfReach, Standing, TIGHT, out_of_reach};
use engine::text::Lang;

/// Names that the line has room for.
const NAMED: usize = 2;

/// "15项约束性指标：3项落后、1项偏紧、2项进度正常、9项已达到。先抓…和…。" Nothing where nothing binds.
#[must_use]
pub fn summary(case: &Case) -> Toned {
    let lang = case.lang;
    let plan = case.plan;
    let binding = |target: usize| plan.targets[target].nature == Nature::Binding;
    let own: Vec<_> = progresses(plan, case.run)
        .into_iter()
        .filter(|p| binding(p.target))
        .collect();
    if own.is_empty() {
        return Toned::default();
    }
    let count =
        |standing: Option<Standing>| own.iter().filter(|p| p.standing() == standing).count();
    let words = [
        (Some(Standing::Behind), T::CountBehind),
        (Some(Standing::Tight), T::CountTight),
        (Some(Standing::OnTrack), T::CountOnTrack),
        (Some(Standing::Reached), T::CountReached),
        (None, T::CountUnknown),
    ];
    let parts = words.into_iter().filter_map(|(standing, words)| {
        let n = count(standing);
        (n > 0).then(|| words.fill(lang, &[("count", &n.to_string())]))
    });
    let parts = parts.collect::<Vec<_>>().join(T::ListMark.get(lang));
    let all = own.len().to_string();
    let line = T::BindingStand.fill(lang, &[("count", &all), ("parts", &parts)]);
    let mut urgent: Vec<_> = own
        .iter()
        .filter(|p| matches!(p.standing(), Some(Standing::Behind | Standing::Tight)))
        .collect();
    urgent.sort_by(|a, b| {
        let ratio = |p: &engine::progress::Progress| p.ratio().unwrap_or(f64::INFINITY);
        ratio(b).total_cmp(&ratio(a))
    });
    let names = urgent.iter().take(NAMED);
    let names = names.map(|p| called(plan, plan.targets[p.target].indicator, lang));
    let names = names.collect::<Vec<_>>().join(T::AndMark.get(lang));
    let line = Toned::plain(line);
    match names.is_empty() {
        true => line,
        false => line.and(Toned::new(
            T::FirstOf.fill(lang, &[("names", &names)]),
            Tone::Strong,
        )),
    }
}

/// The rule by which a target stands.
#[must_use]
pub fn rule(lang: Lang) -> String {
    T::StandingRule.fill(lang, &[("tight", &short(TIGHT, 2))])
}

/// The targets that are out of reach, each with why.
#[must_use]
pub fn out_of_reach_lines(case: &Case) -> Vec<String> {
    let (plan, lang) = (case.plan, case.lang);
    let lines = progresses(plan, case.run).into_iter().filter_map(|own| {
        let why = out_of_reach(plan, case.run, &own)?;
        let target = plan.targets.get(own.target)?;
        let name = plan.indicators.get(target.indicator)?.name.get(lang);
        let of = |lever| small(&lever_name(plan, lever, lang));
        let why = match why {
            OutOfReach::Over => T::ReachOver.get(lang).to_owned(),
            OutOfReach::NoValue(lever) => T::ReachNoValue.fill(lang, &[("lever", &of(lever))]),
            OutOfReach::Implausible(lever, value) => {
                let format = format(plan, lever, lang);
                let (low, high) = lever.spec(plan).plausible;
                let mut does = trial(plan, case.run, own.target, lever);
                let value = Enough::new(format, value, &mut does).words(lang);
                let [low, high] = [low, high].map(|v| format.set(v));
                let values = [
                    ("lever", &*of(lever)),
                    ("value", &*value),
                    ("low", &*low),
                    ("high", &*high),
                ];
                T::ReachImplausible.fill(lang, &values)
            }
        };
        Some(format!("{name}{}{why}", T::Colon.get(lang)))
    });
    lines.collect()
}

/// What is said where no target is listed as out of reach: before the first figure that means nothing.
#[must_use]
pub fn no_target_is_out_of_reach(any_figures: bool) -> T {
    match any_figures {
        true => T::OutOfReachNone,
        false => T::OutOfReachUnknown,
    }
}

/// What stands wherever sample figures do; nothing where there are none.
#[must_use]
pub fn samples_tag(case: &Case) -> String {
    let place = case.plan.place.get(case.lang);
    match case.scenario.vintage.sample {
        true => T::SampleFigures.fill(case.lang, &[("place", place)]),
        false => String::new(),
    }
}

/// With which figures the open scenario was made, where they are not the book's.
#[must_use]
pub fn made_with(case: &Case) -> String {
    let lang = case.lang;
    if case.scenario.actuals.is_empty() {
        return T::MadeWithout.get(lang).to_owned();
    }
    let count = case.scenario.actuals.len().to_string();
    let day = &case.scenario.vintage.as_of;
    match day.is_empty() {
        true => T::MadeWith.fill(lang, &[("count", &count)]),
        false => T::MadeWithOf.fill(lang, &[("count", &count), ("day", day)]),
    }
}

//! The headline of monitoring: where the most urgent headline target stands by the last actual figure, how far
//! that is from the plan's path, and what is still needed.

use super::{called, chance_in_sentence, small};
use crate::panels::monitoring::{Case, left_years, needed_in_sentence};
use crate::sentences::gap::difference;
use crate::words::format::Format;
use crate::words::texts::T;
use crate::words::toned::{Tone, Toned};
use engine::progress::{Progress, Standing, progress};
use engine::series::Series;
use engine::verdict::GoalKind;

/// The headline target that monitoring speaks of: the most urgent one with an actual figure.
#[must_use]
pub fn subject_of_monitoring(case: &Case) -> Option<Progress> {
    let all = case.plan.headline.iter();
    let known = all.filter_map(|target| progress(case.plan, case.run, *target).ok());
    known.filter(|own| own.known > 0).min_by(|a, b| {
        let ratio = |own: &Progress| own.ratio().unwrap_or(f64::INFINITY);
        a.standing()
            .cmp(&b.standing())
            .then_with(|| ratio(b).total_cmp(&ratio(a)))
    })
}

/// "到2017年地区生产总值134.5亿元，比规划进度少9.0亿元；要到200亿元，后三年年均需14.14%，把握不到二十分之一（2.5%）。"
#[must_use]
pub fn monitoring(case: &Case) -> Toned {
    let lang = case.lang;
    match subject_of_monitoring(case).and_then(|own| sentence(case, &own)) {
        Some(words) => words.and(Toned::plain(T::HeadEnd.get(lang))),
        None => {
            let year = (case.plan.base_year + 1).to_string();
            let known = !case.scenario.actuals.is_empty();
            let words = if known {
                T::HeadNoMain
            } else {
                T::HeadNoFigures
            };
            Toned::plain(words.fill(lang, &[("year", &year)]))
        }
    }
}

fn sentence(case: &Case, own: &Progress) -> Option<Toned> {
    let (plan, lang) = (case.plan, case.lang);
    let target = plan.targets.get(own.target)?;
    let indicator = plan.indicators.get(target.indicator)?;
    let series = Series::of_indicator(plan, target.indicator)?;
    let format = Format::of_indicator(indicator, lang);
    let year = plan.years().nth(own.known)?.to_string();
    let name = called(plan, target.indicator, lang);
    let value = format.words(own.now);
    let head = [
        ("year", Toned::plain(year)),
        ("name", Toned::plain(name)),
        ("value", Toned::new(value, Tone::Strong)),
        ("gap", against_plan(case, own, series)?),
    ];
    let head = Toned::fill(T::HeadKnownValue, lang, &head);
    let goal = Toned::plain(format.given(own.goal));
    if own.standing() == Some(Standing::Reached) {
        return Some(head.and(Toned::fill(T::HeadReached, lang, &[("goal", goal)])));
    }
    let Some(needed) = needed_in_sentence(own, format, lang) else {
        return Some(head.and(Toned::fill(T::HeadOver, lang, &[("goal", goal)])));
    };
    let left = left_years(plan, own, lang);
    let needed = T::NeedsInYears.fill(lang, &[("left", &left), ("needed", &needed)]);
    let needed = [("goal", goal), ("needed", Toned::new(needed, Tone::Short))];
    let head = head.and(Toned::fill(T::HeadStillNeeds, lang, &needed));
    Some(head.and(chance(case, own)))
}

/// How far the last actual figure is from the plan's path: "比规划进度少9.0亿元".
fn against_plan(case: &Case, own: &Progress, series: Series) -> Option<Toned> {
    let (plan, lang) = (case.plan, case.lang);
    let indicator = plan.indicators.get(plan.targets[own.target].indicator)?;
    let planned = case.baseline.outcome.at(series, own.known)?;
    let by = own.now - planned;
    let format = Format::of_indicator(indicator, lang);
    if format.steps(by) == Some(0) {
        return Some(Toned::plain(T::AsPlanned.get(lang)));
    }
    let size = difference(by, indicator, lang);
    let (words, worse) = match by < 0.0 {
        true => (T::LessThanPlanned, own.op.wants_more()),
        false => (T::MoreThanPlanned, !own.op.wants_more()),
    };
    let tone = if worse { Tone::Short } else { Tone::Plain };
    Some(Toned::new(words.fill(lang, &[("size", &size)]), tone))
}

/// "，把握不到二十分之一（2.5%）"; nothing where no random driver acts.
fn chance(case: &Case, own: &Progress) -> Toned {
    let position = case.run.verdict_position(own.target, GoalKind::Level);
    let odds = position.and_then(|n| case.odds?.of(n).own);
    odds.map_or_else(Toned::default, |chance| {
        let words = small(&chance_in_sentence(&chance, case.lang));
        let chance = Toned::new(words, Tone::Strong);
        Toned::fill(T::HeadOddsOfIt, case.lang, &[("chance", chance)])
    })
}

//! The headline of the simulation: the headline target that is missed by most, or the tightest one.

use super::by::by;
use super::{called, count_words, odds, small};
use crate::sentences::chance::TwoOdds;
use crate::sentences::gap::gap;
use crate::words::format::Format;
use crate::words::texts::T;
use crate::words::toned::{Tone, Toned};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{State, Verdict};

/// "按规划自身的增速，2020年财政总收入预计 9.66 亿元，差 0.34 亿元，地区生产总值也差 0.6 亿元；三项同时达到的把握约两成（16.1%）。"
/// `asked` are the targets that the odds are of.
#[must_use]
pub fn simulate(
    plan: &Plan,
    run: &Run,
    scenario: &Scenario,
    odds: Option<TwoOdds>,
    asked: &[usize],
    lang: Lang,
) -> Toned {
    let result = result(plan, run, &by(plan, scenario, lang), lang);
    let odds = odds::joint(plan, asked, odds, lang);
    result.and(odds).and(Toned::plain(T::HeadEnd.get(lang)))
}

/// A headline target with its level verdict.
type Judged<'a> = (usize, &'a Verdict);

fn result(plan: &Plan, run: &Run, by: &str, lang: Lang) -> Toned {
    let year = Toned::plain(plan.target_year.to_string());
    let by = Toned::plain(by);
    let all: Vec<Judged> = plan
        .headline
        .iter()
        .filter_map(|target| Some((*target, run.level_verdict(*target)?)))
        .collect();
    let margin = |(_, verdict): &Judged| verdict.relative_margin();
    let mut missed: Vec<Judged> = all.iter().copied().filter(is_missed).collect();
    // A goal of nothing is missed beyond all measure.
    let size = |own: &Judged| margin(own).unwrap_or(f64::NEG_INFINITY);
    missed.sort_by(|a, b| size(a).total_cmp(&size(b)));
    let first = missed
        .first()
        .or(if all.len() == 1 { all.first() } else { None });
    if let Some(worst) = first {
        let head = value_and_gap(plan, run, worst, (by, year), lang);
        return head.and(others_missed(plan, &missed, lang));
    }
    let worked_out = |own: &&Judged| own.1.state() == State::Met;
    let tightest = all.iter().filter(worked_out);
    let tightest = tightest.min_by(|a, b| {
        let size = |own: &Judged| margin(own).unwrap_or(f64::INFINITY);
        size(a).total_cmp(&size(b))
    });
    let count = Toned::plain(count_words(all.len(), lang));
    let common = [("by", by), ("year", year), ("count", count)];
    let parts = Toned::plain(parts(&all, lang));
    let all_met = all.iter().all(|own| own.1.state() == State::Met);
    match tightest {
        _ if all.is_empty() => Toned::fill(T::HeadNoTarget, lang, &common[..1]),
        None => Toned::fill(T::HeadOnlyParts, lang, &with(common, [("parts", parts)])),
        Some(own) => {
            let name = Toned::new(
                called(plan, plan.targets[own.0].indicator, lang),
                Tone::Strong,
            );
            let more = [("name", name), ("gap", gap_of(plan, own, lang))];
            match all_met {
                true => Toned::fill(T::HeadAllMet, lang, &with(common, more)),
                false => {
                    let more = more.into_iter().chain([("parts", parts)]);
                    Toned::fill(T::HeadOfThem, lang, &with(common, more))
                }
            }
        }
    }
}

type Value = (&'static str, Toned);

fn with<const N: usize>(common: [Value; N], more: impl IntoIterator<Item = Value>) -> Vec<Value> {
    common.into_iter().chain(more).collect()
}

fn is_missed((_, verdict): &Judged) -> bool {
    verdict.state() == State::Missed
}

/// Value and distance of one target, as its card has them.
fn value_and_gap(
    plan: &Plan,
    run: &Run,
    own: &Judged,
    (by, year): (Toned, Toned),
    lang: Lang,
) -> Toned {
    let indicator = plan.targets[own.0].indicator;
    let format = Format::of_indicator(&plan.indicators[indicator], lang);
    let value = Series::of_indicator(plan, indicator).and_then(|s| run.outcome.end(s));
    let value = Toned::new(format.words(value.unwrap_or(f64::NAN)), Tone::Mine);
    let name = Toned::plain(called(plan, indicator, lang));
    let gap = gap_of(plan, own, lang);
    let values = [
        ("by", by),
        ("year", year),
        ("name", name),
        ("value", value),
        ("gap", gap),
    ];
    Toned::fill(T::HeadValue, lang, &values)
}

/// How far a target is from its goal; why not, where that cannot be judged.
fn gap_of(plan: &Plan, (target, verdict): &Judged, lang: Lang) -> Toned {
    let indicator = &plan.indicators[plan.targets[*target].indicator];
    let tone = match verdict.state() {
        State::Missed => Tone::Short,
        _ => Tone::Plain,
    };
    let words = gap(verdict, indicator, lang);
    Toned::new(words.unwrap_or_else(|| small(T::NotJudged.get(lang))), tone)
}

/// The second one by its distance alone; of more, how many there are.
fn others_missed(plan: &Plan, missed: &[Judged], lang: Lang) -> Toned {
    let second = missed.get(1).map(|own| {
        let name = Toned::plain(called(plan, plan.targets[own.0].indicator, lang));
        let gap = gap_of(plan, own, lang);
        Toned::fill(T::HeadAlso, lang, &[("name", name), ("gap", gap)])
    });
    let rest = missed.len().saturating_sub(2);
    let more = Toned::plain(T::HeadMore.fill(lang, &[("count", &rest.to_string())]));
    let more = if rest > 0 { more } else { Toned::default() };
    second.unwrap_or_default().and(more)
}

/// "2项达标、1项依规划设定".
fn parts(all: &[Judged], lang: Lang) -> String {
    let words = [
        (State::Met, T::PartMet),
        (State::MetAlready, T::PartMetAlready),
        (State::Missed, T::PartMissed),
        (State::Assumed, T::PartAssumed),
        (State::Set, T::PartSet),
        (State::NotJudged, T::PartNotJudged),
    ];
    let part = |(state, words): (State, T)| {
        let n = all.iter().filter(|own| own.1.state() == state).count();
        (n > 0).then(|| words.fill(lang, &[("count", &n.to_string())]))
    };
    let parts: Vec<_> = words.into_iter().filter_map(part).collect();
    parts.join(T::ListMark.get(lang))
}

//! The headline of the analysis: how likely the targets are together, which is the least likely one, and what
//! it turns most on.

use super::{called, large, odds, small};
use crate::sentences::chance::{TwoOdds, fraction_words};
use crate::words::levers::name;
use crate::words::texts::T;
use crate::words::toned::{Tone, Toned};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::GoalKind;

/// From this probability on of each target, none of them is the hard one.
const LIKELY: f64 = 0.9;

/// The target that is the least likely one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hardest {
    /// Its position in the plan.
    pub target: usize,
    /// Its probability, where there is one.
    pub p: Option<f64>,
}

/// The least likely one of some targets, by their levels; where no odds are known, the one that is missed by
/// most.
#[must_use]
pub fn hardest(run: &Run, odds: Option<TwoOdds>, targets: &[usize]) -> Option<Hardest> {
    let known = |target: &usize| {
        let verdict = run.verdict_position(*target, GoalKind::Level)?;
        let p = odds
            .and_then(|odds| odds.of(verdict).own)
            .map(|chance| chance.p);
        let margin = run.verdicts.get(verdict)?.relative_margin();
        Some((
            Hardest { target: *target, p },
            margin.unwrap_or(f64::INFINITY),
        ))
    };
    // One without odds is not moved by chance: it is no harder than any that is.
    let rank = |(own, margin): &(Hardest, f64)| (own.p.unwrap_or(2.0), *margin);
    let all = targets.iter().filter_map(known);
    let first = all.min_by(|a, b| {
        let (a, b) = (rank(a), rank(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    first.map(|(own, _)| own)
}

/// "三项同时达到的把握约两成（16.1%），按中性展望约一成（11.8%）；最难的是财政总收入，最受财政收入弹性左右。" The lever
/// is the one that the hardest target turns most on.
#[must_use]
pub fn analysis(
    plan: &Plan,
    asked: &[usize],
    odds: Option<TwoOdds>,
    hardest: Option<(Hardest, Option<Lever>)>,
    lang: Lang,
) -> Toned {
    let chances = odds.map(|odds| odds.joint()).filter(|_| !asked.is_empty());
    let lever = |lever: Lever| Toned::new(small(&name(plan, lever, lang)), Tone::Strong);
    let named = |own: Hardest| {
        let name = called(plan, plan.targets[own.target].indicator, lang);
        Toned::new(name, Tone::Strong)
    };
    let end = Toned::plain(T::HeadEnd.get(lang));
    let Some(own) = chances.and_then(|chances| chances.own) else {
        return match hardest {
            Some((own, Some(by))) => {
                let values = [("name", named(own)), ("lever", lever(by))];
                Toned::fill(T::HeadNoChance, lang, &values)
            }
            _ => Toned::plain(T::HeadNoChanceAtAll.get(lang)),
        }
        .and(end);
    };
    let which = Toned::plain(odds::which(plan, asked, lang));
    let chance = |p, tone| Toned::new(odds::chance_in_sentence(p, lang), tone);
    let own = [("which", which), ("chance", chance(&own, Tone::Mine))];
    let head = match chances.and_then(|chances| chances.neutral).flatten() {
        None => Toned::fill(T::HeadChancesAlone, lang, &own),
        Some(neutral) => {
            let [which, own] = own;
            let outlook = Toned::plain(T::NeutralOutlook.get(lang));
            let neutral = ("neutral", chance(&neutral, Tone::Strong));
            Toned::fill(
                T::HeadChances,
                lang,
                &[which, own, ("outlook", outlook), neutral],
            )
        }
    };
    let tail = match hardest {
        Some((own, Some(by))) if own.p.is_some_and(|p| p >= LIKELY) => {
            Toned::fill(T::HeadAllLikely, lang, &[("lever", lever(by))])
        }
        Some((own, Some(by))) => Toned::fill(
            T::HeadHardest,
            lang,
            &[("name", named(own)), ("lever", lever(by))],
        ),
        _ => Toned::default(),
    };
    head.and(tail).and(end)
}

/// "财政总收入把握最小，约四分之一；三项同时达到不到一成": what the odds of some targets say; nothing where there
/// are none.
#[must_use]
pub fn odds_title(plan: &Plan, run: &Run, asked: &[usize], odds: TwoOdds, lang: Lang) -> String {
    let own = hardest(run, Some(odds), asked).and_then(|own| {
        let chance = odds
            .of(run.verdict_position(own.target, GoalKind::Level)?)
            .own?;
        Some((own, fraction_words(chance.p, lang)))
    });
    let Some((own, chance)) = own else {
        return String::new();
    };
    let name = called(plan, plan.targets[own.target].indicator, lang);
    let (name, chance) = (("name", name.as_str()), ("chance", chance.as_str()));
    let joint = odds.joint().own.filter(|_| asked.len() > 1);
    let words = match joint {
        None => T::OddsTitleOfOne.fill(lang, &[name, chance]),
        Some(joint) => {
            let (which, joint) = (
                odds::which(plan, asked, lang),
                fraction_words(joint.p, lang),
            );
            T::OddsTitle.fill(lang, &[name, chance, ("which", &which), ("joint", &joint)])
        }
    };
    large(&words)
}

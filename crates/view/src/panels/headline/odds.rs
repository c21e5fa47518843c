//! The odds within a headline: in words and in a number, of the scenario and under the neutral outlook.

use super::{brief, count_words};
use crate::sentences::chance::{TwoOdds, fraction_words, never_sure};
use crate::words::brackets::in_brackets;
use crate::words::levers::format;
use crate::words::texts::T;
use crate::words::toned::{Tone, Toned};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{JointOver, middle};
use engine::text::Lang;
use engine::uncertainty::Chance;
use engine::verdict::GoalKind;

/// "约两成（16.1%）"; what holds on all simulated paths or on none is said in words alone.
#[must_use]
pub fn chance_in_sentence(chance: &Chance, lang: Lang) -> String {
    let words = fraction_words(chance.p, lang);
    match chance.standard_error == 0.0 {
        true => words,
        false => in_brackets(&words, &format!("{}%", never_sure(chance.p)), lang),
    }
}

/// "三项同时达到", "所选两项同时达到", "达到".
pub fn which(plan: &Plan, asked: &[usize], lang: Lang) -> String {
    let count = count_words(asked.len(), lang);
    let count = [("count", count.as_str())];
    let mut headline = plan.headline.clone();
    headline.sort_unstable();
    match asked.len() {
        1 => T::OddsOfIt.get(lang).to_owned(),
        _ if headline == asked => T::OddsOfAll.fill(lang, &count),
        _ => T::OddsOfChosen.fill(lang, &count),
    }
}

/// "；三项同时达到的把握约两成（16.1%）"; nothing where there are no odds.
pub fn joint(plan: &Plan, asked: &[usize], odds: Option<TwoOdds>, lang: Lang) -> Toned {
    let own = odds
        .and_then(|odds| odds.joint().own)
        .filter(|_| !asked.is_empty());
    own.map_or_else(Toned::default, |own| {
        let chance = Toned::new(chance_in_sentence(&own, lang), Tone::Odds);
        let which = Toned::plain(which(plan, asked, lang));
        Toned::fill(T::HeadOdds, lang, &[("which", which), ("chance", chance)])
    })
}

/// Premises that a line has room for.
const TOLD: usize = 2;

/// The assumptions of the neutral outlook that lie furthest from the scenario's: "GDP实际增速 8%".
#[must_use]
pub fn premises(plan: &Plan, run: &Run, lang: Lang) -> Vec<String> {
    let away = |lever: Lever| {
        let row = run.inputs.path_row(lever);
        let (low, high) = lever.spec(plan).plausible;
        let middle = middle(plan, lever);
        #[allow(clippy::cast_precision_loss)] // at most 50 years
        let average = row.iter().sum::<f64>() / row.len().max(1) as f64;
        (lever, middle, ((average - middle) / (high - low)).abs())
    };
    let mut all: Vec<_> = Lever::MAIN
        .into_iter()
        .map(away)
        .filter(|(_, _, by)| *by > 1e-9)
        .collect();
    all.sort_by(|a, b| b.2.total_cmp(&a.2));
    all.truncate(TOLD);
    // As the panel has them.
    all.sort_by_key(|(lever, ..)| lever.row());
    let premise = |(lever, middle, _): (Lever, f64, f64)| {
        let value = format(plan, lever, lang).set(middle);
        format!("{} {value}", brief(plan, lever, lang))
    };
    all.into_iter().map(premise).collect()
}

/// "若按中性展望（GDP实际增速 8%、财政收入弹性 1），把握约一成（11.8%）。"; nothing where that is not known.
#[must_use]
pub fn neutral_line(
    plan: &Plan,
    run: &Run,
    (asked, over): (&[usize], JointOver),
    odds: TwoOdds,
    lang: Lang,
) -> Toned {
    let Some(chance) = odds.joint().neutral.flatten() else {
        return Toned::default();
    };
    // Five conditions are less likely than three.
    let goals = run.judged(asked, over);
    let of_growth = |n: &&usize| run.verdicts[**n].kind == GoalKind::Growth;
    let growth = goals.iter().filter(of_growth).count();
    let growth = match goals.len() > asked.len() {
        true => Toned::plain(T::GrowthIncluded.fill(lang, &[("count", &*growth.to_string())])),
        false => Toned::default(),
    };
    let outlook = Toned::plain(T::NeutralOutlook.get(lang));
    let chance = Toned::new(chance_in_sentence(&chance, lang), Tone::Strong);
    let premises = premises(plan, run, lang);
    let common = [("outlook", outlook), ("chance", chance)];
    if premises.is_empty() {
        return growth.and(Toned::fill(T::HeadNeutralAlone, lang, &common));
    }
    let premises = Toned::plain(premises.join(T::ListMark.get(lang)));
    let [outlook, chance] = common;
    let neutral = [outlook, ("premises", premises), chance];
    growth.and(Toned::fill(T::HeadNeutral, lang, &neutral))
}

//! Probabilities in words, and the assumptions on which they stand.

mod assumptions;
mod spread;
mod two_odds;

pub use assumptions::assumptions;
pub use spread::{deviation, deviation_number, half_width, spread_and_deviation};
pub use two_odds::{OddsRow, TwoChances, TwoOdds, base_rate, computed_words, over_words};

use crate::words::brackets::in_brackets;
use crate::words::number::{fixed, visible};
use crate::words::texts::T;
use engine::plan::Plan;
use engine::scenario::JointOver;
use engine::text::Lang;
use engine::uncertainty::Chance;

/// Fractions that people say. Neighbours are ten points apart at most, so the nearest one is never
/// wrong by more than five.
const FRACTIONS: [(f64, T); 15] = [
    (0.05, T::OneIn20),
    (0.1, T::OneIn10),
    (0.15, T::OneIn7),
    (0.2, T::OneIn5),
    (0.25, T::OneIn4),
    (1.0 / 3.0, T::OneIn3),
    (0.4, T::TwoIn5),
    (0.5, T::Half),
    (0.6, T::ThreeIn5),
    (2.0 / 3.0, T::TwoIn3),
    (0.75, T::ThreeIn4),
    (0.8, T::FourIn5),
    (0.85, T::SixIn7),
    (0.9, T::NineIn10),
    (0.95, T::NineteenIn20),
];

/// A probability, 0 to 1, as a simple fraction: "约四成", "about 2 in 5".
#[must_use]
pub fn fraction_words(p: f64, lang: Lang) -> String {
    let edge = match p {
        p if p < 0.01 => Some(T::AlmostNever),
        p if p < 0.04 => Some(T::BelowOneIn20),
        // Nearer to a tenth or a twentieth than nearest can say.
        p if (0.065..0.085).contains(&p) => Some(T::BelowOneIn10),
        p if (0.915..0.935).contains(&p) => Some(T::AboveNineIn10),
        p if p > 0.99 => Some(T::AlmostCertain),
        p if p > 0.96 => Some(T::AboveNineteenIn20),
        _ => None,
    };
    if let Some(edge) = edge {
        return edge.get(lang).to_owned();
    }
    let away = |f: &&(f64, T)| (f.0 - p).abs();
    let nearest = FRACTIONS
        .iter()
        .min_by(|a, b| away(a).total_cmp(&away(b)))
        .unwrap_or(&FRACTIONS[0]);
    T::About.fill(lang, &[("fraction", nearest.1.get(lang))])
}

/// A probability in words and numbers, with its standard error in points: "约四成（40.1%，标准误 0.5 个百分点）". Where all
/// simulated paths agree the standard error is 0 and says nothing, so the paths are named instead.
#[must_use]
pub fn chance_words(chance: &Chance, lang: Lang) -> String {
    if chance.standard_error == 0.0 {
        return on_all(chance, lang);
    }
    let error = visible(chance.standard_error * 100.0, 1);
    let number = T::NumberWithError.fill(
        lang,
        &[("percent", &never_sure(chance.p)), ("error", &error)],
    );
    in_brackets(&fraction_words(chance.p, lang), &number, lang)
}

/// The same without the standard error: "约四成（40.1%）".
#[must_use]
pub fn odds_words(chance: &Chance, lang: Lang) -> String {
    if chance.standard_error == 0.0 {
        return on_all(chance, lang);
    }
    let percent = format!("{}%", never_sure(chance.p));
    in_brackets(&fraction_words(chance.p, lang), &percent, lang)
}

/// What holds on all simulated paths, or on none: nothing is certain, so no number says that it is.
fn on_all(chance: &Chance, lang: Lang) -> String {
    let on_all = match chance.p > 0.5 {
        true => T::MetOnAllPaths,
        false => T::MissedOnAllPaths,
    };
    in_brackets(&fraction_words(chance.p, lang), on_all.get(lang), lang)
}

/// Percent with at least one decimal, and as many as tell it from 0 and from 100.
pub(crate) fn never_sure(p: f64) -> String {
    let sure =
        |text: &String| text.starts_with("100") || !text.contains(|c| ('1'..='9').contains(&c));
    let texts = (1..=6).map(|decimals| fixed(p * 100.0, decimals));
    let mut short = texts.skip_while(sure);
    short.next().unwrap_or_else(|| fixed(p * 100.0, 6))
}

/// The chance that several targets are met together:
/// "三项目标（…）同时达到的概率（水平和增速）：本情景约三分之一（34.0%，…），中性展望…".
#[must_use]
pub fn joint_words(
    plan: &Plan,
    targets: &[usize],
    over: JointOver,
    chances: &TwoChances,
    lang: Lang,
) -> String {
    let names: Vec<&str> = targets
        .iter()
        .filter_map(|t| plan.indicators.get(plan.targets.get(*t)?.indicator))
        .map(|i| i.name.get(lang))
        .collect();
    let words = chances.full(lang);
    let list = names.join(T::ListMark.get(lang));
    let count = count(names.len(), lang);
    let over = ("over", over_words(over, lang));
    let chance = ("chance", words.as_str());
    match names.len() {
        0 => T::NoTargetChosen.get(lang).to_owned(),
        1 => T::ChanceOfOne.fill(lang, &[("name", &list), over, chance]),
        2..=4 => T::ChanceOfNamed.fill(lang, &[("count", &count), ("names", &list), over, chance]),
        _ => T::ChanceOfMany.fill(lang, &[("count", &count), over, chance]),
    }
}

/// A small number of things, as each language says it before them.
pub(crate) fn count(n: usize, lang: Lang) -> String {
    let mut small = T::TwoToTen.get(lang).split(' ');
    let word = n.checked_sub(2).and_then(|k| small.nth(k));
    word.map_or_else(|| n.to_string(), str::to_owned)
}

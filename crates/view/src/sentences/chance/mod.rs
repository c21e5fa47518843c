//! Probabilities in words, and the assumptions on which they stand.

mod assumptions;

pub use assumptions::assumptions;

use crate::words::brackets::in_brackets;
use crate::words::number::{fixed, visible};
use engine::plan::Plan;
use engine::text::Lang;
use engine::uncertainty::Chance;

/// Fractions that people say, with their words. Neighbours are ten points apart at most, so the
/// nearest one is never wrong by more than five.
const FRACTIONS: [(f64, &str, &str); 13] = [
    (0.05, "二十分之一", "1 in 20"),
    (0.1, "一成", "1 in 10"),
    (0.2, "两成", "1 in 5"),
    (0.25, "四分之一", "1 in 4"),
    (1.0 / 3.0, "三分之一", "1 in 3"),
    (0.4, "四成", "2 in 5"),
    (0.5, "一半", "half"),
    (0.6, "六成", "3 in 5"),
    (2.0 / 3.0, "三分之二", "2 in 3"),
    (0.75, "四分之三", "3 in 4"),
    (0.8, "八成", "4 in 5"),
    (0.9, "九成", "9 in 10"),
    (0.95, "九成五", "19 in 20"),
];

/// A probability, 0 to 1, as a simple fraction: "约四成", "about 2 in 5".
#[must_use]
pub fn fraction_words(p: f64, lang: Lang) -> String {
    let edge = match p {
        p if p < 0.01 => Some(("几乎不可能", "almost never")),
        p if p < 0.03 => Some(("不到二十分之一", "less than 1 in 20")),
        // Nearer to a tenth or a twentieth than nearest can say.
        p if (0.065..0.085).contains(&p) => Some(("不到一成", "less than 1 in 10")),
        p if (0.915..0.935).contains(&p) => Some(("九成以上", "more than 9 in 10")),
        p if p > 0.99 => Some(("几乎必然", "almost certain")),
        p if p > 0.97 => Some(("九成五以上", "more than 19 in 20")),
        _ => None,
    };
    if let Some((zh, en)) = edge {
        return pick(lang, zh, en).to_owned();
    }
    let away = |f: &&(f64, &str, &str)| (f.0 - p).abs();
    let nearest = FRACTIONS
        .iter()
        .min_by(|a, b| away(a).total_cmp(&away(b)))
        .unwrap_or(&FRACTIONS[0]);
    match lang {
        Lang::Zh => format!("约{}", nearest.1),
        Lang::En => format!("about {}", nearest.2),
    }
}

fn pick(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// A probability in words and numbers, its standard error in points: "约四成（40.1%，标准误 0.5 个百分点）". Where all simulated paths
/// agree the standard error is 0 and says nothing, so the paths are named instead.
#[must_use]
pub fn chance_words(chance: &Chance, lang: Lang) -> String {
    let words = fraction_words(chance.p, lang);
    if chance.standard_error == 0.0 {
        let on_all = match (chance.p > 0.5, lang) {
            (true, Lang::Zh) => "全部路径均达到",
            (true, Lang::En) => "met on all paths",
            (false, Lang::Zh) => "全部路径均未达到",
            (false, Lang::En) => "missed on all paths",
        };
        return in_brackets(&words, on_all, lang);
    }
    let (p, error) = (
        never_sure(chance.p),
        visible(chance.standard_error * 100.0, 1),
    );
    let numbers = match lang {
        Lang::Zh => format!("{p}%，标准误 {error} 个百分点"),
        Lang::En => format!("{p}%, standard error {error} points"),
    };
    in_brackets(&words, &numbers, lang)
}

/// The same without the standard error, where there is little room: "约四成（40.1%）".
#[must_use]
pub fn chance_brief(chance: &Chance, lang: Lang) -> String {
    if chance.standard_error == 0.0 {
        return chance_words(chance, lang);
    }
    let percent = format!("{}%", never_sure(chance.p));
    in_brackets(&fraction_words(chance.p, lang), &percent, lang)
}

/// Percent with as many decimals as tell it from 0 and from 100.
pub(crate) fn never_sure(p: f64) -> String {
    let sure =
        |text: &String| text.starts_with("100") || !text.contains(|c| ('1'..='9').contains(&c));
    let texts = (1..=6).map(|decimals| fixed(p * 100.0, decimals));
    let mut short = texts.skip_while(sure);
    short.next().unwrap_or_else(|| fixed(p * 100.0, 6))
}

/// The chance that several targets are met together: "三项目标（…）同时达到的概率：约三分之一（…）".
#[must_use]
pub fn joint_words(plan: &Plan, targets: &[usize], chance: &Chance, lang: Lang) -> String {
    let names: Vec<&str> = targets
        .iter()
        .filter_map(|t| plan.indicators.get(plan.targets.get(*t)?.indicator))
        .map(|i| i.name.get(lang))
        .collect();
    let words = chance_words(chance, lang);
    let list = names.join(pick(lang, "、", ", "));
    match (names.len(), lang) {
        (0, Lang::Zh) => "未选择目标".to_owned(),
        (0, Lang::En) => "no target chosen".to_owned(),
        (1, Lang::Zh) => format!("{list}达到目标的概率：{words}"),
        (1, Lang::En) => format!("Probability that {list} meets its target: {words}"),
        (n @ 2..=4, Lang::Zh) => {
            format!("{}项目标（{list}）同时达到的概率：{words}", count(n))
        }
        (n @ 2..=4, Lang::En) => {
            format!("Probability that all {n} targets ({list}) are met together: {words}")
        }
        (n, Lang::Zh) => format!("{}项目标同时达到的概率：{words}", count(n)),
        (n, Lang::En) => format!("Probability that all {n} targets are met together: {words}"),
    }
}

/// A small number before a measure word, as Chinese says it.
fn count(n: usize) -> String {
    let small = ["两", "三", "四", "五", "六", "七", "八", "九", "十"];
    let word = n.checked_sub(2).and_then(|k| small.get(k));
    word.map_or_else(|| format!("{n} "), |w| (*w).to_owned())
}

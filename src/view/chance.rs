//! Probabilities in words, and the assumptions on which they stand.

use super::lever_words::{difference_words, name};
use super::number::{fixed, short, visible};
use crate::engine::levers::{Lever, LeverUnit};
use crate::engine::plan::Plan;
use crate::engine::scenario::Uncertainty;
use crate::engine::text::Lang;
use crate::engine::uncertainty::Chance;

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

/// A probability in words and numbers: "约四成（40.1%，标准误 0.5%）". Where all simulated paths
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
        Lang::Zh => format!("{p}%，标准误 {error}%"),
        Lang::En => format!("{p}%, standard error {error}%"),
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

fn in_brackets(words: &str, more: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{words}（{more}）"),
        Lang::En => format!("{words} ({more})"),
    }
}

/// Percent with as many decimals as tell it from 0 and from 100.
fn never_sure(p: f64) -> String {
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

/// The assumptions on which the probabilities of a scenario stand, a sentence each.
#[must_use]
pub fn assumptions(plan: &Plan, uncertainty: &Uncertainty, lang: Lang) -> Vec<String> {
    let u = uncertainty;
    let paths = fixed(f64::from(u.paths), 0);
    let mut all = vec![match lang {
        Lang::Zh => format!(
            "概率取自 {paths} 条模拟路径（随机种子 {}），标准误只反映换一个种子会有的差别。",
            u.seed
        ),
        Lang::En => format!(
            "Probabilities are counted on {paths} simulated paths (seed {}); the standard error only says what another seed would change.",
            u.seed
        ),
    }];
    all.extend(
        u.sd.iter()
            .map(|(l, sd)| driver(plan, *l, *sd, u.skew_of(*l), lang)),
    );
    all.push(law(u, lang).to_owned());
    all.push(persistence(u.persistence, lang));
    all.push(correlation(plan, u, lang));
    all.extend([
        pick(
            lang,
            "未列出的假设和已填入的实际值视为确定。",
            "Assumptions that are not named here, and actual figures, are taken as certain.",
        ),
        pick(
            lang,
            "以上是本工具的假设，并非规划所载；假设不同，概率也不同。",
            "These are assumptions of this tool and not the plan's; with others the probabilities differ.",
        ),
    ]
    .map(str::to_owned));
    all
}

/// One driver with the size of its shocks, and what they are added to.
fn driver(plan: &Plan, lever: Lever, sd: f64, skew: f64, lang: Lang) -> String {
    let name = name(plan, lever, lang);
    let unit = lever.spec(plan).unit;
    let size = match (lever, unit) {
        (Lever::RevenueBuoyancy, _) => difference_words(LeverUnit::Rate, sd, lang),
        _ => difference_words(unit, sd, lang),
    };
    let onto = match (lever, unit) {
        (Lever::RevenueBuoyancy, _) => pick(
            lang,
            "加在财政收入的对数增长率上",
            "added to the log growth of revenue",
        ),
        (_, LeverUnit::Logit) => pick(
            lang,
            "加在城镇化率 logit 的年变动上",
            "added to the yearly change of the logit of the urban share",
        ),
        _ => pick(lang, "加在对数增长率上", "added to log growth"),
    };
    let skew = match (skew == 0.0, lang) {
        (true, _) => String::new(),
        (false, Lang::Zh) => format!("，偏度 {}", short(skew, 2)),
        (false, Lang::En) => format!(", skew {}", short(skew, 2)),
    };
    match lang {
        Lang::Zh => format!("{name}：每年的冲击标准差为 {size}（{onto}）{skew}。"),
        Lang::En => {
            format!("{name}: yearly shocks with a standard deviation of {size} ({onto}){skew}.")
        }
    }
}

fn law(u: &Uncertainty, lang: Lang) -> &'static str {
    if u.skew.iter().any(|(_, skew)| *skew != 0.0) {
        pick(
            lang,
            "有偏度的冲击服从两段正态分布，其众数为 0，此时模拟路径的中位数不再是本情景的路径；其余服从正态分布。",
            "Skewed shocks follow a two-piece normal with mode 0, so the scenario's own path is not the median; all others are normal.",
        )
    } else {
        pick(
            lang,
            "冲击服从正态分布，均值为 0，本情景的路径即中位数。",
            "Shocks are normal with mean 0, so the scenario's own path is the median.",
        )
    }
}

fn persistence(phi: f64, lang: Lang) -> String {
    let part = short(phi * 100.0, 1);
    match (phi == 0.0, lang) {
        (true, Lang::Zh) => "各年的冲击互不影响。".to_owned(),
        (true, Lang::En) => "Shocks of one year are not felt in the next.".to_owned(),
        (false, Lang::Zh) => format!("冲击有持续性：上一年的冲击有 {part}% 留到下一年。"),
        (false, Lang::En) => format!("Shocks persist: {part}% of one year's is felt in the next."),
    }
}

/// The pairs of drivers that move together.
fn correlation(plan: &Plan, u: &Uncertainty, lang: Lang) -> String {
    let mut pairs = Vec::new();
    for (n, row) in u.correlation.iter().flatten().enumerate() {
        for (m, r) in row.iter().enumerate().take(n).filter(|(_, r)| **r != 0.0) {
            let [Some(a), Some(b)] = [m, n].map(|k| u.sd.get(k)) else {
                continue;
            };
            let [a, b] = [a, b].map(|(lever, _)| name(plan, *lever, lang));
            let r = visible(*r, 2);
            pairs.push(match lang {
                Lang::Zh => format!("{a}与{b} {r}"),
                Lang::En => format!("{a} and {b} {r}"),
            });
        }
    }
    match (pairs.is_empty(), lang) {
        (true, Lang::Zh) => "不同假设的冲击互不相关。".to_owned(),
        (true, Lang::En) => "Shocks of different assumptions are not correlated.".to_owned(),
        (false, Lang::Zh) => format!("冲击的相关系数：{}；其余互不相关。", pairs.join("，")),
        (false, Lang::En) => {
            format!("Correlation of shocks: {}; all others 0.", pairs.join(", "))
        }
    }
}

//! The assumptions on which probabilities stand, in words.

use super::pick;
use crate::words::levers::{difference_words, name};
use crate::words::number::{fixed, short, visible};
use engine::levers::{Lever, LeverUnit};
use engine::plan::Plan;
use engine::scenario::{RevenueRule, Scenario, Uncertainty};
use engine::series::SECTOR_VALUE_ADDED;
use engine::text::Lang;

/// The assumptions on which the probabilities of a scenario stand, a sentence each; none where it is
/// certain.
#[must_use]
pub fn assumptions(plan: &Plan, scenario: &Scenario, lang: Lang) -> Vec<String> {
    let Some(u) = &scenario.uncertainty else {
        return Vec::new();
    };
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
    all.push(median(scenario, u, lang).to_owned());
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
    if is_skewed(u) {
        pick(
            lang,
            "有偏度的冲击服从两段正态分布，其众数为 0；其余服从均值为 0 的正态分布。",
            "Skewed shocks follow a two-piece normal with mode 0; all others are normal with mean 0.",
        )
    } else {
        pick(
            lang,
            "冲击服从正态分布，均值为 0。",
            "Shocks are normal with mean 0.",
        )
    }
}

fn is_skewed(u: &Uncertainty) -> bool {
    u.skew.iter().any(|(_, skew)| *skew != 0.0)
}

/// What the scenario's own path is among the simulated ones.
fn median(scenario: &Scenario, u: &Uncertainty, lang: Lang) -> &'static str {
    if path_is_median(scenario, u) {
        pick(
            lang,
            "对各目标指标，本情景的路径即模拟路径的中位数。",
            "For every target, the scenario's own path is the median of the simulated paths.",
        )
    } else {
        pick(
            lang,
            "本情景的路径不一定是模拟路径的中位数。",
            "The scenario's own path need not be the median of the simulated paths.",
        )
    }
}

/// Levers that multiply all that they move by the same e^x.
const COMMON: [Lever; 4] = [
    Lever::DeflatorAll,
    Lever::GrowthAll,
    Lever::RevenueBuoyancy,
    Lever::UrbanUrgd,
];

/// Whether each target is a monotone function of one sum of symmetric shocks, whose median is 0. Then
/// the median of the target is its value without shocks. Skewed shocks have another median; a sum of
/// parts that chance moves differently (sectors, tax and other revenue, what was added to revenue or
/// is known of a sector) has no such function.
fn path_is_median(scenario: &Scenario, u: &Uncertainty) -> bool {
    let moving = u.sd.iter().filter(|(_, sd)| *sd != 0.0);
    let mut actuals = scenario.actuals.iter();
    !is_skewed(u)
        && moving.map(|(lever, _)| lever).all(|l| COMMON.contains(l))
        && scenario.revenue_rule != RevenueRule::TaxAndOther
        && scenario.level_shocks.iter().all(|shock| shock.add == 0.0)
        && !actuals.any(|a| SECTOR_VALUE_ADDED.contains(&a.series))
}

fn persistence(phi: f64, lang: Lang) -> String {
    let part = short(phi * 100.0, 1);
    let phi_words = short(phi, 6);
    match (phi == 0.0, lang) {
        (true, Lang::Zh) => "各年的冲击互不影响。".to_owned(),
        (true, Lang::En) => "Shocks of one year are not felt in the next.".to_owned(),
        (false, Lang::Zh) => {
            format!("冲击会延续：上一年的冲击有 {part}% 留到下一年（延续系数 {phi_words}）。")
        }
        (false, Lang::En) => format!(
            "Shocks persist: {part}% of one year's is felt in the next (persistence {phi_words})."
        ),
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

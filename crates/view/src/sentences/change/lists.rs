//! Shocks, lasting changes of revenue and actual figures that came, went or changed.

use crate::words::levers::{name, signed_difference};
use crate::words::number::short;
use crate::words::series;
use engine::plan::{Plan, Role};
use engine::scenario::{Actual, LevelShock, Scenario, Shock};
use engine::series::Series;
use engine::text::Lang;

/// A passing blow: "2020年实际增速 −5 个百分点".
#[must_use]
pub fn shock_words(plan: &Plan, shock: &Shock, lang: Lang) -> String {
    let (year, name) = (shock.year, name(plan, shock.lever, lang));
    let size = signed_difference(shock.lever.spec(plan).unit, shock.size, lang);
    let phi = short(shock.persistence, 4);
    match (shock.persistence == 0.0, lang) {
        (true, Lang::Zh) => format!("{year}年{name} {size}"),
        (true, Lang::En) => format!("{name} in {year} {size}"),
        (false, Lang::Zh) => format!("{year}年{name} {size}（延续系数 {phi}）"),
        (false, Lang::En) => format!("{name} in {year} {size} (persistence {phi})"),
    }
}

/// A lasting change of revenue: "2016年财政总收入 ×0.8".
#[must_use]
pub fn level_shock_words(plan: &Plan, shock: &LevelShock, lang: Lang) -> String {
    let name = series::name(plan, Series::Revenue, lang);
    let unit = plan.role(Role::Revenue).map(|i| i.unit.label.get(lang));
    let mut size = String::new();
    if shock.multiply != 1.0 || shock.add == 0.0 {
        size = format!(" ×{}", short(shock.multiply, 4));
    }
    if shock.add != 0.0 {
        let sign = if shock.add > 0.0 { "+" } else { "" };
        size = format!(
            "{size} {sign}{} {}",
            short(shock.add, 4),
            unit.unwrap_or_default()
        );
    }
    match lang {
        Lang::Zh => format!("{}年{name}{size}", shock.year),
        Lang::En => format!("{name} in {}{size}", shock.year),
    }
}

/// An actual figure: "2016年地区生产总值 125.0 亿元".
#[must_use]
pub fn actual_words(plan: &Plan, actual: &Actual, lang: Lang) -> String {
    let name = series::name(plan, actual.series, lang);
    let look = series::look(plan, actual.series, lang);
    // As typed, not as results are rounded.
    let number = short(actual.value * look.times, look.decimals.max(4));
    let value = format!("{number}{} {}", look.sign, look.unit);
    match lang {
        Lang::Zh => format!("{}年{name} {}", actual.year, value.trim_end()),
        Lang::En => format!("{name} in {} {}", actual.year, value.trim_end()),
    }
}

/// Adds a phrase for each entry that came, went or changed.
pub fn phrases(
    plan: &Plan,
    before: &Scenario,
    after: &Scenario,
    lang: Lang,
    parts: &mut Vec<String>,
) {
    let kinds = match lang {
        Lang::Zh => ["冲击", "收入水平调整", "实际值"],
        Lang::En => ["shock", "lasting change", "actual figure"],
    };
    let [shock, level, actual] = kinds;
    let words = |s: &Shock| shock_words(plan, s, lang);
    list((&before.shocks, &after.shocks), shock, words, lang, parts);
    let words = |s: &LevelShock| level_shock_words(plan, s, lang);
    let lists = (&before.level_shocks[..], &after.level_shocks[..]);
    list(lists, level, words, lang, parts);
    let words = |a: &Actual| actual_words(plan, a, lang);
    list(
        (&before.actuals, &after.actuals),
        actual,
        words,
        lang,
        parts,
    );
}

fn list<T: PartialEq>(
    (before, after): (&[T], &[T]),
    kind: &str,
    words: impl Fn(&T) -> String,
    lang: Lang,
    parts: &mut Vec<String>,
) {
    let (gone, come) = (minus(before, after), minus(after, before));
    if let ([_], [new]) = (&gone[..], &come[..]) {
        parts.push(match lang {
            Lang::Zh => format!("{kind}改为：{}", words(new)),
            Lang::En => format!("{kind} now: {}", words(new)),
        });
        return;
    }
    for (entries, zh, en) in [(gone, "去掉", "without"), (come, "加入", "with")] {
        parts.extend(entries.into_iter().map(|entry| match lang {
            Lang::Zh => format!("{zh}{kind}：{}", words(entry)),
            Lang::En => format!("{en} {kind}: {}", words(entry)),
        }));
    }
}

/// Entries of a list that another one lacks; of equal ones as many as it lacks.
fn minus<'a, T: PartialEq>(all: &'a [T], other: &[T]) -> Vec<&'a T> {
    let mut left: Vec<Option<&T>> = other.iter().map(Some).collect();
    let mut missing = Vec::new();
    for entry in all {
        match left.iter_mut().find(|o| **o == Some(entry)) {
            Some(found) => *found = None,
            None => missing.push(entry),
        }
    }
    missing
}

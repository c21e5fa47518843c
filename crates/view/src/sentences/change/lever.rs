//! How a lever's path changed.

use crate::words::levers::{name, pair_words, signed_difference, value_words};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::scenario::Path;
use engine::text::Lang;

/// The phrase for a lever; `None` where its path is the same.
pub fn phrase(
    plan: &Plan,
    lever: Lever,
    before: &Path,
    after: &Path,
    lang: Lang,
) -> Option<String> {
    // Every NaN is the same: the plan leaves the lever open.
    let equal = |a: f64, b: f64| a == b || (a.is_nan() && b.is_nan());
    let same = before == after
        || matches!((before, after), (Path::Constant(a), Path::Constant(b)) if equal(*a, *b));
    if same {
        return None;
    }
    let unit = lever.spec(plan).unit;
    let name = name(plan, lever, lang);
    if let (Path::Constant(a), Path::Constant(b)) = (before, after) {
        let (a, b) = pair_words(unit, *a, *b, lang);
        return Some(format!("{name} {a} → {b}"));
    }
    let years = 0..plan.horizon();
    let moved: Vec<usize> = years
        .filter(|k| !equal(before.at(*k), after.at(*k)))
        .collect();
    if let [k] = moved[..]
        && plan.horizon() > 1
    {
        let year = plan.base_year + 1 + i32::try_from(k).unwrap_or(0);
        let (a, b) = pair_words(unit, before.at(k), after.at(k), lang);
        return Some(match lang {
            Lang::Zh => format!("{year}年{name} {a} → {b}"),
            Lang::En => format!("{name} in {year} {a} → {b}"),
        });
    }
    Some(match (after, lang) {
        (Path::Constant(value), Lang::Zh) => {
            format!("{name}：每年 {}", value_words(unit, *value, lang))
        }
        (Path::Constant(value), Lang::En) => {
            format!("{name}: {} every year", value_words(unit, *value, lang))
        }
        (Path::Ramp { start, step }, _) => {
            let start = value_words(unit, *start, lang);
            let step = signed_difference(unit, *step, lang);
            match lang {
                Lang::Zh => format!("{name}：{start} 起，每年 {step}"),
                Lang::En => format!("{name}: from {start}, {step} a year"),
            }
        }
        (Path::Years(_), Lang::Zh) if moved.is_empty() => format!("{name}：改为逐年取值"),
        (Path::Years(_), Lang::En) if moved.is_empty() => format!("{name}: now by year"),
        (Path::Years(_), Lang::Zh) => format!("{name}：{} 年取值有变", moved.len()),
        (Path::Years(_), Lang::En) => format!("{name}: {} years changed", moved.len()),
    })
}

//! How a lever's path changed.

use crate::words::levers::{format, name};
use crate::words::phrases::in_year;
use crate::words::texts::T;
use engine::levers::{Lever, Path};
use engine::plan::Plan;
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
    let format = format(plan, lever, lang);
    let name = name(plan, lever, lang);
    if let (Path::Constant(a), Path::Constant(b)) = (before, after) {
        let (a, b) = format.fitting(&[*a, *b]).pair(*a, *b);
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
        let (a, b) = (before.at(k), after.at(k));
        let (a, b) = format.fitting(&[a, b]).pair(a, b);
        let name = in_year(&name, year, lang);
        return Some(format!("{name} {a} → {b}"));
    }
    let lever = ("lever", name.as_str());
    Some(match after {
        Path::Constant(value) => {
            let value = format.fitting(&[*value]).set(*value);
            T::LeverEveryYear.fill(lang, &[lever, ("value", &value)])
        }
        Path::Ramp { start, step } => {
            let start = format.fitting(&[*start]).set(*start);
            let step = format.signed_difference(*step);
            T::LeverRamp.fill(lang, &[lever, ("start", &start), ("step", &step)])
        }
        Path::Years(_) if moved.is_empty() => T::LeverNowByYear.fill(lang, &[lever]),
        Path::Years(_) => {
            let count = moved.len().to_string();
            T::LeverYearsChanged.fill(lang, &[lever, ("count", &count)])
        }
    })
}

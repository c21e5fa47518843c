//! How the assumed uncertainty changed.

use crate::sentences::chance::over_words;
use crate::words::levers::{name, shock_format};
use crate::words::number::{fixed, short};
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::scenario::{Scenario, Uncertainty};
use engine::text::Lang;

/// The phrase for it; `None` where it is the same.
pub fn phrase(plan: &Plan, before: &Scenario, after: &Scenario, lang: Lang) -> Option<String> {
    let what = match (&before.uncertainty, &after.uncertainty) {
        (a, b) if a == b => return None,
        (_, None) => T::Off.get(lang).to_owned(),
        (None, Some(_)) => T::On.get(lang).to_owned(),
        (Some(a), Some(b)) => {
            let mut parts = parts(plan, a, b, lang);
            match parts.len() {
                1 => parts.swap_remove(0),
                _ => T::OtherSettings.get(lang).to_owned(),
            }
        }
    };
    let head = T::Uncertainty.get(lang);
    Some(format!("{head}{}{what}", T::Colon.get(lang)))
}

/// One phrase for each setting that changed.
fn parts(plan: &Plan, a: &Uncertainty, b: &Uncertainty, lang: Lang) -> Vec<String> {
    let mut parts = Vec::new();
    let mut field = |name: &str, before: String, after: String| {
        if before != after {
            parts.push(format!("{name} {before} → {after}"));
        }
    };
    field(
        T::FieldSeed.get(lang),
        a.seed.to_string(),
        b.seed.to_string(),
    );
    let paths = |u: &Uncertainty| fixed(f64::from(u.paths), 0);
    field(T::FieldPaths.get(lang), paths(a), paths(b));
    let phi = |u: &Uncertainty| short(u.persistence, 6);
    field(T::FieldPersistence.get(lang), phi(a), phi(b));
    // As people set them: another persistence leaves the spreads as they are.
    let size = |u: &Uncertainty, lever: Lever| {
        let half = u.spread_of(lever, plan.horizon())?;
        Some(shock_format(plan, lever, lang).difference(half))
    };
    for lever in Lever::all(plan) {
        let name = name(plan, lever, lang);
        let of = |field: T| field.fill(lang, &[("lever", &name)]);
        let none = || T::Off.get(lang).to_owned();
        let [x, y] = [a, b].map(|u| size(u, lever).unwrap_or_else(none));
        field(&of(T::FieldSpread), x, y);
        let [x, y] = [a, b].map(|u| short(u.skew_of(lever), 4));
        field(&of(T::FieldSkew), x, y);
    }
    let over = |u: &Uncertainty| over_words(u.joint_over, lang).to_owned();
    field(T::JointOver.get(lang), over(a), over(b));
    if a.correlation != b.correlation {
        parts.push(T::CorrelationChanged.get(lang).to_owned());
    }
    parts
}

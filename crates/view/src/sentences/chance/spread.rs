//! How wide a driver spreads, and what follows from it.

use crate::words::format::Format;
use crate::words::levers::shock_format;
use crate::words::number::fixed;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::scenario::Uncertainty;
use engine::text::Lang;
use engine::uncertainty::averaging;

/// The yearly standard deviation of a driver: a thousandth of a percentage point, so that the spread can be
/// worked out from it.
fn deviation_format(plan: &Plan, lever: Lever, lang: Lang) -> Format<'static> {
    shock_format(plan, lever, lang).differences().to(3)
}

/// "2.474 个百分点": the yearly standard deviation of a driver; empty for what is none.
#[must_use]
pub fn deviation(plan: &Plan, u: &Uncertainty, lever: Lever, lang: Lang) -> String {
    let sd = u.sd.iter().find(|(l, _)| *l == lever);
    let format = deviation_format(plan, lever, lang);
    sd.map_or_else(String::new, |(_, sd)| format.set(*sd))
}

/// The same without its unit, in a column that has it.
#[must_use]
pub fn deviation_number(plan: &Plan, u: &Uncertainty, lever: Lever, lang: Lang) -> String {
    let sd = u.sd.iter().find(|(l, _)| *l == lever);
    let format = deviation_format(plan, lever, lang);
    sd.map_or_else(String::new, |(_, sd)| format.set_number(*sd))
}

/// "3 个百分点": within how much of the path the average of the plan's years lies in nine of ten cases.
/// `None` for skewed shocks, which lie otherwise.
#[must_use]
pub fn half_width(plan: &Plan, u: &Uncertainty, lever: Lever, lang: Lang) -> Option<String> {
    if u.skew_of(lever) != 0.0 {
        return None;
    }
    let half = u.spread_of(lever, plan.horizon())?;
    Some(shock_format(plan, lever, lang).difference(half))
}

/// How spread and standard deviation belong together.
#[must_use]
pub fn spread_and_deviation(plan: &Plan, u: &Uncertainty, lang: Lang) -> String {
    let k = fixed(averaging(u.persistence, plan.horizon()), 6);
    T::SpreadHow.fill(lang, &[("k", &k)])
}

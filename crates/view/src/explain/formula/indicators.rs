//! Indicators without a role: compound growth, or the way to an end value.

use super::Told;
use super::at::At;
use super::fill::Num;
use engine::levers::Lever;
use engine::plan::Law;
use engine::series::Series as S;

pub fn tell(at: &At, position: u16) -> Option<Told> {
    let indicator = at.plan.indicators.get(usize::from(position))?;
    let series = S::Indicator(position);
    if at.t == 0 {
        return Some(at.base_figure(series, &[]));
    }
    let lever = Lever::Indicator(position);
    let end = match indicator.law? {
        Law::Growth => return Some(at.compound(series, lever, &[])),
        Law::Linear { end } => end,
    };
    let words = at.pick(
        "起点 + (目标值 − 起点) × 完成率 × 已过年数 ÷ 全部年数；起点为基期数值或最近的实际值。",
        "Start + (end − start) × attainment × years gone ÷ all years; it starts from the base year or the last actual figure.",
    );
    // The line starts again from the last known figure.
    let since = (1..at.t).rev().find(|t| at.actual(series, *t).is_some());
    let since = since.unwrap_or(0);
    let (gone, all) = (at.t - since, at.plan.horizon() - since);
    let symbols = at.pick(
        "起点 + (目标值 − 起点) × 完成率 × 年数比",
        "start + (end − start) × attainment × years",
    );
    let start = at.value(series, since);
    let format = at.format(series);
    let told = at.single((series, words), symbols, (&[], &[lever]), |x| {
        // As given, not as results are rounded.
        let [a, b] = [start, end].map(|v| Num::of(&format, v, format.decimals.max(4) + x));
        let rate = at.rate(lever, x);
        #[allow(clippy::cast_precision_loss)] // at most 50 years
        let way = gone as f64 / all as f64;
        let text = format!("{a} + ({b} {}) × {rate} × {gone} ÷ {all}", a.less());
        (text, a.v + (b.v - a.v) * rate.v * way)
    });
    Some(told)
}

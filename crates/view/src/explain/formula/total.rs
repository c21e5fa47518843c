//! The total of which an indicator is the part by unit of a series, shown beside it.

use super::at::At;
use crate::words::format::Format;
use crate::words::series::name;
use crate::words::texts::T;
use engine::plan::{Plan, Total};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;

/// Decimals of a total at least: it is no figure that a plan prints.
const DECIMALS: usize = 1;

/// "能源消费总量 = 单位GDP能耗 × 基期价格地区生产总值：2015年 0.45 × 115.3 = 51.9 万吨标准煤，2020年 …" `None` for what is
/// part of no total.
#[must_use]
pub fn total_words(plan: &Plan, run: &Run, series: Series, lang: Lang) -> Option<String> {
    let total = plan.indicator_of(series)?.total.as_ref()?;
    let years = [0, plan.horizon()].into_iter().filter_map(|t| {
        let at = At {
            plan,
            run,
            t,
            lang,
            like: None,
        };
        let line = line(&at, series, total)?;
        let year = at.year(t).to_string();
        Some(T::ValueInYear.fill(lang, &[("value", &line), ("year", &year)]))
    });
    let years: Vec<_> = years.collect();
    if years.is_empty() {
        return None;
    }
    let (own, of) = (name(plan, series, lang), name(plan, total.series, lang));
    let values = [
        ("total", total.name.get(lang)),
        ("own", own.as_str()),
        ("of", &of),
        ("years", &years.join(T::Comma.get(lang))),
    ];
    Some(T::TotalOf.fill(lang, &values))
}

/// One year: the numbers, as they are written, come to the total.
fn line(at: &At, series: Series, total: &Total) -> Option<String> {
    let [own, of] = [series, total.series].map(|s| at.value(s, at.t));
    let value = at.plan.indicator_of(series)?.total_at(own, of)?;
    let format = Format::of_unit(total.unit.written(at.lang), DECIMALS);
    let formula = at.now(series) * at.now(total.series);
    // The factor is for the series in the unit of the plan, which is not always the one that is written.
    let factor = total.factor / at.format(total.series).page(1.0);
    let solved = formula.scaled(factor).solved(value, &format);
    Some(format.end(solved.text))
}

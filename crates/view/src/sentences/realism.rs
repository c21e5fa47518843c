//! How a lever compares with the plan's rate, the past and the neutral outlook, and which sectors fall while
//! the economy grows.

use crate::words::format::Format;
use crate::words::levers::format;
use crate::words::marks::{MarkKind, stated};
use crate::words::number::fixed;
use crate::words::series::name;
use crate::words::texts::T;
use engine::levers::{Lever, LeverUnit};
use engine::plan::Plan;
use engine::realism::{average, falling_sectors, percentile};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;

/// "平均 10%：与规划持平，比往年低 1 个百分点，高于中性展望中 84% 的情形。" `None` for a lever that is not a main
/// one, and for one that moves nothing under the scenario's rules.
#[must_use]
pub fn realism(plan: &Plan, run: &Run, lever: Lever, lang: Lang) -> Option<String> {
    if plan.main_levers().all(|main| main != lever) || !run.inputs.acts(plan, lever) {
        return None;
    }
    let value = on_average(plan, run, lever)?;
    let format = format(plan, lever, lang);
    // What the plan and the past say stands as a common rate, in whatever notation the scenario is.
    let mut marks = stated(plan, lever, None);
    marks.sort_by_key(|(kind, _)| *kind == MarkKind::Past);
    let mut compared: Vec<_> = marks
        .into_iter()
        .filter_map(|(kind, mark)| against(kind, value - mark, &format, lang))
        .collect();
    compared.extend(percentile(plan, lever, value).map(|p| in_outlook(p, lang)));
    let compared = compared.join(T::Comma.get(lang));
    let value = format.set(value);
    Some(T::RealismLine.fill(lang, &[("value", &value), ("compared", &compared)]))
}

/// A lever's average; of a common rate whose sectors have rates of their own, that of all sectors together.
fn on_average(plan: &Plan, run: &Run, lever: Lever) -> Option<f64> {
    let series = match (run.inputs.own_rates(plan, lever), lever) {
        (Some(_), Lever::GrowthAll) => Series::GdpReal,
        (Some(_), Lever::DeflatorAll) => Series::DeflatorIndex,
        _ => return average(run, lever),
    };
    run.outcome.average_growth(series, 0, plan.horizon())
}

/// A difference to a stated rate.
fn against(kind: MarkKind, by: f64, format: &Format, lang: Lang) -> Option<String> {
    let what = match kind {
        MarkKind::Plan => T::ThePlansRate,
        MarkKind::Solved => T::TheSolvedRate,
        MarkKind::Past => T::ThePastRate,
        MarkKind::Needed => return None,
    };
    let what = ("what", what.get(lang));
    // Smaller than what the control shows is no difference.
    let size = fixed(format.page(by).abs(), format.decimals);
    if !size.contains(|c| ('1'..='9').contains(&c)) {
        return Some(T::EqualTo.fill(lang, &[what]));
    }
    let size = format.differences().set(by.abs());
    let words = match by > 0.0 {
        true => T::HigherThan,
        false => T::LowerThan,
    };
    Some(words.fill(lang, &[what, ("by", &size)]))
}

/// Where an average stands in the neutral outlook.
fn in_outlook(percentile: f64, lang: Lang) -> String {
    let edge = match percentile {
        p if p > 99.0 => T::AboveAlmostAll,
        p if p < 1.0 => T::BelowAlmostAll,
        p if (49.5..=50.5).contains(&p) => T::MiddleOfOutlook,
        p => {
            let (words, part) = match p > 50.0 {
                true => (T::AboveOutlook, p),
                false => (T::BelowOutlook, 100.0 - p),
            };
            return words.fill(lang, &[("percent", &fixed(part, 0))]);
        }
    };
    edge.get(lang).to_owned()
}

/// The sectors that fall while GDP grows, with a sentence each.
#[must_use]
pub fn falling(plan: &Plan, run: &Run, lang: Lang) -> Vec<(Lever, String)> {
    let format = Format::of_lever(LeverUnit::Rate, lang);
    let total = run
        .outcome
        .average_growth(Series::GdpReal, 0, plan.horizon());
    let falling = falling_sectors(&run.outcome).into_iter();
    let words = falling.map(|sector| {
        let own = name(plan, sector.series, lang);
        let fall = format.words(-sector.growth);
        let growth = format.words(total.unwrap_or(f64::NAN));
        let values = [
            ("sector", own.as_str()),
            ("fall", &fall),
            ("growth", &growth),
        ];
        (sector.lever, T::SectorFalls.fill(lang, &values))
    });
    words.collect()
}

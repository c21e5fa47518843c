//! Names and units of series as people read them: the plan's own, where an indicator shows the
//! series, else the model's.

use crate::words::format::Format;
use engine::plan::Plan;
use engine::series::{Series as S, SeriesUnit};
use engine::text::Lang;

/// The name of a series.
#[must_use]
pub fn name(plan: &Plan, series: S, lang: Lang) -> String {
    let own = plan.indicator_of(series).map(|i| i.name.get(lang));
    own.unwrap_or_else(|| model_name(series, lang)).to_owned()
}

/// How the values of a series are written.
#[must_use]
pub fn format(plan: &Plan, series: S, lang: Lang) -> Format<'_> {
    if let Some(own) = plan.indicator_of(series) {
        return Format::of_indicator(own, lang);
    }
    let Some(spec) = series.spec() else {
        return Format::percent(2, lang);
    };
    let pick = |[zh, en]: [&'static str; 2]| match lang {
        Lang::Zh => zh,
        Lang::En => en,
    };
    match spec.unit {
        // Series without an indicator borrow the unit of the one they are made of.
        SeriesUnit::Like(role, words, decimals) => {
            let other = plan.role(role).map(|i| i.unit.label.get(lang));
            Format::of_unit(other.unwrap_or(pick(words)), decimals)
        }
        SeriesUnit::Words(words, decimals) => Format::of_unit(pick(words), decimals),
        SeriesUnit::Percent => Format::percent(2, lang),
    }
}

fn model_name(series: S, lang: Lang) -> &'static str {
    match (series.spec(), lang) {
        (Some(spec), Lang::Zh) => spec.zh,
        (Some(spec), Lang::En) => spec.en,
        (None, _) => "",
    }
}

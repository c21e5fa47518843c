//! Where the numbers of a formula come from.

use super::Explained;
use super::at::At;
use crate::sentences::change::{actual_words, level_shock_words, shock_words};
use crate::words::brackets::in_brackets;
use crate::words::format::Format;
use crate::words::levers;
use crate::words::phrases::in_year;
use crate::words::sources::source_text;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::{Indicator, LeverSheet, Source};
use engine::scenario::{Actual, Scenario};
use engine::series::Series as S;
use engine::text::Lang;

/// What kind of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The plan states it.
    Plan,
    /// It follows from figures of the plan.
    Derived,
    /// It comes from outside the plan.
    Outside,
    /// Somebody assumes it.
    Assumption,
}

/// A number with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLine {
    /// In words.
    pub text: String,
    /// What kind it is.
    pub kind: Kind,
}

/// The sources behind a formula: base figures, levers, shocks, lasting changes, actual figures.
pub fn of(at: &At, scenario: &Scenario, series: S, explained: &Explained) -> Vec<SourceLine> {
    let (plan, lang) = (at.plan, at.lang);
    let mut lines = Vec::new();
    // An indicator without a role stands for itself, or for what it is made of.
    let own = matches!(series, S::Indicator(_)) && explained.parts.is_empty();
    let own = own.then_some(series);
    let own = explained.parts.iter().copied().chain(own);
    let own = own.filter_map(|series| plan.indicator_of(series));
    let bases = explained
        .roles
        .iter()
        .filter_map(|r| plan.role(*r))
        .chain(own);
    lines.extend(bases.filter_map(|i| figure_line(i, plan.base_year, lang)));
    lines.extend(explained.levers.iter().map(|l| lever_line(at, *l)));
    let mut add = |words: T, what: String, kind| {
        let text = words.fill(lang, &[("what", &what)]);
        lines.push(SourceLine { text, kind });
    };
    let year = at.year(at.t);
    for shock in &scenario.shocks {
        if explained.levers.contains(&shock.lever) && shock.year <= year {
            let gone = u32::try_from(year - shock.year).unwrap_or(0);
            let felt = (0..gone).fold(shock.size, |felt, _| felt * shock.persistence);
            if felt != 0.0 {
                let words = shock_words(plan, shock, lang);
                add(T::SourceShock, words, Kind::Assumption);
            }
        }
    }
    // An actual figure replaces the changed level too.
    let revenue =
        matches!(series, S::Revenue | S::TaxRevenue) && at.actual(S::Revenue, at.t).is_none();
    let changes = scenario.level_shocks.iter();
    for change in changes.filter(|c| revenue && c.year == year) {
        let words = level_shock_words(plan, change, lang);
        add(T::SourceLevelChange, words, Kind::Assumption);
    }
    for series in [series].iter().chain(&explained.actuals) {
        if let Some(value) = at.actual(*series, at.t) {
            let series = *series;
            let figure = Actual {
                series,
                year,
                value,
            };
            add(
                T::SourceActual,
                actual_words(plan, &figure, lang),
                Kind::Outside,
            );
        }
    }
    lines
}

/// What kind of source it is.
pub fn kind(source: &Source) -> Kind {
    match source {
        Source::Plan { .. } => Kind::Plan,
        Source::Derived { .. } => Kind::Derived,
        Source::Outside { .. } => Kind::Outside,
    }
}

/// A known figure of an indicator; `None` where the plan has none of the year.
pub fn figure_line(own: &Indicator, year: i32, lang: Lang) -> Option<SourceLine> {
    let point = own.values.iter().find(|p| p.year == year)?;
    let value = Format::of_indicator(own, lang).given(point.value);
    let name = own.name.get(lang);
    let source = source_text(&point.source, lang);
    let figure = format!("{} {value}", in_year(name, year, lang));
    Some(SourceLine {
        text: in_brackets(&figure, &source, lang),
        kind: kind(&point.source),
    })
}

/// A lever's value without shocks: the plan's rate, the past one, or an assumption.
pub fn lever_line(at: &At, lever: Lever) -> SourceLine {
    let sheet = LeverSheet::of(at.plan, lever);
    let row = at.run.inputs.path_row(lever);
    // Ends are read in the target year only.
    let k = match lever {
        Lever::RevenueTaxShareEnd | Lever::UrbanRegisteredEnd => row.len(),
        _ => at.t,
    };
    let value = row.get(k.saturating_sub(1)).copied().unwrap_or(f64::NAN);
    let same = |v: f64| (v - value).abs() <= 1e-12 * v.abs().max(1.0);
    let name = sheet.name.get(at.lang);
    let words = levers::format(at.plan, lever, at.lang).given(value);
    let (mark, kind) = match (sheet.plan, sheet.past) {
        (Some(plan), _) if same(plan.value) => {
            (source_text(&plan.source, at.lang), kind(&plan.source))
        }
        (_, Some(past)) if same(past.value) => {
            let source = source_text(&past.source, at.lang);
            let text = T::SourcePastRate.fill(at.lang, &[("source", &source)]);
            (text, kind(&past.source))
        }
        _ => (T::Assumed.get(at.lang).to_owned(), Kind::Assumption),
    };
    SourceLine {
        text: in_brackets(&format!("{name} {words}"), &mark, at.lang),
        kind,
    }
}

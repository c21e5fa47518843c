//! Where the numbers of a formula come from.

use super::at::At;
use crate::sentences::change::{actual_words, level_shock_words, shock_words};
use crate::words::format::Format;
use crate::words::series::indicator;
use crate::words::sources::source_text;
use engine::levers::{Lever, LeverSheet};
use engine::plan::{Indicator, Role, Source};
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
pub fn of(
    at: &At,
    scenario: &Scenario,
    (series, roles): (S, &[Role]),
    levers: &[Lever],
    actuals: &[S],
) -> Vec<SourceLine> {
    let mut lines = Vec::new();
    // An indicator without a role stands for itself.
    let own = indicator(at.plan, series).filter(|_| matches!(series, S::Indicator(_)));
    let bases = roles.iter().filter_map(|r| at.plan.role(*r)).chain(own);
    lines.extend(bases.filter_map(|i| figure_line(i, at.plan.base_year, at.lang)));
    lines.extend(levers.iter().map(|l| lever_line(at, *l)));
    let year = at.year(at.t);
    for shock in &scenario.shocks {
        if levers.contains(&shock.lever) && shock.year <= year {
            let gone = u32::try_from(year - shock.year).unwrap_or(0);
            let felt = (0..gone).fold(shock.size, |felt, _| felt * shock.persistence);
            if felt != 0.0 {
                let words = shock_words(at.plan, shock, at.lang);
                lines.push(assumed(words, "冲击", "shock", at.lang));
            }
        }
    }
    // An actual figure replaces the changed level too.
    let revenue =
        matches!(series, S::Revenue | S::TaxRevenue) && at.actual(S::Revenue, at.t).is_none();
    for change in scenario
        .level_shocks
        .iter()
        .filter(|c| revenue && c.year == year)
    {
        let words = level_shock_words(at.plan, change, at.lang);
        lines.push(assumed(words, "收入水平调整", "lasting change", at.lang));
    }
    for series in actuals {
        if let Some(value) = at.actual(*series, at.t) {
            let figure = Actual {
                series: *series,
                year,
                value,
            };
            let words = actual_words(at.plan, &figure, at.lang);
            let text = match at.lang {
                Lang::Zh => format!("实际值（由使用者填入）：{words}"),
                Lang::En => format!("actual figure, entered by the user: {words}"),
            };
            lines.push(SourceLine {
                text,
                kind: Kind::Outside,
            });
        }
    }
    lines
}

fn assumed(words: String, zh: &str, en: &str, lang: Lang) -> SourceLine {
    let text = match lang {
        Lang::Zh => format!("{zh}：{words}（假设）"),
        Lang::En => format!("{en}: {words} (assumption)"),
    };
    SourceLine {
        text,
        kind: Kind::Assumption,
    }
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
    let text = match lang {
        Lang::Zh => format!("{year}年{name} {value}（{source}）"),
        Lang::En => format!("{name} in {year} {value} ({source})"),
    };
    Some(SourceLine {
        text,
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
    let words = Format::of_lever(sheet.spec.unit, at.lang).given(value);
    let (mark, kind) = match (sheet.plan, sheet.past) {
        (Some(plan), _) if same(plan.value) => {
            (source_text(&plan.source, at.lang), kind(&plan.source))
        }
        (_, Some(past)) if same(past.value) => {
            let source = source_text(&past.source, at.lang);
            let text = match at.lang {
                Lang::Zh => format!("往年速度，{source}"),
                Lang::En => format!("past rate, {source}"),
            };
            (text, kind(&past.source))
        }
        _ => (at.pick("假设", "assumption").to_owned(), Kind::Assumption),
    };
    let text = match at.lang {
        Lang::Zh => format!("{name} {words}（{mark}）"),
        Lang::En => format!("{name} {words} ({mark})"),
    };
    SourceLine { text, kind }
}

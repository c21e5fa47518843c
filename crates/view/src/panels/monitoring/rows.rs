//! The table of actual figures: in which order its rows stand, and what each says.

use super::Case;
use super::figure::{in_field, number_of_words, of_series, unit};
use super::pace::{Paced, paced};
use super::which::{About, Place, about};
use crate::words::brackets::in_brackets;
use crate::words::format::NONE;
use crate::words::goals::{growth_goal_text, sign};
use crate::words::number::trimmed;
use crate::words::series::name;
use crate::words::sources::provenance;
use crate::words::status::why_not;
use crate::words::texts::T;
use book::Ledger;
use engine::plan::{Plan, Source};
use engine::progress::{Progress, Standing, progress};
use engine::series::Series;
use engine::text::Lang;

/// A figure's place in the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Calendar year.
    pub year: i32,
    /// The figure as it stands in its field; empty where there is none.
    pub shown: String,
    /// The figure, in the engine's unit.
    pub value: Option<f64>,
    /// Whether it is a sample.
    pub sample: bool,
    /// Earlier vintages, where a figure was revised.
    pub revised: String,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The target that it stands for; `None` for what only feeds the model.
    pub target: Option<usize>,
    /// The series.
    pub series: Series,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The unit of its figures.
    pub unit: String,
    /// Whether figures are entered; those of other rows follow from others.
    pub takes: bool,
    /// The figure of the base year, with a star where the plan does not state it.
    pub base: String,
    /// What that is then: derived, or an outside assumption.
    pub base_is: &'static str,
    /// A cell for each year of the plan.
    pub cells: Vec<Cell>,
    /// The goal, with its sign; empty where there is none.
    pub goal: String,
    /// What was done and what is needed, a year; `None` where that cannot be said.
    pub paced: Option<Paced>,
    /// How it stands; `None` before the first figure.
    pub standing: Option<Standing>,
    /// Why it does not stand anyhow.
    pub why: String,
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: &'static str,
    /// How many they are, and in which order.
    pub remark: String,
    /// Whether they stand behind "more".
    pub more: bool,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The table: what binds first, then the main indicators, each by urgency; the others behind "more".
#[must_use]
pub fn sections(case: &Case) -> Vec<Section> {
    let lang = case.lang;
    let all = about(case.plan);
    let section = |place: Place| {
        let own = all.iter().filter(|(at, _)| *at == place);
        let mut rows: Vec<_> = own.map(|(_, about)| row(case, *about)).collect();
        if place <= Place::Main {
            rows.sort_by(by_urgency);
        }
        let count = rows.len().to_string();
        // Without a figure nothing is more urgent than anything else.
        let sorted = rows.iter().any(|row| row.standing.is_some());
        let (heading, remark) = match place {
            Place::Binding if sorted => (T::SectionBinding, T::SectionBindingRemark),
            Place::Binding => (T::SectionBinding, T::SectionBindingUnsorted),
            Place::Main if sorted => (T::SectionMain, T::SectionMainRemark),
            Place::Main => (T::SectionMain, T::SectionRestRemark),
            Place::Rest => (T::SectionRest, T::SectionRestRemark),
            Place::Feeds => (T::SectionFeeds, T::SectionFeedsRemark),
        };
        let remark = remark.fill(lang, &[("count", &count)]);
        (!rows.is_empty()).then(|| Section {
            heading: heading.get(lang),
            remark,
            more: place > Place::Main,
            rows,
        })
    };
    let places = [Place::Binding, Place::Main, Place::Rest, Place::Feeds];
    places.into_iter().filter_map(section).collect()
}

/// The most urgent first; those without a figure keep the plan's order behind the others.
fn by_urgency(a: &Row, b: &Row) -> std::cmp::Ordering {
    let key = |row: &Row| row.standing.map_or(usize::MAX, |s| s as usize);
    let ratio = |row: &Row| row.paced.as_ref().and_then(|p| p.ratio).unwrap_or(0.0);
    key(a)
        .cmp(&key(b))
        .then_with(|| ratio(b).total_cmp(&ratio(a)))
}

fn row(case: &Case, (series, target): About) -> Row {
    let Case {
        plan,
        run,
        ledger,
        lang,
        ..
    } = *case;
    let samples = case.scenario.vintage.sample;
    let own = target.map(|target| (target, progress(plan, run, target)));
    let format = of_series(plan, series, lang);
    let takes = series.takes_actuals();
    let cells = plan.years().enumerate().skip(1).map(|(t, year)| {
        let own = run.inputs.actuals.get(series, t);
        // What follows from other figures is known too.
        let value = own.or_else(|| {
            let known = !takes && run.inputs.is_known(plan, series, t);
            run.outcome.at(series, t).filter(|_| known)
        });
        let vintages = ledger.vintages(series, year);
        let holds = vintages
            .last()
            .filter(|r| r.value.is_some() && r.value == own);
        Cell {
            year,
            shown: match (own, value) {
                (Some(own), _) => in_field(plan, series, own),
                (None, Some(value)) => trimmed(format.number(value)),
                _ => String::new(),
            },
            value,
            sample: holds.map_or(own.is_some() && samples, |r| r.origin.sample),
            revised: revised(plan, series, ledger, year, lang),
        }
    });
    let progress = own.as_ref().and_then(|(_, p)| p.as_ref().ok());
    let why = match &own {
        Some((target, Err(why))) => why_not(plan, *target, *why, lang),
        _ => String::new(),
    };
    let base_is = base_source(plan, series).map_or("", |source| provenance(source, lang));
    Row {
        target,
        series,
        id: series.id(plan).to_owned(),
        name: name(plan, series, lang),
        unit: unit(plan, series, lang),
        takes,
        base: plan.base_of(series).map_or_else(String::new, |base| {
            let star = if base_is.is_empty() { "" } else { "*" };
            format.given_number(base) + star
        }),
        base_is,
        cells: cells.collect(),
        goal: target.map_or_else(String::new, |target| goal(plan, target, lang)),
        paced: progress.map(|p| paced(plan, p, &format, lang)),
        standing: progress.and_then(Progress::standing),
        why,
    }
}

/// Where the figure of the base year comes from; `None` for a series that the model makes of others.
pub fn base_source(plan: &Plan, series: Series) -> Option<&Source> {
    let own = plan.indicator_of(series)?;
    let point = own
        .values
        .iter()
        .find(|point| point.year == plan.base_year)?;
    Some(&point.source)
}

/// The goal in the unit of the row's figures: "≥ 200", "≥ 10%" a year.
fn goal(plan: &Plan, target: usize, lang: Lang) -> String {
    let Some(target) = plan.targets.get(target) else {
        return String::new();
    };
    let series = Series::of_indicator(plan, target.indicator);
    match (&target.level, &target.growth, series) {
        (Some(level), _, Some(series)) => {
            let format = of_series(plan, series, lang);
            let sign = sign(level.op, level.printed.as_deref());
            format!("{sign}{}", format.given_number(level.goal))
        }
        (None, Some(growth), _) => {
            T::GrowthGoalInCell.fill(lang, &[("goal", &growth_goal_text(growth, lang))])
        }
        _ => String::new(),
    }
}

/// Earlier vintages of a figure that was revised, the first one first: "曾为 124.5 亿元（2017-03-01，公报）".
fn revised(plan: &Plan, series: Series, ledger: &Ledger, year: i32, lang: Lang) -> String {
    let vintages = ledger.vintages(series, year);
    let Some((_, earlier)) = vintages.split_last() else {
        return String::new();
    };
    let each = earlier.iter().map(|r| {
        let value = r.value.map_or_else(
            || NONE.to_owned(),
            |value| number_of_words(plan, series, value, lang),
        );
        let origin = [&r.origin.dated, &r.origin.source];
        let origin: Vec<_> = origin.into_iter().filter(|s| !s.is_empty()).collect();
        let origin: Vec<_> = origin.into_iter().map(String::as_str).collect();
        match origin.is_empty() {
            true => value,
            false => in_brackets(&value, &origin.join(T::Comma.get(lang)), lang),
        }
    });
    let each: Vec<_> = each.collect();
    match each.is_empty() {
        true => String::new(),
        false => T::WasBefore.fill(lang, &[("vintages", &each.join(T::ListMark.get(lang)))]),
    }
}

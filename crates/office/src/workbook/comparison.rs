//! The sheet that holds the scenario against the plan baseline: what comes of each in the target year, and what each
//! assumes.

use engine::plan::LeverSheet;
use engine::series::{MODEL_SERIES, Series};
use engine::text::Lang;
use rust_xlsxwriter::Workbook;
use view::words::series;
use view::words::texts::T;

use super::grid::{Grid, Row};
use super::numbers::{Numbers, of_lever, of_series};
use super::places::{HEAD, Line, cell, year_column};
use super::sheet::{Done, NONE, Sheet, Shown};
use super::styles::{Kind, Styles, name_width, percent};
use crate::Subject;

const OWN: u16 = 2;
const PLAN: u16 = 3;
const DIFFERENCE: u16 = 4;
const SHARE: u16 = 5;
const ID: u16 = 6;

/// Writes the sheet.
pub fn write(
    workbook: &mut Workbook,
    subject: &Subject<'_>,
    grid: &Grid<'_>,
    styles: &Styles,
) -> Done {
    let (plan, lang) = (subject.plan, subject.lang);
    let year = plan.target_year.to_string();
    let note = T::ComparisonNote.fill(lang, &[("year", &year)]);
    let top = (T::ComparisonTitle, note.as_str());
    let mut sheet = Sheet::titled(workbook, (subject, styles), T::SheetComparison, top)?;
    let heads = [
        T::Indicator,
        T::UnitHead,
        T::ThisScenario,
        T::PlanPath,
        T::DifferenceHead,
        T::DifferenceShareHead,
        T::SeriesId,
    ];
    for (column, head) in (0..).zip(heads) {
        let format = match column {
            OWN..=SHARE => styles.number_head(),
            ID => styles.head_apart(),
            _ => styles.head(),
        };
        sheet.words(HEAD, column, head.get(lang), &format)?;
    }
    let mut row = HEAD + 1;
    sheet.words(row, 0, T::ComparisonResults.get(lang), &styles.section())?;
    let own = (0..plan.indicators.len()).filter_map(|n| Series::of_indicator(plan, n));
    let own = own.filter(|series| matches!(series, Series::Indicator(_)));
    let all = MODEL_SERIES.iter().map(|(series, _)| *series).chain(own);
    let n = plan.horizon();
    for series in all {
        let Some(place) = grid
            .cells
            .get(&(Row::Series(series), n))
            .and_then(|_| grid.place(Row::Series(series), n))
        else {
            continue;
        };
        row += 1;
        let compared = Compared {
            name: series::name(plan, series, lang),
            numbers: of_series(plan, series, lang),
            id: series.id(plan).to_owned(),
            formula: format!("{}!{place}", T::SheetPaths.get(lang)),
            own: subject.run.outcome.end(series).unwrap_or(f64::NAN),
            plan: subject.baseline.outcome.end(series).unwrap_or(f64::NAN),
        };
        compared.write(&mut sheet, row, (styles, lang))?;
    }
    row += 2;
    sheet.words(row, 0, T::ComparisonLevers.get(lang), &styles.section())?;
    for line in &grid.places.lines {
        let Line::Lever(lever) = line else { continue };
        let Some(place) = grid.places.lever_row(*lever) else {
            continue;
        };
        let own = LeverSheet::of(plan, *lever);
        let years = grid.places.lever_years(*lever);
        let range = format!(
            "AVERAGE({}:{})",
            grid.places.at(place, year_column(*years.start())),
            cell(place, year_column(*years.end()))
        );
        let mean = |run: &engine::run::Run| {
            let path = run.inputs.path_row(*lever);
            let values = years.clone().filter_map(|t| path.get(t - 1));
            let values: Vec<f64> = values.copied().collect();
            #[allow(clippy::cast_precision_loss)] // at most 50 years
            let count = values.len() as f64;
            values.iter().sum::<f64>() / count
        };
        row += 1;
        let compared = Compared {
            name: own.name.get(lang).to_owned(),
            numbers: of_lever(plan, *lever, lang),
            id: own.id,
            formula: range,
            own: mean(&subject.run),
            plan: mean(&subject.baseline),
        };
        compared.write(&mut sheet, row, (styles, lang))?;
    }
    sheet.inner.set_column_width(0, name_width(lang))?;
    sheet.inner.set_column_width(1, 14)?;
    sheet.inner.set_column_range_width(OWN, SHARE, 14)?;
    sheet.inner.set_column_width(ID, 28)?;
    Ok(())
}

/// A row: what it is here, and on the plan baseline.
struct Compared {
    name: String,
    numbers: Numbers,
    id: String,
    formula: String,
    own: f64,
    plan: f64,
}

impl Compared {
    fn write(&self, sheet: &mut Sheet<'_>, row: u32, (styles, lang): (&Styles, Lang)) -> Done {
        let number = |kind| styles.number(kind, &self.numbers.format);
        sheet.words(row, 0, &self.name, &styles.words())?;
        sheet.words(row, 1, &self.numbers.unit, &styles.words())?;
        let own = Shown::Number(self.own);
        sheet.formula(row, OWN, (&self.formula, &own), &number(Kind::Result))?;
        sheet.number(row, PLAN, self.plan, &number(Kind::Given))?;
        let [c, d] = [OWN, PLAN].map(|column| cell(row, column));
        let difference = self.own - self.plan;
        if difference.is_finite() {
            let (text, shown, format) = self
                .numbers
                .difference((format!("{c}-{d}"), difference), lang);
            let text = format!("IF(ISNUMBER({c}),{text},{NONE})");
            let format = styles.number(Kind::Formula, &format);
            sheet.formula(row, DIFFERENCE, (&text, &Shown::Number(shown)), &format)?;
            if self.numbers.percentages.is_some() {
                sheet.words(row, SHARE, "", &styles.words())?;
            } else {
                let text = format!("IF(ISNUMBER({c}),IF({d}=0,{NONE},({c}-{d})/ABS({d})),{NONE})");
                let share = match self.plan {
                    0.0 => f64::NAN,
                    plan => difference / plan.abs(),
                };
                let format = styles.number(Kind::Formula, &percent(1));
                sheet.formula(row, SHARE, (&text, &Shown::Number(share)), &format)?;
            }
        } else {
            for column in [DIFFERENCE, SHARE] {
                sheet.words(row, column, "", &styles.words())?;
            }
        }
        sheet.words(row, ID, &self.id, &styles.id())
    }
}

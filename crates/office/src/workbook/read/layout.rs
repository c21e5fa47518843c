//! Where the columns of a sheet of assumptions stand now: its heads say so, also where columns were put in between.

use calamine::{Data, Range};
use engine::plan::Plan;
use engine::text::Lang;
use view::words::texts::T;

use crate::workbook::assumptions::After;
use crate::workbook::places::year_column;

/// The columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The plan's years, the base year first.
    pub years: Vec<u32>,
    /// The plan's default, or the year of a shock.
    pub default: u32,
    /// The low end of a range, or the size of a shock.
    pub low: u32,
    /// The high end, or the persistence of a shock.
    pub high: u32,
    /// The ids.
    pub id: u32,
}

impl Layout {
    /// As they are written.
    pub fn written(plan: &Plan) -> Self {
        let after = After::of(plan);
        Self {
            years: (0..=plan.horizon())
                .map(|t| year_column(t).into())
                .collect(),
            default: after.default.into(),
            low: after.low.into(),
            high: after.high.into(),
            id: after.id.into(),
        }
    }

    /// As a sheet's heads say, with the language that they are in; `None` where it has no such heads.
    pub fn found(sheet: &Range<Data>, plan: &Plan) -> Option<(Self, Lang)> {
        let (from, to) = (sheet.start()?, sheet.end()?);
        let columns = || from.1..=to.1;
        (from.0..=to.0).find_map(|row| {
            let words = |text: &str| {
                let is = |column: &u32| {
                    let cell = sheet.get_value((row, *column));
                    matches!(cell, Some(Data::String(words)) if words == text)
                };
                columns().find(is)
            };
            let lang = [Lang::Zh, Lang::En];
            let lang = lang
                .into_iter()
                .find(|lang| words(T::SeriesId.get(*lang)).is_some())?;
            let year = |year: i32| {
                let is = |column: &u32| match sheet.get_value((row, *column)) {
                    Some(Data::Float(value)) => *value == f64::from(year),
                    Some(Data::Int(value)) => *value == i64::from(year),
                    _ => false,
                };
                columns().find(is)
            };
            let own = Self {
                years: plan.years().map(year).collect::<Option<_>>()?,
                default: words(T::DefaultHead.get(lang))?,
                low: words(T::LowHead.get(lang))?,
                high: words(T::HighHead.get(lang))?,
                id: words(T::SeriesId.get(lang))?,
            };
            Some((own, lang))
        })
    }
}

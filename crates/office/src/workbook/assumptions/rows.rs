//! The rows of the sheet of assumptions.

use engine::levers::Lever;
use engine::plan::LeverSheet;
use engine::scenario::Shock;
use view::words::levers::{name, nature, row_words};
use view::words::series;
use view::words::sources::source_text;
use view::words::texts::T;

use super::super::numbers::{Numbers, of_indicator, of_lever, of_series};
use super::super::places::{HEAD, Line, Places, WORDS, cell, column_name, end_of, year_column};
use super::super::sheet::{Done, Sheet, Shown};
use super::super::styles::{Kind, Styles};
use super::{After, constant};
use crate::Subject;

/// Writes them.
pub struct Writer<'a> {
    /// What is exported.
    pub subject: &'a Subject<'a>,
    /// Where each row stands.
    pub places: &'a Places,
    /// How cells look.
    pub styles: &'a Styles,
    /// The columns behind the years.
    pub after: &'a After,
}

impl Writer<'_> {
    /// Writes one.
    pub fn line(&self, sheet: &mut Sheet<'_>, row: u32, line: &Line) -> Done {
        match line {
            Line::Blank => Ok(()),
            Line::Section(head, note) => {
                let lang = self.subject.lang;
                sheet.inner.set_row_height(row, 20)?;
                sheet.words(row, 0, head.get(lang), &self.styles.section())?;
                sheet.words(row, WORDS, note.get(lang), &self.styles.note())
            }
            Line::ShockHead => {
                let after = self.after;
                let heads = [
                    (after.default, T::ShockYear),
                    (after.low, T::ShockSize),
                    (after.high, T::ShockPersistence),
                ];
                for (column, head) in heads {
                    let words = head.get(self.subject.lang);
                    sheet.words(row, column, words, &self.styles.number_head())?;
                }
                Ok(())
            }
            Line::Lever(lever) => self.lever(sheet, row, *lever),
            Line::Shock(n) => match self.subject.scenario.shocks.get(*n) {
                Some(shock) => self.shock(sheet, row, shock),
                None => Ok(()),
            },
            Line::Effective(lever) => self.effective(sheet, row, *lever),
            Line::Multiply => self.level(sheet, row, T::LevelMultiply, |level| level.0),
            Line::Add => self.level(sheet, row, T::LevelAdd, |level| level.1),
            Line::Actual(series) => self.actual(sheet, row, *series),
            Line::Figure(indicator) => self.figure(sheet, row, *indicator),
        }
    }

    /// Name, unit, nature and id, and the years as empty cells.
    fn words(
        &self,
        sheet: &mut Sheet<'_>,
        row: u32,
        (name, numbers, nature): (&str, &Numbers, &str),
    ) -> Done {
        let (words, styles) = (self.styles.words(), self.styles);
        let line = usize::try_from(row.saturating_sub(HEAD + 1)).ok();
        let line = line.and_then(|n| self.places.lines.get(n));
        let id = line.map_or_else(String::new, |line| line.id(self.subject.plan));
        sheet.words(row, 0, name, &words)?;
        sheet.words(row, 1, &numbers.unit, &words)?;
        sheet.words(row, 2, nature, &words)?;
        for column in WORDS..self.after.id {
            sheet.words(row, column, "", &words)?;
        }
        sheet.words(row, self.after.id, &id, &styles.id())?;
        sheet.words(row, self.after.source, "", &styles.id())
    }

    fn lever(&self, sheet: &mut Sheet<'_>, row: u32, lever: Lever) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        let own = LeverSheet::of(plan, lever);
        let numbers = of_lever(plan, lever, lang);
        let nature = nature(own.spec.nature).get(lang);
        self.words(sheet, row, (own.name.get(lang), &numbers, nature))?;
        let path = self.subject.run.inputs.path_row(lever);
        let input = self.styles.number(Kind::Input, &numbers.format);
        for t in self.places.lever_years(lever) {
            let value = path.get(t - 1).copied().unwrap_or(f64::NAN);
            sheet.number(row, year_column(t), value, &input)?;
        }
        let given = self.styles.number(Kind::Given, &numbers.format);
        let defaults: Vec<f64> = (0..plan.horizon()).map(|k| own.default.at(k)).collect();
        match constant(&defaults) {
            Some(value) => sheet.number(row, self.after.default, value, &given)?,
            // By year: what it is in each stands with the source.
            None => {
                let words = T::DefaultByYear.get(lang);
                let right = self.styles.number(Kind::Given, "@");
                sheet.words(row, self.after.default, words, &right)?;
            }
        }
        let (low, high) = self.subject.run.inputs.plausible(plan, lever);
        sheet.number(row, self.after.low, low, &given)?;
        sheet.number(row, self.after.high, high, &given)?;
        let source = match (own.plan, own.from) {
            (Some(mark), _) => source_text(&mark.source, lang),
            (None, Some(_)) => T::SolvedFromGoal.get(lang).to_owned(),
            (None, None) => T::Assumed.get(lang).to_owned(),
        };
        let source = match constant(&defaults) {
            Some(_) => source,
            None => {
                let years = row_words(plan, lever, &defaults, lang);
                let words = [("years", years.as_str()), ("source", &source)];
                T::DefaultYears.fill(lang, &words)
            }
        };
        sheet.words(row, self.after.source, &source, &self.styles.id())
    }

    /// What each year feels of a shock: its size in its year, and what persists of it later.
    fn shock(&self, sheet: &mut Sheet<'_>, row: u32, shock: &Shock) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        let numbers = of_lever(plan, shock.lever, lang);
        let own = name(plan, shock.lever, lang);
        let words = T::ShockOn.fill(lang, &[("name", &own)]);
        self.words(sheet, row, (&words, &numbers, ""))?;
        let input = |format: &str| self.styles.number(Kind::Input, format);
        let after = self.after;
        sheet.number(row, after.default, shock.year.into(), &input("0"))?;
        sheet.number(row, after.low, shock.size, &input(&numbers.format))?;
        sheet.number(row, after.high, shock.persistence, &input("0.00"))?;
        let [year, size, persistence] =
            [after.default, after.low, after.high].map(|column| absolute(row, column));
        let mut felt = shock.size;
        for (t, now) in plan.years().enumerate().skip(1) {
            let head = format!("{}${}", column_name(year_column(t)), HEAD + 1);
            let text = format!(
                "IF({head}<{year},0,IF({head}={year},{size},{size}*{persistence}^({head}-{year})))"
            );
            let value = if now < shock.year { 0.0 } else { felt };
            if now >= shock.year {
                felt *= shock.persistence;
            }
            let format = self.styles.number(Kind::Formula, &numbers.format);
            sheet.formula(row, year_column(t), (&text, &Shown::Number(value)), &format)?;
        }
        Ok(())
    }

    /// A lever's path with all that shocks make of it.
    fn effective(&self, sheet: &mut Sheet<'_>, row: u32, lever: Lever) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        let numbers = of_lever(plan, lever, lang);
        let words = T::WithShocks.fill(lang, &[("name", &name(plan, lever, lang))]);
        self.words(sheet, row, (&words, &numbers, ""))?;
        let Some(path) = self.places.lever_row(lever) else {
            return Ok(());
        };
        let shocks = (HEAD + 1..).zip(&self.places.lines);
        let shocks = shocks.filter_map(|(row, line)| match line {
            Line::Shock(n) => {
                let own = self.subject.scenario.shocks.get(*n)?;
                (own.lever == lever).then_some(row)
            }
            _ => None,
        });
        let rows: Vec<_> = [path].into_iter().chain(shocks).collect();
        let values = self.subject.run.inputs.row(lever);
        let format = self.styles.number(Kind::Formula, &numbers.format);
        for t in 1..=plan.horizon() {
            let cells = rows.iter().map(|row| cell(*row, year_column(t)));
            let text = cells.collect::<Vec<_>>().join("+");
            let value = Shown::Number(values.get(t - 1).copied().unwrap_or(f64::NAN));
            sheet.formula(row, year_column(t), (&text, &value), &format)?;
        }
        Ok(())
    }

    fn level(&self, sheet: &mut Sheet<'_>, row: u32, words: T, of: fn(&(f64, f64)) -> f64) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        let money = of_series(plan, engine::series::Series::Revenue, lang);
        let numbers = match words == T::LevelAdd {
            true => money,
            false => Numbers::plain("", 4),
        };
        self.words(sheet, row, (words.get(lang), &numbers, ""))?;
        let changes = self.subject.run.inputs.revenue_level.iter().enumerate();
        for (k, level) in changes.filter(|(_, level)| **level != (1.0, 0.0)) {
            let input = self.styles.number(Kind::Input, &numbers.format);
            sheet.number(row, year_column(k + 1), of(level), &input)?;
        }
        Ok(())
    }

    fn actual(&self, sheet: &mut Sheet<'_>, row: u32, series: engine::series::Series) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        let numbers = of_series(plan, series, lang);
        let name = series::name(plan, series, lang);
        self.words(sheet, row, (&name, &numbers, ""))?;
        let input = self.styles.number(Kind::Input, &numbers.format);
        for t in 1..=plan.horizon() {
            if let Some(value) = self.subject.run.inputs.actuals.get(series, t) {
                sheet.number(row, year_column(t), value, &input)?;
            }
        }
        Ok(())
    }

    fn figure(&self, sheet: &mut Sheet<'_>, row: u32, indicator: usize) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        let Some(own) = plan.indicators.get(indicator) else {
            return Ok(());
        };
        let numbers = of_indicator(own, lang);
        self.words(sheet, row, (own.name.get(lang), &numbers, ""))?;
        let given = self.styles.number(Kind::Given, &numbers.format);
        let point = own.values.iter().find(|p| p.year == plan.base_year);
        if let Some(point) = point {
            sheet.number(row, year_column(0), point.value, &given)?;
            let source = source_text(&point.source, lang);
            sheet.words(row, self.after.source, &source, &self.styles.id())?;
        }
        if let Some(end) = end_of(plan, indicator) {
            sheet.number(row, year_column(plan.horizon()), end, &given)?;
        }
        Ok(())
    }
}

fn absolute(row: u32, column: u16) -> String {
    format!("${}{}", column_name(column), row + 1)
}

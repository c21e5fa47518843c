//! What is assumed differently, and the paths of the headline targets.

use engine::series::Series;
use view::panels::compare::assumptions;
use view::words::series;
use view::words::texts::T;

use super::super::grid::Row;
use super::super::numbers::of_series;
use super::super::sheet::{Done, lines};
use super::super::styles::Kind;
use super::chart::{self, Drawn};
use super::{NAME, Side, UNIT, WHICH, place};

/// Characters that a scenario's column is wide, and the height of a line of words.
const WIDTH: f64 = 17.0;
const LINE: f64 = 13.5;

impl Side<'_> {
    /// In words, as of the export: only what differs.
    pub(super) fn assumptions(&mut self) -> Done {
        let lang = self.subject.lang;
        let all = assumptions(self.subject.plan, self.columns, lang);
        self.heading(&T::ScenariosAssumptions.fill(lang, &[("summary", &all.summary)]))?;
        let styles = self.styles;
        for own in &all.rows {
            self.sheet
                .words(self.row, NAME, &own.name, &styles.words())?;
            self.sheet
                .words(self.row, UNIT, &own.unit, &styles.words())?;
            self.sheet.words(self.row, WHICH, "", &styles.words())?;
            let mut high: f64 = 1.0;
            for (n, words) in own.cells.iter().enumerate() {
                high = high.max(lines(words, WIDTH, lang));
                let format = styles.right_words();
                self.sheet.words(self.row, place(n), words, &format)?;
            }
            self.sheet
                .inner
                .set_row_height(self.row, high * LINE + 3.0)?;
            self.row += 1;
        }
        Ok(())
    }

    /// A row a year, and below them a chart of each.
    pub(super) fn paths(&mut self) -> Done {
        let (plan, lang, styles) = (self.subject.plan, self.subject.lang, self.styles);
        self.heading(T::ScenariosPaths.get(lang))?;
        let mut drawn = Vec::new();
        for target in &plan.headline {
            let indicator = plan.targets.get(*target).map(|own| own.indicator);
            let Some(series) = indicator.and_then(|own| Series::of_indicator(plan, own)) else {
                continue;
            };
            let (name, numbers) = (
                series::name(plan, series, lang),
                of_series(plan, series, lang),
            );
            let first = self.row;
            for (t, year) in plan.years().enumerate() {
                self.sheet.words(self.row, NAME, &name, &styles.words())?;
                self.sheet
                    .words(self.row, UNIT, &numbers.unit, &styles.words())?;
                let format = styles.number(Kind::Given, "0");
                self.sheet.number(self.row, WHICH, year.into(), &format)?;
                let row = Row::Series(series);
                let there = self.grid.cells.contains_key(&(row, t));
                let place = self.grid.place(row, t).filter(|_| there);
                let live = place.map(|place| format!("{}!{place}", T::SheetPaths.get(lang)));
                for (n, own) in self.columns.iter().enumerate() {
                    let value = own.run.outcome.at(series, t).unwrap_or(f64::NAN);
                    self.value(n, value, (live.clone(), &numbers.format))?;
                }
                self.row += 1;
            }
            drawn.push(Drawn {
                target: *target,
                name,
                numbers,
                rows: (first, self.row - 1),
            });
        }
        self.row = chart::insert(
            &mut self.sheet,
            self.subject,
            self.columns,
            (self.row + 1, &drawn),
        )?;
        Ok(())
    }
}

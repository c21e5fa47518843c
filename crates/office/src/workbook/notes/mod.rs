//! The first sheet: what this is, how to use it, what its cells mean, and what chance may do to the results.

mod chances;

use engine::series::Series;
use rust_xlsxwriter::{Format, Url, Workbook, XlsxError};
use view::sentences::change::{
    level_shock_words, link_rule, link_rule_name, revenue_rule, shock_words, urban_rule,
};
use view::sentences::differences::differences;
use view::words::series;
use view::words::texts::T;

use super::sheet::{Done, Sheet, lines};
use super::styles::{Kind, Styles, percent};
use crate::Subject;

/// The last column of running text, which begins in the second.
const LAST: u16 = 6;
/// Width of a column in characters, and of the first one.
const WIDTH: f64 = 15.0;
const FIRST: f64 = 28.0;
/// Height of a line of text.
const LINE: f64 = 16.0;
/// The longest address that a spreadsheet opens.
const LONGEST_ADDRESS: usize = 2000;
/// The most letters of a link that one cell gets.
const LONGEST_CELL: usize = 30_000;
/// The most lines that a cell is made high for.
const MOST_LINES: f64 = 12.0;

/// The name of the cell that holds the scenario's link.
pub const LINK_NAME: &str = "scenario_link";

/// Writes the sheet.
pub fn write(workbook: &mut Workbook, subject: &Subject<'_>, styles: &Styles) -> Done {
    let lang = subject.lang;
    let name = T::SheetNotes.get(lang);
    let (first, last);
    {
        let sheet = Sheet::new(workbook, name, styles, subject)?;
        sheet.inner.set_portrait();
        sheet.inner.set_column_width(0, FIRST)?;
        sheet.inner.set_column_range_width(1, LAST, WIDTH)?;
        let mut notes = Notes {
            sheet,
            subject,
            styles,
            row: 0,
        };
        let title = T::NotesTitle.fill(lang, &[("plan", subject.plan.name.get(lang))]);
        notes.sheet.words(0, 0, &title, &styles.title())?;
        notes.sheet.inner.set_row_height(0, 28)?;
        notes.row = 2;
        notes.about()?;
        (first, last) = notes.link()?;
        notes.usage()?;
        notes.legend()?;
        notes.sources()?;
        match &subject.odds {
            Some(odds) => notes.odds(odds)?,
            None => notes.text(T::OddsHead, T::NoOdds.get(lang))?,
        }
    }
    let cells = format!("={name}!$B${}:$B${}", first + 1, last + 1);
    workbook.define_name(LINK_NAME, &cells)?;
    Ok(())
}

struct Notes<'a> {
    sheet: Sheet<'a>,
    subject: &'a Subject<'a>,
    styles: &'a Styles,
    row: u32,
}

impl Notes<'_> {
    /// A label with running text beside it, as many lines high as it takes.
    fn text(&mut self, label: T, text: &str) -> Done {
        self.text_as(label.get(self.subject.lang), text, &self.styles.text())
    }

    fn text_as(&mut self, label: &str, text: &str, format: &Format) -> Done {
        self.sheet.words(self.row, 0, label, &self.styles.label())?;
        self.sheet
            .inner
            .merge_range(self.row, 1, self.row, LAST, "", format)?;
        self.sheet.words(self.row, 1, text, format)?;
        // A merged cell is not made higher by what it holds.
        let width = WIDTH * f64::from(LAST);
        let lines = lines(text, width, self.subject.lang).min(MOST_LINES);
        self.sheet
            .inner
            .set_row_height(self.row, lines * LINE + 2.0)?;
        self.row += 1;
        Ok(())
    }

    fn heading(&mut self, words: T) -> Done {
        self.row += 1;
        let words = words.get(self.subject.lang);
        self.sheet
            .words(self.row, 0, words, &self.styles.section())?;
        self.sheet.inner.set_row_height(self.row, 22)?;
        self.row += 1;
        Ok(())
    }

    fn about(&mut self) -> Done {
        let (plan, scenario, lang) = (self.subject.plan, self.subject.scenario, self.subject.lang);
        self.text(T::NotesPlan, plan.name.get(lang))?;
        self.text(T::Scenario, &self.subject.name())?;
        let same = || T::NotesSame.get(lang).to_owned();
        let differs = differences(plan, scenario, lang).unwrap_or_else(same);
        self.text(T::NotesDiffers, &differs)?;
        let shocks = scenario
            .shocks
            .iter()
            .map(|own| shock_words(plan, own, lang));
        let levels = scenario.level_shocks.iter();
        let levels = levels.map(|own| level_shock_words(plan, own, lang));
        let hit: Vec<_> = shocks.chain(levels).collect();
        if !hit.is_empty() {
            self.text(T::NotesShocks, &hit.join("\n"))?;
        }
        self.rules()?;
        self.text(T::NotesDate, &self.subject.date)
    }

    /// By which rules the model computes, those of what can follow the economy where the scenario names them.
    fn rules(&mut self) -> Done {
        let (plan, scenario, lang) = (self.subject.plan, self.subject.scenario, self.subject.lang);
        let words =
            |name: &str, rule: &str| T::NotesRule.fill(lang, &[("name", name), ("rule", rule)]);
        let revenue = series::name(plan, Series::Revenue, lang);
        let towns = series::name(plan, Series::UrbanizationRate, lang);
        let mut rules = vec![
            words(&revenue, revenue_rule(scenario.revenue_rule, lang)),
            words(&towns, urban_rule(scenario.urban_rule, lang)),
        ];
        for (follower, rule) in &scenario.link_rules {
            let name = link_rule_name(plan, *follower, lang);
            rules.push(words(&name, link_rule(plan, *follower, *rule).get(lang)));
        }
        self.text(T::NotesRules, &rules.join("\n"))
    }

    /// The link, in as many cells as it needs: one holds 32,767 letters. The first and the last row of them.
    fn link(&mut self) -> Result<(u32, u32), XlsxError> {
        let first = self.row;
        let link = &self.subject.link;
        let opens = link.starts_with("http") && link.len() <= LONGEST_ADDRESS;
        let format = match opens {
            true => self.styles.link(),
            false => self.styles.text(),
        };
        let mut label = T::NotesLink.get(self.subject.lang);
        // A code has letters of one byte each.
        for part in link.as_bytes().chunks(LONGEST_CELL) {
            self.text_as(label, &String::from_utf8_lossy(part), &format)?;
            label = "";
        }
        let last = self.row.saturating_sub(1).max(first);
        if opens {
            self.sheet
                .inner
                .write_url_with_format(first, 1, Url::new(link), &format)?;
        }
        self.text(T::NotesLinkUse, T::NotesLinkWords.get(self.subject.lang))?;
        Ok((first, last))
    }

    fn usage(&mut self) -> Done {
        let lang = self.subject.lang;
        self.heading(T::NotesUsage)?;
        let all = [
            (T::SheetAssumptions, T::UseAssumptions),
            (T::SheetPaths, T::UsePaths),
            (T::SheetTargets, T::UseTargets),
            (T::SheetComparison, T::UseComparison),
            (T::SheetCharts, T::UseCharts),
            (T::UseProtectionHead, T::UseProtection),
        ];
        for (label, words) in all {
            self.text(label, words.get(lang))?;
            if label == T::SheetComparison && !self.subject.others.is_empty() {
                self.text(T::SheetScenarios, T::UseScenarios.get(lang))?;
            }
        }
        Ok(())
    }

    fn legend(&mut self) -> Done {
        self.heading(T::NotesLegend)?;
        let kinds = [
            (Kind::Input, T::LegendInput),
            (Kind::Given, T::LegendGiven),
            (Kind::Formula, T::LegendFormula),
        ];
        for (kind, words) in kinds {
            let row = self.row;
            let format = self.styles.text().set_indent(1);
            self.text_as("", words.get(self.subject.lang), &format)?;
            // A sample, which is nothing to be changed.
            let sample = self.styles.number(kind, &percent(1)).set_locked();
            self.sheet.number(row, 0, 0.1, &sample)?;
        }
        Ok(())
    }

    fn sources(&mut self) -> Done {
        let lang = self.subject.lang;
        self.heading(T::NotesSources)?;
        let all = [
            (T::FromPlan, T::FromPlanWords),
            (T::FromDerived, T::FromDerivedWords),
            (T::FromAssumed, T::FromAssumedWords),
            (T::FromOutside, T::FromOutsideWords),
        ];
        for (label, words) in all {
            self.text(label, words.get(lang))?;
        }
        Ok(())
    }
}

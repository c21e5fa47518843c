//! One goal as a row: words, value, gap and verdict.

use engine::measured::Measured;
use engine::plan::{Basis, GoalKind, Nature};
use engine::series::Series;
use engine::verdict::State;
use rust_xlsxwriter::XlsxError;
use view::sentences::grounds::rests_on;
use view::words::goals::sign;
use view::words::sources::source_text;
use view::words::status::{state_word, why_not_judged};
use view::words::texts::T;

use super::super::numbers::Numbers;
use super::super::sheet::{Done, Sheet, Shown, lines};
use super::super::styles::{Kind, percent};
use super::{
    BASE, GAP, GOAL, Goal, ID, LONGEST_LITERAL, MEASURE, NAME, NATURE, NOTE, NOTE_WIDTH, OP,
    PLANNED, SHARE, STATE, UNIT, VALUE,
};

impl Goal<'_> {
    pub(super) fn write(&self, sheet: &mut Sheet<'_>) -> Done {
        let (row, styles, lang) = (self.row, self.styles, self.subject.lang);
        let numbers = self.numbers();
        sheet.words(row, NAME, self.indicator.name.get(lang), &styles.words())?;
        sheet.words(row, MEASURE, self.measure().get(lang), &styles.words())?;
        let nature = match self.target.nature {
            Nature::Binding => T::Binding.get(lang),
            Nature::Anticipatory => T::Anticipatory.get(lang),
            Nature::Text => "",
        };
        sheet.words(row, NATURE, nature, &styles.words())?;
        sheet.words(row, UNIT, &numbers.unit, &styles.words())?;
        self.base(sheet, &numbers)?;
        let printed = match self.verdict.kind {
            GoalKind::Level => self.target.level.as_ref().map(|g| g.printed.as_deref()),
            GoalKind::Growth => self.target.growth.as_ref().map(|g| g.printed.as_deref()),
        };
        // The plan prints none: what is judged is said all the same.
        let sign = match printed.flatten() {
            Some("=") | None => sign(self.verdict.op, None),
            other => sign(self.verdict.op, other),
        };
        sheet.words(row, OP, sign.trim(), &styles.sign())?;
        let given = styles.number(Kind::Given, &numbers.format);
        sheet.number(row, GOAL, self.verdict.goal, &given)?;
        self.results(sheet, &numbers)?;
        self.needed(sheet)?;
        let note = self.grounds(sheet)?;
        let lines = lines(&note, NOTE_WIDTH, lang);
        sheet.inner.set_row_height(row, lines * 13.0 + 3.0)?;
        sheet.words(row, ID, &self.target.id, &styles.id())
    }

    /// Writes what the verdict rests on; what that is of another verdict is not known here, so then it is the source.
    pub(super) fn grounds(&self, sheet: &mut Sheet<'_>) -> Result<String, XlsxError> {
        let (row, lang, format) = (self.row, self.subject.lang, self.styles.apart());
        let source = source_text(&self.target.source, lang);
        let Some(grounds) = rests_on(self.plan(), &self.subject.run, self.verdict, lang) else {
            let note = why_not_judged(self.target, self.verdict, lang).unwrap_or(source);
            sheet.words(row, NOTE, &note, &format)?;
            return Ok(note);
        };
        let [own, other] = [&grounds, &source].map(|words| words.replace('"', "\"\""));
        let short = |words: &String| words.chars().count() <= LONGEST_LITERAL;
        if short(&own) && short(&other) {
            let state = state_word(self.verdict.state(), lang);
            let text = format!("IF({}=\"{state}\",\"{own}\",\"{other}\")", self.own(STATE));
            let shown = Shown::Words(grounds.clone());
            sheet.formula(row, NOTE, (&text, &shown), &format)?;
        } else {
            sheet.words(row, NOTE, &grounds, &format)?;
        }
        Ok(grounds)
    }

    pub(super) fn measure(&self) -> T {
        match (self.verdict.kind, &self.target.growth) {
            (GoalKind::Level, _) => T::MeasureLevel,
            (GoalKind::Growth, Some(goal)) if goal.basis == Basis::Real => T::MeasureReal,
            (GoalKind::Growth, _) => T::MeasureNominal,
        }
    }

    pub(super) fn base(&self, sheet: &mut Sheet<'_>, numbers: &Numbers) -> Done {
        let value = self.indicator.value_in(self.plan().base_year);
        let value = value.filter(|_| self.verdict.kind == GoalKind::Level);
        let format = self.styles.number(Kind::Given, &numbers.format);
        sheet.number(self.row, BASE, value.unwrap_or(f64::NAN), &format)
    }

    /// Value, gap and verdict.
    pub(super) fn results(&self, sheet: &mut Sheet<'_>, numbers: &Numbers) -> Done {
        let (row, styles, lang) = (self.row, self.styles, self.subject.lang);
        let Some((formula, measured)) = self.value().zip(self.measured()) else {
            for column in [VALUE, GAP, SHARE, PLANNED] {
                sheet.words(row, column, "", &styles.words())?;
            }
            let word = state_word(State::NotJudged, lang);
            return sheet.words(row, STATE, word, &styles.apart());
        };
        let value = self.read(measured);
        let goal = self.verdict.goal;
        let shown = Shown::Number(value);
        let format = numbers.beside_goal(value, self.verdict, lang);
        let format = styles.number(Kind::Result, &format);
        sheet.formula(row, VALUE, (&formula, &shown), &format)?;
        let (h, g) = (self.own(VALUE), self.own(GOAL));
        let (gap, margin) = match self.verdict.op.wants_more() {
            true => (format!("{h}-{g}"), value - goal),
            false => (format!("{g}-{h}"), goal - value),
        };
        let (text, shown, format) = numbers.difference((gap.clone(), margin), lang);
        let format = styles.number(Kind::Formula, &format);
        sheet.formula(row, GAP, (&text, &Shown::Number(shown)), &format)?;
        // Of a percentage the points say it, and a percentage of it would confuse.
        if goal == 0.0 || numbers.percentages.is_some() {
            sheet.words(row, SHARE, "", &styles.words())?;
        } else {
            let share = Shown::Number(margin / goal.abs());
            let text = format!("({gap})/ABS({g})");
            let format = styles.number(Kind::Formula, &percent(1));
            sheet.formula(row, SHARE, (&text, &share), &format)?;
        }
        let planned = self.planned(measured);
        let format = styles.number(Kind::Given, &numbers.format);
        sheet.number(row, PLANNED, planned.unwrap_or(f64::NAN), &format)?;
        let word = state_word(self.verdict.state(), lang).to_owned();
        let state = self.state(measured, planned.is_some());
        sheet.formula(row, STATE, (&state, &Shown::Words(word)), &styles.strong())
    }

    pub(super) fn read(&self, measured: Measured) -> f64 {
        let outcome = &self.subject.run.outcome;
        let value = match self.verdict.kind {
            GoalKind::Level => outcome.end(measured.series),
            GoalKind::Growth => measured.average_growth(outcome),
        };
        value.unwrap_or(f64::NAN)
    }

    /// The formula of what is judged.
    pub(super) fn value(&self) -> Option<String> {
        let measured = self.measured()?;
        let n = self.plan().horizon();
        let end = self.path(measured.series, n)?;
        if self.verdict.kind == GoalKind::Level {
            return Some(end);
        }
        let start = self.path(measured.series, 0)?;
        Some(match measured.deflated {
            false => format!("({end}/{start})^(1/{n})-1"),
            true => {
                let [d0, dn] = [0, n].map(|t| self.path(Series::DeflatorIndex, t));
                format!("({end}/{}/({start}/{}))^(1/{n})-1", dn?, d0?)
            }
        })
    }
}

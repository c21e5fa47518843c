//! Values and verdicts of all goals.

use engine::measured::Measured;
use engine::plan::{GoalKind, Plan};
use engine::run::Run;
use engine::verdict::{Verdict, goal_measure};
use view::words::goal_words::GoalWords;
use view::words::status::state_word;
use view::words::texts::T;

use super::super::numbers::{Numbers, growth, of_indicator};
use super::super::sheet::{Done, Shown};
use super::super::styles::Kind;
use super::super::targets;
use super::{NAME, Side, UNIT, WHICH, place};

impl Side<'_> {
    /// What is judged, a row a goal.
    pub(super) fn values(&mut self) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        let year = plan.target_year.to_string();
        self.heading(&T::ScenariosValues.fill(lang, &[("year", &year)]))?;
        for (n, verdict) in self.subject.run.verdicts.iter().enumerate() {
            let Some(numbers) = self.goal(verdict)? else {
                continue;
            };
            let live = targets::value_cell(self.subject, self.grid, n);
            for (column, own) in self.columns.iter().enumerate() {
                let own = own.run.verdicts.get(n).map(|verdict| {
                    let value = value(plan, &own.run, verdict).unwrap_or(f64::NAN);
                    (value, numbers.beside_goal(value, verdict, lang))
                });
                let (value, format) = own.unwrap_or((f64::NAN, numbers.format.clone()));
                self.value(column, value, (live.clone(), &format))?;
            }
            self.row += 1;
        }
        Ok(())
    }

    /// The verdicts on them.
    pub(super) fn verdicts(&mut self) -> Done {
        let lang = self.subject.lang;
        self.heading(T::StateHead.get(lang))?;
        let first = self.row;
        for (n, verdict) in self.subject.run.verdicts.iter().enumerate() {
            if self.goal(verdict)?.is_none() {
                continue;
            }
            for (column, own) in self.columns.iter().enumerate() {
                let Some(state) = own.run.verdicts.get(n).map(Verdict::state) else {
                    continue;
                };
                let (row, at, word) = (self.row, place(column), state_word(state, lang));
                if self.is_own(column) {
                    let text = targets::state_cell(n, lang);
                    let shown = Shown::Words(word.to_owned());
                    let format = self.styles.verdict();
                    self.sheet.formula(row, at, (&text, &shown), &format)?;
                } else {
                    self.sheet.words(row, at, word, &self.styles.verdict())?;
                }
            }
            self.row += 1;
        }
        let last = (
            self.row.saturating_sub(1).max(first),
            place(self.columns.len() - 1),
        );
        let missed = targets::missed(lang);
        let (row, column) = last;
        self.sheet
            .inner
            .add_conditional_format(first, super::FIRST, row, column, &missed)?;
        Ok(())
    }

    /// Name, unit and goal; `None` where the plan does not have what is judged.
    fn goal(&mut self, verdict: &Verdict) -> Result<Option<Numbers>, rust_xlsxwriter::XlsxError> {
        let (plan, lang, styles) = (self.subject.plan, self.subject.lang, self.styles);
        let Some(words) = GoalWords::new(plan, verdict.target, verdict.kind, lang) else {
            return Ok(None);
        };
        let numbers = match verdict.kind {
            GoalKind::Level => of_indicator(words.indicator, lang),
            GoalKind::Growth => growth(),
        };
        self.sheet
            .words(self.row, NAME, &words.name(), &styles.words())?;
        self.sheet
            .words(self.row, UNIT, &numbers.unit, &styles.words())?;
        let format = styles.number(Kind::Given, &numbers.format);
        self.sheet.number(self.row, WHICH, verdict.goal, &format)?;
        Ok(Some(numbers))
    }
}

/// What is judged, unrounded.
fn value(plan: &Plan, run: &Run, verdict: &Verdict) -> Option<f64> {
    verdict.met()?;
    let target = plan.targets.get(verdict.target)?;
    let measured: Measured = goal_measure(plan, target, verdict.kind)?;
    match verdict.kind {
        GoalKind::Level => run.outcome.end(measured.series),
        GoalKind::Growth => measured.average_growth(&run.outcome),
    }
}

//! What chance may do to the results: odds and quantiles as values, with what they stand on.

use engine::plan::GoalKind;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::uncertainty::PERCENTS;
use view::sentences::chance::{assumptions, base_rate, over_words};
use view::words::goal_words::goal_in_words;
use view::words::series;
use view::words::texts::T;

use super::super::numbers::of_series;
use super::super::sheet::{Done, lines};
use super::super::styles::{Kind, percent};
use super::{FIRST, Notes};
use crate::Odds;

impl Notes<'_> {
    pub(super) fn odds(&mut self, odds: &Odds) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        self.heading(T::OddsHead)?;
        let note = T::OddsNote.fill(lang, &[("date", &self.subject.date)]);
        self.text(T::OddsNoteHead, &note)?;
        let drawn = Scenario {
            uncertainty: Some(self.subject.uncertainty.clone()),
            ..self.subject.scenario.clone()
        };
        let mut label = T::OddsPremises.get(lang);
        for premise in assumptions(plan, &drawn, lang) {
            self.text_as(label, &premise, &self.styles.text())?;
            label = "";
        }
        self.text(T::OddsBaseRate, &base_rate(lang))?;
        self.row += 1;
        self.chances(odds)?;
        self.row += 1;
        self.bands(odds)
    }

    /// A row a goal of the headline targets: its odds in the scenario and in the neutral outlook.
    pub(super) fn chances(&mut self, odds: &Odds) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        self.sheet
            .words(self.row, 0, T::OddsTableHead.get(lang), &self.styles.head())?;
        let heads = [T::OddsOwn, T::OddsNeutral];
        for (column, words) in (1..).zip(heads) {
            let format = self.styles.number_head();
            self.sheet
                .words(self.row, column, words.get(lang), &format)?;
        }
        self.row += 1;
        let goals = self.subject.run.verdicts.iter().enumerate();
        let goals = goals.filter(|(_, verdict)| plan.headline.contains(&verdict.target));
        let p = |of: &engine::uncertainty::Distribution, n: usize| {
            let chance = of.chances.get(n).copied().flatten();
            chance.map_or(f64::NAN, |chance| chance.p)
        };
        let number = self.styles.number(Kind::Given, &percent(1));
        for (n, verdict) in goals {
            let kind: GoalKind = verdict.kind;
            let name = goal_in_words(plan, (verdict.target, kind), lang).unwrap_or_default();
            let words = self.styles.long_words();
            self.sheet.words(self.row, 0, &name, &words)?;
            let lines = lines(&name, FIRST, lang);
            self.sheet
                .inner
                .set_row_height(self.row, lines * 14.0 + 2.0)?;
            self.sheet.number(self.row, 1, p(&odds.own, n), &number)?;
            let neutral = odds.neutral.as_ref().map_or(f64::NAN, |of| p(of, n));
            self.sheet.number(self.row, 2, neutral, &number)?;
            self.row += 1;
        }
        let over = over_words(self.subject.uncertainty.joint_over, lang);
        let joint = T::OddsJoint.fill(lang, &[("over", over)]);
        self.sheet
            .words(self.row, 0, &joint, &self.styles.long_words())?;
        self.sheet.inner.set_row_height(self.row, 30)?;
        let of = |of: &engine::uncertainty::Distribution| match of.joint_is_random {
            true => of.joint.p,
            false => f64::NAN,
        };
        self.sheet.number(self.row, 1, of(&odds.own), &number)?;
        let neutral = odds.neutral.as_ref().map_or(f64::NAN, of);
        self.sheet.number(self.row, 2, neutral, &number)?;
        self.row += 1;
        Ok(())
    }

    /// A row a headline target: where the target year's value may lie.
    pub(super) fn bands(&mut self, odds: &Odds) -> Done {
        let (plan, lang) = (self.subject.plan, self.subject.lang);
        let year = plan.target_year.to_string();
        let head = T::BandsHead.fill(lang, &[("year", &year)]);
        self.sheet.words(self.row, 0, &head, &self.styles.head())?;
        self.sheet
            .words(self.row, 1, T::UnitHead.get(lang), &self.styles.head())?;
        for (column, share) in (2..).zip(PERCENTS) {
            let words = T::QuantileHead.fill(lang, &[("percent", &share.to_string())]);
            let format = self.styles.number_head();
            self.sheet.words(self.row, column, &words, &format)?;
        }
        self.row += 1;
        for target in &plan.headline {
            let indicator = plan.targets.get(*target).map(|own| own.indicator);
            let Some(shown) = indicator.and_then(|n| Series::of_indicator(plan, n)) else {
                continue;
            };
            let numbers = of_series(plan, shown, lang);
            let name = series::name(plan, shown, lang);
            self.sheet.words(self.row, 0, &name, &self.styles.words())?;
            self.sheet
                .words(self.row, 1, &numbers.unit, &self.styles.words())?;
            let row = odds.own.bands.row(shown).last();
            let format = self.styles.number(Kind::Given, &numbers.format);
            for (column, value) in (2..).zip(row.copied().unwrap_or([f64::NAN; PERCENTS.len()])) {
                self.sheet.number(self.row, column, value, &format)?;
            }
            self.row += 1;
        }
        Ok(())
    }
}

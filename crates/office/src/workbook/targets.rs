//! The sheet of targets: a row a goal, with value, verdict and what is still needed as formulas.

use engine::measured::Measured;
use engine::outcome::growth_between;
use engine::plan::{Basis, GoalKind, Indicator, Nature, Op, Plan, Target};
use engine::series::Series;
use engine::verdict::{State, Verdict, end_lever, goal_measure};
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, Format, Workbook, XlsxError,
};
use view::sentences::grounds::rests_on;
use view::words::goals::sign;
use view::words::sources::source_text;
use view::words::status::{state_word, why_not_judged};
use view::words::texts::T;

use super::assumptions::{After, constant};
use super::grid::{Grid, Row};
use super::numbers::{Numbers, growth, of_indicator};
use super::places::{HEAD, cell, year_column};
use super::sheet::{Done, NONE, Sheet, Shown, lines};
use super::styles::{Kind, Styles, percent};
use crate::Subject;

/// The columns.
const NAME: u16 = 0;
const MEASURE: u16 = 1;
const NATURE: u16 = 2;
const UNIT: u16 = 3;
const BASE: u16 = 4;
const OP: u16 = 5;
const GOAL: u16 = 6;
const VALUE: u16 = 7;
const GAP: u16 = 8;
const SHARE: u16 = 9;
const STATE: u16 = 10;
const NEEDED: u16 = 11;
const OWN: u16 = 12;
const NOTE: u16 = 13;
const ID: u16 = 14;
const PLANNED: u16 = 15;

/// Width of the column of grounds, in characters.
const NOTE_WIDTH: f64 = 60.0;

/// The most letters of words within a formula.
const LONGEST_LITERAL: usize = 250;

/// The column of the goals, which charts read.
pub const GOAL_COLUMN: u16 = GOAL;

/// The row of a verdict, by its position.
pub fn row_of(verdict: usize) -> u32 {
    HEAD + 1 + u32::try_from(verdict).unwrap_or(0)
}

/// Writes the sheet.
pub fn write(
    workbook: &mut Workbook,
    subject: &Subject<'_>,
    grid: &Grid<'_>,
    styles: &Styles,
) -> Done {
    let lang = subject.lang;
    let mut sheet = Sheet::new(workbook, T::SheetTargets.get(lang), styles, subject)?;
    sheet.top(T::TargetsTitle.get(lang), T::TargetsNote.get(lang), styles)?;
    let year = |year: i32, words: T| words.fill(lang, &[("year", &year.to_string())]);
    let plan = subject.plan;
    let heads = [
        (NAME, T::Indicator.get(lang).to_owned(), 38.0),
        (MEASURE, T::MeasureHead.get(lang).to_owned(), 12.0),
        (NATURE, T::NatureHead.get(lang).to_owned(), 9.0),
        (UNIT, T::UnitHead.get(lang).to_owned(), 13.0),
        (BASE, year(plan.base_year, T::YearHead), 11.0),
        (OP, T::OpHead.get(lang).to_owned(), 6.0),
        (GOAL, year(plan.target_year, T::GoalOfYear), 11.0),
        (VALUE, year(plan.target_year, T::ValueOfYear), 11.0),
        (GAP, T::GapHead.get(lang).to_owned(), 13.0),
        (SHARE, T::GapShareHead.get(lang).to_owned(), 9.0),
        (STATE, T::StateHead.get(lang).to_owned(), 12.0),
        (NEEDED, T::NeededGrowthHead.get(lang).to_owned(), 10.0),
        (OWN, T::OwnGrowthHead.get(lang).to_owned(), 10.0),
        (NOTE, T::GroundsHead.get(lang).to_owned(), NOTE_WIDTH),
        (ID, T::SeriesId.get(lang).to_owned(), 26.0),
        (PLANNED, T::PlannedHead.get(lang).to_owned(), 14.0),
    ];
    for (column, head, width) in heads {
        let format = match column {
            BASE | GOAL..=SHARE | NEEDED | OWN | PLANNED => styles.number_head(),
            OP => styles.sign_head(),
            STATE..=ID => styles.head_apart(),
            _ => styles.head(),
        };
        sheet.words(HEAD, column, &head, &format)?;
        sheet.inner.set_column_width(column, width)?;
    }
    for (n, verdict) in subject.run.verdicts.iter().enumerate() {
        if let Some(target) = plan.targets.get(verdict.target)
            && let Some(indicator) = plan.indicators.get(target.indicator)
        {
            let goal = Goal {
                subject,
                grid,
                styles,
                verdict,
                target,
                indicator,
                row: row_of(n),
            };
            goal.write(&mut sheet)?;
        }
    }
    let last = row_of(subject.run.verdicts.len().saturating_sub(1));
    // Ids and what programs compare with are for the screen.
    sheet.inner.set_print_area(0, 0, last, NOTE)?;
    let missed = ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::EqualTo(
            state_word(State::Missed, lang).to_owned(),
        ))
        .set_format(Format::new().set_font_color("#B3261E").set_bold());
    sheet
        .inner
        .add_conditional_format(HEAD + 1, STATE, last, STATE, &missed)?;
    Ok(())
}

/// One goal of a target.
struct Goal<'a> {
    subject: &'a Subject<'a>,
    grid: &'a Grid<'a>,
    styles: &'a Styles,
    verdict: &'a Verdict,
    target: &'a Target,
    indicator: &'a Indicator,
    row: u32,
}

impl Goal<'_> {
    fn plan(&self) -> &Plan {
        self.subject.plan
    }

    fn own(&self, column: u16) -> String {
        cell(self.row, column)
    }

    /// A cell of the sheet of paths.
    fn path(&self, series: Series, t: usize) -> Option<String> {
        self.grid.cells.get(&(Row::Series(series), t))?;
        let place = self.grid.place(Row::Series(series), t)?;
        Some(format!("{}!{place}", T::SheetPaths.get(self.subject.lang)))
    }

    fn numbers(&self) -> Numbers {
        match self.verdict.kind {
            GoalKind::Level => of_indicator(self.indicator, self.subject.lang),
            GoalKind::Growth => growth(),
        }
    }

    fn measured(&self) -> Option<Measured> {
        self.verdict.met()?;
        goal_measure(self.plan(), self.target, self.verdict.kind)
    }

    fn write(&self, sheet: &mut Sheet<'_>) -> Done {
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
    fn grounds(&self, sheet: &mut Sheet<'_>) -> Result<String, XlsxError> {
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

    fn measure(&self) -> T {
        match (self.verdict.kind, &self.target.growth) {
            (GoalKind::Level, _) => T::MeasureLevel,
            (GoalKind::Growth, Some(goal)) if goal.basis == Basis::Real => T::MeasureReal,
            (GoalKind::Growth, _) => T::MeasureNominal,
        }
    }

    fn base(&self, sheet: &mut Sheet<'_>, numbers: &Numbers) -> Done {
        let value = self.indicator.value_in(self.plan().base_year);
        let value = value.filter(|_| self.verdict.kind == GoalKind::Level);
        let format = self.styles.number(Kind::Given, &numbers.format);
        sheet.number(self.row, BASE, value.unwrap_or(f64::NAN), &format)
    }

    /// Value, gap and verdict.
    fn results(&self, sheet: &mut Sheet<'_>, numbers: &Numbers) -> Done {
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
        let format = styles.number(Kind::Result, &numbers.format);
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

    fn read(&self, measured: Measured) -> f64 {
        let outcome = &self.subject.run.outcome;
        let value = match self.verdict.kind {
            GoalKind::Level => outcome.end(measured.series),
            GoalKind::Growth => measured.average_growth(outcome),
        };
        value.unwrap_or(f64::NAN)
    }

    /// The formula of what is judged.
    fn value(&self) -> Option<String> {
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

    /// The value of the plan's own defaults, where the goal itself made them and nothing is known of the target year.
    fn planned(&self, measured: Measured) -> Option<f64> {
        let (plan, inputs) = (self.plan(), &self.subject.run.inputs);
        let makes = self.target.makes(self.verdict.kind);
        let made = makes.iter().any(|lever| inputs.acts(plan, *lever));
        let outcome = self.subject.run.planned();
        let value = match self.verdict.kind {
            GoalKind::Level => outcome.end(measured.series),
            GoalKind::Growth => measured.average_growth(outcome),
        };
        value.filter(|_| made && !self.is_observed(measured))
    }

    /// A figure that is known is not assumed, and no lever sets it.
    fn is_observed(&self, measured: Measured) -> bool {
        let (plan, inputs) = (self.plan(), &self.subject.run.inputs);
        let own = Series::of_indicator(plan, self.target.indicator);
        let is_known = |series| inputs.last_known(plan, series) == inputs.horizon();
        is_known(measured.series) || own.is_some_and(is_known)
    }

    /// How the goal stands: the first that applies.
    fn state(&self, measured: Measured, may_be_assumed: bool) -> String {
        let word = |state| format!("\"{}\"", state_word(state, self.subject.lang));
        let (h, g) = (self.own(VALUE), self.own(GOAL));
        let met = meets_formula(self.verdict.op, &h, &g);
        let mut good = word(State::Met);
        if let Some(set) = self.is_set(measured) {
            good = format!("IF({set},{},{good})", word(State::Set));
        }
        if let Some(base) = self.base_meets(measured) {
            good = format!("IF({base},{},{good})", word(State::MetAlready));
        }
        let judged = format!("IF({met},{good},{})", word(State::Missed));
        if !may_be_assumed {
            return judged;
        }
        let p = self.own(PLANNED);
        // The baseline's value, to the rounding of spreadsheets.
        let same = format!("ABS({h}-{p})<=1E-12*ABS({p})");
        format!("IF({same},{},{judged})", word(State::Assumed))
    }

    /// Whether the base year meets a level.
    fn base_meets(&self, measured: Measured) -> Option<String> {
        let counted = measured.series != Series::FixedInvestmentCumulative;
        let level = self.verdict.kind == GoalKind::Level;
        let base = self.path(measured.series, 0).filter(|_| counted && level)?;
        Some(meets_formula(self.verdict.op, &base, &self.own(GOAL)))
    }

    /// Whether the scenario says where the series ends: it names the lever, or the lever is no more what it was by default.
    fn is_set(&self, measured: Measured) -> Option<String> {
        let (plan, inputs) = (self.plan(), &self.subject.run.inputs);
        if self.verdict.kind != GoalKind::Level || self.is_observed(measured) {
            return None;
        }
        let lever = end_lever(plan, inputs, measured.series)?;
        if self.subject.scenario.levers.contains_key(&lever) {
            return Some("TRUE".to_owned());
        }
        let places = self.grid.places;
        let row = places.lever_row(lever)?;
        let path = plan.default_path(lever);
        let defaults: Vec<f64> = (0..plan.horizon()).map(|k| path.at(k)).collect();
        constant(&defaults)?;
        let default = places.at(row, After::of(plan).default);
        let years = places.lever_years(lever);
        let changed = years.map(|t| format!("{}<>{default}", places.at(row, year_column(t))));
        Some(format!("OR({})", changed.collect::<Vec<_>>().join(",")))
    }

    /// The growth that a level still needs a year, and what the scenario has in the same years.
    fn needed(&self, sheet: &mut Sheet<'_>) -> Done {
        let (row, styles) = (self.row, self.styles);
        let format = styles.number(Kind::Formula, &percent(2));
        let Some(needed) = self.needed_formula() else {
            sheet.words(row, NEEDED, "", &styles.words())?;
            return sheet.words(row, OWN, "", &styles.words());
        };
        let shown = Shown::Number(self.verdict.required_growth.unwrap_or(f64::NAN));
        sheet.formula(row, NEEDED, (&needed.goal, &shown), &format)?;
        let shown = Shown::Number(needed.own_value);
        sheet.formula(row, OWN, (&needed.own, &shown), &format)
    }

    fn needed_formula(&self) -> Option<Needed> {
        let measured = self
            .measured()
            .filter(|_| self.verdict.kind == GoalKind::Level)?;
        let (plan, run) = (self.plan(), &self.subject.run);
        let is_sum = measured.series == Series::FixedInvestmentCumulative;
        let moves = match is_sum {
            true => Series::FixedInvestment,
            false => measured.series,
        };
        let from = run.inputs.last_known(plan, moves);
        let years = plan
            .horizon()
            .checked_sub(from)
            .filter(|years| *years > 0)?;
        let [start, end] = [from, plan.horizon()].map(|t| self.path(moves, t));
        let (start, end) = (start?, end?);
        let goal = self.own(GOAL);
        let sum = self.path(measured.series, from)?;
        let text = match is_sum {
            false => format!("IF(AND({start}>0,{goal}>0),({goal}/{start})^(1/{years})-1,{NONE})"),
            // Payments at the beginning of each year, with interest, come to the sum.
            true => format!(
                "IF(AND({start}>0,{goal}>{sum}),RATE({years},-{start},0,{goal}-{sum},1),{NONE})"
            ),
        };
        let value = |t| run.outcome.at(moves, t);
        let own_value = value(from).zip(value(plan.horizon()));
        let own_value = own_value.and_then(|(from, to)| growth_between(from, to, years));
        Some(Needed {
            goal: text,
            own: format!("IF(AND({start}>0,{end}>0),({end}/{start})^(1/{years})-1,{NONE})"),
            own_value: own_value.unwrap_or(f64::NAN),
        })
    }
}

struct Needed {
    goal: String,
    own: String,
    own_value: f64,
}

/// Whether a value meets a goal, as the engine judges it: what differs by rounding only is equal.
fn meets_formula(op: Op, value: &str, goal: &str) -> String {
    let slack = format!("1E-12*MAX(ABS({goal}),ABS({value}))");
    match op {
        Op::AtLeast => format!("{value}-{goal}>=-{slack}"),
        Op::Above => format!("{value}-{goal}>{slack}"),
        Op::AtMost => format!("{value}-{goal}<={slack}"),
        Op::Below => format!("{value}-{goal}<-{slack}"),
    }
}

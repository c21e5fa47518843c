//! The growth that a level still needs a year.

use engine::outcome::growth_between;
use engine::plan::GoalKind;
use engine::series::Series;

use super::super::sheet::{Done, NONE, Sheet, Shown};
use super::super::styles::{Kind, percent};
use super::{GOAL, Goal, NEEDED, OWN};

impl Goal<'_> {
    /// The growth that a level still needs a year, and what the scenario has in the same years.
    pub(super) fn needed(&self, sheet: &mut Sheet<'_>) -> Done {
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
                "IF(AND({start}>0,{goal}>{sum}),IFERROR(RATE({years},-{start},0,{goal}-{sum},1),{NONE}),{NONE})"
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

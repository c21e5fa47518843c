//! What the engine computes: the page must show the same numbers, to the last bit.

use anyhow::{Context, Result, anyhow};
use book::View;
use engine::inputs::Inputs;
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{GoalKind, State};
use file::{Link, builtin_plan, read_plan, read_scenario, write_link};
use serde_json::{Value, json};
use view::sentences::problems::sentence;

use crate::selectors;

mod answers;
mod chances;
mod place;
pub use place::Places;

/// The three headline results, by their ids in the page.
pub const HEADLINES: [&str; 3] = ["gdp_nominal", "revenue", "urbanization_rate"];

/// The headline results in the plan's last year, with these levers.
///
/// # Errors
/// The engine rejects the levers.
pub fn headlines(levers: &[(&str, f64)]) -> Result<[f64; 3]> {
    let levers: serde_json::Map<String, Value> = levers
        .iter()
        .map(|(id, value)| ((*id).to_owned(), json!(value)))
        .collect();
    Expected::of(json!({"levers": levers}))?.headlines()
}

/// A target's row on the board.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The target's id.
    pub target: String,
    /// The series that its indicator follows, if it is modelled.
    pub series: Option<String>,
    /// The verdict on its level, if it has one.
    pub level: Option<&'static str>,
    /// The verdict on its growth, if it has one.
    pub growth: Option<&'static str>,
}

/// The probability of a target, or the joint one.
#[derive(Debug, Clone, PartialEq)]
pub struct Chance {
    /// The target's id, or `joint`.
    pub target: String,
    /// `level` or `growth`; empty for the joint one.
    pub kind: &'static str,
    /// The share of paths that meet it.
    pub p: f64,
}

/// What the engine computes for a scenario.
pub struct Expected {
    /// The plan.
    pub plan: Plan,
    /// The scenario.
    pub scenario: Scenario,
    run: Run,
}

impl Expected {
    /// From the JSON of a scenario file; format, version and name may be missing.
    ///
    /// # Errors
    /// The engine rejects it.
    pub fn of(scenario: Value) -> Result<Self> {
        Self::read(builtin_plan().map_err(worded)?, scenario)
    }

    /// The same, with the text of a plan file.
    ///
    /// # Errors
    /// The engine rejects the plan or the scenario.
    pub fn of_plan(plan: &str, scenario: Value) -> Result<Self> {
        Self::read(read_plan(plan).map_err(worded)?, scenario)
    }

    fn read(plan: Plan, mut scenario: Value) -> Result<Self> {
        scenario["format"] = json!("plan-simulator/scenario");
        scenario["version"] = json!(1);
        let scenario = read_scenario(&scenario.to_string(), &plan).map_err(worded)?;
        Self::with(plan, scenario)
    }

    /// For a scenario of the built-in plan.
    ///
    /// # Errors
    /// The engine rejects it.
    pub fn from(scenario: Scenario) -> Result<Self> {
        Self::with(builtin_plan().map_err(worded)?, scenario)
    }

    fn with(plan: Plan, scenario: Scenario) -> Result<Self> {
        let run = Run::new(&plan, &scenario).map_err(worded)?;
        Ok(Self {
            plan,
            scenario,
            run,
        })
    }

    /// The same scenario with a lever at a constant.
    ///
    /// # Errors
    /// There is no such lever, or the engine rejects the value.
    pub fn and(&self, lever: &str, value: f64) -> Result<Self> {
        let (plan, mut scenario) = (self.plan.clone(), self.scenario.clone());
        scenario.set(&plan, self.lever(lever)?, Path::Constant(value));
        Self::with(plan, scenario)
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    fn lever(&self, id: &str) -> Result<Lever> {
        self.plan
            .lever(id)
            .with_context(|| format!("there is no lever {id}"))
    }

    /// The ids of all levers of the plan.
    #[must_use]
    pub fn levers(&self) -> Vec<String> {
        let all = Lever::all(&self.plan);
        all.map(|lever| lever.id(&self.plan)).collect()
    }

    /// The scenario as numbers a year.
    #[must_use]
    pub fn inputs(&self) -> &Inputs {
        &self.run.inputs
    }

    /// The part of the page's address after `#` that holds the scenario.
    #[must_use]
    pub fn link(&self, lang: Lang) -> String {
        self.link_to("", lang)
    }

    /// The same with a view open, by its id; the first view for an unknown id.
    #[must_use]
    pub fn link_to(&self, view: &str, lang: Lang) -> String {
        let mut link = Link::of(&self.plan, self.scenario.clone());
        link.choices.lang = lang;
        link.choices.view = View::from_id(view).unwrap_or_default();
        write_link(&self.plan, &link)
    }

    /// A series in the plan's last year; `None` where it cannot be computed.
    ///
    /// # Errors
    /// There is no such series.
    pub fn end(&self, series: &str) -> Result<Option<f64>> {
        let series = self
            .plan
            .series(series)
            .with_context(|| format!("the engine has no series {series}"))?;
        Ok(self.run.outcome.end(series).filter(|v| v.is_finite()))
    }

    /// The headline results.
    ///
    /// # Errors
    /// One cannot be computed.
    pub fn headlines(&self) -> Result<[f64; 3]> {
        let end = |id: &str| {
            let value = self.end(id)?;
            value.with_context(|| format!("the engine computes no {id}"))
        };
        Ok([end(HEADLINES[0])?, end(HEADLINES[1])?, end(HEADLINES[2])?])
    }

    /// Every target's row, in the plan's order.
    #[must_use]
    pub fn board(&self) -> Vec<Row> {
        let word = |position: usize, kind: GoalKind| {
            let mut verdicts = self.run.verdicts.iter();
            let found = verdicts.find(|v| v.target == position && v.kind == kind)?;
            Some(match found.state() {
                State::NotJudged => selectors::UNJUDGED,
                judged => judged.id(),
            })
        };
        let rows = self.plan.targets.iter().enumerate();
        rows.map(|(position, target)| Row {
            target: target.id.clone(),
            series: Series::of_indicator(&self.plan, target.indicator)
                .map(|series| series.id(&self.plan).to_owned()),
            level: word(position, GoalKind::Level),
            growth: word(position, GoalKind::Growth),
        })
        .collect()
    }
}

fn worded(found: Vec<Problem>) -> anyhow::Error {
    let lines: Vec<String> = found.iter().map(|p| sentence(p, Lang::En)).collect();
    anyhow!("{}", lines.join("; "))
}

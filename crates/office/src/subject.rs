//! What is exported: one scenario of a plan with all that follows from it, and the others that stand beside it.

use std::sync::Arc;

use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::{Scenario, Uncertainty, neutral};
use engine::text::Lang;
use engine::uncertainty::{Distribution, Ensemble, usual};
use file::{Link, write_link};
use view::panels::book::name_of;
use view::pictures::overlay::MOST;
use view::sentences::chance::TwoOdds;
use view::sentences::compared::column::{Column, key};
use view::words::texts::T;

/// A scenario with its results, in one language. Every file is written from this alone: there is no clock here.
pub struct Subject<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The scenario's run.
    pub run: Run,
    /// The run of the plan baseline.
    pub baseline: Run,
    /// What the odds stand on: the scenario's own premises, or the usual ones where it has none.
    pub uncertainty: Uncertainty,
    /// Where the paths may lie, and how likely the targets are; `None` where the premises cannot be drawn from.
    pub odds: Option<Odds>,
    /// The other scenarios that it is compared with, in their order; none where it stands alone.
    pub others: Vec<Column>,
    /// The language of the words.
    pub lang: Lang,
    /// The day of the export, as `2026-11-28`.
    pub date: String,
    /// The link that restores the scenario, or its code alone where the page has no public address.
    pub link: String,
    /// The pictures of [`crate::brief_pictures`] as PNG, in their order, for documents that show no SVG; none where
    /// nothing could rasterize them.
    pub pictures: Vec<Vec<u8>>,
}

/// The two distributions that the page shows.
pub struct Odds {
    /// With the scenario's own assumptions at the centre.
    pub own: Distribution,
    /// With neutral ones.
    pub neutral: Option<Distribution>,
}

impl<'a> Subject<'a> {
    /// Runs the scenario. `address` is the page's public address without what follows #, or empty.
    ///
    /// # Errors
    /// What the scenario asks for cannot be run.
    pub fn new(
        plan: &'a Plan,
        scenario: &'a Scenario,
        lang: Lang,
        (date, address): (&str, &str),
    ) -> Result<Self, Vec<Problem>> {
        let uncertainty = scenario.uncertainty.clone();
        let uncertainty = uncertainty.unwrap_or_else(|| usual(plan));
        let run = Run::new(plan, scenario)?;
        let code = write_link(plan, &Link::of(plan, scenario.clone()));
        Ok(Self {
            baseline: Run::new(plan, &Scenario::default())?,
            odds: odds(plan, scenario, &run, &uncertainty),
            plan,
            scenario,
            run,
            uncertainty,
            others: Vec::new(),
            lang,
            date: date.to_owned(),
            link: match address {
                "" => code,
                page => format!("{page}#{code}"),
            },
            pictures: Vec::new(),
        })
    }

    /// The same beside other scenarios of the plan, with which it is compared. Those that say nothing of uncertainty
    /// are as uncertain as this one, so that their odds can be compared too.
    ///
    /// # Errors
    /// What one of them asks for cannot be run: which one it is, and why.
    pub fn beside(mut self, others: &[Scenario]) -> Result<Self, (usize, Vec<Problem>)> {
        for (n, scenario) in others.iter().enumerate() {
            let run = Run::new(self.plan, scenario).map_err(|problems| (n, problems))?;
            let column = self.column(scenario, Arc::new(run));
            self.others.push(column);
        }
        Ok(self)
    }

    /// The scenarios side by side as the page has them, this one last; the plan baseline is the first, and is added
    /// where none of them is it and a picture has room for it. Empty where this one stands alone.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        if self.others.is_empty() {
            return Vec::new();
        }
        let is_plan = |own: &Column| own.scenario.assumes(self.plan, &Scenario::default());
        let mut all = self.others.clone();
        all.push(self.column(self.scenario, Arc::new(self.run.clone())));
        if !all.iter().any(is_plan) && all.len() < MOST {
            let baseline = Arc::new(self.baseline.clone());
            all.insert(0, self.column(&Scenario::default(), baseline));
        }
        // What is open stays the last, whatever it is.
        if let Some((_, others)) = all.split_last_mut() {
            others.sort_by_key(|own| !is_plan(own));
        }
        all
    }

    /// One of the others by its position, and behind them this one.
    #[must_use]
    pub fn compared(&self, position: usize) -> Option<Column> {
        match position == self.others.len() {
            true => Some(self.column(self.scenario, Arc::new(self.run.clone()))),
            false => self.others.get(position).cloned(),
        }
    }

    fn column(&self, scenario: &Scenario, run: Arc<Run>) -> Column {
        let uncertainty = scenario.uncertainty.as_ref();
        Column {
            name: name_of(self.plan, scenario, self.lang),
            scenario: Scenario {
                uncertainty: Some(uncertainty.unwrap_or(&self.uncertainty).clone()),
                ..scenario.clone()
            },
            run,
        }
    }

    /// The odds of all columns but the last one, which is this scenario.
    #[must_use]
    pub fn odds_of_others(&self, columns: &[Column]) -> Vec<Option<Distribution>> {
        let others = columns.split_last().map_or(&[][..], |(_, others)| others);
        let drawn = others.iter().map(|own| {
            let uncertainty = own.scenario.uncertainty.as_ref()?;
            let set = own.run.judged(&self.plan.headline, uncertainty.joint_over);
            let mut ensemble = Ensemble::new(self.plan, uncertainty).ok()?;
            ensemble.simulate(self.plan, &own.run, &set)
        });
        drawn.collect()
    }

    /// The name of the scenario, or what it assumes in short where it has none.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(self.plan, self.scenario, self.lang)
    }

    /// The same, or the names of all that stand side by side, with their letters.
    #[must_use]
    pub fn names(&self) -> String {
        let columns = self.columns();
        if columns.is_empty() {
            return self.name();
        }
        let all = columns.iter().enumerate();
        let all = all.map(|(n, own)| format!("{} {}", key(n), own.name));
        all.collect::<Vec<_>>().join(T::ListMark.get(self.lang))
    }

    /// The odds as sentences take them.
    #[must_use]
    pub fn two_odds(&self) -> Option<TwoOdds<'_>> {
        self.odds.as_ref().map(|odds| TwoOdds {
            own: &odds.own,
            neutral: odds.neutral.as_ref(),
        })
    }
}

fn odds(plan: &Plan, scenario: &Scenario, run: &Run, uncertainty: &Uncertainty) -> Option<Odds> {
    let set = run.judged(&plan.headline, uncertainty.joint_over);
    let mut ensemble = Ensemble::new(plan, uncertainty).ok()?;
    let own = ensemble.simulate(plan, run, &set)?;
    let outlook = Run::new(plan, &neutral(plan, scenario)).ok();
    let neutral = outlook.and_then(|run| ensemble.simulate(plan, &run, &set));
    Some(Odds { own, neutral })
}

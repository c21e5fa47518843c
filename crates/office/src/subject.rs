//! What is exported: one scenario of a plan with all that follows from it.

use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::{Scenario, Uncertainty, neutral};
use engine::text::Lang;
use engine::uncertainty::{Distribution, Ensemble, usual};
use file::{Link, write_link};
use view::panels::book::name_of;
use view::sentences::chance::TwoOdds;

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
            lang,
            date: date.to_owned(),
            link: match address {
                "" => code,
                page => format!("{page}#{code}"),
            },
            pictures: Vec::new(),
        })
    }

    /// The name of the scenario, or what it assumes in short where it has none.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(self.plan, self.scenario, self.lang)
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

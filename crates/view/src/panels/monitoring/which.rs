//! Which rows the table of actual figures has, and in which section each stands.

use std::collections::BTreeSet;

use engine::plan::{Nature, Plan, Role};
use engine::progress::{Progress, progress};
use engine::run::Run;
use engine::series::{CATALOGUE, Series};

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Binding,
    Main,
    Rest,
    Feeds,
}

/// What a row is about: a series, and the first target that asks for it.
pub type About = (Series, Option<usize>);

/// All rows, in the order of the plan, each series once.
pub fn about(plan: &Plan) -> Vec<(Place, About)> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    let main = [Role::IncomeUrban, Role::IncomeRural].map(|role| plan.roles.get(role));
    for (n, target) in plan.targets.iter().enumerate() {
        let Some(series) = Series::of_indicator(plan, target.indicator) else {
            continue;
        };
        if plan.base_of(series).is_none() && series.takes_actuals() || !seen.insert(series) {
            continue;
        }
        let place = match target.nature {
            Nature::Binding => Place::Binding,
            _ if plan.headline.contains(&n) || main.contains(&Some(target.indicator)) => {
                Place::Main
            }
            _ => Place::Rest,
        };
        all.push((place, (series, Some(n))));
    }
    let stated = |series: &Series| plan.base_of(*series).is_some();
    let feeds = CATALOGUE.iter().filter(|spec| spec.takes_actuals);
    let feeds = feeds.map(|spec| spec.series);
    for series in feeds.filter(stated) {
        if seen.insert(series) {
            all.push((Place::Feeds, (series, None)));
        }
    }
    all.sort_by_key(|(place, _)| *place);
    all
}

/// The series that figures are entered of, in the order of the table.
#[must_use]
pub fn entered(plan: &Plan) -> Vec<Series> {
    let all = about(plan).into_iter().map(|(_, (series, _))| series);
    all.filter(|series| series.takes_actuals()).collect()
}

/// The progress of the targets that have one row each, where it can be judged.
#[must_use]
pub fn progresses(plan: &Plan, run: &Run) -> Vec<Progress> {
    let targets = about(plan)
        .into_iter()
        .filter_map(|(_, (_, target))| target);
    targets
        .filter_map(|target| progress(plan, run, target).ok())
        .collect()
}

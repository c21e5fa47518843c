//! Whether a plan agrees with itself: rules over its printed numbers.
//!
//! A rule looks at a [`engine::plan::Plan`] and nothing else: no scenario, no simulation. It knows a plan by
//! its roles, units, kinds and names and never by the ids of one city. What a plan does not state is not
//! known, and never zero: a rule that lacks a number says nothing. Numbers are held against each other as
//! they are printed: they agree where exact ones could stand behind them ([`span::Span`]).

mod facts;
mod finding;
mod follows;
mod kind;
mod names;
mod place;
mod relations;
mod repair;
pub mod rules;
pub mod span;
mod written;

pub use finding::{Finding, Mark, Quantity, Severity, Value};
pub use kind::{Group, KINDS, Kind};
pub use place::Place;
pub use repair::Repair;

use std::cmp::Reverse;

use engine::plan::Plan;

use relations::Relations;

/// Everything that is odd about a plan: contradictions first, the gravest of each group first.
#[must_use]
pub fn audit(plan: &Plan) -> Vec<Finding> {
    let relations = Relations::of(plan);
    let mut found = rules::findings(plan, &relations);
    found.sort_by(|a, b| {
        // What the model stands on is told first.
        let role = |f: &Finding| {
            f.indicators
                .iter()
                .any(|n| plan.roles.role_of(*n).is_some())
        };
        let order = |f: &Finding| (f.kind.group(), Reverse(f.severity), Reverse(role(f)));
        order(a).cmp(&order(b)).then(b.gap.total_cmp(&a.gap))
    });
    repair::find(plan, &relations, &mut found);
    found
}

//! Findings that follow from others.
//!
//! One wrong number shows in every relation that it stands in. What vanishes with the repair of a wrong
//! number is told as a remark that follows from it, not as a finding of its own.

use engine::plan::Plan;

use crate::finding::{Finding, Severity};
use crate::kind::Kind;
use crate::relations::Relations;
use crate::rules;

/// Kinds that say which number is wrong, in the order in which they explain others. All other kinds only say
/// that some numbers do not fit.
const CAUSES: [Kind; 9] = [
    Kind::ExtraDigit,
    Kind::UnitSlip,
    Kind::Over100,
    Kind::TextVsTable,
    Kind::SeveralGoals,
    Kind::Change,
    Kind::SharesSum,
    Kind::SectorsSum,
    Kind::LevelVsGrowth,
];

/// Whether a finding may be told as one that follows from another. A misprint explains whatever it brings;
/// sums and levels that do not fit explain only what says the same once more.
fn explains(cause: Kind, other: Kind) -> bool {
    match cause {
        Kind::SharesSum | Kind::SectorsSum => matches!(other, Kind::Structure | Kind::NonPrimary),
        Kind::LevelVsGrowth | Kind::Change => other == Kind::Looser,
        _ => true,
    }
}

/// Comparisons of one indicator with another, which say nothing where one of the two is wrong anyway.
const COMPARISONS: [Kind; 9] = [
    Kind::Elasticity,
    Kind::Incomes,
    Kind::IncomeWeight,
    Kind::Investment,
    Kind::Claims,
    Kind::OtherRevenue,
    Kind::FarFromPast,
    Kind::UrbanJobs,
    Kind::PartsFill,
];

/// A level that is further than this from what its growth makes says nothing beside others.
const UNTRUE: f64 = 0.05;

/// Marks what follows from what.
pub fn mark(plan: &Plan, relations: &Relations, found: &mut [Finding]) {
    for kind in CAUSES {
        for cause in 0..found.len() {
            if found[cause].kind == kind && found[cause].follows_from.is_none() {
                mark_of(plan, relations, found, cause);
            }
        }
    }
    for n in 0..found.len() {
        if found[n].follows_from.is_none()
            && let Some(cause) = moot_by(&found[n], found)
        {
            follow(&mut found[n], cause);
        }
    }
}

/// The finding that makes a comparison of indicators moot: one of their levels is not what it should be.
pub fn moot_by(finding: &Finding, all: &[Finding]) -> Option<usize> {
    let untrue = |cause: &Finding| {
        let far = match cause.kind {
            Kind::ExtraDigit | Kind::UnitSlip | Kind::Over100 => true,
            Kind::LevelVsGrowth | Kind::ImpliedPrices => cause.gap > UNTRUE,
            _ => false,
        };
        far && cause
            .indicators
            .iter()
            .any(|i| finding.indicators.contains(i))
    };
    let compares = COMPARISONS.contains(&finding.kind);
    compares.then(|| all.iter().position(untrue)).flatten()
}

/// Marks what vanishes with the repair of one finding; of two that mend each other the one whose kind comes
/// first stands.
fn mark_of(plan: &Plan, relations: &Relations, found: &mut [Finding], cause: usize) {
    let Some(repair) = found[cause].repair.clone() else {
        return;
    };
    let after = rules::findings(&repair.put_into(plan), relations);
    let rank = |kind: Kind| CAUSES.iter().position(|own| *own == kind);
    for n in 0..found.len() {
        let (own, other) = (&found[cause], &found[n]);
        let touches = other.indicators.iter().any(|i| own.indicators.contains(i));
        let later = match rank(other.kind) {
            None => true,
            Some(rank_of_other) => (Some(rank_of_other), n) > (rank(own.kind), cause),
        };
        let told = other.follows_from.is_some() || !explains(own.kind, other.kind);
        let free = n != cause && !told && touches && later;
        if free && !after.iter().any(|f| f.is_same(other)) {
            follow(&mut found[n], cause);
        }
    }
}

fn follow(finding: &mut Finding, cause: usize) {
    finding.severity = Severity::Remark;
    finding.follows_from = Some(cause);
    finding.repair = None;
}

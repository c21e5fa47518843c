//! The rules, a file for each idea. A rule reads printed numbers and says what does not fit.

mod change;
mod cumulative;
mod digit;
mod economy;
pub(crate) mod growth;
mod incomes;
mod looser;
mod pace;
mod parts;
mod past;
mod people;
mod revenue;
mod sectors;
mod several;
mod shares;
mod unclear;

use engine::plan::Plan;

use crate::facts::Facts;
use crate::finding::Finding;
use crate::kind::Kind;
use crate::relations::Relations;

/// A rule: its id, what it can find, and how.
pub struct Rule {
    /// Its id, for people who read of it.
    pub id: &'static str,
    /// What it can find.
    pub kinds: &'static [Kind],
    run: fn(&Facts, &mut Vec<Finding>),
}

/// All rules, in the order in which they run.
pub const RULES: [Rule; 16] = [
    Rule {
        id: "level_and_growth",
        kinds: &[Kind::LevelVsGrowth, Kind::ImpliedPrices, Kind::BasisOpen],
        run: growth::run,
    },
    Rule {
        id: "digits",
        kinds: &[Kind::ExtraDigit, Kind::UnitSlip],
        run: digit::run,
    },
    Rule {
        id: "several_goals",
        kinds: &[Kind::TextVsTable, Kind::SeveralGoals],
        run: several::run,
    },
    Rule {
        id: "sectors",
        kinds: &[
            Kind::SharesSum,
            Kind::SectorsSum,
            Kind::Structure,
            Kind::NonPrimary,
        ],
        run: sectors::run,
    },
    Rule {
        id: "shares",
        kinds: &[Kind::Structure],
        run: shares::run,
    },
    Rule {
        id: "people",
        kinds: &[
            Kind::PerHead,
            Kind::UrbanPeople,
            Kind::PeopleVsShare,
            Kind::ImpliedPeople,
            Kind::UrbanJobs,
        ],
        run: people::run,
    },
    Rule {
        id: "incomes",
        kinds: &[Kind::IncomeRatio, Kind::Incomes, Kind::IncomeWeight],
        run: incomes::run,
    },
    Rule {
        id: "sums_of_years",
        kinds: &[Kind::Cumulative],
        run: cumulative::run,
    },
    Rule {
        id: "changes",
        kinds: &[Kind::Change, Kind::Reduction],
        run: change::run,
    },
    Rule {
        id: "parts",
        kinds: &[Kind::PartOverWhole, Kind::PartsFill, Kind::InfantMortality],
        run: parts::run,
    },
    Rule {
        id: "past",
        kinds: &[Kind::PastGrowth, Kind::FarFromPast],
        run: past::run,
    },
    Rule {
        id: "looser",
        kinds: &[Kind::Looser],
        run: looser::run,
    },
    Rule {
        id: "limits",
        kinds: &[Kind::Over100, Kind::AtLeastAll, Kind::Pace],
        run: pace::run,
    },
    Rule {
        id: "revenue",
        kinds: &[Kind::Elasticity, Kind::Claims, Kind::OtherRevenue],
        run: revenue::run,
    },
    Rule {
        id: "economy",
        kinds: &[Kind::Investment, Kind::EnergyCut],
        run: economy::run,
    },
    Rule {
        id: "open_meanings",
        kinds: &[Kind::UnitChanges, Kind::MeaningOpen],
        run: unclear::run,
    },
];

/// What all rules find, without repairs.
pub(crate) fn findings(plan: &Plan, relations: &Relations) -> Vec<Finding> {
    let facts = Facts::of(plan, relations);
    let mut found = Vec::new();
    for rule in &RULES {
        (rule.run)(&facts, &mut found);
    }
    found
}

//! Investment beside GDP, and energy beside the cut that is asked for elsewhere.

use engine::coherence::CheckId;
use engine::plan::Role;
use engine::series::Series;

use crate::facts::{Facts, When};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::written::percent;

/// Checks both.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    found.extend(investment(facts));
    found.extend(energy(facts));
}

fn investment(facts: &Facts) -> Option<Finding> {
    let own = facts.role_at(Role::FixedInvestment, When::Goal)?;
    let gdp = facts.role_at(Role::Gdp, When::Goal)?;
    let share = own.value / gdp.value;
    if share <= CheckId::InvestmentToGdp.limits().bearable.1 {
        return None;
    }
    let number = |figure: crate::facts::Figure| facts.number(figure.indicator, figure.value);
    Some(
        Finding::new(
            Kind::Investment,
            Severity::Warning,
            &[own.indicator, gdp.indicator],
        )
        .of(&[own.place, gdp.place])
        .figure("goal", own, Mark::Against)
        .figure("other", gdp, Mark::Says)
        .value("share", share, Quantity::Rate)
        .formula(format!(
            "{} ÷ {} = {}",
            number(own),
            number(gdp),
            percent(share)
        ))
        .gap(own.value, gdp.value),
    )
}

/// The goal for energy of GDP over its base, against what another goal leaves of an intensity.
fn energy(facts: &Facts) -> Option<Finding> {
    let energy = facts.plan.coherence.energy?;
    let own = match energy.intensity {
        Series::Indicator(position) => usize::from(position),
        model => facts.role(model.role()?)?,
    };
    let (base, goal) = (facts.base(own)?, facts.levels(own).next()?);
    let cut = facts.level_of(energy.cut)?;
    let left = goal.value / base.value;
    if !left.is_finite() || left <= cut.span.high || left <= 1.0 {
        return None;
    }
    let wanted = base.value * cut.value;
    let number = |value: f64| facts.number(own, value);
    Some(
        Finding::new(Kind::EnergyCut, Severity::Warning, &[own, cut.indicator])
            .of(&[goal.place, cut.place])
            .figure("base", base, Mark::Now)
            .figure("goal", goal, Mark::Against)
            .marked(
                "wanted",
                facts.in_own(own, wanted),
                Quantity::Of(own),
                Mark::Says,
            )
            .value("more", left - 1.0, Quantity::Rate)
            .value("less", 1.0 - cut.value, Quantity::Rate)
            .formula(format!(
                "{} ÷ {} − 1 = {}",
                number(goal.value),
                number(base.value),
                percent(left - 1.0)
            ))
            .formula(format!(
                "{} × (1 − {}) = {}",
                number(base.value),
                percent(1.0 - cut.value),
                number(wanted)
            ))
            .gap(goal.value, wanted)
            .mend(goal.place, facts.in_own(own, wanted)),
    )
}

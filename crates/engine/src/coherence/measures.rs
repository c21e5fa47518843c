//! The number of each check, and what it is made of.

use super::CheckId;
use super::accounting::accounting;
use crate::outcome::Outcome;
use crate::plan::{Claim, Measure, Op, Plan, Role};
use crate::realism::sector_growth;
use crate::series::{SECTOR_VALUE_ADDED, Series as S};
use crate::value::Value as _;

/// The number of a check.
pub struct Reading {
    /// What is held against the limits; infinite where it takes something for nothing.
    pub value: f64,
    /// What it is made of, by name.
    pub values: Vec<(&'static str, f64)>,
    /// Where it belongs.
    pub series: S,
}

impl Reading {
    fn of(value: f64, series: S, values: &[(&'static str, f64)]) -> Option<Self> {
        let finite = values.iter().filter(|(_, value)| value.is_finite());
        (!value.is_nan()).then(|| Self {
            value,
            values: finite.copied().collect(),
            series,
        })
    }
}

/// The number of a check; `None` where the plan has no figures for it.
pub fn measure(id: CheckId, plan: &Plan, outcome: &Outcome) -> Option<Reading> {
    let end = |series| outcome.end(series);
    let base = |series| outcome.at(series, 0);
    match id {
        CheckId::HouseholdIncome => {
            let share = |t: usize| {
                let at = |series| outcome.at(series, t);
                let money = at(S::IncomeUrban)?
                    * at(S::UrbanPopulation)?
                    * plan.unit_scale(Role::IncomeUrban)
                    + at(S::IncomeRural)?
                        * at(S::RuralPopulation)?
                        * plan.unit_scale(Role::IncomeRural);
                Some(money / (at(S::GdpNominal)? * plan.unit_scale(Role::Gdp)))
            };
            let (first, last) = (share(0)?, share(plan.horizon())?);
            Reading::of(
                last,
                S::IncomeUrban,
                &[("share", last), ("base_share", first)],
            )
        }
        CheckId::InvestmentToGdp => {
            let share = end(S::InvestmentToGdp)?;
            let first = base(S::InvestmentToGdp)?;
            Reading::of(
                share,
                S::InvestmentToGdp,
                &[("share", share), ("base_share", first)],
            )
        }
        CheckId::CapitalOutputRatio => {
            let ratio = *outcome.row(S::Icor).last()?;
            Reading::of(ratio, S::Icor, &[("ratio", ratio)])
        }
        CheckId::Productivity => {
            let found = accounting(plan, outcome)?;
            let mut values = vec![
                ("tfp_growth", found.tfp),
                ("output_growth", found.output),
                ("capital_growth", found.capital),
                ("labour_growth", found.labour),
                ("investment_share", found.investment_share),
            ];
            values.extend(
                found
                    .needed_share
                    .map(|share| ("needed_investment_share", share)),
            );
            Reading::of(found.tfp, S::GdpReal, &values)
        }
        CheckId::Energy => {
            let energy = plan.coherence.energy?;
            let left = plan.targets.get(energy.cut)?.level.as_ref()?.goal;
            let (first, last) = (base(energy.intensity)?, end(energy.intensity)?);
            let total = last * end(S::GdpReal)?;
            let with_cut = first * left * end(S::GdpReal)?;
            let values = [
                ("base_total", first * base(S::GdpReal)?),
                ("total", total),
                ("total_with_cut", with_cut),
            ];
            Reading::of(total / with_cut, energy.intensity, &values)
        }
        CheckId::TaxAndOther => {
            let other = |t: usize| Some(outcome.at(S::Revenue, t)? - outcome.at(S::TaxRevenue, t)?);
            let (first, last) = (other(0)?, other(plan.horizon())?);
            let tax = end(S::TaxRevenue)?;
            let values = [("tax", tax), ("other", last), ("base_other", first)];
            // A tax below zero is no better than other revenue below zero.
            // A rest is none where it is nothing but rounding.
            let [first, last] = [(first, 0), (last, plan.horizon())]
                .map(|(rest, t)| rest.rounded_off(outcome.at(S::Revenue, t).unwrap_or_default()));
            let value = match tax < 0.0 {
                true => -1.0,
                false if first == 0.0 && last == 0.0 => 1.0,
                false => last / first,
            };
            Reading::of(value, S::TaxShare, &values)
        }
        CheckId::Structure => structure(plan, outcome),
        CheckId::FallingSector => falling_sector(outcome),
        CheckId::PartOfWhole => {
            let ratio = |part: &crate::plan::Part| {
                let (inner, outer) = (end(part.part)?, end(part.whole)?);
                let scale = money_scale(plan, part.part) / money_scale(plan, part.whole);
                Some((
                    inner * scale / outer,
                    part.part,
                    [("part", inner), ("whole", outer)],
                ))
            };
            let all = plan.coherence.parts.iter().filter_map(ratio);
            let (value, series, values) = all.max_by(|a, b| a.0.total_cmp(&b.0))?;
            Reading::of(value, series, &values)
        }
        CheckId::Claims => claims(plan, outcome),
        CheckId::UrbanJobs => {
            let target = plan.targets.get(plan.coherence.urban_jobs?)?;
            let jobs = target.level.as_ref()?.goal;
            let before = base(S::UrbanPopulation)?;
            let more = (end(S::UrbanPopulation)? - before).rounded_off(before);
            let values = [("jobs", jobs), ("more_urban_people", more)];
            Reading::of(jobs / more, S::UrbanPopulation, &values)
        }
    }
}

/// Yuan or dollars in one unit of a series; other quantities are held in units of their own kind.
fn money_scale(plan: &Plan, series: S) -> f64 {
    let money = plan.unit_of(series);
    let money = money.filter(|unit| matches!(unit.measure, Measure::Cny | Measure::Usd));
    money.map_or(1.0, |unit| unit.scale)
}

/// The widest gap of a sector's share to a target for it, positive on the bad side.
fn structure(plan: &Plan, outcome: &Outcome) -> Option<Reading> {
    const SHARES: [(Role, &str); 4] = [
        (Role::SharePrimary, "primary"),
        (Role::ShareSecondary, "secondary"),
        (Role::ShareTertiary, "tertiary"),
        (Role::NonPrimaryShare, "non_primary"),
    ];
    let (mut widest, mut values): (Option<(f64, S)>, _) = (None, Vec::new());
    for (role, name) in SHARES {
        let Some(series) = S::of_role(role) else {
            continue;
        };
        let Some(share) = outcome.end(series) else {
            continue;
        };
        values.push((name, share));
        let Some(own) = plan.roles.get(role) else {
            continue;
        };
        let goals = plan
            .targets
            .iter()
            .filter(|t| t.indicator == own && t.unjudged.is_none());
        for goal in goals.filter_map(|t| t.level.as_ref()) {
            let gap = match goal.op {
                Op::AtMost | Op::Below => share - goal.goal,
                Op::AtLeast | Op::Above => goal.goal - share,
            };
            if widest.is_none_or(|(known, _)| gap > known) {
                widest = Some((gap, series));
            }
        }
    }
    let (gap, series) = widest?;
    Reading::of(gap, series, &values)
}

/// The lowest average growth of a sector's volume, where output does not fall itself.
fn falling_sector(outcome: &Outcome) -> Option<Reading> {
    let names = ["primary", "secondary", "tertiary"];
    let known = sector_growth(outcome).into_iter().zip(names);
    let known = known.zip(SECTOR_VALUE_ADDED);
    let known: Vec<_> = known
        .filter_map(|((growth, name), series)| Some((growth?, name, series)))
        .collect();
    let (lowest, _, series) = known.iter().min_by(|a, b| a.0.total_cmp(&b.0)).copied()?;
    let values: Vec<_> = known
        .into_iter()
        .map(|(own, name, _)| (name, own))
        .collect();
    Reading::of(lowest, series, &values)
}

/// What the plan wants of a year's revenue, over that revenue in the target year.
fn claims(plan: &Plan, outcome: &Outcome) -> Option<Reading> {
    let gdp = outcome.end(S::GdpNominal)? * plan.unit_scale(Role::Gdp);
    let revenue = outcome.end(S::Revenue)? * plan.unit_scale(Role::Revenue);
    #[allow(clippy::cast_precision_loss)] // at most 50
    let years = plan.horizon() as f64;
    let mut sum = 0.0;
    for claim in &plan.coherence.claims {
        let target = plan.targets.get(claim.target())?;
        let goal = target.level.as_ref()?.goal;
        sum += match claim {
            Claim::ShareOfGdp(_) => goal * gdp,
            Claim::SumOfPlan(_) => goal * plan.indicators.get(target.indicator)?.unit.scale / years,
        };
    }
    if plan.coherence.claims.is_empty() {
        return None;
    }
    let unit = plan.unit_scale(Role::Revenue);
    let values = [("claims", sum / unit), ("revenue", revenue / unit)];
    Reading::of(sum / revenue, S::Revenue, &values)
}

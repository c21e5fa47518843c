//! What stands beside a track instead of a needed value, and whose needed value stands on it.

use super::Control;
use engine::levers::Lever;
use engine::needed::{Answer, NoValue};
use engine::plan::{Plan, Role};
use engine::text::Lang;

/// The step a year that a lever's ramp needs, or why it has no needed value, in words; `None` for
/// a constant, which has a mark on the track.
#[must_use]
pub fn beside_track(control: &Control, answer: Answer, lang: Lang) -> Option<String> {
    match (answer, lang) {
        (Answer::Constant(_), _) => None,
        (Answer::Step(step), _) => {
            let by = control.format.signed_difference(step);
            Some(match lang {
                Lang::Zh => format!("需每年变动 {by}"),
                Lang::En => format!("needs a change of {by} each year"),
            })
        }
        (Answer::None(why), _) => Some(no_value(why, lang).to_owned()),
    }
}

/// Why there is no needed value, in words.
#[must_use]
pub fn no_value(why: NoValue, lang: Lang) -> &'static str {
    match (why, lang) {
        (NoValue::AlreadyMet, Lang::Zh) => "可取范围内均达标",
        (NoValue::AlreadyMet, Lang::En) => "met throughout its range",
        (NoValue::OutOfReach, Lang::Zh) => "可取范围内无法达标",
        (NoValue::OutOfReach, Lang::En) => "out of reach within the range",
        (NoValue::DoesNotMove, Lang::Zh) => "不影响该目标",
        (NoValue::DoesNotMove, Lang::En) => "does not move this target",
        (NoValue::TargetYearKnown, Lang::Zh) => "期末实际值已知",
        (NoValue::TargetYearKnown, Lang::En) => "the target year is already known",
        (NoValue::NotComputable, Lang::Zh) => "无法计算",
        (NoValue::NotComputable, Lang::En) => "cannot be computed",
    }
}

/// The target whose needed value stands on a lever's track when nobody has chosen one: that of the
/// indicator which the lever moves most directly, a headline one where there is a choice. `None`
/// for levers that lead to no target that can be judged.
#[must_use]
pub fn front_target(plan: &Plan, lever: Lever) -> Option<usize> {
    let indicator = match (role(lever), lever) {
        (Some(role), _) => plan.roles.get(role)?,
        (None, Lever::Indicator(position)) => usize::from(position),
        _ => return None,
    };
    let of_it = |n: usize| {
        let target = plan.targets.get(n);
        target.is_some_and(|t| t.indicator == indicator && t.unjudged.is_none())
    };
    let headline = plan.headline.iter().copied();
    headline
        .chain(0..plan.targets.len())
        .find(|target| of_it(*target))
}

fn role(lever: Lever) -> Option<Role> {
    use Lever as L;
    Some(match lever {
        L::GrowthAll | L::GrowthPrimary | L::GrowthSecondary | L::GrowthTertiary => Role::Gdp,
        L::DeflatorAll | L::DeflatorPrimary | L::DeflatorSecondary | L::DeflatorTertiary => {
            Role::Gdp
        }
        L::RevenueBuoyancy | L::RevenueGrowth | L::RevenueTaxBuoyancy | L::RevenueOtherGrowth => {
            Role::Revenue
        }
        L::RevenueTaxShareEnd => Role::TaxShare,
        L::PopulationGrowth | L::ExchangeRate => Role::GdpPerCapitaUsd,
        L::UrbanUrgd
        | L::UrbanNatural
        | L::UrbanToUrban
        | L::UrbanLeaveUrban
        | L::UrbanLeaveRural => Role::UrbanizationRate,
        L::UrbanRegisteredEnd => Role::RegisteredUrbanizationRate,
        L::InvestmentGrowth => Role::FixedInvestment,
        L::RetailGrowth => Role::RetailSales,
        L::TradeGrowth => Role::Trade,
        L::IndustryGrowth => Role::IndustrialOutput,
        L::IncomeUrbanGrowth => Role::IncomeUrban,
        L::IncomeRuralGrowth => Role::IncomeRural,
        L::Indicator(_) => return None,
    })
}

//! Plans of any size, made from the built-in one.

use engine::plan::{Law, Plan};
use engine::scenario::Scenario;

/// The built-in plan.
///
/// # Errors
/// It cannot be read.
pub fn builtin() -> Result<Plan, String> {
    file::builtin_plan().map_err(|problems| format!("{problems:?}"))
}

/// The first preset: the plan baseline.
///
/// # Errors
/// It does not fit the plan.
pub fn plan_path(plan: &Plan) -> Result<Scenario, String> {
    let first = file::presets(plan).into_iter().next();
    first.ok_or_else(|| "the preset of the plan baseline does not fit".into())
}

/// The same plan over another number of years. (The built-in one gives no lever by year.)
#[must_use]
pub fn over_years(mut plan: Plan, years: i32) -> Plan {
    plan.target_year = plan.base_year + years;
    plan
}

/// The same plan with `count` indicators: those without a role are repeated, every other one with
/// the law of growth, until there are enough. Their levers have no default, so they grow at the rate
/// 0; the arithmetic is the same.
#[must_use]
pub fn with_indicators(mut plan: Plan, count: usize) -> Plan {
    let own = plan.indicators.iter().filter(|i| i.law.is_some());
    let own: Vec<_> = own.cloned().collect();
    let missing = count.saturating_sub(plan.indicators.len());
    for (n, indicator) in own.iter().cycle().take(missing).enumerate() {
        let mut indicator = indicator.clone();
        indicator.id = format!("repeated_{n}");
        if n % 2 == 0 {
            indicator.law = Some(Law::Growth);
        }
        plan.indicators.push(indicator);
    }
    plan
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_have_the_requested_size_and_are_valid() {
        let plan = with_indicators(over_years(builtin().unwrap(), 50), 1000);
        assert_eq!(plan.horizon(), 50);
        assert_eq!(plan.indicators.len(), 1000);
        assert_eq!(plan.check(), []);
        assert!(plan_path(&plan).is_ok());
    }
}

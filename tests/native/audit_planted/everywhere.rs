//! One number after the other, in either year or unit.

use super::one;
use crate::common::audited::with;
use audit::Severity;
use serde_json::json;

/// What is planted: the kind that is expected, and each place with its number.
type Planted = (&'static str, &'static [(&'static str, f64)]);

#[test]
fn one_number_planted_in_either_year_or_unit_is_found_and_its_repair_leaves_nothing() {
    let planted: [Planted; 11] = [
        (
            "per_head_vs_total",
            &[
                ("targets.gdp_per_capita_cny/level/goal", 75_000.0),
                ("targets.gdp_per_capita_cny/growth/percent", 8.4),
            ],
        ),
        (
            "level_vs_growth_nominal",
            &[("targets.revenue/growth/percent", 9.0)],
        ),
        (
            "level_vs_growth_nominal",
            &[("targets.population/growth/percent", 1.4)],
        ),
        (
            "extra_digit",
            &[("indicators.retail_sales/values/0/value", 600.0)],
        ),
        (
            "extra_digit",
            &[("indicators.income_rural/values/0/value", 1800.0)],
        ),
        (
            "units_differ",
            &[("targets.income_urban/level/goal", 4.9089)],
        ),
        (
            "units_differ",
            &[("targets.population/level/goal", 306_000.0)],
        ),
        (
            "shares_do_not_sum",
            &[("indicators.share_primary/values/0/value", 14.0)],
        ),
        (
            "income_ratio",
            &[("indicators.urban_rural_incomes/values/0/value", 2.3)],
        ),
        (
            "change_vs_levels",
            &[("targets.pension_participation/change", -3.0)],
        ),
        (
            "urban_population",
            &[
                ("targets.urbanization_rate/level/goal", 60.0),
                ("targets.urbanization_rate/change", 8.0),
            ],
        ),
    ];
    for (kind, numbers) in planted {
        let edits: Vec<_> = numbers
            .iter()
            .map(|(place, value)| (*place, json!(value)))
            .collect();
        let plan = with(&edits);
        let finding = one(&plan, kind);
        let id = numbers[0].0.split(['.', '/']).nth(1).unwrap();
        let about = finding
            .indicators
            .iter()
            .map(|n| plan.indicators[*n].id.as_str());
        assert!(about.clone().any(|own| own == id), "{kind} {numbers:?}");
        let repair = finding
            .repair
            .unwrap_or_else(|| panic!("{kind} {numbers:?}"));
        let mended = repair.put_into(&plan);
        let left = audit::audit(&mended);
        assert!(
            left.iter().all(|f| f.severity == Severity::Remark),
            "{kind} {numbers:?}: {left:?}"
        );
    }
}

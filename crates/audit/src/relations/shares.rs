//! Of which two indicators a share is, by its name: 税收占一般公共预算收入比重 is 税收收入 over 一般公共预算收入.

use engine::plan::{Measure, Plan, SECTOR_SHARES};

/// What may follow in the name of the part: 收入, 增加值.
const ENDING: usize = 3;

/// The part and the whole that a share is of; none where two could be meant.
pub fn of(plan: &Plan, names: &[String], share: usize) -> Option<(usize, usize)> {
    let measure = |n: usize| plan.indicators[n].unit.measure;
    let role = plan.roles.role_of(share);
    if measure(share) != Measure::Fraction || role.is_some_and(|own| SECTOR_SHARES.contains(&own)) {
        return None;
    }
    let (part, rest) = names[share].split_once('占')?;
    let ends = ["的比重", "比重", "的比例", "比例", "的比率", "比率"];
    let whole = ends.iter().find_map(|end| rest.strip_suffix(end))?;
    let one = |fits: &dyn Fn(&str) -> bool| {
        let mut all =
            (0..names.len()).filter(|n| measure(*n) != Measure::Fraction && fits(&names[*n]));
        let first = all.next()?;
        all.next().is_none().then_some(first)
    };
    let part = one(&|name| {
        name.strip_prefix(part)
            .is_some_and(|rest| rest.chars().count() <= ENDING)
    })?;
    let whole = one(&|name| name == whole)?;
    (part != whole && measure(part) == measure(whole)).then_some((part, whole))
}

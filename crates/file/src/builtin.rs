//! The plan and the preset scenarios that come with the product.

use super::{read_plan, read_scenario};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::{Scenario, neutral};
use engine::text::Text;

/// 津市市's 13th Five-Year Plan, as a plan file.
pub const BUILTIN_PLAN: &str = include_str!("../../../seeds/plans/jinshi-2016-2020.json");

/// Its id.
pub const BUILTIN_ID: &str = "jinshi-2016-2020";

/// Figures for 2016 and 2017 of that plan that are made up, to try monitoring with: a table as the page reads
/// it. They are no statistics, and are told to be samples wherever they stand.
pub const SAMPLE_FIGURES: &str = include_str!("../../../seeds/figures/jinshi-sample.csv");

/// In the order of the page: the plan, the past, then what may come in its way.
const PRESETS: [&str; 10] = [
    include_str!("../../../seeds/scenarios/plan-path.json"),
    include_str!("../../../seeds/scenarios/no-inflation.json"),
    include_str!("../../../seeds/scenarios/momentum.json"),
    include_str!("../../../seeds/scenarios/new-normal.json"),
    include_str!("../../../seeds/scenarios/new-normal-shock.json"),
    include_str!("../../../seeds/scenarios/tax-cuts.json"),
    include_str!("../../../seeds/scenarios/revenue-restated.json"),
    include_str!("../../../seeds/scenarios/out-migration.json"),
    include_str!("../../../seeds/scenarios/merger.json"),
    include_str!("../../../seeds/scenarios/weak-yuan.json"),
];

/// Reads the built-in plan.
///
/// # Errors
/// What is wrong with it; a test shows that nothing is.
pub fn builtin_plan() -> Result<Plan, Vec<Problem>> {
    read_plan(BUILTIN_PLAN)
}

/// The preset scenarios that fit a plan. Those with values by year need its number of years. The
/// neutral outlook comes after the plan's own path: it is made of the levers' plausible ranges.
#[must_use]
pub fn presets(plan: &Plan) -> Vec<Scenario> {
    let read = |text: &&str| read_scenario(text, plan).ok();
    let mut all: Vec<_> = PRESETS.iter().filter_map(read).collect();
    let mut outlook = neutral(plan, &Scenario::default());
    outlook.name = Text {
        zh: "中性展望".to_owned(),
        en: "Neutral outlook".to_owned(),
    };
    outlook.tidy(plan);
    if Run::new(plan, &outlook).is_ok() {
        all.insert(all.len().min(1), outlook);
    }
    all
}

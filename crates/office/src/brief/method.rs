//! How the numbers are made, in five lines.

use view::sentences::change::{revenue_rule, urban_rule};
use view::words::texts::T;

use crate::Subject;
use crate::paper::Block;

pub fn blocks(subject: &Subject<'_>) -> Vec<Block> {
    let (scenario, lang) = (subject.scenario, subject.lang);
    let rules = [
        ("revenue", revenue_rule(scenario.revenue_rule, lang)),
        ("urban", urban_rule(scenario.urban_rule, lang)),
    ];
    let lines = [
        T::MethodOutput.get(lang).to_owned(),
        T::MethodRules.fill(lang, &rules),
        T::MethodOthers.get(lang).to_owned(),
        T::MethodVerdicts.get(lang).to_owned(),
        T::MethodLimits.get(lang).to_owned(),
    ];
    lines.into_iter().map(Block::Item).collect()
}

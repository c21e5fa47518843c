//! What a verdict rests on where the model did not work it out, in words.

use crate::words::format::Format;
use crate::words::levers::{format, name};
use crate::words::texts::T;
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::{Grounds, Verdict, end_lever, goal_measure};

/// Why a value is not counted as met although it may reach its goal, or why it was met already; `None`
/// for what the model works out, and for what is not judged.
#[must_use]
pub fn rests_on(plan: &Plan, run: &Run, verdict: &Verdict, lang: Lang) -> Option<String> {
    verdict.met()?;
    let target = plan.targets.get(verdict.target)?;
    let measured = goal_measure(plan, target, verdict.kind)?;
    match verdict.grounds {
        Grounds::Simulated => None,
        Grounds::Assumed => {
            let makes = target.makes(verdict.kind).iter();
            let acting = makes.filter(|lever| run.inputs.acts(plan, **lever));
            let levers: Vec<String> = acting.map(|lever| name(plan, *lever, lang)).collect();
            let levers = levers.join(T::ListMark.get(lang));
            Some(T::RestsOnGoal.fill(lang, &[("levers", &levers)]))
        }
        Grounds::MetAlready => {
            let indicator = plan.indicators.get(target.indicator)?;
            let base = measured.at(&run.outcome, 0)?;
            let value = Format::of_indicator(indicator, lang).given(base);
            let year = plan.base_year.to_string();
            Some(T::RestsOnBase.fill(lang, &[("year", &year), ("value", &value)]))
        }
        Grounds::Set => {
            let lever = end_lever(plan, &run.inputs, measured.series)?;
            // Ends are read in the target year.
            let end = run.inputs.path_row(lever).last()?;
            let value = format(plan, lever, lang).given(*end);
            let lever = format!("{} {value}", name(plan, lever, lang));
            Some(T::RestsOnLever.fill(lang, &[("lever", &lever)]))
        }
    }
}

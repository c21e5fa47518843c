//! What a lever's "?" answers in three lines: what it is, what it does now, and whether to touch it.

use super::effect::Effect;
use crate::words::control::Control;
use crate::words::goal_words::goal_in_words;
use crate::words::levers::range_words;
use crate::words::marks::solved_from;
use crate::words::number::fixed;
use crate::words::texts::T;
use engine::levers::{Lever, LeverNature, LeverUnit};
use engine::plan::{LeverSheet, Plan};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;

/// What a lever's number means.
fn meaning(plan: &Plan, run: &Run, lever: Lever, value: f64, lang: Lang) -> String {
    match lever {
        Lever::GrowthAll => T::MeansGrowth,
        Lever::DeflatorAll => T::MeansPrices,
        Lever::RevenueBuoyancy => T::MeansBuoyancy,
        Lever::UrbanUrgd => {
            let share = |t| run.outcome.at(Series::UrbanizationRate, t);
            let years = plan.horizon();
            #[allow(clippy::cast_precision_loss)] // at most 50 years
            let pace = |(from, to): (f64, f64)| (to - from) / years.max(1) as f64;
            let pace = share(0).zip(share(years)).map_or(f64::NAN, pace);
            let [more, pace] = [value, pace].map(|v| fixed(v * 100.0, 2));
            return T::MeansUrgd.fill(lang, &[("more", &more), ("pace", &pace)]);
        }
        _ => match lever.spec(plan).unit {
            LeverUnit::Rate => T::MeansRate,
            LeverUnit::Points => T::MeansPoints,
            LeverUnit::Elasticity => T::MeansElasticity,
            LeverUnit::Logit => T::MeansLogit,
            LeverUnit::Share => T::MeansShare,
            LeverUnit::CnyPerUsd => T::MeansExchange,
            LeverUnit::Attainment => {
                let year = plan.target_year.to_string();
                return T::MeansAttainment.fill(lang, &[("year", &year)]);
            }
        },
    }
    .get(lang)
    .to_owned()
}

/// Whether to touch it.
fn touch(plan: &Plan, control: &Control, lang: Lang) -> String {
    let sheet = LeverSheet::of(plan, control.lever);
    let goal = solved_from(&sheet).and_then(|g| goal_in_words(plan, (g.target, g.kind), lang));
    if let Some(goal) = goal {
        return T::TouchSolved.fill(lang, &[("goal", &goal)]);
    }
    let range = range_words(control.format, control.plausible, lang);
    let words = match sheet.spec.nature {
        LeverNature::Policy => T::TouchPolicy,
        LeverNature::Assumption => T::TouchAssumption,
    };
    words.fill(lang, &[("range", &range)])
}

/// The three lines. What it does now is empty where that is nothing.
#[must_use]
pub fn hint(
    plan: &Plan,
    run: &Run,
    (control, value): (&Control, f64),
    effect: Option<&Effect>,
    lang: Lang,
) -> [String; 3] {
    let does = effect.map_or_else(String::new, |e| {
        let both = [e.words.as_str(), e.leaves.as_str()];
        let both: Vec<_> = both.into_iter().filter(|w| !w.is_empty()).collect();
        let words = both.join(T::ClauseMark.get(lang));
        T::AsSentence.fill(lang, &[("words", &words)])
    });
    [
        meaning(plan, run, control.lever, value, lang),
        does,
        touch(plan, control, lang),
    ]
}

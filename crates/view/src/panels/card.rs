//! A headline result: name, value, goal, gap, what is needed and the verdict, in words.

use crate::sentences::gap::{gap, needed_growth};
use crate::sentences::grounds::rests_on;
use crate::words::format::{Format, NONE};
use crate::words::goals::{goal_text, growth_goal};
use crate::words::status::state_word;
use crate::words::texts::T;
use engine::plan::{Basis, Indicator, Plan, Target};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{GoalKind, Judged, State, Verdict};

/// A headline result as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The target's id.
    pub target: String,
    /// Id of the series that is shown.
    pub series: String,
    /// Name of the indicator.
    pub name: String,
    /// The unrounded value in the target year.
    pub value: Option<f64>,
    /// The value as people read it, without its unit.
    pub shown: String,
    /// The unit.
    pub unit: String,
    /// The goal with its sign.
    pub goal: String,
    /// How the level fared.
    pub state: State,
    /// The same in words.
    pub state_word: &'static str,
    /// What that rests on, where the model did not work it out; else empty.
    pub rests_on: String,
    /// "差 0.6 亿元": gap or surplus, or why there is none.
    pub gap: String,
    /// "需年均名义 11.65%": the growth that the goal needs; empty where it is none that is told.
    pub needed: String,
    /// Constant yearly growth that the goal needs, as a fraction.
    pub required_growth: Option<f64>,
    /// The same for the growth goal, where there is one.
    pub growth: Option<(State, String)>,
    /// Everything in one sentence, for readers who do not see the card.
    pub sentence: String,
}

/// The card of a target, if it has a level that the model moves.
#[must_use]
pub fn card(plan: &Plan, run: &Run, target: usize, lang: Lang) -> Option<Card> {
    let wanted = plan.targets.get(target)?;
    let goal = wanted.level.as_ref()?;
    let indicator = plan.indicators.get(wanted.indicator)?;
    let series = Series::of_indicator(plan, wanted.indicator)?;
    let verdict = run.level_verdict(target)?;
    let value = run.outcome.end(series);
    let format = Format::of_indicator(indicator, lang);
    let shown = value.map_or_else(|| NONE.to_owned(), |v| format.number(v));
    let simulated = format.with_unit(&shown);
    let goal_words = goal_text(goal, indicator, lang);
    let name = indicator.name.get(lang).to_owned();
    let (gap, needed) = verdict_text(plan, run, wanted, verdict, indicator, lang);
    let verdict_words = match needed.is_empty() {
        true => gap.clone(),
        false => format!("{gap} · {needed}"),
    };
    let state = verdict.state();
    let state_word = state_word(state, lang);
    let growth = growth_text(plan, run, target, lang);
    let sentence = T::CardSentence.fill(
        lang,
        &[
            ("name", &name),
            ("year", &plan.target_year.to_string()),
            ("value", &simulated),
            ("goal", &goal_words),
            ("verdict", &state_word.to_ascii_lowercase()),
            ("gap", &verdict_words),
        ],
    );
    Some(Card {
        target: wanted.id.clone(),
        series: series.id(plan).to_owned(),
        name,
        value,
        shown,
        unit: format.unit.to_owned(),
        goal: goal_words,
        state,
        state_word,
        rests_on: rests_on(plan, run, verdict, lang).unwrap_or_default(),
        gap,
        needed,
        required_growth: verdict.required_growth,
        growth,
        sentence,
    })
}

fn verdict_text(
    plan: &Plan,
    run: &Run,
    target: &Target,
    verdict: &Verdict,
    indicator: &Indicator,
    lang: Lang,
) -> (String, String) {
    let Some(distance) = gap(verdict, indicator, lang) else {
        let why = target.unjudged.as_ref().map(|t| t.get(lang));
        let why = why.unwrap_or(T::NotJudged.get(lang)).to_owned();
        return (why, String::new());
    };
    let needed = needed_growth(plan, run, target, verdict, lang);
    (distance, needed.unwrap_or_default())
}

/// The growth verdict of a target in words, if it has one.
#[must_use]
pub fn growth_text(plan: &Plan, run: &Run, target: usize, lang: Lang) -> Option<(State, String)> {
    let position = run.verdict_position(target, GoalKind::Growth)?;
    let verdict = run.verdicts.get(position)?;
    let Judged::Yes { value, .. } = verdict.judged else {
        return None;
    };
    let (value, goal) = (
        Format::growth(lang).words(value),
        growth_goal(verdict.goal, lang),
    );
    let basis = plan.targets.get(target)?.growth.as_ref()?.basis;
    let words = match basis {
        Basis::Real => T::RealGrowthAndGoal,
        Basis::Nominal => T::GrowthAndGoal,
    };
    let words = words.fill(lang, &[("value", &value), ("goal", &goal)]);
    Some((verdict.state(), words))
}

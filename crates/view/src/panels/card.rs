//! A headline result: name, value, goal, gap, what is needed and the verdict, in words.

use crate::sentences::gap::{gap, needed_growth};
use crate::sentences::grounds::rests_on;
use crate::sentences::need::{Need, need};
use crate::words::beside_goal::end_beside_goal;
use crate::words::format::{Format, NONE};
use crate::words::goals::{goal_text, growth_goal};
use crate::words::status::state_word;
use crate::words::texts::T;
use engine::plan::{Basis, Measure, Plan, Role};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{GoalKind, Judged, State};

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
    /// The value as people read it, up to its unit.
    pub shown: String,
    /// The unit behind it.
    pub unit: String,
    /// How the level fared.
    pub state: State,
    /// The same in words.
    pub state_word: &'static str,
    /// What that rests on, where the model did not work it out; else empty.
    pub rests_on: String,
    /// "差 0.6 亿元": gap or surplus; empty where it is not judged.
    pub gap: String,
    /// What it takes to reach the goal.
    pub need: Need,
    /// Constant yearly growth that the goal needs, as a fraction.
    pub required_growth: Option<f64>,
    /// How the growth goal fared, where there is one, and the growth in words, or that there is no such goal.
    pub growth: (Option<State>, String),
    /// Everything in one sentence, for readers who do not see the card.
    pub sentence: String,
}

/// A value in two pieces, the number and the unit behind it; a unit that stands before its number is part of it.
fn in_two(format: &Format, number: String) -> (String, String) {
    let words = format.with_unit(&number);
    match words
        .strip_prefix(&number)
        .map(|unit| unit.trim_start().to_owned())
    {
        Some(unit) => (number, unit),
        None => (words, String::new()),
    }
}

/// The card of a target, if it has a level that the model moves.
#[must_use]
pub fn card(plan: &Plan, run: &Run, target: usize, lang: Lang) -> Option<Card> {
    let wanted = plan.targets.get(target)?;
    let goal = wanted.level.as_ref()?;
    let indicator = plan.indicators.get(wanted.indicator)?;
    let series = Series::of_indicator(plan, wanted.indicator)?;
    let verdict = run.level_verdict(target)?;
    let state = verdict.state();
    let value = run.outcome.end(series);
    let format = Format::of_indicator(indicator, lang);
    let number = end_beside_goal(plan, run, target, lang);
    let simulated = number
        .as_ref()
        .map_or_else(|| NONE.to_owned(), |n| format.with_unit(n));
    let (shown, unit) = number.map_or_else(
        || (NONE.to_owned(), String::new()),
        |number| in_two(&format, number),
    );
    let name = indicator.name.get(lang).to_owned();
    let gap = gap(verdict, indicator, lang).unwrap_or_default();
    let need = need(plan, run, verdict, lang)?;
    let needed = needed_growth(plan, run, wanted, verdict, lang);
    let clauses = match (gap.is_empty(), needed) {
        (true, _) => need.more.clone(),
        (_, None) => gap.clone(),
        (_, Some(needed)) => format!("{gap} · {needed}"),
    };
    let state_word = state_word(state, lang);
    let growth = growth_text(plan, run, target, lang);
    let sentence = T::CardSentence.fill(
        lang,
        &[
            ("name", &name),
            ("year", &plan.target_year.to_string()),
            ("value", &simulated),
            ("goal", &goal_text(goal, indicator, lang)),
            ("verdict", &state_word.to_ascii_lowercase()),
            ("gap", &clauses),
        ],
    );
    Some(Card {
        target: wanted.id.clone(),
        series: series.id(plan).to_owned(),
        name,
        value,
        shown,
        unit,
        state,
        state_word,
        rests_on: rests_on(plan, run, verdict, lang).unwrap_or_default(),
        gap,
        need,
        required_growth: verdict.required_growth,
        growth: match growth.or_else(|| open_growth(run, target, lang)) {
            Some((state, words)) => (Some(state), words),
            None => (None, T::NoGrowthGoal.get(lang).to_owned()),
        },
        sentence,
    })
}

/// The same in both languages.
const GDP: &str = "GDP";

/// A headline result in three words, where there is no room for more: "◆ GDP 199.4".
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// How the level fared.
    pub state: State,
    /// A short name of the indicator.
    pub name: String,
    /// Its value, without a unit unless that stands before it.
    pub value: String,
}

/// The short form of a target's card, if it has one.
#[must_use]
pub fn brief(plan: &Plan, run: &Run, target: usize, lang: Lang) -> Option<Brief> {
    let indicator = plan.targets.get(target)?.indicator;
    let series = Series::of_indicator(plan, indicator)?;
    let indicator = plan.indicators.get(indicator)?;
    let format = Format::of_indicator(indicator, lang);
    let short = match series.role() {
        Some(Role::Gdp) => Some(GDP),
        Some(Role::Revenue) => Some(T::BriefRevenue.get(lang)),
        Some(Role::UrbanizationRate) => Some(T::BriefUrban.get(lang)),
        _ => None,
    };
    let verdict = run.level_verdict(target)?;
    let value = end_beside_goal(plan, run, target, lang)
        .map_or_else(|| NONE.to_owned(), |number| in_two(&format, number).0);
    Some(Brief {
        state: verdict.state(),
        name: short.unwrap_or_else(|| indicator.name.get(lang)).to_owned(),
        value,
    })
}

/// What a target's chart shows, in a line, of a scenario that is called so: "亿元，现价 · 新常态".
#[must_use]
pub fn subtitle(plan: &Plan, scenario: &str, target: usize, lang: Lang) -> String {
    let indicator = plan.targets.get(target).map(|t| t.indicator);
    let Some(indicator) = indicator.and_then(|i| plan.indicators.get(i)) else {
        return String::new();
    };
    let unit = Format::of_indicator(indicator, lang).unit;
    let money = matches!(indicator.unit.measure, Measure::Cny | Measure::Usd);
    let unit = match money {
        true => T::UnitAndBasis.fill(lang, &[("unit", unit)]),
        false => unit.to_owned(),
    };
    format!("{unit} · {scenario}")
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

/// A growth goal that cannot be judged, as where only money is known of a past year. The state's word follows; why it
/// is so stands in the target's row.
fn open_growth(run: &Run, target: usize, lang: Lang) -> Option<(State, String)> {
    let position = run.verdict_position(target, GoalKind::Growth)?;
    let verdict = run.verdicts.get(position)?;
    let goal = growth_goal(verdict.goal, lang);
    let words = T::GrowthNotJudged.fill(lang, &[("goal", &goal)]);
    Some((verdict.state(), words))
}

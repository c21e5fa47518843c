//! The way to a goal, as a card says it: "要达到 200 亿元：名义年均 11.65%，即实际增速 10.07%（现为 10%）".

use crate::panels::levers::front_target;
use crate::sentences::gap::{growth_for, points};
use crate::words::enough::Enough;
use crate::words::format::Format;
use crate::words::levers::{self, name, row_words};
use crate::words::status::why_not_judged;
use crate::words::texts::T;
use engine::levers::{Lever, LeverUnit};
use engine::needed::{Answer, entry, trial};
use engine::plan::{Indicator, Measure, Op, Plan};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{State, Verdict};

/// What a level asks for, in the pieces that answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Need {
    /// What stands before the goal.
    pub lead: &'static str,
    /// The goal, without its sign.
    pub goal: String,
    /// What stands between goal and growth.
    pub colon: &'static str,
    /// The growth a year that it takes; empty where none is said.
    pub growth: String,
    /// Which lever that means, what the scenario has instead, or why there is no growth.
    pub more: String,
}

impl Need {
    /// All of it.
    #[must_use]
    pub fn words(&self) -> String {
        [self.lead, &self.goal, self.colon, &self.growth, &self.more].concat()
    }
}

/// What a verdict on a level asks for.
#[must_use]
pub fn need(plan: &Plan, run: &Run, verdict: &Verdict, lang: Lang) -> Option<Need> {
    let target = plan.targets.get(verdict.target)?;
    let indicator = plan.indicators.get(target.indicator)?;
    if let Some(why) = why_not_judged(target, verdict, lang) {
        return Some(Need {
            more: why,
            ..Need::default()
        });
    }
    let goal = Format::of_indicator(indicator, lang).given(verdict.goal);
    let Some(growth) = growth_for(plan, run, target, verdict, lang) else {
        return Some(Need {
            lead: T::NeedNothing.get(lang),
            goal,
            more: met_at_base(plan, run, verdict, indicator, lang).unwrap_or_default(),
            ..Need::default()
        });
    };
    let state = verdict.state();
    let lead = match (state, verdict.op) {
        (State::Assumed, _) => T::NeedAssumed,
        (_, Op::AtLeast) => T::NeedReach,
        (_, Op::Above) => T::NeedExceed,
        (_, Op::AtMost) => T::NeedStayWithin,
        (_, Op::Below) => T::NeedStayBelow,
    };
    let more = match state {
        State::Assumed => Some(T::NeedBackedOut.get(lang).to_owned()),
        State::Set => Some(T::NeedSet.get(lang).to_owned()),
        _ => by_lever(plan, run, verdict.target, lang)
            .or_else(|| own_pace(plan, run, verdict, indicator, lang)),
    };
    Some(Need {
        lead: lead.get(lang),
        goal,
        colon: T::Colon.get(lang),
        growth,
        more: more.unwrap_or_default(),
    })
}

/// The figure of the base year, where that meets the goal.
fn met_at_base(
    plan: &Plan,
    run: &Run,
    verdict: &Verdict,
    indicator: &Indicator,
    lang: Lang,
) -> Option<String> {
    let series = Series::of_indicator(plan, plan.targets.get(verdict.target)?.indicator)?;
    let base = run.outcome.at(series, 0)?;
    engine::verdict::meets(verdict.op, base, verdict.goal).then(|| {
        let value = Format::of_indicator(indicator, lang).given(base);
        let year = plan.base_year.to_string();
        T::NeedMetAt.fill(lang, &[("year", &year), ("value", &value)])
    })
}

/// The main lever that leads to a target, as it would have to stand: the number that its track shows.
fn by_lever(plan: &Plan, run: &Run, target: usize, lang: Lang) -> Option<String> {
    let leads = |lever: &Lever| {
        // What the pace of urbanization would have to be is said already: so many points a year.
        let said = lever.spec(plan).unit == LeverUnit::Logit;
        !said && run.inputs.acts(plan, *lever) && front_target(plan, *lever) == Some(target)
    };
    let lever = Lever::MAIN.into_iter().find(leads)?;
    let Answer::Constant(exact) = entry(plan, run, target, lever)?.answer else {
        return None;
    };
    let format = levers::format(plan, lever, lang);
    let value = Enough::new(format, exact, &mut trial(plan, run, target, lever)).words(lang);
    let now = row_words(plan, lever, run.inputs.path_row(lever), lang);
    let values = [
        ("lever", &*name(plan, lever, lang)),
        ("value", &value),
        ("now", &now),
    ];
    Some(T::NeedLever.fill(lang, &values))
}

/// What the scenario has a year, over the same years.
fn own_pace(
    plan: &Plan,
    run: &Run,
    verdict: &Verdict,
    indicator: &Indicator,
    lang: Lang,
) -> Option<String> {
    let series = Series::of_indicator(plan, plan.targets.get(verdict.target)?.indicator)?;
    let known = run.inputs.last_known(plan, series);
    let left = plan.horizon().checked_sub(known).filter(|n| *n > 0)?;
    let (by, shown, words) = match indicator.unit.measure {
        Measure::Fraction => {
            #[allow(clippy::cast_precision_loss)] // at most 50 years
            let left = left as f64;
            let by = (run.outcome.end(series)? - run.outcome.at(series, known)?) / left;
            let words = [T::RiseByPoints, T::FallsByPoints];
            (by, points(by, lang), words)
        }
        _ => {
            let by = run.outcome.average_growth(series, known, plan.horizon())?;
            let shown = Format::growth(lang).words(by.abs());
            (by, shown, [T::YearlyRate, T::FallsByRate])
        }
    };
    // What stands still needs no number.
    if by == 0.0 {
        return None;
    }
    let own = words[usize::from(by < 0.0)].fill(lang, &[("by", &shown)]);
    Some(T::NeedOwn.fill(lang, &[("own", &own)]))
}

//! How a target stands in a word, and why it is not judged.

use crate::words::texts::T;
use engine::needed::NoValue;
use engine::plan::{Plan, Target};
use engine::text::Lang;
use engine::verdict::{Judged, State, Verdict, WhyNot};

/// A state as pages write it. What is not judged has another id there than in files.
#[must_use]
pub fn state_id(state: State) -> &'static str {
    match state {
        State::NotJudged => "unjudged",
        other => other.id(),
    }
}

/// A state in words.
#[must_use]
pub fn state_word(state: State, lang: Lang) -> &'static str {
    match state {
        State::Met => T::Met,
        State::Missed => T::Missed,
        State::MetAlready => T::MetAlready,
        State::Assumed => T::AssumedByPlan,
        State::Set => T::AsSet,
        State::NotJudged => T::NotJudged,
    }
    .get(lang)
}

/// The states as they are counted: what the model works out first.
pub const COUNTED: [State; 6] = [
    State::Met,
    State::Missed,
    State::MetAlready,
    State::Assumed,
    State::Set,
    State::NotJudged,
];

/// A target that is met on the scenario's path is at risk below this probability. Four in five is
/// the tool's choice: the odds at which people say "likely" and still mean it.
pub const AT_RISK: f64 = 0.8;

/// How a goal or a target stands, and whether chance may change that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its state on the scenario's path.
    pub state: State,
    /// Met by the model on the path, but with a probability below [`AT_RISK`].
    pub at_risk: bool,
}

impl Status {
    /// Of one verdict with its probability, where that is known. What is met otherwise than by the
    /// model's own account is not at risk.
    #[must_use]
    pub fn of(verdict: &Verdict, p: Option<f64>) -> Self {
        let state = verdict.state();
        Self {
            state,
            at_risk: state == State::Met && p.is_some_and(|p| p < AT_RISK),
        }
    }

    /// Of a target in this state, whose verdicts stand each so.
    #[must_use]
    pub fn of_target(state: State, each: impl IntoIterator<Item = Self>) -> Self {
        Self {
            state,
            at_risk: state == State::Met && each.into_iter().any(|own| own.at_risk),
        }
    }
}

/// Why a verdict is not judged; `None` for one that is.
#[must_use]
pub fn why_not_judged(target: &Target, verdict: &Verdict, lang: Lang) -> Option<String> {
    match verdict.judged {
        Judged::Yes { .. } => None,
        Judged::No(why) => Some(reason(Some(target), why, lang)),
    }
}

/// Why a target cannot be judged, in words.
#[must_use]
pub fn why_not(plan: &Plan, target: usize, why: WhyNot, lang: Lang) -> String {
    reason(plan.targets.get(target), why, lang)
}

fn reason(target: Option<&Target>, why: WhyNot, lang: Lang) -> String {
    let own = target.and_then(|t| t.unjudged.as_ref());
    let words = match (why, own) {
        (WhyNot::MeaningOpen, Some(text)) => text.get(lang),
        (WhyNot::MeaningOpen, None) => T::NotJudged.get(lang),
        (WhyNot::NoBase, _) => T::NoBaseFigure.get(lang),
        (WhyNot::NotModelled, _) => T::NotModelled.get(lang),
        (WhyNot::PricesAssumed(year), _) => {
            return T::PricesAssumed.fill(lang, &[("year", &year.to_string())]);
        }
    };
    words.to_owned()
}

/// Why there is no needed value, in words.
#[must_use]
pub fn no_value(why: NoValue, lang: Lang) -> &'static str {
    match why {
        NoValue::AlreadyMet => T::NeededNothing,
        NoValue::OutOfReach => T::NeededOutOfReach,
        NoValue::DoesNotMove => T::NeededDoesNotMove,
        NoValue::TargetYearKnown => T::NeededYearKnown,
        NoValue::NotComputable => T::NotComputable,
    }
    .get(lang)
}

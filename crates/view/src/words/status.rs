//! How a target stands in one word.

use crate::words::texts::T;
use engine::needed::NoValue;
use engine::plan::{Plan, Target};
use engine::text::Lang;
use engine::verdict::{Judged, Verdict, WhyNot};

/// How a goal fared, for colours and `data-verdict`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The goal is met.
    Met,
    /// The goal is missed.
    Missed,
    /// It cannot be judged.
    NotJudged,
}

impl Mark {
    /// The mark of a verdict.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Self {
        match verdict.met() {
            Some(true) => Self::Met,
            Some(false) => Self::Missed,
            None => Self::NotJudged,
        }
    }

    /// As pages write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "missed",
            Self::NotJudged => "unjudged",
        }
    }

    /// In words.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Met => T::Met,
            Self::Missed => T::Missed,
            Self::NotJudged => T::NotJudged,
        }
        .get(lang)
    }
}

/// A target that is met on the scenario's path is at risk below this probability. Four in five is
/// the tool's choice: the odds at which people say "likely" and still mean it.
pub const AT_RISK: f64 = 0.8;

/// How a target stands by all of its verdicts: on its level, on its growth, or on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All that is judged is met on the scenario's path.
    Met,
    /// The level or the growth is missed on the scenario's path.
    Missed,
    /// All that is judged is met on the scenario's path, but one with a probability below
    /// [`AT_RISK`].
    AtRisk,
    /// Nothing of it can be judged.
    NotJudged,
}

impl Status {
    /// From one verdict and its probability, where that is known.
    #[must_use]
    pub fn of(verdict: &Verdict, p: Option<f64>) -> Self {
        match verdict.met() {
            Some(true) if p.is_some_and(|p| p < AT_RISK) => Self::AtRisk,
            Some(true) => Self::Met,
            Some(false) => Self::Missed,
            None => Self::NotJudged,
        }
    }

    /// From what a target's verdicts say each: the worst of them counts. What is not judged says
    /// nothing beside what is.
    #[must_use]
    pub fn worst(each: impl IntoIterator<Item = Self>) -> Self {
        let order = [Self::NotJudged, Self::Met, Self::AtRisk, Self::Missed];
        let rank = |status: &Self| order.iter().position(|s| s == status);
        each.into_iter().max_by_key(rank).unwrap_or(Self::NotJudged)
    }

    /// In words.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Met => T::Met,
            Self::Missed => T::Missed,
            Self::AtRisk => T::AtRisk,
            Self::NotJudged => T::NotJudged,
        }
        .get(lang)
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

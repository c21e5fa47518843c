//! The odds of a scenario, and beside them those of the same scenario under the neutral outlook, so that a
//! plan's own optimism is not taken for likelihood.

use super::{chance_words, odds_words};
use crate::words::brackets::in_brackets;
use crate::words::goal_words::goal_in_words;
use crate::words::status::state_word;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::JointOver;
use engine::text::Lang;
use engine::uncertainty::{Chance, Distribution};

/// What the same drawn shocks make of a scenario and of it under the neutral outlook.
#[derive(Clone, Copy)]
pub struct TwoOdds<'a> {
    /// Of the scenario.
    pub own: &'a Distribution,
    /// Under the neutral outlook; `None` while it is not known.
    pub neutral: Option<&'a Distribution>,
}

impl<'a> From<&'a Distribution> for TwoOdds<'a> {
    fn from(own: &'a Distribution) -> Self {
        Self { own, neutral: None }
    }
}

impl TwoOdds<'_> {
    /// The chances of a verdict, by its position.
    #[must_use]
    pub fn of(&self, verdict: usize) -> TwoChances {
        let of = |odds: &Distribution| odds.chances.get(verdict).copied().flatten();
        TwoChances {
            own: of(self.own),
            neutral: self.neutral.map(of),
        }
    }

    /// That all of the chosen set are met together.
    #[must_use]
    pub fn joint(&self) -> TwoChances {
        let of = |odds: &Distribution| Some(odds.joint).filter(|_| odds.joint_is_random);
        TwoChances {
            own: of(self.own),
            neutral: self.neutral.map(of),
        }
    }
}

/// One of two odds, as it stands beside its bar.
#[derive(Clone, Debug, PartialEq)]
pub struct OddsRow {
    /// Whose it is.
    pub name: &'static str,
    /// The chance, 0 to 1; `None` where no random driver acts.
    pub p: Option<f64>,
    /// Its words and number.
    pub words: String,
}

/// A chance in a scenario and under the neutral outlook. Where no random driver acts there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TwoChances {
    /// In the scenario.
    pub own: Option<Chance>,
    /// Under the neutral outlook; `None` while that is not known.
    pub neutral: Option<Option<Chance>>,
}

impl TwoChances {
    /// Both with their standard errors: "本情景约六成（62.1%，标准误 0.5 个百分点），中性展望约两成（…）".
    #[must_use]
    pub fn full(&self, lang: Lang) -> String {
        self.words(chance_words, lang)
    }

    /// Both where there is little room: "本情景约六成（62.0%），中性展望约两成（21.0%）".
    #[must_use]
    pub fn brief(&self, lang: Lang) -> String {
        self.words(odds_words, lang)
    }

    /// A row each, where a card has them one above the other; none where no random driver acts.
    #[must_use]
    pub fn rows(&self, lang: Lang) -> Vec<OddsRow> {
        let row = |name: T, chance: Option<Chance>| OddsRow {
            name: name.get(lang),
            p: chance.map(|c| c.p),
            words: match &chance {
                Some(chance) => odds_words(chance, lang),
                None => T::NoRandomChange.get(lang).to_owned(),
            },
        };
        if let (None, None | Some(None)) = (self.own, self.neutral) {
            return Vec::new();
        }
        let own = row(T::OddsOwn, self.own);
        let neutral = self.neutral.map(|chance| row(T::OddsNeutral, chance));
        [own].into_iter().chain(neutral).collect()
    }

    fn words(&self, of_one: fn(&Chance, Lang) -> String, lang: Lang) -> String {
        let words = |chance: Option<Chance>, some: T, none: T| match chance {
            Some(chance) => some.fill(lang, &[("chance", &of_one(&chance, lang))]),
            None => none.get(lang).to_owned(),
        };
        match (self.own, self.neutral) {
            (None, None | Some(None)) => T::NoRandomChange.get(lang).to_owned(),
            (own, neutral) => {
                let own = words(own, T::InScenario, T::NoneInScenario);
                let neutral = neutral.map(|n| words(n, T::InNeutral, T::NoneInNeutral));
                let both: Vec<_> = [own].into_iter().chain(neutral).collect();
                both.join(T::Comma.get(lang))
            }
        }
    }
}

/// How many goals earlier plans missed, with the source.
#[must_use]
pub fn base_rate(lang: Lang) -> String {
    let source = T::BaseRateSource.get(lang);
    T::BaseRate.fill(lang, &[("source", source)])
}

/// What a joint probability asks for.
#[must_use]
pub fn over_words(over: JointOver, lang: Lang) -> &'static str {
    match over {
        JointOver::Both => T::LevelsAndGrowth,
        JointOver::Levels => T::LevelsOnly,
    }
    .get(lang)
}

/// Which of a set of verdicts no random driver moves, and how they stand: they count in the joint
/// probability as they are computed. `None` where there are none.
#[must_use]
pub fn computed_words(
    plan: &Plan,
    run: &Run,
    set: &[usize],
    odds: &Distribution,
    lang: Lang,
) -> Option<String> {
    let computed = set.iter().filter(|n| odds.chances.get(**n) == Some(&None));
    let goals = computed.filter_map(|n| {
        let verdict = run.verdicts.get(*n)?;
        let goal = goal_in_words(plan, (verdict.target, verdict.kind), lang)?;
        Some(in_brackets(&goal, state_word(verdict.state(), lang), lang))
    });
    let goals: Vec<_> = goals.collect();
    let goals = Some(goals.join(T::ListMark.get(lang))).filter(|goals| !goals.is_empty())?;
    Some(T::JointComputed.fill(lang, &[("goals", &goals)]))
}

//! A headline target after the last actual figure: what is needed, what was done, and where the scenario leads.

use super::pace::{in_sentence, left_years, needed_in_sentence, past_years};
use super::{Case, standing_word};
use crate::panels::card::card as result;
use crate::words::enough::Enough;
use crate::words::format::{Format, with_unit};
use crate::words::levers::{format, name as lever_name};
use crate::words::phrases::small;
use crate::words::series;
use crate::words::texts::T;
use engine::levers::{Lever, LeverUnit};
use engine::needed::{Answer, entry, trial};
use engine::progress::{Progress, Standing, own_lever, progress};
use engine::series::Series;

/// A card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Name of the indicator.
    pub name: String,
    /// How it stands; `None` before the first figure.
    pub standing: Option<Standing>,
    /// The same in a word.
    pub standing_word: &'static str,
    /// "后三年年均需14.14%，前两年只有8.01%".
    pub title: String,
    /// The growth or step that is needed a year, unrounded.
    pub needed: Option<f64>,
    /// What that means for its own lever, and where the scenario leads.
    pub line: String,
    /// The lever that the line speaks of, by its id, and its unrounded needed value.
    pub lever: Option<(String, f64)>,
}

/// The card of a target, if it can be judged.
#[must_use]
pub fn card(case: &Case, target: usize) -> Option<Card> {
    let (plan, lang) = (case.plan, case.lang);
    let own = progress(plan, case.run, target).ok()?;
    let result = result(plan, case.run, target, lang)?;
    let series = Series::of_indicator(plan, plan.targets.get(target)?.indicator)?;
    let standing = own.standing();
    let lever = needed_lever(case, &own);
    let by_lever = lever.map(|(lever, value)| {
        let unit = lever.spec(plan).unit;
        // Its pace a year is what the title says already, but for the bend of the logistic curve.
        let is_logit = unit == LeverUnit::Logit;
        let format = match is_logit {
            true => Format::of_lever(unit, lang),
            false => format(plan, lever, lang),
        };
        let enough = Enough::new(format, value, &mut trial(plan, case.run, target, lever));
        let value = enough.words(lang);
        if is_logit {
            return T::MeansDifference.fill(lang, &[("value", &value)]);
        }
        let name = small(&lever_name(plan, lever, lang));
        T::MeansLever.fill(lang, &[("lever", &name), ("value", &value)])
    });
    let value = match result.unit.is_empty() {
        true => result.shown.clone(),
        false => with_unit(&result.shown, &result.unit),
    };
    let leads = [
        ("year", &*plan.target_year.to_string()),
        ("value", &*value),
        ("gap", &*result.gap),
    ];
    let leads = match result.gap.is_empty() {
        true => T::LeadsTo.fill(lang, &leads[..2]),
        false => T::LeadsToGap.fill(lang, &leads),
    };
    Some(Card {
        name: result.name,
        standing,
        standing_word: standing.map_or("", |s| standing_word(s, lang)),
        title: title(case, &own, series),
        needed: own.needed,
        line: by_lever.unwrap_or_default() + &leads,
        lever: lever.map(|(lever, value)| (lever.id(plan).to_string(), value)),
    })
}

/// The constant value of a target's own lever that reaches it from here.
fn needed_lever(case: &Case, own: &Progress) -> Option<(Lever, f64)> {
    own.needed?;
    let lever = own_lever(case.plan, case.run, own.target)?;
    match entry(case.plan, case.run, own.target, lever)?.answer {
        Answer::Constant(value) => Some((lever, value)),
        _ => None,
    }
}

fn title(case: &Case, own: &Progress, series: Series) -> String {
    let (plan, lang) = (case.plan, case.lang);
    let format = series::format(plan, series, lang);
    if own.standing() == Some(Standing::Reached) {
        return T::TitleReached.get(lang).to_owned();
    }
    let Some(needed) = needed_in_sentence(own, format, lang) else {
        return T::TitleOver.get(lang).to_owned();
    };
    let left = left_years(plan, own, lang);
    let needs = [("left", left.as_str()), ("needed", &needed)];
    let Some(done) = own.done else {
        return T::TitleNeeds.fill(lang, &needs);
    };
    let past = past_years(plan, own, lang);
    let done = in_sentence(own, format, done, lang);
    let values = needs
        .into_iter()
        .chain([("past", past.as_str()), ("done", &done)]);
    T::TitleNeedsAndDone.fill(lang, &values.collect::<Vec<_>>())
}

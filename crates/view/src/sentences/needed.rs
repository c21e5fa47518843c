//! What each lever alone would have to be for one target.

use crate::words::enough::Enough;
use crate::words::levers::{self, range_words, row_words};
use crate::words::marks::stated;
use crate::words::phrases::from_year;
use crate::words::status::no_value;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::needed::{self, Answer, Needed, NoValue, entry};
use engine::plan::{LeverSheet, Plan};
use engine::run::Run;
use engine::text::Lang;

/// One lever's way to a target.
#[derive(Clone, Debug, PartialEq)]
pub struct NeededRow {
    /// The lever.
    pub lever: Lever,
    /// Its name.
    pub name: String,
    /// Where it stands, shocks left out.
    pub now: String,
    /// The constant value that it needs, or the yearly step of its ramp, in the model's unit, with
    /// words.
    pub needed: Option<(f64, String)>,
    /// The plan's rate and the past one, and whether the needed value is plausible.
    pub compare: String,
    /// Why there is no needed value.
    pub why: Option<String>,
}

/// The rows of some levers for one target.
#[must_use]
pub fn needed_rows(
    plan: &Plan,
    run: &Run,
    target: usize,
    levers: &[Lever],
    lang: Lang,
) -> Vec<NeededRow> {
    let unjudged = plan.targets.get(target).and_then(|t| t.unjudged.as_ref());
    let row = |lever: &Lever| {
        let asked = entry(plan, run, target, *lever);
        let why = match (asked.map(|n| n.answer), unjudged) {
            (None, Some(text)) => Some(text.get(lang).to_owned()),
            (None, None) => Some(no_value(NoValue::NotComputable, lang).to_owned()),
            (Some(Answer::None(why)), _) => Some(no_value(why, lang).to_owned()),
            (Some(_), _) => None,
        };
        let sheet = LeverSheet::of(plan, *lever);
        let needed = asked.and_then(|n| needed_words(plan, run, &sheet, n, lang));
        NeededRow {
            lever: *lever,
            name: sheet.name.get(lang).to_owned(),
            now: row_words(plan, *lever, run.inputs.path_row(*lever), lang),
            compare: compare(plan, run, &sheet, needed.as_ref().map(|n| n.2), lang),
            needed: needed.map(|(value, words, _)| (value, words)),
            why,
        }
    };
    levers.iter().map(row).collect()
}

/// A needed value or step as a number of the model: that which its words say.
#[must_use]
pub fn displayed(plan: &Plan, run: &Run, target: usize, lever: Lever) -> Answer {
    let answer = needed::solve(plan, run, target, lever);
    let shown = |exact: f64| {
        let format = levers::format(plan, lever, Lang::Zh);
        Enough::new(format, exact, &mut needed::trial(plan, run, target, lever)).value
    };
    match answer {
        Answer::Constant(value) => Answer::Constant(shown(value)),
        Answer::Step(step) => Answer::Step(shown(step)),
        Answer::None(why) => Answer::None(why),
    }
}

/// The value or step, its words, and the value in the target year.
fn needed_words(
    plan: &Plan,
    run: &Run,
    sheet: &LeverSheet,
    asked: Needed,
    lang: Lang,
) -> Option<(f64, String, f64)> {
    let exact = asked.answer.value()?;
    let format = levers::format(plan, sheet.lever, lang);
    let mut does = needed::trial(plan, run, asked.target, sheet.lever);
    let enough = Enough::new(format, exact, &mut does);
    // Said only where earlier years are past.
    let from = asked.from;
    let later = from > plan.base_year + 1;
    match asked.answer {
        Answer::None(_) => None,
        Answer::Constant(_) => {
            let words = enough.words(lang);
            let text = match later {
                false => words,
                true => from_year(&words, from, lang),
            };
            Some((exact, text, exact))
        }
        Answer::Step(step) => {
            let start = run.inputs.ramp_start(sheet.lever)?;
            let years = u32::try_from(plan.horizon()).unwrap_or(1);
            let end = start + enough.value * f64::from(years.saturating_sub(1));
            let (by, last) = (enough.change(lang), enough.format.set(end));
            let year = plan.target_year.to_string();
            let values = [("by", by.as_str()), ("last", &last), ("year", &year)];
            let text = T::NeededStep.fill(lang, &values);
            Some((step, text, end))
        }
    }
}

/// The plan's and the past rate, and where the needed value lies in the plausible range.
fn compare(plan: &Plan, run: &Run, sheet: &LeverSheet, needed: Option<f64>, lang: Lang) -> String {
    let format = levers::format(plan, sheet.lever, lang);
    let words = |v: f64| format.set(v);
    let usual @ (low, high) = run.inputs.plausible(plan, sheet.lever);
    let own_rates = run.inputs.own_rates(plan, sheet.lever);
    let mut parts = Vec::new();
    // The plan's rate first.
    for (kind, value) in stated(plan, sheet.lever, own_rates).into_iter().rev() {
        let word = kind.word().get(lang).to_ascii_lowercase();
        parts.push(format!("{word} {}", words(value)));
    }
    let range = range_words(format, usual, lang);
    let slack = 1e-9 * (high - low);
    let usual = match needed {
        None => T::UsualRange,
        Some(v) if v > high + slack => T::AboveUsualRange,
        Some(v) if v < low - slack => T::BelowUsualRange,
        Some(_) => T::WithinUsualRange,
    };
    parts.push(usual.fill(lang, &[("range", &range)]));
    parts.join(T::Comma.get(lang))
}

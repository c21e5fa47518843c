//! Bars in words.

use crate::words::control::{Control, control};
use crate::words::format::NONE;
use crate::words::goal_words::GoalWords;
use crate::words::levers::range_words;
use crate::words::number::{signed, with_plus};
use crate::words::phrases::small;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::run::Run;
use engine::sensitivity::{Swept, Swing, unit};
use engine::shift::span;
use engine::text::Lang;

/// What a bar means.
pub fn how(swept: Swept, lang: Lang) -> &'static str {
    match swept {
        Swept::Anywhere => T::HalfRangeEachWay,
        Swept::Range => T::OverRange,
        Swept::Unit => T::HalfRangeWithin,
    }
    .get(lang)
}

/// Where an assumption is when it is moved: its value, or by how much where it differs from year to year.
pub fn moved(plan: &Plan, run: &Run, control: &Control, by: f64, lang: Lang) -> String {
    let (least, most) = control.lever.spec(plan).allowed;
    match span(plan, &run.inputs, control.lever) {
        Some((low, high)) if low == high => control.words((low + by).clamp(least, most)),
        _ => {
            let format = control.format.differences();
            let by = format.with_unit(&with_plus(&format.set_number(by)));
            T::TornadoEachYear.fill(lang, &[("by", &by)])
        }
    }
}

/// How far a target moves both ways.
pub fn share(measured: &GoalWords, swing: &Swing) -> String {
    let number = |value: f64| signed(measured.format.page(value), measured.format.decimals);
    let differences = [swing.down, swing.up].map(|v| v.map(|v| v - swing.base));
    match differences {
        [Some(a), Some(b)] => {
            let (low, high) = (number(a.min(b)), number(a.max(b)));
            let size = |text: &str| text.trim_start_matches(['+', '\u{2212}']).to_owned();
            if a * b < 0.0 && size(&low) == size(&high) {
                format!("±{}", size(&low))
            } else {
                format!("{low} / {high}")
            }
        }
        [Some(one), None] | [None, Some(one)] => number(one),
        [None, None] => NONE.to_owned(),
    }
}

/// What the bars show: which assumption the target turns most on, and by how much.
pub fn title(
    plan: &Plan,
    swept: Swept,
    longest: Option<&Swing>,
    measured: &GoalWords,
    lang: Lang,
) -> String {
    let name = measured.name();
    let Some(swing) = longest else {
        return T::TornadoNothing.fill(lang, &[("name", &name)]);
    };
    let lever = small(&control(plan, swing.lever, lang).name);
    let by = measured.format.difference(swing.length());
    let words = match swept {
        Swept::Range => T::TornadoTitleOverRange,
        Swept::Anywhere | Swept::Unit => T::TornadoTitle,
    };
    words.fill(lang, &[("name", &name), ("lever", &lever), ("by", &by)])
}

/// The longest bar in a sentence.
pub fn summary(
    (plan, run, swept): (&Plan, &Run, Swept),
    longest: Option<&Swing>,
    measured: &GoalWords,
    (base, goal): (f64, f64),
    lang: Lang,
) -> String {
    let name = measured.in_year(plan.target_year);
    let (now, goal) = (measured.format.words(base), measured.format.given(goal));
    let Some(swing) = longest else {
        return T::TornadoNothing.fill(lang, &[("name", &name)]);
    };
    let control = control(plan, swing.lever, lang);
    let half = control.format.differences().set(unit(plan, swing.lever));
    let ends = [Some(base), swing.down, swing.up];
    let ends = || ends.iter().flatten().copied();
    let low = measured.format.number(ends().fold(f64::INFINITY, f64::min));
    let high = measured
        .format
        .words(ends().fold(f64::NEG_INFINITY, f64::max));
    let name = ("name", name.as_str());
    let (low, high) = (("low", low.as_str()), ("high", high.as_str()));
    let (now, goal) = (("now", now.as_str()), ("goal", goal.as_str()));
    let lever = small(&control.name);
    let lever = ("lever", lever.as_str());
    let half = ("half", half.as_str());
    match swept {
        Swept::Anywhere => T::TornadoSummary.fill(lang, &[lever, half, name, low, high, now, goal]),
        Swept::Unit => T::TornadoWithin.fill(lang, &[lever, half, name, low, high, now, goal]),
        Swept::Range => {
            let range = run.inputs.plausible(plan, swing.lever);
            let range = range_words(control.format, range, lang);
            let range = ("range", range.as_str());
            T::TornadoOverRange.fill(lang, &[lever, range, name, low, high, now, goal])
        }
    }
}

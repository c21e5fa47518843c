//! Which assumption matters most for a target: the bars of a tornado diagram, longest first.
//!
//! A bar says what moving one assumption does, each way, all others held: as far as the sensitivity was
//! measured ([`engine::sensitivity::Swept`]).

mod words;

use crate::words::control::control;
use crate::words::goal_words::GoalWords;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::sensitivity::{Sensitivity, Swept, Swing};
use engine::text::Lang;
use engine::yardstick::Yardstick;

/// What one assumption does to the target. Positions are parts of the common axis, 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The lever.
    pub lever: Lever,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The assumption lower, and what comes of it: "7% → 173.5".
    pub down_words: String,
    /// The same with it higher.
    pub up_words: String,
    /// Left end of the bar.
    pub low: f64,
    /// Right end of the bar.
    pub high: f64,
    /// Where the target is with the assumption lower; `None` where it cannot be computed.
    pub down_at: Option<f64>,
    /// Where it is with the assumption higher.
    pub up_at: Option<f64>,
    /// What stands below the left and the right end: as the bar lies, so that words stand at what they say.
    pub ends: [String; 2],
    /// The unrounded values of both, in the engine's unit.
    pub values: [Option<f64>; 2],
    /// How far the target moves both ways: "±7.9" or "−7.7 / +8.1".
    pub share_words: String,
}

impl Bar {
    /// Both halves, from where the target stands: with the assumption lower, and with it higher. Each as its left and
    /// right end.
    #[must_use]
    pub fn halves(&self, base_at: f64) -> [Option<(f64, f64)>; 2] {
        let half = |at: f64| (at.min(base_at), at.max(base_at));
        [self.down_at, self.up_at].map(|at| at.map(half))
    }
}

/// The bars of one target on a common axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// The target's id.
    pub target: String,
    /// Name of what is measured.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// The value with all assumptions as they stand, with its unit.
    pub base: String,
    /// The goal, with its unit.
    pub goal: String,
    /// The bars, longest first.
    pub bars: Vec<Bar>,
    /// Where the value stands on the axis.
    pub base_at: f64,
    /// Where the goal stands; `None` where it lies so far away that the bars would shrink to
    /// nothing beside it.
    pub goal_at: Option<f64>,
    /// Words at the ends of the axis.
    pub ends: [String; 2],
    /// What a bar means.
    pub how: String,
    /// What it shows: "财政总收入最受财政收入弹性左右：常见范围内相差 2.7 亿元".
    pub title: String,
    /// The longest bar in a sentence.
    pub summary: String,
}

/// The bars of a target, at most `most` of them. `None` for a target that cannot be judged.
#[must_use]
pub fn tornado(
    plan: &Plan,
    run: &Run,
    sensitivity: &Sensitivity,
    target: usize,
    most: usize,
    lang: Lang,
) -> Option<Tornado> {
    let yardstick = Yardstick::of(plan, run, target).ok()?;
    let base = yardstick.value(&run.outcome)?;
    let measured = GoalWords::new(plan, target, yardstick.kind, lang)?;
    let mut swings = sensitivity.tornado(target);
    swings.truncate(most);
    let axis = Axis::of(&swings, base, yardstick.goal);
    let bars: Vec<Bar> = swings
        .iter()
        .map(|swing| {
            bar(
                (plan, run, sensitivity.swept),
                swing,
                &measured,
                &axis,
                lang,
            )
        })
        .collect();
    let (low, high) = axis.0;
    Some(Tornado {
        target: plan.targets.get(target)?.id.clone(),
        name: measured.name(),
        unit: measured.format.unit.to_owned(),
        base: measured.format.words(base),
        goal: measured.format.given(yardstick.goal),
        base_at: axis.part(base),
        goal_at: Some(axis.part(yardstick.goal)).filter(|at| (0.0..=1.0).contains(at)),
        ends: [low, high].map(|v| measured.format.words(v)),
        how: words::how(sensitivity.swept, lang).to_owned(),
        title: words::title(
            plan,
            sensitivity.swept,
            swings.first().copied(),
            &measured,
            lang,
        ),
        summary: words::summary(
            (plan, run, sensitivity.swept),
            swings.first().copied(),
            &measured,
            (base, yardstick.goal),
            lang,
        ),
        bars,
    })
}

fn bar(
    (plan, run, swept): (&Plan, &Run, Swept),
    swing: &Swing,
    measured: &GoalWords,
    axis: &Axis,
    lang: Lang,
) -> Bar {
    let control = control(plan, swing.lever, lang);
    let shifts = swept.shifts(plan, &run.inputs, swing.lever);
    let [down, up] = shifts.unwrap_or_default();
    let [down_words, up_words] = [(down, swing.down), (up, swing.up)].map(|(by, value)| {
        let moved = words::moved(plan, run, &control, by, lang);
        let value = value.map(|v| measured.format.number(v));
        let value = value.as_deref().unwrap_or(T::NotComputable.get(lang));
        format!("{moved} → {value}")
    });
    let (down_at, up_at) = (
        swing.down.map(|v| axis.part(v)),
        swing.up.map(|v| axis.part(v)),
    );
    let mut sides = [down_words.clone(), up_words.clone()];
    // More people lower the product a head: the bar then lies the other way round.
    let base_at = axis.part(swing.base);
    if down_at.unwrap_or(base_at) > up_at.unwrap_or(base_at) {
        sides.swap(0, 1);
    }
    let ends = [Some(swing.base), swing.down, swing.up];
    let ends = || ends.iter().flatten().map(|v| axis.part(*v));
    Bar {
        lever: swing.lever,
        name: control.name.clone(),
        down_words,
        up_words,
        low: ends().fold(1.0, f64::min),
        high: ends().fold(0.0, f64::max),
        down_at,
        up_at,
        ends: sides,
        values: [swing.down, swing.up],
        share_words: words::share(measured, swing),
        id: control.id,
    }
}

/// Ends of the common axis, in the engine's unit.
struct Axis((f64, f64));

impl Axis {
    fn of(swings: &[&Swing], base: f64, goal: f64) -> Self {
        let ends = swings.iter().flat_map(|s| [s.down, s.up]).flatten();
        let (low, high) = ends.fold((base, base), |(low, high), v| (low.min(v), high.max(v)));
        // The goal is taken in as long as the bars keep half of the axis.
        let (wide_low, wide_high) = (low.min(goal), high.max(goal));
        if wide_high - wide_low <= 2.0 * (high - low) {
            Self((wide_low, wide_high))
        } else {
            Self((low, high))
        }
    }

    fn part(&self, value: f64) -> f64 {
        let (low, high) = self.0;
        if high > low {
            (value - low) / (high - low)
        } else if value == low {
            0.5
        } else {
            f64::NAN
        }
    }
}

//! Sensitivity of targets, and of any other number that is read off a run, to each lever, one lever at a
//! time: the bars of a tornado diagram.
//!
//! One unit is half the width of the lever's plausible range: its path is shifted by −½(high − low)
//! and by +½(high − low) in every year that can still change, so that both ways together span the
//! plausible range once, wherever the lever stands in it. Shocks stay, and each year is clamped to
//! the allowed range. A bar says what that does to the target's yardstick (its level in the target
//! year, or average growth) or to the number, all other levers held: a one-at-a-time sensitivity,
//! without interactions. [`Swept`] says how far else a lever may be moved: over its plausible range, or by
//! one unit but not out of it.

mod swept;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::computable::stays_computable;
use crate::levers::Lever;
use crate::measured::Reachable;
use crate::plan::Plan;
use crate::run::Run;
use crate::series::Series;
use crate::shift::shift;
use crate::yardstick::Yardstick;
pub use swept::{Swept, unit};

/// Relative change below which a lever does not move a target: the rounding of binary sums.
const NOISE: f64 = 1e-12;

/// What one lever does to one number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing<Of = usize> {
    /// What is measured: for a target its position in the plan.
    pub of: Of,
    /// The lever that is shifted.
    pub lever: Lever,
    /// The number with the lever where it stands.
    pub base: f64,
    /// The number with the lever lower, by one unit where nothing else is said; `None` where that cannot be computed.
    pub down: Option<f64>,
    /// The number with the lever higher; `None` where that cannot be computed.
    pub up: Option<f64>,
}

/// What one lever does to the value of a series in the `t`-th year (0 = base year).
pub type SeriesSwing = Swing<(Series, usize)>;

impl<Of> Swing<Of> {
    /// Length of the bar: from the lowest to the highest of the three values.
    #[must_use]
    pub fn length(&self) -> f64 {
        let all = [Some(self.base), self.down, self.up];
        let known = || all.iter().flatten().copied();
        known().fold(f64::NEG_INFINITY, f64::max) - known().fold(f64::INFINITY, f64::min)
    }

    /// Whether the lever moves the number beyond rounding.
    #[must_use]
    pub fn moves(&self) -> bool {
        let size = self.up.unwrap_or(0.0).abs().max(self.base.abs());
        self.length() > NOISE * size.max(1e-3)
    }
}

/// All swings of a scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sensitivity {
    /// By target in the order in which they were asked for, each with its levers in lever order, but
    /// for those that have no part in its laws ([`crate::simulate::Reach`]). Targets that cannot be judged have none.
    pub swings: Vec<Swing>,
    /// How far the levers were moved.
    pub swept: Swept,
    /// Where the swings of a target stand.
    places: BTreeMap<usize, Range<usize>>,
}

impl Sensitivity {
    /// Measures some targets against some levers, each one unit lower and higher: two simulations a lever
    /// serve all targets.
    #[must_use]
    pub fn new(plan: &Plan, run: &Run, targets: &[usize], levers: &[Lever]) -> Self {
        Self::over(plan, run, targets, levers, Swept::Anywhere)
    }

    /// The same with the levers moved as far as `swept` says.
    #[must_use]
    pub fn over(plan: &Plan, run: &Run, targets: &[usize], levers: &[Lever], swept: Swept) -> Self {
        let of = |t: &usize| Yardstick::of(plan, run, *t).ok();
        let yardsticks: Vec<_> = targets.iter().filter_map(of).collect();
        let read = |yardstick: &Yardstick, run: &Run| yardstick.value(&run.outcome);
        let mut bars = Bars::new(run, &yardsticks, read);
        let asked = bars.0.iter().enumerate();
        let asked = asked.map(|(n, (yardstick, _, _))| (n, yardstick.measured()));
        let reachable = Reachable::new(&run.model, asked);
        let mut tried = Tried::new(plan, run, swept);
        let series: Vec<_> = bars.0.iter().map(|(own, _, _)| own.series).collect();
        tried.moved.model = run.model.only_for(&series);
        for lever in levers {
            let reached = reachable.by(*lever);
            if !reached.is_empty() {
                bars.measure(*lever, reached, &mut tried, read);
            }
        }
        let mut all = Self {
            swept,
            ..Self::default()
        };
        for (yardstick, _, bars) in bars.0 {
            let start = all.swings.len();
            all.swings.extend(bars.into_iter().map(|bar| Swing {
                of: yardstick.target,
                lever: bar.lever,
                base: bar.base,
                down: bar.down,
                up: bar.up,
            }));
            all.places.insert(yardstick.target, start..all.swings.len());
        }
        all
    }

    /// The swings of one target, in lever order.
    #[must_use]
    pub fn of(&self, target: usize) -> &[Swing] {
        let place = self.places.get(&target).cloned();
        place.map_or(&[], |place| &self.swings[place])
    }

    /// The value of any series in the `t`-th year (0 = base year) against some levers, in their
    /// order; none where it cannot be computed.
    #[must_use]
    pub fn of_series(
        plan: &Plan,
        run: &Run,
        series: Series,
        t: usize,
        levers: &[Lever],
    ) -> Vec<SeriesSwing> {
        let read = |of: &(Series, usize), run: &Run| run.outcome.at(of.0, of.1);
        swings(plan, run, &[(series, t)], levers, read)
    }

    /// Every target against every lever of the plan.
    #[must_use]
    pub fn all(plan: &Plan, run: &Run) -> Self {
        let targets: Vec<_> = (0..plan.targets.len()).collect();
        let levers: Vec<_> = Lever::all(plan).collect();
        Self::new(plan, run, &targets, &levers)
    }

    /// The bars of one target, the longest first, equal ones in lever order. Levers that do not
    /// move it are left out.
    #[must_use]
    pub fn tornado(&self, target: usize) -> Vec<&Swing> {
        longest_first(self.of(target).iter())
    }
}

/// The bars of one number, the longest first, equal ones in lever order. Levers that do not move it
/// are left out.
#[must_use]
pub fn longest_first<'a, Of>(of_it: impl Iterator<Item = &'a Swing<Of>>) -> Vec<&'a Swing<Of>> {
    let mut bars: Vec<_> = of_it.filter(|s| s.moves()).collect();
    bars.sort_by(|a, b| {
        let by_length = b.length().total_cmp(&a.length());
        by_length.then(a.lever.row().cmp(&b.lever.row()))
    });
    bars
}

/// Measures whatever can be read off a run against some levers: two simulations a lever serve all
/// that is `measured`. By measured thing in the given order, each with its levers in theirs; what
/// cannot be read off the run as it stands is left out. The runs that `read` is given are simulated
/// and not judged.
#[must_use]
pub fn swings<Of: Clone>(
    plan: &Plan,
    run: &Run,
    measured: &[Of],
    levers: &[Lever],
    read: impl Fn(&Of, &Run) -> Option<f64>,
) -> Vec<Swing<Of>> {
    let mut bars = Bars::new(run, measured, &read);
    let all: Vec<_> = (0..bars.0.len()).collect();
    let mut tried = Tried::new(plan, run, Swept::Anywhere);
    for lever in levers {
        bars.measure(*lever, &all, &mut tried, &read);
    }
    bars.0.into_iter().flat_map(|(_, _, bars)| bars).collect()
}

/// What is measured, its number as the run stands, and its bars.
struct Bars<Of>(Vec<(Of, f64, Vec<Swing<Of>>)>);

impl<Of: Clone> Bars<Of> {
    /// Without bars yet; what cannot be read off the run is left out.
    fn new(run: &Run, measured: &[Of], read: impl Fn(&Of, &Run) -> Option<f64>) -> Self {
        let bases = measured.iter().filter_map(|of| Some((of, read(of, run)?)));
        let rows = bases.map(|(of, base)| (of.clone(), base, Vec::new()));
        Self(rows.collect())
    }

    /// Adds a lever's bar to some of them: two simulations serve all.
    fn measure(
        &mut self,
        lever: Lever,
        some: &[usize],
        tried: &mut Tried,
        read: impl Fn(&Of, &Run) -> Option<f64>,
    ) {
        for n in some {
            let (of, base, bars) = &mut self.0[*n];
            bars.push(Swing {
                of: of.clone(),
                lever,
                base: *base,
                down: None,
                up: None,
            });
        }
        let shifts = tried.swept.shifts(tried.plan, &tried.run.inputs, lever);
        let Some([down, up]) = shifts else { return };
        for (by, up) in [(down, false), (up, true)] {
            // What is not moved stays as it is, to the bit.
            let stays = by == 0.0;
            if !stays && !tried.at(lever, by) {
                continue;
            }
            for n in some {
                let (of, base, bars) = &mut self.0[*n];
                let value = if stays {
                    Some(*base)
                } else {
                    read(of, &tried.moved)
                };
                if let Some(bar) = bars.last_mut() {
                    *(if up { &mut bar.up } else { &mut bar.down }) = value;
                }
            }
        }
        tried.put_back(lever);
    }
}

/// Scratch for the simulations.
struct Tried<'a> {
    plan: &'a Plan,
    run: &'a Run,
    /// The run with a lever shifted; it has no verdicts. Only what the lever can move is computed anew.
    moved: Run,
    swept: Swept,
}

impl<'a> Tried<'a> {
    fn new(plan: &'a Plan, run: &'a Run, swept: Swept) -> Self {
        let mut moved = run.clone();
        moved.verdicts.clear();
        Self {
            plan,
            run,
            moved,
            swept,
        }
    }

    /// Simulates with one lever shifted; `false` where such a scenario would be rejected.
    fn at(&mut self, lever: Lever, by: f64) -> bool {
        let base = &self.run.inputs;
        let Run {
            inputs,
            outcome,
            model,
            ..
        } = &mut self.moved;
        shift(inputs, base, self.plan, lever, by);
        if !inputs.lever_fits(self.plan, lever) {
            return false;
        }
        model.simulate_moved(inputs, lever, outcome);
        stays_computable(outcome)
    }

    /// Takes a lever back to where it stands in the run.
    fn put_back(&mut self, lever: Lever) {
        self.moved.inputs.take_row(lever, &self.run.inputs);
        let model = &self.run.model;
        model.take_reached(lever, &mut self.moved.outcome, &self.run.outcome);
    }
}

//! What follows the economy (`docs/model.md`, Links): X(t) = X(t−1)·(D(t)/D(t−1))^ε with a driver D,
//! times the change of prices where D counts volumes, or X(t) = X(t−1)(1+g(t)) with growth of its own.
//!
//! A driver may follow another series itself; each is computed after what drives it.

use std::collections::{BTreeMap, BTreeSet};

use super::Noise;
use crate::inputs::{Actuals, Inputs};
use crate::levers::{Follower, Lever};
use crate::outcome::Outcome;
use crate::plan::{Law, Link, Plan};
use crate::series::Series;
use crate::value::Value;

/// What the ratio of incomes is made of.
const INCOMES: [Series; 2] = [Series::IncomeUrban, Series::IncomeRural];

/// One series that is computed from others, or can be.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// It follows a driver.
    Link {
        /// What the plan says of it.
        link: Link,
        /// Its companion at constant prices.
        real: Option<Series>,
        /// Its value in the base year; NaN where the plan does not state it.
        base: f64,
    },
    /// It is the share of one series in another, or a line of its own.
    Share {
        /// Position of the indicator.
        position: u16,
        /// The part and the whole.
        of: Series,
        /// The whole.
        whole: Series,
        /// Where its line leads.
        end: f64,
        /// Its value in the base year.
        base: f64,
    },
    /// Urban over rural income.
    IncomeRatio,
}

impl Step {
    /// The series that it computes.
    pub fn series(&self) -> Series {
        match self {
            Self::Link { link, .. } => link.series,
            Self::Share { position, .. } => Series::Indicator(*position),
            Self::IncomeRatio => Series::IncomeRatio,
        }
    }

    /// What it needs.
    fn sources(&self) -> [Option<Series>; 2] {
        match self {
            Self::Link { link, .. } => [link.driver, None],
            Self::Share { of, whole, .. } => [Some(*of), Some(*whole)],
            Self::IncomeRatio => INCOMES.map(Some),
        }
    }

    /// Writes its path.
    pub fn simulate<N: Noise>(&self, given: (&Inputs, &Actuals, &N), out: &mut Outcome<N::V>) {
        match *self {
            Self::Link { link, real, base } => follow(&link, real, base, given, out),
            Self::Share {
                position,
                of,
                whole,
                end,
                base,
            } => {
                if given.0.grows_alone(Follower::Indicator(position)) {
                    line(position, base, end, given, out);
                } else {
                    share(Series::Indicator(position), (of, whole), given, out);
                }
            }
            Self::IncomeRatio => {
                let [urban, rural] = INCOMES;
                share(Series::IncomeRatio, (urban, rural), given, out);
            }
        }
    }
}

/// How an indicator is tied to other series.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ties {
    /// It can follow others.
    pub follows: bool,
    /// Others can follow it.
    pub drives: bool,
}

/// All that can follow others, in the order of computation.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// The steps.
    pub all: Vec<Step>,
    /// By position of an indicator.
    pub indicators: Vec<Ties>,
    /// By position of an indicator: its place among the steps.
    places: Vec<Option<usize>>,
}

impl Steps {
    /// Takes them out of a plan. In a circle, which the plan's check reports, nothing waits for what
    /// closes it.
    pub fn new(plan: &Plan) -> Self {
        let own = plan.indicators.iter().enumerate().filter_map(|(n, own)| {
            let position = u16::try_from(n).ok()?;
            let base = plan
                .base_of(Series::Indicator(position))
                .unwrap_or(f64::NAN);
            match own.law? {
                Law::Linked { .. } => Some(Step::Link {
                    link: plan.link(Series::Indicator(position))?,
                    real: None,
                    base,
                }),
                Law::Share { of, whole, end } => Some(Step::Share {
                    position,
                    of,
                    whole,
                    end,
                    base,
                }),
                Law::Growth | Law::Linear { .. } => None,
            }
        });
        let model = plan.model_links().map(|link| Step::Link {
            link,
            real: link.series.real(),
            base: plan.base_of(link.series).unwrap_or(f64::NAN),
        });
        let steps: Vec<Step> = model.chain([Step::IncomeRatio]).chain(own).collect();
        let mut indicators = vec![Ties::default(); plan.indicators.len()];
        for step in &steps {
            if let Series::Indicator(position) = step.series() {
                indicators[usize::from(position)].follows = true;
            }
            for source in step.sources().into_iter().flatten() {
                if let Series::Indicator(position) = source
                    && let Some(known) = indicators.get_mut(usize::from(position))
                {
                    known.drives = true;
                }
            }
        }
        Self::found(in_order(plan, steps), indicators)
    }

    fn found(all: Vec<Step>, indicators: Vec<Ties>) -> Self {
        let mut places = vec![None; indicators.len()];
        for (n, step) in all.iter().enumerate() {
            if let Series::Indicator(position) = step.series() {
                places[usize::from(position)] = Some(n);
            }
        }
        Self {
            all,
            indicators,
            places,
        }
    }

    /// Those alone that some series are computed from, or a series of the catalogue: those tell whether a run
    /// can be computed.
    pub fn only_for(&self, wanted: &[Series]) -> Self {
        let own = self.all.iter().map(Step::series);
        let model = own.filter(|series| !matches!(series, Series::Indicator(_)));
        let behind = self.behind_all(model.chain(wanted.iter().copied()).collect());
        let all = self.all.iter().copied();
        let all = all.filter(|step| behind.contains(&step.series()));
        Self::found(all.collect(), self.indicators.clone())
    }
}

impl Steps {
    /// The step that computes an indicator.
    pub fn of(&self, position: u16) -> Option<&Step> {
        let place = self.places.get(usize::from(position)).copied().flatten();
        self.all.get(place?)
    }

    /// The series of steps, and indicators, that a series is computed from.
    pub fn behind(&self, series: Series) -> BTreeSet<Series> {
        self.behind_all(vec![series])
    }

    fn behind_all(&self, mut open: Vec<Series>) -> BTreeSet<Series> {
        let mut by_series = BTreeMap::new();
        for step in &self.all {
            let own = step.series();
            by_series.insert(own, step);
            by_series.extend(own.real().map(|real| (real, step)));
        }
        let mut behind = BTreeSet::new();
        while let Some(series) = open.pop() {
            let step = by_series.get(&series);
            let own = step.map_or(series, |step| step.series());
            if behind.insert(own) {
                open.extend(step.iter().flat_map(|step| step.sources()).flatten());
            }
        }
        behind
    }
}

/// Causes first.
fn in_order(plan: &Plan, steps: Vec<Step>) -> Vec<Step> {
    let rows = crate::series::CATALOGUE.len() + plan.indicators.len();
    let mut place = vec![None; rows];
    for (n, step) in steps.iter().enumerate() {
        let own = step.series();
        for series in [Some(own), own.real()].into_iter().flatten() {
            place[series.row()] = Some(n);
        }
    }
    let mut order = Vec::with_capacity(steps.len());
    let mut met = vec![false; steps.len()];
    let mut waiting = Vec::new();
    for first in 0..steps.len() {
        if met[first] {
            continue;
        }
        // Depth first without recursion: a chain may be as long as the plan.
        waiting.push(first);
        while let Some(&n) = waiting.last() {
            met[n] = true;
            let cause = |source: Series| place.get(source.row()).copied().flatten();
            let mut causes = steps[n].sources().into_iter().flatten().filter_map(cause);
            if let Some(cause) = causes.find(|cause| !met[*cause]) {
                waiting.push(cause);
            } else {
                order.push(n);
                waiting.pop();
            }
        }
    }
    order.into_iter().map(|n| steps[n]).collect()
}

fn follow<N: Noise>(
    link: &Link,
    real: Option<Series>,
    base: f64,
    (inputs, actuals, noise): (&Inputs, &Actuals, &N),
    out: &mut Outcome<N::V>,
) {
    let driver = link.driver.filter(|_| !inputs.grows_alone(link.follower));
    // Growth of its own counts volumes only where the series has a companion that does.
    let prices = if driver.is_some() {
        link.prices
    } else {
        real.is_some()
    };
    let growth = inputs.row(link.growth);
    // Volumes are carried on by themselves, so that prices leave no rounding in them.
    let mut volume = N::V::from(base);
    for t in 0..=inputs.horizon() {
        let deflator = out.row(Series::DeflatorIndex)[t];
        if t > 0 {
            let k = t - 1;
            // By chance the series itself grows more or less, whatever it follows, and whichever of its
            // levers the chance was given to.
            let chance = noise.either([link.growth, link.elasticity], k);
            let change = match driver {
                Some(driver) => {
                    let driver = out.row(driver);
                    (driver[t] / driver[k]).power(inputs.row(link.elasticity)[k]) * chance
                }
                None => chance * (1.0 + growth[k]),
            };
            volume = volume * change;
        }
        let mut level = if prices { volume * deflator } else { volume };
        if let Some(known) = actuals.get(link.series, t) {
            level = known.into();
            volume = if prices { level / deflator } else { level };
        }
        out.set(link.series, t, level);
        if let Some(real) = real {
            out.set(real, t, volume);
        }
    }
}

fn share<N: Noise>(
    series: Series,
    (of, whole): (Series, Series),
    (inputs, actuals, _): (&Inputs, &Actuals, &N),
    out: &mut Outcome<N::V>,
) {
    for t in 0..=inputs.horizon() {
        let share = out.row(of)[t] / out.row(whole)[t];
        out.set(series, t, actuals.or(series, t, share));
    }
}

/// A straight line towards an end value, with the attainment rate as the share of the way covered.
pub fn line<N: Noise>(
    position: u16,
    base: f64,
    end: f64,
    (inputs, actuals, _): (&Inputs, &Actuals, &N),
    out: &mut Outcome<N::V>,
) {
    let series = Series::Indicator(position);
    let row = inputs.row(Lever::Indicator(position));
    let horizon = inputs.horizon();
    out.set(series, 0, base.into());
    // The line starts again from the last known figure.
    let (mut start, mut since) = (base, 0);
    for t in 1..=horizon {
        #[allow(clippy::cast_precision_loss)] // t ≤ 50
        let way = (t - since) as f64 / (horizon - since) as f64;
        let mut value = start + (end - start) * (row[t - 1] * way);
        if let Some(known) = actuals.get(series, t) {
            (value, start, since) = (known, known, t);
        }
        out.set(series, t, value.into());
    }
}

//! The smallest repair of a finding: one number, tried out.
//!
//! A rule names the numbers that would mend its finding, each in closed form and the most telling first.
//! Which of them is proposed is found by trial: it is rounded as the plan prints, put into the plan, and
//! taken if the finding is gone and nothing else has come up that is more than a remark.

use engine::plan::Plan;

use crate::facts::Facts;
use crate::finding::{Finding, Severity};
use crate::follows::{self, moot_by};
use crate::place::Place;
use crate::relations::Relations;
use crate::rules::{self, growth};
use crate::span::snapped;

/// A number that would mend a finding, before it is rounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Where it stands.
    pub place: Place,
    /// What it would be, in the engine's unit.
    pub to: f64,
}

/// A change of one number of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair {
    /// Where the number stands.
    pub place: Place,
    /// What it is, in the engine's unit.
    pub from: f64,
    /// What it should be.
    pub to: f64,
    /// Where the plan says the same number once more, and what is to stand there.
    pub also: Vec<(Place, f64)>,
}

impl Repair {
    /// A plan with the repair in it.
    #[must_use]
    pub fn put_into(&self, plan: &Plan) -> Plan {
        let mut mended = plan.clone();
        self.place.write(&mut mended, self.to);
        for (place, to) in &self.also {
            place.write(&mut mended, *to);
        }
        mended
    }
}

/// Growth is proposed with one decimal of a percentage even where the plan prints none.
const GROWTH_PLACE: f64 = 0.001;
/// Beyond so many findings no repair is looked for: each takes a few audits.
const MOST: usize = 100;

/// How often repairs and what follows from them are weighed against each other.
const ROUNDS: usize = 3;

/// Looks for the repair of each finding, and marks what follows from what. The two hang together: what a
/// repair mends follows from its finding and is told as a remark, and no repair may make more of a remark.
pub fn find(plan: &Plan, relations: &Relations, found: &mut Vec<Finding>) {
    for n in 0..found.len().min(MOST) {
        found[n].repair = best(plan, relations, found, n);
    }
    for round in 1..=ROUNDS {
        let mut marked = found.clone();
        follows::mark(plan, relations, &mut marked);
        let mut changed = false;
        for n in 0..marked.len().min(MOST) {
            let Some(own) = marked[n].repair.clone() else {
                continue;
            };
            if left_by(plan, relations, &own, &marked[n], &marked).is_none() {
                changed = true;
                let last = round == ROUNDS;
                marked[n].repair = (!last).then(|| best(plan, relations, &marked, n)).flatten();
                found[n].repair.clone_from(&marked[n].repair);
            }
        }
        if !changed || round == ROUNDS {
            *found = marked;
            return;
        }
    }
}

/// The repair of a finding: of those that work the one that leaves the fewest other findings, and of equal ones
/// the first.
fn best(plan: &Plan, relations: &Relations, found: &[Finding], n: usize) -> Option<Repair> {
    let facts = Facts::of(plan, relations);
    let mut best: Option<(usize, Repair)> = None;
    for candidate in &found[n].candidates {
        let mut tries = rounded(&facts, *candidate).into_iter();
        let works = tries.find_map(|repair| {
            let left = left_by(plan, relations, &repair, &found[n], found)?;
            Some((left, repair))
        });
        if let Some((left, repair)) = works
            && best.as_ref().is_none_or(|(least, _)| left < *least)
        {
            best = Some((left, repair));
        }
    }
    best.map(|(_, repair)| repair)
}

/// A candidate rounded to the nearest printed number, and to the ones below and above.
fn rounded(facts: &Facts, candidate: Candidate) -> Vec<Repair> {
    let Some(from) = candidate.place.read(facts.plan) else {
        return Vec::new();
    };
    let place = step(facts, candidate.place);
    let steps = [0.0, 1.0, -1.0];
    let rounded = steps.map(|step| snapped(candidate.to, place, step));
    let changes = rounded
        .into_iter()
        .filter(|to| to.is_finite() && *to != from);
    let alone = changes.map(|to| Repair {
        place: candidate.place,
        from,
        to,
        also: also(facts, candidate.place, from, to),
    });
    let mut repairs: Vec<Repair> = alone.collect();
    // The partner has its own rounding: what fitted 75,000 may be a step away from what fits 68,758.
    let together = steps.into_iter().flat_map(|step| {
        let all = repairs.iter();
        all.filter_map(move |own| with_partner(facts, own, step))
    });
    let together: Vec<Repair> = together.collect();
    repairs.extend(together);
    repairs
}

/// The same with the growth that a level was printed with, or the level that a growth was: where the two agreed,
/// the plan says one thing twice. The partner is rounded to the nearest number, or so many steps beside it.
fn with_partner(facts: &Facts, alone: &Repair, steps: f64) -> Option<Repair> {
    let pairs = growth::pairs(facts);
    let mut pairs = pairs
        .iter()
        .filter(|pair| growth::fits(facts, pair, 1.0, 1.0));
    let pair =
        pairs.find(|pair| pair.level.place == alone.place || pair.growth.place == alone.place)?;
    let (place, to) = if pair.level.place == alone.place {
        let rate = pair.growth.goal.rate;
        let times = libm::pow(alone.to / alone.from, 1.0 / facts.years);
        (pair.growth.place, (1.0 + rate) * times - 1.0)
    } else {
        let times = facts.times(alone.to) / facts.times(alone.from);
        (pair.level.place, pair.level.own * times)
    };
    let from = place.read(facts.plan)?;
    let to = snapped(to, step(facts, place), steps);
    let mut both = alone.clone();
    both.also.push((place, to));
    both.also.extend(also(facts, place, from, to));
    Some(both)
}

/// The place to which a proposal is rounded.
fn step(facts: &Facts, place: Place) -> f64 {
    match place {
        Place::Growth(_) | Place::Past(_) => facts.digit(place).min(GROWTH_PLACE),
        place => facts.shown_digit(place),
    }
}

/// Where the plan says a number once more, and the change that is printed beside a level that it belongs to.
fn also(facts: &Facts, place: Place, from: f64, to: f64) -> Vec<(Place, f64)> {
    let plan = facts.plan;
    let Some(target) = place.target() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for other in facts.targets_of(plan.targets[target].indicator) {
        let twin = match place {
            Place::Growth(_) => Place::Growth(*other),
            Place::Level(_) => Place::Level(*other),
            Place::Value(..) | Place::Change(_) | Place::Past(_) => continue,
        };
        if twin != place && twin.read(plan) == Some(from) {
            all.push((twin, to));
        }
    }
    let change = Place::Change(target);
    if matches!(place, Place::Level(_))
        && let Some(printed) = change.read(plan)
        && let Some(base) = facts.base_of_target(target)
        && (from - base.own - printed).abs() <= facts.digit(change)
    {
        all.push((change, to - base.own));
    }
    all
}

/// How many findings above a remark a repair leaves; none where the finding itself is not gone, or where
/// another has come.
fn left_by(
    plan: &Plan,
    relations: &Relations,
    repair: &Repair,
    finding: &Finding,
    before: &[Finding],
) -> Option<usize> {
    let mended = repair.put_into(plan);
    let after = rules::findings(&mended, relations);
    if after.iter().any(|f| f.is_same(finding)) {
        return None;
    }
    let grave = |f: &&Finding| f.severity > Severity::Remark && moot_by(f, &after).is_none();
    let was = |new: &Finding| {
        let mut same = before.iter().filter(|old| old.is_same(new));
        same.any(|old| {
            let follows = |cause: usize| follows(&mended, relations, &after, &before[cause], new);
            old.severity >= new.severity || old.follows_from.is_some_and(follows)
        })
    };
    let left = after.iter().filter(|f| f.severity > Severity::Remark);
    after.iter().filter(grave).all(was).then(|| left.count())
}

/// Whether a finding goes on to follow from another one, which stands and is still mended as before.
fn follows(
    plan: &Plan,
    relations: &Relations,
    found: &[Finding],
    cause: &Finding,
    finding: &Finding,
) -> bool {
    let stands = found.iter().any(|f| f.is_same(cause));
    let Some(repair) = cause.repair.as_ref().filter(|_| stands) else {
        return false;
    };
    let after = rules::findings(&repair.put_into(plan), relations);
    !after.iter().any(|f| f.is_same(finding))
        && left_by(plan, relations, repair, cause, found).is_some()
}

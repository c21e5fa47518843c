//! The actual figures of a plan, which all scenarios of its book start from: a ledger in which a revised
//! figure does not erase the earlier one.
//!
//! The latest figures are what is simulated. A scenario without figures of its own has those of the ledger;
//! one that came with others, from a link or a file, keeps them as it was made.

use engine::scenario::{Actual, Scenario, Vintage};
use engine::series::Series;

/// Where a figure comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The day on which it was published or entered, as ISO 8601 writes it; empty if nobody said.
    pub dated: String,
    /// Who states it: a bulletin, a bureau.
    pub source: String,
    /// Whether it is a sample, made up to try the page.
    pub sample: bool,
}

/// One vintage of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The series.
    pub series: Series,
    /// Calendar year.
    pub year: i32,
    /// Which vintage of this figure it is, counted from 1; the highest one holds.
    pub vintage: u32,
    /// The figure, in the series' unit; `None` where it was withdrawn.
    pub value: Option<f64>,
    /// Where it comes from.
    pub origin: Origin,
}

impl Record {
    fn cell(&self) -> (Series, i32) {
        (self.series, self.year)
    }

    /// Records in the order of series, years and vintages. Two windows may have entered the same vintage:
    /// the order is the same in both.
    fn order(a: &Self, b: &Self) -> std::cmp::Ordering {
        let key = |r: &Self| (r.series, r.year, r.vintage);
        let value = |r: &Self| r.value.unwrap_or(f64::NEG_INFINITY);
        key(a)
            .cmp(&key(b))
            .then_with(|| a.origin.dated.cmp(&b.origin.dated))
            .then_with(|| value(a).total_cmp(&value(b)))
            .then_with(|| a.origin.cmp(&b.origin))
    }
}

/// All vintages of all figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger(Vec<Record>);

impl Ledger {
    /// A ledger of these records, in any order.
    #[must_use]
    pub fn new(mut records: Vec<Record>) -> Self {
        records.sort_by(Record::order);
        records.dedup();
        Self(records)
    }

    /// The figures that a scenario came with.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let mut own = Self::default();
        own.take(scenario, "");
        own
    }

    /// Enters the figures that a scenario came with.
    pub fn take(&mut self, scenario: &Scenario, source: &str) {
        let Vintage { as_of, sample, .. } = scenario.vintage.clone();
        let origin = Origin {
            dated: as_of,
            source: source.to_owned(),
            sample,
        };
        for actual in &scenario.actuals {
            self.enter((actual.series, actual.year), Some(actual.value), &origin);
        }
    }

    /// All records, by series, year and vintage.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.0
    }

    /// Whether nothing was ever entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All vintages of a figure, the first one first.
    #[must_use]
    pub fn vintages(&self, series: Series, year: i32) -> &[Record] {
        let cell = (series, year);
        let start = self.0.partition_point(|r| r.cell() < cell);
        let end = self.0.partition_point(|r| r.cell() <= cell);
        &self.0[start..end]
    }

    /// The figure that holds.
    #[must_use]
    pub fn latest(&self, series: Series, year: i32) -> Option<f64> {
        self.vintages(series, year).last()?.value
    }

    fn holding(&self) -> impl Iterator<Item = (&Record, f64)> {
        let last = |n: usize| {
            let next = self.0.get(n + 1);
            next.is_none_or(|next| next.cell() != self.0[n].cell())
        };
        let all = self.0.iter().enumerate();
        all.filter_map(move |(n, r)| Some((r, r.value.filter(|_| last(n))?)))
    }

    /// The figures that hold, as a scenario has them.
    #[must_use]
    pub fn actuals(&self) -> Vec<Actual> {
        let actual = |(r, value): (&Record, f64)| Actual {
            series: r.series,
            year: r.year,
            value,
        };
        self.holding().map(actual).collect()
    }

    /// What is to be said of the figures that hold.
    #[must_use]
    pub fn vintage(&self) -> Vintage {
        let days = self.holding().map(|(r, _)| &r.origin.dated);
        Vintage {
            as_of: days.max().cloned().unwrap_or_default(),
            sample: self.holding().any(|(r, _)| r.origin.sample),
            none: false,
        }
    }

    /// Enters a figure, or withdraws it (`None`). What is entered from the same origin as the vintage that
    /// holds corrects that one; anything else is a new vintage. The same figure again changes nothing.
    pub fn enter(&mut self, (series, year): (Series, i32), value: Option<f64>, origin: &Origin) {
        let cell = (series, year);
        let end = self.0.partition_point(|r| r.cell() <= cell);
        let count = self.vintages(series, year).len();
        let last = end.checked_sub(1).filter(|_| count > 0);
        let mut vintage = 1;
        if let Some(last) = last {
            let holds = &self.0[last];
            if holds.value == value && holds.origin.sample == origin.sample {
                return;
            }
            if holds.origin == *origin || (value.is_none() && holds.value.is_none()) {
                match value {
                    // Nobody else has stated it: it was a slip of the hand.
                    None if count == 1 => drop(self.0.remove(last)),
                    _ => self.0[last].value = value,
                }
                return;
            }
            vintage = holds.vintage.saturating_add(1);
        } else if value.is_none() {
            return;
        }
        let origin = origin.clone();
        self.0.insert(
            end,
            Record {
                series,
                year,
                vintage,
                value,
                origin,
            },
        );
    }

    /// The same without what was made up to try the page.
    #[must_use]
    pub fn without_samples(&self) -> Self {
        let own = self.0.iter().filter(|r| !r.origin.sample);
        Self(own.cloned().collect())
    }

    /// Both what another window did to the ledger since `base`, and what was done here.
    #[must_use]
    pub fn merged(&self, base: &Self, theirs: &Self) -> Self {
        let lacks = |side: &Self, r: &Record| !side.0.contains(r);
        let kept = self
            .0
            .iter()
            .filter(|r| lacks(base, r) || !lacks(theirs, r));
        let come = theirs.0.iter().filter(|r| lacks(base, r));
        Self::new(kept.chain(come).cloned().collect())
    }

    /// The same as far as it is accepted: where the two do not agree, what the other window has stands, and of
    /// what was done here each change that goes with it. Returns what was left out too.
    #[must_use]
    pub fn merged_within(
        &self,
        base: &Self,
        theirs: &Self,
        accepts: impl Fn(&Self) -> bool,
    ) -> (Self, Vec<Record>) {
        let merged = self.merged(base, theirs);
        if accepts(&merged) {
            return (merged, Vec::new());
        }
        let mut taken = theirs.clone();
        let mut left = Vec::new();
        for gone in base.0.iter().filter(|r| !self.0.contains(r)) {
            let less = Self(taken.0.iter().filter(|r| *r != gone).cloned().collect());
            if accepts(&less) {
                taken = less;
            }
        }
        for record in self.0.iter().filter(|r| !merged_before(base, theirs, r)) {
            let mut more = taken.0.clone();
            more.push(record.clone());
            let more = Self::new(more);
            match accepts(&more) {
                true => taken = more,
                false => left.push(record.clone()),
            }
        }
        (taken, left)
    }

    /// A scenario as it is simulated: with these figures, where it has none of its own.
    #[must_use]
    pub fn resolve(&self, scenario: &Scenario) -> Scenario {
        let mut own = scenario.clone();
        if own.actuals.is_empty() && !own.vintage.none {
            own.actuals = self.actuals();
            own.vintage = self.vintage();
        }
        own
    }

    /// A scenario as a book keeps it: without figures, where they are those that hold here.
    #[must_use]
    pub fn strip(&self, mut scenario: Scenario) -> Scenario {
        if !scenario.actuals.is_empty() && same(&scenario.actuals, &self.actuals()) {
            scenario.actuals = Vec::new();
            scenario.vintage = Vintage::default();
        }
        if self.is_empty() || !scenario.actuals.is_empty() {
            scenario.vintage.none = false;
        }
        scenario
    }

    /// A scenario of a link as it was made: without figures, where it has none.
    #[must_use]
    pub fn as_made(&self, mut scenario: Scenario) -> Scenario {
        scenario.vintage.none = scenario.actuals.is_empty() && !self.is_empty();
        scenario
    }
}

/// Whether a record is no change that was made here.
fn merged_before(base: &Ledger, theirs: &Ledger, record: &Record) -> bool {
    base.0.contains(record) || theirs.0.contains(record)
}

/// Whether two lists have the same figures, in whatever order.
fn same(a: &[Actual], b: &[Actual]) -> bool {
    a.len() == b.len() && a.iter().all(|figure| b.contains(figure))
}

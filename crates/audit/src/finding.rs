//! A finding as data: which numbers, by which arithmetic, how grave, and how to mend it.

use engine::plan::Plan;

use crate::facts::Figure;
use crate::kind::Kind;
use crate::place::Place;
use crate::repair::{Candidate, Repair};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; or it follows from another finding.
    Remark,
    /// Unusual.
    Warning,
    /// It cannot hold.
    Error,
}

impl Severity {
    /// Its id in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Remark => "remark",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a value counts, and so how it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// As the indicator of this position, in the engine's unit of it.
    Of(usize),
    /// A difference of such values.
    Difference(usize),
    /// A yearly rate, or a share, as a fraction.
    Rate,
    /// How many times one is the other.
    Times,
    /// A calendar year.
    Year,
    /// A number of things.
    Count,
}

/// What a value is on the line of comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The base year's figure.
    Now,
    /// What the plan says.
    Says,
    /// What does not fit it.
    Against,
}

/// A named number of a finding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// Its name, by which sentences ask for it.
    pub name: &'static str,
    /// The number.
    pub value: f64,
    /// What it counts.
    pub of: Quantity,
    /// Where it stands on the line of comparison.
    pub mark: Option<Mark>,
}

/// Something odd about a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// How grave it is.
    pub severity: Severity,
    /// Positions of the indicators that it is about; the first gives it its name.
    pub indicators: Vec<usize>,
    /// Positions of the targets that it is about.
    pub targets: Vec<usize>,
    /// Its numbers.
    pub values: Vec<Value>,
    /// The arithmetic, with the numbers filled in, in the plan's units: one line a step.
    pub formula: Vec<String>,
    /// By how much its numbers differ, relative to them; findings of a kind are told by it.
    pub gap: f64,
    /// The smallest change of one number that removes it and brings nothing else above a remark.
    pub repair: Option<Repair>,
    /// The finding from which it follows, as a position in the list.
    pub follows_from: Option<usize>,
    /// What could mend it.
    pub(crate) candidates: Vec<Candidate>,
}

impl Finding {
    pub(crate) fn new(kind: Kind, severity: Severity, indicators: &[usize]) -> Self {
        let mut about = Vec::new();
        for indicator in indicators {
            if !about.contains(indicator) {
                about.push(*indicator);
            }
        }
        Self {
            kind,
            severity,
            indicators: about,
            targets: Vec::new(),
            values: Vec::new(),
            formula: Vec::new(),
            gap: 0.0,
            repair: None,
            follows_from: None,
            candidates: Vec::new(),
        }
    }

    /// Names the targets whose numbers it compares.
    pub(crate) fn of(mut self, places: &[Place]) -> Self {
        for target in places.iter().filter_map(|place| place.target()) {
            if !self.targets.contains(&target) {
                self.targets.push(target);
            }
        }
        self
    }

    pub(crate) fn value(mut self, name: &'static str, value: f64, of: Quantity) -> Self {
        let mark = None;
        self.values.push(Value {
            name,
            value,
            of,
            mark,
        });
        self
    }

    /// A value that stands on the line of comparison.
    pub(crate) fn marked(
        mut self,
        name: &'static str,
        value: f64,
        of: Quantity,
        mark: Mark,
    ) -> Self {
        let mark = Some(mark);
        self.values.push(Value {
            name,
            value,
            of,
            mark,
        });
        self
    }

    /// The same of a figure.
    pub(crate) fn figure(self, name: &'static str, figure: Figure, mark: Mark) -> Self {
        self.marked(name, figure.own, Quantity::Of(figure.indicator), mark)
    }

    pub(crate) fn formula(mut self, line: String) -> Self {
        self.formula.push(line);
        self
    }

    /// Two numbers whose relative difference says how grave it is.
    pub(crate) fn gap(mut self, a: f64, b: f64) -> Self {
        let size = a.abs().max(b.abs());
        self.gap = if size > 0.0 {
            (a - b).abs() / size
        } else {
            0.0
        };
        self
    }

    /// A number that would mend it, in the unit of its figure.
    pub(crate) fn mend(mut self, place: Place, to: f64) -> Self {
        self.candidates.push(Candidate { place, to });
        self
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<f64> {
        let mut named = self.values.iter().filter(|v| v.name == name);
        named.next().map(|v| v.value)
    }

    /// Rows of the plan's table that it is about, ascending.
    #[must_use]
    pub fn rows(&self, plan: &Plan) -> Vec<u32> {
        let targets = self.targets.iter().filter_map(|n| plan.targets.get(*n));
        let mut rows: Vec<u32> = targets.filter_map(|target| target.row).collect();
        // What stands in the table without a number of this finding is named by its indicator.
        for indicator in &self.indicators {
            let own = plan.targets.iter().filter(|t| t.indicator == *indicator);
            rows.extend(own.filter_map(|target| target.row).take(1));
        }
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// Whether another finding is the same one, perhaps with other numbers.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.indicators == other.indicators
            && self.targets == other.targets
    }
}

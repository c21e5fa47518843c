//! The numbers and names of a finding, as its texts ask for them.

use crate::words::format::Format;
use crate::words::phrases::small;
use crate::words::sources::said;
use crate::words::texts::T;
use audit::{Finding, Kind, Mark, Quantity, Value};
use engine::plan::Plan;
use engine::text::Lang;

/// Names that a sentence has room for.
const NAMED: usize = 3;

/// A finding whose values are asked for by name.
pub struct Asked<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The finding.
    pub finding: &'a Finding,
    /// The language.
    pub lang: Lang,
}

impl Asked<'_> {
    /// What stands in place of a placeholder; empty for a name that the finding does not have.
    #[must_use]
    pub fn value(&self, name: &str) -> String {
        match name {
            "name" => self.name(0),
            "own_name" => small(&self.name(0)),
            "second" => self.name(1),
            "other_name" => small(&self.name(1)),
            "names" => self.names(),
            "year" => self.plan.target_year.to_string(),
            "said" => self.said(),
            "start" => self.plan.base_year.to_string(),
            _ => {
                let named = self.finding.values.iter().find(|value| value.name == name);
                named
                    .map(|value| number(self.plan, value, self.lang))
                    .unwrap_or_default()
            }
        }
    }

    /// Whether the plan states the number that the finding is about, or it was worked out.
    fn said(&self) -> String {
        let plan = self.plan;
        let past = || {
            let own = plan.indicators.get(*self.finding.indicators.first()?)?;
            Some(&own.past_growth.as_ref()?.source)
        };
        let source = match self.finding.kind {
            Kind::PastGrowth => past(),
            _ => self
                .finding
                .targets
                .last()
                .and_then(|n| Some(&plan.targets.get(*n)?.source)),
        };
        source.map_or_else(String::new, |own| said(own, self.lang).to_owned())
    }

    fn name(&self, n: usize) -> String {
        let own = self
            .finding
            .indicators
            .get(n)
            .and_then(|n| self.plan.indicators.get(*n));
        own.map_or("", |own| own.name.get(self.lang)).to_owned()
    }

    /// The first names, and that there are others.
    fn names(&self) -> String {
        let all = self.finding.indicators.len();
        let first: Vec<String> = (0..all.min(NAMED)).map(|n| self.name(n)).collect();
        let names = first.join(T::ListMark.get(self.lang));
        match all > NAMED {
            true => T::AndOthers.fill(self.lang, &[("names", &names)]),
            false => names,
        }
    }
}

/// A number of a finding: one that the plan prints with all its digits, one that follows rounded as the
/// indicator is.
#[must_use]
pub fn number(plan: &Plan, value: &Value, lang: Lang) -> String {
    let format = |n: usize| {
        plan.indicators
            .get(n)
            .map(|own| Format::of_indicator(own, lang))
    };
    match value.of {
        Quantity::Of(n) => {
            let Some(format) = format(n) else {
                return String::new();
            };
            match value.mark {
                Some(Mark::Now | Mark::Says) => format.given(value.value),
                _ => format.fitting(&[value.value]).result(value.value),
            }
        }
        Quantity::Difference(n) => format(n)
            .map(|f| f.difference(value.value))
            .unwrap_or_default(),
        Quantity::Rate => Format::growth(lang).set(value.value),
        Quantity::Times => Format::plain(2).set(value.value),
        Quantity::Year | Quantity::Count => value.value.to_string(),
    }
}

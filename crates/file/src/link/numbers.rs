//! The numbers that stand for levers and series in a link: what their catalogues call `wire`.
//!
//! A link that was copied years ago is read by them: new ones may come, none may change or go.

use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use std::fmt;

use engine::levers::{self, Lever};
use engine::plan::Plan;
use engine::series::{self, Series};

/// A lever or a series in a link: its number, or the id where it has none.
///
/// On the wire one more than the number; 0 says that an id follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// Its number in its catalogue.
    Number(u32),
    /// Its id.
    Id(String),
}

impl Key {
    /// The key of a lever.
    pub fn lever(plan: &Plan, lever: Lever) -> Self {
        match lever.model_spec().and_then(|spec| spec.wire) {
            Some(number) => Self::Number(number),
            None => Self::Id(lever.id(plan)),
        }
    }

    /// The key of a series.
    pub fn series(plan: &Plan, series: Series) -> Self {
        match series.spec() {
            Some(spec) => Self::Number(spec.wire),
            None => Self::Id(series.id(plan).to_owned()),
        }
    }

    /// The id of the lever that this stands for; a number that stands for none gives an id that
    /// none has.
    pub fn lever_id(&self, plan: &Plan) -> String {
        self.id(|number| {
            let mut all = levers::CATALOGUE.iter();
            let known = all.find(|spec| spec.wire == Some(number));
            Some(known?.lever?.id(plan))
        })
    }

    /// The same for a series.
    pub fn series_id(&self, plan: &Plan) -> String {
        self.id(|number| {
            let mut all = series::CATALOGUE.iter();
            let known = all.find(|spec| spec.wire == number);
            known.map(|spec| spec.series.id(plan).to_owned())
        })
    }

    fn id(&self, of_number: impl FnOnce(u32) -> Option<String>) -> String {
        match self {
            Self::Id(id) => id.clone(),
            Self::Number(number) => of_number(*number).unwrap_or_else(|| format!("#{number}")),
        }
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.saturating_add(1).serialize(to),
            Self::Id(id) => (0_u32, id).serialize(to),
        }
    }
}

/// A number, and an id after 0.
struct NumberOrId;

impl<'de> Visitor<'de> for NumberOrId {
    type Value = Key;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a number or an id")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Key, A::Error> {
        let early = || A::Error::custom("a key ends early");
        let number: u32 = items.next_element()?.ok_or_else(early)?;
        match number.checked_sub(1) {
            Some(number) => Ok(Key::Number(number)),
            None => Ok(Key::Id(items.next_element()?.ok_or_else(early)?)),
        }
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_tuple(2, NumberOrId)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::builtin_plan;

    /// What links that are out in the world say. Add to the ends; change nothing else.
    const LEVER_IDS: &str = "growth.all growth.primary growth.secondary growth.tertiary deflator.all \
        deflator.primary deflator.secondary deflator.tertiary revenue.buoyancy revenue.growth \
        revenue.tax_buoyancy revenue.other_growth revenue.tax_share_end population.growth urban.urgd \
        urban.natural urban.to_urban urban.leave_urban urban.leave_rural urban.registered_end \
        exchange_rate investment.growth retail.growth trade.growth industry.growth \
        income.urban_growth income.rural_growth industry.elasticity retail.elasticity \
        trade.elasticity income.urban_elasticity income.rural_elasticity";
    const SERIES_IDS: &str = "gdp_nominal gdp_real gdp_growth_real contribution_primary contribution_secondary \
        contribution_tertiary deflator_index value_added_primary value_added_secondary \
        value_added_tertiary value_added_real_primary value_added_real_secondary \
        value_added_real_tertiary share_primary share_secondary share_tertiary non_primary_share \
        revenue tax_revenue tax_share revenue_to_gdp population urban_population \
        rural_population urbanization_rate registered_urbanization_rate urban_migrants \
        gdp_per_capita_cny gdp_per_capita_usd gdp_per_capita_real fixed_investment \
        fixed_investment_cumulative investment_to_gdp icor retail_sales trade industrial_output \
        income_urban income_urban_real income_rural income_rural_real income_ratio exchange_rate";

    /// Everything of a catalogue with its number, by number.
    fn numbered<'a>(all: impl Iterator<Item = (u32, &'a str)>) -> Vec<(u32, &'a str)> {
        let mut all: Vec<_> = all.collect();
        all.sort_unstable();
        all
    }

    fn frozen(ids: &str) -> Vec<(u32, &str)> {
        (0..).zip(ids.split_whitespace()).collect()
    }

    const HELP: &str = "Links that are out in the world say these numbers, so none may change, go or \
        be given twice. What is new takes the next free number in its catalogue, and its id stands \
        at the end of the list in this file.";

    #[track_caller]
    fn check(given: &[(u32, &str)], frozen: &[(u32, &str)]) {
        let longest = given.len().max(frozen.len());
        for place in 0..longest {
            assert_eq!(given.get(place), frozen.get(place), "{HELP}");
        }
    }

    #[test]
    fn wire_numbers_never_change_their_meaning() {
        let series = numbered(series::CATALOGUE.iter().map(|spec| (spec.wire, spec.id)));
        check(&series, &frozen(SERIES_IDS));
        let levers = levers::CATALOGUE.iter();
        let levers = numbered(levers.filter_map(|spec| Some((spec.wire?, spec.id))));
        check(&levers, &frozen(LEVER_IDS));
    }

    #[test]
    fn every_lever_number_fits_into_the_mask() {
        for spec in &levers::CATALOGUE {
            assert!(
                spec.wire.is_some_and(|number| number < u64::BITS),
                "{}: the levers that a scenario sets are the bits of one u64 in `Assumed::levers`, so a \
                 lever's number is at most 63. Another mask makes another version of links.",
                spec.id
            );
        }
    }

    #[test]
    fn unknown_numbers_give_unknown_ids() {
        let plan = builtin_plan().unwrap();
        let key = Key::Number(4_000_000_000);
        assert_eq!(plan.lever(&key.lever_id(&plan)), None);
        assert_eq!(plan.series(&key.series_id(&plan)), None);
    }
}

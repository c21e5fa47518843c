//! What follows what: the series of a plan that can follow the economy, and what drives them.

use super::{Law, Plan};
use crate::levers::{Follower, Lever};
use crate::series::Series;

/// A series that can follow another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The series.
    pub series: Series,
    /// What its rule is set for.
    pub follower: Follower,
    /// Its growth rate under the rule `growth`.
    pub growth: Lever,
    /// Its elasticity under the rule `linked`.
    pub elasticity: Lever,
    /// What drives it; `None` where the plan says nothing: then it always grows at its own rate.
    pub driver: Option<Series>,
    /// Whether prices move it beside what drives it.
    pub prices: bool,
}

/// Those of the model: series, rule, levers, and whether they count volumes beside which prices move them.
const MODEL: [(Series, Follower, Lever, Lever, bool); 5] = [
    (
        Series::IndustrialOutput,
        Follower::Industry,
        Lever::IndustryGrowth,
        Lever::IndustryElasticity,
        false,
    ),
    (
        Series::RetailSales,
        Follower::Retail,
        Lever::RetailGrowth,
        Lever::RetailElasticity,
        false,
    ),
    (
        Series::Trade,
        Follower::Trade,
        Lever::TradeGrowth,
        Lever::TradeElasticity,
        false,
    ),
    (
        Series::IncomeUrban,
        Follower::Income,
        Lever::IncomeUrbanGrowth,
        Lever::IncomeUrbanElasticity,
        true,
    ),
    (
        Series::IncomeRural,
        Follower::Income,
        Lever::IncomeRuralGrowth,
        Lever::IncomeRuralElasticity,
        true,
    ),
];

impl Link {
    /// Whether a series is one of the model's that can follow the economy.
    #[must_use]
    pub fn is_model(series: Series) -> bool {
        MODEL.iter().any(|(own, ..)| *own == series)
    }
}

impl Plan {
    /// The model's series that can follow the economy, with what this plan says drives them.
    pub fn model_links(&self) -> impl Iterator<Item = Link> + '_ {
        MODEL
            .iter()
            .map(|&(series, follower, growth, elasticity, prices)| Link {
                series,
                follower,
                growth,
                elasticity,
                driver: self.links.get(&series).copied(),
                prices,
            })
    }

    /// All series that follow another one by an elasticity: the model's, then indicators.
    pub fn links(&self) -> impl Iterator<Item = Link> + '_ {
        let own = 0..self.indicators.len();
        let own = own.filter_map(|n| self.link(Series::Indicator(u16::try_from(n).ok()?)));
        self.model_links().chain(own)
    }

    /// The link of a series.
    #[must_use]
    pub fn link(&self, series: Series) -> Option<Link> {
        match series {
            Series::Indicator(position) => match self.indicators.get(usize::from(position))?.law? {
                Law::Linked { driver, prices } => Some(Link {
                    series,
                    follower: Follower::Indicator(position),
                    growth: Lever::Indicator(position),
                    elasticity: Lever::Link(position),
                    driver: Some(driver),
                    prices,
                }),
                _ => None,
            },
            _ => self.model_links().find(|link| link.series == series),
        }
    }

    /// The link whose elasticity or growth rate a lever is.
    #[must_use]
    pub fn link_of(&self, lever: Lever) -> Option<Link> {
        if let Lever::Indicator(position) | Lever::Link(position) = lever {
            return self.link(Series::Indicator(position));
        }
        let mut links = self.model_links();
        links.find(|link| [link.growth, link.elasticity].contains(&lever))
    }

    /// The levers that decide most: those that the neutral outlook replaces, and that chance moves where a
    /// scenario states no uncertainty. After [`Lever::MAIN`] the elasticities of what follows the economy.
    pub fn main_levers(&self) -> impl Iterator<Item = Lever> + '_ {
        let links = self.links().filter(|link| link.driver.is_some());
        let elasticities = links.map(|link| link.elasticity);
        Lever::MAIN.into_iter().chain(elasticities)
    }

    /// Everything that a link rule can be set for: what drives it is known.
    pub fn followers(&self) -> impl Iterator<Item = Follower> + '_ {
        let model = Follower::MODEL.into_iter().filter(|f| self.is_linked(*f));
        let own = self.indicators.iter().enumerate();
        let own = own.filter(|(_, own)| own.law.is_some_and(Law::follows));
        model.chain(own.filter_map(|(n, _)| u16::try_from(n).ok().map(Follower::Indicator)))
    }

    /// Whether the plan says what drives it.
    #[must_use]
    pub fn is_linked(&self, follower: Follower) -> bool {
        match follower {
            Follower::Indicator(position) => self
                .indicators
                .get(usize::from(position))
                .and_then(|own| own.law)
                .is_some_and(Law::follows),
            model => self
                .model_links()
                .any(|link| link.follower == model && link.driver.is_some()),
        }
    }

    /// Its name in the rules of scenario files.
    #[must_use]
    pub fn follower_id(&self, follower: Follower) -> String {
        match follower {
            Follower::Indicator(position) => {
                let own = self.indicators.get(usize::from(position));
                own.map_or_else(String::new, |own| format!("link.{}", own.id))
            }
            model => model.model_id().unwrap_or_default().to_owned(),
        }
    }

    /// What a rule of this name is set for.
    #[must_use]
    pub fn follower(&self, id: &str) -> Option<Follower> {
        if let Some(own) = id.strip_prefix("link.") {
            let position = self.position_with_law(own)?;
            return Some(Follower::Indicator(position)).filter(|f| self.is_linked(*f));
        }
        let mut model = Follower::MODEL.into_iter();
        model.find(|follower| follower.model_id() == Some(id))
    }
}

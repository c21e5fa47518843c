//! Every lever of the model, one entry each: id, names, unit, ranges and their source, and how it
//! behaves. Controls, validation, links and documentation read it from here; what a particular plan
//! says of a lever stands in the plan file.
//!
//! An entry's place is its row in [`crate::inputs::Inputs`] and its place in lists; `wire` is its
//! number in links, which never changes and is never given twice. `docs/adding.md` says how to add one.

use super::kinds::{
    ActsUnder, COMPONENTS, LeverNature, LeverSubject, LeverUnit, NOT_TAX_AND_OTHER,
    REVENUE_BUOYANCY, REVENUE_GROWTH, RangeSource, TAX_AND_OTHER, URGD, linked, own_growth,
};
use super::rules::Follower;
use crate::role::Role;
use crate::series::Series;

use LeverNature::{Assumption, Policy};
use LeverSubject::{Demand, Growth, Households, People, Prices, Revenue};

/// A lever's standing description.
#[derive(Debug)]
pub struct LeverSpec {
    /// The lever; `None` for the two that stand for an indicator's own.
    pub lever: Option<Lever>,
    /// Id in scenario files.
    pub id: &'static str,
    /// Number in links: once assigned, it denotes this lever for ever. `None` for an indicator's own,
    /// which links write by its id.
    pub wire: Option<u32>,
    /// Chinese name.
    pub zh: &'static str,
    /// English name.
    pub en: &'static str,
    /// What its number means.
    pub unit: LeverUnit,
    /// Values a scenario may use. Yearly rates stay above −100%.
    pub allowed: (f64, f64),
    /// Values that one may reasonably expect; the range of the slider.
    pub plausible: (f64, f64),
    /// Where the plausible range comes from.
    pub source: RangeSource,
    /// Whether it takes shocks (year, size, persistence).
    pub shocks: bool,
    /// A flow between towns and villages. Such rates take shocks, but as drivers they would leave 0 to
    /// 1: with x added to log(1+rate), a rate of 3% is as often below −7% as above 13% at a deviation
    /// of 10%.
    pub flow: bool,
    /// The heading under which it stands.
    pub subject: LeverSubject,
    /// Whether a government can push it.
    pub nature: LeverNature,
    /// The role whose target its control is held against; `None` for an indicator's own.
    pub asked_for: Option<Role>,
    /// When it moves anything.
    pub acts_under: ActsUnder,
    /// The series whose actual figures say that a year of this lever is past, the one that it moves
    /// most directly first. None for ends, which are read in the target year only.
    pub observed_by: &'static [Series],
    /// The role whose base value it takes where neither scenario nor plan names it; otherwise it is 0,
    /// or 1 for an elasticity and an attainment.
    pub neutral: Option<Role>,
}

impl LeverSpec {
    /// Whether it can be uncertain: growth, prices, buoyancy and the urban-rural growth difference.
    #[must_use]
    pub fn drives(&self) -> bool {
        self.shocks && !self.flow
    }

    /// The range in which a value is sought that makes a target met, for a lever that stands at `here`. A scenario may
    /// state an elasticity below zero, and then any is sought; but nobody needs one: where output shrinks, revenue
    /// would have to grow because of that.
    #[must_use]
    pub fn sought(&self, here: f64) -> (f64, f64) {
        let (low, high) = self.allowed;
        match self.unit {
            LeverUnit::Elasticity if here >= 0.0 => (low.max(0.0), high),
            _ => (low, high),
        }
    }
}

/// Lowest yearly rate: just above the −100% after which nothing is left to grow.
pub const LOWEST_RATE: f64 = -0.999_999;

/// What every kind of lever has in common where an entry says nothing else: a yearly rate.
const RATE: LeverSpec = LeverSpec {
    lever: None,
    id: "",
    wire: None,
    zh: "",
    en: "",
    unit: LeverUnit::Rate,
    // Doubling in a year is the most that a rate may say; 10 for 10% is then told apart from 0.10.
    allowed: (LOWEST_RATE, 1.0),
    plausible: (0.0, 0.0),
    source: RangeSource::Assumption,
    shocks: true,
    flow: false,
    subject: LeverSubject::Rest,
    nature: LeverNature::Assumption,
    asked_for: None,
    acts_under: ActsUnder::All,
    observed_by: &[],
    neutral: None,
};

const POINTS: LeverSpec = LeverSpec {
    unit: LeverUnit::Points,
    ..RATE
};

/// A number that takes no shocks.
const fn still(unit: LeverUnit, allowed: (f64, f64)) -> LeverSpec {
    LeverSpec {
        unit,
        allowed,
        shocks: false,
        ..RATE
    }
}

const ELASTICITY: LeverSpec = still(LeverUnit::Elasticity, (-10.0, 10.0));
/// How a series follows its driver. By chance the series itself grows more or less.
const LINK: LeverSpec = LeverSpec {
    shocks: true,
    source: RangeSource::Notes,
    ..ELASTICITY
};
const SHARE: LeverSpec = still(LeverUnit::Share, (0.0, 1.0));
const LOGIT: LeverSpec = still(LeverUnit::Logit, (-5.0, 5.0));
const EXCHANGE_RATE: LeverSpec = still(LeverUnit::CnyPerUsd, (0.01, 1000.0));

/// Writes the enum and the catalogue from the same entries: a name, what kind of lever it is, what has
/// no default, and what differs from its kind. An entry that leaves out what has no default does not
/// compile, and the message names what was expected.
macro_rules! catalogue {
    ($($name:ident: $kind:ident {
        id: $id:literal, wire: $wire:literal, zh: $zh:literal, en: $en:literal,
        plausible: $plausible:expr, subject: $subject:expr, nature: $nature:expr, asked_for: $asked_for:expr,
        $($field:ident: $value:expr,)*
    })*) => {
        /// A lever of the model, or of an indicator that plays no role.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs)] // each one's meaning, unit and range stand in `CATALOGUE`
        pub enum Lever {
            $($name,)*
            /// The growth or attainment rate of an indicator without a role, by its position in
            /// the plan.
            Indicator(u16),
            /// The elasticity of an indicator that follows the economy, by its position in the plan.
            Link(u16),
        }

        enum Row { $($name,)* }

        impl Lever {
            /// Row of this lever in [`crate::inputs::Inputs`] and in [`CATALOGUE`].
            #[must_use]
            pub fn row(self) -> usize {
                match self {
                    $(Self::$name => Row::$name as usize,)*
                    Self::Indicator(position) => CATALOGUE.len() + 2 * usize::from(position),
                    Self::Link(position) => CATALOGUE.len() + 2 * usize::from(position) + 1,
                }
            }
        }

        const COUNT: usize = [$(Lever::$name),*].len();

        /// All levers of the model, in the order of their rows.
        pub static CATALOGUE: [LeverSpec; COUNT] = [$({
            let mut spec = LeverSpec {
                lever: Some(Lever::$name),
                id: $id,
                wire: Some($wire),
                zh: $zh,
                en: $en,
                plausible: $plausible,
                subject: $subject,
                nature: $nature,
                asked_for: Some($asked_for),
                ..$kind
            };
            $(spec.$field = $value;)*
            spec
        },)*];
    };
}

catalogue! {
    GrowthAll: RATE {
        id: "growth.all", wire: 0, zh: "GDP实际增速", en: "Real GDP growth",
        plausible: (0.05, 0.11), subject: Growth, nature: Policy, asked_for: Role::Gdp,
        source: RangeSource::Notes, observed_by: &[Series::GdpReal, Series::GdpNominal],
    }
    GrowthPrimary: POINTS {
        id: "growth.primary", wire: 1, zh: "第一产业增速差", en: "Primary sector, growth difference",
        plausible: (-0.10, 0.05), subject: Growth, nature: Policy, asked_for: Role::Gdp,
        observed_by: &[Series::ValueAddedPrimary, Series::GdpReal, Series::GdpNominal],
    }
    GrowthSecondary: POINTS {
        id: "growth.secondary", wire: 2, zh: "第二产业增速差", en: "Secondary sector, growth difference",
        plausible: (-0.05, 0.05), subject: Growth, nature: Policy, asked_for: Role::Gdp,
        observed_by: &[Series::ValueAddedSecondary, Series::GdpReal, Series::GdpNominal],
    }
    GrowthTertiary: POINTS {
        id: "growth.tertiary", wire: 3, zh: "第三产业增速差", en: "Tertiary sector, growth difference",
        plausible: (-0.05, 0.05), subject: Growth, nature: Policy, asked_for: Role::Gdp,
        observed_by: &[Series::ValueAddedTertiary, Series::GdpReal, Series::GdpNominal],
    }
    DeflatorAll: RATE {
        id: "deflator.all", wire: 4, zh: "GDP价格涨幅", en: "GDP deflator",
        plausible: (-0.01, 0.04), subject: Prices, nature: Assumption, asked_for: Role::Gdp,
        source: RangeSource::Notes, observed_by: &[Series::GdpNominal, Series::GdpReal, Series::DeflatorIndex],
    }
    DeflatorPrimary: POINTS {
        id: "deflator.primary", wire: 5, zh: "第一产业价格差", en: "Primary sector, price difference",
        plausible: (-0.03, 0.05), subject: Prices, nature: Assumption, asked_for: Role::Gdp,
        observed_by: &[Series::ValueAddedPrimary, Series::GdpNominal, Series::GdpReal, Series::DeflatorIndex],
    }
    DeflatorSecondary: POINTS {
        id: "deflator.secondary", wire: 6, zh: "第二产业价格差", en: "Secondary sector, price difference",
        plausible: (-0.05, 0.03), subject: Prices, nature: Assumption, asked_for: Role::Gdp,
        observed_by: &[Series::ValueAddedSecondary, Series::GdpNominal, Series::GdpReal, Series::DeflatorIndex],
    }
    DeflatorTertiary: POINTS {
        id: "deflator.tertiary", wire: 7, zh: "第三产业价格差", en: "Tertiary sector, price difference",
        plausible: (-0.03, 0.03), subject: Prices, nature: Assumption, asked_for: Role::Gdp,
        observed_by: &[Series::ValueAddedTertiary, Series::GdpNominal, Series::GdpReal, Series::DeflatorIndex],
    }
    RevenueBuoyancy: ELASTICITY {
        id: "revenue.buoyancy", wire: 8, zh: "财政收入弹性", en: "Revenue buoyancy",
        plausible: (0.7, 1.3), subject: Revenue, nature: Policy, asked_for: Role::Revenue,
        source: RangeSource::Notes, shocks: true, acts_under: REVENUE_BUOYANCY,
        observed_by: &[Series::Revenue],
    }
    RevenueGrowth: RATE {
        id: "revenue.growth", wire: 9, zh: "财政收入增速", en: "Revenue growth",
        plausible: (0.0, 0.15), subject: Revenue, nature: Policy, asked_for: Role::Revenue,
        acts_under: REVENUE_GROWTH, observed_by: &[Series::Revenue],
    }
    RevenueTaxBuoyancy: ELASTICITY {
        id: "revenue.tax_buoyancy", wire: 10, zh: "税收弹性", en: "Tax buoyancy",
        plausible: (0.7, 1.5), subject: Revenue, nature: Policy, asked_for: Role::Revenue,
        acts_under: TAX_AND_OTHER, observed_by: &[Series::Revenue],
    }
    RevenueOtherGrowth: RATE {
        id: "revenue.other_growth", wire: 11, zh: "非税收入增速", en: "Non-tax revenue growth",
        plausible: (-0.10, 0.10), subject: Revenue, nature: Policy, asked_for: Role::Revenue,
        acts_under: TAX_AND_OTHER, observed_by: &[Series::Revenue],
    }
    RevenueTaxShareEnd: SHARE {
        id: "revenue.tax_share_end", wire: 12, zh: "期末税收占比", en: "Tax share at the end",
        plausible: (0.75, 0.95), subject: Revenue, nature: Policy, asked_for: Role::TaxShare,
        acts_under: NOT_TAX_AND_OTHER, neutral: Some(Role::TaxShare),
    }
    PopulationGrowth: RATE {
        id: "population.growth", wire: 13, zh: "人口增速", en: "Population growth",
        plausible: (-0.015, 0.006), subject: People, nature: Assumption, asked_for: Role::GdpPerCapitaUsd,
        source: RangeSource::Notes, acts_under: URGD, observed_by: &[Series::Population],
    }
    UrbanUrgd: LOGIT {
        id: "urban.urgd", wire: 14, zh: "城镇化率每年提高", en: "Urbanization pace",
        plausible: (0.02, 0.07), subject: People, nature: Policy, asked_for: Role::UrbanizationRate,
        source: RangeSource::Notes, shocks: true, acts_under: URGD,
        observed_by: &[Series::UrbanizationRate],
    }
    UrbanNatural: RATE {
        id: "urban.natural", wire: 15, zh: "人口自然增长率", en: "Natural increase",
        plausible: (-0.005, 0.010), subject: People, nature: Assumption, asked_for: Role::UrbanizationRate,
        acts_under: COMPONENTS, observed_by: &[Series::Population, Series::UrbanizationRate],
    }
    UrbanToUrban: RATE {
        id: "urban.to_urban", wire: 16, zh: "农村进城率", en: "Rural-to-urban rate",
        plausible: (0.0, 0.06), subject: People, nature: Policy, asked_for: Role::UrbanizationRate,
        flow: true, acts_under: COMPONENTS,
        observed_by: &[Series::UrbanizationRate, Series::Population],
    }
    UrbanLeaveUrban: RATE {
        id: "urban.leave_urban", wire: 17, zh: "城镇外流率", en: "Out-migration from towns",
        plausible: (0.0, 0.03), subject: People, nature: Assumption, asked_for: Role::UrbanizationRate,
        flow: true, acts_under: COMPONENTS,
        observed_by: &[Series::UrbanizationRate, Series::Population],
    }
    UrbanLeaveRural: RATE {
        id: "urban.leave_rural", wire: 18, zh: "农村外流率", en: "Out-migration from villages",
        plausible: (0.0, 0.04), subject: People, nature: Assumption, asked_for: Role::UrbanizationRate,
        flow: true, acts_under: COMPONENTS,
        observed_by: &[Series::UrbanizationRate, Series::Population],
    }
    UrbanRegisteredEnd: SHARE {
        id: "urban.registered_end", wire: 19, zh: "期末户籍城镇化率", en: "Registered urbanization at the end",
        plausible: (0.40, 0.65), subject: People, nature: Policy, asked_for: Role::RegisteredUrbanizationRate,
        neutral: Some(Role::RegisteredUrbanizationRate),
    }
    ExchangeRate: EXCHANGE_RATE {
        id: "exchange_rate", wire: 20, zh: "汇率（元/美元）", en: "Exchange rate (yuan per dollar)",
        plausible: (6.2, 7.2), subject: Prices, nature: Assumption, asked_for: Role::GdpPerCapitaUsd,
        source: RangeSource::Notes, observed_by: &[Series::ExchangeRate],
        neutral: Some(Role::ExchangeRate),
    }
    InvestmentGrowth: RATE {
        id: "investment.growth", wire: 21, zh: "固定资产投资增速", en: "Fixed-asset investment growth",
        plausible: (0.0, 0.20), subject: Demand, nature: Policy, asked_for: Role::FixedInvestment,
        observed_by: &[Series::FixedInvestment],
    }
    RetailGrowth: RATE {
        id: "retail.growth", wire: 22, zh: "社会消费品零售增速", en: "Retail sales growth",
        plausible: (0.04, 0.16), subject: Demand, nature: Assumption, asked_for: Role::RetailSales,
        acts_under: own_growth(Follower::Retail), observed_by: &[Series::RetailSales],
    }
    TradeGrowth: RATE {
        id: "trade.growth", wire: 23, zh: "进出口增速", en: "Trade growth",
        plausible: (-0.05, 0.20), subject: Demand, nature: Assumption, asked_for: Role::Trade,
        acts_under: own_growth(Follower::Trade), observed_by: &[Series::Trade],
    }
    IndustryGrowth: RATE {
        id: "industry.growth", wire: 24, zh: "规模工业产值增速", en: "Industrial output growth",
        plausible: (0.04, 0.18), subject: Demand, nature: Policy, asked_for: Role::IndustrialOutput,
        acts_under: own_growth(Follower::Industry), observed_by: &[Series::IndustrialOutput],
    }
    IncomeUrbanGrowth: RATE {
        id: "income.urban_growth", wire: 25, zh: "城镇居民收入实际增速", en: "Urban income, real growth",
        plausible: (0.04, 0.13), subject: Households, nature: Assumption, asked_for: Role::IncomeUrban,
        acts_under: own_growth(Follower::Income), observed_by: &[Series::IncomeUrban],
    }
    IncomeRuralGrowth: RATE {
        id: "income.rural_growth", wire: 26, zh: "农村居民收入实际增速", en: "Rural income, real growth",
        plausible: (0.05, 0.15), subject: Households, nature: Assumption, asked_for: Role::IncomeRural,
        acts_under: own_growth(Follower::Income), observed_by: &[Series::IncomeRural],
    }
    IndustryElasticity: LINK {
        id: "industry.elasticity", wire: 27, zh: "规模工业产值弹性", en: "Industrial output, elasticity",
        plausible: (0.7, 1.3), subject: Demand, nature: Assumption, asked_for: Role::IndustrialOutput,
        acts_under: linked(Follower::Industry), observed_by: &[Series::IndustrialOutput],
    }
    RetailElasticity: LINK {
        id: "retail.elasticity", wire: 28, zh: "社会消费品零售弹性", en: "Retail sales, elasticity",
        plausible: (0.8, 1.4), subject: Demand, nature: Assumption, asked_for: Role::RetailSales,
        acts_under: linked(Follower::Retail), observed_by: &[Series::RetailSales],
    }
    TradeElasticity: LINK {
        id: "trade.elasticity", wire: 29, zh: "进出口弹性", en: "Trade, elasticity",
        plausible: (0.3, 1.7), subject: Demand, nature: Assumption, asked_for: Role::Trade,
        acts_under: linked(Follower::Trade), observed_by: &[Series::Trade],
    }
    IncomeUrbanElasticity: LINK {
        id: "income.urban_elasticity", wire: 30, zh: "城镇居民收入弹性", en: "Urban income, elasticity",
        plausible: (0.7, 1.2), subject: Households, nature: Assumption, asked_for: Role::IncomeUrban,
        acts_under: linked(Follower::Income), observed_by: &[Series::IncomeUrban],
    }
    IncomeRuralElasticity: LINK {
        id: "income.rural_elasticity", wire: 31, zh: "农村居民收入弹性", en: "Rural income, elasticity",
        plausible: (0.8, 1.4), subject: Households, nature: Assumption, asked_for: Role::IncomeRural,
        acts_under: linked(Follower::Income), observed_by: &[Series::IncomeRural],
    }
}

/// Stands for the growth lever of any indicator without a role.
pub static INDICATOR_GROWTH: LeverSpec = LeverSpec {
    id: "indicator",
    zh: "年增速",
    en: "Yearly growth",
    plausible: (-0.05, 0.20),
    ..RATE
};

/// Stands for the attainment lever of any indicator without a role.
pub static INDICATOR_ATTAINMENT: LeverSpec = LeverSpec {
    id: "indicator",
    zh: "完成率",
    en: "Attainment",
    plausible: (0.0, 1.5),
    ..still(LeverUnit::Attainment, (-10.0, 10.0))
};

/// Stands for the elasticity of any indicator that follows the economy.
pub static INDICATOR_ELASTICITY: LeverSpec = LeverSpec {
    id: "link",
    zh: "弹性",
    en: "Elasticity",
    plausible: (0.5, 1.5),
    ..LINK
};

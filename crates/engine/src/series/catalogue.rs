//! Every quantity that the model computes, one entry each: what it is called, how it is written, who
//! shows it and where its law is explained. Its law itself stands in [`crate::simulate`].
//!
//! An entry's place is its row in an outcome and its place in outcome files; `wire` is its number in
//! links, which never changes and is never given twice. `docs/adding.md` says how to add one.

use super::kinds::{DOLLARS, LawFamily, NONE, PERSONS, SeriesUnit, YUAN, number};
use crate::role::Role;
/// A quantity's standing description.
#[derive(Debug)]
pub struct SeriesSpec {
    /// The series.
    pub series: Series,
    /// Id in outcome files, and in scenarios where it takes actual figures.
    pub id: &'static str,
    /// Number in links: once given, it stands for this series for ever.
    pub wire: u32,
    /// Letter in formulas; series that never stand in one formula may share it.
    pub symbol: &'static str,
    /// Chinese name, where no indicator of the plan lends its own.
    pub zh: &'static str,
    /// English name.
    pub en: &'static str,
    /// Unit and decimals, where no indicator of the plan lends its own.
    pub unit: SeriesUnit,
    /// Where its law is explained.
    pub law: LawFamily,
    /// The role whose indicator shows it.
    pub role: Option<Role>,
    /// Its companion at constant prices.
    pub real: Option<Series>,
    /// Whether actual figures can replace its values.
    pub takes_actuals: bool,
    /// For a series that must stay above 0: the one whose most direct lever is named when it does not,
    /// itself or what it is made of.
    pub positive: Option<Series>,
}

use LawFamily::{Demand, Households, Output, People, PerHead, Revenue};
use SeriesUnit::{Like, Percent};

/// Writes the enum and the catalogue from the same entries. What has no default must be said: an entry
/// without it does not compile, and the message names what was expected.
macro_rules! catalogue {
    ($($(#[$doc:meta])* $name:ident {
        id: $id:literal, wire: $wire:literal, symbol: $symbol:literal,
        zh: $zh:literal, en: $en:literal,
        unit: $unit:expr, law: $law:expr,
        $($field:ident: $value:expr,)*
    })*) => {
        /// A series of the model, or of an indicator that plays no role.
        ///
        /// Shares and rates are fractions, people are persons, money is in the plan
        /// file's own unit (per-head figures in that of their indicator).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Series {
            $($(#[$doc])* $name,)*
            /// An indicator without a role, by its position in the plan.
            Indicator(u16),
        }

        enum Row { $($name,)* }

        impl Series {
            /// Row of this series in an outcome.
            #[must_use]
            pub fn row(self) -> usize {
                match self {
                    $(Self::$name => Row::$name as usize,)*
                    Self::Indicator(position) => CATALOGUE.len() + usize::from(position),
                }
            }
        }

        /// The model's own series with their ids, in the order of an outcome's rows.
        pub const MODEL_SERIES: &[(Series, &str)] = &[$((Series::$name, $id),)*];

        /// The model's own series, in the order of an outcome's rows.
        pub static CATALOGUE: [SeriesSpec; MODEL_SERIES.len()] = [$({
            let plain = SeriesSpec {
                series: Series::$name,
                id: $id,
                wire: $wire,
                symbol: $symbol,
                zh: $zh,
                en: $en,
                unit: $unit,
                law: $law,
                role: None,
                real: None,
                takes_actuals: false,
                positive: None,
            };
            SeriesSpec { $($field: $value,)* ..plain }
        },)*];
    };
}

catalogue! {
    /// Gross domestic product at current prices: ΣN_i.
    GdpNominal {
        id: "gdp_nominal", wire: 0, symbol: "Y",
        zh: "地区生产总值", en: "Gross domestic product",
        unit: Like(Role::Gdp, NONE, 2), law: Output,
        role: Some(Role::Gdp), real: Some(Series::GdpReal),
        takes_actuals: true, positive: Some(Series::GdpNominal),
    }
    /// Gross domestic product at base-year prices: ΣQ_i.
    GdpReal {
        id: "gdp_real", wire: 1, symbol: "Q",
        zh: "地区生产总值（基期价格）", en: "Real GDP, base-year prices",
        unit: Like(Role::Gdp, NONE, 2), law: Output,
        real: Some(Series::GdpReal), takes_actuals: true, positive: Some(Series::GdpReal),
    }
    /// Growth of real GDP on the year before.
    GdpGrowthReal {
        id: "gdp_growth_real", wire: 2, symbol: "g",
        zh: "GDP实际增速", en: "Real GDP growth",
        unit: Percent, law: Output,
    }
    /// Contribution of the primary sector to real growth: its growth times its share in the year
    /// before, at constant prices.
    ContributionPrimary {
        id: "contribution_primary", wire: 3, symbol: "c1",
        zh: "第一产业拉动", en: "Contribution of the primary sector",
        unit: Percent, law: Output,
    }
    /// Contribution of the secondary sector to real growth.
    ContributionSecondary {
        id: "contribution_secondary", wire: 4, symbol: "c2",
        zh: "第二产业拉动", en: "Contribution of the secondary sector",
        unit: Percent, law: Output,
    }
    /// Contribution of the tertiary sector to real growth.
    ContributionTertiary {
        id: "contribution_tertiary", wire: 5, symbol: "c3",
        zh: "第三产业拉动", en: "Contribution of the tertiary sector",
        unit: Percent, law: Output,
    }
    /// GDP deflator, base year = 1: nominal over real.
    DeflatorIndex {
        id: "deflator_index", wire: 6, symbol: "D",
        zh: "平减指数（基期为 1）", en: "GDP deflator, base year 1",
        unit: number(4), law: Output, takes_actuals: true,
    }
    /// Value added of the primary sector at current prices.
    ValueAddedPrimary {
        id: "value_added_primary", wire: 7, symbol: "N1",
        zh: "第一产业增加值", en: "Value added, primary sector",
        unit: Like(Role::Gdp, NONE, 2), law: Output,
        role: Some(Role::ValueAddedPrimary), real: Some(Series::RealPrimary), takes_actuals: true,
    }
    /// Value added of the secondary sector at current prices.
    ValueAddedSecondary {
        id: "value_added_secondary", wire: 8, symbol: "N2",
        zh: "第二产业增加值", en: "Value added, secondary sector",
        unit: Like(Role::Gdp, NONE, 2), law: Output,
        role: Some(Role::ValueAddedSecondary),
        real: Some(Series::RealSecondary), takes_actuals: true,
    }
    /// Value added of the tertiary sector at current prices.
    ValueAddedTertiary {
        id: "value_added_tertiary", wire: 9, symbol: "N3",
        zh: "第三产业增加值", en: "Value added, tertiary sector",
        unit: Like(Role::Gdp, NONE, 2), law: Output,
        role: Some(Role::ValueAddedTertiary), real: Some(Series::RealTertiary), takes_actuals: true,
    }
    /// Value added of the primary sector at base-year prices.
    RealPrimary {
        id: "value_added_real_primary", wire: 10, symbol: "Q1",
        zh: "第一产业增加值（基期价格）", en: "Real value added, primary sector",
        unit: Like(Role::Gdp, NONE, 2), law: Output,
    }
    /// Value added of the secondary sector at base-year prices.
    RealSecondary {
        id: "value_added_real_secondary", wire: 11, symbol: "Q2",
        zh: "第二产业增加值（基期价格）", en: "Real value added, secondary sector",
        unit: Like(Role::Gdp, NONE, 2), law: Output,
    }
    /// Value added of the tertiary sector at base-year prices.
    RealTertiary {
        id: "value_added_real_tertiary", wire: 12, symbol: "Q3",
        zh: "第三产业增加值（基期价格）", en: "Real value added, tertiary sector",
        unit: Like(Role::Gdp, NONE, 2), law: Output,
    }
    /// Share of the primary sector in nominal GDP.
    SharePrimary {
        id: "share_primary", wire: 13, symbol: "s1",
        zh: "第一产业占比", en: "Share of the primary sector",
        unit: Percent, law: Output,
        role: Some(Role::SharePrimary),
    }
    /// Share of the secondary sector in nominal GDP.
    ShareSecondary {
        id: "share_secondary", wire: 14, symbol: "s2",
        zh: "第二产业占比", en: "Share of the secondary sector",
        unit: Percent, law: Output,
        role: Some(Role::ShareSecondary),
    }
    /// Share of the tertiary sector in nominal GDP.
    ShareTertiary {
        id: "share_tertiary", wire: 15, symbol: "s3",
        zh: "第三产业占比", en: "Share of the tertiary sector",
        unit: Percent, law: Output,
        role: Some(Role::ShareTertiary),
    }
    /// Share of the secondary and tertiary sectors in nominal GDP.
    NonPrimaryShare {
        id: "non_primary_share", wire: 16, symbol: "s",
        zh: "二三产业占比", en: "Share of the secondary and tertiary sectors",
        unit: Percent, law: Output,
        role: Some(Role::NonPrimaryShare),
    }
    /// Total fiscal revenue.
    Revenue {
        id: "revenue", wire: 17, symbol: "R",
        zh: "财政总收入", en: "Fiscal revenue",
        unit: Like(Role::Revenue, NONE, 2), law: Revenue,
        role: Some(Role::Revenue), takes_actuals: true, positive: Some(Series::Revenue),
    }
    /// Tax part of fiscal revenue.
    TaxRevenue {
        id: "tax_revenue", wire: 18, symbol: "T",
        zh: "税收收入", en: "Tax revenue",
        unit: Like(Role::Revenue, NONE, 2), law: Revenue,
    }
    /// Tax revenue over fiscal revenue.
    TaxShare {
        id: "tax_share", wire: 19, symbol: "a",
        zh: "税收占财政总收入比重", en: "Tax share of fiscal revenue",
        unit: Percent, law: Revenue,
        role: Some(Role::TaxShare), takes_actuals: true,
    }
    /// Fiscal revenue over nominal GDP.
    RevenueToGdp {
        id: "revenue_to_gdp", wire: 20, symbol: "r",
        zh: "财政总收入占GDP比重", en: "Fiscal revenue over GDP",
        unit: Percent, law: Revenue,
        role: Some(Role::RevenueToGdp), positive: Some(Series::Revenue),
    }
    /// Resident population.
    Population {
        id: "population", wire: 21, symbol: "P",
        zh: "常住人口", en: "Resident population",
        unit: PERSONS, law: People,
        role: Some(Role::Population), takes_actuals: true, positive: Some(Series::Population),
    }
    /// Urban residents.
    UrbanPopulation {
        id: "urban_population", wire: 22, symbol: "U",
        zh: "城镇人口", en: "Urban population",
        unit: PERSONS, law: People,
        role: Some(Role::UrbanPopulation),
    }
    /// Rural residents.
    RuralPopulation {
        id: "rural_population", wire: 23, symbol: "V",
        zh: "农村人口", en: "Rural population",
        unit: PERSONS, law: People,
    }
    /// Urban residents over all residents.
    UrbanizationRate {
        id: "urbanization_rate", wire: 24, symbol: "u",
        zh: "城镇化率", en: "Urbanization rate",
        unit: Percent, law: People,
        role: Some(Role::UrbanizationRate),
        takes_actuals: true, positive: Some(Series::UrbanizationRate),
    }
    /// Share of people with urban household registration.
    RegisteredUrbanizationRate {
        id: "registered_urbanization_rate", wire: 25, symbol: "w",
        zh: "户籍城镇化率", en: "Registered urbanization rate",
        unit: Percent, law: People,
        role: Some(Role::RegisteredUrbanizationRate),
    }
    /// Net migrants to towns in the year: urban growth beyond own (natural) growth.
    UrbanMigrants {
        id: "urban_migrants", wire: 26, symbol: "M",
        zh: "城镇净迁入人口", en: "Net migrants to towns",
        unit: PERSONS, law: People,
    }
    /// Nominal GDP per resident.
    GdpPerCapitaCny {
        id: "gdp_per_capita_cny", wire: 27, symbol: "y",
        zh: "人均地区生产总值", en: "GDP per head",
        unit: Like(Role::GdpPerCapitaCny, YUAN, 0), law: PerHead,
        role: Some(Role::GdpPerCapitaCny),
        real: Some(Series::GdpPerCapitaReal), positive: Some(Series::Population),
    }
    /// Nominal GDP per resident, in dollars.
    GdpPerCapitaUsd {
        id: "gdp_per_capita_usd", wire: 28, symbol: "y",
        zh: "人均地区生产总值（美元）", en: "GDP per head in dollars",
        unit: Like(Role::GdpPerCapitaUsd, DOLLARS, 0), law: PerHead,
        role: Some(Role::GdpPerCapitaUsd),
        real: Some(Series::GdpPerCapitaReal), positive: Some(Series::Population),
    }
    /// Real GDP per resident, base-year prices.
    GdpPerCapitaReal {
        id: "gdp_per_capita_real", wire: 29, symbol: "y",
        zh: "人均地区生产总值（基期价格）", en: "Real GDP per head, base-year prices",
        unit: Like(Role::GdpPerCapitaCny, YUAN, 0), law: PerHead,
        real: Some(Series::GdpPerCapitaReal),
    }
    /// Fixed-asset investment.
    FixedInvestment {
        id: "fixed_investment", wire: 30, symbol: "I",
        zh: "固定资产投资", en: "Fixed-asset investment",
        unit: Like(Role::FixedInvestment, NONE, 1), law: Demand,
        role: Some(Role::FixedInvestment),
        takes_actuals: true, positive: Some(Series::FixedInvestment),
    }
    /// Fixed-asset investment summed over the plan's years.
    FixedInvestmentCumulative {
        id: "fixed_investment_cumulative", wire: 31, symbol: "K",
        zh: "固定资产投资累计", en: "Fixed-asset investment summed over the plan",
        unit: Like(Role::FixedInvestment, NONE, 1), law: Demand,
        role: Some(Role::FixedInvestmentCumulative),
    }
    /// Fixed-asset investment over nominal GDP.
    InvestmentToGdp {
        id: "investment_to_gdp", wire: 32, symbol: "i",
        zh: "投资率", en: "Fixed-asset investment over GDP",
        unit: Percent, law: Demand,
        positive: Some(Series::FixedInvestment),
    }
    /// Incremental capital-output ratio since the base year at base-year prices: φ·Σ(I/D)/ΔQ, where φ is
    /// the part of fixed-asset investment that forms capital (land and used assets do not).
    Icor {
        id: "icor", wire: 33, symbol: "k",
        zh: "增量资本产出率", en: "Incremental capital-output ratio",
        unit: number(2), law: Demand,
    }
    /// Retail sales of consumer goods.
    RetailSales {
        id: "retail_sales", wire: 34, symbol: "C",
        zh: "社会消费品零售总额", en: "Retail sales",
        unit: number(2), law: Demand,
        role: Some(Role::RetailSales), takes_actuals: true, positive: Some(Series::RetailSales),
    }
    /// Imports and exports.
    Trade {
        id: "trade", wire: 35, symbol: "X",
        zh: "进出口总额", en: "Imports and exports",
        unit: number(2), law: Demand,
        role: Some(Role::Trade), takes_actuals: true, positive: Some(Series::Trade),
    }
    /// Gross output of industry above scale.
    IndustrialOutput {
        id: "industrial_output", wire: 36, symbol: "Z",
        zh: "规模工业总产值", en: "Industrial output above scale",
        unit: number(2), law: Demand,
        role: Some(Role::IndustrialOutput),
        takes_actuals: true, positive: Some(Series::IndustrialOutput),
    }
    /// Urban disposable income per head.
    IncomeUrban {
        id: "income_urban", wire: 37, symbol: "H",
        zh: "城镇居民人均可支配收入", en: "Urban income per head",
        unit: Like(Role::IncomeUrban, YUAN, 0), law: Households,
        role: Some(Role::IncomeUrban), real: Some(Series::IncomeUrbanReal),
        takes_actuals: true, positive: Some(Series::IncomeUrban),
    }
    /// Urban disposable income per head at base-year prices.
    IncomeUrbanReal {
        id: "income_urban_real", wire: 38, symbol: "q",
        zh: "城镇居民人均可支配收入（基期价格）", en: "Real urban income per head",
        unit: Like(Role::IncomeUrban, YUAN, 0), law: Households,
    }
    /// Rural disposable income per head.
    IncomeRural {
        id: "income_rural", wire: 39, symbol: "L",
        zh: "农村居民人均可支配收入", en: "Rural income per head",
        unit: Like(Role::IncomeRural, YUAN, 0), law: Households,
        role: Some(Role::IncomeRural), real: Some(Series::IncomeRuralReal),
        takes_actuals: true, positive: Some(Series::IncomeRural),
    }
    /// Rural disposable income per head at base-year prices.
    IncomeRuralReal {
        id: "income_rural_real", wire: 40, symbol: "q",
        zh: "农村居民人均可支配收入（基期价格）", en: "Real rural income per head",
        unit: Like(Role::IncomeRural, YUAN, 0), law: Households,
    }
    /// Urban over rural income.
    IncomeRatio {
        id: "income_ratio", wire: 41, symbol: "h",
        zh: "城乡居民收入比", en: "Urban over rural income",
        unit: number(2), law: Households,
    }
    /// Yuan for one US dollar.
    ExchangeRate {
        id: "exchange_rate", wire: 42, symbol: "f",
        zh: "汇率（元/美元）", en: "Exchange rate (yuan per dollar)",
        unit: number(4), law: PerHead,
        role: Some(Role::ExchangeRate), takes_actuals: true,
    }
}

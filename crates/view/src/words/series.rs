//! Names and units of series as people read them: the plan's own, where an indicator shows the
//! series, else the model's.

use crate::words::format::Format;
use engine::plan::{Indicator, Plan, Role};
use engine::series::Series as S;
use engine::text::Lang;

/// The indicator that shows a series, if the plan has one.
#[must_use]
pub fn indicator(plan: &Plan, series: S) -> Option<&Indicator> {
    match series {
        S::Indicator(position) => plan.indicators.get(usize::from(position)),
        model => plan.role(model.role()?),
    }
}

/// The name of a series.
#[must_use]
pub fn name(plan: &Plan, series: S, lang: Lang) -> String {
    let own = indicator(plan, series).map(|i| i.name.get(lang));
    own.unwrap_or_else(|| model_name(series, lang)).to_owned()
}

/// How the values of a series are written.
#[must_use]
pub fn format(plan: &Plan, series: S, lang: Lang) -> Format<'_> {
    if let Some(own) = indicator(plan, series) {
        return Format::of_indicator(own, lang);
    }
    let words = |zh, en| match lang {
        Lang::Zh => zh,
        Lang::En => en,
    };
    // Series without an indicator borrow the unit of the one they are made of.
    let like = |role: Role, zh, en, decimals| {
        let other = plan.role(role).map(|i| i.unit.label.get(lang));
        Format::of_unit(other.unwrap_or(words(zh, en)), decimals)
    };
    match series {
        S::GdpNominal
        | S::GdpReal
        | S::ValueAddedPrimary
        | S::ValueAddedSecondary
        | S::ValueAddedTertiary
        | S::RealPrimary
        | S::RealSecondary
        | S::RealTertiary => like(Role::Gdp, "", "", 2),
        S::Revenue | S::TaxRevenue => like(Role::Revenue, "", "", 2),
        S::FixedInvestment | S::FixedInvestmentCumulative => like(Role::FixedInvestment, "", "", 1),
        S::GdpPerCapitaCny | S::GdpPerCapitaReal => like(Role::GdpPerCapitaCny, "元", "yuan", 0),
        S::GdpPerCapitaUsd => like(Role::GdpPerCapitaUsd, "美元", "USD", 0),
        S::IncomeUrban | S::IncomeUrbanReal => like(Role::IncomeUrban, "元", "yuan", 0),
        S::IncomeRural | S::IncomeRuralReal => like(Role::IncomeRural, "元", "yuan", 0),
        S::Population | S::UrbanPopulation | S::RuralPopulation | S::UrbanMigrants => {
            Format::of_unit(words("人", "persons"), 0)
        }
        S::DeflatorIndex => Format::plain(4),
        S::Icor | S::IncomeRatio | S::RetailSales | S::Trade | S::IndustrialOutput => {
            Format::plain(2)
        }
        _ => Format::percent(2, lang),
    }
}

fn model_name(series: S, lang: Lang) -> &'static str {
    let (zh, en) = match series {
        S::GdpNominal => ("地区生产总值", "Gross domestic product"),
        S::GdpReal => ("地区生产总值（基期价格）", "Real GDP, base-year prices"),
        S::GdpGrowthReal => ("实际经济增速", "Growth of real GDP"),
        S::ContributionPrimary => ("第一产业拉动", "Contribution of the primary sector"),
        S::ContributionSecondary => ("第二产业拉动", "Contribution of the secondary sector"),
        S::ContributionTertiary => ("第三产业拉动", "Contribution of the tertiary sector"),
        S::DeflatorIndex => ("平减指数（基期为 1）", "GDP deflator, base year 1"),
        S::ValueAddedPrimary => ("第一产业增加值", "Value added, primary sector"),
        S::ValueAddedSecondary => ("第二产业增加值", "Value added, secondary sector"),
        S::ValueAddedTertiary => ("第三产业增加值", "Value added, tertiary sector"),
        S::RealPrimary => (
            "第一产业增加值（基期价格）",
            "Real value added, primary sector",
        ),
        S::RealSecondary => (
            "第二产业增加值（基期价格）",
            "Real value added, secondary sector",
        ),
        S::RealTertiary => (
            "第三产业增加值（基期价格）",
            "Real value added, tertiary sector",
        ),
        S::SharePrimary => ("第一产业占比", "Share of the primary sector"),
        S::ShareSecondary => ("第二产业占比", "Share of the secondary sector"),
        S::ShareTertiary => ("第三产业占比", "Share of the tertiary sector"),
        S::NonPrimaryShare => (
            "二三产业占比",
            "Share of the secondary and tertiary sectors",
        ),
        S::Revenue => ("财政总收入", "Fiscal revenue"),
        S::TaxRevenue => ("税收收入", "Tax revenue"),
        S::TaxShare => ("税收占财政总收入比重", "Tax share of fiscal revenue"),
        S::RevenueToGdp => ("财政总收入占GDP比重", "Fiscal revenue over GDP"),
        S::Population => ("常住人口", "Resident population"),
        S::UrbanPopulation => ("城镇人口", "Urban population"),
        S::RuralPopulation => ("农村人口", "Rural population"),
        S::UrbanizationRate => ("城镇化率", "Urbanization rate"),
        S::RegisteredUrbanizationRate => ("户籍城镇化率", "Registered urbanization rate"),
        S::UrbanMigrants => ("城镇净迁入人口", "Net migrants to towns"),
        S::GdpPerCapitaCny => ("人均地区生产总值", "GDP per head"),
        S::GdpPerCapitaUsd => ("人均地区生产总值（美元）", "GDP per head in dollars"),
        S::GdpPerCapitaReal => (
            "人均地区生产总值（基期价格）",
            "Real GDP per head, base-year prices",
        ),
        S::FixedInvestment => ("固定资产投资", "Fixed-asset investment"),
        S::FixedInvestmentCumulative => (
            "固定资产投资累计",
            "Fixed-asset investment summed over the plan",
        ),
        S::InvestmentToGdp => ("投资率", "Fixed-asset investment over GDP"),
        S::Icor => ("增量资本产出率", "Incremental capital-output ratio"),
        S::RetailSales => ("社会消费品零售总额", "Retail sales"),
        S::Trade => ("进出口总额", "Imports and exports"),
        S::IndustrialOutput => ("规模工业总产值", "Industrial output above scale"),
        S::IncomeUrban => ("城镇居民人均可支配收入", "Urban income per head"),
        S::IncomeUrbanReal => (
            "城镇居民人均可支配收入（基期价格）",
            "Real urban income per head",
        ),
        S::IncomeRural => ("农村居民人均可支配收入", "Rural income per head"),
        S::IncomeRuralReal => (
            "农村居民人均可支配收入（基期价格）",
            "Real rural income per head",
        ),
        S::IncomeRatio => ("城乡居民收入比", "Urban over rural income"),
        S::Indicator(_) => ("", ""),
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

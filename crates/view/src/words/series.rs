//! Names and units of series as people read them: the plan's own, where an indicator shows the
//! series, else the model's.

use crate::words::brackets::gap_before;
use crate::words::number::{fixed, short};
use engine::plan::{Indicator, Measure, Plan, Role};
use engine::series::Series as S;
use engine::text::Lang;

/// How the values of a series are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// A value of the engine times this is the number that is written.
    pub times: f64,
    /// The sign that is part of every such number: `%`, `‰` or none.
    pub sign: &'static str,
    /// Decimals of a result.
    pub decimals: usize,
    /// The unit behind a result; empty where the sign says it.
    pub unit: String,
}

impl Look {
    /// What one of the written numbers counts in a formula: 10% is 0.1.
    #[must_use]
    pub fn per(&self) -> f64 {
        match self.sign {
            "%" => 0.01,
            "‰" => 0.001,
            _ => 1.0,
        }
    }

    /// A given figure with its unit: all its digits, no zeros at its end.
    #[must_use]
    pub fn given_words(&self, value: f64) -> String {
        let number = short(value * self.times, self.decimals.max(4));
        let value = format!("{number}{} {}", self.sign, self.unit);
        value.trim_end().to_owned()
    }

    /// A result with its unit.
    #[must_use]
    pub fn words(&self, value: f64) -> String {
        let number = fixed(value * self.times, self.decimals);
        self.with_unit(&format!("{number}{}", self.sign))
    }

    /// A number, its sign included, with the unit behind it.
    #[must_use]
    pub fn with_unit(&self, number: &str) -> String {
        let space = gap_before(&self.unit);
        format!("{number}{space}{}", self.unit)
            .trim_end()
            .to_owned()
    }
}

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
pub fn look(plan: &Plan, series: S, lang: Lang) -> Look {
    if let Some(own) = indicator(plan, series) {
        return of_indicator(own, lang);
    }
    // Series without an indicator borrow the unit of the one they are made of.
    let like = |role: Role, zh: &str, en: &str, decimals| {
        let other = plan.role(role).map(|i| i.unit.label.get(lang).to_owned());
        let plain = match lang {
            Lang::Zh => zh,
            Lang::En => en,
        };
        number(&other.unwrap_or_else(|| plain.to_owned()), decimals)
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
        S::Population | S::UrbanPopulation | S::RuralPopulation | S::UrbanMigrants => number(
            match lang {
                Lang::Zh => "人",
                Lang::En => "persons",
            },
            0,
        ),
        S::DeflatorIndex => number("", 4),
        S::Icor | S::IncomeRatio | S::RetailSales | S::Trade | S::IndustrialOutput => number("", 2),
        _ => percent(2),
    }
}

fn number(unit: &str, decimals: usize) -> Look {
    Look {
        times: 1.0,
        sign: "",
        decimals,
        unit: unit.to_owned(),
    }
}

/// A number without a unit.
#[must_use]
pub fn plain_number(decimals: usize) -> Look {
    number("", decimals)
}

/// A fraction in percent.
#[must_use]
pub fn percent(decimals: usize) -> Look {
    Look {
        times: 100.0,
        sign: "%",
        decimals,
        unit: String::new(),
    }
}

/// How an indicator's values are written.
#[must_use]
pub fn of_indicator(own: &Indicator, lang: Lang) -> Look {
    let decimals = usize::from(own.decimals);
    match (own.unit.measure, own.unit.scale) {
        (Measure::Fraction, 100.0) => percent(decimals),
        (Measure::Fraction, 1000.0) => Look {
            times: 1000.0,
            sign: "‰",
            ..percent(decimals)
        },
        _ => Look {
            times: own.unit.from_engine(1.0),
            ..number(own.unit.label.get(lang), decimals)
        },
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

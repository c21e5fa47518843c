//! Every lever's id, names, unit, ranges and their source, in one table.
//! Controls, validation and documentation read it from here; what a particular
//! plan says of a lever stands in the plan file.

use super::Lever;

/// What a lever's number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverUnit {
    /// Yearly rate as a fraction; shown in percent a year.
    Rate,
    /// Difference of yearly rates as a fraction; shown in percentage points.
    Points,
    /// Elasticity: percent for one percent.
    Elasticity,
    /// Yearly change of a logit.
    Logit,
    /// Share as a fraction; shown in percent.
    Share,
    /// Yuan for one US dollar.
    CnyPerUsd,
    /// Part of the way to a goal as a fraction; shown in percent.
    Attainment,
}

/// Where a lever's plausible range comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeSource {
    /// Agreed around the defaults of the plan audit (its section 15).
    Audit,
    /// Assumed.
    Assumption,
}

/// A lever's standing description.
#[derive(Debug)]
pub struct LeverSpec {
    /// The lever; `None` for the two that stand for an indicator's own.
    pub lever: Option<Lever>,
    /// Id in scenario files.
    pub id: &'static str,
    /// Chinese name.
    pub zh: &'static str,
    /// English name.
    pub en: &'static str,
    /// What its number means.
    pub unit: LeverUnit,
    /// Values a scenario may use. Yearly rates stay above −100%.
    pub allowed: (f64, f64),
    /// Values that a reasonable person may expect; the track of the control.
    pub plausible: (f64, f64),
    /// Where the plausible range comes from.
    pub source: RangeSource,
    /// Whether it takes shocks (year, size, persistence).
    pub shocks: bool,
}

impl LeverSpec {
    /// Whether it can be uncertain: growth, prices, buoyancy and the urban-rural growth difference.
    /// Flows between towns and villages take shocks, but as drivers they would leave 0 to 1: with
    /// x added to log(1+rate), a rate of 3% is as often below −7% as above 13% at a deviation of 10%.
    #[must_use]
    pub fn drives(&self) -> bool {
        let flow = matches!(
            self.lever,
            Some(Lever::UrbanToUrban | Lever::UrbanLeaveUrban | Lever::UrbanLeaveRural)
        );
        self.shocks && !flow
    }
}

/// Lowest yearly rate: just above the −100% after which nothing is left to grow.
pub const LOWEST_RATE: f64 = -0.999_999;
/// Doubling in a year is the most that a rate may say; 10 for 10% is then told apart from 0.10.
const RATE: (f64, f64) = (LOWEST_RATE, 1.0);
const SHARE: (f64, f64) = (0.0, 1.0);

const AUDIT: RangeSource = RangeSource::Audit;
const ASSUMPTION: RangeSource = RangeSource::Assumption;

const fn rate(
    lever: Lever,
    id: &'static str,
    zh: &'static str,
    en: &'static str,
    plausible: (f64, f64),
    source: RangeSource,
) -> LeverSpec {
    LeverSpec {
        lever: Some(lever),
        id,
        zh,
        en,
        unit: LeverUnit::Rate,
        allowed: RATE,
        plausible,
        source,
        shocks: true,
    }
}

const fn points(
    lever: Lever,
    id: &'static str,
    zh: &'static str,
    en: &'static str,
    plausible: (f64, f64),
) -> LeverSpec {
    LeverSpec {
        unit: LeverUnit::Points,
        ..rate(lever, id, zh, en, plausible, ASSUMPTION)
    }
}

const fn other(
    lever: Lever,
    (id, zh, en): (&'static str, &'static str, &'static str),
    unit: LeverUnit,
    allowed: (f64, f64),
    plausible: (f64, f64),
    source: RangeSource,
) -> LeverSpec {
    LeverSpec {
        unit,
        allowed,
        shocks: false,
        ..rate(lever, id, zh, en, plausible, source)
    }
}

/// All levers of the model, in the order of their rows.
pub const CATALOGUE: [LeverSpec; 27] = [
    rate(
        Lever::GrowthAll,
        "growth.all",
        "实际增速",
        "Real growth",
        (0.05, 0.11),
        AUDIT,
    ),
    points(
        Lever::GrowthPrimary,
        "growth.primary",
        "第一产业增速差",
        "Primary sector, growth difference",
        (-0.10, 0.05),
    ),
    points(
        Lever::GrowthSecondary,
        "growth.secondary",
        "第二产业增速差",
        "Secondary sector, growth difference",
        (-0.05, 0.05),
    ),
    points(
        Lever::GrowthTertiary,
        "growth.tertiary",
        "第三产业增速差",
        "Tertiary sector, growth difference",
        (-0.05, 0.05),
    ),
    rate(
        Lever::DeflatorAll,
        "deflator.all",
        "价格（平减指数）",
        "Prices (deflator)",
        (-0.01, 0.04),
        AUDIT,
    ),
    points(
        Lever::DeflatorPrimary,
        "deflator.primary",
        "第一产业价格差",
        "Primary sector, price difference",
        (-0.03, 0.05),
    ),
    points(
        Lever::DeflatorSecondary,
        "deflator.secondary",
        "第二产业价格差",
        "Secondary sector, price difference",
        (-0.05, 0.03),
    ),
    points(
        Lever::DeflatorTertiary,
        "deflator.tertiary",
        "第三产业价格差",
        "Tertiary sector, price difference",
        (-0.03, 0.03),
    ),
    LeverSpec {
        shocks: true,
        ..other(
            Lever::RevenueBuoyancy,
            ("revenue.buoyancy", "财政收入弹性", "Revenue buoyancy"),
            LeverUnit::Elasticity,
            (-10.0, 10.0),
            (0.7, 1.3),
            AUDIT,
        )
    },
    rate(
        Lever::RevenueGrowth,
        "revenue.growth",
        "财政收入增速",
        "Revenue growth",
        (0.0, 0.15),
        ASSUMPTION,
    ),
    other(
        Lever::RevenueTaxBuoyancy,
        ("revenue.tax_buoyancy", "税收弹性", "Tax buoyancy"),
        LeverUnit::Elasticity,
        (-10.0, 10.0),
        (0.7, 1.5),
        ASSUMPTION,
    ),
    rate(
        Lever::RevenueOtherGrowth,
        "revenue.other_growth",
        "非税收入增速",
        "Non-tax revenue growth",
        (-0.10, 0.10),
        ASSUMPTION,
    ),
    other(
        Lever::RevenueTaxShareEnd,
        (
            "revenue.tax_share_end",
            "期末税收占比",
            "Tax share at the end",
        ),
        LeverUnit::Share,
        SHARE,
        (0.75, 0.95),
        ASSUMPTION,
    ),
    rate(
        Lever::PopulationGrowth,
        "population.growth",
        "人口增速",
        "Population growth",
        (-0.015, 0.006),
        AUDIT,
    ),
    LeverSpec {
        shocks: true,
        ..other(
            Lever::UrbanUrgd,
            ("urban.urgd", "城乡增长差", "Urban-rural growth difference"),
            LeverUnit::Logit,
            (-5.0, 5.0),
            (0.02, 0.07),
            AUDIT,
        )
    },
    rate(
        Lever::UrbanNatural,
        "urban.natural",
        "人口自然增长率",
        "Natural increase",
        (-0.005, 0.010),
        ASSUMPTION,
    ),
    rate(
        Lever::UrbanToUrban,
        "urban.to_urban",
        "农村进城率",
        "Rural-to-urban rate",
        (0.0, 0.06),
        ASSUMPTION,
    ),
    rate(
        Lever::UrbanLeaveUrban,
        "urban.leave_urban",
        "城镇外流率",
        "Leaving from towns",
        (0.0, 0.03),
        ASSUMPTION,
    ),
    rate(
        Lever::UrbanLeaveRural,
        "urban.leave_rural",
        "农村外流率",
        "Leaving from villages",
        (0.0, 0.04),
        ASSUMPTION,
    ),
    other(
        Lever::UrbanRegisteredEnd,
        (
            "urban.registered_end",
            "期末户籍城镇化率",
            "Registered urbanization at the end",
        ),
        LeverUnit::Share,
        SHARE,
        (0.40, 0.65),
        ASSUMPTION,
    ),
    other(
        Lever::ExchangeRate,
        (
            "exchange_rate",
            "汇率（元/美元）",
            "Exchange rate (yuan per dollar)",
        ),
        LeverUnit::CnyPerUsd,
        (0.01, 1000.0),
        (6.2, 7.2),
        AUDIT,
    ),
    rate(
        Lever::InvestmentGrowth,
        "investment.growth",
        "固定资产投资增速",
        "Fixed-asset investment growth",
        (0.0, 0.20),
        ASSUMPTION,
    ),
    rate(
        Lever::RetailGrowth,
        "retail.growth",
        "社会消费品零售增速",
        "Retail sales growth",
        (0.04, 0.16),
        ASSUMPTION,
    ),
    rate(
        Lever::TradeGrowth,
        "trade.growth",
        "进出口增速",
        "Trade growth",
        (-0.05, 0.20),
        ASSUMPTION,
    ),
    rate(
        Lever::IndustryGrowth,
        "industry.growth",
        "规模工业产值增速",
        "Industrial output growth",
        (0.04, 0.18),
        ASSUMPTION,
    ),
    rate(
        Lever::IncomeUrbanGrowth,
        "income.urban_growth",
        "城镇居民收入实际增速",
        "Urban income, real growth",
        (0.04, 0.13),
        ASSUMPTION,
    ),
    rate(
        Lever::IncomeRuralGrowth,
        "income.rural_growth",
        "农村居民收入实际增速",
        "Rural income, real growth",
        (0.05, 0.15),
        ASSUMPTION,
    ),
];

/// Stands for the growth lever of any indicator without a role.
pub const INDICATOR_GROWTH: LeverSpec = LeverSpec {
    lever: None,
    ..rate(
        Lever::GrowthAll,
        "indicator",
        "年增速",
        "Yearly growth",
        (-0.05, 0.20),
        ASSUMPTION,
    )
};

/// Stands for the attainment lever of any indicator without a role.
pub const INDICATOR_ATTAINMENT: LeverSpec = LeverSpec {
    lever: None,
    ..other(
        Lever::GrowthAll,
        ("indicator", "完成率", "Attainment"),
        LeverUnit::Attainment,
        (-10.0, 10.0),
        (0.0, 1.5),
        ASSUMPTION,
    )
};

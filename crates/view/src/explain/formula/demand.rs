//! Demand: growth paths, cumulative investment, and the checks of investment against output.

use super::Told;
use super::at::At;
use super::fill::{Num, unit_factor};
use engine::levers::Lever;
use engine::plan::Role;
use engine::series::Series as S;

/// Years of which a sum names every one; a longer one starts from last year's sum.
const NAMED_YEARS: usize = 6;

pub fn tell(at: &At, series: S) -> Option<Told> {
    Some(match series {
        S::FixedInvestment => {
            at.compound(series, Lever::InvestmentGrowth, &[Role::FixedInvestment])
        }
        S::RetailSales => at.compound(series, Lever::RetailGrowth, &[Role::RetailSales]),
        S::Trade => at.compound(series, Lever::TradeGrowth, &[Role::Trade]),
        S::IndustrialOutput => {
            at.compound(series, Lever::IndustryGrowth, &[Role::IndustrialOutput])
        }
        S::FixedInvestmentCumulative => cumulative(at),
        S::InvestmentToGdp => {
            let words = at.pick(
                "投资率 = 固定资产投资 I ÷ 地区生产总值 Y。",
                "Share = fixed-asset investment I ÷ GDP Y.",
            );
            let (factor, by) = factor(at);
            let (i, y) = (
                at.sym(S::FixedInvestment, at.t),
                at.sym(S::GdpNominal, at.t),
            );
            let symbols = format!("{i}{factor} ÷ {y}");
            let roles = [Role::FixedInvestment, Role::Gdp];
            at.single((series, words), &symbols, (&roles, &[]), |x| {
                let (i, y) = (
                    at.num(S::FixedInvestment, at.t, x),
                    at.num(S::GdpNominal, at.t, x),
                );
                (format!("{i}{factor} ÷ {y}"), i.v * by / y.v)
            })
        }
        _ => icor(at)?,
    })
}

/// From investment's unit to that of GDP.
fn factor(at: &At) -> (String, f64) {
    unit_factor(at.scale(Role::FixedInvestment) / at.scale(Role::Gdp))
}

fn cumulative(at: &At) -> Told {
    let (sum, flow) = (S::FixedInvestmentCumulative, S::FixedInvestment);
    let words = at.pick(
        "累计 K = 规划期各年固定资产投资 I 之和，不含基期。",
        "Sum K = fixed-asset investment I of the plan's years, the base year not counted.",
    );
    if at.t == 0 {
        return at.given((sum, words), 0.0, &[]);
    }
    let first = if at.t <= NAMED_YEARS { 1 } else { at.t };
    let carried = first > 1;
    let years = first..=at.t;
    let mut names: Vec<String> = years.clone().map(|t| at.sym(flow, t)).collect();
    if carried {
        names.insert(0, at.sym(sum, at.t - 1));
    }
    let symbols = names.join(" + ");
    at.single(
        (sum, words),
        &symbols,
        (&[Role::FixedInvestment], &[]),
        |x| {
            let before = carried.then(|| at.num(sum, at.t - 1, x));
            let flows = years.clone().map(|t| at.num(flow, t, x));
            let all: Vec<Num> = before.into_iter().chain(flows).collect();
            let texts: Vec<String> = all.iter().map(Num::to_string).collect();
            (texts.join(" + "), all.iter().map(|n| n.v).sum())
        },
    )
}

fn icor(at: &At) -> Option<Told> {
    let words = at.pick(
        "增量资本产出率 = 形成资本的部分 f × 累计投资 K ÷ (地区生产总值 Y − 基期 Y)。",
        "Capital-output ratio = part f that forms capital × investment so far K ÷ (GDP Y − GDP of the base year).",
    );
    let (factor, by) = factor(at);
    let part = at.plan.base_value(Role::CapitalFormationShare)?;
    let sum = S::FixedInvestmentCumulative;
    let [k, y, y0] = [
        at.sym(sum, at.t),
        at.sym(S::GdpNominal, at.t),
        at.sym(S::GdpNominal, 0),
    ];
    let symbols = format!("f × {k}{factor} ÷ ({y} − {y0})");
    let roles = [
        Role::CapitalFormationShare,
        Role::FixedInvestment,
        Role::Gdp,
    ];
    Some(at.single((S::Icor, words), &symbols, (&roles, &[]), |x| {
        let f = Num::of(&at.percent(), part, 4 + x);
        let k = at.num(sum, at.t, x);
        let (y, y0) = (at.num(S::GdpNominal, at.t, x), at.num(S::GdpNominal, 0, x));
        let value = f.v * k.v * by / (y.v - y0.v);
        (format!("{f} × {k}{factor} ÷ ({y} − {y0})"), value)
    }))
}

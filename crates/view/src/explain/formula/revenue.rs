//! Fiscal revenue by its three rules, its tax part, and what it is of GDP.

use super::Told;
use super::at::At;
use super::fill::{Num, unit_factor};
use crate::words::format::Format;
use engine::levers::Lever;
use engine::plan::Role;
use engine::scenario::RevenueRule;
use engine::series::Series as S;
use engine::simulate::Value;

const BASE: [Role; 2] = [Role::Revenue, Role::TaxShare];

pub fn tell(at: &At, series: S) -> Option<Told> {
    let apart = at.run.inputs.revenue_rule == RevenueRule::TaxAndOther;
    Some(match series {
        S::Revenue if at.t == 0 => at.base_figure(series, &BASE[..1]),
        S::Revenue => Told {
            actuals: vec![S::GdpNominal],
            ..revenue(at)
        },
        S::TaxRevenue if apart && at.t > 0 => tax_apart(at),
        S::TaxRevenue => {
            let words = at.pick(
                "税收收入 T = 财政总收入 R × 税收占比 a。",
                "Tax revenue T = fiscal revenue R × tax share a.",
            );
            let symbols = format!(
                "{} × {}",
                at.sym(S::Revenue, at.t),
                at.sym(S::TaxShare, at.t)
            );
            at.single((series, words), &symbols, (&BASE, &[]), |x| {
                let (r, a) = (at.num(S::Revenue, at.t, x), at.num(S::TaxShare, at.t, x));
                (format!("{r} × {a}"), r.v * a.v)
            })
        }
        S::TaxShare if at.t == 0 => at.base_figure(series, &BASE[1..]),
        S::TaxShare if apart => {
            let words = at.pick(
                "税收占比 = 税收收入 T ÷ 财政总收入 R。",
                "Tax share = tax revenue T ÷ fiscal revenue R.",
            );
            let symbols = format!(
                "{} ÷ {}",
                at.sym(S::TaxRevenue, at.t),
                at.sym(S::Revenue, at.t)
            );
            at.single((series, words), &symbols, (&BASE, &[]), |x| {
                let (t, r) = (at.num(S::TaxRevenue, at.t, x), at.num(S::Revenue, at.t, x));
                (format!("{t} ÷ {r}"), t.v / r.v)
            })
        }
        S::TaxShare => straight_line(at, (series, Role::TaxShare, Lever::RevenueTaxShareEnd))?,
        _ => {
            let words = at.pick(
                "占比 = 财政总收入 R ÷ 地区生产总值 Y。",
                "Share = fiscal revenue R ÷ GDP Y.",
            );
            let (factor, by) = unit_factor(at.scale(Role::Revenue) / at.scale(Role::Gdp));
            let (r, y) = (S::Revenue, S::GdpNominal);
            let symbols = format!("{}{factor} ÷ {}", at.sym(r, at.t), at.sym(y, at.t));
            at.single(
                (series, words),
                &symbols,
                (&[Role::Revenue, Role::Gdp], &[]),
                |x| {
                    let (r, y) = (at.num(r, at.t, x), at.num(y, at.t, x));
                    (format!("{r}{factor} ÷ {y}"), r.v * by / y.v)
                },
            )
        }
    })
}

/// A share that runs evenly from its base to its end.
pub fn straight_line(at: &At, (series, role, lever): (S, Role, Lever)) -> Option<Told> {
    let base = at.plan.base_value(role);
    let horizon = at.plan.horizon();
    let end = *at.run.inputs.row(lever).last()?;
    if at.t == horizon {
        let words = at.pick(
            "期末值由假设直接给定，从基期到期末均匀变动。",
            "The end is given by the assumption; the way to it from the base year is a straight line.",
        );
        return Some(at.single(
            (series, words),
            at.pick("期末值", "end"),
            (&[role], &[lever]),
            |x| {
                let end = Num::of(&at.percent(), end, 4 + x);
                (end.to_string(), end.v)
            },
        ));
    }
    let (base, t) = (base?, at.t);
    let words = at.pick(
        "从基期值到期末值均匀变动：基期值 + (期末值 − 基期值) × 已过年数 ÷ 规划年数。",
        "A straight line from base to end: base + (end − base) × years gone ÷ years of the plan.",
    );
    let symbols = at.pick(
        "基期值 + (期末值 − 基期值) × 年数比",
        "base + (end − base) × years",
    );
    Some(
        at.single((series, words), symbols, (&[role], &[lever]), |x| {
            let [a, b] = [base, end].map(|v| Num::of(&at.percent(), v, 4 + x));
            let text = format!("{a} + ({b} {}) × {t} ÷ {horizon}", a.less());
            #[allow(clippy::cast_precision_loss)] // at most 50 years
            let way = t as f64 / horizon as f64;
            (text, a.v + (b.v - a.v) * way)
        }),
    )
}

/// "(Y(2020) ÷ Y(2019))^b" and its numbers.
fn follows(at: &At, lever: Lever, x: usize) -> (String, f64) {
    let (y, last) = (
        at.num(S::GdpNominal, at.t, x),
        at.num(S::GdpNominal, at.t - 1, x),
    );
    let b = at.rate(lever, x);
    (format!("({y} ÷ {last})^{b}"), (y.v / last.v).power(b.v))
}

fn revenue(at: &At) -> Told {
    let (now, before) = (at.t, at.t - 1);
    let (multiply, add) = at.run.inputs.revenue_level[before];
    let [y, y1, r1, t1] = [
        at.sym(S::GdpNominal, now),
        at.sym(S::GdpNominal, before),
        at.sym(S::Revenue, before),
        at.sym(S::TaxRevenue, before),
    ];
    let ratio = format!("({y} ÷ {y1})^b");
    let (words, mut symbols, levers, sum): (_, _, &[Lever], _) = match at.run.inputs.revenue_rule {
        RevenueRule::Buoyancy => (
            at.pick(
                "财政总收入 R = 上年 R × (地区生产总值 Y ÷ 上年 Y)^b，b 为财政收入弹性。",
                "Fiscal revenue R = last year's R × (GDP Y ÷ last year's Y)^b with buoyancy b.",
            ),
            format!("{r1} × {ratio}"),
            &[Lever::RevenueBuoyancy],
            false,
        ),
        RevenueRule::Growth => (
            at.pick(
                "财政总收入 R = 上年 R × (1 + 财政收入增速)。",
                "Fiscal revenue R = last year's R × (1 + growth of revenue).",
            ),
            format!("{r1} × (1 + g)"),
            &[Lever::RevenueGrowth],
            false,
        ),
        RevenueRule::TaxAndOther => (
            at.pick(
                "财政总收入 R = 上年税收 T × (地区生产总值 Y ÷ 上年 Y)^b + 上年非税收入 (R − T) × (1 + 非税增速)，b 为税收弹性。",
                "Fiscal revenue R = last year's tax T × (GDP Y ÷ last year's Y)^b + last year's other revenue (R − T) × (1 + its growth), with tax buoyancy b.",
            ),
            format!("{t1} × {ratio} + ({r1} − {t1}) × (1 + g)"),
            &[Lever::RevenueTaxBuoyancy, Lever::RevenueOtherGrowth],
            true,
        ),
    };
    let plain = |x: usize| {
        let r = at.num(S::Revenue, before, x);
        match at.run.inputs.revenue_rule {
            RevenueRule::Buoyancy => {
                let (text, v) = follows(at, Lever::RevenueBuoyancy, x);
                (format!("{r} × {text}"), r.v * v)
            }
            RevenueRule::Growth => {
                let growth = at.growth(&[Lever::RevenueGrowth], x);
                (format!("{r} × {growth}"), r.v * growth.v)
            }
            RevenueRule::TaxAndOther => {
                let tax = at.num(S::TaxRevenue, before, x);
                let (text, v) = follows(at, Lever::RevenueTaxBuoyancy, x);
                let growth = at.growth(&[Lever::RevenueOtherGrowth], x);
                (
                    format!("{tax} × {text} + ({r} − {tax}) × {growth}"),
                    tax.v * v + (r.v - tax.v) * growth.v,
                )
            }
        }
    };
    // A lasting change of the level comes on top.
    let changed = |(mut text, mut v): (String, f64), x: usize| {
        if multiply != 1.0 {
            let m = Num::of(&Format::plain(4), multiply, 4 + x);
            text = if sum { format!("({text})") } else { text };
            (text, v) = (format!("{text} × {m}"), v * m.v);
        }
        if add != 0.0 {
            let a = Num::of(&Format::plain(4), add, 4 + x);
            (text, v) = (format!("{text} {}", a.added()), v + a.v);
        }
        (text, v)
    };
    if multiply != 1.0 || add != 0.0 {
        symbols.push_str(at.pick("，再作水平调整", ", then the lasting change of the level"));
    }
    at.single((S::Revenue, words), &symbols, (&BASE[..1], levers), |x| {
        changed(plain(x), x)
    })
}

/// Tax that follows output by itself.
fn tax_apart(at: &At) -> Told {
    let (now, before) = (at.t, at.t - 1);
    let words = at.pick(
        "税收收入 T = 上年 T × (地区生产总值 Y ÷ 上年 Y)^b，b 为税收弹性；收入水平调整和实际值按比例作用于税收。",
        "Tax revenue T = last year's T × (GDP Y ÷ last year's Y)^b with tax buoyancy b; lasting changes and actual figures of revenue act on tax in proportion.",
    );
    let growth = at.value(S::GdpNominal, now) / at.value(S::GdpNominal, before);
    let law = at.value(S::TaxRevenue, before) * growth.power(at.effect(Lever::RevenueTaxBuoyancy));
    let factor = at.value(S::TaxRevenue, now) / law;
    let scaled = (factor - 1.0).abs() > 1e-9;
    let [t1, y, y1] = [
        at.sym(S::TaxRevenue, before),
        at.sym(S::GdpNominal, now),
        at.sym(S::GdpNominal, before),
    ];
    let mut symbols = format!("{t1} × ({y} ÷ {y1})^b");
    if scaled {
        symbols.push_str(at.pick(" × 调整", " × change of the level"));
    }
    let levers = [Lever::RevenueTaxBuoyancy];
    let told = at.single((S::TaxRevenue, words), &symbols, (&BASE, &levers), |x| {
        let tax = at.num(S::TaxRevenue, before, x);
        let (text, v) = follows(at, Lever::RevenueTaxBuoyancy, x);
        let (text, v) = (format!("{tax} × {text}"), tax.v * v);
        if !scaled {
            return (text, v);
        }
        let by = Num::of(&Format::plain(4), factor, 4 + x);
        (format!("{text} × {by}"), v * by.v)
    });
    Told {
        actuals: vec![S::GdpNominal, S::Revenue],
        ..told
    }
}

//! Output by sector: money, volumes, prices, shares, contributions.

use super::Told;
use super::at::At;
use super::fill::{Num, fit};
use crate::words::format::Format;
use engine::levers::{Lever, SECTOR_DEFLATOR, SECTOR_GROWTH};
use engine::plan::Role;
use engine::series::{SECTOR_VALUE_ADDED as NOMINAL, Series as S};

const REAL: [S; 3] = [S::RealPrimary, S::RealSecondary, S::RealTertiary];
const BASE: [Role; 4] = [
    Role::Gdp,
    Role::SharePrimary,
    Role::ShareSecondary,
    Role::ShareTertiary,
];
/// Relative difference below which a factor is the rounding of binary arithmetic.
const NOTHING: f64 = 1e-12;

pub fn tell(at: &At, series: S) -> Option<Told> {
    let sector = |all: [S; 3]| all.iter().position(|s| *s == series);
    let now = at.t;
    if let Some(i) = sector(NOMINAL) {
        return Some(one_sector(at, i, NOMINAL));
    }
    if let Some(i) = sector(REAL) {
        return Some(one_sector(at, i, REAL));
    }
    let before = now.checked_sub(1);
    Some(match series {
        S::GdpNominal | S::GdpReal if now == 0 => at.base_figure(series, &BASE[..1]),
        S::GdpNominal => total(at, series, NOMINAL),
        S::GdpReal => total(at, series, REAL),
        S::DeflatorIndex => {
            let words = at.pick(
                "平减指数 D = 名义地区生产总值 Y ÷ 基期价格地区生产总值 Q。",
                "Deflator D = nominal GDP Y ÷ GDP at base-year prices Q.",
            );
            quotient(at, (series, words), S::GdpNominal, S::GdpReal)
        }
        S::GdpGrowthReal => {
            let before = before?;
            let words = at.pick(
                "实际增速 = 本年基期价格总值 Q ÷ 上年 Q − 1。",
                "Real growth = GDP at base-year prices Q ÷ Q of the year before − 1.",
            );
            let symbols = format!(
                "{} ÷ {} − 1",
                at.sym(S::GdpReal, now),
                at.sym(S::GdpReal, before)
            );
            at.single((series, words), &symbols, (&BASE, &[]), |x| {
                let (q, last) = (at.num(S::GdpReal, now, x), at.num(S::GdpReal, before, x));
                (format!("{q} ÷ {last} − 1"), q.v / last.v - 1.0)
            })
        }
        S::ContributionPrimary | S::ContributionSecondary | S::ContributionTertiary => {
            let all = [
                S::ContributionPrimary,
                S::ContributionSecondary,
                S::ContributionTertiary,
            ];
            contribution(at, series, REAL[sector(all)?], before?)
        }
        S::NonPrimaryShare => {
            let words = at.pick(
                "二三产业占比 = (第二产业增加值 N2 + 第三产业增加值 N3) ÷ 地区生产总值 Y。",
                "Share = (secondary value added N2 + tertiary value added N3) ÷ GDP Y.",
            );
            let [b, c] = [NOMINAL[1], NOMINAL[2]];
            let names = [b, c, S::GdpNominal].map(|s| at.sym(s, now));
            let symbols = format!("({} + {}) ÷ {}", names[0], names[1], names[2]);
            at.single((series, words), &symbols, (&BASE, &[]), |x| {
                let [b, c, y] = [b, c, S::GdpNominal].map(|s| at.num(s, now, x));
                (format!("({b} + {c}) ÷ {y}"), (b.v + c.v) / y.v)
            })
        }
        _ => {
            let shares = [S::SharePrimary, S::ShareSecondary, S::ShareTertiary];
            let words = at.pick(
                "占比 = 该产业增加值 ÷ 地区生产总值 Y（均按当年价格）。",
                "Share = the sector's value added ÷ GDP Y, both at current prices.",
            );
            quotient(at, (series, words), NOMINAL[sector(shares)?], S::GdpNominal)
        }
    })
}

/// One series over another of the same unit.
fn quotient(at: &At, told: (S, &'static str), over: S, under: S) -> Told {
    let symbols = format!("{} ÷ {}", at.sym(over, at.t), at.sym(under, at.t));
    at.single(told, &symbols, (&BASE, &[]), |x| {
        let (a, b) = (at.num(over, at.t, x), at.num(under, at.t, x));
        (format!("{a} ÷ {b}"), a.v / b.v)
    })
}

fn contribution(at: &At, series: S, sector: S, before: usize) -> Told {
    let words = at.pick(
        "拉动 = 该产业实际增速 × 上年该产业在总值中的占比（均按基期价格）。",
        "Contribution = the sector's real growth × its share in the year before, at base-year prices.",
    );
    let [a, b, q] = [
        at.sym(sector, at.t),
        at.sym(sector, before),
        at.sym(S::GdpReal, before),
    ];
    let symbols = format!("({a} ÷ {b} − 1) × {b} ÷ {q}");
    at.single((series, words), &symbols, (&BASE, &[]), |x| {
        let (a, b) = (at.num(sector, at.t, x), at.num(sector, before, x));
        let q = at.num(S::GdpReal, before, x);
        let value = (a.v / b.v - 1.0) * b.v / q.v;
        (format!("({a} ÷ {b} − 1) × {b} ÷ {q}"), value)
    })
}

/// The sum of the sectors, each with a line of its own before it.
fn total(at: &At, series: S, sectors: [S; 3]) -> Told {
    let money = series == S::GdpNominal;
    let words = if money {
        at.pick(
            "地区生产总值 Y = 三次产业增加值 N1、N2、N3 之和；各产业 = 上年 × (1 + 实际增速) × (1 + 价格涨幅)。",
            "GDP Y = sum of the sectors' value added N1, N2, N3; each sector = last year × (1 + real growth) × (1 + price rise).",
        )
    } else {
        at.pick(
            "基期价格总值 Q = 三次产业 Q1、Q2、Q3 之和；各产业 = 上年 × (1 + 实际增速)。",
            "GDP at base-year prices Q = sum of the sectors Q1, Q2, Q3; each sector = last year × (1 + real growth).",
        )
    };
    let format = at.format(series);
    let sum = |x: usize| {
        let parts = sectors.map(|s| Num::of(&format, at.value(s, at.t), format.decimals + 1 + x));
        let [a, b, c] = &parts;
        (format!("{a} + {b} + {c}"), a.v + b.v + c.v)
    };
    let symbols = sectors.map(|s| at.sym(s, at.t)).join(" + ");
    let filled = fit(&format, at.value(series, at.t), format.decimals, sum);
    let last = at.joined(series, &symbols, &filled);
    // The sectors' results stand with the decimals that their sum takes.
    let decimals = format.decimals + 1 + filled.extra;
    let mut lines: Vec<String> = (0..3)
        .map(|i| sector_line(at, i, sectors, decimals).0)
        .collect();
    lines.push(last);
    let mut levers = Vec::new();
    for i in 0..3 {
        for lever in sector_levers(at, i, money) {
            if !levers.contains(&lever) {
                levers.push(lever);
            }
        }
    }
    let mut actuals = NOMINAL.to_vec();
    actuals.push(S::GdpReal);
    Told {
        words,
        lines,
        check: filled.check,
        roles: BASE.to_vec(),
        levers,
        actuals,
    }
}

/// The levers of a sector whose rates stand in its line: those of zero are left out there.
fn sector_levers(at: &At, i: usize, money: bool) -> Vec<Lever> {
    let volume = [Lever::GrowthAll, SECTOR_GROWTH[i]];
    let prices = [Lever::DeflatorAll, SECTOR_DEFLATOR[i]];
    let mut levers = Vec::new();
    for pair in [volume, prices].into_iter().take(1 + usize::from(money)) {
        let written = pair.into_iter().filter(|l| at.effect(*l) != 0.0);
        let count = levers.len();
        levers.extend(written);
        if levers.len() == count {
            levers.push(pair[0]);
        }
    }
    levers
}

fn one_sector(at: &At, i: usize, all: [S; 3]) -> Told {
    let money = all == NOMINAL;
    let words = match (at.t, money) {
        (0, _) => at.pick(
            "基期增加值 = 地区生产总值 × 该产业占比；规划所载占比经四舍五入，合计不为 100% 时按比例调整。",
            "Value added in the base year = GDP × the sector's share; printed shares are rounded and scaled to add up to 100%.",
        ),
        (_, true) => at.pick(
            "增加值 N = 上年 × (1 + 实际增速) × (1 + 价格涨幅)。",
            "Value added N = last year × (1 + real growth) × (1 + price rise).",
        ),
        (_, false) => at.pick(
            "基期价格增加值 = 上年 × (1 + 实际增速)。",
            "Value added at base-year prices = last year × (1 + real growth).",
        ),
    };
    let (line, check) = sector_line(at, i, all, at.format(all[i]).decimals);
    let format = at.format(all[i]);
    Told {
        words,
        lines: vec![format.end(line)],
        check,
        roles: BASE.to_vec(),
        levers: if at.t == 0 {
            Vec::new()
        } else {
            sector_levers(at, i, money)
        },
        actuals: vec![S::GdpNominal, S::GdpReal],
    }
}

/// A sector's line without its unit, its result with so many decimals.
fn sector_line(at: &At, i: usize, all: [S; 3], decimals: usize) -> (String, f64) {
    let (series, now) = (all[i], at.t);
    let format = at.format(series);
    let name = at.sym(series, now);
    let value = at.value(series, now);
    let Some(before) = now.checked_sub(1) else {
        return first_year(at, i, series, decimals);
    };
    if let Some(known) = at.actual(series, now) {
        let figure = Num::of(&format, known, decimals.max(4));
        let actual = at.pick("（实际值）", " (actual)");
        return (format!("{name} = {figure}{actual}"), known);
    }
    let money = all == NOMINAL;
    let volume = [Lever::GrowthAll, SECTOR_GROWTH[i]];
    let prices = [Lever::DeflatorAll, SECTOR_DEFLATOR[i]];
    let effect = |levers: [Lever; 2]| 1.0 + (at.effect(levers[0]) + at.effect(levers[1]));
    let law = at.value(series, before) * effect(volume) * if money { effect(prices) } else { 1.0 };
    // What an actual figure of a total does to its sectors.
    let factor = value / law;
    let scaled = (factor - 1.0).abs() > NOTHING;
    let mut symbols = format!("{} × (1 + g)", at.sym(series, before));
    if money {
        symbols.push_str(" × (1 + p)");
    }
    if scaled {
        symbols.push_str(at.pick(" × 按实际总值调整", " × scaling to the actual total"));
    }
    let filled = fit(&format, value, decimals, |x| {
        let last = Num::of(&format, at.value(series, before), decimals + x);
        let growth = at.growth(&volume, x);
        let (mut text, mut v) = (format!("{last} × {growth}"), last.v * growth.v);
        if money {
            let rise = at.growth(&prices, x);
            (text, v) = (format!("{text} × {rise}"), v * rise.v);
        }
        if scaled {
            let by = Num::of(&Format::plain(4), factor, 4 + x);
            (text, v) = (format!("{text} × {by}"), v * by.v);
        }
        (text, v)
    });
    (
        format!("{name} = {symbols} = {}", filled.text),
        filled.check,
    )
}

/// The base year's split of GDP by printed shares.
fn first_year(at: &At, i: usize, series: S, decimals: usize) -> (String, f64) {
    let format = at.format(series);
    let shares = [BASE[1], BASE[2], BASE[3]].map(|r| at.plan.base_value(r).unwrap_or(f64::NAN));
    let whole = (shares.iter().sum::<f64>() - 1.0).abs() <= NOTHING;
    let filled = fit(&format, at.value(series, 0), decimals, |x| {
        let gdp = at.num(S::GdpNominal, 0, x);
        let share = |v| Num::of(&at.percent(), v, 4 + x);
        let [a, b, c] = shares.map(share);
        let own = share(shares[i]);
        let (text, v) = (format!("{gdp} × {own}"), gdp.v * own.v);
        if whole {
            (text, v)
        } else {
            (format!("{text} ÷ ({a} + {b} + {c})"), v / (a.v + b.v + c.v))
        }
    });
    let symbols = at.pick("Y × 占比", "Y × share");
    let name = at.sym(series, 0);
    (
        format!("{name} = {symbols} = {}", filled.text),
        filled.check,
    )
}

//! People and towns, by either rule.

use std::f64::consts::E;

use super::Told;
use super::at::At;
use super::fill::{Num, fit, one_plus, unit_factor};
use super::revenue::straight_line;
use crate::words::format::Format;
use engine::levers::Lever;
use engine::plan::Role;
use engine::scenario::UrbanRule;
use engine::series::Series as S;
use engine::simulate::Value;

const BASE: [Role; 2] = [Role::Population, Role::UrbanizationRate];

pub fn tell(at: &At, series: S) -> Option<Told> {
    let by_stocks = at.run.inputs.urban_rule == UrbanRule::Components;
    let now = at.t;
    Some(match series {
        S::Population | S::UrbanizationRate if now == 0 => {
            let role = if series == S::Population {
                &BASE[..1]
            } else {
                &BASE[1..]
            };
            at.base_figure(series, role)
        }
        S::Population | S::UrbanizationRate if by_stocks => stocks(at, series),
        S::Population => at.compound(series, Lever::PopulationGrowth, &BASE[..1]),
        S::UrbanizationRate => logistic(at),
        S::UrbanPopulation | S::RuralPopulation => part(at, series),
        S::RegisteredUrbanizationRate if now == 0 => {
            at.base_figure(series, &[Role::RegisteredUrbanizationRate])
        }
        S::RegisteredUrbanizationRate => straight_line(
            at,
            (
                series,
                Role::RegisteredUrbanizationRate,
                Lever::UrbanRegisteredEnd,
            ),
        )?,
        _ => migrants(at, by_stocks, now.checked_sub(1)?),
    })
}

/// Urban or rural people from all people and the urban share.
fn part(at: &At, series: S) -> Told {
    let urban = series == S::UrbanPopulation;
    let words = if urban {
        at.pick(
            "城镇人口 = 常住人口 P × 城镇化率 u。",
            "Urban people = residents P × urban share u.",
        )
    } else {
        at.pick(
            "农村人口 = 常住人口 P × (1 − 城镇化率 u)。",
            "Rural people = residents P × (1 − urban share u).",
        )
    };
    let (p, u) = (
        at.sym(S::Population, at.t),
        at.sym(S::UrbanizationRate, at.t),
    );
    let (factor, by) = between(&at.format(S::Population), &at.format(series));
    let symbols = if urban {
        format!("{p} × {u}{factor}")
    } else {
        format!("{p} × (1 − {u}){factor}")
    };
    at.single((series, words), &symbols, (&BASE, &[]), |x| {
        let (p, u) = (
            at.num(S::Population, at.t, x),
            at.num(S::UrbanizationRate, at.t, x),
        );
        if urban {
            (format!("{p} × {u}{factor}"), p.v * u.v * by)
        } else {
            (format!("{p} × (1 − {u}){factor}"), p.v * (1.0 - u.v) * by)
        }
    })
}

/// Turns a number written in one unit of people into another.
fn between(from: &Format, to: &Format) -> (String, f64) {
    unit_factor(to.page(1.0) / from.page(1.0))
}

fn logistic(at: &At) -> Told {
    let before = at.t - 1;
    let words = at.pick(
        "城镇化率 u 的 logit（即 u ÷ (1 − u) 的对数）每年增加城乡增长差 d：u = 1 ÷ (1 + (1 − 上年 u) ÷ 上年 u × e^(−d))。",
        "The logit of the urban share u, the logarithm of u ÷ (1 − u), grows by the urban-rural growth difference d a year: u = 1 ÷ (1 + (1 − last u) ÷ last u × e^(−d)).",
    );
    let u = at.sym(S::UrbanizationRate, before);
    let symbols = format!("1 ÷ (1 + (1 − {u}) ÷ {u} × e^(−d))");
    let levers = [Lever::UrbanUrgd];
    at.single(
        (S::UrbanizationRate, words),
        &symbols,
        (&BASE[1..], &levers),
        |x| {
            let u = at.num(S::UrbanizationRate, before, x);
            // The sign belongs to the formula: e^(−d) with d = −0.02 is e^0.02.
            let d = at.rate_of(Lever::UrbanUrgd, -at.effect(Lever::UrbanUrgd), x);
            let odds = (1.0 - u.v) / u.v * E.power(d.v);
            (
                format!("1 ÷ (1 + (1 − {u}) ÷ {u} × e^{d})"),
                1.0 / (1.0 + odds),
            )
        },
    )
}

/// Two stocks of people; their sum is the population, their ratio the urban share.
fn stocks(at: &At, series: S) -> Told {
    let before = at.t - 1;
    let share = series == S::UrbanizationRate;
    let words = if share {
        at.pick(
            "城镇化率 u = 城镇人口 U ÷ (城镇人口 U + 农村人口 V)；n 自然增长率，m 进城率，e 外流率。",
            "Urban share u = urban people U ÷ (urban people U + rural people V); n natural increase, m rural-to-urban rate, e leaving rate.",
        )
    } else {
        at.pick(
            "常住人口 P = 城镇人口 U + 农村人口 V；n 自然增长率，m 进城率，e 外流率。",
            "Residents P = urban people U + rural people V; n natural increase, m rural-to-urban rate, e leaving rate.",
        )
    };
    let levers = [
        Lever::UrbanNatural,
        Lever::UrbanToUrban,
        Lever::UrbanLeaveUrban,
        Lever::UrbanLeaveRural,
    ];
    let [n, m, eu, er] = levers.map(|l| at.effect(l));
    // All people in one unit, that of the population.
    let format = at.format(S::Population);
    let [towns, villages] = [S::UrbanPopulation, S::RuralPopulation].map(|s| at.value(s, before));
    let now = [
        towns * (n + 1.0 - eu) + m * villages,
        villages * (n + 1.0 - m - er),
    ];
    let result = at.format(series);
    let last = |x: usize| {
        let [u, v] = now.map(|value| at.num_as(&format, value, x));
        if share {
            (format!("{u} ÷ ({u} + {v})"), u.v / (u.v + v.v))
        } else {
            (format!("{u} + {v}"), u.v + v.v)
        }
    };
    let (u, v) = (
        at.sym(S::UrbanPopulation, at.t),
        at.sym(S::RuralPopulation, at.t),
    );
    let symbols = if share {
        format!("{u} ÷ ({u} + {v})")
    } else {
        format!("{u} + {v}")
    };
    let filled = fit(&result, at.value(series, at.t), result.decimals, last);
    let decimals = format.decimals + 1 + filled.extra;
    let less = |rate: Lever, x: usize| at.rate_of(rate, -at.effect(rate), x);
    let urban = fit(&format, now[0], decimals, |x| {
        let [a, b] = [towns, villages].map(|value| Num::of(&format, value, decimals + x));
        let stay = one_plus(&[
            at.rate(Lever::UrbanNatural, x),
            less(Lever::UrbanLeaveUrban, x),
        ]);
        let come = at.rate(Lever::UrbanToUrban, x);
        (
            format!("{a} × {stay} + {come} × {b}"),
            a.v * stay.v + come.v * b.v,
        )
    });
    let rural = fit(&format, now[1], decimals, |x| {
        let b = Num::of(&format, villages, decimals + x);
        let stay = one_plus(&[
            at.rate(Lever::UrbanNatural, x),
            less(Lever::UrbanToUrban, x),
            less(Lever::UrbanLeaveRural, x),
        ]);
        (format!("{b} × {stay}"), b.v * stay.v)
    });
    let (u1, v1) = (
        at.sym(S::UrbanPopulation, before),
        at.sym(S::RuralPopulation, before),
    );
    let told = [
        format!("{u} = {u1} × (1 + n − e) + m × {v1} = {}", urban.text),
        format!("{v} = {v1} × (1 + n − m − e) = {}", rural.text),
        at.joined(series, &symbols, &filled),
    ];
    Told {
        words,
        lines: told.to_vec(),
        check: filled.check,
        roles: BASE.to_vec(),
        levers: levers.to_vec(),
        actuals: vec![S::Population, S::UrbanizationRate],
    }
}

fn migrants(at: &At, by_stocks: bool, before: usize) -> Told {
    let words = at.pick(
        "净迁入 M = 本年城镇人口 U − 上年 U × (1 + n)，n 为人口自身增速。",
        "Net migrants M = urban people U − last year's U × (1 + n), with own growth n.",
    );
    let lever = if by_stocks {
        Lever::UrbanNatural
    } else {
        Lever::PopulationGrowth
    };
    let (u, u1) = (
        at.sym(S::UrbanPopulation, at.t),
        at.sym(S::UrbanPopulation, before),
    );
    let (factor, by) = between(&at.format(S::UrbanPopulation), &at.format(S::UrbanMigrants));
    let symbols = format!("({u} − {u1} × (1 + n)){factor}");
    at.single(
        (S::UrbanMigrants, words),
        &symbols,
        (&BASE, &[lever]),
        |x| {
            let (u, u1) = (
                at.num(S::UrbanPopulation, at.t, x),
                at.num(S::UrbanPopulation, before, x),
            );
            let growth = at.growth(&[lever], x);
            (
                format!("({u} − {u1} × {growth}){factor}"),
                (u.v - u1.v * growth.v) * by,
            )
        },
    )
}

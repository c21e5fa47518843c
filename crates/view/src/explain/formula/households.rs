//! Household incomes: real growth and the prices of GDP.

use super::Told;
use super::at::At;
use engine::levers::Lever;
use engine::plan::Role;
use engine::series::Series as S;

pub fn tell(at: &At, series: S) -> Option<Told> {
    Some(match series {
        S::IncomeUrban => income(at, series, Lever::IncomeUrbanGrowth, Role::IncomeUrban),
        S::IncomeRural => income(at, series, Lever::IncomeRuralGrowth, Role::IncomeRural),
        S::IncomeUrbanReal => quotient(
            at,
            series,
            (S::IncomeUrban, S::DeflatorIndex),
            at.pick(
                "按基期价格 = 现价收入 ÷ 平减指数 D。",
                "At base-year prices = income ÷ deflator D.",
            ),
        ),
        S::IncomeRuralReal => quotient(
            at,
            series,
            (S::IncomeRural, S::DeflatorIndex),
            at.pick(
                "按基期价格 = 现价收入 ÷ 平减指数 D。",
                "At base-year prices = income ÷ deflator D.",
            ),
        ),
        _ => quotient(
            at,
            series,
            (S::IncomeUrban, S::IncomeRural),
            at.pick(
                "城乡收入比 = 城镇收入 ÷ 农村收入。",
                "Ratio = urban income ÷ rural income.",
            ),
        ),
    })
}

fn income(at: &At, series: S, lever: Lever, role: Role) -> Told {
    let Some(before) = at.t.checked_sub(1) else {
        return at.base_figure(series, &[role]);
    };
    let words = at.pick(
        "收入 = 上年 × (1 + 实际增速 g) × 本年平减指数 D ÷ 上年 D。",
        "Income = last year × (1 + real growth g) × deflator D ÷ last year's D.",
    );
    let [last, d, d1] = [
        at.sym(series, before),
        at.sym(S::DeflatorIndex, at.t),
        at.sym(S::DeflatorIndex, before),
    ];
    let symbols = format!("{last} × (1 + g) × {d} ÷ {d1}");
    at.single((series, words), &symbols, (&[role], &[lever]), |x| {
        let (last, growth) = (at.num(series, before, x), at.growth(&[lever], x));
        let d = at.num(S::DeflatorIndex, at.t, x);
        let d1 = at.num(S::DeflatorIndex, before, x);
        let value = last.v * growth.v * d.v / d1.v;
        (format!("{last} × {growth} × {d} ÷ {d1}"), value)
    })
}

fn quotient(at: &At, series: S, (over, under): (S, S), words: &'static str) -> Told {
    let symbols = format!("{} ÷ {}", at.sym(over, at.t), at.sym(under, at.t));
    let roles = [Role::IncomeUrban, Role::IncomeRural];
    let roles = match (over, under) {
        (S::IncomeUrban, S::IncomeRural) => &roles[..],
        (S::IncomeUrban, _) => &roles[..1],
        _ => &roles[1..],
    };
    at.single((series, words), &symbols, (roles, &[]), |x| {
        let (a, b) = (at.num(over, at.t, x), at.num(under, at.t, x));
        (format!("{a} ÷ {b}"), a.v / b.v)
    })
}

//! GDP per head, in yuan, in dollars and at base-year prices.

use super::Told;
use super::at::At;
use super::fill::{Num, unit_factor};
use crate::words::format::Format;
use engine::levers::Lever;
use engine::plan::Role;
use engine::series::Series as S;

pub fn tell(at: &At, series: S) -> Option<Told> {
    let dollars = series == S::GdpPerCapitaUsd;
    let (money, unit) = match series {
        S::GdpPerCapitaReal => (S::GdpReal, Role::GdpPerCapitaCny),
        S::GdpPerCapitaUsd => (S::GdpNominal, Role::GdpPerCapitaUsd),
        _ => (S::GdpNominal, Role::GdpPerCapitaCny),
    };
    let words = match series {
        S::GdpPerCapitaReal => at.pick(
            "人均 = 基期价格地区生产总值 Q ÷ 常住人口 P。",
            "Per head = GDP at base-year prices Q ÷ residents P.",
        ),
        S::GdpPerCapitaUsd => at.pick(
            "人均 = 地区生产总值 Y ÷ 常住人口 P ÷ 汇率 e。",
            "Per head = GDP Y ÷ residents P ÷ exchange rate e.",
        ),
        _ => at.pick(
            "人均 = 地区生产总值 Y ÷ 常住人口 P。",
            "Per head = GDP Y ÷ residents P.",
        ),
    };
    // From GDP's unit and the unit of people to that of the result.
    let factor = at.scale(Role::Gdp) / at.scale(unit) * at.format(S::Population).page(1.0);
    let (factor, by) = unit_factor(factor);
    let rate = match at.t {
        0 => at.plan.base_value(Role::ExchangeRate)?,
        _ => at.effect(Lever::ExchangeRate),
    };
    let end = if dollars { " ÷ e" } else { "" };
    let (y, p) = (at.sym(money, at.t), at.sym(S::Population, at.t));
    let symbols = format!("{y}{factor} ÷ {p}{end}");
    let roles = [Role::Gdp, Role::Population, Role::ExchangeRate];
    let lever = [Lever::ExchangeRate];
    let (roles, levers): (&[Role], &[Lever]) = match (dollars, at.t) {
        (false, _) => (&roles[..2], &[]),
        (true, 0) => (&roles, &[]),
        (true, _) => (&roles[..2], &lever),
    };
    Some(at.single((series, words), &symbols, (roles, levers), |x| {
        let (y, p) = (at.num(money, at.t, x), at.num(S::Population, at.t, x));
        let (text, v) = (format!("{y}{factor} ÷ {p}"), y.v * by / p.v);
        if !dollars {
            return (text, v);
        }
        let e = Num::of(&Format::plain(4), rate, 4 + x);
        (format!("{text} ÷ {e}"), v / e.v)
    }))
}

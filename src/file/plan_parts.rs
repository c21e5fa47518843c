//! The parts of a plan file: units, sources, indicators, groups and targets.

use std::collections::BTreeMap;

use super::node::Node;
use crate::engine::plan::{
    Basis, Group, GrowthGoal, Indicator, Law, LevelGoal, Measure, Nature, Op, PastGrowth, Point,
    Source, Target, Unit, shift_point,
};
use crate::engine::problem::{Expected, Kind};
use crate::engine::text::Text;

/// Ids that targets refer to.
pub struct Names<'a> {
    /// Units by id.
    pub units: &'a BTreeMap<String, Unit>,
    /// Indicator ids by position.
    pub indicators: &'a [String],
    /// Group ids by position.
    pub groups: &'a [String],
}

/// Reads the table of units; a unit that is wrong is left out and noted.
pub fn units(node: &Node) -> BTreeMap<String, Unit> {
    let mut units = BTreeMap::new();
    for (id, entry) in node.entries() {
        if let Some(unit) = unit(&entry) {
            units.insert(id.to_owned(), unit);
        }
    }
    units
}

fn unit(node: &Node) -> Option<Unit> {
    node.object(&["zh", "en", "measure", "factor", "per"])?;
    let zh = node.field("zh").and_then(|n| n.text());
    let en = node.field("en").and_then(|n| n.text());
    let measure = node.field("measure").and_then(|n| {
        use Measure::{Cny, CnyPerUsd, Fraction, Other, Persons, Usd};
        n.word(
            &["cny", "usd", "cny_per_usd", "fraction", "persons", "other"],
            &[Cny, Usd, CnyPerUsd, Fraction, Persons, Other],
        )
    })?;
    let scale = if measure == Measure::Fraction {
        node.field("per")
    } else {
        node.optional("factor")
    };
    let scale = match scale {
        Some(node) => match node.number()? {
            scale if scale > 0.0 => scale,
            _ => return node.wrong(Expected::Above(0.0)),
        },
        None if measure == Measure::Fraction => return None,
        None => 1.0,
    };
    Some(Unit {
        label: Text {
            zh: zh?.to_owned(),
            en: en?.to_owned(),
        },
        measure,
        scale,
    })
}

fn unit_by_id(node: &Node, units: &BTreeMap<String, Unit>) -> Option<Unit> {
    match units.get(node.text()?) {
        Some(unit) => Some(unit.clone()),
        None => node.wrong(Expected::Known(Kind::Unit)),
    }
}

/// Reads where a figure comes from.
pub fn source(node: &Node) -> Option<Source> {
    node.object(&["kind", "section", "row", "how", "what"])?;
    let kind = node
        .field("kind")?
        .word(&["plan", "derived", "outside"], &[0, 1, 2])?;
    match kind {
        0 => Some(Source::Plan {
            section: node.field("section")?.text()?.to_owned(),
            row: row(node)?,
        }),
        1 => Some(Source::Derived {
            how: node.field("how")?.both()?,
        }),
        _ => Some(Source::Outside {
            what: node.field("what")?.both()?,
        }),
    }
}

/// A table row: `Some(None)` where there is none, `None` where it is wrong.
#[allow(clippy::option_option)] // absent, present and wrong are three things
fn row(node: &Node) -> Option<Option<u32>> {
    let Some(row) = node.optional("row") else {
        return Some(None);
    };
    match row.whole().map(u32::try_from)? {
        Ok(n) if n > 0 => Some(Some(n)),
        _ => row.wrong(Expected::Above(0.0)),
    }
}

/// Reads an indicator.
pub fn indicator(node: &Node, units: &BTreeMap<String, Unit>) -> Option<Indicator> {
    node.object(&[
        "id",
        "name",
        "unit",
        "decimals",
        "values",
        "past_growth",
        "law",
        "note",
    ])?;
    let id = node.field("id").and_then(|n| n.text());
    let name = node.field("name").and_then(|n| n.both());
    let note = node.optional("note").and_then(|n| n.both());
    let decimals = match node.optional("decimals") {
        None => Some(2),
        Some(n) => match n.whole().map(u8::try_from) {
            Some(Ok(d)) if d <= 6 => Some(d),
            _ => n.wrong(Expected::Between(0.0, 6.0)),
        },
    };
    let past_growth = node.optional("past_growth").and_then(|n| past_growth(&n));
    let unit = node.field("unit").and_then(|n| unit_by_id(&n, units))?;
    let values = node
        .field("values")
        .map(|n| points(&n, &unit))
        .unwrap_or_default();
    let law = node.optional("law").and_then(|n| law(&n, &unit));
    Some(Indicator {
        id: id?.to_owned(),
        name: name?,
        unit,
        decimals: decimals?,
        values,
        past_growth,
        law,
        note,
    })
}

fn points(node: &Node, unit: &Unit) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for item in node.items() {
        if item.object(&["year", "value", "source"]).is_none() {
            continue;
        }
        let year = item.field("year").and_then(|n| n.whole());
        let value = item.field("value").and_then(|n| n.number());
        let source = item.field("source").and_then(|n| source(&n));
        if let (Some(year), Some(value), Some(source)) = (year, value, source) {
            if points.last().is_some_and(|p| p.year >= year)
                && let Some(node) = item.optional("year")
            {
                node.wrong::<()>(Expected::Ascending);
            }
            points.push(Point {
                year,
                value: unit.to_engine(value),
                source,
            });
        }
    }
    points
}

fn past_growth(node: &Node) -> Option<PastGrowth> {
    node.object(&["from", "to", "percent", "basis", "source"])?;
    let from = node.field("from").and_then(|n| n.whole());
    let to = node.field("to").and_then(|n| n.whole());
    let percent = node.field("percent").and_then(|n| n.number());
    let basis = node.field("basis").and_then(|n| basis(&n));
    let source = node.field("source").and_then(|n| source(&n));
    Some(PastGrowth {
        from: from?,
        to: to?,
        rate: shift_point(percent?, -2),
        basis: basis?,
        source: source?,
    })
}

fn basis(node: &Node) -> Option<Basis> {
    node.word(&["real", "nominal"], &[Basis::Real, Basis::Nominal])
}

fn law(node: &Node, unit: &Unit) -> Option<Law> {
    node.object(&["kind", "end"])?;
    match node.field("kind")?.word(&["growth", "linear"], &[0, 1])? {
        0 => Some(Law::Growth),
        _ => Some(Law::Linear {
            end: unit.to_engine(node.field("end")?.number()?),
        }),
    }
}

/// Reads a heading.
pub fn group(node: &Node) -> Option<Group> {
    node.object(&["id", "name"])?;
    let id = node.field("id").and_then(|n| n.text());
    let name = node.field("name").and_then(|n| n.both());
    Some(Group {
        id: id?.to_owned(),
        name: name?,
    })
}

/// Reads a target.
pub fn target(node: &Node, names: &Names, indicators: &[Option<&Indicator>]) -> Option<Target> {
    node.object(&[
        "id",
        "indicator",
        "base",
        "row",
        "nature",
        "group",
        "source",
        "level",
        "growth",
        "unjudged",
        "note",
    ])?;
    let id = node.field("id").and_then(|n| n.text());
    let position = node
        .field("indicator")
        .and_then(|n| n.position(names.indicators, Kind::Indicator));
    let base = node.optional("base").and_then(|n| {
        n.object(&["indicator"])?;
        n.field("indicator")?
            .position(names.indicators, Kind::Indicator)
    });
    let nature = node.field("nature").and_then(|n| {
        n.word(
            &["anticipatory", "binding", "text"],
            &[Nature::Anticipatory, Nature::Binding, Nature::Text],
        )
    });
    let group = node
        .field("group")
        .and_then(|n| n.position(names.groups, Kind::Group));
    let source = node.field("source").and_then(|n| source(&n));
    let row = row(node);
    let growth = node.optional("growth").and_then(|n| growth_goal(&n));
    let unjudged = node.optional("unjudged").and_then(|n| n.both());
    let note = node.optional("note").and_then(|n| n.both());
    let position = position?;
    let indicator = indicators.get(position).copied().flatten()?;
    let level = node
        .optional("level")
        .and_then(|n| level_goal(&n, indicator, names));
    Some(Target {
        id: id?.to_owned(),
        indicator: position,
        base,
        row: row?,
        nature: nature?,
        group: group?,
        source: source?,
        level,
        growth,
        unjudged,
        note,
    })
}

fn op(node: &Node) -> Option<Op> {
    node.field("op")?.word(
        &[">=", ">", "<=", "<"],
        &[Op::AtLeast, Op::Above, Op::AtMost, Op::Below],
    )
}

fn printed(node: &Node) -> Option<String> {
    Some(node.optional("printed")?.text()?.to_owned())
}

fn level_goal(node: &Node, indicator: &Indicator, names: &Names) -> Option<LevelGoal> {
    node.object(&["op", "printed", "goal", "unit"])?;
    let op = op(node);
    let goal = node.field("goal").and_then(|n| n.number());
    let unit = match node.optional("unit") {
        Some(n) => unit_by_id(&n, names.units)?,
        None => indicator.unit.clone(),
    };
    let value = unit.to_engine(goal?);
    Some(LevelGoal {
        op: op?,
        printed: printed(node),
        // Money is held in the indicator's own unit.
        goal: match unit.measure {
            Measure::Cny | Measure::Usd
                if unit.scale.to_bits() != indicator.unit.scale.to_bits() =>
            {
                value * unit.scale / indicator.unit.scale
            }
            _ => value,
        },
        unit,
    })
}

fn growth_goal(node: &Node) -> Option<GrowthGoal> {
    node.object(&["op", "printed", "percent", "basis"])?;
    let op = op(node);
    let percent = node.field("percent").and_then(|n| n.number());
    let basis = node.field("basis").and_then(|n| basis(&n));
    Some(GrowthGoal {
        op: op?,
        printed: printed(node),
        rate: shift_point(percent?, -2),
        basis: basis?,
    })
}

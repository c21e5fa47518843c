//! The targets of a plan file and their headings.

use super::node::Node;
use super::plan_parts::{Units, basis, percent, row, source, unit_by_id};
use engine::plan::{
    Basis, Group, GrowthGoal, Ids, Indicator, LevelGoal, Measure, Nature, Op, Target, Unit,
};
use engine::problem::{Expected, Kind};

/// Longest sign that a plan may print, in characters.
const LONGEST_SIGN: usize = 8;

/// Ids that targets refer to.
pub struct Names<'a> {
    /// Units by id.
    pub units: &'a Units,
    /// Where the indicators stand.
    pub indicators: &'a Ids,
    /// Where the groups stand.
    pub groups: &'a Ids,
}

/// Reads a heading.
pub fn group(node: &Node) -> Option<Group> {
    node.object(&["id", "name"])?;
    let id = node.field("id").and_then(|n| n.id("_"));
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
        "change",
        "unjudged",
        "note",
    ])?;
    let id = node.field("id").and_then(|n| n.id("_"));
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
    let unjudged = node.optional("unjudged").and_then(|n| n.both());
    let note = node.optional("note").and_then(|n| n.both());
    // A goal is held in the unit of its indicator, so that has to be whole.
    let indicator = position.and_then(|p| indicators.get(p).copied().flatten());
    let level = match node.optional("level") {
        None => Some(None),
        Some(n) => level_goal(&n, indicator.map(|i| &i.unit), names).map(Some),
    };
    let growth = match node.optional("growth") {
        None => Some(None),
        Some(n) => growth_goal(&n).map(Some),
    };
    let change = node.optional("change").and_then(|n| n.number());
    let change = change.zip(indicator).map(|(n, own)| own.unit.to_engine(n));
    Some(Target {
        id: id?.to_owned(),
        indicator: position.filter(|_| indicator.is_some())?,
        base,
        row: row?,
        nature: nature?,
        group: group?,
        source: source?,
        level: level?,
        growth: growth?,
        change,
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
    let printed = node.optional("printed")?;
    let sign = printed.text()?;
    if sign.chars().count() > LONGEST_SIGN {
        return printed.wrong(Expected::Sign(LONGEST_SIGN));
    }
    Some(sign.to_owned())
}

fn level_goal(node: &Node, own: Option<&Unit>, names: &Names) -> Option<LevelGoal> {
    node.object(&["op", "printed", "goal", "unit", "prices"])?;
    let op = op(node);
    let printed = printed(node);
    let goal = node.field("goal").and_then(|n| n.number());
    let unit = match node.optional("unit") {
        Some(n) => unit_by_id(&n, names.units),
        None => own.cloned(),
    };
    let prices = node.optional("prices").and_then(|n| {
        let (words, read) = (&["constant", "current"], [Basis::Real, Basis::Nominal]);
        n.word(words, &read)
    });
    let (own, unit) = (own?, unit?);
    let value = unit.to_engine(goal?);
    Some(LevelGoal {
        op: op?,
        printed,
        // Money is held in the indicator's own unit.
        goal: match unit.measure {
            Measure::Cny | Measure::Usd if unit.scale.to_bits() != own.scale.to_bits() => {
                value * unit.scale / own.scale
            }
            _ => value,
        },
        unit,
        prices,
        makes: Vec::new(),
    })
}

fn growth_goal(node: &Node) -> Option<GrowthGoal> {
    node.object(&["op", "printed", "percent", "basis", "basis_open"])?;
    let op = op(node);
    let printed = printed(node);
    let rate = node.field("percent").and_then(|n| percent(&n));
    let basis = node.field("basis").and_then(|n| basis(&n));
    let basis_open = node.optional("basis_open").and_then(|n| {
        let own = n.value.as_bool();
        own.or_else(|| n.wrong(Expected::OneOf(&["true", "false"])))
    });
    Some(GrowthGoal {
        op: op?,
        printed,
        rate: rate?,
        basis: basis?,
        basis_open: basis_open.unwrap_or(false),
        makes: Vec::new(),
    })
}

//! The parts of a plan file: units, sources and indicators.

use std::collections::BTreeMap;

use super::node::{Node, is_id};
use engine::plan::{
    Basis, Ids, Indicator, Law, Measure, PastGrowth, Point, Source, Total, Unit, shift_point,
};
use engine::problem::{Expected, Kind};
use engine::series::{CATALOGUE, Series};
use engine::text::Text;

/// Units by id; one that is wrong is noted once, at its own place, and known here as `None`.
pub type Units = BTreeMap<String, Option<Unit>>;

/// Reads the table of units.
pub fn units(node: &Node) -> Units {
    node.not_empty();
    let mut units = Units::new();
    for (id, entry) in node.entries() {
        if !is_id(id, "_") {
            entry.wrong::<()>(Expected::Id("_"));
        }
        units.insert(id.to_owned(), unit(&entry));
    }
    units
}

fn unit(node: &Node) -> Option<Unit> {
    let measure = node.optional("measure").map(|n| {
        use Measure::{Cny, CnyPerUsd, Fraction, Other, Persons, Usd};
        n.word(
            &["cny", "usd", "cny_per_usd", "fraction", "persons", "other"],
            &[Cny, Usd, CnyPerUsd, Fraction, Persons, Other],
        )
    });
    match measure.flatten() {
        Some(Measure::Fraction) => node.object(&["zh", "en", "measure", "per"])?,
        Some(_) => node.object(&["zh", "en", "measure", "factor"])?,
        None => node.object(&["zh", "en", "measure", "factor", "per"])?,
    };
    if measure.is_none() {
        node.field("measure");
    }
    let zh = node.field("zh").and_then(|n| n.text());
    let en = node.field("en").and_then(|n| n.text());
    let measure = measure.flatten()?;
    Some(Unit {
        scale: scale(node, measure)?,
        label: Text {
            zh: zh?.to_owned(),
            en: en?.to_owned(),
        },
        measure,
    })
}

fn scale(node: &Node, measure: Measure) -> Option<f64> {
    if measure == Measure::Fraction {
        let per = node.field("per")?;
        let scale = per.number()?;
        return [100.0, 1000.0]
            .contains(&scale)
            .then_some(scale)
            .or_else(|| per.wrong(Expected::OneOf(&["100", "1000"])));
    }
    let Some(factor) = node.optional("factor") else {
        return Some(1.0);
    };
    let scale = factor.number()?;
    let plain = matches!(measure, Measure::CnyPerUsd | Measure::Other);
    if plain && scale != 1.0 {
        return factor.wrong(Expected::OneOf(&["1"]));
    }
    if scale > 0.0 {
        Some(scale)
    } else {
        factor.wrong(Expected::Above(0.0))
    }
}

/// Reads a reference to a unit.
pub fn unit_by_id(node: &Node, units: &Units) -> Option<Unit> {
    match units.get(node.text()?) {
        Some(unit) => unit.clone(),
        None => node.wrong(Expected::Known(Kind::Unit)),
    }
}

/// Reads where a figure comes from.
pub fn source(node: &Node) -> Option<Source> {
    if !node.value.is_object() {
        return node.wrong(Expected::Object);
    }
    let kind = node
        .field("kind")?
        .word(&["plan", "derived", "outside"], &[0, 1, 2])?;
    match kind {
        0 => {
            node.object(&["kind", "section", "row"])?;
            let section = node.field("section").and_then(|n| n.text());
            let row = row(node);
            Some(Source::Plan {
                section: section?.to_owned(),
                row: row?,
            })
        }
        1 => {
            node.object(&["kind", "how"])?;
            Some(Source::Derived {
                how: node.field("how")?.both()?,
            })
        }
        _ => {
            node.object(&["kind", "what"])?;
            Some(Source::Outside {
                what: node.field("what")?.both()?,
            })
        }
    }
}

/// A table row: `Some(None)` where there is none, `None` where it is wrong.
#[allow(clippy::option_option)] // absent, present and wrong are three things
pub fn row(node: &Node) -> Option<Option<u32>> {
    match node.optional("row") {
        None => Some(None),
        Some(row) => u32::try_from(row.whole((1, i64::from(u32::MAX)))?)
            .ok()
            .map(Some),
    }
}

/// Reads an indicator; `ids` are those of all indicators.
pub fn indicator(node: &Node, units: &Units, ids: &Ids) -> Option<Indicator> {
    node.object(&[
        "id",
        "name",
        "unit",
        "decimals",
        "values",
        "past_growth",
        "law",
        "total_of",
        "part_of",
        "note",
    ])?;
    let id = node.field("id").and_then(|n| n.id("_"));
    let name = node.field("name").and_then(|n| n.both());
    let note = node.optional("note").and_then(|n| n.both());
    let decimals = match node.optional("decimals") {
        None => Some(2),
        Some(n) => n.whole((0, 6)).and_then(|d| u8::try_from(d).ok()),
    };
    let past_growth = node.optional("past_growth").and_then(|n| past_growth(&n));
    let unit = node.field("unit").and_then(|n| unit_by_id(&n, units));
    let total = node
        .optional("total_of")
        .and_then(|n| total(&n, units, ids));
    let part_of = node
        .optional("part_of")
        .and_then(|n| n.position(ids, Kind::Indicator));
    let values = node.field("values").map(|n| points(&n, unit.as_ref()));
    // Where there is a law that cannot be read, the indicator cannot be used.
    let law = match node.optional("law") {
        None => Some(None),
        Some(n) => law(&n, unit.as_ref(), ids).map(Some),
    };
    Some(Indicator {
        id: id?.to_owned(),
        name: name?,
        unit: unit?,
        decimals: decimals?,
        values: values?,
        past_growth,
        law: law?,
        total,
        part_of,
        note,
    })
}

/// Reads a total that an indicator is part of by unit of a series.
fn total(node: &Node, units: &Units, ids: &Ids) -> Option<Total> {
    node.object(&["name", "series", "unit", "factor"])?;
    let name = node.field("name").and_then(|n| n.both());
    let of = node.field("series").and_then(|n| series(&n, ids));
    let unit = node.field("unit").and_then(|n| unit_by_id(&n, units));
    let factor = match node.optional("factor") {
        None => Some(1.0),
        Some(n) => n.number().and_then(|factor| match factor > 0.0 {
            true => Some(factor),
            false => n.wrong(Expected::Above(0.0)),
        }),
    };
    Some(Total {
        name: name?,
        series: of?,
        unit: unit?,
        factor: factor?,
    })
}

/// Reads the figures; without a unit they are only looked at.
fn points(node: &Node, unit: Option<&Unit>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut last = i32::MIN;
    for item in node.items() {
        if item.object(&["year", "value", "source"]).is_none() {
            continue;
        }
        let year = item.field("year").and_then(|n| n.year());
        let value = item.field("value").and_then(|n| n.number());
        let source = item.field("source").and_then(|n| source(&n));
        if let (Some(year), Some(node)) = (year, item.optional("year")) {
            if year <= last {
                node.wrong::<()>(Expected::Ascending);
            }
            last = last.max(year);
        }
        if let (Some(year), Some(value), Some(source), Some(unit)) = (year, value, source, unit) {
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
    let from = node.field("from").and_then(|n| n.year());
    let to = node.field("to").and_then(|n| n.year());
    let rate = node.field("percent").and_then(|n| percent(&n));
    let basis = node.field("basis").and_then(|n| basis(&n));
    let source = node.field("source").and_then(|n| source(&n));
    Some(PastGrowth {
        from: from?,
        to: to?,
        rate: rate?,
        basis: basis?,
        source: source?,
    })
}

/// A yearly rate above −100%, as a fraction.
pub fn percent(node: &Node) -> Option<f64> {
    match node.number()? {
        percent if percent > -100.0 => Some(shift_point(percent, -2)),
        _ => node.wrong(Expected::Above(-100.0)),
    }
}

/// Reads whether a rate is real or nominal.
pub fn basis(node: &Node) -> Option<Basis> {
    node.word(&["real", "nominal"], &[Basis::Real, Basis::Nominal])
}

fn law(node: &Node, unit: Option<&Unit>, ids: &Ids) -> Option<Law> {
    if !node.value.is_object() {
        return node.wrong(Expected::Object);
    }
    let end = || {
        let end = node.field("end")?.number()?;
        Some(unit?.to_engine(end))
    };
    let series = |name| series(&node.field(name)?, ids);
    let kinds = &["growth", "linear", "linked", "share"];
    match node.field("kind")?.word(kinds, &[0, 1, 2, 3])? {
        0 => {
            node.object(&["kind"])?;
            Some(Law::Growth)
        }
        1 => {
            node.object(&["kind", "end"])?;
            Some(Law::Linear { end: end()? })
        }
        2 => {
            node.object(&["kind", "driver", "prices"])?;
            let driver = series("driver");
            let prices = match node.optional("prices") {
                None => Some(false),
                Some(n) => n
                    .value
                    .as_bool()
                    .or_else(|| n.wrong(Expected::OneOf(&["true", "false"]))),
            };
            Some(Law::Linked {
                driver: driver?,
                prices: prices?,
            })
        }
        _ => {
            node.object(&["kind", "of", "in", "end"])?;
            let (of, whole, end) = (series("of"), series("in"), end());
            Some(Law::Share {
                of: of?,
                whole: whole?,
                end: end?,
            })
        }
    }
}

/// Reads a reference to a series: one of the model's, or that of an indicator with a law.
pub fn series(node: &Node, ids: &Ids) -> Option<Series> {
    let id = node.text()?;
    let model = CATALOGUE.iter().find(|spec| spec.id == id);
    let own = || Some(Series::Indicator(u16::try_from(ids.position(id)?).ok()?));
    match model.map(|spec| spec.series).or_else(own) {
        Some(series) => Some(series),
        None => node.wrong(Expected::Known(Kind::Series)),
    }
}

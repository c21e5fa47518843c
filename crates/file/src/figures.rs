//! The actual figures of a book as JSON: `[{"series":ID,"year":…,"vintage":1,"value":…,"date":…,"source":…,
//! "sample":true},…]`, shares as fractions and money in the plan file's unit, as in a scenario file; a value
//! of `null` withdraws a figure. Date, source and sample may be left out.
//!
//! What cannot be read, or what the model rejects for this content of the plan, stays as it is.

use serde_json::{Map, Value, json};

use super::checks;
use book::{Ledger, Origin, Record};
use engine::plan::Plan;
use engine::problem::{Place, Problem};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::plain;

/// The actual figures in a book's text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Those that can be read and that the model takes.
    pub ledger: Ledger,
    /// The others, unchanged.
    pub unread: Vec<Value>,
}

impl Figures {
    /// Reads them.
    #[must_use]
    pub fn read(plan: &Plan, items: &[Value]) -> Self {
        let mut found = Self::default();
        let mut records = Vec::new();
        for item in items {
            match record(plan, item) {
                Some(record) => records.push(record),
                None => found.unread.push(item.clone()),
            }
        }
        found.ledger = Ledger::new(records);
        // Figures that hold have passed the model when they were entered, but perhaps with another content of
        // the plan. Each round leaves some out, so it ends.
        while let Err(problems) = run(plan, &found.ledger) {
            let all = found.ledger.records().iter().cloned();
            let (mut bad, mut good): (Vec<_>, Vec<_>) =
                all.partition(|r| problems.iter().any(|p| is_about(plan, p, r)));
            if bad.is_empty() {
                bad = std::mem::take(&mut good);
            }
            found.unread.extend(bad.iter().map(|r| value(plan, r)));
            found.ledger = Ledger::new(good);
        }
        found
    }

    /// As they stand in a book; nothing where there are none.
    #[must_use]
    pub fn json(&self, plan: &Plan) -> Option<Value> {
        let own = self.ledger.records().iter().map(|r| value(plan, r));
        let all: Vec<_> = own.chain(self.unread.iter().cloned()).collect();
        (!all.is_empty()).then_some(Value::Array(all))
    }
}

/// Whether the plan baseline takes the figures that hold.
fn run(plan: &Plan, ledger: &Ledger) -> Result<(), Vec<Problem>> {
    if ledger.is_empty() {
        return Ok(());
    }
    Run::new(plan, &ledger.resolve(&Scenario::default())).map(drop)
}

fn is_about(plan: &Plan, problem: &Problem, record: &Record) -> bool {
    let place = format!("/actuals/{}/{}", record.series.id(plan), record.year);
    matches!(&problem.place, Place::Pointer(at) if *at == place)
}

fn value(plan: &Plan, record: &Record) -> Value {
    let mut all = Map::new();
    let mut put = |name: &str, value: Value| drop(all.insert(name.to_owned(), value));
    put("series", json!(record.series.id(plan)));
    put("year", json!(record.year));
    put("vintage", json!(record.vintage));
    put("value", json!(record.value));
    let Origin {
        dated,
        source,
        sample,
    } = &record.origin;
    if !dated.is_empty() {
        put("date", json!(dated));
    }
    if !source.is_empty() {
        put("source", json!(source));
    }
    if *sample {
        put("sample", json!(true));
    }
    Value::Object(all)
}

fn record(plan: &Plan, item: &Value) -> Option<Record> {
    let text = |name: &str| match item.get(name) {
        None => Some(String::new()),
        Some(text) => Some(plain(text.as_str()?)),
    };
    let whole = |name: &str| item[name].as_i64();
    let dated = text("date").filter(|day| day.is_empty() || checks::day(day).is_ok())?;
    let value = match &item["value"] {
        Value::Null => None,
        number => Some(number.as_f64().filter(|n| n.is_finite())?),
    };
    Some(Record {
        series: checks::actual_series(item["series"].as_str()?, plan).ok()?,
        year: i32::try_from(whole("year")?)
            .ok()
            .filter(|year| plan.years().skip(1).any(|y| y == *year))?,
        vintage: u32::try_from(whole("vintage").unwrap_or(1)).ok()?,
        value,
        origin: Origin {
            dated,
            source: text("source")?,
            sample: match item.get("sample") {
                None => false,
                Some(sample) => sample.as_bool()?,
            },
        },
    })
}

//! From what a link says to the link, checked as a scenario file is.
//!
//! A scenario becomes the JSON of its file first, so that one reader sees all scenarios, wherever they
//! come from, and a problem is located as in a file.

use serde_json::{Map, Value, json};

use super::number::{Number, PathCode};
use super::numbers::Key;
use super::wire::{Around, Assumed, Beside, Drivers, Language, Name, Revenue, State, Urban};
use super::{BUILTIN_ID, Link, MOST_COMPARED, checked_view};
use crate::json::escape;
use crate::scenario_file::read_value;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::problem::{Expected, Kind, Place, Problem};
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;

/// The link that a state stands for.
///
/// # Errors
/// Everything in it that does not fit the plan or the model.
pub fn link(state: &State, plan: &Plan) -> Result<Link, Vec<Problem>> {
    let nothing = Around::default();
    let around = state.around.as_ref().unwrap_or(&nothing);
    // Ids and ranges of another plan would only be misread.
    let made_for = match around.plan.as_str() {
        "" => BUILTIN_ID,
        id => id,
    };
    if made_for != plan.id {
        let expected = Expected::LinkOfPlan(plan.id.clone());
        return Err(vec![Problem::at("#", expected, made_for)]);
    }
    if around.compared.len() > MOST_COMPARED {
        let found = around.compared.len().to_string();
        let expected = Expected::AtMost(MOST_COMPARED);
        return Err(vec![Problem::at("/compared", expected, found)]);
    }
    let mut found = Vec::new();
    let own = scenario(&state.scenario, plan);
    let own = own.map_err(|more| found.extend(more)).ok();
    let mut compared = Vec::new();
    for (n, other) in around.compared.iter().enumerate() {
        match scenario(other, plan) {
            Ok(other) => compared.push(other),
            Err(more) => found.extend(more.into_iter().map(|p| below(n, p))),
        }
    }
    let mut names = Names { plan, found };
    let link = Link {
        scenario: own.unwrap_or_default(),
        lang: match state.lang {
            Language::Zh => Lang::Zh,
            Language::En => Lang::En,
        },
        view: names.view(&state.view),
        compared,
        subject: names.target("/subject", around.subject.as_ref()),
        focus: names.target("/focus", around.focus.as_ref()),
        chosen: around.chosen.as_ref().map(|all| {
            let all = all.iter().enumerate();
            let each = all.filter_map(|(n, id)| names.target(&format!("/chosen/{n}"), Some(id)));
            each.collect()
        }),
        axes: around.axes.as_ref().and_then(|(x, y)| {
            let (x, y) = (names.lever("/axes/0", x), names.lever("/axes/1", y));
            Some([x?, y?])
        }),
        locked: {
            let all = around.locked.iter().enumerate();
            let each = all.filter_map(|(n, key)| names.lever(&format!("/locked/{n}"), key));
            each.collect()
        },
        result: around.result.as_ref().and_then(|key| names.series(key)),
    };
    if let Some([x, y]) = link.axes {
        names.once("/axes", &[x, y], |lever| lever.id(plan));
    }
    names.once("/locked", &link.locked, |lever| lever.id(plan));
    let target = |position: &usize| plan.targets[*position].id.clone();
    names.once(
        "/chosen",
        link.chosen.as_deref().unwrap_or_default(),
        target,
    );
    if names.found.is_empty() {
        Ok(link)
    } else {
        Err(names.found)
    }
}

/// A problem of a scenario that is compared, by its place among them.
fn below(n: usize, mut problem: Problem) -> Problem {
    if let Place::Pointer(place) = &mut problem.place {
        *place = format!("/compared/{n}{place}");
    }
    problem
}

/// Looks up what a link names; what is not known becomes a problem.
struct Names<'a> {
    plan: &'a Plan,
    found: Vec<Problem>,
}

impl Names<'_> {
    fn view(&mut self, id: &str) -> String {
        checked_view(id).unwrap_or_else(|problem| {
            self.found.push(problem);
            String::new()
        })
    }

    fn known<T>(&mut self, place: &str, thing: Option<T>, kind: Kind, id: &str) -> Option<T> {
        if thing.is_none() {
            let problem = Problem::at(place, Expected::Known(kind), id);
            self.found.push(problem);
        }
        thing
    }

    fn target(&mut self, place: &str, id: Option<&String>) -> Option<usize> {
        let id = id?;
        let position = self.plan.targets.iter().position(|t| t.id == *id);
        self.known(place, position, Kind::Target, id)
    }

    fn lever(&mut self, place: &str, key: &Key) -> Option<Lever> {
        let id = key.lever_id(self.plan);
        self.known(place, Lever::from_id(&id, self.plan), Kind::Lever, &id)
    }

    fn series(&mut self, key: &Key) -> Option<Series> {
        let id = key.series_id(self.plan);
        let series = Series::from_id(&id, self.plan);
        self.known("/result", series, Kind::Series, &id)
    }

    /// Notes the first entry that its list has twice.
    fn once<T: PartialEq>(&mut self, place: &str, all: &[T], id: impl Fn(&T) -> String) {
        let twice = (1..all.len()).find(|n| all[..*n].contains(&all[*n]));
        if let Some(n) = twice {
            let problem = Problem::at(format!("{place}/{n}"), Expected::Once, id(&all[n]));
            self.found.push(problem);
        }
    }
}

fn scenario(assumed: &Assumed, plan: &Plan) -> Result<Scenario, Vec<Problem>> {
    let mut twice = Vec::new();
    let file = file(assumed, plan, &mut twice).ok_or_else(|| {
        let found = assumed.paths.len().to_string();
        vec![Problem::at("/levers", Expected::WholeLink, found)]
    })?;
    read_value(&file, twice, plan)
}

/// The JSON of a scenario's file; `None` where levers and paths are not as many.
fn file(assumed: &Assumed, plan: &Plan, twice: &mut Vec<Problem>) -> Option<Value> {
    let numbers: Vec<u32> = (0..64).filter(|n| assumed.levers >> n & 1 == 1).collect();
    if numbers.len() != assumed.paths.len() {
        return None;
    }
    let numbered = numbers.into_iter().zip(&assumed.paths);
    let numbered = numbered.map(|(n, path)| (Key::Number(n).lever_id(plan), path));
    let own = assumed.own.iter().map(|(id, path)| (id.clone(), path));
    let levers = numbered.chain(own).map(|(id, path)| (id, path_json(path)));
    let mut file = Map::new();
    let mut put = |name: &str, value| file.insert(name.to_owned(), value);
    put("format", json!("plan-simulator/scenario"));
    put("version", json!(1));
    match &assumed.name {
        Name::None => {}
        Name::Same(name) => drop(put("name", json!(name))),
        Name::Both(zh, en) => drop(put("name", json!({"zh": zh, "en": en}))),
    }
    put("levers", object("/levers", levers, twice));
    if let Some(beside) = &assumed.beside {
        put("rules", rules(beside));
        put("shocks", shocks(beside, plan));
        put("level_shocks", level_shocks(beside, plan));
        put("actuals", actuals(beside, plan, twice));
        if let Some(drivers) = &beside.uncertainty {
            put("uncertainty", uncertainty(drivers, plan, twice));
        }
    }
    Some(Value::Object(file))
}

/// An object; a key that comes twice becomes a problem.
fn object(
    place: &str,
    entries: impl Iterator<Item = (String, Value)>,
    twice: &mut Vec<Problem>,
) -> Value {
    let mut map = Map::new();
    for (key, value) in entries {
        let at = format!("{place}/{}", escape(&key));
        if map.insert(key.clone(), value).is_some() {
            twice.push(Problem::at(at, Expected::Once, key));
        }
    }
    Value::Object(map)
}

/// What is not a number in JSON becomes null, which no reader takes for one.
fn number(number: &Number) -> Value {
    json!(number.0)
}

fn numbers(all: &[Number]) -> Value {
    all.iter().map(number).collect()
}

fn path_json(path: &PathCode) -> Value {
    match path {
        PathCode::Constant(value) => number(value),
        PathCode::Ramp(start, step) => json!({"start": number(start), "step": number(step)}),
        PathCode::Years(values) => json!({"years": numbers(values)}),
    }
}

/// A calendar year; one that no calendar has stays one that no plan has.
fn year(since: i64, plan: &Plan) -> i64 {
    i64::from(plan.base_year).saturating_add(since)
}

fn rules(beside: &Beside) -> Value {
    let revenue = match beside.revenue {
        Revenue::Buoyancy => "buoyancy",
        Revenue::Growth => "growth",
        Revenue::TaxAndOther => "tax_and_other",
    };
    let urban = match beside.urban {
        Urban::Urgd => "urgd",
        Urban::Components => "components",
    };
    json!({"revenue": revenue, "urban": urban})
}

fn shocks(beside: &Beside, plan: &Plan) -> Value {
    let each = beside.shocks.iter().map(|blow| {
        json!({
            "lever": blow.lever.lever_id(plan),
            "year": year(blow.year, plan),
            "size": number(&blow.size),
            "persistence": number(&blow.persistence),
        })
    });
    each.collect()
}

fn level_shocks(beside: &Beside, plan: &Plan) -> Value {
    let each = beside.level_shocks.iter().map(|blow| {
        json!({
            "series": "revenue",
            "year": year(blow.year, plan),
            "multiply": number(&blow.multiply),
            "add": number(&blow.add),
        })
    });
    each.collect()
}

fn actuals(beside: &Beside, plan: &Plan, twice: &mut Vec<Problem>) -> Value {
    let mut found = Vec::new();
    let by_series = beside.actuals.iter().map(|(key, figures)| {
        let id = key.series_id(plan);
        let place = format!("/actuals/{}", escape(&id));
        let figures = figures.iter();
        let figures = figures.map(|(since, value)| (year(*since, plan).to_string(), number(value)));
        let figures = object(&place, figures, &mut found);
        (id, figures)
    });
    let all = object("/actuals", by_series, twice);
    twice.extend(found);
    all
}

fn uncertainty(drivers: &Drivers, plan: &Plan, twice: &mut Vec<Problem>) -> Value {
    let mut keyed = |name: &str, all: &[(Key, Number)]| {
        let entries = all.iter();
        let entries = entries.map(|(key, value)| (key.lever_id(plan), number(value)));
        object(&format!("/uncertainty/{name}"), entries, twice)
    };
    let mut file = json!({
        "seed": drivers.seed,
        "paths": drivers.paths,
        "sd": keyed("sd", &drivers.sd),
        "skew": keyed("skew", &drivers.skew),
        "persistence": number(&drivers.persistence),
    });
    if let Some(rows) = &drivers.correlation {
        file["correlation"] = rows.iter().map(|row| numbers(row)).collect();
    }
    file
}

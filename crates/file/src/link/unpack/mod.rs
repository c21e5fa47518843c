//! From what a link says of a scenario to the scenario. It passes the checks that a scenario file does, and
//! a problem is located and worded as in a file.

mod beside;
mod drivers;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::numbers::Key;
use super::wire::{Assumed, Name};
use crate::checks::{self, Checked, finite};
use crate::json::escape;
use crate::node::shown;
use crate::old_defaults::Age;
use engine::levers::Path;
use engine::plan::Plan;
use engine::problem::{Expected, Problem};
use engine::scenario::Scenario;
use engine::text::{Text, plain};

/// The scenario of some age that a link holds.
///
/// # Errors
/// Everything in it that does not fit the plan or the model.
pub fn scenario(assumed: &Assumed, plan: &Plan, age: Age) -> Result<Scenario, Vec<Problem>> {
    let numbers: Vec<u32> = (0..64).filter(|n| assumed.levers >> n & 1 == 1).collect();
    if numbers.len() != assumed.paths.len() {
        let found = assumed.paths.len().to_string();
        return Err(vec![Problem::at("/levers", Expected::WholeLink, found)]);
    }
    let numbered = numbers.into_iter().zip(&assumed.paths);
    let numbered = numbered.map(|(n, path)| (Key::Number(n).lever_id(plan), path));
    let own = assumed.own.iter().map(|(id, path)| (id.clone(), path));
    let (ids, paths): (Vec<_>, Vec<_>) = numbered.chain(own).unzip();
    let mut reader = Reader {
        plan,
        twice: Vec::new(),
        found: Vec::new(),
    };
    let mut scenario = Scenario {
        name: reader.name(&assumed.name),
        ..Scenario::default()
    };
    for (id, n) in by_id("/levers", ids, &mut reader.twice) {
        let (place, path) = (below("/levers", &id), Path::from(paths[n]));
        let lever = reader.check_key(&place, &id, checks::lever(&id, plan));
        if let Some(lever) = lever
            && reader.path(&place, &path)
        {
            scenario.levers.insert(lever, path);
        }
    }
    reader.parts(&assumed.parts, &mut scenario);
    // As of a file, nothing else is said where something stands twice.
    let Reader { twice, found, .. } = reader;
    if !twice.is_empty() {
        return Err(checks::dated(plan, twice));
    }
    age.write_out(plan, &mut scenario);
    checks::tried(scenario, found, plan)
}

/// Checks what a link says; what does not fit becomes a problem, and is left out.
struct Reader<'a> {
    plan: &'a Plan,
    /// What stands twice, which comes before all other problems as it does in a file.
    twice: Vec<Problem>,
    found: Vec<Problem>,
}

impl Reader<'_> {
    /// Takes what fits; else notes its place and, as JSON, what was found there.
    fn check<T>(
        &mut self,
        place: &str,
        found: impl FnOnce() -> Value,
        checked: Checked<T>,
    ) -> Option<T> {
        checked
            .map_err(|expected| self.wrong(place, &found(), expected))
            .ok()
    }

    /// Takes what fits the key under which it stands; else notes the key.
    fn check_key<T>(&mut self, place: &str, key: &str, checked: Checked<T>) -> Option<T> {
        let wrong = |expected| self.found.push(Problem::at(place, expected, key));
        checked.map_err(wrong).ok()
    }

    fn wrong(&mut self, place: &str, found: &Value, expected: Expected) {
        self.found.push(Problem::at(place, expected, shown(found)));
    }

    /// A finite number. What is none stands in JSON as null.
    fn number(&mut self, place: &str, number: f64) -> Option<f64> {
        self.check(place, || json!(number), finite(number))
    }

    fn name(&mut self, name: &Name) -> Text {
        match name {
            Name::None => Text::default(),
            // Links were once written with signs in them that nobody sees.
            Name::Same(name) => Text::same(&plain(name)),
            Name::Both(zh, en) => {
                let (zh, en) = (&plain(zh), &plain(en));
                let mut text = |place, words: &String| {
                    let checked = checks::text(words);
                    self.check(place, || json!(words), checked).is_some()
                };
                let both = [text("/name/zh", zh), text("/name/en", en)];
                if both == [true; 2] {
                    let (zh, en) = (zh.clone(), en.clone());
                    Text { zh, en }
                } else {
                    Text::default()
                }
            }
        }
    }

    /// Whether all numbers of a path are finite.
    fn path(&mut self, place: &str, path: &Path) -> bool {
        match path {
            // As null would in a file, it says that a path should stand here, of whatever shape.
            Path::Constant(value) => {
                let checked = finite(*value).map_err(|_| Expected::Path);
                self.check(place, || json!(value), checked).is_some()
            }
            Path::Ramp { start, step } => {
                let start = self.number(&below(place, "start"), *start);
                let step = self.number(&below(place, "step"), *step);
                start.is_some() && step.is_some()
            }
            Path::Years(values) => {
                let known = self.found.len();
                for (n, value) in values.iter().enumerate() {
                    self.number(&format!("{place}/years/{n}"), *value);
                }
                self.found.len() == known
            }
        }
    }
}

/// The place of an entry, by its key.
fn below(place: &str, key: &str) -> String {
    format!("{place}/{}", escape(key))
}

/// The entries of an object by their ids, in the order of these: for each id its last position. One that
/// stands twice becomes a problem.
fn by_id(place: &str, ids: Vec<String>, twice: &mut Vec<Problem>) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for (n, id) in ids.into_iter().enumerate() {
        if all.insert(id.clone(), n).is_some() {
            twice.push(Problem::at(below(place, &id), Expected::Once, id));
        }
    }
    all
}

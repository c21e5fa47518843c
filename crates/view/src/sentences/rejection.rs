//! Why a number that was typed or dragged was not taken: by the name of its field, in the field's unit.

use crate::words::control::control;
use crate::words::format::Format;
use crate::words::levers;
use crate::words::number::{editable, short};
use crate::words::series;
use crate::words::texts::T;
use crate::words::typed::parse;
use engine::levers::{Lever, LeverUnit};
use engine::plan::Plan;
use engine::problem::{Expected, Place, Problem};
use engine::text::Lang;

use super::problems::sentence;

/// Longest text of a field that a sentence repeats, in characters.
const REPEATED: usize = 30;

/// What keeps a number that was typed or dragged from being taken: the first problem.
#[must_use]
pub fn rejection(plan: &Plan, problems: &[Problem], lang: Lang) -> Option<String> {
    let problem = problems.first()?;
    if is_of_correlation(problem) {
        return Some(T::CorrelationRejected.get(lang).to_owned());
    }
    let told = of_text(problem, lang).or_else(|| of_lever(plan, problem, lang));
    let told = told.unwrap_or_else(|| {
        let mut problem = problem.clone();
        if let Place::Pointer(pointer) = &problem.place
            && let Some((field, percent)) = field(plan, pointer, lang)
        {
            problem.place = Place::Field(field);
            if percent {
                in_percent(&mut problem);
            }
        }
        sentence(&problem, lang)
    });
    let mark = match lang {
        Lang::Zh => "",
        Lang::En => " ",
    };
    Some(format!("{}{mark}{told}", T::NotTaken.get(lang)))
}

/// Whether it says that correlations cannot hold together.
#[must_use]
pub fn is_of_correlation(problem: &Problem) -> bool {
    matches!(&problem.place, Place::Pointer(pointer) if pointer == "/uncertainty/correlation")
}

/// A text that is no number.
fn of_text(problem: &Problem, lang: Lang) -> Option<String> {
    let (Place::Field(field), Expected::Number) = (&problem.place, &problem.expected) else {
        return None;
    };
    let end = problem.found.char_indices().nth(REPEATED);
    let found = match end {
        Some((end, _)) => &format!("{}…", &problem.found[..end]),
        None => &problem.found,
    };
    let values = [("field", field.as_str()), ("found", found)];
    Some(T::NoNumber.fill(lang, &values))
}

/// The name of a field beside those of levers, and whether it is in percent.
fn field(plan: &Plan, pointer: &str, lang: Lang) -> Option<(String, bool)> {
    let plain = |words: T| words.get(lang).to_owned();
    if let Some(shock) = pointer.strip_prefix("/shocks/") {
        return match shock.rsplit('/').next()? {
            "persistence" => Some((plain(T::ShockLeft), true)),
            _ => Some((plain(T::ShockSize), false)),
        };
    }
    let name = match pointer.strip_prefix("/uncertainty/")? {
        "persistence" => plain(T::Persistence),
        "paths" => plain(T::Paths),
        "seed" => plain(T::Seed),
        part => {
            let lever = plan.lever(part.strip_prefix("sd/")?)?;
            let name = control(plan, lever, lang).name;
            T::DeviationOf.fill(lang, &[("lever", &name)])
        }
    };
    Some((name, false))
}

/// The same problem of a fraction whose field is in percent.
fn in_percent(problem: &mut Problem) {
    let format = Format::percent(2, Lang::Zh);
    if let Expected::Between(low, high) = &mut problem.expected {
        (*low, *high) = (format.page(*low), format.page(*high));
    }
    if let Some(found) = parse(&problem.found) {
        problem.found = format!("{}%", editable(format.page(found)));
    }
}

/// A lever that is outside its range, alone or together with others, or at which nothing can be
/// computed: as people see its numbers.
fn of_lever(plan: &Plan, problem: &Problem, lang: Lang) -> Option<String> {
    let Place::Pointer(pointer) = &problem.place else {
        return None;
    };
    // Of a sum, the finding names all its levers: "growth.primary, growth.all: 150%".
    let (ids, found) = match problem.found.split_once(": ") {
        Some((ids, found)) => (ids, found),
        None => {
            let id = pointer.strip_prefix("/levers/")?.split('/').next()?;
            (id, problem.found.as_str())
        }
    };
    let levers: Option<Vec<Lever>> = ids.split(", ").map(|id| plan.lever(id)).collect();
    let levers = levers?;
    // The first may be a difference from the last, whose unit the sum has.
    let control = control(plan, *levers.last()?, lang);
    let names = levers.iter().map(|lever| levers::name(plan, *lever, lang));
    let names = names.collect::<Vec<_>>().join(" + ");
    if problem.expected == Expected::Computable {
        let (id, _) = found.split_once(" = ")?;
        let series = series::name(plan, plan.series(id)?, lang);
        let year = problem.year?.to_string();
        let values = [
            ("lever", names.as_str()),
            ("series", &series),
            ("year", &year),
        ];
        return Some(T::NoLongerPositive.fill(lang, &values));
    }
    let (low, high) = match problem.expected {
        Expected::Between(low, high) => (low, high),
        Expected::RateAboveMinusOne => levers.first()?.spec(plan).allowed,
        _ => return None,
    };
    let number = parse(found)?;
    let found = match found.ends_with('%') {
        true => number,
        false => control.format.page(number),
    };
    let [low, high] = [low, high].map(|value| control.format.page(value));
    let [low, high, found] = [low, high, found].map(|value| {
        let exact = match control.kind {
            // Its ends have all digits that there are.
            LeverUnit::Logit => short(value, 4),
            _ => editable(value),
        };
        control.format.with_unit(&exact)
    });
    let words = match levers.len() {
        1 => T::LeverOutside,
        _ => T::LeversOutside,
    };
    Some(words.fill(
        lang,
        &[
            ("lever", &names),
            ("low", &low),
            ("high", &high),
            ("found", &found),
        ],
    ))
}

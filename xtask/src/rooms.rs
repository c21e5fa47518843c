//! The composition of the program: bytes for each crate of the project and for each package that it
//! depends on, so that the cost of a change is visible.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use anyhow::{Result, bail};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::finish::within;
use crate::sizes::{self, Size};

/// The crates and folders of the project, top layer first. A function instantiated for several of them
/// (a list of the engine's verdicts, filled by a closure of the page) counts for the uppermost, which
/// caused it.
const HOUSE: [&str; 8] = [
    "ui", "browser", "page", "draw", "view", "file", "book", "engine",
];
/// The package whose folders are counted separately.
const PAGE: &str = "plan_simulator";

/// The entry function has no name; this also covers what only it calls.
const START: &str = "page";

/// Rust's own crates: any other package named in a function caused it.
const STD: [&str; 5] = ["alloc", "compiler_builtins", "core", "dlmalloc", "std"];

/// Packages with less than this share of the code are counted together.
const SMALL: f64 = 0.01;
const OTHERS: &str = "other packages";

/// Prints a table of `program`, a module that has the names of its functions.
///
/// # Errors
/// It is not a module, or it has no names.
pub fn report(program: &[u8]) -> Result<()> {
    let parts = parts(program)?;
    let mut rows = Vec::new();
    for (room, ranges) in &parts {
        let bytes: Vec<u8> = ranges
            .iter()
            .flat_map(|range| &program[range.clone()])
            .copied()
            .collect();
        rows.push((room, Size::of(&bytes)?));
    }
    rows.sort_by_key(|(_, size)| std::cmp::Reverse(size.raw));
    println!("    of the program (each compressed alone, which takes a little more than together)");
    for (room, size) in rows {
        sizes::row(&format!("  {room}"), size);
    }
    Ok(())
}

/// Where in `program` the bytes of each room lie.
fn parts(program: &[u8]) -> Result<BTreeMap<String, Vec<Range<usize>>>> {
    let Contents {
        functions,
        names,
        data,
    } = contents(program)?;
    if names.is_empty() {
        bail!("the program has no names of functions");
    }
    let mut parts: BTreeMap<String, Vec<Range<usize>>> = BTreeMap::new();
    let code: usize = functions.iter().map(|(_, range)| range.len()).sum();
    for (index, range) in functions {
        let room = names.get(&index).map_or(START, |name| room(name));
        parts.entry(room.to_owned()).or_default().push(range);
    }
    let small = |room: &str, ranges: &Vec<Range<usize>>| {
        let bytes: usize = ranges.iter().map(Range::len).sum();
        (bytes as f64) < SMALL * code as f64 && !HOUSE.contains(&room)
    };
    let (mut parts, others): (BTreeMap<_, _>, BTreeMap<_, _>) = parts
        .into_iter()
        .partition(|(room, ranges)| !small(room, ranges));
    parts
        .entry(OTHERS.into())
        .or_default()
        .extend(others.into_values().flatten());
    parts.insert("data".into(), data.into_iter().collect());
    Ok(parts)
}

/// The room that a function is counted for, by its name as a compiler writes it:
/// `<Vec<engine[1f]::verdict::Verdict>>::push`.
fn room(name: &str) -> &str {
    let named = || {
        name.match_indices('[').filter_map(|(at, _)| {
            let start = name[..at].rfind(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            let package = &name[start.map_or(0, |start| start + 1)..at];
            let (hash, path) = name[at + 1..].split_once(']')?;
            let is_hash = !hash.is_empty() && hash.chars().all(|c| c.is_ascii_hexdigit());
            (is_hash && !package.is_empty()).then(|| match package {
                PAGE => HOUSE
                    .into_iter()
                    .find(|room| folder(path) == *room)
                    .unwrap_or("page"),
                other => other,
            })
        })
    };
    let of_the_house = HOUSE
        .into_iter()
        .find(|room| named().any(|other| other == *room));
    of_the_house
        .or_else(|| named().find(|package| !STD.contains(package)))
        .or_else(|| named().next().map(|_| "std"))
        .unwrap_or(OTHERS)
}

fn folder(path: &str) -> &str {
    let inside = path.strip_prefix("::").unwrap_or_default();
    inside.split("::").next().unwrap_or_default()
}

struct Contents {
    /// Each function's number, and where its code lies.
    functions: Vec<(u32, Range<usize>)>,
    names: HashMap<u32, String>,
    data: Option<Range<usize>>,
}

fn contents(program: &[u8]) -> Result<Contents> {
    let mut contents = Contents {
        functions: Vec::new(),
        names: HashMap::new(),
        data: None,
    };
    let mut next = 0;
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            // Everything that this program imports is a function.
            Payload::ImportSection(section) => {
                next = u32::try_from(section.into_imports().count())?
            }
            Payload::CodeSectionEntry(body) => {
                contents.functions.push((next, within(body.range())));
                next += 1;
            }
            Payload::DataSection(section) => contents.data = Some(within(section.range())),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for name in section {
                        if let Name::Function(names) = name? {
                            for name in names {
                                let name = name?;
                                contents.names.insert(name.index, name.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    Ok(contents)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish::tests::MODULE;

    #[test]
    fn functions_count_for_the_uppermost_room_they_name() {
        for (name, expected) in [
            ("engine[1f]::run::run", "engine"),
            (
                "<alloc[2]::vec::Vec<engine[1f]::verdict::Verdict>>::push",
                "engine",
            ),
            (
                "<alloc[2]::vec::Vec<engine[1f]::Verdict>>::extend::<view[3]::board::rows::{closure#0}>",
                "view",
            ),
            (
                "reactive_graph[4]::memo::new::<view[3]::Map, plan_simulator[5]::ui::map::{closure#1}>",
                "ui",
            ),
            ("plan_simulator[5]::browser::storage::read", "browser"),
            ("plan_simulator[5]::main", "page"),
            (
                "<core[6]::option::Option<tachys[7]::view::Any>>::take::<[u8]>",
                "tachys",
            ),
            ("core[6]::fmt::write", "std"),
            ("memcpy", OTHERS),
        ] {
            assert_eq!(room(name), expected, "{name}");
        }
    }

    #[test]
    fn every_byte_of_code_and_data_is_counted() {
        let parts = parts(MODULE).unwrap();
        let bytes = |room: &str| parts[room].iter().map(Range::len).sum::<usize>();
        assert_eq!((bytes("page"), bytes("data")), (6 + 2, 7));
    }

    #[test]
    fn rejects_programs_without_names() {
        let nameless = crate::finish::stripped(MODULE).unwrap();
        assert!(parts(&nameless).is_err());
    }
}

//! Who may import whom (docs/architecture.md). Every path of every source file is looked at, also
//! those that stand inside macros and attributes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "common/paths.rs"]
mod paths;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use paths::Paths;
use syn::visit::Visit as _;

/// A room of the house, the rooms it may import beside itself, and the crates.
struct Room {
    name: &'static str,
    rooms: &'static [&'static str],
    crates: &'static [&'static str],
}

const STD: [&str; 3] = ["std", "core", "alloc"];

const HOUSE: [Room; 7] = [
    Room {
        name: "engine",
        rooms: &[],
        crates: &["serde", "bumpalo", "libm", "rand_xoshiro", "roots"],
    },
    Room {
        name: "book",
        rooms: &["engine"],
        crates: &[],
    },
    Room {
        name: "file",
        rooms: &["engine", "book"],
        crates: &["serde", "serde_json", "base64", "crc", "postcard"],
    },
    Room {
        name: "view",
        rooms: &["engine", "book"],
        crates: &["qrcodegen"],
    },
    Room {
        name: "draw",
        rooms: &["view"],
        crates: &["plotters"],
    },
    Room {
        name: "export",
        rooms: &["view", "engine"],
        crates: &[],
    },
    Room {
        name: "browser",
        rooms: &[],
        crates: &[
            "gloo",
            "js_sys",
            "plotters_canvas",
            "wasm_bindgen",
            "web_sys",
        ],
    },
];

/// The only room that may import all others, and the files that are in no room.
const OPEN: [&str; 3] = ["ui", "lib", "main"];

fn is_room(name: &str) -> bool {
    HOUSE.iter().any(|r| r.name == name) || OPEN.contains(&name)
}

/// The modules from the crate's root to a file below src.
fn modules(file: &Path) -> Vec<String> {
    let mut modules: Vec<_> = file
        .with_extension("")
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    if modules.last().is_some_and(|last| last == "mod") {
        modules.pop();
    }
    modules
}

/// Every import of a file that its room may not have.
fn violations(file: &Path, source: &str, crates: &BTreeSet<String>) -> Vec<String> {
    let here = modules(file);
    let room = here.first().cloned().unwrap_or_default();
    if OPEN.contains(&room.as_str()) {
        return Vec::new();
    }
    let Some(rules) = HOUSE.iter().find(|r| r.name == room) else {
        return vec![format!("{}: the house has no room {room}", file.display())];
    };
    // A crate of its own counts from its own root.
    let here = here.into_iter().skip(usize::from(room == "engine"));
    let mut paths = Paths {
        here: here.collect(),
        found: BTreeSet::new(),
    };
    paths.visit_file(&syn::parse_file(source).expect("a source file"));
    let forbidden = |path: &Vec<String>| match path.split_first() {
        // The engine is a crate of its own, in which the other rooms are not even known.
        Some((first, rest)) if first == "crate" && room == "engine" => {
            rest.first().is_some_and(|other| is_room(other))
        }
        Some((first, rest)) if first == "crate" => {
            let other = rest.first().map_or("*", String::as_str);
            other != room && !rules.rooms.contains(&other)
        }
        Some((first, rest)) => {
            // A single word is a name of the file's own, unless it is imported as a whole.
            let foreign = crates.contains(first) && !STD.contains(&first.as_str());
            let whole = !rest.is_empty() || source.contains(&format!("use {first}"));
            let whole = whole || source.contains(&format!("extern crate {first}"));
            foreign && whole && !rules.crates.contains(&first.as_str())
        }
        None => false,
    };
    let found = paths.found.iter().filter(|path| forbidden(path));
    found
        .map(|path| format!("{}: {}", file.display(), path.join("::")))
        .collect()
}

/// Names of all crates that the package depends on, as code writes them.
fn crates() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = |folder: &str| fs::read_to_string(root.join(folder).join("Cargo.toml")).unwrap();
    let manifest = manifest(".") + &manifest("src/engine");
    let mut names: BTreeSet<String> = STD.iter().map(|name| (*name).to_owned()).collect();
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').ends_with("dependencies");
        } else if inside && let Some((name, _)) = line.split_once(" = ") {
            names.insert(name.trim().replace('-', "_"));
        }
    }
    names
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_room_imports_only_what_it_may() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    assert!(files.len() > 40, "the sources were found");
    let crates = crates();
    let all: Vec<_> = files
        .iter()
        .flat_map(|f| {
            violations(
                f.strip_prefix(&src).unwrap(),
                &fs::read_to_string(f).unwrap(),
                &crates,
            )
        })
        .collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn the_page_and_its_drawing_are_known_to_the_manifest() {
    for name in [
        "leptos",
        "web_sys",
        "gloo",
        "wasm_bindgen",
        "plotters_canvas",
        "serde",
        "libm",
    ] {
        assert!(crates().contains(name), "{name}");
    }
}

const FORBIDDEN: &str = r#"engine/run.rs | use leptos::prelude::*;
engine/run.rs | use web_sys;
engine/run.rs | use web_sys as w;
engine/run.rs | extern crate gloo;
engine/run.rs | use serde_json::Value;
engine/run.rs | use super::super::view::number;
engine/run.rs | use crate::{engine::plan, view::texts::T};
engine/plan/unit.rs | fn f() { super::super::super::file::read() }
engine/lib.rs | pub use super::view;
engine/run.rs | fn f() -> String { crate::view::number::fixed(1.0, 2) }
engine/run.rs | fn f() { println!("{}", web_sys::window()) }
engine/run.rs | fn f() { assert!(a("x") == crate :: file :: x) }
engine/run.rs | #[derive(leptos::Store)] struct A;
engine/run.rs | struct A { b: Option<gloo::events::EventListener> }
engine/run.rs | impl From<plotters::style::RGBColor> for A {}
engine/run.rs | mod tests { use super::super::super::draw::Theme; }
file/link.rs | use crate::view::number;
file/link.rs | use web_sys::Url;
view/card.rs | use crate::file::read_plan;
view/card.rs | use plotters::prelude::*;
draw/theme.rs | use crate::engine::text::Lang;
draw/theme.rs | use plotters_canvas::CanvasBackend;
browser/canvas.rs | use crate::engine::plan::Plan;
browser/canvas.rs | use crate::view::chart::Chart;
browser/canvas.rs | use leptos::prelude::*;
attic/old.rs | fn f() {}"#;

const ALLOWED: &str = r#"engine/run.rs | use std::fmt; use super::plan::{Plan, Role}; use crate::text::Text;
engine/run.rs | fn f(x: f64) -> f64 { libm::exp(x) } // not leptos::prelude
engine/run.rs | /** See crate::view::card. */ fn f() { let _ = "use web_sys::Url"; }
engine/plan/mod.rs | mod tests { use super::*; use super::super::text::Lang; }
engine/run.rs | use Role as R; enum Role { A } fn f() { R::A; }
file/link.rs | use base64::Engine as _; use serde_json::{Value, json}; use super::node::Node;
view/card.rs | use crate::engine::plan::Plan; use super::texts::T;
draw/mod.rs | use plotters::prelude::*; use crate::view::chart::Chart; mod tests { use super::*; }
browser/page.rs | use gloo::utils::window; use wasm_bindgen::JsCast; use web_sys::Event;
ui/mod.rs | use leptos::prelude::*; use crate::engine::run::Run; use crate::browser::page;"#;

fn caught(file: &str, source: &str) -> bool {
    !violations(Path::new(file), source, &crates()).is_empty()
}

#[test]
fn a_forbidden_import_is_caught_however_it_is_written() {
    for line in FORBIDDEN.lines() {
        let (file, source) = line.split_once(" | ").unwrap();
        assert!(caught(file, source), "{file}: {source}");
    }
}

#[test]
fn an_allowed_import_is_let_through() {
    for line in ALLOWED.lines() {
        let (file, source) = line.split_once(" | ").unwrap();
        let found = violations(Path::new(file), source, &crates());
        assert!(found.is_empty(), "{found:?}");
    }
}

//! An opened file is read as the kind that it declares, with the problems of that kind's reader.

use std::fs;
use std::path::Path;

use crate::common::books::{entry, growth};
use crate::common::plan;
use file::{
    BUILTIN_PLAN, Figures, Opened, read_book, read_file, read_plan, read_scenario, write_book,
    write_scenario,
};
use serde_json::json;

fn texts(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).unwrap();
    let texts: Vec<_> = files
        .map(|file| file.unwrap().path())
        .filter(|path| !path.to_string_lossy().ends_with(".expected.json"))
        .filter_map(|path| fs::read_to_string(path).ok())
        .collect();
    assert!(!texts.is_empty());
    texts
}

#[test]
fn file_kind_is_the_one_it_declares() {
    let plan = plan();
    let book = write_book(
        &plan,
        &[entry(1, growth(0.08))],
        &Figures::default(),
        &[json!(5)],
    );
    let scenario = write_scenario(&plan, &growth(0.08)).to_string();
    let open = |text: &str| read_file(text, &plan).unwrap();
    assert!(matches!(open(BUILTIN_PLAN), Opened::Plan(read) if read.id == plan.id));
    assert!(
        matches!(open(&book), Opened::Book(read) if Ok(&read) == read_book(&book, &plan).as_ref())
    );
    assert!(matches!(open(&scenario), Opened::Scenario(read) if *read == growth(0.08)));
}

#[test]
fn problems_come_from_the_reader_of_that_kind() {
    let plan = plan();
    let mut seen = [0; 2];
    for text in ["plans/good", "plans/bad", "scenarios/good", "scenarios/bad"]
        .iter()
        .flat_map(|folder| texts(&format!("tests/files/{folder}")))
    {
        let found = read_file(&text, &plan).map(drop);
        let as_plan = file::parse(&text).is_ok_and(|(v, _)| v["format"] == "plan-simulator/plan");
        seen[usize::from(as_plan)] += 1;
        if as_plan {
            assert_eq!(found, read_plan(&text).map(drop));
        } else {
            assert_eq!(found, read_scenario(&text, &plan).map(drop));
        }
    }
    assert!(seen.iter().all(|n| *n > 10), "{seen:?}");
    // A book of another plan, and a damaged one.
    let book = write_book(&plan, &[], &Figures::default(), &[]);
    for text in [
        book.replace(&plan.id, "another-plan"),
        book.replace("scenarios", "scenes"),
    ] {
        let found = read_file(&text, &plan).map(drop);
        assert!(found.is_err());
        assert_eq!(found, read_book(&text, &plan).map(drop));
    }
}

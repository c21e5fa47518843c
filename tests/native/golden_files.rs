//! Good and bad plan and scenario files: the reader accepts the good ones and reports every problem of
//! the bad ones with its place; the published schemas accept the good ones too.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use engine::problem::{Place, Problem};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use file::{builtin_plan, outcome_json, presets, read_plan, read_scenario, write_scenario};
use serde_json::Value;
use view::sentences::problems::sentence;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The JSON files of a folder, without the `.expected.json` ones.
fn files(folder: &str) -> Vec<PathBuf> {
    let all = fs::read_dir(Path::new(ROOT).join(folder)).expect("a folder of files");
    let mut files: Vec<_> = all
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .filter(|path| !name(path).ends_with(".expected.json"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{folder} holds no files");
    files
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("a readable file")
}

fn json(path: &Path) -> Value {
    serde_json::from_str(text(path).trim_start_matches('\u{feff}')).expect("JSON")
}

fn read_scenario_of_jinshi(text: &str) -> Result<Scenario, Vec<Problem>> {
    read_scenario(text, &builtin_plan().expect("the built-in plan"))
}

/// A place as `.expected.json` writes it: a pointer, or `line N`.
fn place(place: &Place) -> String {
    match place {
        Place::Line { line, .. } => format!("line {line}"),
        Place::Pointer(pointer) | Place::Field(pointer) => pointer.clone(),
    }
}

fn expected_places(bad: &Path) -> Vec<String> {
    let expected = json(&bad.with_extension("expected.json"));
    let problems = expected["problems"].as_array().expect("a list of problems");
    let mut places: Vec<_> = problems
        .iter()
        .map(|problem| match problem["line"].as_u64() {
            Some(line) => format!("line {line}"),
            None => problem["place"].as_str().expect("place or line").to_owned(),
        })
        .collect();
    places.sort();
    places
}

/// Compares the problems that a reader reports for the bad files of a folder with the expected ones.
fn check_bad<T>(folder: &str, read: impl Fn(&str) -> Result<T, Vec<Problem>>) {
    let mut differences = Vec::new();
    for file in files(folder) {
        let problems = read(&text(&file)).err().unwrap_or_default();
        let mut found: Vec<_> = problems.iter().map(|p| place(&p.place)).collect();
        found.sort();
        let expected = expected_places(&file);
        if found != expected {
            differences.push(format!(
                "{}: expected {expected:?}, found {found:?}",
                name(&file)
            ));
        }
        for problem in &problems {
            for lang in [Lang::Zh, Lang::En] {
                let words = sentence(problem, lang);
                assert!(words.chars().count() < 400, "{}: {words}", name(&file));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn schema(file: &str) -> jsonschema::Validator {
    let schema = json(&Path::new(ROOT).join("seeds").join(file));
    jsonschema::validator_for(&schema).expect("a valid schema")
}

fn schema_errors(schema: &jsonschema::Validator, file: &Path) -> Vec<String> {
    let value = json(file);
    let errors = schema.iter_errors(&value);
    errors
        .map(|e| format!("{}: {} at {}", name(file), e, e.instance_path()))
        .collect()
}

#[test]
fn reads_good_plans_and_simulates_their_baselines() {
    for file in files("tests/files/plans/good") {
        let plan = read_plan(&text(&file)).unwrap_or_else(|p| panic!("{}: {p:?}", name(&file)));
        let run = Run::new(&plan, &Scenario::default())
            .unwrap_or_else(|p| panic!("{}: {p:?}", name(&file)));
        let outcome = outcome_json(&plan, &run);
        assert_eq!(
            outcome["years"].as_array().unwrap().len(),
            plan.horizon() + 1
        );
    }
}

#[test]
fn reads_and_simulates_good_scenarios() {
    let plan = builtin_plan().unwrap();
    for file in files("tests/files/scenarios/good") {
        let scenario =
            read_scenario(&text(&file), &plan).unwrap_or_else(|p| panic!("{}: {p:?}", name(&file)));
        Run::new(&plan, &scenario).unwrap_or_else(|p| panic!("{}: {p:?}", name(&file)));
    }
}

#[test]
fn good_scenarios_round_trip() {
    let plan = builtin_plan().unwrap();
    for file in files("tests/files/scenarios/good") {
        let scenario = read_scenario(&text(&file), &plan).expect("good");
        let written = write_scenario(&plan, &scenario).to_string();
        let back =
            read_scenario(&written, &plan).unwrap_or_else(|p| panic!("{}: {p:?}", name(&file)));
        assert_eq!(back, scenario, "{}", name(&file));
    }
}

#[test]
fn reports_every_problem_of_bad_plans_with_its_place() {
    check_bad("tests/files/plans/bad", read_plan);
}

#[test]
fn reports_every_problem_of_bad_scenarios_with_its_place() {
    check_bad("tests/files/scenarios/bad", read_scenario_of_jinshi);
}

#[test]
fn bad_files_and_expectations_come_in_pairs() {
    for folder in ["plans", "scenarios"] {
        let folder = format!("tests/files/{folder}/bad");
        let bad: BTreeSet<_> = files(&folder)
            .iter()
            .map(|f| f.with_extension("expected.json"))
            .collect();
        for expected in &bad {
            assert!(expected.exists(), "{} is missing", name(expected));
        }
        let all = fs::read_dir(Path::new(ROOT).join(&folder)).unwrap();
        let said = all
            .map(|e| e.unwrap().path())
            .filter(|p| name(p).ends_with(".expected.json"));
        for expected in said {
            assert!(
                bad.contains(&expected),
                "{} belongs to no file",
                name(&expected)
            );
        }
    }
}

#[test]
fn good_files_and_seeds_match_the_published_schemas() {
    let mut errors = Vec::new();
    let (plan, scenario) = (schema("plan.schema.json"), schema("scenario.schema.json"));
    for folder in [
        "tests/files/plans/good",
        "tests/files/audited",
        "seeds/plans",
    ] {
        errors.extend(files(folder).iter().flat_map(|f| schema_errors(&plan, f)));
    }
    for folder in ["tests/files/scenarios/good", "seeds/scenarios"] {
        errors.extend(
            files(folder)
                .iter()
                .flat_map(|f| schema_errors(&scenario, f)),
        );
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

/// A file that the schema accepts may still be wrong as a whole (an id that nothing defines); one that
/// it rejects must be rejected by the reader too.
#[test]
fn reader_rejects_what_the_schema_rejects() {
    let (plan, scenario) = (schema("plan.schema.json"), schema("scenario.schema.json"));
    for (folder, schema) in [("plans", plan), ("scenarios", scenario)] {
        let mut rejected = 0;
        for file in files(&format!("tests/files/{folder}/bad")) {
            let Ok(value) = serde_json::from_str::<Value>(&text(&file)) else {
                continue;
            };
            let read = if folder == "plans" {
                read_plan(&text(&file)).is_ok()
            } else {
                read_scenario_of_jinshi(&text(&file)).is_ok()
            };
            rejected += usize::from(!schema.is_valid(&value));
            assert!(!read || schema.is_valid(&value), "{}", name(&file));
        }
        assert!(
            rejected > 10,
            "the schema of {folder} rejects only {rejected} bad files"
        );
    }
}

#[test]
fn reads_all_seeds() {
    let plan = builtin_plan().expect("the built-in plan");
    let folder = files("seeds/scenarios");
    for file in &folder {
        read_scenario(&text(file), &plan).unwrap_or_else(|p| panic!("{}: {p:?}", name(file)));
    }
    // The neutral outlook is made, and not read.
    assert_eq!(presets(&plan).len(), folder.len() + 1);
}

/// Whatever is wrong with a number, the message names the lever, and the year if there is one.
#[test]
fn bad_numbers_are_reported_with_lever_and_year() {
    for (levers, lever, year) in [
        (r#""growth.all": NaN"#, "growth.all", None),
        (
            r#""growth.all": {"years": [0.1, 1e999, 0, 0, 0]}"#,
            "growth.all",
            Some("2017"),
        ),
        (
            r#""growth.all": {"years": [0.1, 0.1, "7%", 0, 0]}"#,
            "growth.all",
            Some("2018"),
        ),
        (
            r#""growth.all": {"years": [0.1, 0.1, 0, -1, 0]}"#,
            "growth.all",
            Some("2019"),
        ),
        (r#""growth.all": {"years": [0.1, 0.1]}"#, "growth.all", None),
        (r#""growth.all": -1.5"#, "growth.all", Some("2016")),
        (
            r#""growth.all": -0.6, "growth.primary": -0.5"#,
            "growth.all",
            Some("2016"),
        ),
        (
            r#""revenue.tax_share_end": 1.2"#,
            "revenue.tax_share_end",
            Some("2016"),
        ),
        (
            r#""trade.growth": {"start": 0.9, "step": 0.06}"#,
            "trade.growth",
            Some("2018"),
        ),
        (r#""growth.everything": 0.1"#, "growth.everything", None),
    ] {
        let text =
            format!(r#"{{"format":"plan-simulator/scenario","version":1,"levers":{{{levers}}}}}"#);
        let problems = read_scenario_of_jinshi(&text).expect_err(levers);
        let words: String = problems.iter().map(|p| sentence(p, Lang::En)).collect();
        assert!(words.contains(lever), "{levers}: {words}");
        assert!(year.is_none_or(|y| words.contains(y)), "{levers}: {words}");
    }
}

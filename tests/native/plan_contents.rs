//! What was made on other figures of a plan is not mixed with what was made on these.

use std::sync::Arc;

use crate::common::{plan, scenario_of};
use book::{Entry, Id};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::text::{Lang, Text};
use file::{
    BUILTIN_PLAN, Figures, Link, elsewhere, read_book, read_link, read_link_anyway, read_plan,
    write_book, write_link,
};
use serde_json::{Value, json};
use view::sentences::problems::sentence;

type Change = fn(&mut Value);

/// The built-in plan with something changed in its file.
fn changed(change: impl FnOnce(&mut Value)) -> Plan {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    change(&mut file);
    read_plan(&file.to_string()).unwrap()
}

fn of_180() -> Plan {
    changed(|file| file["targets"][0]["level"]["goal"] = json!(180))
}

fn link(plan: &Plan) -> Link {
    Link::of(
        plan,
        scenario_of(plan, &json!({"levers": {"growth.all": 0.09}})),
    )
}

fn words(problems: &[Problem], lang: Lang) -> Vec<String> {
    problems.iter().map(|p| sentence(p, lang)).collect()
}

#[test]
fn link_made_on_another_goal_says_so_and_is_opened_only_if_one_wants_that() {
    let (other, here) = (of_180(), plan());
    let code = write_link(&other, &link(&other));
    // What is met there is missed here.
    let met = |plan: &Plan| {
        let run = Run::new(plan, &link(plan).scenario).unwrap();
        run.verdicts[0].met()
    };
    assert_ne!(met(&other), met(&here));
    let problems = read_link(&code, &here).unwrap_err();
    assert_eq!(
        words(&problems, Lang::Zh),
        ["目标“地区生产总值”：制作时为180亿元，现为200亿元。"]
    );
    let english = words(&problems, Lang::En).concat();
    assert!(
        english.contains("180") && english.contains("200 "),
        "{english}"
    );
    let anyway = read_link_anyway(&code, &here).unwrap();
    assert_eq!(anyway.scenario, link(&here).scenario);
    // On its own plan it is opened as ever.
    assert_eq!(read_link(&code, &other), Ok(link(&other)));
}

#[test]
fn link_says_which_part_of_the_plan_differs() {
    let here = plan();
    let cases: [(Change, &str); 4] = [
        (
            |f| f["indicators"][0]["values"][1]["value"] = json!(115.4),
            "base-year figures",
        ),
        (
            |f| f["targets"][0]["growth"]["percent"] = json!(9),
            "Targets differ",
        ),
        (|f| f["targets"][2]["level"]["goal"] = json!(11), "11"),
        (
            |f| f["levers"]["exchange_rate"]["default"] = json!(7.5),
            "assumptions",
        ),
    ];
    for (change, expected) in cases {
        let other = changed(change);
        let problems = read_link(&write_link(&other, &link(&other)), &here).unwrap_err();
        let english = words(&problems, Lang::En);
        assert_eq!(english.len(), 1, "{english:?}");
        assert!(english[0].contains(expected), "{english:?}");
        // And the other way round.
        assert!(read_link(&write_link(&here, &link(&here)), &other).is_err());
    }
}

#[test]
fn names_and_sources_make_no_other_content() {
    let other = changed(|f| f["indicators"][0]["name"]["en"] = json!("Output"));
    let code = write_link(&other, &link(&other));
    assert_eq!(read_link(&code, &plan()), Ok(link(&plan())));
}

#[test]
fn books_of_two_contents_of_a_plan_are_not_mixed() {
    let (other, here) = (of_180(), plan());
    let entry = |plan: &Plan, id: u64, rate: f64| {
        let scenario = scenario_of(plan, &json!({"levers": {"growth.all": rate}}));
        Arc::new(Entry {
            id: Id(id),
            scenario,
        })
    };
    let theirs = [entry(&other, 1, 0.08), entry(&other, 2, 0.07)];
    let text = write_book(&other, &theirs, &Figures::default(), &[]);
    let read = read_book(&text, &here).unwrap();
    assert_eq!(
        (read.own.len(), read.problems.len(), read.unread.len()),
        (0, 0, 2)
    );
    // This page keeps them beside its own, and the other finds its own again.
    let ours = [entry(&here, 3, 0.06)];
    let both = write_book(&here, &ours, &Figures::default(), &read.unread);
    assert_eq!(read_book(&both, &here).unwrap().own, ours);
    assert_eq!(read_book(&both, &other).unwrap().own, theirs);
    let groups = elsewhere(&here, &read_book(&both, &here).unwrap().unread);
    assert_eq!(
        (groups.len(), groups[0].count, groups[0].scenarios.len()),
        (1, 2, 2)
    );
    let told = words(&groups[0].differences, Lang::Zh);
    assert_eq!(told, ["目标“地区生产总值”：制作时为180亿元，现为200亿元。"]);
}

#[test]
fn own_scenarios_with_signs_that_nobody_sees_in_their_names_are_read() {
    let here = plan();
    let mut scenario = scenario_of(&here, &json!({"levers": {"growth.all": 0.08}}));
    scenario.name = Text::same("慢\u{200e}一点");
    let link = Link::of(&here, scenario.clone());
    let own = [Arc::new(Entry {
        id: Id(7),
        scenario,
    })];
    let read = read_book(&write_book(&here, &own, &Figures::default(), &[]), &here).unwrap();
    assert_eq!(read.own[0].scenario.name, Text::same("慢一点"));
    let read = read_link(&write_link(&here, &link), &here).unwrap();
    assert_eq!(read.scenario.name, Text::same("慢一点"));
}

#[test]
fn books_that_do_not_say_their_content_are_read_as_before() {
    let here = plan();
    let scenario = scenario_of(&here, &json!({"levers": {"growth.all": 0.08}}));
    let own = [Arc::new(Entry {
        id: Id(7),
        scenario,
    })];
    let mut book: Value =
        serde_json::from_str(&write_book(&here, &own, &Figures::default(), &[])).unwrap();
    book["version"] = json!(2);
    book["scenarios"][0]
        .as_object_mut()
        .unwrap()
        .remove("made_on");
    let read = read_book(&book.to_string(), &here).unwrap();
    assert_eq!((read.own, read.problems), (own.to_vec(), Vec::new()));
}

//! What holds of the audit for all plans that are at hand.

use crate::common::audited::{audited, changed, clean};
use crate::common::plan;
use audit::{Finding, Severity, audit};
use engine::plan::Plan;
use file::read_printed_plan;
use serde_json::Value;

fn plans() -> [Plan; 4] {
    [
        plan(),
        audited("level-and-growth"),
        audited("looser-and-digits"),
        audited("clean"),
    ]
}

fn is_same(a: &Finding, b: &Finding) -> bool {
    (a.kind, &a.indicators, &a.targets) == (b.kind, &b.indicators, &b.targets)
}

/// Checks every repair of a plan; how many there are.
fn check_repairs(plan: &Plan) -> usize {
    let before = audit(plan);
    let repaired = before.iter().filter_map(|f| Some((f, f.repair.as_ref()?)));
    let mut count = 0;
    for (finding, repair) in repaired {
        count += 1;
        let after = audit(&repair.put_into(plan));
        assert!(!after.iter().any(|f| is_same(f, finding)), "{finding:?}");
        for new in after.iter().filter(|f| f.severity > Severity::Remark) {
            let was = |old: &Finding| is_same(old, new) && old.severity >= new.severity;
            assert!(before.iter().any(was), "{finding:?} brings {new:?}");
        }
    }
    count
}

#[test]
fn a_repair_removes_its_finding_and_adds_none_above_a_remark() {
    let repaired: usize = plans().iter().map(check_repairs).sum();
    assert!(repaired > 30, "{repaired}");
}

/// Each goal and each growth of the sound plan once wrong, and by itself.
#[test]
fn so_does_that_of_any_wrong_number_of_a_sound_plan() {
    let sound = clean();
    let mut repaired = 0;
    for n in 0..sound["targets"].as_array().unwrap().len() {
        for (place, factor) in [
            ("level/goal", 0.8),
            ("level/goal", 1.3),
            ("growth/percent", 1.6),
        ] {
            let mut file = sound.clone();
            let Some(number) = file.pointer_mut(&format!("/targets/{n}/{place}")) else {
                continue;
            };
            let wrong = number.as_f64().unwrap() * factor;
            *number = ((wrong * 100.0).round() / 100.0).into();
            repaired += check_repairs(&changed(&file));
        }
    }
    assert!(repaired > 60, "{repaired}");
}

/// Each base figure of the sound plan once wrong: what follows from it must not come back as an error.
#[test]
fn so_does_that_of_any_wrong_base_figure_of_a_sound_plan() {
    let sound = clean();
    let mut repaired = 0;
    for n in 0..sound["indicators"].as_array().unwrap().len() {
        let place = format!("/indicators/{n}/values/0/value");
        for factor in [0.87, 1.13] {
            let mut file = sound.clone();
            let Some(number) = file.pointer_mut(&place) else {
                continue;
            };
            let wrong = number.as_f64().unwrap() * factor;
            *number = ((wrong * 100.0).round() / 100.0).into();
            // The reader rejects shares whose sum is far from the whole.
            if let Ok(plan) = read_printed_plan(&file.to_string()) {
                repaired += check_repairs(&plan);
            }
        }
    }
    assert!(repaired > 20, "{repaired}");
}

#[test]
fn most_contradictions_have_a_repair() {
    for plan in plans() {
        let all = audit(&plan);
        let own = all.iter().filter(|f| f.severity == Severity::Error);
        let (with, without): (Vec<_>, Vec<_>) = own.partition(|f| f.repair.is_some());
        assert!(without.len() * 10 <= with.len(), "{without:?}");
    }
}

/// A plan whose money of each indicator is a power of ten times as much.
fn scaled(file: &Value, power: i32) -> Value {
    let mut file = file.clone();
    let units = file["units"].clone();
    let is_money = |unit: &Value| units[unit.as_str().unwrap()]["measure"] == "cny";
    let times = |value: &mut Value| {
        let exact = format!("{}e{power}", value.as_f64().unwrap());
        *value = exact.parse::<f64>().unwrap().into();
    };
    let indicators = file["indicators"].clone();
    let money: Vec<&str> = indicators
        .as_array()
        .unwrap()
        .iter()
        .filter(|i| is_money(&i["unit"]))
        .map(|i| i["id"].as_str().unwrap())
        .collect();
    for own in file["indicators"].as_array_mut().unwrap() {
        if money.contains(&own["id"].as_str().unwrap()) {
            own["values"]
                .as_array_mut()
                .unwrap()
                .iter_mut()
                .for_each(|point| times(&mut point["value"]));
            if own["law"]["end"].is_number() {
                times(&mut own["law"]["end"]);
            }
        }
    }
    for own in file["targets"].as_array_mut().unwrap() {
        if money.contains(&own["indicator"].as_str().unwrap()) && own["level"].is_object() {
            times(&mut own["level"]["goal"]);
        }
    }
    file
}

#[test]
fn scaling_all_money_changes_no_finding() {
    let files = ["level-and-growth", "looser-and-digits", "clean"].map(|name| {
        let path = format!(
            "{}/tests/files/audited/{name}.json",
            env!("CARGO_MANIFEST_DIR")
        );
        std::fs::read_to_string(path).unwrap()
    });
    let files = files.iter().map(String::as_str).chain([file::BUILTIN_PLAN]);
    for text in files {
        let file: Value = serde_json::from_str(text).unwrap();
        let of = |plan: &Plan| -> Vec<_> {
            let short = |f: Finding| {
                (
                    f.kind.id(),
                    f.severity,
                    f.indicators,
                    f.targets,
                    f.follows_from.is_some(),
                )
            };
            let mut all: Vec<_> = audit(plan).into_iter().map(short).collect();
            all.sort_by(|a, b| (a.0, &a.2, &a.3).cmp(&(b.0, &b.2, &b.3)));
            all
        };
        let own = of(&read_printed_plan(text).unwrap());
        for power in [-2, 1, 3, 4] {
            assert_eq!(of(&changed(&scaled(&file, power))), own, "10^{power}");
        }
    }
}

#[test]
fn an_audit_is_the_same_every_time() {
    for plan in plans() {
        assert_eq!(audit(&plan), audit(&plan.clone()));
    }
}

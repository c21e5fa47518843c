//! What is said of a plan's findings, in both languages.

use crate::common::audited::{audited, changed, clean, with};
use crate::common::languages::{check, full_width};
use crate::common::plan;
use audit::{Group, Place, audit};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use serde_json::json;
use view::panels::audit::{Counts, Row, proposals, rows, trial};
use view::panels::headline::{audit as headline, audit_second};
use view::sentences::audit::{second, sentence};
use view::words::copied::copied;

fn both(plan: &Plan) -> [Vec<Row>; 2] {
    let found = audit(plan);
    [Lang::Zh, Lang::En].map(|lang| rows(plan, &found, lang))
}

#[test]
fn every_finding_has_words_in_both_languages() {
    let mut plans = vec![
        plan(),
        audited("level-and-growth"),
        audited("looser-and-digits"),
    ];
    // Kinds that none of them has.
    let mut file = clean();
    for (list, id, place, value) in [
        ("targets", "share_tertiary", "/level/goal", json!(52.0)),
        (
            "targets",
            "value_added_secondary",
            "/level/goal",
            json!(96.3),
        ),
        (
            "targets",
            "gdp_per_capita_cny",
            "/level/goal",
            json!(75_000),
        ),
        (
            "targets",
            "fixed_investment_cumulative",
            "/level/goal",
            json!(700.0),
        ),
        ("targets", "income_rural", "/growth/percent", json!(12.0)),
        ("targets", "retail_sales", "/level/goal", json!(842_000)),
    ] {
        let all = file[list].as_array_mut().unwrap();
        let own = all.iter_mut().find(|own| own["id"] == id).unwrap();
        *own.pointer_mut(place).unwrap() = value;
    }
    plans.push(changed(&file));
    let mut kinds = std::collections::BTreeSet::new();
    for plan in &plans {
        for finding in audit(plan) {
            kinds.insert(finding.kind);
            let said = |lang| [sentence(plan, &finding, lang), second(plan, &finding, lang)];
            let [zh, en] = [Lang::Zh, Lang::En].map(said);
            for (zh, en) in zh.iter().zip(&en) {
                assert_eq!(zh.is_empty(), en.is_empty(), "{zh} / {en}");
                for text in [zh, en] {
                    assert!(!text.contains(['{', '}']) && !text.contains("  "), "{text}");
                    assert!(!text.contains("，，") && !text.contains("：。"), "{text}");
                }
                if !zh.is_empty() {
                    check(zh, en);
                    full_width(zh);
                }
            }
        }
        let [zh, en] = both(plan);
        for (zh, en) in zh.iter().zip(&en) {
            check(&zh.repair, &en.repair);
            assert!(!zh.steps.is_empty() && !zh.sources.is_empty(), "{zh:?}");
            if std::env::var("SHOW").is_ok() {
                println!(
                    "{} {} {} | {} | {} | {} | {}",
                    zh.number,
                    zh.group_word,
                    zh.severity.1,
                    zh.sentence,
                    zh.second,
                    zh.sources,
                    zh.repair
                );
                println!(
                    "      {} | {} | {} | {}",
                    en.sentence, en.second, en.sources, en.repair
                );
                if let Some(line) = &zh.line {
                    let marks: Vec<_> = line
                        .marks
                        .iter()
                        .map(|m| format!("{:?} {:.2}({:.2}) {}", m.mark, m.at, m.words_at, m.words))
                        .collect();
                    println!("      {}", marks.join("  "));
                }
            }
        }
        for lang in [Lang::Zh, Lang::En] {
            let rows = rows(plan, &audit(plan), lang);
            if std::env::var("SHOW").is_ok() {
                println!(
                    "== {} {}",
                    headline(&rows, lang).text(),
                    audit_second(&rows, lang)
                );
            }
        }
    }
    assert!(kinds.len() >= 26, "{}", kinds.len());
}

#[test]
fn headline_counts_what_stands_by_itself_by_group() {
    let [zh, en] = both(&plan());
    let counts = Counts::of(&zh);
    assert_eq!(counts.get(None), zh.len());
    let parts = [
        format!("规划自身有{}处问题：", zh.len()),
        format!("{}处前后矛盾", counts.get(Some(Group::Contradiction))),
        format!("{}处目标宽于现状", counts.get(Some(Group::Looser))),
    ];
    let words = headline(&zh, Lang::Zh).text();
    for part in parts {
        assert!(words.contains(&part), "{words}");
    }
    assert!(
        headline(&en, Lang::En)
            .text()
            .starts_with(&format!("Problems in the plan itself: {}", en.len()))
    );
    let none = both(&audited("clean"));
    assert_eq!(
        headline(&none[0], Lang::Zh).text(),
        "规划自身没有发现问题。"
    );
}

#[test]
fn numbers_stand_on_their_line_in_order_and_their_words_do_not_touch() {
    for lang in [0, 1] {
        let rows = both(&plan()).into_iter().nth(lang).unwrap();
        let lines: Vec<_> = rows.iter().filter_map(|row| row.line.as_ref()).collect();
        assert!(lines.len() > 15, "{}", lines.len());
        for line in lines {
            assert!(line.gap.0 < line.gap.1, "{line:?}");
            let marks = &line.marks;
            assert!(
                marks
                    .iter()
                    .all(|m| (0.0..=1.0).contains(&m.at) && (0.0..=1.0).contains(&m.words_at))
            );
            for pair in marks.windows(2) {
                assert!(
                    pair[0].at <= pair[1].at && pair[0].words_at < pair[1].words_at,
                    "{line:?}"
                );
            }
        }
    }
}

#[test]
fn proposals_list_what_was_adopted() {
    let [zh, _] = both(&plan());
    let taken: Vec<usize> = zh
        .iter()
        .filter(|row| row.change.is_some())
        .take(3)
        .map(|row| row.position)
        .collect();
    let table = proposals(&zh, |n| taken.contains(&n), Lang::Zh);
    assert_eq!(table.len(), 4);
    let widths: Vec<usize> = table.iter().map(Vec::len).collect();
    assert!(widths.iter().all(|n| *n == widths[0]), "{widths:?}");
    assert!(
        table[1..]
            .iter()
            .all(|row| row.iter().all(|cell| !cell.is_empty())),
        "{table:?}"
    );
    assert_eq!(proposals(&zh, |_| false, Lang::Zh).len(), 1);
}

#[test]
fn a_copied_list_of_changes_has_one_value_under_each_head() {
    let plans = [
        plan(),
        audited("level-and-growth"),
        audited("looser-and-digits"),
    ];
    for plan in &plans {
        for lang in [Lang::Zh, Lang::En] {
            let rows = rows(plan, &audit(plan), lang);
            let table = proposals(&rows, |_| true, lang);
            let (text, _) = copied(&table);
            let lines: Vec<Vec<&str>> = text
                .lines()
                .map(|line| line.split('\t').collect())
                .collect();
            assert_eq!(lines.len(), table.len());
            for (line, cells) in lines.iter().zip(&table) {
                assert_eq!(line.len(), lines[0].len(), "{line:?}");
                assert_eq!((line.len(), line[5]), (8, &*cells[5]), "{line:?}");
            }
            let mut numbers = 0;
            for line in lines[1..].iter().filter(|line| !line[2].is_empty()) {
                for number in &line[3..5] {
                    let is_number = number.parse::<f64>().is_ok_and(f64::is_finite);
                    assert!(is_number, "{line:?}");
                    numbers += 1;
                }
            }
            assert!(numbers > 8, "{numbers}");
        }
    }
    // Levels and growth are told apart; a level that is mended with its growth is two changes of one indicator.
    let plan = with(&[
        ("targets.value_added_secondary/level/goal", json!(96.3)),
        ("targets.value_added_secondary/growth/percent", json!(9.9)),
    ]);
    let found = rows(&plan, &audit(&plan), Lang::Zh);
    let two = |row: &&Row| row.change.as_ref().is_some_and(|c| c.numbers.len() == 2);
    let row = found.iter().find(two).unwrap();
    let numbers = &row.change.as_ref().unwrap().numbers;
    assert_eq!(numbers[0].name, numbers[1].name);
    assert_ne!(numbers[0].what, numbers[1].what);
}

#[test]
fn the_list_is_in_the_order_that_it_says() {
    let rows = rows(&plan(), &audit(&plan()), Lang::Zh);
    let severities = ["error", "warning", "remark"];
    let order = rows.iter().map(|row| {
        let severity = severities.iter().position(|own| *own == row.severity.0);
        (row.group, severity.unwrap())
    });
    assert!(order.is_sorted());
    assert_eq!(rows[0].group, Group::Contradiction);
}

#[test]
fn a_changed_goal_is_reached_by_the_scenario_that_is_tried_for_it() {
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    let mut tried = 0;
    for row in rows(&plan, &audit(&plan), Lang::Zh) {
        let Some((repair, (lever, path))) = row
            .trial
            .and_then(|own| Some((own.clone(), trial(&plan, &run, &scenario, &own)?)))
        else {
            continue;
        };
        let mut changed = scenario.clone();
        changed.set(&plan, lever, path);
        let run = Run::new(&plan, &changed).unwrap();
        let target = &plan.targets[repair.place.target().unwrap()];
        let series = Series::of_indicator(&plan, target.indicator).unwrap();
        if let Place::Level(_) = repair.place {
            let end = run.outcome.end(series).unwrap();
            assert!(
                (end / repair.to - 1.0).abs() < 1e-9,
                "{}: {end} for {}",
                row.name,
                repair.to
            );
        }
        tried += 1;
    }
    assert!(tried >= 10, "{tried}");
}

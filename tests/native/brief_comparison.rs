//! The brief of a scenario beside others: what the comparison of the page says, in both formats and languages.

use crate::common::briefs::docx;
use crate::common::{good_plan, plan, scenario_of};
use engine::plan::Plan;
use engine::scenario::Scenario;
use engine::text::Lang;
use office::{Format, Subject, brief_pictures, export};
use serde_json::json;
use view::panels::compare::{ResultRow, assumptions, results};
use view::sentences::summary::of_table;
use view::words::brackets::unit_in_brackets;
use view::words::status::state_word;

fn scenarios(plan: &Plan) -> [Scenario; 3] {
    [
        json!({"name": {"zh": "新常态", "en": "New normal"}, "levers": {"growth.all": 0.08, "population.growth": -0.003}}),
        json!({"name": {"zh": "加速", "en": "Faster"}, "levers": {"growth.all": 0.12, "revenue.buoyancy": 1.1}}),
        json!({"name": "<i>&", "levers": {"deflator.all": 0}}),
    ]
    .map(|file| scenario_of(plan, &file))
}

fn subject<'a>(plan: &'a Plan, all: &'a [Scenario], lang: Lang) -> Subject<'a> {
    let (own, others) = all.split_first().unwrap();
    let subject = Subject::new(plan, own, lang, ("2026-11-28", "https://example.org/")).unwrap();
    subject.beside(others).unwrap()
}

#[test]
fn assumptions_and_targets_that_differ_are_those_of_the_page() {
    let plan = plan();
    let all = scenarios(&plan);
    for lang in [Lang::Zh, Lang::En] {
        let own = subject(&plan, &all, lang);
        let columns = own.columns();
        assert_eq!(columns.len(), 4);
        let tables = docx(&own).tables();
        let wanted = assumptions(&plan, &columns, lang);
        let table = |first: &str| {
            let found = tables.iter().find(|t| {
                t.iter()
                    .any(|row| row[0].starts_with(first) && row.len() >= 5)
            });
            found.unwrap_or_else(|| panic!("{first}"))
        };
        for row in &wanted.rows {
            let written = table(&row.name)
                .iter()
                .find(|own| own[0].starts_with(&row.name))
                .unwrap();
            assert_eq!(&written[1..], &row.cells[..], "{}", row.name);
        }
        // Every target with another value or verdict is there, and no other: a row for all goals of one indicator that
        // fare alike, those of the plan's table before those of its chapters.
        let targets: Vec<usize> = (0..plan.targets.len()).collect();
        let wanted = results(&plan, &columns, &targets, lang);
        let (differ, same): (Vec<_>, Vec<_>) = wanted.rows.iter().partition(|row| {
            let first = &row.cells[0];
            row.cells[1..]
                .iter()
                .any(|own| own.state != first.state || !matches!(own.difference.as_str(), "" | "="))
        });
        let wide = tables
            .iter()
            .filter(|t| t[0].len() == 6 && t[0][2].starts_with("A "));
        let written: Vec<_> = wide.flat_map(|t| &t[1..]).collect();
        let holds = |row: &ResultRow| {
            let name = unit_in_brackets(&row.name, &row.unit, lang);
            let at = written.iter().position(|own| {
                let cells = own[2..].iter().zip(&row.cells);
                own[0] == name
                    && own[1].contains(&row.goal)
                    && cells
                        .into_iter()
                        .all(|(own, cell)| own.starts_with(&cell.shown))
            });
            at.unwrap_or_else(|| panic!("{name} {}", row.goal))
        };
        let mut found: Vec<_> = differ.iter().map(|row| holds(row)).collect();
        assert!(found.first() == Some(&0));
        found.sort_unstable();
        found.dedup();
        assert_eq!(found.len(), written.len(), "{lang:?}");
        assert!(written.len() < differ.len());
        // The count of the plan's table is that of the page.
        let words = docx(&own).paragraphs().join("\n");
        let of = |rows: &[&ResultRow]| rows.iter().filter(|r| plan.is_in_table(r.target)).count();
        let rows = of_table(&plan, of(&differ) + of(&same), lang);
        assert!(rows.contains("38") && words.contains(&rows), "{words}");
        let words = docx(&own).paragraphs().join("\n");
        for column in &columns {
            assert!(words.contains(&column.name), "{}", column.name);
            for verdict in column
                .run
                .verdicts
                .iter()
                .filter(|v| plan.headline.contains(&v.target))
            {
                assert!(words.contains(state_word(verdict.state(), lang)));
            }
        }
    }
}

#[test]
fn paths_of_the_headline_targets_lie_over_each_other() {
    let plan = plan();
    let all = scenarios(&plan);
    let own = subject(&plan, &all, Lang::Zh);
    let pictures = brief_pictures(&own).unwrap();
    // Three of them, the three of the scenario alone, and the link.
    assert_eq!(pictures.len(), 7);
    for picture in &pictures[..3] {
        for name in ["A 规划基准", "B 加速", "C <i>&", "D 新常态"] {
            assert!(picture.words.contains(name), "{name}: {}", picture.words);
        }
    }
    let page = String::from_utf8(export(&own, Format::Html).unwrap()).unwrap();
    assert!(page.contains("情景对比简报") && !page.contains("<i>"));
}

#[test]
fn a_scenario_alone_has_the_brief_that_it_had() {
    let plan = plan();
    let all = scenarios(&plan);
    let alone = subject(&plan, &all[..1], Lang::Zh);
    let words = docx(&alone).paragraphs().join("\n");
    assert!(words.contains("情景分析简报") && !words.contains("情景对比"));
    assert_eq!(brief_pictures(&alone).unwrap().len(), 4);
}

#[test]
fn any_plan_and_the_same_scenario_twice_have_a_comparison() {
    let mut headless = plan();
    headless.headline.clear();
    for plan in [
        headless,
        good_plan("no-targets"),
        good_plan("fifty-years"),
        good_plan("one-year-all-roles"),
    ] {
        let all = vec![Scenario::default(); 3];
        for lang in [Lang::Zh, Lang::En] {
            let own = subject(&plan, &all, lang);
            for format in Format::ALL {
                assert!(export(&own, format).is_ok(), "{format:?}");
            }
        }
    }
}

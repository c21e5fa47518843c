//! Pictures and tables of other things than a whole scenario.

use engine::landscape::Landscape;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::GoalKind;
use office::{About, Format, Subject, export_about};
use serde_json::json;
use view::panels::board::{Case, cells, rows as board_rows};
use view::pictures::stack::{StackKind, stack};
use view::words::series::format;
use view::words::status::state_word;

use crate::common::{good_plan, plan, scenario_of};

const DAY: &str = "2026-11-28";
const ALL: [&str; 8] = [
    "target revenue",
    "structure 0",
    "structure 2",
    "map gdp growth.all deflator.all",
    "tornado revenue range",
    "tornado revenue unit",
    "difference gdp_nominal 0 1",
    "board",
];

fn slow(plan: &Plan) -> Scenario {
    scenario_of(
        plan,
        &json!({"name": "=稳妥", "levers": {"growth.all": 0.07, "revenue.buoyancy": 0.8}}),
    )
}

/// The rows of a table, without its heads.
fn rows(subject: &Subject, words: &str) -> Vec<Vec<String>> {
    let about = About::read(words, subject.plan).unwrap();
    let csv = String::from_utf8(export_about(subject, Format::Csv, about).unwrap()).unwrap();
    let csv = csv.strip_prefix('\u{feff}').expect("a byte-order mark");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

fn near(cell: &str, exact: f64) {
    let number: f64 = cell
        .parse()
        .unwrap_or_else(|_| panic!("{cell:?} for {exact}"));
    assert!(
        (number - exact).abs() <= 1e-12 * exact.abs().max(1.0),
        "{cell} for {exact}"
    );
}

#[test]
fn everything_has_a_table_in_both_formats_and_a_picture() {
    let plan = plan();
    let (scenario, baseline) = (slow(&plan), [Scenario::default()]);
    for lang in [Lang::Zh, Lang::En] {
        let subject = Subject::new(&plan, &scenario, lang, (DAY, "")).unwrap();
        let subject = subject.beside(&baseline).unwrap();
        for words in ALL {
            let about = About::read(words, &plan).unwrap_or_else(|| panic!("{words}"));
            let of = |kind| export_about(&subject, kind, about);
            assert!(!rows(&subject, words).is_empty(), "{words}");
            let workbook = of(Format::Xlsx).unwrap();
            assert!(workbook.starts_with(b"PK"), "{words}");
            let svg = String::from_utf8(of(Format::Svg).unwrap()).unwrap();
            let name = plan.name.get(lang);
            assert!(svg.contains(DAY) && svg.contains(name), "{words}");
            assert!(of(Format::Docx).is_err());
        }
    }
}

#[test]
fn what_a_plan_does_not_have_is_not_read() {
    let plan = plan();
    for words in [
        "",
        "gdp",
        "target gpd",
        "structure 3",
        "structure x",
        "map gdp growth.all",
        "map gdp growth.all x",
        "tornado gdp",
        "tornado gdp all",
        "difference x 0 1",
        "difference gdp_nominal 0 -1",
        "board 1",
    ] {
        assert_eq!(About::read(words, &plan), None, "{words}");
    }
    // A scenario that is not there has no difference, and nothing panics.
    let scenario = slow(&plan);
    let subject = Subject::new(&plan, &scenario, Lang::Zh, (DAY, "")).unwrap();
    let about = About::read("difference gdp_nominal 0 7", &plan).unwrap();
    for kind in [Format::Csv, Format::Svg, Format::Xlsx] {
        assert!(export_about(&subject, kind, about).is_err());
    }
}

#[test]
fn picture_of_the_board_says_what_its_rows_say() {
    let plan = plan();
    let scenario = slow(&plan);
    for lang in [Lang::Zh, Lang::En] {
        let subject = Subject::new(&plan, &scenario, lang, (DAY, "")).unwrap();
        let svg = export_about(&subject, Format::Svg, About::Board).unwrap();
        let svg = String::from_utf8(svg).unwrap();
        let case = Case {
            plan: &plan,
            run: &subject.run,
            baseline: &subject.baseline,
            odds: None,
            lang,
        };
        let cells = cells(&case);
        for row in board_rows(&plan, lang).iter().filter(|row| row.in_table) {
            let own = &cells[row.position];
            let start: String = row.name.chars().take(8).collect();
            assert!(svg.contains(&start), "{}", row.name);
            assert!(svg.contains(&own.shown), "{}", own.shown);
            assert!(svg.contains(state_word(own.level.unwrap_or(own.status).state, lang)));
        }
        assert!(svg.contains("◆ ") && svg.contains("□ "));
    }
}

#[test]
fn board_can_be_calculated_with() {
    let plan = plan();
    let scenario = slow(&plan);
    let subject = Subject::new(&plan, &scenario, Lang::Zh, (DAY, "")).unwrap();
    let rows = rows(&subject, "board");
    assert_eq!(rows.len(), subject.run.verdicts.len());
    for (row, verdict) in rows.iter().zip(&subject.run.verdicts) {
        let [base, value, goal, away] = [3, 4, 6, 7].map(|n| row[n].parse::<f64>().ok());
        let goal = goal.unwrap();
        assert_eq!(value.is_some(), verdict.met().is_some(), "{row:?}");
        let Some((value, away)) = value.zip(away) else {
            continue;
        };
        near(&away.abs().to_string(), (value - goal).abs());
        // At the goal itself "more than" is missed and "at least" met.
        if away.abs() > 1e-9 {
            assert_eq!(Some(away > 0.0), verdict.met(), "{row:?}");
        }
        // Growth has no value in the base year.
        assert!(base.is_none() || verdict.kind == GoalKind::Level, "{row:?}");
    }
    assert_eq!(
        (&*rows[0][0], &*rows[0][3], &*rows[0][6]),
        ("地区生产总值", "115.3", "200")
    );
}

#[test]
fn structure_has_the_picture_s_numbers_unrounded() {
    let plan = plan();
    let scenario = slow(&plan);
    let subject = Subject::new(&plan, &scenario, Lang::Zh, (DAY, "")).unwrap();
    let wanted = stack(&plan, &subject.run, StackKind::SectorShares, Lang::Zh).unwrap();
    let rows = rows(&subject, "structure 0");
    assert_eq!(rows.len(), plan.horizon() + 1);
    for (n, row) in rows.iter().enumerate() {
        assert_eq!(row[0], wanted.years[n].to_string());
        for (cell, part) in row[1..].iter().zip(&wanted.parts) {
            near(cell, part.values[n]);
        }
    }
}

#[test]
fn steps_of_a_difference_add_up() {
    let plan = plan();
    let (scenario, baseline) = (slow(&plan), [Scenario::default()]);
    let subject = Subject::new(&plan, &scenario, Lang::Zh, (DAY, "")).unwrap();
    let subject = subject.beside(&baseline).unwrap();
    let rows = rows(&subject, "difference revenue 0 1");
    let number = |row: &Vec<String>| row[3].parse::<f64>().unwrap();
    let (last, steps) = rows.split_last().unwrap();
    assert_eq!((steps[0][0].as_str(), last[0].as_str()), ("start", "end"));
    assert!(steps.len() >= 3, "{rows:?}");
    let sum: f64 = steps.iter().map(number).sum();
    let page = format(&plan, Series::Revenue, Lang::Zh);
    let end = subject.run.outcome.end(Series::Revenue).unwrap();
    near(&last[3], page.page(end));
    assert!((sum - number(last)).abs() < 1e-9, "{sum} {last:?}");
    let start = subject.baseline.outcome.end(Series::Revenue).unwrap();
    near(&rows[0][3], page.page(start));
}

#[test]
fn map_has_what_the_model_gives_at_the_corners() {
    let plan = plan();
    let scenario = slow(&plan);
    let subject = Subject::new(&plan, &scenario, Lang::Zh, (DAY, "")).unwrap();
    let rows = rows(&subject, "map gdp growth.all deflator.all");
    let target = plan.targets.iter().position(|t| t.id == "gdp").unwrap();
    let levers = [Lever::GrowthAll, Lever::DeflatorAll];
    let ends = view::pictures::map::ranges(&plan, &subject.run, levers);
    let land = Landscape::new(&plan, &subject.run, target, levers, [37, 29], ends).unwrap();
    let page = format(&plan, Series::GdpNominal, Lang::Zh);
    near(&rows[0][1], page.page(land.values[0]));
    let last = rows.last().unwrap().last().unwrap();
    near(last, page.page(*land.values.last().unwrap()));
}

#[test]
fn tornado_s_ends_are_those_of_scenarios_with_the_lever_there() {
    let plan = plan();
    let scenario = Scenario::default();
    let subject = Subject::new(&plan, &scenario, Lang::Zh, (DAY, "")).unwrap();
    let rows = rows(&subject, "tornado revenue range");
    let row = rows
        .iter()
        .find(|row| row[0] == "revenue.buoyancy")
        .unwrap();
    for (words, value) in [(&row[2], &row[3]), (&row[4], &row[5])] {
        let moved = scenario_of(
            &plan,
            &json!({"levers": {"revenue.buoyancy": words.parse::<f64>().unwrap()}}),
        );
        let run = Run::new(&plan, &moved).unwrap();
        let exact = run.outcome.end(Series::Revenue).unwrap();
        let page = format(&plan, Series::Revenue, Lang::Zh);
        near(value, page.page(exact));
    }
}

#[test]
fn any_plan_has_what_it_can_have() {
    for plan in [
        good_plan("no-targets"),
        good_plan("fifty-years"),
        good_plan("one-year-all-roles"),
    ] {
        let scenario = Scenario::default();
        let subject = Subject::new(&plan, &scenario, Lang::En, (DAY, "")).unwrap();
        let targets = plan.targets.iter().flat_map(|target| {
            let id = &target.id;
            [
                format!("target {id}"),
                format!("tornado {id} range"),
                format!("map {id} growth.all deflator.all"),
            ]
        });
        let others = ["board", "structure 0", "structure 1", "structure 2"].map(str::to_owned);
        for words in targets.chain(others) {
            let Some(about) = About::read(&words, &plan) else {
                continue;
            };
            for kind in [Format::Csv, Format::Svg, Format::Xlsx] {
                // There may be none, which is said; nothing panics.
                let _ = export_about(&subject, kind, about);
            }
        }
    }
}

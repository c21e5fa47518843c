//! Tables and pictures that leave the page.

use engine::plan::Plan;
use engine::scenario::Scenario;
use engine::series::{MODEL_SERIES, Series};
use engine::text::{Lang, Text};
use office::{About, Format, Subject, export, export_about};
use serde_json::json;
use view::words::series::format;

use crate::common::{plan, scenario_of};

const DAY: &str = "2026-11-28";

fn text(plan: &Plan, scenario: &Scenario, lang: Lang, kind: Format) -> String {
    let subject = Subject::new(plan, scenario, lang, (DAY, "")).unwrap();
    String::from_utf8(export(&subject, kind).unwrap()).unwrap()
}

fn slow(plan: &Plan) -> Scenario {
    scenario_of(
        plan,
        &json!({"name": "<b>&稳妥", "levers": {"growth.all": 0.07, "revenue.buoyancy": 0.8}}),
    )
}

#[test]
fn table_holds_every_series_unrounded_in_its_unit() {
    let plan = plan();
    let scenario = slow(&plan);
    for lang in [Lang::Zh, Lang::En] {
        let subject = Subject::new(&plan, &scenario, lang, (DAY, "")).unwrap();
        let csv = text(&plan, &scenario, lang, Format::Csv);
        let csv = csv.strip_prefix('\u{feff}').expect("a byte-order mark");
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.has_headers(false).from_reader(csv.as_bytes());
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let own = (0..plan.indicators.len()).filter_map(|n| Series::of_indicator(&plan, n));
        let own = own.filter(|series| matches!(series, Series::Indicator(_)));
        let all: Vec<_> = MODEL_SERIES
            .iter()
            .map(|(series, _)| *series)
            .chain(own)
            .collect();
        assert_eq!(rows.len(), all.len() + 1);
        for (row, series) in rows[1..].iter().zip(all) {
            assert_eq!(row[0], *series.id(&plan));
            assert_eq!(row.len(), 3 + plan.horizon() + 1, "{row:?}");
            for (cell, value) in row.iter().skip(3).zip(subject.run.outcome.row(series)) {
                let Ok(number) = cell.parse::<f64>() else {
                    assert!(cell.is_empty() && !value.is_finite(), "{row:?}");
                    continue;
                };
                let exact = format(&plan, series, lang).page(*value);
                assert!(
                    (number - exact).abs() <= 1e-14 * exact.abs(),
                    "{row:?}: {exact}"
                );
            }
        }
    }
}

#[test]
fn names_are_no_formulas() {
    let mut plan = plan();
    for (indicator, name) in plan
        .indicators
        .iter_mut()
        .zip(["=1+1", "+86", "-5", "@x", "a,\"b\""])
    {
        indicator.name = Text::same(name);
    }
    let csv = text(&plan, &Scenario::default(), Lang::Zh, Format::Csv);
    for cell in ["'=1+1,", "'+86,", "'-5,", "'@x,", "\"a,\"\"b\"\"\","] {
        assert!(csv.contains(cell), "{cell}");
    }
}

#[test]
fn picture_says_what_it_shows_and_where_it_comes_from() {
    let plan = plan();
    let svg = text(&plan, &slow(&plan), Lang::Zh, Format::Svg);
    for words in [
        "地区生产总值",
        "财政总收入",
        "城镇化率",
        "来源：规划2.3节表第1行",
        "规划：津市市“十三五”规划　情景：&lt;b&gt;&amp;稳妥　生成日期：2026-11-28",
    ] {
        assert!(svg.contains(words), "{words}");
    }
    assert!(!svg.contains("<b>"));
    assert!(
        svg.contains("Noto Sans CJK SC"),
        "a typeface with Chinese letters is named"
    );
}

#[test]
fn a_target_alone_has_its_own_table_and_picture() {
    let plan = plan();
    let scenario = slow(&plan);
    let subject = Subject::new(&plan, &scenario, Lang::En, (DAY, "")).unwrap();
    let revenue = plan.targets.iter().position(|t| t.id == "revenue").unwrap();
    let one = |kind| {
        String::from_utf8(export_about(&subject, kind, About::Target(revenue)).unwrap()).unwrap()
    };
    let csv = one(Format::Csv);
    assert_eq!(csv.lines().count(), 2);
    assert!(csv.lines().nth(1).unwrap().starts_with("revenue,"), "{csv}");
    let svg = one(Format::Svg);
    assert!(
        svg.contains("Source: plan 2.3, table row 3") && !svg.contains("table row 11"),
        "{svg}"
    );
}

#[test]
fn a_request_is_answered_as_the_command_line_writes() {
    let plan = plan();
    let scenario = slow(&plan);
    let request = file::ExportRequest {
        plan: file::BUILTIN_PLAN.to_owned(),
        scenario: file::write_scenario(&plan, &scenario).to_string(),
        others: Vec::new(),
        format: "csv".to_owned(),
        lang: "zh-CN".to_owned(),
        date: DAY.to_owned(),
        address: String::new(),
        about: String::new(),
        workbook: Vec::new(),
    };
    let answer = |request: &file::ExportRequest| office::answer(request.write().as_bytes());
    let csv = text(&plan, &scenario, Lang::Zh, Format::Csv);
    assert_eq!(answer(&request), Ok(csv.into_bytes()));
    let with = |change: fn(&mut file::ExportRequest)| {
        let mut other = request.clone();
        change(&mut other);
        answer(&other).unwrap_err()
    };
    assert!(with(|r| r.format = "doc".to_owned()).contains("doc"));
    assert!(with(|r| r.about = "target gpd".to_owned()).contains("gpd"));
    assert!(with(|r| r.scenario = "{}".to_owned()).contains("format"));
    assert!(office::answer(b"\xff\0").is_err());
}

/// A scenario, and two that it is compared with.
fn three(plan: &Plan) -> [Scenario; 3] {
    let of = |name: &str, growth: f64| {
        scenario_of(
            plan,
            &json!({"name": name, "levers": {"growth.all": growth}}),
        )
    };
    [of("本案", 0.085), of("=乙案", 0.12), Scenario::default()]
}

#[test]
fn several_scenarios_have_a_row_each_and_one_picture() {
    let plan = plan();
    let [own, fast, baseline] = three(&plan);
    let others = [fast.clone(), baseline];
    let subject = Subject::new(&plan, &own, Lang::Zh, (DAY, "")).unwrap();
    let subject = subject.beside(&others).unwrap();
    // The plan baseline is the first, wherever it stood, and what is open is the last.
    let names: Vec<_> = subject.columns().into_iter().map(|c| c.name).collect();
    assert_eq!(names, ["规划基准", "=乙案", "本案"]);
    let csv = String::from_utf8(export(&subject, Format::Csv).unwrap()).unwrap();
    let csv = csv.strip_prefix('\u{feff}').expect("a byte-order mark");
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(csv.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(&rows[0][3], "情景");
    let of = |name: &str| {
        let found = rows.iter().find(|r| &r[0] == "revenue" && &r[3] == name);
        let row = found.unwrap_or_else(|| panic!("{name}"));
        row[4 + plan.horizon()].parse::<f64>().unwrap()
    };
    for (name, scenario) in [
        ("本案", &own),
        ("'=乙案", &fast),
        ("规划基准", &Scenario::default()),
    ] {
        let run = engine::run::Run::new(&plan, scenario).unwrap();
        let exact = run.outcome.end(Series::Revenue).unwrap();
        let exact = format(&plan, Series::Revenue, Lang::Zh).page(exact);
        assert!((of(name) - exact).abs() <= 1e-12 * exact, "{name}");
    }
    let svg = String::from_utf8(export(&subject, Format::Svg).unwrap()).unwrap();
    for words in ["A 规划基准", "B =乙案", "C 本案", "地区生产总值（亿元）"] {
        assert!(svg.contains(words), "{words}");
    }
}

#[test]
fn baseline_is_added_where_none_of_the_compared_is_it() {
    let plan = plan();
    let [own, fast, _] = three(&plan);
    let names = |others: &[Scenario]| -> Vec<String> {
        let subject = Subject::new(&plan, &own, Lang::Zh, (DAY, "")).unwrap();
        let subject = subject.beside(others).unwrap();
        subject.columns().into_iter().map(|c| c.name).collect()
    };
    assert_eq!(names(&[]), [""; 0]);
    assert_eq!(
        names(std::slice::from_ref(&fast)),
        ["规划基准", "=乙案", "本案"]
    );
    // A picture tells six apart: none of those asked for gives way.
    let five = vec![fast; 5];
    assert_eq!(names(&five).len(), 6);
    assert_eq!(names(&five)[0], "=乙案");
}

#[test]
fn a_request_names_the_others() {
    let plan = plan();
    let [own, fast, _] = three(&plan);
    let write = |scenario| file::write_scenario(&plan, scenario).to_string();
    let mut request = file::ExportRequest {
        plan: file::BUILTIN_PLAN.to_owned(),
        scenario: write(&own),
        others: vec![write(&fast)],
        format: "csv".to_owned(),
        lang: "zh-CN".to_owned(),
        date: DAY.to_owned(),
        address: String::new(),
        about: String::new(),
        workbook: Vec::new(),
    };
    let subject = Subject::new(&plan, &own, Lang::Zh, (DAY, "")).unwrap();
    let subject = subject.beside(&[fast]).unwrap();
    let answer = office::answer(request.write().as_bytes());
    assert_eq!(answer, Ok(export(&subject, Format::Csv).unwrap()));
    request.others.push("{}".to_owned());
    assert!(office::answer(request.write().as_bytes()).is_err());
}

//! Money in English: no view, file or message says a unit that English does not have.

use crate::common::briefs::{PAGE, docx, html, new_normal, subject};
use crate::common::word::Word;
use crate::common::{plan, scenario_of};
use audit::audit;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use office::{Format, export, export_evaluation, read_workbook};
use serde_json::{Value, json};
use view::panels::audit::{proposals, rows};
use view::panels::monitoring::{
    Case, doubt_words, form, out_of_reach_lines, read_table, rejected, sections, unit, units_note,
};

const GDP: Series = Series::GdpNominal;
/// Units of money as a file may name them.
const FOREIGN: [&str; 4] = ["×100m", "×10k USD", "×10k yuan", "×1m"];

#[track_caller]
fn english(text: &str) {
    for own in FOREIGN {
        if let Some(at) = text.find(own) {
            let from = text[..at].char_indices().rev().nth(60).map_or(0, |c| c.0);
            panic!("{own}: {}", &text[from..at + own.len()]);
        }
    }
}

/// A scenario with actual figures of money.
fn with_figures(plan: &Plan) -> Scenario {
    let actuals = json!({"gdp_nominal": {"2016": 124.0, "2017": 134.5}, "revenue": {"2016": 6.4},
        "trade": {"2016": 5100.0}});
    scenario_of(plan, &json!({"actuals": actuals}))
}

#[test]
fn monitoring_counts_money_as_english_does() {
    let plan = plan();
    assert_eq!(unit(&plan, GDP, Lang::En), "¥100 million");
    assert_eq!(unit(&plan, GDP, Lang::Zh), "亿元");
    assert_eq!(unit(&plan, Series::Trade, Lang::En), "US$10,000");
    assert_eq!(
        units_note(&plan, Lang::En),
        "Figures go in as statistical bulletins print them: 115.3 in ¥100 million is ¥11.53bn."
    );
    assert_eq!(units_note(&plan, Lang::Zh), "");
    let scenario = with_figures(&plan);
    let run = Run::new(&plan, &scenario).unwrap();
    let baseline = Run::new(&plan, &Scenario::default()).unwrap();
    let ledger = book::Ledger::of(&scenario);
    let case = Case {
        plan: &plan,
        run: &run,
        baseline: &baseline,
        scenario: &scenario,
        ledger: &ledger,
        odds: None,
        lang: Lang::En,
    };
    english(&format!("{:?}", sections(&case)));
    english(&out_of_reach_lines(&case).join(" "));
    let gdp = form(&plan, Some(&run), Lang::En);
    english(&gdp);
    // Read back it is what it was, whatever language a unit is in.
    let figures = |text: &str| {
        let table = read_table(&plan, text);
        assert_eq!(table.doubts, [], "{text}");
        table.figures
    };
    let own = figures(&gdp);
    assert_eq!(own.len(), scenario.actuals.len());
    assert_eq!(own, figures(&form(&plan, Some(&run), Lang::Zh)));
    for unit in ["亿元", "¥100 million", "100 million yuan", "×100m yuan"] {
        let text = format!("Indicator\tUnit\t2016\nGDP\t{unit}\t124\n");
        let table = read_table(&plan, &text.replace("GDP", "地区生产总值"));
        let read: Vec<_> = table.figures.iter().map(|f| (f.series, f.value)).collect();
        assert_eq!((read, table.doubts), (vec![(GDP, 124.0)], vec![]), "{unit}");
    }
    for unit in ["¥bn", "万元"] {
        let table = read_table(&plan, &format!("\t\t2016\n地区生产总值\t{unit}\t12.4\n"));
        assert_eq!((table.figures.len(), table.doubts.len()), (0, 1), "{unit}");
        let words = doubt_words(&plan, &table.doubts[0], Lang::En);
        assert!(words.contains("here in ¥100 million"), "{words}");
    }
    let base = read_table(&plan, "\t2015\t2016\n地区生产总值\t120\t124\n");
    let words = doubt_words(&plan, &base.doubts[0], Lang::En);
    assert!(
        words.contains("120 (¥12bn)") && words.contains("115.3 (¥11.53bn)"),
        "{words}"
    );
}

#[test]
fn messages_say_what_to_type_and_what_it_comes_to() {
    let plan = plan();
    let told = |actuals: Value| {
        let mut scenario = with_figures(&plan);
        scenario.actuals.clear();
        for (id, years) in actuals.as_object().unwrap() {
            for (year, value) in years.as_object().unwrap() {
                scenario.actuals.push(engine::scenario::Actual {
                    series: plan.series(id).unwrap(),
                    year: year.parse().unwrap(),
                    value: value.as_f64().unwrap(),
                });
            }
        }
        let problems = Run::new(&plan, &scenario).unwrap_err();
        let words = rejected(&plan, &problems[0], Lang::En);
        english(&words);
        words
    };
    let words = told(json!({"gdp_nominal": {"2016": 12_400_000_000.0}}));
    assert!(words.contains("124 (¥12.4bn)"), "{words}");
    let words = told(json!({"trade": {"2016": 0.5}}));
    assert!(words.contains("(US$"), "{words}");
}

#[test]
fn no_english_file_or_finding_says_a_unit_that_english_does_not_have() {
    let plan = plan();
    for scenario in [Scenario::default(), new_normal(&plan), with_figures(&plan)] {
        let own = subject(&plan, &scenario, Lang::En, PAGE);
        english(&html(&own));
        english(&docx(&own).paragraphs().join("\n"));
        for kind in [Format::Csv, Format::Svg] {
            english(&String::from_utf8(export(&own, kind).unwrap()).unwrap());
        }
        let evaluation = Word::open(&export_evaluation(&own, Format::Docx).unwrap());
        english(&evaluation.paragraphs().join("\n"));
        let workbook = export(&own, Format::Xlsx).unwrap();
        english(&text_of(&workbook));
        assert!(read_workbook(&workbook, &plan).is_ok());
    }
    let found = rows(&plan, &audit(&plan), Lang::En);
    english(&format!("{found:?}"));
    english(&format!("{:?}", proposals(&found, |_| true, Lang::En)));
}

/// All text in a workbook.
fn text_of(workbook: &[u8]) -> String {
    use std::io::Read as _;
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut all = String::new();
    for n in 0..package.len() {
        let mut file = package.by_index(n).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}

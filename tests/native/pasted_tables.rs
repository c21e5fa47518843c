//! Tables of actual figures, pasted or opened: names, years, numbers, doubts, and the form that is filled in.

use crate::common::{known, plan};
use engine::plan::Plan;
use engine::problem::Expected;
use engine::run::Run;
use engine::scenario::{Actual, Scenario};
use engine::series::Series;
use engine::text::Lang;
use file::{NoText, table_of};
use serde_json::json;
use view::panels::monitoring::{
    Doubt, Given, Pasted, accepted, cell_of, doubt_words, entered, form, read_cell, read_table,
    rejected, typed, unit,
};

fn figures(table: &Pasted) -> Vec<(Series, i32, f64)> {
    let all = table.figures.iter();
    all.map(|g| (g.series, g.year, g.value)).collect()
}

#[track_caller]
fn read(text: &str) -> Vec<(Series, i32, f64)> {
    let table = read_table(&plan(), text);
    assert!(table.doubts.is_empty(), "{:?}", table.doubts);
    figures(&table)
}

const GDP: Series = Series::GdpNominal;
const URBAN: Series = Series::UrbanizationRate;

#[test]
fn rows_are_found_by_name_id_and_ordinal_in_any_column_order() {
    let want = [(GDP, 2017, 134.5), (GDP, 2016, 124.0), (URBAN, 2017, 0.674)];
    for text in [
        "指标\t单位\t2017年\t2016年\r\n地区生产总值\t亿元\t134.5\t124.0\r\n城镇化率\t%\t67.4\t\r\n",
        "\u{feff}id,2017,2016\ngdp_nominal,134.5,124\nurbanization_rate,67.4,—\n",
        "序号\t指标名称\t２０１７\t2016 年实际\n1\t1.地区生产总值（亿元）\t１３４．５\t\"124.0\"\n11\t（11） 城镇化率（％）\t67.4%\t \n",
        "标题：主要指标\n\nIndicator;Unit;2017;2016\nGross Domestic Product;x;134.5;124\n城镇化率;;67.4;\n",
        "指标\t2015年\t2016年实际\t2017年实际完成\t2017年目标\t2020年规划\n地区生产总值\t115.3\t124.0\t134.5\t140\t200\n城镇化率\t65.8\t\t67.4\t\t70\n",
        "约束性指标\t\t\t\n\t2015\t2017\t2016\n地区生产总值\t115.3\t134.5\t124.0\n城镇化率\t65.8\t67.4\t/\n",
    ] {
        let mut found = read(text);
        found.sort_by_key(|f| (f.0, -f.1));
        assert_eq!(found, want, "{text}");
    }
}

#[test]
fn names_that_begin_with_a_number_are_found() {
    let text = "指标\t2016\n5岁以下儿童死亡率\t3.3\n（18）5岁以下儿童死亡率（‰）\t3.3\n";
    let table = read_table(&plan(), text);
    assert_eq!(table.figures.len(), 1);
    assert_eq!(table.doubts, [], "the same figure again is no doubt");
    let mortality = plan().series("under_five_mortality").unwrap();
    assert_eq!(figures(&table), [(mortality, 2016, 0.0033)]);
}

#[test]
fn by_order_and_without_years_is_read_and_told() {
    let plan = plan();
    let order = entered(&plan);
    let base = |series: Series| typed(&plan, series, plan.base_of(series).unwrap());
    let lines: Vec<_> = order[..3]
        .iter()
        .map(|s| format!("{0}\t{0}", base(*s)))
        .collect();
    let table = read_table(&plan, &lines.join("\n"));
    assert_eq!(table.doubts, [Doubt::ByOrder, Doubt::NoYears]);
    assert!(table.doubts.iter().all(Doubt::is_about_all));
    // None is taken before both are answered.
    assert_eq!(
        [&[][..], &[0], &[1]].map(|yes| table.taken(yes).len()),
        [0; 3]
    );
    assert_eq!(table.taken(&[0, 1]), table.figures);
    let want: Vec<_> = order[..3]
        .iter()
        .flat_map(|s| [2016, 2017].map(|year| (*s, year, plan.base_of(*s).unwrap())))
        .collect();
    assert_eq!(figures(&table), want);
    let table = read_table(&plan, "地区生产总值\t124\t134.5");
    assert_eq!(table.doubts, [Doubt::NoYears]);
    assert_eq!(figures(&table), [(GDP, 2016, 124.0), (GDP, 2017, 134.5)]);
}

#[test]
fn an_empty_cell_of_a_column_keeps_the_place_of_those_below() {
    let plan = plan();
    let order = entered(&plan);
    let base = |series: Series| typed(&plan, series, plan.base_of(series).unwrap());
    let column = format!("{}\n\n{}\n", base(order[0]), base(order[2]));
    let found = figures(&read_table(&plan, &column));
    let of = |n: usize| (order[n], 2016, plan.base_of(order[n]).unwrap());
    assert_eq!(found, [of(0), of(2)]);
}

#[test]
fn grouped_numbers_of_one_column_are_not_cut_at_their_commas() {
    let plan = plan();
    let order = entered(&plan);
    let income = order
        .iter()
        .position(|s| *s == Series::IncomeUrban)
        .unwrap();
    let column = "\n".repeat(income) + "28,629.5\n";
    let found = figures(&read_table(&plan, &column));
    assert_eq!(found, [(Series::IncomeUrban, 2016, 28_629.5)]);
}

#[test]
fn doubts_are_questions_with_place_and_nothing_of_them_is_entered() {
    let plan = plan();
    let text = "指标\t单位\t2015\t2016\t2017\t2025\n\
                地区生产总值\t亿元\t115.3\t约124\t134.5\t300\n\
                园区亩均税收\t万元\t\t8\t9\t\n\
                城镇化率\t%\t65.8\t0.665\t67.4\t\n\
                财政总收入\t万元\t60000\t64200\t69500\t\n\
                社会消费品零售总额\t亿元\t40\t60\t\t\n\
                地区生产总值\t亿元\t115.3\t\t135\t\n";
    let table = read_table(&plan, text);
    assert!(figures(&table).contains(&(GDP, 2017, 134.5)));
    assert!(figures(&table).contains(&(URBAN, 2017, 0.674)));
    assert!(!figures(&table).iter().any(|f| f.0 == Series::Revenue));
    let kinds: Vec<_> = table
        .doubts
        .iter()
        .map(|doubt| match doubt {
            Doubt::Year { .. } => "year",
            Doubt::Number {
                row: 2, column: 4, ..
            } => "number",
            Doubt::Row { row: 3, .. } => "row",
            Doubt::Share { row: 4, .. } => "share",
            Doubt::Unit { row: 5, .. } => "unit",
            Doubt::Base { row: 6, .. } => "base",
            Doubt::Twice { row: 7, .. } => "twice",
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        kinds,
        ["year", "number", "row", "share", "unit", "base", "twice"]
    );
    let words: Vec<_> = table
        .doubts
        .iter()
        .map(|d| doubt_words(&plan, d, Lang::Zh))
        .collect();
    assert!(
        words[1].contains("第2行第4列") && words[1].contains("约124") && words[1].contains("亿元")
    );
    assert!(
        words[3].contains("0.665%") && words[3].contains("66.5%"),
        "{}",
        words[3]
    );
    for doubt in &table.doubts {
        assert!(!doubt_words(&plan, doubt, Lang::En).is_empty());
    }
    let meant = table.doubts.iter().filter_map(accepted).collect::<Vec<_>>();
    assert_eq!(
        meant,
        [Given {
            series: URBAN,
            year: 2016,
            value: 0.665
        }]
    );
}

/// All figures that a plan's table can have, near the base.
fn full(plan: &Plan) -> Scenario {
    let mut scenario = Scenario::default();
    for (n, series) in entered(plan).into_iter().enumerate() {
        let sectors = engine::series::SECTOR_VALUE_ADDED;
        let prices = [Series::GdpReal, Series::DeflatorIndex];
        if sectors.contains(&series) || prices.contains(&series) {
            continue;
        }
        let base = plan.base_of(series).unwrap();
        let value = typed(
            plan,
            series,
            base * (1.0 - 0.001 * f64::from(u8::try_from(n).unwrap())),
        );
        let value = read_cell(plan, series, &value, Lang::Zh).unwrap().unwrap();
        for year in [2016, 2018] {
            scenario.actuals.push(Actual {
                series,
                year,
                value,
            });
        }
    }
    scenario
}

#[test]
fn filled_form_reads_back_bit_for_bit() {
    let plan = plan();
    let scenario = full(&plan);
    let run = Run::new(&plan, &scenario).unwrap();
    for lang in [Lang::Zh, Lang::En] {
        let text = form(&plan, Some(&run), lang);
        assert!(text.starts_with('\u{feff}'));
        let table = read_table(&plan, &text);
        assert_eq!(table.doubts, []);
        let mut found = figures(&table);
        let mut want: Vec<_> = scenario
            .actuals
            .iter()
            .map(|a| (a.series, a.year, a.value))
            .collect();
        found.sort_by_key(|f| (f.0, f.1));
        want.sort_by_key(|f| (f.0, f.1));
        assert_eq!(found, want);
        // Copied from a spreadsheet, it has tabs.
        let tabs = text.replace(',', "\t");
        assert_eq!(read_table(&plan, &tabs).figures.len(), want.len());
    }
    let empty = form(&plan, None, Lang::Zh);
    let table = read_table(&plan, &empty);
    assert_eq!((table.figures.len(), table.doubts.len()), (0, 0));
    assert_eq!(empty.lines().count(), entered(&plan).len() + 1);
}

#[test]
fn tables_of_old_spreadsheets_are_read() {
    // 指标,2016 and 城镇化率,66.5 in GBK.
    let gbk = b"\xd6\xb8\xb1\xea,2016\r\n\xb3\xc7\xd5\xf2\xbb\xaf\xc2\xca,66.5\r\n";
    let decode = |bytes: &[u8], label: &str| {
        assert_eq!((bytes, label), (&gbk[..], "gb18030"));
        Some("指标,2016\r\n城镇化率,66.5\r\n".to_owned())
    };
    let text = table_of(gbk, decode).unwrap();
    assert_eq!(read(&text), [(URBAN, 2016, 0.665)]);
    let sheet = table_of(b"PK\x03\x04..xl/workbook.xml", |_, _| None);
    assert!(matches!(sheet, Err(NoText::Foreign(_))));
}

#[test]
fn cells_take_numbers_as_people_type_them() {
    let plan = plan();
    let read = |text: &str| read_cell(&plan, URBAN, text, Lang::Zh);
    for text in ["66.5", " 66.5% ", "６６．５", "66,5"] {
        assert_eq!(read(text), Ok(Some(0.665)), "{text}");
    }
    for text in ["", " ", "—", "-"] {
        assert_eq!(read(text), Ok(None));
    }
    let why = read("六十六").unwrap_err();
    assert!(why.contains("六十六"), "{why}");
    let income = read_cell(&plan, Series::IncomeUrban, "28,600", Lang::En);
    assert_eq!(income, Ok(Some(28600.0)));
    // In both languages in the plan's own unit.
    assert_eq!(unit(&plan, GDP, Lang::Zh), "亿元");
    assert_eq!(typed(&plan, GDP, 134.485_92), "134.48592");
}

#[test]
fn rejected_figures_say_why_beside_their_cell() {
    let plan = plan();
    let mut told = Vec::new();
    for actuals in [
        json!({"gdp_nominal": {"2016": 12_400_000_000.0}}),
        json!({"urbanization_rate": {"2016": 1.2}}),
        json!({"revenue": {"2017": -1.0}}),
        json!({"gdp_nominal": {"2016": 124.0}, "value_added_primary": {"2016": 20.0},
            "value_added_secondary": {"2016": 60.0}, "value_added_tertiary": {"2016": 60.0}}),
    ] {
        let mut scenario = Scenario::default();
        for (id, years) in actuals.as_object().unwrap() {
            for (year, value) in years.as_object().unwrap() {
                scenario.actuals.push(Actual {
                    series: plan.series(id).unwrap(),
                    year: year.parse().unwrap(),
                    value: value.as_f64().unwrap(),
                });
            }
        }
        let problems = Run::new(&plan, &scenario).unwrap_err();
        let (series, year) = cell_of(&plan, &problems[0]).unwrap();
        assert!(
            scenario
                .actuals
                .iter()
                .any(|a| (a.series, a.year) == (series, year))
        );
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| rejected(&plan, &problems[0], lang));
        assert_ne!(zh, en);
        told.push((problems[0].expected.clone(), zh));
    }
    assert!(matches!(told[0].0, Expected::Unit(_)));
    assert!(told[0].1.contains("124亿元"), "{}", told[0].1);
    assert!(told[3].1.contains("140亿元"), "{}", told[3].1);
    assert!(known(&plan, json!({})).inputs.actuals.all().is_empty());
}

//! The presets, each against a result worked out here from the plan's base figures (GDP 115.3 at shares of
//! 15.4 : 48.4 : 36.2, revenue 6.0, 259,311 people, 65.8% of them in towns).

use crate::common;
use crate::common::{end, path, plan, same};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use file::{presets, read_scenario};

const GDP: f64 = 115.3;
const PEOPLE: f64 = 259_311.0;

/// In the order in which the page offers them.
const PRESETS: [(&str, &str); 10] = [
    ("plan-path", "规划基准"),
    ("no-inflation", "规划增速、价格不变"),
    ("momentum", "延续2010—2015年势头"),
    ("new-normal", "新常态"),
    ("new-normal-shock", "新常态＋2020年冲击"),
    ("tax-cuts", "减税"),
    ("revenue-restated", "财政收入核减20%"),
    ("out-migration", "人口外流"),
    ("merger", "津澧融城"),
    ("weak-yuan", "人民币走弱"),
];

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/scenarios")
}

fn preset(file: &str) -> Run {
    let text = std::fs::read_to_string(folder().join(format!("{file}.json"))).unwrap();
    let scenario = read_scenario(&text, &plan()).unwrap_or_else(|p| panic!("{file}: {p:?}"));
    Run::new(&plan(), &scenario).unwrap()
}

/// GDP after five years of these common rates of real growth, with inflation: the sectors grow by as much
/// more or less as in the plan.
fn gdp_of(growth: [f64; 5], prices: f64) -> f64 {
    let sectors = [(0.154, -0.09035), (0.484, 0.0088), (0.362, 0.02)];
    let sector = |(share, more): (f64, f64)| {
        let years = growth.iter().map(|rate| 1.0 + rate + more);
        share * years.product::<f64>()
    };
    GDP * sectors.map(sector).iter().sum::<f64>() * (1.0 + prices).powi(5)
}

/// The same at one rate.
fn gdp(growth: f64, prices: f64) -> f64 {
    gdp_of([growth; 5], prices)
}

/// The plan's buoyancy: revenue grows at 10% a year on the plan baseline.
fn plan_buoyancy() -> f64 {
    1.1f64.powi(5).ln() / (gdp(0.1, 0.0143) / GDP).ln()
}

fn revenue(gdp: f64, b: f64) -> f64 {
    6.0 * (gdp / GDP).powf(b)
}

/// The urban share after five yearly moves of its logit.
fn towns(d: f64) -> f64 {
    1.0 / (1.0 + 342.0 / 658.0 * (-5.0 * d).exp())
}

#[test]
fn presets_are_the_files_of_the_folder_in_order() {
    let mut files: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let mut expected = PRESETS.map(|(file, _)| format!("{file}.json"));
    expected.sort();
    assert_eq!(files, expected);
    let names: Vec<_> = presets(&plan()).into_iter().map(|s| s.name.zh).collect();
    // The neutral outlook is made of the levers' ranges.
    let mut expected = PRESETS.map(|(_, zh)| zh).to_vec();
    expected.insert(1, "中性展望");
    assert_eq!(names, expected);
}

#[test]
fn presets_differ_in_name_and_assumptions() {
    let all = presets(&plan());
    for (n, a) in all.iter().enumerate() {
        assert!(!a.name.get(Lang::En).is_empty() && !a.name.get(Lang::Zh).is_empty());
        for b in &all[..n] {
            assert!(a.name.en != b.name.en && a.name.zh != b.name.zh);
            let unnamed = |s: &Scenario| Scenario {
                name: Default::default(),
                ..s.clone()
            };
            assert_ne!(unnamed(a), unnamed(b), "{}", a.name.en);
        }
    }
}

#[test]
fn plan_path_is_the_plan_baseline() {
    let (named, own) = (preset("plan-path"), common::run(serde_json::json!({})));
    for series in [
        "gdp_nominal",
        "revenue",
        "urbanization_rate",
        "gdp_per_capita_usd",
    ] {
        assert_eq!(path(&plan(), &named, series), path(&plan(), &own, series));
    }
    same(end(&named, "gdp_nominal"), gdp(0.1, 0.0143));
    same(end(&named, "urbanization_rate"), 0.7);
    same(end(&named, "revenue"), 6.0 * 1.1f64.powi(5));
}

/// In the middle of the ranges: growth 5 … 11% with the plan's differences between sectors, prices
/// −1 … 4%, buoyancy 0.7 … 1.3, URGD 0.02 … 0.07.
#[test]
fn neutral_outlook_stands_in_the_middle_of_every_range() {
    let outlook = presets(&plan()).swap_remove(1);
    let run = Run::new(&plan(), &outlook).unwrap();
    same(end(&run, "gdp_nominal"), gdp(0.08, 0.015));
    same(end(&run, "revenue"), 6.0 / GDP * gdp(0.08, 0.015));
    same(end(&run, "urbanization_rate"), towns(0.045));
    // Retail sales with an elasticity of 0.8 … 1.4 in nominal GDP.
    let retail = path(&plan(), &run, "retail_sales");
    same(retail[5], retail[0] * (gdp(0.08, 0.015) / GDP).powf(1.1));
}

#[test]
fn no_inflation_keeps_prices_flat() {
    same(end(&preset("no-inflation"), "gdp_nominal"), gdp(0.1, 0.0));
}

#[test]
fn past_momentum_meets_gdp_and_revenue() {
    let run = preset("momentum");
    let y = gdp(0.11, 0.01435);
    same(end(&run, "gdp_nominal"), y);
    same(end(&run, "revenue"), revenue(y, 0.871));
    common::shows(y, "208.64");
    assert!(y > 200.0 && end(&run, "revenue") > 10.0);
    same(end(&run, "population"), PEOPLE);
}

#[test]
fn new_normal_shock_takes_five_points_off_the_last_year() {
    let (run, hit) = (preset("new-normal"), preset("new-normal-shock"));
    let with_last = |last: f64| gdp_of([0.085, 0.08, 0.08, 0.075, last], 0.022);
    same(end(&run, "gdp_nominal"), with_last(0.075));
    same(end(&hit, "gdp_nominal"), with_last(0.025));
    same(
        end(&hit, "revenue"),
        revenue(with_last(0.025), plan_buoyancy()),
    );
    for run in [&run, &hit] {
        same(end(run, "population"), PEOPLE * 0.997f64.powi(5));
        same(end(run, "urbanization_rate"), towns(0.035));
    }
    let plan = plan();
    let [a, b] = [&run, &hit].map(|run| path(&plan, run, "gdp_nominal"));
    assert_eq!(a[..5], b[..5], "nothing changes before the shock");
}

#[test]
fn tax_cuts_lower_revenue_but_not_output() {
    let run = preset("tax-cuts");
    same(end(&run, "gdp_nominal"), gdp(0.1, 0.0143));
    same(end(&run, "revenue"), revenue(gdp(0.1, 0.0143), 0.8));
}

#[test]
fn restated_revenue_is_four_fifths_from_2016() {
    let plan = plan();
    let [restated, own] =
        ["revenue-restated", "plan-path"].map(|p| path(&plan, &preset(p), "revenue"));
    same(restated[0], 6.0);
    for t in 1..=5 {
        same(restated[t], own[t] * 0.8);
    }
}

#[test]
fn out_migration_empties_villages_faster_than_towns() {
    let run = preset("out-migration");
    same(end(&run, "gdp_nominal"), gdp(0.09, 0.0143));
    let people = PEOPLE * (1.0 - 0.0079f64).powi(5);
    same(end(&run, "population"), people);
    same(end(&run, "urbanization_rate"), towns(0.0703));
    same(
        end(&run, "rural_population"),
        people * (1.0 - towns(0.0703)),
    );
}

#[test]
fn merger_adds_people_and_revenue_follows_output() {
    let run = preset("merger");
    same(end(&run, "population"), 259_311.0 * 1.015f64.powi(5));
    same(end(&run, "urbanization_rate"), towns(0.05));
    same(end(&run, "revenue"), 6.0 / GDP * gdp(0.105, 0.0143));
}

#[test]
fn weak_yuan_lowers_dollar_figures_only() {
    let run = preset("weak-yuan");
    // 亿元 per person, at 7.2 yuan per dollar in every year of the plan.
    let dollars = gdp(0.1, 0.0143) * 1e8 / PEOPLE / 7.2;
    same(end(&run, "gdp_per_capita_usd"), dollars);
    same(end(&run, "gdp_per_capita_cny"), dollars * 7.2);
    common::shows(dollars, "10679");
}

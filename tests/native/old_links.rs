//! Links of earlier versions of the page are still read; links of later versions are rejected by their
//! number.

use crate::common::{path, plan, scenario_text};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use book::View;
use engine::levers::{Lever, Path, RevenueRule, UrbanRule};
use engine::problem::{Expected, Problem};
use engine::run::Run;
use engine::scenario::{JointOver, Scenario};
use engine::text::{Lang, Text};
use file::{
    BUILTIN_PLAN, Link, presets, read_book, read_link, read_plan, read_scenario, write_link,
};
use serde_json::{Value, json};

/// Written by the first version of the page.
const NEW_NORMAL_1: &str = "1.eyJsYW5nIjoiZW4iLCJzY2VuYXJpbyI6eyJmb3JtYXQiOiJwbGFuLXNpbXVsYXRvci9zY2VuYXJpbyIsImxldmVycy\
    I6eyJkZWZsYXRvci5hbGwiOjAuMDIyLCJkZWZsYXRvci5wcmltYXJ5IjowLjAsImRlZmxhdG9yLnNlY29uZGFyeSI6MC\
    4wLCJkZWZsYXRvci50ZXJ0aWFyeSI6MC4wLCJncm93dGguYWxsIjp7InllYXJzIjpbMC4wODUsMC4wOCwwLjA4LDAuMD\
    c1LDAuMDc1XX0sImdyb3d0aC5wcmltYXJ5IjowLjAsImdyb3d0aC5zZWNvbmRhcnkiOjAuMCwiZ3Jvd3RoLnRlcnRpYX\
    J5IjowLjAsInBvcHVsYXRpb24uZ3Jvd3RoIjotMC4wMDMsInJldmVudWUuYnVveWFuY3kiOjAuOTMsInVyYmFuLnVyZ2\
    QiOjAuMDM1fSwibmFtZSI6eyJlbiI6Ik5ldyBub3JtYWwsIHNob2NrIGluIDIwMjAiLCJ6aCI6IuaWsOW4uOaAge-8iz\
    IwMjDlubTlhrLlh7sifSwicnVsZXMiOnsicmV2ZW51ZSI6ImJ1b3lhbmN5IiwidXJiYW4iOiJ1cmdkIn0sInNob2Nrcy\
    I6W3sibGV2ZXIiOiJncm93dGguYWxsIiwicGVyc2lzdGVuY2UiOjAuMCwic2l6ZSI6LTAuMDUsInllYXIiOjIwMjB9XS\
    widmVyc2lvbiI6MX0sInZpZXciOiJib2FyZCJ9";
const OWN_1: &str = "1.eyJsYW5nIjoiemgiLCJzY2VuYXJpbyI6eyJhY3R1YWxzIjp7ImdkcF9ub21pbmFsIjp7IjIwMTYiOjEyOC40fSwicG\
    9wdWxhdGlvbiI6eyIyMDE2IjoyNTgwMDAuMH19LCJmb3JtYXQiOiJwbGFuLXNpbXVsYXRvci9zY2VuYXJpbyIsImxldm\
    VsX3Nob2NrcyI6W3siYWRkIjotMC4xLCJtdWx0aXBseSI6MC45LCJzZXJpZXMiOiJyZXZlbnVlIiwieWVhciI6MjAxN3\
    1dLCJsZXZlcnMiOnsiZ3Jvd3RoLmFsbCI6eyJzdGFydCI6MC4xLCJzdGVwIjotMC4wMDV9LCJpbmRpY2F0b3IuZm9yZX\
    N0X2NvdmVyIjowLjUsInVyYmFuLnVyZ2QiOjAuMDM4Nn0sIm5hbWUiOiLor5XkuIDor5UiLCJydWxlcyI6eyJyZXZlbn\
    VlIjoidGF4X2FuZF9vdGhlciIsInVyYmFuIjoiY29tcG9uZW50cyJ9LCJ1bmNlcnRhaW50eSI6eyJjb3JyZWxhdGlvbi\
    I6W1sxLjAsMC4zXSxbMC4zLDEuMF1dLCJwYXRocyI6NTAwLCJwZXJzaXN0ZW5jZSI6MC41LCJzZCI6eyJkZWZsYXRvci\
    5hbGwiOjAuMDEsImdyb3d0aC5hbGwiOjAuMDJ9LCJzZWVkIjo3LCJza2V3Ijp7Imdyb3d0aC5hbGwiOi0wLjJ9fSwidm\
    Vyc2lvbiI6MX19";

#[test]
fn reads_links_of_the_first_version() {
    let plan = plan();
    let link = read_link(NEW_NORMAL_1, &plan).unwrap();
    assert_eq!(link.choices.lang, Lang::En);
    // Its view no longer exists, so the first one opens.
    assert_eq!(link.choices.view, View::Simulate);
    let preset = presets(&plan).swap_remove(5);
    assert_eq!(link.scenario.name, preset.name);
    assert_eq!(link.scenario.shocks, preset.shocks);
    for (lever, path) in &preset.levers {
        assert_eq!(link.scenario.levers.get(lever), Some(path), "{lever:?}");
    }
    let link = read_link(OWN_1, &plan).unwrap();
    let scenario = link.scenario;
    assert_eq!(scenario.name, Text::same("试一试"));
    let cover = plan.lever("indicator.forest_cover").unwrap();
    assert_eq!(scenario.levers[&cover], Path::Constant(0.5));
    let (start, step) = (0.1, -0.005);
    assert_eq!(
        scenario.levers[&Lever::GrowthAll],
        Path::Ramp { start, step }
    );
    assert_eq!(scenario.revenue_rule, RevenueRule::TaxAndOther);
    assert_eq!(scenario.urban_rule, UrbanRule::Components);
    assert_eq!(scenario.actuals.len(), 2);
    assert_eq!(scenario.level_shocks[0].add, -0.1);
    let drivers = scenario.uncertainty.unwrap();
    assert_eq!(
        (drivers.seed, drivers.paths, drivers.persistence),
        (7, 500, 0.5)
    );
    assert_eq!(drivers.correlation.unwrap()[0], [1.0, 0.3]);
}

/// The plan's own path, out-migration, and sectors with rates of their own, written in version 2.
const PLAN_PATH_2: &str = "AgAAAgzop4TliJLln7rlh4YJUGxhbiBwYXRo_8MBCxEAAAD0EQAAANILAKQwAAAA93GmSA";
const OUT_MIGRATION_2: &str =
    "AgAAAgzkurrlj6PlpJbmtYENT3V0LW1pZ3JhdGlvbv_DAQuSAQAAAPQRAAAA0gvsCfRXAAAAUDZ_hQ";
const OWN_RATES_2: &str =
    "AgAAAQnpgJDkuqfkuJoOA2pTIgEeaW5kaWNhdG9yLnVuZGVyX2ZpdmVfbW9ydGFsaXR5UQAA2LPhGA";

/// Series whose laws or defaults have changed since.
const SERIES: [&str; 12] = [
    "gdp_nominal",
    "share_primary",
    "revenue",
    "urbanization_rate",
    "gdp_per_capita_usd",
    "fixed_investment_cumulative",
    "industrial_output",
    "retail_sales",
    "income_urban",
    "savings_per_head",
    "park_output",
    "under_five_mortality",
];

/// What links showed of those in 2020 before the plan's stated rates became its baseline: printed by
/// `examples/simulate` of commit 4085cf4, the last one before, for the scenarios that the links hold.
#[rustfmt::skip]
const SHOWED: [(&str, [f64; 12]); 5] = [
    (NEW_NORMAL_1, [
        179.264_116_517_982_76, 0.154, 9.044_797_001_354_882, 0.696_226_820_151_189_1, 10_174.161_521_117_54,
        800.054_398_945_171_9, 300.043_055_348_571_56, 100.412_717_271_849_93, 48_898.268_959_867_79,
        40_007.300_075_309_81, 230.953_119_359_216_23, 0.005,
    ]),
    (OWN_1, [
        190.074_928_793_865_98, 0.154, 8.429_270_887_223_709, 0.700_053_483_317_910_6, 10_680.882_193_933_874,
        800.054_398_945_171_9, 300.043_055_348_571_56, 100.412_717_271_849_93, OWN_INCOME,
        40_007.300_075_309_81, 230.953_119_359_216_23, 0.005,
    ]),
    (PLAN_PATH_2, [
        199.353_957_030_785_72, 0.154, 9.983_920_516_696_232, 0.700_020_229_724_079_6, 11_145.663_190_532_288,
        800.054_398_945_171_9, 300.043_055_348_571_56, 100.412_717_271_849_93, 47_083.759_580_378_115,
        40_007.300_075_309_81, 230.953_119_359_216_23, 0.005,
    ]),
    (OUT_MIGRATION_2, [
        190.455_677_885_683_49, 0.154, 9.568_819_101_305_094, 0.732_215_868_091_081_5, 11_078.927_765_151_051,
        800.054_398_945_171_9, 300.043_055_348_571_56, 100.412_717_271_849_93, 47_083.759_580_378_115,
        40_007.300_075_309_81, 230.953_119_359_216_23, 0.005,
    ]),
    (OWN_RATES_2, [
        124.158_787_965_161_85, 0.106_811_849_207_197_58, 6.427_602_876_801_27, 0.700_020_229_724_079_6,
        6_941.582_968_381_741, 800.054_398_945_171_9, 300.043_055_348_571_56, 100.412_717_271_849_93,
        47_083.759_580_378_115, 40_007.300_075_309_81, 230.953_119_359_216_23, 0.0042,
    ]),
];

/// The income of [`OWN_1`] is no longer 46,994.576: its nominal GDP of 2016 is known alone, so that prices
/// are now those that it assumes, 1.43% a year in all five years, and not what GDP left over in 2016.
const OWN_INCOME: f64 = 47_083.759_580_378_115;

fn assert_shows(scenario: &Scenario, values: &[f64]) {
    let plan = plan();
    let run = Run::new(&plan, scenario).unwrap();
    for (series, value) in SERIES.into_iter().zip(values) {
        let found = *path(&plan, &run, series).last().unwrap();
        let close = (found - value).abs() <= 1e-12 * value.abs();
        assert!(
            close,
            "{}: {series} is {found}, not {value}",
            scenario.name.en
        );
    }
}

#[test]
fn old_links_show_what_they_showed() {
    for (code, values) in SHOWED {
        assert_shows(&read_link(code, &plan()).unwrap().scenario, &values);
    }
}

#[test]
fn books_of_version_1_show_what_they_showed() {
    let plan = plan();
    let scenarios = [
        (json!({}), SHOWED[2].1),
        (
            json!({"growth.all": 0.09, "population.growth": -0.0079, "urban.urgd": 0.0703}),
            SHOWED[3].1,
        ),
        (
            json!({
                "growth.primary": -0.07, "growth.secondary": 0.005, "growth.tertiary": 0.02,
                "indicator.under_five_mortality": 0.5,
            }),
            SHOWED[4].1,
        ),
        // An explicit common rate of 0 beside sectors that differ from it was how own rates stood.
        (
            json!({
                "growth.all": 0, "growth.primary": -0.07, "growth.secondary": 0.005, "growth.tertiary": 0.02,
                "indicator.under_five_mortality": 0.5,
            }),
            SHOWED[4].1,
        ),
    ];
    let entries = scenarios.iter().zip(1..).map(|((levers, _), id)| {
        let file = serde_json::from_str::<Value>(&scenario_text(&json!({"levers": levers})));
        json!({"id": format!("{id:x}"), "scenario": file.unwrap()})
    });
    let entries: Vec<_> = entries.collect();
    let book = json!({
        "format": "plan-simulator/book", "version": 1, "plan": plan.id, "scenarios": entries,
    });
    let book = read_book(&book.to_string(), &plan).unwrap();
    assert_eq!((book.own.len(), &book.problems[..]), (4, &[][..]));
    for (entry, (_, values)) in book.own.iter().zip(&scenarios) {
        assert_shows(&entry.scenario, values);
    }
    // Both notations of own rates are marked.
    for entry in &book.own[2..] {
        assert!(entry.scenario.families_with_own_rates().growth);
    }
    // As a file of today the third one is rejected: its sectors read as differences.
    let today = scenario_text(&json!({"levers": scenarios[2].0}));
    let problems = read_scenario(&today, &plan).unwrap_err();
    assert!(matches!(problems[0].expected, Expected::OwnRates(_)));
}

/// Then no plan held a base that meets its goal already: the line led to its end.
#[test]
fn old_links_and_books_of_other_plans_show_what_they_showed() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    file["id"] = json!("another-2016-2020");
    let levers = file["levers"].as_object_mut().unwrap();
    levers.remove("indicator.under_five_mortality").unwrap();
    let plan = read_plan(&file.to_string()).unwrap();
    let scenario: Value = serde_json::from_str(&scenario_text(&json!({"levers": {}}))).unwrap();
    let book = json!({
        "format": "plan-simulator/book", "version": 1, "plan": plan.id,
        "scenarios": [{"id": "1", "scenario": scenario}],
    });
    let book = read_book(&book.to_string(), &plan).unwrap();
    let link = json!({"lang": "zh", "scenario": scenario}).to_string();
    let link = read_link(&format!("1.{}", URL_SAFE_NO_PAD.encode(link)), &plan).unwrap();
    let end = |scenario: &Scenario, series: &str| {
        let run = Run::new(&plan, scenario).unwrap();
        *path(&plan, &run, series).last().unwrap()
    };
    for old in [&book.own[0].scenario, &link.scenario] {
        assert_eq!(end(old, "under_five_mortality"), 0.005);
        // What the plan itself says holds for them too.
        assert_eq!(end(old, "housing_area"), 41.5);
    }
    assert_eq!(end(&Scenario::default(), "under_five_mortality"), 0.0034);
}

/// What old links and books did not ask for, their odds do not ask for either: together they were over levels.
#[test]
fn old_joint_odds_are_over_levels() {
    let plan = plan();
    let drivers = read_link(OWN_1, &plan).unwrap().scenario.uncertainty;
    assert_eq!(drivers.unwrap().joint_over, JointOver::Levels);
}

#[test]
fn rejects_other_versions_by_number() {
    let plan = plan();
    let mut bytes = URL_SAFE_NO_PAD
        .decode(write_link(&plan, &Link::of(&plan, Scenario::default())))
        .unwrap();
    for version in [0, 1, 4, 255] {
        bytes[0] = version;
        let problems = read_link(&URL_SAFE_NO_PAD.encode(&bytes), &plan).expect_err("a problem");
        assert_eq!(
            problems,
            [Problem::at("#", Expected::Version(3), version.to_string())]
        );
    }
    for version in ["0", "4", "17"] {
        let problems = read_link(&format!("{version}.e30"), &plan).expect_err("a problem");
        assert_eq!(problems, [Problem::at("#", Expected::Version(3), version)]);
    }
}

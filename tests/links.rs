//! A link brings back what was on the page, bit for bit; one that is not as it was copied is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "common/any.rs"]
mod any;
mod common;

use any::{config, scenario};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::{good_plan, plan, scenario_text};
use plan_simulator::engine::levers::Lever;
use plan_simulator::engine::plan::Plan;
use plan_simulator::engine::problem::{Expected, Problem};
use plan_simulator::engine::run::Run;
use plan_simulator::engine::scenario::{Path, RevenueRule, Scenario, UrbanRule};
use plan_simulator::engine::series::Series;
use plan_simulator::engine::text::{Lang, Text};
use plan_simulator::file::{Link, presets, read_link, read_scenario, write_link, write_scenario};
use plan_simulator::view::problems::sentence;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::json;

/// Anything that a page can show for a plan.
fn link(plan: &Plan) -> impl Strategy<Value = Link> + use<> {
    let targets = plan.targets.len();
    let all: Vec<_> = (0..targets).collect();
    let levers: Vec<_> = Lever::all(plan).collect();
    let results: Vec<_> = (0..plan.indicators.len())
        .filter_map(|n| Series::of_indicator(plan, n))
        .collect();
    let one = prop::option::of(0..targets);
    let axes = subsequence(levers.clone(), 2).prop_map(|two| [two[1], two[0]]);
    let page = (any::<bool>(), "[a-z][a-z0-9-]{0,12}|");
    let scenarios = (scenario(plan), prop::collection::vec(scenario(plan), 0..4));
    let targets = (one.clone(), one, prop::option::of(subsequence(all, 0..6)));
    let others = (
        prop::option::of(axes),
        subsequence(levers, 0..5).prop_shuffle(),
        prop::option::of(select(results)),
    );
    let parts = (page, scenarios, targets, others);
    parts.prop_map(
        |((english, view), (scenario, compared), targets, (axes, locked, result))| Link {
            scenario,
            lang: if english { Lang::En } else { Lang::Zh },
            view,
            compared,
            subject: targets.0,
            focus: targets.1,
            chosen: targets.2,
            axes,
            locked,
            result,
        },
    )
}

/// The bits of every number that a scenario holds.
fn bits(scenario: &Scenario) -> Vec<u64> {
    let mut all = Vec::new();
    for path in scenario.levers.values() {
        match path {
            Path::Constant(value) => all.push(*value),
            Path::Ramp { start, step } => all.extend([*start, *step]),
            Path::Years(values) => all.extend(values),
        }
    }
    all.extend(scenario.shocks.iter().flat_map(|s| [s.size, s.persistence]));
    all.extend(
        scenario
            .level_shocks
            .iter()
            .flat_map(|s| [s.multiply, s.add]),
    );
    all.extend(scenario.actuals.iter().map(|a| a.value));
    if let Some(drivers) = &scenario.uncertainty {
        all.extend(drivers.sd.iter().chain(&drivers.skew).map(|(_, v)| *v));
        all.push(drivers.persistence);
        all.extend(drivers.correlation.iter().flatten().flatten());
    }
    all.into_iter().map(f64::to_bits).collect()
}

#[track_caller]
fn same(back: &Link, link: &Link) {
    assert_eq!(back, link);
    let of = |link: &Link| -> Vec<_> {
        let all = std::iter::once(&link.scenario).chain(&link.compared);
        all.map(bits).collect()
    };
    assert_eq!(of(back), of(link));
}

/// Every problem says something in both languages.
#[track_caller]
fn refused(code: &str, plan: &Plan) -> Vec<Problem> {
    let problems = read_link(code, plan).expect_err(code);
    assert!(!problems.is_empty());
    for problem in &problems {
        assert!(sentence(problem, Lang::Zh).chars().count() < 600);
        assert!(sentence(problem, Lang::En).chars().count() < 600);
    }
    problems
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn a_link_brings_back_all_that_was_on_the_page(mut link in link(&plan())) {
        let plan = plan();
        let runs = |scenario: &Scenario| Run::new(&plan, scenario).is_ok();
        link.compared.retain(runs);
        if runs(&link.scenario) {
            let code = write_link(&plan, &link);
            let url = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
            prop_assert!(code.chars().all(url), "{}", code);
            same(&read_link(&code, &plan).unwrap(), &link);
        }
    }

    #[test]
    fn a_link_of_version_1_is_read(scenario in scenario(&plan()), english in any::<bool>()) {
        let plan = plan();
        if Run::new(&plan, &scenario).is_ok() {
            let lang = if english { "en" } else { "zh" };
            let file = write_scenario(&plan, &scenario);
            let state = json!({"scenario": file, "lang": lang, "view": "targets"});
            let code = format!("1.{}", URL_SAFE_NO_PAD.encode(state.to_string()));
            let back = read_link(&code, &plan).unwrap();
            prop_assert_eq!(&back.lang == &Lang::En, english);
            let expected = Link { scenario, lang: back.lang, view: "targets".into(), ..Link::default() };
            same(&back, &expected);
        }
    }
}

#[test]
fn numbers_at_the_edge_keep_their_bits() {
    let plan = plan();
    let hard = [
        0.0,
        -0.0,
        5e-324,
        -5e-324,
        f64::MIN_POSITIVE,
        0.1 + 0.2,
        1.0 / 3.0,
        -1e-9,
    ];
    for value in hard {
        let mut link = Link::default();
        let levers = &mut link.scenario.levers;
        levers.insert(Lever::InvestmentGrowth, Path::Constant(value));
        // Five years of a larger step would leave the lever's range.
        let (start, step) = (value, -value / 8.0);
        levers.insert(Lever::TradeGrowth, Path::Ramp { start, step });
        levers.insert(
            Lever::RetailGrowth,
            Path::Years(vec![value; plan.horizon()]),
        );
        let code = write_link(&plan, &link);
        same(&read_link(&code, &plan).unwrap(), &link);
    }
}

#[test]
fn six_scenarios_are_compared_and_no_more() {
    let plan = plan();
    let mut link = Link {
        compared: presets(&plan)[..6].to_vec(),
        ..Link::default()
    };
    same(&read_link(&write_link(&plan, &link), &plan).unwrap(), &link);
    link.compared.push(Scenario::default());
    let problems = refused(&write_link(&plan, &link), &plan);
    assert_eq!(problems[0].expected, Expected::AtMost(6));
}

#[test]
fn a_preset_fits_a_short_link() {
    let plan = plan();
    for scenario in presets(&plan) {
        let name = scenario.name.en.clone();
        let link = Link {
            scenario,
            ..Link::default()
        };
        let code = write_link(&plan, &link);
        println!("{name}: {} characters", code.len());
        assert!(code.len() <= 140, "{name}: {}", code.len());
    }
}

#[test]
fn a_link_for_another_plan_names_both() {
    let (own, other) = (plan(), good_plan("byte-order-mark-and-crlf"));
    let link = Link::default();
    for (from, to) in [(&own, &other), (&other, &own)] {
        let code = write_link(from, &link);
        same(&read_link(&code, from).unwrap(), &link);
        let problems = refused(&code, to);
        assert_eq!(problems.len(), 1);
        for lang in [Lang::Zh, Lang::En] {
            let words = sentence(&problems[0], lang);
            assert!(
                words.contains(&from.id) && words.contains(&to.id),
                "{words}"
            );
        }
    }
}

#[test]
fn targets_and_levers_are_found_where_they_stand_in_the_plan() {
    let plan = plan();
    let link = Link {
        subject: Some(plan.targets.len() - 1),
        focus: Some(0),
        chosen: Some(vec![2, 1]),
        locked: Lever::all(&plan).last().into_iter().collect(),
        ..Link::default()
    };
    let code = write_link(&plan, &link);
    let mut turned = plan.clone();
    turned.targets.reverse();
    let back = read_link(&code, &turned).unwrap();
    assert_eq!(back.subject, Some(0));
    assert_eq!(back.focus, Some(plan.targets.len() - 1));
    turned.targets.truncate(1);
    let places: Vec<_> = refused(&code, &turned)
        .into_iter()
        .map(|p| p.place)
        .collect();
    assert_eq!(places.len(), 3, "{places:?}");
}

/// Written by the first version of this program.
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
fn links_that_were_copied_from_the_first_version_are_read() {
    let plan = plan();
    let link = read_link(NEW_NORMAL_1, &plan).unwrap();
    let expected = Link {
        scenario: presets(&plan)[4].clone(),
        lang: Lang::En,
        view: "board".into(),
        ..Link::default()
    };
    same(&link, &expected);
    let link = read_link(OWN_1, &plan).unwrap();
    let scenario = link.scenario;
    assert_eq!(scenario.name, Text::same("试一试"));
    let cover = Lever::from_id("indicator.forest_cover", &plan).unwrap();
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

#[test]
fn other_versions_are_refused_by_name() {
    let plan = plan();
    let mut bytes = URL_SAFE_NO_PAD
        .decode(write_link(&plan, &Link::default()))
        .unwrap();
    for version in [0, 1, 3, 255] {
        bytes[0] = version;
        let problems = refused(&URL_SAFE_NO_PAD.encode(&bytes), &plan);
        assert_eq!(
            problems,
            [Problem::at("#", Expected::Version(2), version.to_string())]
        );
    }
    for version in ["0", "2", "3", "17"] {
        let problems = refused(&format!("{version}.e30"), &plan);
        assert_eq!(problems, [Problem::at("#", Expected::Version(2), version)]);
    }
}

/// A link with something in every part.
fn full(plan: &Plan) -> Link {
    let scenario = read_link(OWN_1, plan).unwrap().scenario;
    Link {
        scenario,
        lang: Lang::En,
        view: "ways".into(),
        compared: presets(plan)[3..5].to_vec(),
        subject: Some(1),
        focus: Some(2),
        chosen: Some(vec![0, 3]),
        axes: Some([Lever::GrowthAll, Lever::UrbanUrgd]),
        locked: vec![Lever::ExchangeRate],
        result: Some(Series::Revenue),
    }
}

#[test]
fn every_changed_missing_or_added_character_is_noticed() {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%<";
    let plan = plan();
    let code = write_link(&plan, &full(&plan));
    for (at, was) in code.char_indices() {
        for other in ALPHABET.chars().filter(|c| *c != was) {
            let changed = format!("{}{other}{}", &code[..at], &code[at + 1..]);
            assert!(read_link(&changed, &plan).is_err(), "{at} {other}");
        }
        refused(&code[..at], &plan);
        refused(&code[at + 1..], &plan);
        refused(&format!("{}{}", &code[..at], &code[at + 1..]), &plan);
    }
    for more in ["A", "AAAA", ".", "=", " ", "&x=1"] {
        refused(&format!("{code}{more}"), &plan);
    }
}

#[test]
fn every_changed_byte_is_noticed() {
    let plan = plan();
    let code = write_link(&plan, &full(&plan));
    let bytes = URL_SAFE_NO_PAD.decode(&code).unwrap();
    for at in 0..bytes.len() {
        for other in 1..=255 {
            let mut changed = bytes.clone();
            changed[at] ^= other;
            let problems = refused(&URL_SAFE_NO_PAD.encode(&changed), &plan);
            let expected = &problems[0].expected;
            let told = matches!(expected, Expected::WholeLink | Expected::Version(2));
            assert!(told, "{at} {expected:?}");
        }
    }
}

#[test]
fn a_link_that_is_cut_off_is_told_in_words() {
    let plan = plan();
    let code = write_link(&plan, &full(&plan));
    let problems = refused(&code[..code.len() - 9], &plan);
    let words = sentence(&problems[0], Lang::En);
    assert!(words.contains("neither cut off nor altered"), "{words}");
    let words = sentence(&problems[0], Lang::Zh);
    assert!(words.contains("完整且未经改动的链接"), "{words}");
}

#[test]
fn what_is_no_link_is_refused() {
    let plan = plan();
    let long = format!("1.{}", "A".repeat(300_000));
    let longer = "Ag".repeat(150_000);
    for code in [
        "", ".", "1", "1.", "1.e30", "1.W10", "1.bnVsbA", "Ag", "#", "规划", &long, &longer,
    ] {
        refused(code, &plan);
    }
}

#[test]
fn markup_in_a_name_comes_back_as_the_text_it_is() {
    let plan = plan();
    let name = "</script><img src=x onerror=alert(1)>";
    let text = scenario_text(&json!({"name": name}));
    let link = Link {
        scenario: read_scenario(&text, &plan).unwrap(),
        ..Link::default()
    };
    let code = write_link(&plan, &link);
    assert_eq!(
        read_link(&code, &plan).unwrap().scenario.name,
        Text::same(name)
    );
    // A view's id goes into attributes: it is an id and nothing else.
    for view in ["a b", "<b>", "\"", "A", &"a".repeat(41)] {
        let view = view.to_owned();
        let problems = refused(
            &write_link(
                &plan,
                &Link {
                    view,
                    ..link.clone()
                },
            ),
            &plan,
        );
        assert_eq!(problems[0].expected, Expected::Id("-"));
    }
}

#[test]
fn a_year_that_is_written_in_another_way_is_no_second_year() {
    let text = scenario_text(&json!({"actuals": {"gdp_nominal": {"2016": 128, "02016": 129}}}));
    assert_eq!(read_scenario(&text, &plan()).expect_err("refused").len(), 1);
}

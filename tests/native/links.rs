//! A link restores what was on the page, bit for bit; links that do not fit the plan are rejected.

use crate::common::any::{config, scenario};
use crate::common::links::rejected;
use crate::common::{good_plan, plan, scenario_text};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use book::{Choices, View};
use engine::levers::{Lever, LinkRule, Path};
use engine::plan::Plan;
use engine::problem::Expected;
use engine::run::Run;
use engine::scenario::{JointOver, OwnRates, Scenario};
use engine::series::Series;
use engine::text::{Lang, Text};
use file::{Link, presets, read_link, read_link_anyway, read_scenario, write_link, write_scenario};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::json;
use view::sentences::problems::sentence;

/// Any state of the page that a link can hold.
fn link(plan: &Plan) -> impl Strategy<Value = Link> + use<> {
    let targets = plan.targets.len();
    let all: Vec<_> = (0..targets).collect();
    let levers: Vec<_> = Lever::all(plan).collect();
    let results: Vec<_> = (0..plan.indicators.len())
        .filter_map(|n| Series::of_indicator(plan, n))
        .collect();
    let one = prop::option::of(0..targets);
    let axes = subsequence(levers.clone(), 2).prop_map(|two| [two[1], two[0]]);
    let page = (any::<bool>(), select(View::ALL.to_vec()));
    let usual = Choices::of(plan);
    let scenarios = (scenario(plan), prop::collection::vec(scenario(plan), 0..4));
    let targets = (one.clone(), one, prop::option::of(subsequence(all, 0..6)));
    let others = (
        prop::option::of(axes),
        subsequence(levers, 0..5).prop_shuffle(),
        prop::option::of(select(results)),
    );
    let parts = (page, scenarios, targets, others);
    parts.prop_map(
        move |((english, view), (scenario, compared), targets, (axes, locked, result))| Link {
            scenario,
            compared,
            choices: Choices {
                lang: if english { Lang::En } else { Lang::Zh },
                view,
                subject: targets.0,
                focus: targets.1,
                chosen: targets.2.unwrap_or_else(|| usual.chosen.clone()),
                axes: axes.unwrap_or(usual.axes),
                locked,
                result,
            },
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
fn assert_same_link(back: &Link, link: &Link) {
    assert_eq!(back, link);
    let of = |link: &Link| -> Vec<_> {
        let all = std::iter::once(&link.scenario).chain(&link.compared);
        all.map(bits).collect()
    };
    assert_eq!(of(back), of(link));
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn links_round_trip(mut link in link(&plan())) {
        let plan = plan();
        let runs = |scenario: &Scenario| Run::new(&plan, scenario).is_ok();
        link.compared.retain(runs);
        if runs(&link.scenario) {
            let code = write_link(&plan, &link);
            let url = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
            prop_assert!(code.chars().all(url), "{}", code);
            assert_same_link(&read_link(&code, &plan).unwrap(), &link);
        }
    }

    /// With what they name as it is; what they leave out is as it was then (`old_links.rs`).
    #[test]
    fn reads_version_1_links(mut scenario in scenario(&plan()), english in any::<bool>()) {
        let plan = plan();
        // There were neither rules for what follows the economy nor marks then.
        scenario.link_rules = plan.followers().map(|f| (f, LinkRule::Growth)).collect();
        scenario.own_rates = OwnRates::default();
        scenario.own_rates = scenario.families_with_own_rates();
        if let Some(drivers) = &mut scenario.uncertainty {
            drivers.joint_over = JointOver::Levels;
        }
        if Run::new(&plan, &scenario).is_ok() {
            let lang = if english { "en" } else { "zh" };
            let mut file = write_scenario(&plan, &scenario);
            let fields = file.as_object_mut().unwrap();
            fields.remove("own_rates");
            let rules = fields.get_mut("rules").and_then(|rules| rules.as_object_mut()).unwrap();
            rules.retain(|rule, _| ["revenue", "urban"].contains(&rule.as_str()));
            if let Some(drivers) = fields.get_mut("uncertainty").and_then(|u| u.as_object_mut()) {
                drivers.remove("joint_over");
            }
            let state = json!({"scenario": file, "lang": lang, "view": "targets"});
            let code = format!("1.{}", URL_SAFE_NO_PAD.encode(state.to_string()));
            let mut back = read_link(&code, &plan).unwrap();
            let lang = back.choices.lang;
            prop_assert_eq!(lang == Lang::En, english);
            back.scenario.levers.retain(|lever, _| scenario.levers.contains_key(lever));
            let mut expected = Link::of(&plan, scenario);
            expected.choices = Choices { lang, view: View::Targets, ..expected.choices };
            assert_same_link(&back, &expected);
        }
    }
}

#[test]
fn edge_numbers_keep_their_bits() {
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
        let mut link = Link::of(&plan, Scenario::default());
        let levers = &mut link.scenario.levers;
        levers.insert(Lever::InvestmentGrowth, Path::Constant(value));
        // Over five years a larger step would leave the lever's range.
        let (start, step) = (value, -value / 8.0);
        levers.insert(Lever::TradeGrowth, Path::Ramp { start, step });
        levers.insert(
            Lever::RetailGrowth,
            Path::Years(vec![value; plan.horizon()]),
        );
        let code = write_link(&plan, &link);
        assert_same_link(&read_link(&code, &plan).unwrap(), &link);
    }
}

#[test]
fn compares_at_most_six_scenarios() {
    let plan = plan();
    let mut link = Link::of(&plan, Scenario::default());
    link.compared = presets(&plan)[..6].to_vec();
    assert_same_link(&read_link(&write_link(&plan, &link), &plan).unwrap(), &link);
    link.compared.push(Scenario::default());
    let problems = rejected(&write_link(&plan, &link), &plan);
    assert_eq!(problems[0].expected, Expected::AtMost(6));
}

#[test]
fn presets_have_short_links() {
    let plan = plan();
    for scenario in presets(&plan) {
        let name = scenario.name.en.clone();
        let link = Link::of(&plan, scenario);
        let code = write_link(&plan, &link);
        println!("{name}: {} characters", code.len());
        // The neutral outlook names a lever for each link; 17 characters say for which content of the plan.
        assert!(code.len() <= 175, "{name}: {}", code.len());
    }
}

#[test]
fn link_for_another_plan_names_both_plans() {
    let (own, other) = (plan(), good_plan("byte-order-mark-and-crlf"));
    for (from, to) in [(&own, &other), (&other, &own)] {
        let link = Link::of(from, Scenario::default());
        let code = write_link(from, &link);
        assert_same_link(&read_link(&code, from).unwrap(), &link);
        let problems = rejected(&code, to);
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
fn targets_are_found_by_id_not_position() {
    let plan = plan();
    let mut link = Link::of(&plan, Scenario::default());
    link.choices = Choices {
        subject: Some(plan.targets.len() - 1),
        focus: Some(0),
        chosen: vec![1, 2],
        locked: Lever::all(&plan).last().into_iter().collect(),
        ..link.choices
    };
    let code = write_link(&plan, &link);
    let mut turned = plan.clone();
    turned.targets.reverse();
    // Headline targets stand by position in the plan, so for them this is another content.
    let back = read_link_anyway(&code, &turned).unwrap();
    assert_eq!(back.choices.subject, Some(0));
    assert_eq!(back.choices.focus, Some(plan.targets.len() - 1));
    turned.targets.truncate(1);
    let places: Vec<_> = read_link_anyway(&code, &turned)
        .unwrap_err()
        .into_iter()
        .map(|p| p.place)
        .collect();
    assert_eq!(places.len(), 3, "{places:?}");
}

#[test]
fn markup_in_names_stays_text() {
    let plan = plan();
    let name = "</script><img src=x onerror=alert(1)>";
    let text = scenario_text(&json!({"name": name}));
    let link = Link::of(&plan, read_scenario(&text, &plan).unwrap());
    let code = write_link(&plan, &link);
    assert_eq!(
        read_link(&code, &plan).unwrap().scenario.name,
        Text::same(name)
    );
    // A view's id goes into HTML attributes, so nothing but an id is accepted.
    for view in ["a b", "<b>", "\"", "A", &"a".repeat(41)] {
        let state = json!({"scenario": write_scenario(&plan, &link.scenario), "view": view});
        let code = format!("1.{}", URL_SAFE_NO_PAD.encode(state.to_string()));
        assert_eq!(rejected(&code, &plan)[0].expected, Expected::Id("-"));
    }
}

#[test]
fn rejects_years_in_another_notation() {
    let text = scenario_text(&json!({"actuals": {"gdp_nominal": {"2016": 128, "02016": 129}}}));
    assert_eq!(
        read_scenario(&text, &plan()).expect_err("a problem").len(),
        1
    );
}

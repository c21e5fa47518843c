//! Why a typed number is not taken, in the words of its field, and that a bold one is taken with a warning.

use crate::common::languages::{check, full_width};
use crate::common::{plan, scenario_of};
use engine::levers::{Lever, Path};
use engine::problem::{Expected, Place, Problem};
use engine::run::Run;
use engine::scenario::{Scenario, Shock};
use engine::text::Lang;
use serde_json::json;
use view::panels::levers::implausible;
use view::sentences::rejection::rejection;

/// The rejection in both languages, which must say neither where in a file it is nor that there is a file.
fn both(problems: &[Problem]) -> [String; 2] {
    let plan = plan();
    let both = [Lang::Zh, Lang::En].map(|lang| rejection(&plan, problems, lang).unwrap());
    check(&both[0], &both[1]);
    full_width(&both[0]);
    for words in &both {
        assert!(
            !words.contains("文件") && !words.contains("file"),
            "{words}"
        );
        let places = ["/levers", "/shocks", "/uncertainty"];
        assert!(!places.iter().any(|place| words.contains(place)), "{words}");
    }
    both
}

#[test]
fn rejection_of_a_text_speaks_of_its_field() {
    let plan = plan();
    let words = |field: &str, found: &str, lang| {
        let problem = Problem {
            place: Place::Field(field.to_owned()),
            ..Problem::at("", Expected::Number, found)
        };
        rejection(&plan, &[problem], lang).unwrap()
    };
    assert_eq!(
        words("GDP实际增速", "8 5", Lang::Zh),
        "没有采用。GDP实际增速应填数字，如8.5、-3或1,234，输入的是“8 5”。"
    );
    assert_eq!(
        words("Real GDP growth", "8 5", Lang::En),
        "Not taken. Real GDP growth takes a number such as 8.5, -3 or 1,234; this is “8 5”."
    );
    let long = words("GDP实际增速", &"字".repeat(500), Lang::Zh);
    assert!(long.chars().count() < 90, "{long}");
}

#[test]
fn every_rejected_lever_speaks_of_its_field() {
    let plan = plan();
    for lever in Lever::all(&plan) {
        for value in [-1e9, -1.0, 1e9] {
            let mut scenario = Scenario::default();
            scenario.set(&plan, lever, Path::Constant(value));
            let Err(problems) = Run::new(&plan, &scenario) else {
                continue;
            };
            both(&problems);
        }
    }
    let with = |levers: &str| {
        let text =
            format!(r#"{{"format":"plan-simulator/scenario","version":1,"levers":{{{levers}}}}}"#);
        both(&file::read_scenario(&text, &plan).unwrap_err())
    };
    let [zh, en] = with(r#""growth.all":-0.6,"growth.primary":-0.6"#);
    assert!(zh.contains("合计") && zh.contains("-120%"), "{zh}");
    assert!(en.contains("together"), "{en}");
    let [zh, en] = with(r#""growth.all":-1"#);
    assert!(
        zh.contains("GDP实际增速应在") && zh.contains("-100%"),
        "{zh}"
    );
    assert!(en.contains("Real GDP growth must lie between"), "{en}");
}

#[test]
fn rejected_shocks_speak_of_their_fields() {
    let plan = plan();
    let of = |size, persistence| {
        let shock = Shock {
            lever: Lever::GrowthAll,
            year: 2017,
            size,
            persistence,
        };
        let mut scenario = Scenario::default();
        scenario.shocks.push(shock);
        both(&Run::new(&plan, &scenario).unwrap_err())
    };
    let [zh, _] = of(0.01, 1.2);
    assert!(
        zh.contains("影响延续到次年的比例") && zh.contains("0至100") && zh.contains("120%"),
        "{zh}"
    );
    let [zh, _] = of(-3.0, 0.0);
    assert!(zh.contains("合计"), "{zh}");
}

#[test]
fn growth_of_sixty_percent_is_accepted_with_a_warning_beside_the_results() {
    let plan = plan();
    let words = |scenario: &Scenario| {
        let run = Run::new(&plan, scenario).unwrap();
        let both = [Lang::Zh, Lang::En].map(|lang| implausible(&plan, scenario, &run, lang));
        if !both.concat().is_empty() {
            check(&both[0], &both[1]);
            full_width(&both[0]);
        }
        both
    };
    let mut scenario = Scenario::default();
    assert_eq!(words(&scenario), [String::new(), String::new()]);
    scenario.set(&plan, Lever::GrowthAll, Path::Constant(0.08));
    assert_eq!(words(&scenario), [String::new(), String::new()]);
    scenario.set(&plan, Lever::GrowthAll, Path::Constant(0.6));
    let [zh, en] = words(&scenario);
    assert!(zh.contains("GDP实际增速 60%（常见为"), "{zh}");
    assert!(en.contains("Real GDP growth 60% (usually"), "{en}");
    // One year suffices, and the farthest one is named.
    let years = Path::Years(vec![0.08, 0.08, -0.3, 0.15, 0.08]);
    scenario.set(&plan, Lever::GrowthAll, years);
    assert!(words(&scenario)[0].contains("GDP实际增速 \u{2212}30%"));
    for lever in [
        Lever::DeflatorAll,
        Lever::ExchangeRate,
        Lever::PopulationGrowth,
    ] {
        let far = lever.spec(&plan).plausible.1 * 1.5 + 0.01;
        scenario.set(&plan, lever, Path::Constant(far));
    }
    let [zh, en] = words(&scenario);
    assert!(zh.contains("4项") && en.contains("(4)"), "{zh} {en}");
}

#[test]
fn own_rates_of_sectors_within_their_range_are_no_warning() {
    let plan = plan();
    let levers = json!({"growth.primary": 0.045, "growth.secondary": 0.1, "growth.tertiary": 0.12});
    let own = scenario_of(&plan, &json!({"levers": levers}));
    let run = Run::new(&plan, &own).unwrap();
    assert_eq!(implausible(&plan, &own, &run, Lang::Zh), "");
}

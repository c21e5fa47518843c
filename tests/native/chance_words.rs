//! Probabilities in words, and the uncertainty that the page switches on.

use crate::common::languages::{check, full_width};
use crate::common::{good_plan, plan, positions, same, scenario_text};
use engine::levers::{Lever, Path};
use engine::plan::{LeverFacts, Plan};
use engine::run::Run;
use engine::scenario::{JointOver, Scenario, Uncertainty};
use engine::series::Series;
use engine::text::Lang;
use engine::uncertainty::{Chance, Ensemble, Spreads, faults, sd_of, usual};
use file::read_scenario;
use serde_json::json;
use view::sentences::chance::{TwoChances, assumptions, chance_words, fraction_words, joint_words};

const GOOD: [&str; 5] = [
    "byte-order-mark-and-crlf",
    "fifty-years",
    "five-years",
    "no-targets",
    "one-year-all-roles",
];

fn all_plans() -> Vec<Plan> {
    let good = GOOD.iter().map(|name| good_plan(name));
    good.chain([plan()]).collect()
}

#[test]
fn usual_uncertainty_is_valid_for_every_good_plan() {
    for plan in all_plans() {
        let uncertainty = usual(&plan);
        let mut ensemble = Ensemble::new(&plan, &uncertainty).unwrap();
        let run = Run::new(&plan, &Scenario::default()).unwrap();
        let odds = ensemble.simulate(&plan, &run, &[]).unwrap();
        assert_eq!(odds.paths, 10_000);
        assert!(uncertainty.sd.iter().all(|(_, sd)| *sd > 0.0 && *sd < 0.1));
    }
}

/// The yearly standard deviation at which nine of ten five-year averages lie within ± `half`, from the
/// explicit weights (1−φ^k)/(1−φ) of a shock in the k-th year before the end.
fn of_nine_in_ten(half: f64, phi: f64, years: i32) -> f64 {
    let weight = |k: i32| (1.0 - phi.powi(k)) / (1.0 - phi);
    let squares: f64 = (1..=years).map(|k| weight(k).powi(2)).sum();
    half * f64::from(years) / (1.645 * squares.sqrt())
}

#[test]
fn half_the_plausible_range_holds_nine_in_ten_averages_of_the_plans_years() {
    let u = usual(&plan());
    let sd = |lever| u.sd.iter().find(|(l, _)| *l == lever).unwrap().1;
    // 5 … 11%: 3 percentage points either way of the average, 2.474 in a year.
    same(sd(Lever::GrowthAll), of_nine_in_ten(0.03, 0.5, 5));
    assert!((sd(Lever::GrowthAll) - 0.024_74).abs() < 5e-6);
    // −1 … 4%; 0.02 … 0.07.
    same(sd(Lever::DeflatorAll), of_nine_in_ten(0.025, 0.5, 5));
    same(sd(Lever::UrbanUrgd), of_nine_in_ten(0.025, 0.5, 5));
    // 0.7 … 1.3 of the mean log growth of nominal GDP on the baseline, which goes from 115.3 to
    // 199.379 in five years; to hundredths of a percent.
    let exact = 0.3 * (199.378_98 / 115.3_f64).ln() / 5.0;
    assert!((exact - 0.032_86).abs() < 5e-6);
    same(sd(Lever::RevenueBuoyancy), of_nine_in_ten(0.0329, 0.5, 5));
    assert_eq!((u.seed, u.paths, u.persistence), (1, 10_000, 0.5));
    // What follows the economy has a driver of its own: 0.8 … 1.4 of retail sales, likewise.
    let retail = 0.3 * (199.378_98 / 115.3_f64).ln() / 5.0;
    assert!((retail - 0.032_86).abs() < 5e-6);
    same(sd(Lever::RetailElasticity), of_nine_in_ten(0.0329, 0.5, 5));
    // Without growth on the default path: 10% of log growth.
    let open = good_plan("no-targets");
    let of_revenue = |u: &Uncertainty| {
        let own = u.sd.iter().find(|(l, _)| *l == Lever::RevenueBuoyancy);
        own.unwrap().1
    };
    let years = i32::try_from(open.horizon()).unwrap();
    let expected = of_nine_in_ten(0.3 * 0.1, 0.5, years);
    same(of_revenue(&usual(&open)), expected);
    // With it, the default path gives the growth.
    let mut grows = open;
    let rate = LeverFacts {
        default: Some(Path::Constant(0.07)),
        ..LeverFacts::default()
    };
    grows.levers.insert(Lever::GrowthAll, rate);
    let half = (0.3 * 1.07f64.ln() * 1e4).round() / 1e4;
    same(of_revenue(&usual(&grows)), of_nine_in_ten(half, 0.5, years));
}

#[test]
fn driver_added_later_has_its_usual_size() {
    for plan in all_plans() {
        let all = usual(&plan);
        let spreads = Spreads::new(&plan);
        let usual_sd = |lever| {
            let half = spreads.half_width(&plan, lever);
            sd_of(half, all.persistence, plan.horizon())
        };
        for (lever, sd) in &all.sd {
            let mut without = all.clone();
            without.set_driver(&plan, *lever, None);
            without.set_driver(&plan, *lever, Some(usual_sd(*lever)));
            assert_eq!(without, all, "{}: {sd}", lever.id(&plan));
        }
        // Every possible driver can be added at its usual size.
        for lever in Lever::all(&plan).filter(|l| l.spec(&plan).drives()) {
            let mut more = all.clone();
            more.set_driver(&plan, lever, Some(usual_sd(lever)));
            assert_eq!(faults(&plan, &more), [], "{}", lever.id(&plan));
        }
    }
    // −10 … 5 percentage points.
    let half = Spreads::new(&plan()).half_width(&plan(), Lever::GrowthPrimary);
    same(half, 0.075);
}

const FRACTIONS: [(&str, f64); 15] = [
    ("about 1 in 20", 0.05),
    ("about 1 in 10", 0.1),
    ("about 1 in 7", 0.15),
    ("about 1 in 5", 0.2),
    ("about 1 in 4", 0.25),
    ("about 1 in 3", 1.0 / 3.0),
    ("about 2 in 5", 0.4),
    ("about half", 0.5),
    ("about 3 in 5", 0.6),
    ("about 2 in 3", 2.0 / 3.0),
    ("about 3 in 4", 0.75),
    ("about 4 in 5", 0.8),
    ("about 6 in 7", 0.85),
    ("about 9 in 10", 0.9),
    ("about 19 in 20", 0.95),
];

/// The fraction that the words stand for.
fn fraction_named(words: &str) -> f64 {
    let edges = [
        ("almost impossible", 0.0),
        ("less than 1 in 20", 0.02),
        ("less than 1 in 10", 0.075),
        ("more than 9 in 10", 0.925),
        ("almost certain", 1.0),
        ("more than 19 in 20", 0.98),
    ];
    let mut all = FRACTIONS.iter().chain(&edges);
    all.find(|(w, _)| *w == words).expect(words).1
}

#[test]
fn fraction_words_are_within_five_percentage_points() {
    for n in 0..=10_000 {
        let p = f64::from(n) / 10_000.0;
        let (zh, en) = (fraction_words(p, Lang::Zh), fraction_words(p, Lang::En));
        let wrong = (fraction_named(&en) - p).abs();
        assert!(wrong <= 0.05 + 1e-9, "{en} for {p}");
        if en.starts_with("about") {
            let closer = FRACTIONS.iter().find(|(_, f)| (f - p).abs() < wrong - 1e-9);
            assert_eq!(closer, None, "{en} for {p}");
        }
        check(&zh, &en);
    }
    assert_eq!(fraction_words(0.401, Lang::Zh), "约四成");
    assert_eq!(fraction_words(0.401, Lang::En), "about 2 in 5");
    assert_eq!(fraction_words(0.0099, Lang::Zh), "几乎不可能");
    assert_eq!(fraction_words(0.02, Lang::Zh), "不到二十分之一");
    assert_eq!(fraction_words(0.995, Lang::Zh), "几乎必然");
    assert_eq!(fraction_words(0.98, Lang::Zh), "九成五以上");
}

#[test]
fn chances_state_their_standard_error_unless_certain() {
    let of = |hits| Chance::of(hits, 10_000);
    let both = |hits| [Lang::Zh, Lang::En].map(|lang| chance_words(&of(hits), lang));
    assert_eq!(
        both(4010),
        [
            "约四成（40.1%，标准误0.5个百分点）",
            "about 2 in 5 (40.1%, standard error 0.5 percentage points)"
        ]
    );
    assert_eq!(
        both(10_000),
        [
            "几乎必然（全部路径均达到）",
            "almost certain (met on all paths)"
        ]
    );
    assert_eq!(
        both(0),
        [
            "几乎不可能（全部路径均未达到）",
            "almost impossible (missed on all paths)"
        ]
    );
    // One hit, or one miss, in ten thousand is not rounded away.
    assert_eq!(both(1)[0], "几乎不可能（0.01%，标准误0.01个百分点）");
    assert_eq!(both(9_999)[0], "几乎必然（99.99%，标准误0.01个百分点）");
    for hits in 0..=10_000 {
        let [zh, en] = both(hits);
        check(&zh, &en);
        full_width(&zh);
        let sure = zh.contains("100") || zh.contains("（0.0%") || zh.contains("误0.0 ");
        assert!(!sure, "{zh}");
    }
}

#[test]
fn joint_chance_names_its_targets_while_they_are_few() {
    let plan = plan();
    let chances = TwoChances {
        own: Some(Chance::of(3400, 10_000)),
        neutral: Some(Some(Chance::of(500, 10_000))),
    };
    let both = JointOver::Both;
    let all = positions(
        &plan,
        &["gdp", "revenue", "urbanization_rate", "tax_share", "trade"],
    );
    let words = |n: usize, lang| joint_words(&plan, &all[..n], both, &chances, lang);
    assert_eq!(
        words(3, Lang::Zh),
        "三项目标（地区生产总值、财政总收入、城镇化率）同时达到的概率（水平和增速）：\
         本情景约三分之一（34.0%，标准误0.5个百分点），中性展望约二十分之一（5.0%，标准误0.2个百分点）"
    );
    assert!(words(2, Lang::Zh).starts_with("两项目标（"));
    assert!(words(5, Lang::Zh).starts_with("五项目标同时"));
    assert!(
        words(1, Lang::Zh)
            .starts_with("地区生产总值达到目标的概率（水平和增速）：本情景约三分之一（34.0%")
    );
    let many: Vec<usize> = (0..plan.targets.len()).collect();
    assert!(
        joint_words(&plan, &many, both, &chances, Lang::Zh)
            .starts_with(&format!("{}项目标同时", many.len()))
    );
    for n in 0..=5 {
        check(&words(n, Lang::Zh), &words(n, Lang::En));
        full_width(&words(n, Lang::Zh));
    }
}

#[test]
fn assumptions_list_every_driver_and_setting() {
    let plan = plan();
    let listed = |u: &Uncertainty, lang| {
        let uncertainty = Some(u.clone());
        let scenario = Scenario {
            uncertainty,
            ..Scenario::default()
        };
        assumptions(&plan, &scenario, lang)
    };
    assert!(assumptions(&plan, &Scenario::default(), Lang::Zh).is_empty());
    let plain = usual(&plan);
    let zh = listed(&plain, Lang::Zh).join("\n");
    for part in [
        "10,000条模拟路径",
        "随机种子 1",
        "GDP实际增速：十次中有九次，规划期平均值偏离路径不超过3个百分点，即每年的冲击标准差为2.474个百分点（加在对数增长率上）",
        "GDP价格涨幅：十次中有九次，规划期平均值偏离路径不超过2.5个百分点，即每年的冲击标准差为2.062个百分点",
        "即每年的冲击标准差为2.713个百分点（加在财政收入的对数增长率上）",
        "即每年的冲击标准差为0.464个百分点（加在城镇化率 logit 的年变动上，按基期城镇化率折成百分点）",
        "50%留到下一年（影响延续到次年的比例 0.5）",
        "互不相关",
        "未列出的假设和已填入的实际数视为确定",
        "并非规划所载",
        "路径即模拟路径的中位数",
    ] {
        assert!(zh.contains(part), "{part} in\n{zh}");
    }
    let mut linked = plain.clone();
    linked.set_driver(&plan, Lever::RetailElasticity, Some(0.02));
    let zh = listed(&linked, Lang::Zh).join("\n");
    let retail = "即每年的冲击标准差为2个百分点（加在该指标的对数增长率上，弹性本身不变）";
    assert!(zh.contains(retail), "{zh}");
    let mut odd = plain.clone();
    odd.persistence = 0.0;
    odd.skew = vec![(Lever::GrowthAll, -0.3)];
    odd.sd.truncate(2);
    odd.correlation = Some(vec![vec![1.0, 0.25], vec![0.25, 1.0]]);
    let zh = listed(&odd, Lang::Zh).join("\n");
    for part in [
        "偏度 −0.3",
        "GDP价格涨幅与GDP实际增速 0.25",
        "互不影响",
        "两段正态分布",
        "路径不一定是模拟路径的中位数",
    ] {
        assert!(zh.contains(part), "{part} in\n{zh}");
    }
    for u in [&plain, &odd] {
        let (zh, en) = (listed(u, Lang::Zh), listed(u, Lang::En));
        assert_eq!(zh.len(), en.len());
        for (zh, en) in zh.iter().zip(&en) {
            check(zh, en);
            full_width(zh);
            assert!(zh.ends_with('。') && en.ends_with('.'), "{zh} {en}");
        }
    }
}

/// The largest relative distance between a target's median and its path, in the target year.
fn farthest_median(plan: &Plan, scenario: &Scenario) -> f64 {
    let run = Run::new(plan, scenario).unwrap();
    let mut ensemble = Ensemble::new(plan, scenario.uncertainty.as_ref().unwrap()).unwrap();
    let bands = ensemble.simulate(plan, &run, &[]).unwrap().bands;
    let series = plan.targets.iter();
    let series = series.filter_map(|t| Series::of_indicator(plan, t.indicator));
    let away = series.filter_map(|s| {
        let (path, year) = (run.outcome.end(s)?, plan.horizon());
        Some((bands.row(s)[year][2] / path - 1.0).abs())
    });
    away.filter(|a| a.is_finite()).fold(0.0, f64::max)
}

#[test]
fn path_is_called_the_median_only_where_it_is() {
    let plan = plan();
    let common = usual(&plan).sd.iter().map(|(l, _)| *l).collect::<Vec<_>>();
    // Large shocks, so that a difference stands out from sampling noise.
    let of = |levers: &[Lever], skew: f64, parts: serde_json::Value| {
        let mut scenario = read_scenario(&scenario_text(&parts), &plan).unwrap();
        let mut sd: Vec<_> = levers.iter().map(|l| (*l, 0.2)).collect();
        sd.sort_by_key(|(l, _)| l.id(&plan));
        scenario.uncertainty = Some(Uncertainty {
            sd,
            skew: levers.iter().map(|l| (*l, skew)).take(1).collect(),
            paths: 16_001,
            ..usual(&plan)
        });
        scenario
    };
    let of_series = [Lever::TradeElasticity, Lever::IncomeUrbanElasticity];
    let of_series = of_series.into_iter().filter(|l| !common.contains(l));
    let elastic: Vec<_> = common.iter().copied().chain(of_series).collect();
    let sectors = [
        Lever::GrowthPrimary,
        Lever::GrowthSecondary,
        Lever::GrowthTertiary,
    ];
    let added = json!({"level_shocks":
        [{"series": "revenue", "year": 2017, "multiply": 1.0, "add": 20.0}]});
    let multiplied = json!({"level_shocks":
        [{"series": "revenue", "year": 2017, "multiply": 0.8, "add": 0.0}]});
    let known = json!({"actuals": {"gdp_nominal": {"2017": 140.0}, "revenue": {"2016": 7.0}}});
    let apart = json!({"rules": {"revenue": "tax_and_other"}});
    let cases = [
        (of(&common, 0.0, json!({})), true),
        (
            of(&common[..2], 0.0, json!({"rules": {"urban": "components"}})),
            true,
        ),
        (of(&common, 0.0, multiplied), true),
        (of(&common, 0.0, known), true),
        (of(&elastic, 0.0, json!({})), true),
        (of(&sectors, 0.0, json!({})), false),
        (of(&common, 0.5, json!({})), false),
        (of(&common, 0.0, added), false),
        (of(&common, 0.0, apart), false),
    ];
    for (scenario, said) in &cases {
        let text = assumptions(&plan, scenario, Lang::En).join(" ");
        assert_eq!(text.contains("own path is the median"), *said, "{text}");
        assert_eq!(text.contains("need not be the median"), !said, "{text}");
        let away = farthest_median(&plan, scenario);
        assert!(away < 0.025 || !said, "{away}: {scenario:?}");
    }
    // Sectors and skew stand out from sampling noise.
    for (scenario, _) in &cases[5..7] {
        assert!(farthest_median(&plan, scenario) > 0.04);
    }
}

//! Waterfalls of a difference: displayed values that add up, with texts in both languages.

mod causes;

use crate::common::columns::{levers, preset, steps};
use crate::common::languages::{check_but, full_width, is_chinese};
use crate::common::plan;
use crate::common::uncertain::all_series;
use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;
use serde_json::json;
use view::pictures::waterfall::{Waterfall, waterfall};
use view::sentences::compared::column::Column;

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

fn explain(plan: &Plan, a: &Column, b: &Column, series: Series, lang: Lang) -> Waterfall {
    waterfall(plan, a, b, series, plan.horizon(), lang).unwrap()
}

/// Asserts what holds for every waterfall, above all that its displayed values add up.
#[track_caller]
fn assert_adds_up(waterfall: &Waterfall) {
    let w = waterfall;
    let count = |shown: &str| {
        let (count, decimals) = steps(shown);
        assert_eq!(decimals, w.decimals, "{shown} in {w:?}");
        count
    };
    let shown: i64 = w.steps.iter().map(|s| count(&s.shown)).sum();
    assert_eq!(count(&w.start.shown) + shown, count(&w.end.shown), "{w:?}");
    assert_eq!(shown, count(&w.difference), "{w:?}");
    // The signed numbers in the summary add up too.
    if !w.steps.is_empty() {
        let first = w.summary.find(&w.steps[0].name);
        let tail = &w.summary[first.unwrap_or_else(|| panic!("{}", w.summary))..];
        let numbers = tail
            .split(' ')
            .map(|word| word.trim_end_matches(['.', '。', ',', '，', ';', '；']))
            .map(|word| word.split(['，', '；']).next().unwrap());
        let signed = numbers.filter(|word| {
            let rest = word.trim_start_matches(['+', '\u{2212}']);
            let zero = rest.chars().all(|c| c == '0' || c == '.') && rest.contains('0');
            rest != *word && rest.starts_with(|c: char| c.is_ascii_digit())
                || zero && !rest.is_empty()
        });
        let in_summary: i64 = signed.map(|word| steps(word).0).sum();
        assert_eq!(in_summary, shown, "{}", w.summary);
    }
    // So do what policy, circumstances and the rest add.
    if !w.natures.is_empty() {
        let parts = w.natures.split([' ', '，', '。']);
        let parts = parts.map(|part| part.trim_end_matches(['.', ',']));
        let signed = parts.filter(|part| part.starts_with(['+', '\u{2212}', '0']));
        let by_nature: i64 = signed.map(|part| steps(part).0).sum();
        assert_eq!(by_nature, shown, "{}", w.natures);
    }
    // The title names the largest step that goes the way of the whole, and no other.
    let way = (w.end.value - w.start.value).signum();
    let cause = w.steps.iter().find(|s| s.part.signum() == way);
    if let Some(cause) = cause.filter(|_| count(&w.difference) != 0) {
        let size = w.difference.trim_start_matches(['+', '\u{2212}']);
        assert!(w.title.contains(size), "{}", w.title);
        assert!(
            w.title.to_lowercase().ends_with(&cause.name.to_lowercase()),
            "{} in {w:?}",
            w.title
        );
    }
    if let Some((at, _)) = &w.goal {
        assert!((0.0..=1.0).contains(at), "{w:?}");
    }
    for pair in w.steps.windows(2) {
        assert!(pair[0].part.abs() >= pair[1].part.abs());
        assert_eq!(pair[0].to, pair[1].from);
    }
    let at = w
        .steps
        .iter()
        .flat_map(|s| [s.from, s.to])
        .chain([w.start.at, w.end.at]);
    for at in at {
        assert!((0.0..=1.0).contains(&at), "{w:?}");
    }
    if let (Some(first), Some(last)) = (w.steps.first(), w.steps.last()) {
        assert_eq!((first.from, last.to), (w.start.at, w.end.at));
    }
}

#[test]
fn describes_plan_path_against_new_normal() {
    let plan = plan();
    let (a, b) = (
        preset(&plan, "plan-path", true),
        preset(&plan, "new-normal", true),
    );
    let zh = explain(&plan, &a, &b, Series::GdpNominal, Lang::Zh);
    assert_adds_up(&zh);
    let names: Vec<_> = zh.steps.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(names, ["growth.all", "deflator.all"]);
    assert!(
        zh.steps[0]
            .words
            .starts_with("10% → 8.5 / 8 / 8 / 7.5 / 7.5%"),
        "{zh:?}"
    );
    assert_eq!(zh.unit, "亿元");
    assert_eq!(
        zh.idle_words,
        format!("不同但对此结果没有影响：{}", zh.idle.join("、"))
    );
    assert!(
        zh.summary.contains("比“") && zh.summary.contains("低11.3亿元"),
        "{}",
        zh.summary
    );
    assert_eq!(
        zh.title,
        format!("地区生产总值低11.3亿元，主因是{}", zh.steps[0].name)
    );
    assert_eq!(zh.subtitle, "2020年，亿元 · 规划基准 → 新常态");
    let (goal, words) = zh.goal.clone().unwrap();
    assert_eq!(words, "目标200亿元");
    // 199.4 is 0.6 short of the goal.
    assert!(zh.start.at < goal && goal - zh.start.at < 0.1, "{zh:?}");
    // Growth can be pushed, prices cannot.
    let [growth, prices] = [0, 1].map(|n| &zh.steps[n].shown);
    assert_eq!(
        zh.natures,
        format!("按性质：政策 {growth}，假设 {prices}。")
    );
    for step in &zh.steps {
        assert!(
            zh.summary
                .contains(&format!("{} {}", step.name, step.shown)),
            "{}",
            zh.summary
        );
    }
    // Shares differ by percentage points.
    let rate = explain(&plan, &a, &b, Series::UrbanizationRate, Lang::Zh);
    assert_eq!(
        (rate.unit.as_str(), rate.difference_unit.as_str()),
        ("%", "个百分点")
    );
    assert!(rate.summary.contains("个百分点"), "{}", rate.summary);
    println!("{zh:#?}\n{}\n{}", rate.summary, zh.how);
}

#[test]
fn preset_waterfalls_add_up_and_read_in_both_languages() {
    let plan = plan();
    for (a, b) in [
        ("plan-path", "new-normal"),
        ("plan-path", "tax-cuts"),
        ("momentum", "out-migration"),
        ("new-normal", "new-normal-shock"),
        ("plan-path", "revenue-restated"),
        ("weak-yuan", "merger"),
    ] {
        let pairs = BOTH.map(|lang| [a, b].map(|file| preset(&plan, file, lang == Lang::Zh)));
        for series in all_series(&plan) {
            let [zh, en] = [0, 1].map(|n| {
                let [a, b] = &pairs[n];
                waterfall(&plan, a, b, series, plan.horizon(), BOTH[n])
            });
            let (Ok(zh), Ok(en)) = (&zh, &en) else {
                check_but(&zh.unwrap_err(), &en.unwrap_err(), &[]);
                continue;
            };
            assert_adds_up(zh);
            assert_adds_up(en);
            println!("{}\n{}", zh.summary, en.summary);
            full_width(&zh.summary);
            for (zh, en) in [(&zh.summary, &en.summary), (&zh.how, &en.how)] {
                check_but(zh, en, &["Shapley"]);
            }
            for (zh, en) in zh.steps.iter().zip(&en.steps) {
                check_but(&zh.name, &en.name, &[]);
                assert!(!en.words.chars().any(is_chinese), "{}", en.words);
                full_width(&zh.words);
            }
        }
    }
}

#[test]
fn reversing_the_comparison_mirrors_the_waterfall() {
    let plan = plan();
    for (a, b) in [("plan-path", "new-normal"), ("momentum", "tax-cuts")] {
        let (a, b) = (preset(&plan, a, false), preset(&plan, b, false));
        for series in all_series(&plan) {
            let there = waterfall(&plan, &a, &b, series, plan.horizon(), Lang::En);
            let (Ok(there), Ok(back)) = (
                there,
                waterfall(&plan, &b, &a, series, plan.horizon(), Lang::En),
            ) else {
                continue;
            };
            // Places are not mirrored, as the largest steps come first both ways.
            for (a, b) in [(&there.start, &back.end), (&there.end, &back.start)] {
                assert_eq!((&a.name, a.value, &a.shown), (&b.name, b.value, &b.shown));
            }
            assert_eq!(there.idle, back.idle);
            assert_eq!(there.steps.len(), back.steps.len());
            for (there, back) in there.steps.iter().zip(&back.steps) {
                assert_eq!(there.player, back.player);
                assert_eq!(there.part, -back.part);
                assert_eq!(steps(&there.shown).0, -steps(&back.shown).0);
                let (from, to) = there.words.split_once(" → ").unwrap();
                assert_eq!(back.words, format!("{to} → {from}"));
            }
        }
    }
}

#[test]
fn identical_scenarios_have_no_steps() {
    let plan = plan();
    let a = preset(&plan, "new-normal", true);
    // The same path in another notation.
    let years = json!({"growth.all": {"years": [0.1, 0.1, 0.1, 0.1, 0.1]}});
    let (c, d) = (
        levers(&plan, "丙", json!({"growth.all": 0.1})),
        levers(&plan, "丁", years),
    );
    for (a, b) in [(&a, &a), (&c, &d)] {
        for lang in BOTH {
            let same = explain(&plan, a, b, Series::Revenue, lang);
            assert!(same.steps.is_empty() && same.idle.is_empty());
            assert_eq!(same.start.shown, same.end.shown);
            assert!(
                !same.difference.contains(['+', '\u{2212}']),
                "{}",
                same.difference
            );
            assert_adds_up(&same);
        }
    }
}

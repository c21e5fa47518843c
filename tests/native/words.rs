//! Both languages are complete: no text is missing, none stands in the other language.

use crate::common::languages::{check, check_but, full_width, is_chinese};
use crate::common::uncertain;
use crate::common::{plan, run};
use engine::landscape::Landscape;
use engine::levers::{CATALOGUE, Lever};
use engine::scenario::{Path, Scenario};
use engine::sensitivity::Sensitivity;
use engine::text::{Lang, Text};
use serde_json::json;
use view::panels::board::board;
use view::panels::card::card;
use view::panels::levers::{control, plan_marks};
use view::pictures::chart::{Cursor, chart};
use view::pictures::map::{map, ranges};
use view::pictures::stack::{StackKind, stack};
use view::pictures::tornado::tornado;
use view::sentences::differences::differences;
use view::sentences::summary;
use view::words::texts::T;

/// All texts by name.
fn texts() -> impl Iterator<Item = (&'static str, T)> {
    T::ALL.iter().flat_map(|subject| subject.iter().copied())
}

/// Words of the files' formats, which texts repeat as they are typed, and symbols of formulas.
const AS_TYPED: [&str; 12] = [
    "start", "step", "years", "level", "growth", "unjudged", "law", "linear", "nominal", "g", "n",
    "p",
];

/// A text with the same words in place of each placeholder.
fn filled(text: T, with: &str, lang: Lang) -> String {
    let names = text.placeholders(lang);
    let values: Vec<_> = names.iter().map(|name| (*name, with)).collect();
    text.fill(lang, &values)
}

#[test]
fn every_text_has_both_languages() {
    // The button that changes the language names the other one.
    let other = [T::OtherLanguage, T::OtherLanguageCode];
    for (_, text) in texts().filter(|(_, t)| !other.contains(t)) {
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| filled(text, "0", lang));
        // What has no words of its own in Chinese only joins others.
        let words = |text: &str| text.contains(char::is_alphabetic);
        if words(&zh) || words(&en) {
            check_but(if words(&zh) { &zh } else { "值" }, &en, &AS_TYPED);
        }
        // A calculation keeps its own brackets.
        if !zh.contains('÷') {
            full_width(&filled(text, "值", Lang::Zh));
        }
    }
    assert_eq!(T::OtherLanguage.get(Lang::Zh), "English");
    assert_eq!(T::OtherLanguage.get(Lang::En), "中文");
}

#[test]
fn no_text_is_left_untranslated() {
    for (name, text) in texts() {
        assert_ne!(text.get(Lang::Zh), text.get(Lang::En), "{name}");
    }
}

#[test]
fn both_languages_have_the_same_placeholders() {
    // Chinese counts all of them, English those that are not named.
    let counted_otherwise = ["DiffersFromPlanToo", "NamedByLevers"];
    for (name, text) in texts().filter(|(name, _)| !counted_otherwise.contains(name)) {
        let of = |lang| std::collections::BTreeSet::from_iter(text.placeholders(lang));
        assert_eq!(of(Lang::Zh), of(Lang::En), "{name}");
    }
}

/// All source files below a folder, as text.
fn sources(folder: &std::path::Path, all: &mut Vec<(std::path::PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push((path.clone(), std::fs::read_to_string(path).unwrap()));
        }
    }
}

#[test]
fn no_text_is_left_that_nobody_shows() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for folder in ["src", "crates/view"] {
        sources(&root.join(folder), &mut all);
    }
    let table = root.join("crates/view/src/words/texts");
    all.retain(|(path, _)| !path.starts_with(&table));
    // Read as text: what only the page shows does not compile here.
    let mut shown = std::collections::BTreeSet::new();
    for (_, text) in &all {
        for (at, _) in text.match_indices("T::") {
            let own = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let name = text[at + 3..].split(|c: char| !c.is_alphanumeric()).next();
            shown.extend(name.filter(|_| own));
        }
    }
    assert!(all.len() > 150 && shown.len() > 100);
    let unseen = texts().filter(|(name, _)| !shown.contains(name));
    let unseen: Vec<_> = unseen.map(|(name, _)| name).collect();
    assert!(unseen.is_empty(), "nobody shows {unseen:?}");
}

/// What the page says stands in `view`, where both languages are side by side.
#[test]
fn components_have_no_words_of_their_own() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    sources(&folder, &mut all);
    for (path, text) in &all {
        let code = text.lines().filter(|l| !l.trim_start().starts_with("//"));
        for line in code {
            let words = line.contains(|c| is_chinese(c) || "、，。：；（）“”".contains(c));
            assert!(!words, "{}: {line}", path.display());
        }
    }
}

#[test]
fn a_thing_is_called_by_one_name() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/view");
    let mut all = Vec::new();
    sources(&folder, &mut all);
    // What levers usually are; how much of a shock is left a year later; what percentages differ by;
    // papers that no reader has.
    let others = [
        "合理区间",
        "持续性",
        "留存",
        "plausible range",
        "} 点",
        "审核",
        "audit",
    ];
    for (path, text) in &all {
        let code = text.lines().filter(|l| !l.trim_start().starts_with("//"));
        for line in code {
            let found = others.iter().find(|o| line.contains(*o));
            assert_eq!(found, None, "{}: {line}", path.display());
        }
    }
}

#[test]
fn every_lever_has_both_languages() {
    for spec in &CATALOGUE {
        check(spec.zh, spec.en);
    }
    let plan = plan();
    for lever in Lever::all(&plan) {
        let both = [Lang::Zh, Lang::En].map(|lang| {
            let control = control(&plan, lever, lang);
            let marks = plan_marks(&plan, &control, lang);
            let words: Vec<_> = marks.into_iter().map(|m| m.words).collect();
            format!(
                "{} {} {}",
                control.name,
                control.words(0.05),
                words.join(" ")
            )
        });
        check(&both[0], &both[1]);
        full_width(&both[0]);
    }
}

#[test]
fn every_text_of_the_built_in_plan_has_both_languages() {
    let plan = plan();
    let both = |text: &Text| check(&text.zh, &text.en);
    both(&plan.name);
    both(&plan.place);
    plan.groups.iter().for_each(|g| both(&g.name));
    for indicator in &plan.indicators {
        both(&indicator.name);
        indicator.note.iter().for_each(both);
    }
    for target in &plan.targets {
        target.note.iter().chain(&target.unjudged).for_each(both);
    }
}

/// A scenario with every shape of path and more levers than are named.
fn preset_like(growth: f64) -> Scenario {
    let plan = plan();
    let mut scenario = Scenario::default();
    for (n, lever) in Lever::all(&plan).enumerate().filter(|(n, _)| n % 5 == 0) {
        let path = match n % 3 {
            0 => Path::Constant(growth),
            1 => Path::Ramp {
                start: growth,
                step: 0.001,
            },
            _ => Path::Years(vec![growth; plan.horizon()]),
        };
        scenario.levers.insert(lever, path);
    }
    scenario
}

#[test]
fn results_are_told_in_the_language_that_is_asked_for() {
    let plan = plan();
    for growth in [0.05, 0.1, 0.15] {
        let run = run(json!({"growth.all": growth, "urban.urgd": growth / 2.5}));
        let told = |lang| {
            let cards = (0..plan.targets.len()).filter_map(|t| card(&plan, &run, t, lang));
            let cards = cards.map(|c| {
                format!(
                    "{} {} {}",
                    c.sentence,
                    c.goal,
                    c.growth.map(|g| g.1).unwrap_or_default()
                )
            });
            let scenario = preset_like(growth);
            cards
                .chain([summary::sentence(&plan, &run, lang)])
                .chain(differences(&plan, &scenario, lang))
                .collect::<Vec<_>>()
        };
        let (zh, en) = (told(Lang::Zh), told(Lang::En));
        assert_eq!(zh.len(), en.len());
        for (zh, en) in zh.iter().zip(&en) {
            check(zh, en);
            full_width(zh);
            assert!(
                !zh.contains("NaN") && !en.contains("NaN") && !zh.contains("inf"),
                "{en}"
            );
        }
        for lang in [Lang::Zh, Lang::En] {
            let rows: usize = board(&plan, lang).iter().map(|(_, rows)| rows.len()).sum();
            assert_eq!(rows, plan.targets.len(), "the board shows every target");
        }
        check_all(|lang| {
            let groups = board(&plan, lang).into_iter();
            let told = groups.flat_map(|(group, rows)| {
                let rows = rows.into_iter().flat_map(|r| {
                    let kind = r.nature_word.to_owned();
                    let own = [r.name, kind, r.base, r.goal, r.source, r.note];
                    own.into_iter().filter(|words| !words.is_empty())
                });
                [group].into_iter().chain(rows).collect::<Vec<_>>()
            });
            told.collect()
        });
    }
}

/// Both languages say the same things in the same order.
#[track_caller]
fn check_all(told: impl Fn(Lang) -> Vec<String>) {
    let (zh, en) = (told(Lang::Zh), told(Lang::En));
    assert_eq!(zh.len(), en.len());
    assert!(!zh.is_empty());
    for (zh, en) in zh.iter().zip(&en) {
        check(zh, en);
        full_width(zh);
        assert!(!zh.contains("NaN") && !en.contains("NaN"), "{en}");
    }
}

/// Names, values and the sentence of a cursor.
fn of_cursor(cursor: Option<Cursor>) -> Vec<String> {
    cursor.map_or_else(Vec::new, |c| {
        let lines = c.lines.into_iter().flat_map(|l| [l.name, l.value]);
        lines.chain([c.words]).collect()
    })
}

#[test]
fn charts_and_columns_are_told_in_both_languages() {
    let plan = plan();
    let (own, run) = (run(json!({})), run(json!({"growth.all": 0.08})));
    let drivers = uncertain::drivers(&plan, &[("growth.all", 0.02)], 0.5, 200);
    let bands = uncertain::simulate(&plan, &run, &drivers, &[]).bands;
    for bands in [None, Some(&bands)] {
        check_all(|lang| {
            let mut told = Vec::new();
            for target in 0..plan.targets.len() {
                let Some(chart) = chart(&plan, &own, &run, bands, target, lang) else {
                    continue;
                };
                for year in chart.cursor_years() {
                    told.extend(of_cursor(chart.cursor(year)));
                }
                told.push(chart.summary);
                told.extend(chart.table_head);
                told.extend(chart.goal.map(|g| g.1));
                told.extend(chart.fan_labels.into_iter().flatten());
                told.push(chart.path_label);
            }
            told
        });
    }
    for kind in StackKind::ALL {
        check_all(|lang| {
            let stack = stack(&plan, &run, kind, lang).unwrap();
            let mut told = of_cursor(stack.cursor(1));
            told.extend([stack.title, stack.summary]);
            told.extend(stack.table_head);
            told.extend(stack.parts.into_iter().map(|p| p.name));
            told
        });
    }
}

#[test]
fn maps_and_tornados_are_told_in_both_languages() {
    let plan = plan();
    let constant = json!({"growth.all": 0.08});
    let ramp = json!({"growth.all": {"start": 0.1, "step": -0.005}});
    let pairs = [
        [Lever::GrowthAll, Lever::DeflatorAll],
        [Lever::GrowthAll, Lever::RevenueBuoyancy],
        [Lever::UrbanUrgd, Lever::PopulationGrowth],
    ];
    for run in [run(constant), run(ramp)] {
        let all = Sensitivity::all(&plan, &run);
        check_all(|lang| {
            let of = |target| tornado(&plan, &run, &all, target, 9, lang);
            let tornados = (0..plan.targets.len()).filter_map(of);
            let told = tornados.flat_map(|t| {
                let bars = t.bars.into_iter();
                let bars = bars.flat_map(|b| [b.name, b.down_words, b.up_words]);
                let words = [t.name, t.base, t.goal, t.how, t.summary];
                words.into_iter().chain(bars).collect::<Vec<_>>()
            });
            told.collect()
        });
        for levers in pairs {
            let ranges = ranges(&plan, &run, levers);
            check_all(|lang| {
                let of = |target: usize| {
                    let land = Landscape::new(&plan, &run, target, levers, [5, 5], ranges)?;
                    map(&plan, &run, &land, lang)
                };
                let maps = (0..plan.targets.len()).filter_map(of);
                let told = maps.flat_map(|m| {
                    let words = [m.x.name, m.y.name, m.goal_words, m.here_words, m.plan_words];
                    let more = [m.shade_words, m.summary].into_iter().chain(m.side_words);
                    words.into_iter().chain(more).collect::<Vec<_>>()
                });
                told.collect()
            });
        }
    }
}

/// The plan's own path: 32 levels of the table met, and those that no law of the model leads to are
/// told apart from those that one does.
#[test]
fn the_sentence_tells_what_is_met_by_assumption() {
    let plan = plan();
    let met = |levers| summary::tally(&plan, &run(levers));
    let own = met(json!({}));
    assert_eq!((own.rows, own.met, own.missed, own.open), (38, 32, 5, 1));
    // One that is not assumed any more: neither met nor counted.
    let less = met(json!({"indicator.schooling_years": 0.9}));
    assert_eq!((less.met, less.assumed), (own.met - 1, own.assumed - 1));
    // What the model computes is met by no assumption of that kind.
    let faster = met(json!({"growth.all": 0.11}));
    assert!(faster.met > own.met);
    assert_eq!(faster.assumed, own.assumed);
}

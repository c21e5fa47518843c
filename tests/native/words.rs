//! What is put together says the same in both languages, each in its own.

use crate::common::languages::{check, full_width};
use crate::common::uncertain;
use crate::common::{plan, run, scenario_of};
use engine::landscape::Landscape;
use engine::levers::{CATALOGUE, Lever, Path};
use engine::scenario::Scenario;
use engine::sensitivity::Sensitivity;
use engine::text::{Lang, Text};
use serde_json::json;
use view::panels::board::rows;
use view::panels::card::card;
use view::panels::levers::plan_marks;
use view::pictures::chart::{Cursor, chart};
use view::pictures::map::{map, ranges};
use view::pictures::stack::{StackKind, stack};
use view::pictures::tornado::tornado;
use view::sentences::differences::differences;
use view::sentences::summary;
use view::words::control::control;

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
            let words: Vec<_> = marks.into_iter().map(|m| m.words()).collect();
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
fn a_lever_typed_by_year_that_stays_where_it_is_has_one_number() {
    let plan = plan();
    let of = |years: [f64; 5]| {
        let scenario = scenario_of(&plan, &json!({"levers": {"growth.all": {"years": years}}}));
        differences(&plan, &scenario, Lang::Zh).unwrap()
    };
    assert!(
        of([0.09; 5]).contains("GDP实际增速 9%"),
        "{}",
        of([0.09; 5])
    );
    let turns = of([0.09, 0.08, 0.09, 0.09, 0.09]);
    assert!(turns.contains("GDP实际增速 9 / 8 / 9 / 9 / 9%"), "{turns}");
}

#[test]
fn results_use_the_requested_language() {
    let plan = plan();
    for growth in [0.05, 0.1, 0.15] {
        let run = run(json!({"growth.all": growth, "urban.urgd": growth / 2.5}));
        let texts = |lang| {
            let cards = (0..plan.targets.len()).filter_map(|t| card(&plan, &run, t, lang));
            let cards = cards.map(|c| format!("{} {} {}", c.sentence, c.need.words(), c.growth.1));
            let scenario = preset_like(growth);
            cards
                .chain([summary::sentence(&plan, &run, lang)])
                .chain(differences(&plan, &scenario, lang))
                .collect::<Vec<_>>()
        };
        let (zh, en) = (texts(Lang::Zh), texts(Lang::En));
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
            let rows = rows(&plan, lang);
            assert_eq!(
                rows.len(),
                plan.targets.len(),
                "the board shows every target"
            );
        }
        check_all(|lang| {
            let rows = rows(&plan, lang).into_iter().flat_map(|r| {
                let kind = r.nature_word.to_owned();
                let mark = r.base_mark.to_owned();
                let own = [r.name, r.unit, kind, r.base, mark, r.goal, r.source, r.note];
                own.into_iter().filter(|words| !words.is_empty())
            });
            let groups = plan
                .groups
                .iter()
                .map(|group| group.name.get(lang).to_owned());
            groups.chain(rows).collect()
        });
    }
}

/// Asserts that both languages have the same texts in the same order.
#[track_caller]
fn check_all(texts: impl Fn(Lang) -> Vec<String>) {
    let (zh, en) = (texts(Lang::Zh), texts(Lang::En));
    assert_eq!(zh.len(), en.len());
    assert!(!zh.is_empty());
    for (zh, en) in zh.iter().zip(&en) {
        check(zh, en);
        full_width(zh);
        assert!(!zh.contains("NaN") && !en.contains("NaN"), "{en}");
    }
}

/// The names, values and sentence of a cursor.
fn of_cursor(cursor: Option<Cursor>) -> Vec<String> {
    cursor.map_or_else(Vec::new, |c| {
        let lines = c.lines.into_iter().flat_map(|l| [l.name, l.value]);
        lines.chain([c.words]).collect()
    })
}

#[test]
fn charts_and_stacks_read_in_both_languages() {
    let plan = plan();
    let (own, run) = (run(json!({})), run(json!({"growth.all": 0.08})));
    let drivers = uncertain::drivers(&plan, &[("growth.all", 0.02)], 0.5, 200);
    let bands = uncertain::simulate(&plan, &run, &drivers, &[]).bands;
    for bands in [None, Some(&bands)] {
        check_all(|lang| {
            let mut texts = Vec::new();
            for target in 0..plan.targets.len() {
                let Some(chart) = chart(&plan, &own, &run, bands, target, lang) else {
                    continue;
                };
                for year in chart.cursor_years() {
                    texts.extend(of_cursor(chart.cursor(year)));
                }
                texts.push(chart.summary);
                texts.extend(chart.table_head);
                texts.extend(chart.goal.map(|g| g.1));
                texts.extend(chart.fan_words.into_iter().flatten().map(str::to_owned));
                texts.extend(chart.known_labels.into_iter().map(|(_, words)| words));
                texts.extend([chart.source, chart.period_label.to_owned()]);
                texts.push(chart.path_label);
                texts.extend(Some(chart.gap_label).filter(|words| !words.is_empty()));
            }
            texts
        });
    }
    for kind in StackKind::ALL {
        check_all(|lang| {
            let stack = stack(&plan, &run, kind, lang).unwrap();
            let mut texts = of_cursor(stack.cursor(1));
            texts.extend([stack.title, stack.summary]);
            texts.extend(stack.table_head);
            texts.extend(stack.parts.into_iter().map(|p| p.name));
            texts
        });
    }
}

#[test]
fn maps_and_tornados_read_in_both_languages() {
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
            let texts = tornados.flat_map(|t| {
                let bars = t.bars.into_iter();
                let bars = bars.flat_map(|b| [b.name, b.down_words, b.up_words]);
                let words = [t.name, t.base, t.goal, t.how, t.summary];
                words.into_iter().chain(bars).collect::<Vec<_>>()
            });
            texts.collect()
        });
        for levers in pairs {
            let ranges = ranges(&plan, &run, levers);
            check_all(|lang| {
                let of = |target: usize| {
                    let land = Landscape::new(&plan, &run, target, levers, [5, 5], ranges)?;
                    map(&plan, &run, &land, lang)
                };
                let maps = (0..plan.targets.len()).filter_map(of);
                let texts = maps.flat_map(|m| {
                    let words = [m.x.name, m.y.name, m.goal_words, m.here_words, m.plan_words];
                    let more = [m.shade_words, m.summary].into_iter().chain(m.side_words);
                    words.into_iter().chain(more).collect::<Vec<_>>()
                });
                texts.collect()
            });
        }
    }
}

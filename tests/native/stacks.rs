//! Stacked columns: their parts add up to the whole, and their text is legible at every size.

use crate::common::picture;
use crate::common::picture::{keep, legible, svg, words};
use crate::common::{alike, good_plan, plan, run, run_of};
use draw::{Theme, stack as draw};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use serde_json::json;
use view::pictures::stack::{Stack, StackKind, stack};

const SIZES: [(f64, f64); 4] = [
    (260.0, 170.0),
    (400.0, 240.0),
    (640.0, 320.0),
    (1300.0, 650.0),
];

fn stack_of(plan: &Plan, run: &Run, kind: StackKind, lang: Lang) -> Stack {
    stack(plan, run, kind, lang).expect("columns")
}

fn picture(stack: &Stack, theme: &Theme, size: (u32, u32)) -> String {
    svg(size, |area| draw(area, stack, theme).unwrap()).0
}

/// Ordinary growth, a shrinking sector, and a shrinking economy.
fn scenarios() -> [Run; 3] {
    [
        run(json!({"growth.all": 0.08})),
        run(json!({"growth.all": 0.06, "growth.primary": -0.1})),
        run(json!({"growth.all": -0.05})),
    ]
}

#[test]
fn parts_add_up_to_the_whole() {
    let plan = plan();
    for run in scenarios() {
        for kind in StackKind::ALL {
            let stack = stack_of(&plan, &run, kind, Lang::Zh);
            for n in 0..stack.years.len() {
                let sum: f64 = stack.parts.iter().map(|p| p.values[n]).sum();
                let whole = stack.total.as_ref().map_or(100.0, |t| t.values[n]);
                assert!(
                    (sum - whole).abs() < 1e-9 * whole.abs(),
                    "{kind:?}: {sum}, {whole}"
                );
                let (low, high) = stack.reach(n);
                assert!((low + high - sum).abs() < 1e-9 * sum.abs());
                assert!(stack.range.0 <= low && high <= stack.range.1 + 1e-9);
            }
        }
    }
}

#[test]
fn years_and_units_match_the_kind() {
    let plan = plan();
    let run = run(alike(json!({})));
    let shares = stack_of(&plan, &run, StackKind::SectorShares, Lang::Zh);
    assert_eq!(shares.years, (2015..=2020).collect::<Vec<_>>());
    let growth = stack_of(&plan, &run, StackKind::Contributions, Lang::Zh);
    assert_eq!(growth.years, (2016..=2020).collect::<Vec<_>>());
    assert_eq!(growth.total.unwrap().shown, ["10.00"; 5]);
    // 259,311 people are 25.93 万 and 259.3 thousand.
    for (lang, unit, base) in [
        (Lang::Zh, "万人", "25.93"),
        (Lang::En, "thousand people", "259.3"),
    ] {
        let people = stack_of(&plan, &run, StackKind::People, lang);
        assert_eq!(people.unit, unit);
        assert_eq!(people.total.unwrap().shown[0], base);
    }
}

#[test]
fn shrinking_parts_are_stacked_downwards() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.06, "growth.primary": -0.1}));
    let stack = stack_of(&plan, &run, StackKind::Contributions, Lang::Zh);
    let parts = stack.segments(0);
    assert!(parts[0].0 == 0.0 && parts[0].1 < 0.0);
    assert!(parts[1].0 == 0.0 && parts[2].0 == parts[1].1);
    assert!(stack.range.0 < parts[0].1);
    let whole = stack.total.as_ref().unwrap().values[0];
    assert!(whole < parts[2].1, "less than what the others add");
}

#[test]
fn table_and_cursor_match_the_columns() {
    let plan = plan();
    for run in scenarios() {
        for kind in StackKind::ALL {
            for lang in [Lang::Zh, Lang::En] {
                let stack = stack_of(&plan, &run, kind, lang);
                let columns = stack.parts.len() + usize::from(stack.total.is_some());
                assert_eq!(stack.table_head.len(), columns + 1);
                assert_eq!(stack.table.len(), stack.years.len());
                for (n, row) in stack.table.iter().enumerate() {
                    assert_eq!(row.len(), columns + 1);
                    let cursor = stack.cursor(n).unwrap();
                    assert_eq!(cursor.lines.len(), columns);
                    assert!(cursor.lines.iter().all(|l| cursor.words.contains(&l.value)));
                    for (part, cell) in stack.parts.iter().zip(&row[1..]) {
                        assert_eq!(part.shown[n], *cell);
                    }
                }
                let last = stack.table.last().unwrap();
                assert!(last[1..].iter().all(|cell| stack.summary.contains(cell)));
                assert_eq!(stack.cursor(stack.years.len()), None);
            }
        }
    }
}

#[test]
fn all_text_fits_at_every_size() {
    let plan = plan();
    let mut all: Vec<Stack> = Vec::new();
    for lang in [Lang::Zh, Lang::En] {
        for kind in StackKind::ALL {
            all.extend(
                scenarios()
                    .iter()
                    .map(|run| stack_of(&plan, run, kind, lang)),
            );
            let long = good_plan("fifty-years");
            for growth in [0.05, -0.01] {
                let run = run_of(&long, &json!({"levers": {"growth.all": growth}}));
                all.push(stack_of(&long, &run, kind, lang));
            }
        }
    }
    for stack in &all {
        for (width, height) in SIZES {
            for scale in [1.0, 1.5, 2.0] {
                let size = ((width * scale) as u32, (height * scale) as u32);
                let words = words(&picture(stack, &Theme::light(scale), size));
                legible(&words, size);
                for part in stack.parts.iter().chain(&stack.total) {
                    let named = words.iter().any(|w| w.text.starts_with(&part.name));
                    assert!(named, "{} is not named", part.name);
                }
                let year = stack.years.last().unwrap().to_string();
                assert!(words.iter().any(|w| w.text == year));
            }
        }
    }
}

#[test]
fn columns_lie_where_the_frame_says() {
    let plan = plan();
    let stack = stack_of(&plan, &run(json!({})), StackKind::SectorShares, Lang::Zh);
    let (svg, frame) = svg((600, 300), |area| {
        draw(area, &stack, &Theme::light(1.0)).unwrap()
    });
    let blocks: Vec<&str> = svg.split("<rect").skip(1).collect();
    assert_eq!(blocks.len(), 18, "three parts in six years");
    for (n, block) in blocks.iter().enumerate() {
        let number = |name| picture::attribute(block, name).parse::<f64>().unwrap();
        let middle = number("x") + number("width") / 2.0;
        let wanted = frame.column(n / 3, 6) * 600.0;
        assert!((middle - wanted).abs() <= 1.5, "{middle} and {wanted}");
    }
}

#[test]
fn writes_sample_pictures() {
    let plan = plan();
    let all = scenarios();
    for (n, kind) in StackKind::ALL.into_iter().enumerate() {
        for (width, height) in SIZES {
            let size = (width as u32, height as u32);
            let stack = stack_of(&plan, &all[1], kind, Lang::Zh);
            let svg = picture(&stack, &Theme::light(1.0), size);
            keep(&format!("stack-{n}-{width}-light"), &svg);
            let svg = picture(&stack, &Theme::dark(1.0), size);
            keep(&format!("stack-{n}-{width}-dark"), &svg);
            let long = good_plan("fifty-years");
            let run = run_of(&long, &json!({"levers": {"growth.all": 0.05}}));
            let svg = picture(
                &stack_of(&long, &run, kind, Lang::En),
                &Theme::light(1.0),
                size,
            );
            keep(&format!("stack-{n}-{width}-long"), &svg);
        }
    }
}

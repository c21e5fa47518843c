//! Several scenarios in one chart: its text, table, cursor and drawing.

use crate::common::columns::{levers, preset};
use crate::common::languages::{check_but, full_width};
use crate::common::picture::{attribute, keep, legible, svg, words};
use crate::common::{good_plan, plan};
use draw::{Theme, overlay as draw_overlay};
use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;
use serde_json::json;
use view::pictures::chart::CursorKind;
use view::pictures::overlay::{MOST, Overlay, overlay};
use view::pictures::reading::Readings;
use view::sentences::compared::column::Column;

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

const SIX: [&str; 6] = [
    "plan-path",
    "new-normal",
    "new-normal-shock",
    "momentum",
    "out-migration",
    "tax-cuts",
];

/// Sizes in CSS pixels, from a card on a phone to a full screen.
const SIZES: [(u32, u32); 5] = [(280, 180), (320, 200), (420, 240), (760, 340), (1300, 650)];

fn presets(plan: &Plan, count: usize, lang: Lang) -> Vec<Column> {
    let files = SIX.iter().take(count);
    files
        .map(|file| preset(plan, file, lang == Lang::Zh))
        .collect()
}

fn headline(plan: &Plan) -> Vec<Series> {
    let of = |t: &usize| Series::of_indicator(plan, plan.targets[*t].indicator).unwrap();
    plan.headline.iter().map(of).collect()
}

fn draw(overlay: &Overlay, theme: &Theme, size: (u32, u32)) -> String {
    svg(size, |area| draw_overlay(area, overlay, theme).unwrap()).0
}

#[track_caller]
fn check_every_size(overlay: &Overlay) {
    for scale in [1.0, 2.0] {
        for (width, height) in SIZES {
            let size = (width * scale as u32, height * scale as u32);
            let svg = draw(overlay, &Theme::light(scale), size);
            let words = words(&svg);
            for line in overlay.lines.iter().filter(|l| !l.path.is_empty()) {
                let labelled = words
                    .iter()
                    .any(|w| w.text == line.label || w.text == line.long_label);
                assert!(labelled, "{line:?} has no label: {words:?}");
            }
            let goal = overlay.goal.iter().map(|g| &g.1);
            for wanted in goal.chain(overlay.ticks.iter().map(|t| &t.1)) {
                assert!(
                    words.iter().any(|w| w.text == *wanted),
                    "{wanted}: {words:?}"
                );
            }
            legible(&words, size);
            for line in svg.split("<polyline").skip(1) {
                for point in attribute(line, "points").split_whitespace() {
                    let (x, y) = point.split_once(',').unwrap();
                    let (x, y): (i64, i64) = (x.parse().unwrap(), y.parse().unwrap());
                    let inside = (0..=i64::from(size.0)).contains(&x)
                        && (0..=i64::from(size.1)).contains(&y);
                    assert!(inside, "{point} leaves {size:?}");
                }
            }
        }
    }
}

#[test]
fn two_to_six_scenarios_are_legible_at_every_size() {
    let plan = plan();
    for lang in BOTH {
        for count in 2..=MOST {
            let columns = presets(&plan, count, lang);
            for target in &plan.targets {
                let Some(series) = Series::of_indicator(&plan, target.indicator) else {
                    continue;
                };
                overlay(&plan, &columns, series, lang)
                    .iter()
                    .for_each(check_every_size);
            }
        }
    }
    // Six identical ones, and six that lie close together.
    for by in [0.0, 0.0001, 0.02] {
        let columns: Vec<_> = (0..6)
            .map(|n| {
                levers(
                    &plan,
                    &format!("情景{n}"),
                    json!({"growth.all": 0.08 + by * f64::from(n)}),
                )
            })
            .collect();
        for series in headline(&plan) {
            check_every_size(&overlay(&plan, &columns, series, Lang::Zh).unwrap());
        }
    }
    let long = good_plan("fifty-years");
    let columns: Vec<_> = (0..6)
        .map(|n| {
            levers(
                &long,
                "A very long name of a scenario",
                json!({"growth.all": 0.01 * f64::from(n)}),
            )
        })
        .collect();
    for series in headline(&long) {
        check_every_size(&overlay(&long, &columns, series, Lang::En).unwrap());
    }
}

#[test]
fn lines_differ_in_colour_and_dashes() {
    let plan = plan();
    let columns = presets(&plan, 6, Lang::Zh);
    let all = overlay(&plan, &columns, Series::GdpNominal, Lang::Zh).unwrap();
    for theme in [Theme::light(1.0), Theme::dark(1.0)] {
        let svg = draw(&all, &theme, (760, 340));
        let mut lengths: Vec<(usize, usize)> = Vec::new();
        for n in 0..6 {
            let color = theme.line(all.lines[n].whose, n);
            let hex = format!("#{:02X}{:02X}{:02X}", color.0, color.1, color.2);
            let pieces = svg.split("<polyline").skip(1);
            let own: Vec<_> = pieces.filter(|p| attribute(p, "stroke") == hex).collect();
            assert!(!own.is_empty(), "nothing drawn in {hex}");
            let dashes = own
                .iter()
                .filter(|p| attribute(p, "stroke-width") != "1")
                .count();
            lengths.push((dashes, n));
        }
        assert_eq!(lengths[0].0, 1, "the first line is solid");
        lengths.sort_unstable();
        assert!(lengths.windows(2).all(|p| p[0].0 < p[1].0), "{lengths:?}");
    }
}

#[test]
fn table_summary_and_cursor_agree() {
    let plan = plan();
    let mut texts = Vec::new();
    for lang in BOTH {
        let columns = presets(&plan, 3, lang);
        let all = overlay(&plan, &columns, Series::Revenue, lang).unwrap();
        assert_eq!(all.table_head.len(), 4);
        let last = all.table.last().unwrap();
        assert_eq!(last[0], "2020");
        for (line, cell) in all.lines.iter().zip(&last[1..]) {
            assert!(
                line.label.ends_with(cell.as_str()) && line.long_label.ends_with(cell.as_str())
            );
            assert!(
                all.summary.contains(&format!("{} {cell}", line.name)),
                "{}",
                all.summary
            );
        }
        // Known values are the same in all columns.
        assert!(
            all.table[0][1..]
                .iter()
                .all(|cell| *cell == all.table[0][1])
        );
        let kinds = |year| -> Vec<CursorKind> {
            all.cursor(year)
                .unwrap()
                .lines
                .iter()
                .map(|l| l.kind)
                .collect()
        };
        use CursorKind::{Column, Goal, History};
        assert_eq!(kinds(2015), [History]);
        assert_eq!(kinds(2018), [Column(0), Column(1), Column(2)]);
        assert_eq!(kinds(2020), [Column(0), Column(1), Column(2), Goal]);
        assert_eq!(all.cursor(2012), None);
        let readings = Readings::of_overlay(&all);
        assert_eq!(readings.stops.len(), all.years_with_values().len());
        assert_eq!(readings.stops.last().unwrap().0, 1.0);
        texts.push((all.summary.clone(), all.cursor(2020).unwrap().words));
    }
    for pair in [(&texts[0].0, &texts[1].0), (&texts[0].1, &texts[1].1)] {
        check_but(pair.0, pair.1, &["A", "B", "C"]);
        full_width(pair.0);
    }
    println!("{texts:#?}");
}

#[test]
fn draws_series_without_an_indicator_and_caps_the_lines() {
    let plan = plan();
    let columns = presets(&plan, 2, Lang::Zh);
    let real = overlay(&plan, &columns, Series::GdpReal, Lang::Zh).unwrap();
    assert!(real.goal.is_none() && real.history.is_empty());
    check_every_size(&real);
    assert_eq!(overlay(&plan, &[], Series::GdpReal, Lang::Zh), None);
    let many: Vec<_> = (0..9).map(|_| columns[0].clone()).collect();
    let all = overlay(&plan, &many, Series::GdpReal, Lang::Zh).unwrap();
    assert_eq!(all.lines.len(), MOST);
}

#[test]
fn writes_sample_pictures() {
    let plan = plan();
    for lang in BOTH {
        for count in [2, 6] {
            let columns = presets(&plan, count, lang);
            for (n, series) in headline(&plan).into_iter().enumerate() {
                let all = overlay(&plan, &columns, series, lang).unwrap();
                for size in SIZES {
                    for (name, theme) in [("light", Theme::light(1.0)), ("dark", Theme::dark(1.0))]
                    {
                        let name = format!("overlay-{n}-{count}-{lang:?}-{}-{name}", size.0);
                        keep(&name, &draw(&all, &theme, size));
                    }
                }
            }
        }
    }
}

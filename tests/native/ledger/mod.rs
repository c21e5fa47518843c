//! Actual figures in the book: vintages, what follows them, undo, links, files, two windows.

mod windows;

use crate::common::books::{entry, growth};
use crate::common::plan;
use book::{Book, History, Id, Ledger, Origin, Simulator};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{Scenario, Vintage};
use engine::series::Series;
use engine::text::Lang;
use file::{
    Figures, Link, presets, read_book, read_link, read_scenario, write_book, write_link,
    write_scenario,
};
use serde_json::{Value, json};
use std::sync::Arc;
use view::panels::book::{book_change, name_of};

const GDP: (Series, i32) = (Series::GdpNominal, 2016);

fn origin(dated: &str, source: &str) -> Origin {
    Origin {
        dated: dated.to_owned(),
        source: source.to_owned(),
        sample: false,
    }
}

fn one(value: f64) -> Ledger {
    let mut ledger = Ledger::default();
    ledger.enter(GDP, Some(value), &origin("2017-03-01", "公报"));
    ledger
}

fn values(ledger: &Ledger) -> Vec<Option<f64>> {
    let all = ledger.vintages(GDP.0, GDP.1).iter();
    all.map(|r| r.value).collect()
}

#[test]
fn revised_figure_is_a_new_vintage_and_a_slip_is_none() {
    let mut ledger = one(124.0);
    ledger.enter(GDP, Some(124.5), &origin("2017-03-01", "公报"));
    assert_eq!(values(&ledger), [Some(124.5)], "corrected");
    ledger.enter(GDP, Some(123.8), &origin("2018-10-01", "经济普查"));
    assert_eq!(values(&ledger), [Some(124.5), Some(123.8)]);
    assert_eq!(ledger.latest(GDP.0, GDP.1), Some(123.8));
    assert_eq!(ledger.vintage().as_of, "2018-10-01");
    let before = ledger.clone();
    ledger.enter(GDP, Some(123.8), &origin("2019-01-01", "年鉴"));
    assert_eq!(ledger, before, "the same figure again says nothing new");
    ledger.enter(GDP, None, &origin("2019-01-01", "年鉴"));
    assert_eq!(values(&ledger), [Some(124.5), Some(123.8), None]);
    assert!(ledger.actuals().is_empty(), "withdrawn");
    let mut slip = one(1.0);
    slip.enter(GDP, None, &origin("2017-03-01", "公报"));
    assert!(slip.is_empty());
}

#[test]
fn sample_is_told_until_a_figure_takes_its_place() {
    let mut ledger = Ledger::default();
    let sample = Origin {
        sample: true,
        ..Origin::default()
    };
    ledger.enter(GDP, Some(124.5), &sample);
    assert!(ledger.vintage().sample);
    // The statistics may say the same.
    ledger.enter(GDP, Some(124.5), &origin("2017-03-01", "公报"));
    assert!(!ledger.vintage().sample);
    assert_eq!(ledger.without_samples(), {
        let mut own = ledger.without_samples();
        own.enter(GDP, Some(124.5), &origin("2017-03-01", "公报"));
        own
    });
    assert_eq!(ledger.without_samples().latest(GDP.0, GDP.1), Some(124.5));
}

#[test]
fn scenarios_start_from_the_latest_figures_and_stay_what_they_are() {
    let plan = Arc::new(plan());
    let mut model = Simulator::new(Arc::clone(&plan), presets(&plan)).unwrap();
    let mut book = Book::new(vec![entry(1, growth(0.08))]).with_ledger(one(124.0));
    // The plan baseline is open and no scenario of one's own, though it runs from the figure.
    assert_eq!(book.scenario().actuals.len(), 1);
    assert!(book.opened().is_none() && !book.keeps_figures());
    let run = model.run(book.scenario()).unwrap();
    assert_eq!(run.outcome.at(GDP.0, 1), Some(124.0));
    // A lever move makes an entry without figures; back at the plan's rate it is the baseline again.
    let mut wanted = book.scenario().clone();
    wanted.levers = growth(0.07).levers;
    model.change(&mut book, wanted, Id(2)).unwrap();
    assert_eq!(book.opened().unwrap().scenario.actuals, []);
    assert_eq!(book.scenario().actuals.len(), 1);
    let back = Scenario {
        levers: [].into(),
        ..book.scenario().clone()
    };
    model.change(&mut book, back, Id(3)).unwrap();
    assert!(book.opened().is_none());
    // An entry follows what is entered later.
    book.open_entry(Id(1));
    book.set_ledger(one(126.0));
    assert_eq!(book.scenario().actuals[0].value, 126.0);
    assert_eq!(book.entry(Id(1)).unwrap().scenario, growth(0.08));
    let known = name_of(&plan, &one(126.0).resolve(&Scenario::default()), Lang::Zh);
    assert_eq!(known, "规划基准（接续实际数）");
    // So is the preset of that name.
    let preset = file::presets(&plan).remove(0);
    assert_eq!(name_of(&plan, &preset, Lang::Zh), "规划基准");
    let known = [Lang::Zh, Lang::En].map(|lang| name_of(&plan, &one(126.0).resolve(&preset), lang));
    assert_eq!(
        known,
        [
            "规划基准（接续实际数）",
            "Plan baseline, continued from actual figures"
        ]
    );
}

#[test]
fn what_came_with_other_figures_keeps_them_until_told() {
    let plan = plan();
    let made = one(120.0).resolve(&growth(0.08));
    let mut book = Book::default().with_ledger(one(124.0));
    book.import(made.clone(), false, Id(1));
    assert!(book.keeps_figures());
    assert_eq!(book.scenario(), &made);
    assert_eq!(book.scenario().vintage.as_of, "2017-03-01");
    book.follow_ledger(Id(2));
    assert!(!book.keeps_figures());
    assert_eq!(book.scenario().actuals[0].value, 124.0);
    // With the same figures there is nothing to tell.
    let mut same = Book::default().with_ledger(one(120.0));
    same.import(made.clone(), false, Id(1));
    assert!(!same.keeps_figures());
    // Without a ledger too: nobody has taken them for their own yet.
    let mut none = Book::default();
    none.import(made.clone(), false, Id(1));
    assert!(none.keeps_figures());
    let taken = Ledger::of(&made);
    none.set_ledger(taken);
    assert!(!none.keeps_figures());
    assert_eq!(none.scenario().actuals, made.actuals);
    assert!(Run::new(&plan, none.scenario()).is_ok());
}

#[test]
fn what_was_made_without_figures_stays_so_until_told() {
    let plan = Arc::new(plan());
    let mut model = Simulator::new(Arc::clone(&plan), presets(&plan)).unwrap();
    let ledger = one(124.0);
    for made in [Scenario::default(), growth(0.08)] {
        let code = write_link(&plan, &Link::of(&plan, made.clone()));
        let read = read_link(&code, &plan).unwrap().scenario;
        let mut book = Book::default().with_ledger(ledger.clone());
        model.import(&mut book, ledger.as_made(read), Id(1));
        assert!(book.keeps_figures());
        assert_eq!(book.scenario().actuals, []);
        // So it stays when a lever moves, in the book's file, and when it is opened again.
        let mut moved = book.scenario().clone();
        moved.levers = growth(0.07).levers;
        model.change(&mut book, moved, Id(2)).unwrap();
        assert!(book.keeps_figures() && book.scenario().actuals.is_empty());
        let kept = book.opened().unwrap().scenario.clone();
        let file = write_scenario(&plan, &kept).to_string();
        assert_eq!(read_scenario(&file, &plan).unwrap(), kept);
        // A link of it has no figures again.
        let again = write_link(&plan, &Link::of(&plan, book.scenario().clone()));
        assert_eq!(read_link(&again, &plan).unwrap().scenario.actuals, []);
        book.follow_ledger(Id(3));
        assert!(!book.keeps_figures());
        assert_eq!(book.scenario().actuals[0].value, 124.0);
        // Where nothing is known there is nothing to tell.
        let mut plain = Book::default();
        model.import(&mut plain, Ledger::default().as_made(made), Id(4));
        assert!(!plain.keeps_figures());
        plain.set_ledger(ledger.clone());
        assert_eq!(plain.scenario().actuals.len(), 1);
    }
}

#[test]
fn undo_brings_figures_back_and_says_what_they_were() {
    let plan = plan();
    let start = Book::default();
    let mut history = History::<Book, u8>::new(start.clone());
    let mut now = start.clone().with_ledger(one(124.0));
    history.record(now.clone(), None);
    let words = book_change(&plan, &start, &now, Lang::Zh);
    assert!(words.contains("2016") && words.contains("124"), "{words}");
    let mut two = one(124.0);
    two.enter((GDP.0, 2017), Some(134.0), &Origin::default());
    two.enter(
        (Series::UrbanizationRate, 2017),
        Some(0.67),
        &Origin::default(),
    );
    let before = now.clone();
    now.set_ledger(two);
    history.record(now.clone(), None);
    let words = book_change(&plan, &before, &now, Lang::En);
    assert_eq!(words, "actual figures: 2");
    let [_, back] = history.go_to(0).unwrap();
    assert!(back.ledger().is_empty() && back.scenario().actuals.is_empty());
}

#[test]
fn links_and_files_carry_figures_and_their_vintage() {
    let plan = plan();
    let sample = Origin {
        dated: "2018-03-01".to_owned(),
        source: String::new(),
        sample: true,
    };
    let mut ledger = one(124.0);
    ledger.enter((Series::UrbanizationRate, 2017), Some(0.67), &sample);
    let scenario = ledger.resolve(&growth(0.08));
    let vintage = Vintage {
        as_of: "2018-03-01".to_owned(),
        sample: true,
        none: false,
    };
    assert_eq!(scenario.vintage, vintage);
    let code = write_link(&plan, &Link::of(&plan, scenario.clone()));
    assert_eq!(read_link(&code, &plan).unwrap().scenario, scenario);
    let file = write_scenario(&plan, &scenario);
    assert_eq!(file["vintage"]["as_of"], "2018-03-01");
    assert_eq!(read_scenario(&file.to_string(), &plan).unwrap(), scenario);
    for (bad, place) in [
        (json!({"as_of": "2018-13-01"}), "/vintage/as_of"),
        (json!({"as_of": "1 March 2018"}), "/vintage/as_of"),
        (json!({"sample": "yes"}), "/vintage/sample"),
        (json!({"day": 1}), "/vintage/day"),
    ] {
        let mut file = file.clone();
        file["vintage"] = bad;
        let problems = read_scenario(&file.to_string(), &plan).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(
            matches!(&problems[0].place, engine::problem::Place::Pointer(at) if at == place),
            "{problems:?}"
        );
    }
}

fn stored(plan: &Plan, ledger: Ledger) -> String {
    let figures = Figures {
        ledger,
        unread: Vec::new(),
    };
    write_book(plan, &[entry(1, growth(0.08))], &figures, &[])
}

#[test]
fn book_file_keeps_every_vintage_and_what_it_cannot_read() {
    let plan = plan();
    let mut ledger = one(124.0);
    ledger.enter(GDP, Some(123.8), &origin("2018-10-01", "经济普查"));
    ledger.enter((Series::UrbanizationRate, 2016), Some(0.665), &{
        Origin {
            sample: true,
            ..Origin::default()
        }
    });
    let read = read_book(&stored(&plan, ledger.clone()), &plan).unwrap();
    assert_eq!(read.figures.ledger, ledger);
    assert!(read.problems.is_empty());
    // Books of earlier pages have none.
    let mut old: Value = serde_json::from_str(&stored(&plan, ledger.clone())).unwrap();
    old.as_object_mut().unwrap().remove("actuals");
    let read = read_book(&old.to_string(), &plan).unwrap();
    assert!(read.figures.ledger.is_empty() && read.own.len() == 1);
    // What is not known here stays as it is; what the model rejects too.
    let mut odd: Value = serde_json::from_str(&stored(&plan, ledger.clone())).unwrap();
    let nobody = json!({"series": "nobody", "year": 2016, "value": 1});
    let yuan = json!({"series": "revenue", "year": 2016, "vintage": 1, "value": 600_000_000.0});
    let all = odd["actuals"].as_array_mut().unwrap();
    all.extend([nobody.clone(), yuan.clone()]);
    let read = read_book(&odd.to_string(), &plan).unwrap();
    assert_eq!(read.figures.ledger, ledger);
    assert_eq!(read.figures.unread, [nobody, yuan]);
    let again = write_book(&plan, &read.own, &read.figures, &read.unread);
    assert_eq!(read_book(&again, &plan).unwrap().figures, read.figures);
}

//! The model runs once for a change, and the preset that a scenario assumes is looked for once.

use std::sync::Arc;

use crate::common::books::growth;
use crate::common::plan;
use book::{Book, Id, Pick, Simulator, Work};
use engine::levers::Lever;
use engine::run::Run;
use engine::scenario::{Actual, Path, Scenario};
use engine::series::Series;
use engine::text::Text;
use engine::uncertainty::usual;
use file::presets;

fn simulator() -> Simulator {
    let plan = plan();
    let presets = presets(&plan);
    Simulator::new(Arc::new(plan), presets).unwrap()
}

/// What a lever move does: the change, and the run that the page shows then.
fn moved(model: &mut Simulator, book: &mut Book, rate: f64) -> Arc<Run> {
    let mut wanted = book.scenario().clone();
    let plan = Arc::clone(model.plan());
    wanted.set(&plan, Lever::GrowthAll, Path::Constant(rate));
    model.change(book, wanted, Id(7)).unwrap();
    model.run(book.scenario()).unwrap()
}

#[test]
fn a_lever_move_runs_the_model_once() {
    let mut model = simulator();
    let mut book = Book::default();
    // The first move makes an entry, the others go into it.
    for n in 0..20_u32 {
        let before = model.work();
        let rate = 0.06 + f64::from(n) / 1_000.0;
        let run = moved(&mut model, &mut book, rate);
        let Work { runs, searches } = model.work();
        assert_eq!(runs - before.runs, 1, "move {n}");
        assert!(searches - before.searches <= 1, "move {n}");
        let own = Run::new(model.plan(), &growth(rate)).unwrap();
        let end = |run: &Run| run.outcome.end(Series::GdpNominal).map(f64::to_bits);
        assert_eq!(end(&run), end(&own));
    }
    assert_eq!(book.own().len(), 1);
}

#[test]
fn a_move_on_an_uncertain_scenario_runs_the_model_once_too() {
    let mut model = simulator();
    let mut book = Book::default();
    let uncertain = Scenario {
        uncertainty: Some(model.usual().clone()),
        ..Scenario::default()
    };
    assert_eq!(uncertain.uncertainty, Some(usual(model.plan())));
    model.write(&mut book, uncertain, Id(1));
    assert!(
        book.opened().is_none(),
        "uncertain in the usual way: still what is given"
    );
    for n in 0..5_u32 {
        let before = model.work();
        moved(&mut model, &mut book, 0.06 + f64::from(n) / 1_000.0);
        assert_eq!(model.work().runs - before.runs, 1);
        assert!(model.work().searches - before.searches <= 1);
    }
}

#[test]
fn names_and_uncertainty_need_no_run() {
    let mut model = simulator();
    let first = model.run(&growth(0.08)).unwrap();
    let before = model.work();
    let mut other = growth(0.08);
    other.name = Text::same("另一个");
    other.uncertainty = Some(usual(model.plan()));
    assert!(Arc::ptr_eq(&model.run(&other).unwrap(), &first));
    // What was open before is known still: back and forth.
    model.run(&growth(0.07)).unwrap();
    model.run(&growth(0.08)).unwrap();
    model.run(&growth(0.07)).unwrap();
    assert_eq!(model.work().runs - before.runs, 1);
    // All else needs one.
    let mut known = growth(0.07);
    known.actuals.push(Actual {
        series: Series::GdpNominal,
        year: 2016,
        value: 128.4,
    });
    model.run(&known).unwrap();
    assert_eq!(model.work().runs - before.runs, 2);
}

#[test]
fn what_the_model_rejects_changes_nothing() {
    let mut model = simulator();
    let mut book = Book::default();
    moved(&mut model, &mut book, 0.08);
    let before = book.clone();
    let problems = model.change(&mut book, growth(-1.5), Id(9));
    assert!(!problems.expect_err("rejected").is_empty());
    assert_eq!(book, before);
    let runs = model.work().runs;
    model.run(book.scenario()).unwrap();
    assert_eq!(model.work().runs, runs, "the last good run is still there");
}

#[test]
fn a_scenario_that_assumes_what_a_preset_does_is_that_preset() {
    let mut model = simulator();
    let all = presets(model.plan());
    for (n, preset) in all.iter().enumerate() {
        assert_eq!(model.given(preset).as_ref(), Some(&preset.name), "{n}");
        let unnamed = Scenario {
            name: Text::default(),
            ..preset.clone()
        };
        assert_eq!(model.preset(&unnamed), model.preset(preset));
        let mut book = Book::default();
        model.take(&mut book, unnamed.clone(), Id(1));
        assert!(book.opened().is_none(), "{n}");
        // Under a name of its own it is the user's.
        let own = Scenario {
            name: Text::same("我的"),
            ..unnamed
        };
        model.take(&mut book, own, Id(2));
        assert_eq!(book.opened().map(|e| e.id), Some(Id(2)), "{n}");
    }
}

#[test]
fn a_plan_without_a_preset_for_it_gives_its_own_path() {
    let mut model = Simulator::new(Arc::new(plan()), Vec::new()).unwrap();
    let plain = Scenario::default();
    assert_eq!(model.given(&plain), Some(Text::default()));
    assert_eq!(model.preset(&plain), None);
    assert!(Arc::ptr_eq(&model.run(&plain).unwrap(), model.plan_run()));
}

#[test]
fn back_at_a_preset_it_keeps_the_name_that_it_has_here() {
    let mut model = simulator();
    let mut book = Book::default();
    // The plan's own path is open without a name; a change that changes nothing leaves it so.
    model.change(&mut book, Scenario::default(), Id(1)).unwrap();
    assert_eq!(book.scenario().name, Text::default());
    // From elsewhere one comes back to the preset of that name.
    moved(&mut model, &mut book, 0.08);
    model.change(&mut book, Scenario::default(), Id(1)).unwrap();
    assert_eq!(book.scenario().name, presets(model.plan())[0].name);
    assert!(book.own().is_empty());
}

#[test]
fn compared_scenarios_that_are_nowhere_are_added_once() {
    let model = simulator();
    let mut book = Book::default();
    let preset = model.presets()[3].clone();
    let mut ids = (1..).map(Id);
    let wanted = vec![growth(0.08), preset, growth(0.08)];
    let picks = book.picks(model.presets(), wanted, || ids.next().unwrap());
    let own = Pick::Own(Id(1));
    assert_eq!(picks, [own, Pick::Preset(3), own]);
    assert_eq!(book.own().len(), 1);
}

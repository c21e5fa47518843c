//! The model runs once for each change, and the preset equal to a scenario is searched for once.

use std::sync::Arc;

use crate::common::books::growth;
use crate::common::plan;
use book::{Book, Id, Pick, Simulator, Work};
use engine::levers::{Lever, Path};
use engine::run::Run;
use engine::scenario::{Actual, Scenario};
use engine::series::Series;
use engine::text::Text;
use engine::uncertainty::usual;
use file::presets;

fn simulator() -> Simulator {
    let plan = plan();
    let presets = presets(&plan);
    Simulator::new(Arc::new(plan), presets).unwrap()
}

/// Moves a lever as the page does; returns the run that the page then shows.
fn move_growth(model: &mut Simulator, book: &mut Book, rate: f64) -> Arc<Run> {
    let mut wanted = book.scenario().clone();
    let plan = Arc::clone(model.plan());
    wanted.set(&plan, Lever::GrowthAll, Path::Constant(rate));
    model.change(book, wanted, Id(7)).unwrap();
    model.run(book.scenario()).unwrap()
}

#[test]
fn lever_move_runs_the_model_once() {
    let mut model = simulator();
    let mut book = Book::default();
    // The first move adds an entry, the others change it.
    for n in 0..20_u32 {
        let before = model.work();
        let rate = 0.06 + f64::from(n) / 1_000.0;
        let run = move_growth(&mut model, &mut book, rate);
        let Work { runs, searches } = model.work();
        assert_eq!(runs - before.runs, 1, "move {n}");
        assert!(searches - before.searches <= 1, "move {n}");
        let own = Run::new(model.plan(), &growth(rate)).unwrap();
        let end = |run: &Run| run.outcome.end(Series::GdpNominal).map(f64::to_bits);
        assert_eq!(end(&run), end(&own));
    }
    assert_eq!(book.entries().len(), 1);
}

#[test]
fn lever_move_under_uncertainty_runs_the_model_once() {
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
        "with the usual uncertainty it is still the baseline"
    );
    for n in 0..5_u32 {
        let before = model.work();
        move_growth(&mut model, &mut book, 0.06 + f64::from(n) / 1_000.0);
        assert_eq!(model.work().runs - before.runs, 1);
        assert!(model.work().searches - before.searches <= 1);
    }
}

#[test]
fn name_and_uncertainty_need_no_run() {
    let mut model = simulator();
    let first = model.run(&growth(0.08)).unwrap();
    let before = model.work();
    let mut other = growth(0.08);
    other.name = Text::same("另一个");
    other.uncertainty = Some(usual(model.plan()));
    assert!(Arc::ptr_eq(&model.run(&other).unwrap(), &first));
    // The run of the previous scenario is kept, for switching back and forth.
    model.run(&growth(0.07)).unwrap();
    model.run(&growth(0.08)).unwrap();
    model.run(&growth(0.07)).unwrap();
    assert_eq!(model.work().runs - before.runs, 1);
    // Any other change needs a run.
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
fn rejected_change_leaves_the_book_alone() {
    let mut model = simulator();
    let mut book = Book::default();
    move_growth(&mut model, &mut book, 0.08);
    let before = book.clone();
    let problems = model.change(&mut book, growth(-1.5), Id(9));
    assert!(!problems.expect_err("rejected").is_empty());
    assert_eq!(book, before);
    let runs = model.work().runs;
    model.run(book.scenario()).unwrap();
    assert_eq!(model.work().runs, runs, "the last good run is still there");
}

#[test]
fn scenario_equal_to_a_preset_opens_that_preset() {
    let mut model = simulator();
    let all = presets(model.plan());
    for (n, preset) in all.iter().enumerate() {
        assert_eq!(
            model.builtin_name(preset).as_ref(),
            Some(&preset.name),
            "{n}"
        );
        let unnamed = Scenario {
            name: Text::default(),
            ..preset.clone()
        };
        assert_eq!(
            model.matching_preset(&unnamed),
            model.matching_preset(preset)
        );
        let mut book = Book::default();
        model.import(&mut book, unnamed.clone(), Id(1));
        assert!(book.opened().is_none(), "{n}");
        // Under another name it is a user scenario.
        let own = Scenario {
            name: Text::same("我的"),
            ..unnamed
        };
        model.import(&mut book, own, Id(2));
        assert_eq!(book.opened().map(|e| e.id), Some(Id(2)), "{n}");
    }
}

#[test]
fn baseline_needs_no_preset() {
    let mut model = Simulator::new(Arc::new(plan()), Vec::new()).unwrap();
    let plain = Scenario::default();
    assert_eq!(model.builtin_name(&plain), Some(Text::default()));
    assert_eq!(model.matching_preset(&plain), None);
    assert!(Arc::ptr_eq(
        &model.run(&plain).unwrap(),
        model.baseline_run()
    ));
}

#[test]
fn returning_to_a_preset_takes_its_name() {
    let mut model = simulator();
    let mut book = Book::default();
    // The baseline is open without a name; a change without effect leaves it so.
    model.change(&mut book, Scenario::default(), Id(1)).unwrap();
    assert_eq!(book.scenario().name, Text::default());
    // Coming back from elsewhere opens the preset, under its name.
    move_growth(&mut model, &mut book, 0.08);
    model.change(&mut book, Scenario::default(), Id(1)).unwrap();
    assert_eq!(book.scenario().name, presets(model.plan())[0].name);
    assert!(book.entries().is_empty());
}

#[test]
fn unknown_compared_scenarios_are_added_once() {
    let model = simulator();
    let mut book = Book::default();
    let preset = model.presets()[3].clone();
    let mut ids = (1..).map(Id);
    let wanted = vec![growth(0.08), preset, growth(0.08)];
    let picks = book.picks(model.presets(), wanted, || ids.next().unwrap());
    let own = Pick::User(Id(1));
    assert_eq!(picks, [own, Pick::Preset(3), own]);
    assert_eq!(book.entries().len(), 1);
}

//! The workbook is the model: after inputs in it were changed, an office program makes of it what the engine does.

#[path = "../../native/common/any.rs"]
mod any;

use std::fs;
use std::path::Path as File;

use anyhow::{Context as _, Result, ensure};
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{LevelShock, Scenario};
use engine::series::{MODEL_SERIES, Series};
use engine::text::{Lang, Text};
use engine::verdict::{Judged, State};
use file::{builtin_plan, read_plan};
use office::{Format, Subject, Unread, export, read_workbook};
use office_tests::{Sheet, address, edit, formulas, open, recalculate};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use view::words::status::state_word;
use view::words::texts::T;

/// The place of the sheet of assumptions in the workbook.
const ASSUMPTIONS: usize = 2;
/// The column of the base year in both sheets of numbers.
const BASE_YEAR: u32 = 3;
/// Columns of the sheet of paths and of that of targets.
const SERIES_ID: u32 = 2;
const VALUE: u32 = 7;
const STATE: u32 = 10;
const NEEDED: u32 = 11;
const TARGET_ID: u32 = 14;

/// A scenario, and what somebody made of it in the workbook.
struct Case {
    plan: usize,
    lang: Lang,
    before: Scenario,
    after: Scenario,
    /// Cells of the sheet of assumptions with their new numbers.
    typed: Vec<(String, f64)>,
}

#[test]
fn changed_inputs_give_what_the_engine_gives() -> Result<()> {
    let plans = plans()?;
    let mut runner = TestRunner::new(any::config(1));
    let mut cases = Vec::new();
    for (n, (plan, count)) in plans.iter().enumerate() {
        let mut tries = 0;
        while cases.iter().filter(|case: &&Case| case.plan == n).count() < *count {
            tries += 1;
            ensure!(tries < 4000, "no {count} scenarios of {}", plan.id);
            let lang = [Lang::Zh, Lang::En][tries % 2];
            if let Some(before) = scenario(plan, n, &mut runner)?
                && let Some(case) = changed(plan, (n, lang), before, &mut runner)?
            {
                cases.push(case);
            }
        }
    }
    let folder = tempfile::tempdir()?;
    let mut files = Vec::new();
    for (n, case) in cases.iter().enumerate() {
        let (plan, _) = plans.get(case.plan).context("a plan")?;
        let made = workbook(plan, &case.before, case.lang)?;
        let file = folder.path().join(format!("{n}.xlsx"));
        let typed = edit(&made, ASSUMPTIONS, &case.typed)?;
        ensure!(read(plan, &made)? == case.before, "{n} does not come back");
        comes_back(plan, case, &typed)?;
        fs::write(&file, typed)?;
        files.push(file);
    }
    let mut wrong = Vec::new();
    for (case, file) in cases.iter().zip(recalculate(folder.path(), &files)?) {
        let (plan, _) = plans.get(case.plan).context("a plan")?;
        let saved = fs::read(&file)?;
        let checked = compare(plan, case, &saved).and_then(|()| comes_back(plan, case, &saved));
        if let Err(why) = checked {
            wrong.push(format!("{}: {why}", file.display()));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn every_formula_has_a_result_and_words_stay_words() -> Result<()> {
    let plan = builtin_plan().map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let scenario = Scenario {
        name: Text::same("=1+1"),
        ..Scenario::default()
    };
    let made = workbook(&plan, &scenario, Lang::Zh)?;
    let all = formulas(&made)?;
    ensure!(all.len() > 1000, "{} formulas", all.len());
    for (sheet, row, column, has_result) in &all {
        ensure!(has_result, "{sheet} {}", address(*row, *column));
    }
    let notes = T::SheetNotes.get(Lang::Zh);
    let [sheet] = open(&made, [notes])?;
    let rows = sheet.rows_with(1, "=1+1");
    let row = *rows.first().context("the scenario's name")?;
    let is_formula = |cell: &(String, u32, u32, bool)| cell.0 == notes && cell.1 == row;
    ensure!(!all.iter().any(is_formula));
    Ok(())
}

#[test]
fn what_is_no_number_is_told_and_stays_as_it_was() -> Result<()> {
    let plan = builtin_plan().map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let scenario = Scenario::default();
    let made = workbook(&plan, &scenario, Lang::Zh)?;
    // A growth rate of ten thousand percent, which the model rejects.
    let [sheet] = open(&made, [T::SheetAssumptions.get(Lang::Zh)])?;
    let id_column = BASE_YEAR + u32::try_from(plan.horizon())? + 4;
    let rows = sheet.rows_with(id_column, "growth.all");
    let place = address(*rows.first().context("a row")?, BASE_YEAR + 1);
    let typed = edit(&made, ASSUMPTIONS, &[(place, 100.0)])?;
    let read = read_workbook(&typed, &plan).map_err(|why| anyhow::anyhow!("{why:?}"))?;
    ensure!(read.0 == scenario);
    ensure!(
        matches!(read.1.as_slice(), [Unread::Outside(..)]),
        "{:?}",
        read.1
    );
    ensure!(read_workbook(b"PK", &plan) == Err(Unread::NotOurs));
    Ok(())
}

/// Plans with the number of scenarios of each.
fn plans() -> Result<Vec<(Plan, usize)>> {
    let good = |name: &str| -> Result<Plan> {
        let root = File::new(env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(root.join("../files/plans/good").join(name))?;
        read_plan(&text).map_err(|problems| anyhow::anyhow!("{name}: {problems:?}"))
    };
    let own = builtin_plan().map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    Ok(vec![
        (own, 40),
        (good("five-years.json")?, 5),
        (good("one-year-all-roles.json")?, 5),
        (good("fifty-years.json")?, 2),
    ])
}

/// A random scenario that the model takes.
fn scenario(plan: &Plan, n: usize, runner: &mut TestRunner) -> Result<Option<Scenario>> {
    let tree = any::scenario(plan).new_tree(runner);
    let mut scenario = tree.map_err(|why| anyhow::anyhow!("{why}"))?.current();
    // Odds are no formulas, and a million paths take their time.
    scenario.uncertainty = None;
    if n > 0 {
        // Figures of another size than this plan's.
        scenario.actuals.clear();
        scenario.vintage = engine::scenario::Vintage::default();
        scenario.level_shocks.clear();
    }
    Ok(Run::new(plan, &scenario).is_ok().then_some(scenario))
}

fn workbook(plan: &Plan, scenario: &Scenario, lang: Lang) -> Result<Vec<u8>> {
    let made = ("2026-11-28", "https://example.org/");
    let subject = Subject::new(plan, scenario, lang, made)
        .map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    export(&subject, Format::Xlsx).map_err(|why| anyhow::anyhow!(why))
}

/// Other numbers in some of a scenario's inputs; `None` where the model would reject them.
fn changed(
    plan: &Plan,
    (n, lang): (usize, Lang),
    before: Scenario,
    runner: &mut TestRunner,
) -> Result<Option<Case>> {
    let made = workbook(plan, &before, lang)?;
    let [sheet] = open(&made, [T::SheetAssumptions.get(lang)])?;
    let horizon = u32::try_from(plan.horizon())?;
    let id_column = BASE_YEAR + horizon + 4;
    let mut draw = |low: f64, high: f64| -> Result<f64> {
        let tree = (low..high).new_tree(runner);
        Ok(tree.map_err(|why| anyhow::anyhow!("{why}"))?.current())
    };
    let run = Run::new(plan, &before).map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let (mut after, mut typed) = (before.clone(), Vec::new());
    for lever in Lever::all(plan).filter(|lever| run.inputs.acts(plan, *lever)) {
        // Every third lever, in a year or two.
        if draw(0.0, 1.0)? > 0.35 {
            continue;
        }
        let Some(row) = sheet.rows_with(id_column, &lever.id(plan)).first().copied() else {
            continue;
        };
        let mut values = run.inputs.path_row(lever).to_vec();
        let (low, high) = run.inputs.plausible(plan, lever);
        for t in 1..=horizon {
            let column = BASE_YEAR + t;
            if sheet.number(row, column).is_some() && draw(0.0, 1.0)? < 0.5 {
                let value = draw(low, high)?;
                values[usize::try_from(t)? - 1] = value;
                typed.push((address(row, column), value));
            }
        }
        // Naming a lever means something, also where it says what held before.
        if values != run.inputs.path_row(lever) {
            after.set(plan, lever, Path::Years(values));
        }
    }
    let size_column = BASE_YEAR + horizon + 2;
    for (shock, n) in after.shocks.iter_mut().zip(1..) {
        // There is no row of one that hits what does not act.
        let rows = sheet.rows_with(id_column, &format!("shock.{n}"));
        if let Some(row) = rows.first() {
            (shock.size, shock.persistence) = (draw(-0.04, 0.04)?, draw(0.0, 1.0)?);
            // Another year of the plan, as whole as years are.
            let part = draw(0.0, 1.0)?;
            let mut years = plan.years().skip(1);
            let year = years.find(|year| {
                f64::from(year - plan.base_year)
                    >= part * f64::from(plan.target_year - plan.base_year)
            });
            shock.year = year.unwrap_or(shock.year);
            typed.push((address(*row, size_column - 1), shock.year.into()));
            typed.push((address(*row, size_column), shock.size));
            typed.push((address(*row, size_column + 1), shock.persistence));
        }
    }
    let factors = sheet.rows_with(id_column, "revenue.multiply");
    if let Some(row) = factors.first() {
        after.level_shocks.clear();
        let levels = run.inputs.revenue_level.iter().zip(plan.years().skip(1));
        for ((level, year), column) in levels.zip(BASE_YEAR + 1..) {
            if *level != (1.0, 0.0) {
                let multiply = level.0 * draw(0.95, 1.05)?;
                typed.push((address(*row, column), multiply));
                let add = level.1;
                after.level_shocks.push(LevelShock {
                    year,
                    multiply,
                    add,
                });
            }
        }
    }
    for figure in &mut after.actuals {
        let column = BASE_YEAR + u32::try_from(figure.year - plan.base_year)?;
        let id = format!("actual.{}", figure.series.id(plan));
        let rows = sheet.rows_with(id_column, &id);
        let row = rows.first().context("an actual figure")?;
        figure.value *= draw(0.99, 1.01)?;
        typed.push((address(*row, column), figure.value));
    }
    let is_taken = Run::new(plan, &after).is_ok();
    Ok(is_taken.then_some(Case {
        plan: n,
        lang,
        before,
        after,
        typed,
    }))
}

fn read(plan: &Plan, workbook: &[u8]) -> Result<Scenario> {
    let read = read_workbook(workbook, plan);
    let (scenario, unread) = read.map_err(|why| anyhow::anyhow!(why.words(Lang::En)))?;
    ensure!(unread.is_empty(), "{unread:?}");
    Ok(scenario)
}

/// Whether a workbook that was changed is read as the scenario that was meant.
fn comes_back(plan: &Plan, case: &Case, workbook: &[u8]) -> Result<()> {
    let scenario = read(plan, workbook)?;
    let [found, meant] = [&scenario, &case.after].map(|scenario| Run::new(plan, scenario));
    let [found, meant] = [found, meant].map(|run| run.map_err(|why| anyhow::anyhow!("{why:?}")));
    let (found, meant) = (found?, meant?);
    for lever in Lever::all(plan).filter(|lever| meant.inputs.acts(plan, *lever)) {
        let [a, b] = [&found, &meant].map(|run| run.inputs.row(lever));
        let near = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-13 || (a.is_nan() && b.is_nan());
        // Of an end the target year alone counts.
        let skipped = match lever {
            Lever::RevenueTaxShareEnd | Lever::UrbanRegisteredEnd => a.len() - 1,
            _ => 0,
        };
        let all = a.iter().zip(b).skip(skipped).all(near);
        ensure!(all, "{}: {a:?} for {b:?}", lever.id(plan));
    }
    for (a, b) in found.verdicts.iter().zip(&meant.verdicts) {
        let (of, state) = (plan.targets.get(a.target), b.state());
        let id = of.map_or("", |target| target.id.as_str());
        let values = (a.judged, b.judged);
        // Some programs save fifteen digits, and what is assumed is so to the last bit.
        let rounded = match values {
            (Judged::Yes { value, .. }, Judged::Yes { value: own, .. }) => {
                state == State::Assumed && value != own && (value - own).abs() <= 1e-12 * own.abs()
            }
            _ => false,
        };
        ensure!(
            a.state() == state || rounded,
            "{id}: {:?} for {state:?}: {values:?}",
            a.state()
        );
    }
    ensure!(scenario.name == case.after.name);
    Ok(())
}

fn compare(plan: &Plan, case: &Case, file: &[u8]) -> Result<()> {
    let names = [T::SheetPaths, T::SheetTargets].map(|name| name.get(case.lang));
    let [paths, targets] = open(file, names)?;
    let run = Run::new(plan, &case.after).map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let own = (0..plan.indicators.len()).filter_map(|n| Series::of_indicator(plan, n));
    let own = own.filter(|series| matches!(series, Series::Indicator(_)));
    for series in MODEL_SERIES.iter().map(|(series, _)| *series).chain(own) {
        let row = paths.rows_with(SERIES_ID, series.id(plan)).first().copied();
        for t in 0..=plan.horizon() {
            let expected = run.outcome.at(series, t);
            let place = format!("{} {} {t}", plan.id, series.id(plan));
            let Some(row) = row else {
                ensure!(expected.is_none(), "{place} is missing");
                continue;
            };
            let column = BASE_YEAR + u32::try_from(t)?;
            // A difference of large numbers is as exact as they are.
            let size = match series {
                Series::UrbanMigrants => run.outcome.at(Series::UrbanPopulation, t),
                _ => None,
            };
            let size = size.unwrap_or(1e-5);
            same(&paths, (row, column), (expected, size), &place)?;
        }
    }
    for (n, verdict) in run.verdicts.iter().enumerate() {
        let row = 3 + u32::try_from(n)?;
        let target = plan.targets.get(verdict.target).context("a target")?;
        ensure!(targets.words(row, TARGET_ID) == target.id);
        let place = format!("{} {} {:?}", plan.id, target.id, verdict.kind);
        let value = match verdict.judged {
            Judged::Yes { value, .. } => Some(value),
            Judged::No(_) => None,
        };
        same(&targets, (row, VALUE), (value, 1e-5), &place)?;
        let state = verdict.state();
        let found = targets.words(row, STATE);
        ensure!(
            found == state_word(state, case.lang),
            "{place}: {found} for {state:?}"
        );
        if state != State::NotJudged {
            let needed = (verdict.required_growth, 1e-5);
            same(&targets, (row, NEEDED), needed, &place)?;
        }
    }
    Ok(())
}

/// Whether a cell holds a number, to 1e-9 of it or of what it is made of, or none where there is none.
fn same(
    sheet: &Sheet,
    (row, column): (u32, u32),
    (expected, size): (Option<f64>, f64),
    place: &str,
) -> Result<()> {
    let found = sheet.number(row, column);
    let words = sheet.words(row, column);
    ensure!(!sheet.is_error(row, column), "{place}: {words}");
    let near = match (found, expected) {
        (Some(found), Some(expected)) => {
            (found - expected).abs() <= 1e-9 * expected.abs().max(size)
        }
        (found, expected) => found.is_none() && expected.is_none(),
    };
    ensure!(near, "{place}: {words:?} for {expected:?}");
    Ok(())
}

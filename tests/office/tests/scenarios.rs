//! Several scenarios in one workbook: the column of its own follows the assumptions that are changed there, and the others
//! stay as they were.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::{Lang, Text};
use engine::verdict::Judged;
use file::builtin_plan;
use office::{Format, Subject, export, read_workbook};
use office_tests::{Sheet, address, edit, formulas, open, recalculate};
use view::words::status::state_word;
use view::words::texts::T;

const LANG: Lang = Lang::Zh;
/// The place of the sheet of assumptions in the workbook, and its column of the base year.
const ASSUMPTIONS: usize = 2;
const BASE_YEAR: u32 = 3;
/// The column of the first scenario in the sheet of scenarios.
const FIRST: u32 = 3;

fn growing(plan: &Plan, name: &str, by: f64) -> Scenario {
    let mut scenario = Scenario {
        name: Text::same(name),
        ..Scenario::default()
    };
    scenario.set(plan, Lever::GrowthAll, Path::Constant(by));
    scenario
}

fn run(plan: &Plan, scenario: &Scenario) -> Result<Run> {
    Run::new(plan, scenario).map_err(|problems| anyhow::anyhow!("{problems:?}"))
}

#[test]
fn own_column_follows_and_the_others_stay() -> Result<()> {
    let plan = builtin_plan().map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let (before, other) = (growing(&plan, "=本案", 0.08), growing(&plan, "@乙案", 0.12));
    let subject = Subject::new(&plan, &before, LANG, ("2026-11-28", "https://example.org/"));
    let subject = subject.map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let subject = subject.beside(std::slice::from_ref(&other));
    let subject = subject.map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let made = export(&subject, Format::Xlsx).map_err(anyhow::Error::msg)?;
    for (sheet, row, column, has_result) in formulas(&made)? {
        ensure!(has_result, "{sheet} {}", address(row, column));
    }
    let read = read_workbook(&made, &plan);
    let (read, unread) = read.map_err(|why| anyhow::anyhow!(why.words(LANG)))?;
    ensure!(read == before && unread.is_empty(), "{unread:?}");

    let [sheet] = open(&made, [T::SheetAssumptions.get(LANG)])?;
    let ids = BASE_YEAR + u32::try_from(plan.horizon())? + 4;
    let rows = sheet.rows_with(ids, "growth.all");
    let row = *rows.first().context("a row")?;
    let years: Vec<f64> = [0.081, 0.09, 0.112, 0.13, 0.117].into();
    let typed = (BASE_YEAR + 1..).zip(&years);
    let typed: Vec<_> = typed
        .map(|(at, value)| (address(row, at), *value))
        .collect();
    let mut after = before.clone();
    after.set(&plan, Lever::GrowthAll, Path::Years(years));
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("several.xlsx");
    fs::write(&file, edit(&made, ASSUMPTIONS, &typed)?)?;
    let saved = recalculate(folder.path(), &[file])?;
    let saved = fs::read(saved.first().context("a file")?)?;

    let [sheet] = open(&saved, [T::SheetScenarios.get(LANG)])?;
    let runs = [
        run(&plan, &Scenario::default())?,
        run(&plan, &other)?,
        run(&plan, &after)?,
    ];
    let year = plan.target_year.to_string();
    let values = T::ScenariosValues.fill(LANG, &[("year", &year)]);
    let values = below(&sheet, &values)?;
    let verdicts = below(&sheet, T::StateHead.get(LANG))?;
    let paths = below(&sheet, T::ScenariosPaths.get(LANG))?;
    let first = plan.headline.first().and_then(|n| plan.targets.get(*n));
    let first = first.context("a headline target")?;
    let mut changed = 0;
    for (column, run) in (FIRST..).zip(&runs) {
        for (n, verdict) in (0..).zip(&run.verdicts) {
            if let Judged::Yes { value, .. } = verdict.judged {
                same(&sheet, (values + n, column), value)?;
            }
            let (found, state) = (sheet.words(verdicts + n, column), verdict.state());
            let place = address(verdicts + n, column);
            ensure!(
                found == state_word(state, LANG),
                "{place}: {found} for {state:?}"
            );
            let position = usize::try_from(n)?;
            changed +=
                usize::from(run.verdicts[position].state() != runs[0].verdicts[position].state());
        }
        let series = engine::series::Series::of_indicator(&plan, first.indicator);
        let series = series.context("a series")?;
        for (t, value) in (0..).zip(run.outcome.row(series)) {
            same(&sheet, (paths + t, column), *value)?;
        }
    }
    ensure!(changed > 0, "all scenarios have the same verdicts");
    Ok(())
}

/// The row below a heading.
fn below(sheet: &Sheet, heading: &str) -> Result<u32> {
    let rows = sheet.rows_with(0, heading);
    Ok(rows.first().with_context(|| heading.to_owned())? + 1)
}

fn same(sheet: &Sheet, (row, column): (u32, u32), expected: f64) -> Result<()> {
    let found = sheet.number(row, column);
    let found = found.with_context(|| address(row, column))?;
    let near = (found - expected).abs() <= 1e-9 * expected.abs().max(1e-5);
    ensure!(near, "{}: {found} for {expected}", address(row, column));
    Ok(())
}

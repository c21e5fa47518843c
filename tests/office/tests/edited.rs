//! Workbooks that were edited elsewhere: what somebody typed becomes the same scenario as on the page, or it is said which
//! cell of which sheet was expected to hold what, and what was found.

use anyhow::{Context as _, Result, ensure};
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use file::{builtin_plan, presets};
use office::{Format, Subject, Unread, export, read_workbook};
use office_tests::{address, moved, open, part_of, rewrite, with_cell};
use view::words::texts::T;

/// The place of the sheet of assumptions in the workbook, and its column of the base year.
const ASSUMPTIONS: usize = 2;
const BASE_YEAR: u32 = 3;

/// A workbook, and where real growth stands in it.
struct Made {
    plan: Plan,
    before: Scenario,
    lang: Lang,
    bytes: Vec<u8>,
    row: u32,
}

impl Made {
    fn new(lang: Lang) -> Result<Self> {
        let plan = builtin_plan().map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
        let all = presets(&plan);
        let shocked = all.iter().find(|own| !own.shocks.is_empty());
        let before = shocked.context("a preset with a shock")?.clone();
        let made = ("2026-11-28", "https://example.org/");
        let bytes = {
            let subject = Subject::new(&plan, &before, lang, made);
            let subject = subject.map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
            export(&subject, Format::Xlsx).map_err(anyhow::Error::msg)?
        };
        let [sheet] = open(&bytes, [T::SheetAssumptions.get(lang)])?;
        let ids = BASE_YEAR + u32::try_from(plan.horizon())? + 4;
        let row = *sheet
            .rows_with(ids, "growth.all")
            .first()
            .context("a row")?;
        Ok(Self {
            plan,
            before,
            lang,
            bytes,
            row,
        })
    }

    /// Real growth of the first year.
    fn cell(&self) -> String {
        address(self.row, BASE_YEAR + 1)
    }

    fn typed(&self, kind: &str, inside: &str) -> Result<Vec<u8>> {
        let cell = self.cell();
        rewrite(&self.bytes, &part_of(ASSUMPTIONS), |text| {
            with_cell(text, &cell, kind, inside).context("the cell")
        })
    }

    fn arranged(&self, to: impl Fn(u32, u32) -> Option<(u32, u32)>) -> Result<Vec<u8>> {
        rewrite(&self.bytes, &part_of(ASSUMPTIONS), |text| moved(text, &to))
    }

    fn read(&self, bytes: &[u8]) -> Result<(Scenario, Vec<Unread>)> {
        read_workbook(bytes, &self.plan).map_err(|why| anyhow::anyhow!(why.words(Lang::En)))
    }

    /// The scenario with another growth in the first year.
    fn with(&self, growth: f64) -> Result<Scenario> {
        let run = Run::new(&self.plan, &self.before);
        let run = run.map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
        let mut years = run.inputs.path_row(Lever::GrowthAll).to_vec();
        *years.first_mut().context("a year")? = growth;
        let mut meant = self.before.clone();
        meant.set(&self.plan, Lever::GrowthAll, Path::Years(years));
        Ok(meant)
    }
}

fn both() -> Result<[Made; 2]> {
    Ok([Made::new(Lang::Zh)?, Made::new(Lang::En)?])
}

#[test]
fn numbers_and_formulas_with_results_are_as_typed_on_the_page() -> Result<()> {
    for made in both()? {
        for inside in [
            "<v>0.06</v>",
            "<v>6.0E-2</v>",
            "<f>0.03+0.03</f><v>0.06</v>",
            "<f>ROUND(0.06,4)</f><v>6.0000000000000001E-2</v>",
        ] {
            let (read, unread) = made.read(&made.typed("", inside)?)?;
            ensure!(unread.is_empty(), "{inside}: {unread:?}");
            ensure!(read == made.with(0.06)?, "{inside}: {read:?}");
        }
    }
    Ok(())
}

#[test]
fn what_is_no_such_number_is_told_with_its_place() -> Result<()> {
    for made in both()? {
        for (kind, inside, found) in [
            ("str", "<v>8%</v>", "8%"),
            ("str", "<v>约百分之八</v>", "约百分之八"),
            ("str", "<v></v>", "—"),
            ("", "", "—"),
            ("b", "<v>1</v>", "true"),
            ("d", "<v>2016-03-01</v>", "2016-03-01"),
            ("e", "<v>#VALUE!</v>", "#VALUE!"),
            ("", "<f>0.05+0.03</f>", "=0.05+0.03"),
            ("", "<f>0.05+0.03</f><v></v>", "=0.05+0.03"),
            // Eight is 800%: percentages are stored as fractions.
            ("", "<v>8</v>", "800.00%"),
            ("", "<v>-1</v>", "\u{2212}100.00%"),
        ] {
            let (read, unread) = made.read(&made.typed(kind, inside)?)?;
            ensure!(read == made.before, "{inside}: {read:?}");
            let [only] = &unread[..] else {
                anyhow::bail!("{inside}: {unread:?}");
            };
            for lang in [Lang::Zh, Lang::En] {
                let words = only.words(lang);
                let sheet = T::SheetAssumptions.get(made.lang);
                for part in [sheet, &made.cell(), found] {
                    ensure!(words.contains(part), "{inside}: {part} is not in {words}");
                }
            }
        }
    }
    Ok(())
}

#[test]
fn rows_and_columns_are_found_where_they_are_now() -> Result<()> {
    for made in both()? {
        let (row, other) = (made.row, made.row + 1);
        let arranged = [
            // Two rows change places.
            made.arranged(|at, column| {
                Some(match at {
                    own if own == row => (other, column),
                    own if own == other => (row, column),
                    own => (own, column),
                })
            })?,
            // A row is put in above, and columns before the years and among them.
            made.arranged(|at, column| Some((at + u32::from(at >= row), column)))?,
            made.arranged(|at, column| Some((at, column + u32::from(column >= 1))))?,
            made.arranged(|at, column| Some((at, column + u32::from(column > BASE_YEAR + 1))))?,
            // The column of what an assumption is goes.
            made.arranged(|at, column| match column {
                2 => None,
                own => Some((at, own - u32::from(own > 2))),
            })?,
        ];
        for (n, bytes) in arranged.iter().enumerate() {
            let (read, unread) = made.read(bytes)?;
            ensure!(unread.is_empty(), "{n}: {unread:?}");
            ensure!(read == made.before, "{n}: {read:?}");
        }
        let gone = made.arranged(|at, column| (at != row).then_some((at, column)))?;
        let (read, unread) = made.read(&gone)?;
        ensure!(read == made.before);
        let words: Vec<_> = unread.iter().map(|own| own.words(Lang::Zh)).collect();
        ensure!(
            words.len() == 1 && words[0].contains("growth.all"),
            "{words:?}"
        );
    }
    Ok(())
}

#[test]
fn sheets_may_have_other_names() -> Result<()> {
    for made in both()? {
        let [notes, sheet] = [T::SheetNotes, T::SheetAssumptions].map(|name| name.get(made.lang));
        let typed = made.typed("", "<v>0.06</v>")?;
        // Office programs change the names that refer to a sheet as well; others leave them as they were.
        for with_names in [true, false] {
            let renamed = rewrite(&typed, "xl/workbook.xml", |text| {
                let mut text = text
                    .replace(&format!("name=\"{sheet}\""), "name=\"My own\"")
                    .replace(&format!("name=\"{notes}\""), "name=\"Readme\"");
                if with_names {
                    text = text
                        .replace(&format!(">{sheet}!"), ">'My own'!")
                        .replace(&format!(">{notes}!"), ">Readme!");
                }
                Ok(text)
            })?;
            let (read, unread) = made.read(&renamed)?;
            ensure!(unread.is_empty(), "{unread:?}");
            ensure!(read == made.with(0.06)?, "{read:?}");
        }
    }
    Ok(())
}

#[test]
fn what_no_scenario_changes_is_told() -> Result<()> {
    for made in both()? {
        let [sheet] = open(&made.bytes, [T::SheetAssumptions.get(made.lang)])?;
        let ids = BASE_YEAR + u32::try_from(made.plan.horizon())? + 4;
        let row = *sheet.rows_with(ids, "gdp").first().context("a figure")?;
        let cell = address(row, BASE_YEAR);
        let bytes = rewrite(&made.bytes, &part_of(ASSUMPTIONS), |text| {
            with_cell(text, &cell, "", "<v>120</v>").context("the cell")
        })?;
        let (read, unread) = made.read(&bytes)?;
        ensure!(read == made.before);
        let words: Vec<_> = unread.iter().map(|own| own.words(Lang::En)).collect();
        let told = words.len() == 1 && words[0].contains(&cell) && words[0].contains("120");
        ensure!(told, "{words:?}");
        // The year of a shock is one of the plan's, and it persists by a part of itself.
        let row = *sheet.rows_with(ids, "shock.1").first().context("a shock")?;
        for (column, value) in [(ids - 3, "2030"), (ids - 3, "2018.5"), (ids - 1, "1.5")] {
            let cell = address(row, column);
            let bytes = rewrite(&made.bytes, &part_of(ASSUMPTIONS), |text| {
                with_cell(text, &cell, "", &format!("<v>{value}</v>")).context("the cell")
            })?;
            let (read, unread) = made.read(&bytes)?;
            ensure!(read == made.before);
            let words: Vec<_> = unread.iter().map(|own| own.words(Lang::En)).collect();
            let told = words.len() == 1 && words[0].contains(&cell) && words[0].contains(value);
            ensure!(told, "{words:?}");
        }
    }
    Ok(())
}

//! A workbook that was changed elsewhere becomes a scenario again: the link that it holds says what it was made of, and
//! the sheet of assumptions what was typed over. Sheets may have other names by then, and rows and columns other places.

mod layout;
mod typed;
mod unread;

use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use file::read_link;
use view::words::texts::T;

use super::notes::LINK_NAME;
use super::places::Places;
use layout::Layout;
use typed::Typed;
pub use unread::Unread;

/// A workbook while it is read.
type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The scenario of a workbook with what was changed in its inputs, and what could not be read: that stays as it was.
///
/// # Errors
/// Nothing could be read.
pub fn read_workbook(bytes: &[u8], plan: &Plan) -> Result<(Scenario, Vec<Unread>), Unread> {
    let open = calamine::open_workbook_from_rs(Cursor::new(bytes));
    let mut file: Workbook<'_> = open.map_err(|_| Unread::NotOurs)?;
    let link = link(&mut file).ok_or(Unread::NotOurs)?;
    let made = read_link(&link, plan).map_err(Unread::Problems)?.scenario;
    let (sheet, lang) = assumptions(&mut file, plan).ok_or(Unread::NotOurs)?;
    let run = Run::new(plan, &made).map_err(Unread::Problems)?;
    let mut reader = Typed::new(plan, sheet, Places::of(plan, &made, &run, lang));
    let read = reader.scenario(&made, &run);
    match Run::new(plan, &read) {
        Ok(_) => Ok((read, reader.unread)),
        // Numbers that the model rejects only together leave nothing of what was typed.
        Err(problems) => {
            reader.unread.push(Unread::Problems(problems));
            Ok((made, reader.unread))
        }
    }
}

/// The sheet of assumptions.
struct Sheet {
    name: String,
    cells: Range<Data>,
    formulas: Range<String>,
    layout: Layout,
}

/// The sheet of assumptions by its name, or else by its heads.
fn assumptions(file: &mut Workbook<'_>, plan: &Plan) -> Option<(Sheet, Lang)> {
    let named = |name: &String| {
        let mut all = [Lang::Zh, Lang::En].into_iter();
        all.find(|lang| T::SheetAssumptions.get(*lang) == name)
    };
    let mut names = file.sheet_names();
    names.sort_by_key(|name| named(name).is_none());
    names.into_iter().find_map(|name| {
        let cells = file.worksheet_range(&name).ok()?;
        let found = Layout::found(&cells, plan);
        let written = || named(&name).map(|lang| (Layout::written(plan), lang));
        let (layout, lang) = found.or_else(written)?;
        let formulas = file.worksheet_formula(&name).unwrap_or_default();
        let sheet = Sheet {
            name,
            cells,
            formulas,
            layout,
        };
        Some((sheet, lang))
    })
}

/// The link, which stands in the cells of its name. Some programs give a sheet another name and leave it in there.
fn link(file: &mut Workbook<'_>) -> Option<String> {
    let names = file.defined_names().to_vec();
    let (_, place) = names.into_iter().find(|(name, _)| name == LINK_NAME)?;
    let (sheet, cells) = place.rsplit_once('!')?;
    let sheet = sheet.trim_matches('\'').to_owned();
    let row = |cell: &str| -> Option<u32> {
        let digits = cell.rsplit('$').next()?;
        digits.parse::<u32>().ok()?.checked_sub(1)
    };
    let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
    let (first, last) = (row(first)?, row(last)?);
    let all = file.sheet_names();
    let mut read = |sheet: &String| -> Option<String> {
        let range = file.worksheet_range(sheet).ok()?;
        let parts = (first..=last).filter_map(|row| range.get_value((row, 1)));
        Some(parts.map(ToString::to_string).collect())
    };
    match all.contains(&sheet) {
        true => read(&sheet),
        false => all
            .iter()
            .filter_map(&mut read)
            .find(|words| is_link(words)),
    }
}

/// Whether words may be a link: one long word behind the address.
fn is_link(words: &str) -> bool {
    let code = words.rsplit('#').next().unwrap_or_default();
    let is_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    code.len() > 10 && code.chars().all(is_code)
}

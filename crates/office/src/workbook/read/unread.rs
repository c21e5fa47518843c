//! What could not be read of a workbook, and where that stands.

use engine::problem::Problem;
use engine::text::Lang;
use view::sentences::problems::sentence;
use view::words::texts::T;

/// A cell: its sheet, as it is called now, and its place there ("E7").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The sheet.
    pub sheet: String,
    /// The cell.
    pub cell: String,
}

/// What could not be read of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub enum Unread {
    /// It is no workbook that this module has written.
    NotOurs,
    /// What is wrong with the link that it holds, or with the scenario that came of it.
    Problems(Vec<Problem>),
    /// A row is no more there: the sheet, and the row's id.
    NoRow(String, String),
    /// A cell holds no number, but these words or nothing.
    NoNumber(Place, String),
    /// A formula that was typed without an office program has no result yet.
    NoResult(Place, String),
    /// A cell's number is not between these two.
    Outside(Place, String, [String; 2]),
    /// A number was typed where the scenario has none.
    NoInput(Place, String),
}

impl Unread {
    /// In a sentence: sheet, cell, what was expected there and what was found.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::NotOurs => T::ReadNotOurs.get(lang).to_owned(),
            Self::Problems(problems) => {
                let all = problems.iter().map(|problem| sentence(problem, lang));
                all.collect::<Vec<_>>().join("\n")
            }
            Self::NoRow(sheet, id) => T::ReadNoRow.fill(lang, &[("sheet", sheet), ("id", id)]),
            Self::NoNumber(place, found) => T::ReadNoNumber.fill(lang, &at(place, found)),
            Self::NoResult(place, found) => T::ReadNoResult.fill(lang, &at(place, found)),
            Self::NoInput(place, found) => T::ReadNoInput.fill(lang, &at(place, found)),
            Self::Outside(place, found, [low, high]) => {
                let [sheet, cell, found] = at(place, found);
                let ends = [("low", low.as_str()), ("high", high)];
                T::ReadOutside.fill(lang, &[sheet, cell, found, ends[0], ends[1]])
            }
        }
    }
}

/// Where something was found, and what it was.
fn at<'a>(place: &'a Place, found: &'a str) -> [(&'a str, &'a str); 3] {
    let found = if found.is_empty() { "—" } else { found };
    [
        ("sheet", &place.sheet),
        ("cell", &place.cell),
        ("found", found),
    ]
}

//! What can be wrong with external input, as data.
//!
//! A problem says where, what was expected and what was found. The
//! wording in Chinese and English is up to the view.

use crate::text::Text;

/// Where in a file a problem sits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Line and column (both from 1) of a text that is not JSON.
    Line {
        /// Line, counted from 1.
        line: usize,
        /// Column, counted from 1.
        column: usize,
        /// JSON pointer of the innermost value that was being read there.
        inside: String,
    },
    /// JSON pointer (RFC 6901) of the value; empty for the whole file.
    Pointer(String),
    /// A field of the page, by its name.
    Field(String),
}

/// The kinds of things that a file refers to by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An entry of a plan's `indicators`.
    Indicator,
    /// An entry of a plan's `units`.
    Unit,
    /// An entry of a plan's `groups`.
    Group,
    /// A lever of the model, or `indicator.ID`.
    Lever,
    /// A series of the model.
    Series,
    /// A series that takes actual figures.
    ActualSeries,
    /// A level that other series can follow, or be shares of.
    Followed,
    /// A lever that takes shocks.
    ShockLever,
    /// A lever that can be uncertain.
    Driver,
    /// An entry of a plan's `targets`.
    Target,
    /// A role that an indicator plays in the model.
    Role,
}

/// A part of a plan's content, in which two plans with one id can differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanPart {
    /// Some part, it is not known which.
    Some,
    /// Base year and target year.
    Years,
    /// Indicators, their units and figures, and what they stand for in the model.
    BaseFigures,
    /// Targets.
    Goals,
    /// The levers' defaults, and what follows the economy.
    Assumptions,
    /// The level that a headline target asks for.
    Goal {
        /// The indicator's name.
        of: Text,
        /// The goal's unit.
        unit: Text,
        /// The goal in the plan that is open.
        here: String,
    },
}

/// Kinds of files of other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignKind {
    /// A word processor's document.
    Document,
    /// A spreadsheet.
    Sheet,
    /// Slides.
    Slides,
    /// Some file of an office program.
    Office,
    /// A PDF file.
    Pdf,
    /// An OFD file (GB/T 33190), in which offices pass on finished documents.
    Ofd,
    /// A table as text: CSV, or cells that were copied.
    Table,
    /// A web page, or XML.
    WebPage,
    /// A picture.
    Picture,
    /// A compressed archive.
    Archive,
}

/// How a text fails to be JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It ends before it is complete.
    Ends,
    /// A full-width sign stands where this one has to.
    FullWidth(char),
    /// A comma with nothing behind it.
    Comma,
    /// Something else.
    Other,
}

/// What a file should have held at the place of a problem.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// A file of this program; this is one of another.
    OwnFile(ForeignKind),
    /// Well-formed JSON; `found` holds the character at which it is none.
    Json(Broken),
    /// A JSON object.
    Object,
    /// A JSON list.
    List,
    /// A JSON string that is not empty.
    Text,
    /// A finite JSON number.
    Number,
    /// A whole number.
    WholeNumber,
    /// A number, `{"start","step"}` or `{"years":[…]}`.
    Path,
    /// A property that occurs only once in its object.
    Once,
    /// An id of lower-case letters, digits and this sign, a letter first.
    Id(&'static str),
    /// At least one entry.
    NotEmpty,
    /// A sign of at most this many characters.
    Sign(usize),
    /// A property of this name.
    Field(&'static str),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// At most this many entries.
    AtMost(usize),
    /// A complete link, neither truncated nor altered.
    WholeLink,
    /// A link for the plan of this id.
    LinkOfPlan(String),
    /// Exactly this version of the format, or an older one.
    Version(u32),
    /// A finite number in a closed range.
    Between(f64, f64),
    /// A finite number from the first bound up to, but not at, the second.
    FromBelow(f64, f64),
    /// A finite number between two bounds and at neither.
    Inside(f64, f64),
    /// A finite number above a bound.
    Above(f64),
    /// A finite number at or above a bound.
    AtLeast(f64),
    /// A year in a closed range.
    Year(i32, i32),
    /// A target year this far behind the base year (closed range of years).
    Horizon(i32, i32),
    /// As many values as the plan has years.
    Count(usize),
    /// An id that nothing else of its kind has.
    Unique(Kind),
    /// An id that the file or the model knows.
    Known(Kind),
    /// The same, where this one was probably meant.
    Near(Kind, String),
    /// A text without signs that nobody sees.
    PlainText,
    /// A day of the calendar, `2018-03-01`.
    Day,
    /// `true` or `false`.
    TrueOrFalse,
    /// A total that its sectors' sum, which this is, misses by no more than half a percent.
    SectorsSum(f64),
    /// A deflator that is money over volumes: this number.
    Deflator(f64),
    /// A figure in the series' own unit: this number, where another unit was meant.
    Unit(f64),
    /// The sectors' own growth rates, of a plausible mean, or differences from a common rate that is named,
    /// which in the plan is this one.
    OwnRates(f64),
    /// Sector shares whose sum is 100%, give or take one percentage point.
    SharesSum,
    /// An indicator with a value in the base year.
    BaseValue(i32),
    /// Years in ascending order, none twice.
    Ascending,
    /// A unit that measures the same thing as the indicator's.
    SameMeasure,
    /// A unit of money in yuan, of shares, of persons, … for this role.
    RoleMeasure(&'static str),
    /// At least one of `level` and `growth`.
    LevelOrGrowth,
    /// A lever that this list names too.
    AlsoIn(&'static str),
    /// A lever path that keeps the combined yearly rate above −100%.
    RateAboveMinusOne,
    /// An indicator that no other role has taken.
    FreeIndicator,
    /// A law (`growth` or `linear`) for an indicator that plays no role.
    Law,
    /// No law where a role already says how the indicator moves.
    NoLaw,
    /// A growth goal only where the model has a path for the indicator, or words under `unjudged`.
    GrowthPath,
    /// A correlation matrix with as many rows and columns as there are drivers.
    Square(usize),
    /// A correlation matrix: symmetric, positive definite, ones on the diagonal.
    Correlation,
    /// Levers whose paths stay positive and within the range of numbers.
    Computable,
    /// A goal of the lever's own series from which its default can be computed; growth, prices and people
    /// are numbers.
    Solvable,
    /// A goal that its target has.
    Goal,
    /// Series that follow each other in a circle; `found` names them.
    NoCircle,
    /// Something that belongs to the plan with this id.
    Plan(String),
    /// Something made on a plan that agrees with this one here.
    PlanPart(Box<PlanPart>),
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// The plan year it concerns, if there is one.
    pub year: Option<i32>,
    /// What was expected there.
    pub expected: Expected,
    /// What was found there, shortened.
    pub found: String,
}

impl Problem {
    /// A problem at a JSON pointer.
    #[must_use]
    pub fn at(pointer: impl Into<String>, expected: Expected, found: impl Into<String>) -> Self {
        Self {
            place: Place::Pointer(pointer.into()),
            year: None,
            expected,
            found: found.into(),
        }
    }

    /// The same problem, tied to a year.
    #[must_use]
    pub fn in_year(mut self, year: i32) -> Self {
        self.year = Some(year);
        self
    }
}

/// A number as a problem repeats it; one of three hundred digits in short form.
#[must_use]
pub fn brief(value: f64) -> String {
    if value == 0.0 || (1e-6..1e12).contains(&value.abs()) {
        value.to_string()
    } else {
        format!("{value:e}")
    }
}

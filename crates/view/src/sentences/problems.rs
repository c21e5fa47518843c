//! Words for what is wrong with a file: place, expectation, finding.

use super::contents::difference;
use crate::words::texts::T;
use crate::words::typed::parse;
use engine::plan::shift_point;
use engine::problem::{Broken, Expected, ForeignKind, Kind, Place, Problem, brief};
use engine::text::{Lang, nearest};

/// One sentence for one problem.
#[must_use]
pub fn sentence(problem: &Problem, lang: Lang) -> String {
    if let Expected::PlanPart(part) = &problem.expected {
        return difference(part, &problem.found, lang);
    }
    if let Expected::OwnFile(kind) = &problem.expected {
        let kind = foreign_words(*kind).get(lang);
        return T::ForeignFile.fill(lang, &[("kind", kind)]);
    }
    let mut place = place(&problem.place, lang);
    if let Some(year) = problem.year {
        let year = year.to_string();
        place = T::PlaceInYear.fill(lang, &[("place", &place), ("year", &year)]);
    }
    if let Expected::Json(how) = problem.expected {
        let words = broken(how, &problem.found, lang);
        return format!("{place}{}{words}", T::Colon.get(lang));
    }
    let found = match problem.found.as_str() {
        "" => T::FoundNothing.get(lang),
        found => found,
    };
    let expected = expected(&problem.expected, lang);
    let values = [
        ("place", place.as_str()),
        ("expected", &expected),
        ("found", found),
    ];
    let mut words = T::ProblemAt.fill(lang, &values);
    if let Some(meant) = meant(problem) {
        words += &T::DidYouMean.fill(lang, &[("meant", &meant)]);
    }
    words
}

/// How a text fails to be JSON.
fn broken(how: Broken, found: &str, lang: Lang) -> String {
    let words = match how {
        Broken::Ends => return T::JsonEnds.get(lang).to_owned(),
        Broken::FullWidth(half) => {
            let values = [("found", found), ("half", &half.to_string())];
            return T::JsonFullWidth.fill(lang, &values);
        }
        Broken::Comma => T::JsonComma,
        Broken::Other => T::JsonBroken,
    };
    words.fill(lang, &[("found", found)])
}

/// What was probably meant by what was found: a word that is known, or a fraction where percent were given.
fn meant(problem: &Problem) -> Option<String> {
    let fits: &dyn Fn(f64) -> bool = match &problem.expected {
        Expected::Near(_, near) => return Some(near.clone()),
        Expected::OneOf(words) => {
            let found = problem.found.trim_matches('"');
            return nearest(found, words.iter().map(|word| (*word).to_owned()));
        }
        Expected::Between(low, high) if *high <= 1.0 => &|x| (*low..=*high).contains(&x),
        Expected::FromBelow(..) | Expected::Inside(..) => &|x| (0.0..1.0).contains(&x),
        Expected::RateAboveMinusOne => &|x| x > -1.0,
        _ => return None,
    };
    let found = parse(&problem.found).filter(|x| x.abs() > 1.01)?;
    let fraction = shift_point(found, -2);
    (fits(fraction) && !problem.found.ends_with('%')).then(|| fraction.to_string())
}

fn place(place: &Place, lang: Lang) -> String {
    match place {
        Place::Line {
            line,
            column,
            inside,
        } => {
            let (line, column) = (line.to_string(), column.to_string());
            let values = [("line", line.as_str()), ("column", &column)];
            let words = T::LineAndColumn.fill(lang, &values);
            format!("{words} {inside}").trim_end().to_owned()
        }
        Place::Pointer(pointer) if pointer.is_empty() => T::WholeFile.get(lang).to_owned(),
        Place::Pointer(name) | Place::Field(name) => name.clone(),
    }
}

pub(crate) fn expected(expected: &Expected, lang: Lang) -> String {
    use Expected as E;
    let plain = |words: T| words.get(lang).to_owned();
    let one = |words: T, name: &str, value: &str| words.fill(lang, &[(name, value)]);
    let count = |words: T, n: usize| one(words, "count", &n.to_string());
    let range = |words: T, low: &str, high: &str| words.fill(lang, &[("low", low), ("high", high)]);
    match expected {
        E::OwnFile(kind) => plain(foreign_words(*kind)),
        E::Json(_) => plain(T::ExpectedJson),
        E::PlainText => plain(T::ExpectedPlainText),
        E::Day => plain(T::ExpectedDay),
        E::TrueOrFalse => plain(T::ExpectedTrueOrFalse),
        E::Object => plain(T::ExpectedObject),
        E::List => plain(T::ExpectedList),
        E::Text => plain(T::ExpectedText),
        E::Number => plain(T::ExpectedNumber),
        E::WholeNumber => plain(T::ExpectedWholeNumber),
        E::Path => plain(T::ExpectedPath),
        E::Once => plain(T::ExpectedOnce),
        E::NotEmpty => plain(T::ExpectedNotEmpty),
        E::WholeLink => plain(T::ExpectedWholeLink),
        E::SharesSum => plain(T::ExpectedSharesSum),
        E::Ascending => plain(T::ExpectedAscending),
        E::SameMeasure => plain(T::ExpectedSameMeasure),
        E::LevelOrGrowth => plain(T::ExpectedLevelOrGrowth),
        E::Solvable => plain(T::ExpectedSolvable),
        E::Goal => plain(T::ExpectedGoal),
        E::NoCircle => plain(T::ExpectedNoCircle),
        E::RateAboveMinusOne => plain(T::ExpectedRateAboveMinusOne),
        E::FreeIndicator => plain(T::ExpectedFreeIndicator),
        E::Law => plain(T::ExpectedLaw),
        E::NoLaw => plain(T::ExpectedNoLaw),
        E::GrowthPath => plain(T::ExpectedGrowthPath),
        E::Correlation => plain(T::ExpectedCorrelation),
        E::Computable => plain(T::ExpectedComputable),
        E::Id(joint) => one(T::ExpectedId, "joint", joint),
        E::Field(name) => one(T::ExpectedField, "name", name),
        E::AlsoIn(list) => one(T::ExpectedAlsoIn, "list", list),
        E::RoleMeasure(measure) => one(T::ExpectedRoleMeasure, "measure", measure),
        // `sentence` words it as a whole.
        E::PlanPart(_) => String::new(),
        E::LinkOfPlan(plan) => one(T::ExpectedLinkOfPlan, "plan", plan),
        E::Plan(plan) => one(T::ExpectedPlan, "plan", plan),
        E::OneOf(words) => one(
            T::ExpectedOneOf,
            "words",
            &words.join(T::ListMark.get(lang)),
        ),
        E::Unique(kind) => one(T::ExpectedUnique, "kind", kind_words(*kind, lang)),
        E::Known(kind) | E::Near(kind, _) => one(T::ExpectedKnown, "kind", kind_words(*kind, lang)),
        E::Version(version) => one(T::ExpectedVersion, "version", &version.to_string()),
        E::BaseValue(year) => one(T::ExpectedBaseValue, "year", &year.to_string()),
        E::AtLeast(low) => one(T::ExpectedAtLeast, "low", &low.to_string()),
        E::Above(low) => one(T::ExpectedAbove, "low", &low.to_string()),
        E::SectorsSum(sum) => one(T::ExpectedSectorsSum, "sum", &brief(*sum)),
        E::Deflator(implied) => one(T::ExpectedDeflator, "implied", &brief(*implied)),
        E::Unit(meant) => one(T::ExpectedUnit, "meant", &brief(*meant)),
        E::OwnRates(usual) => {
            let rate = shift_point(*usual, 2).to_string();
            one(T::ExpectedOwnRates, "rate", &rate)
        }
        E::Sign(n) => count(T::ExpectedSign, *n),
        E::AtMost(n) => count(T::ExpectedAtMost, *n),
        E::Count(n) => count(T::ExpectedCount, *n),
        E::Square(n) => count(T::ExpectedSquare, *n),
        E::Between(low, high) => range(T::ExpectedBetween, &brief(*low), &brief(*high)),
        E::FromBelow(low, high) => range(T::ExpectedFromBelow, &brief(*low), &brief(*high)),
        E::Inside(low, high) => range(T::ExpectedInside, &brief(*low), &brief(*high)),
        E::Year(from, to) => range(T::ExpectedYear, &from.to_string(), &to.to_string()),
        E::Horizon(from, to) => range(T::ExpectedHorizon, &from.to_string(), &to.to_string()),
    }
}

fn kind_words(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Indicator => T::KindIndicator,
        Kind::Unit => T::KindUnit,
        Kind::Group => T::KindGroup,
        Kind::Lever => T::KindLever,
        Kind::Series => T::KindSeries,
        Kind::ActualSeries => T::KindActualSeries,
        Kind::Followed => T::KindFollowed,
        Kind::ShockLever => T::KindShockLever,
        Kind::Driver => T::KindDriver,
        Kind::Target => T::KindTarget,
        Kind::Role => T::KindRole,
    }
    .get(lang)
}

/// What a file of another program is called.
fn foreign_words(kind: ForeignKind) -> T {
    match kind {
        ForeignKind::Document => T::ForeignDocument,
        ForeignKind::Sheet => T::ForeignSheet,
        ForeignKind::Slides => T::ForeignSlides,
        ForeignKind::Office => T::ForeignOffice,
        ForeignKind::Pdf => T::ForeignPdf,
        ForeignKind::Ofd => T::ForeignOfd,
        ForeignKind::Table => T::ForeignTable,
        ForeignKind::WebPage => T::ForeignWebPage,
        ForeignKind::Picture => T::ForeignPicture,
        ForeignKind::Archive => T::ForeignArchive,
    }
}

/// That there are more problems than are told, and how many in all.
#[must_use]
pub fn and_others(all: usize) -> String {
    format!("… {all}")
}

/// That a file has more bytes than the page reads.
#[must_use]
pub fn too_large(most: u64) -> String {
    format!("> {most} bytes")
}

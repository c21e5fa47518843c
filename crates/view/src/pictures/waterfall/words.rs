//! A waterfall in words.

use super::Waterfall;
use super::steps::Shown;
use crate::sentences::compared::column::Column;
use crate::words::format::Format;
use crate::words::levers::nature;
use crate::words::number::steps;
use crate::words::phrases::small;
use crate::words::texts::T;
use engine::attribution::{MOST_EXACT, Method, Player};
use engine::plan::Plan;
use engine::text::Lang;

/// Causes that are named.
const NAMED: usize = 3;

/// How the parts are found.
pub fn how(method: Method, lang: Lang) -> String {
    let most = MOST_EXACT.to_string();
    match method {
        Method::Exact => T::WaterfallExact.get(lang).to_owned(),
        Method::Rotations => T::WaterfallRotations.fill(lang, &[("most", &most)]),
    }
}

/// One of the scenarios has no result.
pub fn no_value(name: &str, lang: Lang) -> String {
    T::WaterfallNoValue.fill(lang, &[("name", name)])
}

/// A mixture of the scenarios has no result.
pub fn impossible(pair: [&Column; 2], players: &[String], lang: Lang) -> String {
    let [first, second] = pair.map(|c| &c.name);
    let causes = players.join(T::ListMark.get(lang));
    let values = [
        ("causes", causes.as_str()),
        ("first", first),
        ("second", second),
    ];
    T::WaterfallImpossible.fill(lang, &values)
}

/// Who is higher and by how much, the largest causes, and what all others add.
pub fn summary(waterfall: &Waterfall, shown: &Shown, lang: Lang) -> String {
    let head = head(waterfall, shown, lang);
    if waterfall.steps.is_empty() {
        return T::WaterfallWhole.fill(lang, &[("head", &head)]);
    }
    let named = waterfall.steps.iter().take(NAMED);
    let named: Vec<_> = named.map(|s| format!("{} {}", s.name, s.shown)).collect();
    let others = shown.steps.len() - named.len();
    let rest: i128 = shown.steps.iter().skip(NAMED).sum();
    let part = shown.signed(rest);
    let rest = match others {
        0 => String::new(),
        1 => T::WaterfallOneOther.fill(lang, &[("part", &part)]),
        n => T::WaterfallOthers.fill(lang, &[("count", &n.to_string()), ("part", &part)]),
    };
    let parts = named.join(T::Comma.get(lang));
    T::WaterfallParts.fill(lang, &[("head", &head), ("parts", &parts), ("rest", &rest)])
}

/// The finding in a line: by how much the second is higher or lower, and mainly because of what.
pub fn title(waterfall: &Waterfall, shown: &Shown, lang: Lang) -> String {
    let by = shown.end - shown.start;
    let name = ("name", waterfall.name.as_str());
    let words = match (by.signum(), waterfall.steps.is_empty()) {
        (0, true) => return T::WaterfallSame.fill(lang, &[name]),
        (0, false) => return T::WaterfallBalanced.fill(lang, &[name]),
        (1, _) => T::WaterfallMore,
        (_, _) => T::WaterfallLess,
    };
    let size = size(waterfall, by, shown.decimals);
    let head = words.fill(lang, &[name, ("size", &size)]);
    let Some(cause) = waterfall.main_cause() else {
        return head;
    };
    let words = match waterfall.steps.len() {
        1 => T::WaterfallOnlyCause,
        _ => T::WaterfallMainCause,
    };
    words.fill(lang, &[("head", &head), ("cause", &small(&cause.name))])
}

/// Year, unit, and which scenarios.
pub fn subtitle(waterfall: &Waterfall, lang: Lang) -> String {
    let Waterfall {
        year,
        unit,
        start,
        end,
        ..
    } = waterfall;
    let values = [
        ("year", year.to_string()),
        ("unit", unit.clone()),
        ("first", start.name.clone()),
        ("second", end.name.clone()),
    ];
    let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
    T::WaterfallSubtitle.fill(lang, &values)
}

/// A difference without its sign, with its unit.
fn size(waterfall: &Waterfall, by: i128, decimals: usize) -> String {
    Format::of_unit(&waterfall.difference_unit, 0).with_unit(&steps(by.abs(), decimals))
}

fn head(waterfall: &Waterfall, shown: &Shown, lang: Lang) -> String {
    let Waterfall {
        name,
        year,
        start,
        end,
        ..
    } = waterfall;
    let [a, b] =
        [start, end].map(|total| Format::of_unit(&waterfall.unit, 0).with_unit(&total.shown));
    let by = shown.end - shown.start;
    let size = size(waterfall, by, shown.decimals);
    let year = year.to_string();
    let (name, year) = (("name", name.as_str()), ("year", year.as_str()));
    let words = match (by.signum(), waterfall.steps.is_empty()) {
        (0, true) => return T::WaterfallEqual.fill(lang, &[name, year, ("a", &a)]),
        (0, false) => return T::WaterfallCancels.fill(lang, &[name, year, ("a", &a)]),
        (1, _) => T::WaterfallHigher,
        (_, _) => T::WaterfallLower,
    };
    words.fill(
        lang,
        &[
            name,
            year,
            ("first", &start.name),
            ("second", &end.name),
            ("a", &a),
            ("b", &b),
            ("size", &size),
        ],
    )
}

/// What policy, circumstances and the rest (rules, actual figures) add; empty where all is of one kind.
pub fn natures(
    plan: &Plan,
    players: impl Iterator<Item = Player>,
    shown: &Shown,
    lang: Lang,
) -> String {
    let of = |player: Player| match player {
        Player::Lever(lever) => nature(lever.spec(plan).nature),
        _ => T::OtherNature,
    };
    let kinds = [T::Policy, T::Circumstance, T::OtherNature];
    let mut sums = kinds.map(|kind| (kind, None));
    for (player, by) in players.zip(&shown.steps) {
        for (_, sum) in sums.iter_mut().filter(|(kind, _)| *kind == of(player)) {
            *sum = Some(sum.unwrap_or(0) + by);
        }
    }
    let told = sums.iter().filter_map(|(kind, sum)| {
        let by = shown.signed((*sum)?);
        Some(format!("{} {by}", kind.get(lang)))
    });
    let told: Vec<_> = told.collect();
    match told.len() {
        0 | 1 => String::new(),
        _ => {
            let parts = told.join(T::Comma.get(lang));
            T::ByNature.fill(lang, &[("parts", &parts)])
        }
    }
}

/// What differs without any influence on the result.
pub fn idle(names: &[String], lang: Lang) -> String {
    if names.is_empty() {
        return String::new();
    }
    let names = names.join(T::ListMark.get(lang));
    T::NoInfluence.fill(lang, &[("names", &names)])
}

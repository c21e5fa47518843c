//! The headline of the comparison: which scenarios miss none of the headline targets, and why the open one
//! differs from the first.

use super::{called, count_words, small};
use crate::pictures::waterfall::Waterfall;
use crate::sentences::compared::column::{Column, Whose};
use crate::words::format::Format;
use crate::words::texts::T;
use crate::words::toned::{Tone, Toned};
use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::State;

/// Names that the sentence has room for.
const NAMED: usize = 3;

/// "三个情景中，只有“津澧融城”没有未达标的主要目标；“我的情景”的地区生产总值比“规划基准”低 11.3 亿元，主因是实际增速。"
/// The last scenario is the one that is open; `found` explains a result of it against that of another one.
#[must_use]
pub fn compare(plan: &Plan, columns: &[Column], found: Option<&Waterfall>, lang: Lang) -> Toned {
    if columns.len() < 2 {
        return Toned::plain(T::CompareNone.get(lang));
    }
    let meets = |column: &&Column| {
        let missed = |target: &usize| {
            let level = column.run.level_verdict(*target);
            level.is_some_and(|verdict| verdict.state() == State::Missed)
        };
        !plan.headline.iter().any(missed)
    };
    let good: Vec<&Column> = columns.iter().filter(meets).collect();
    let count = Toned::plain(count_words(columns.len(), lang));
    let names = good.iter().take(NAMED).map(|column| quoted(&column.name));
    let names = names.collect::<Vec<_>>().join(T::ListMark.get(lang));
    let names = match good.len() > NAMED {
        true => T::AndOthers.fill(lang, &[("names", &names)]),
        false => names,
    };
    let head = match good.len() {
        0 => Toned::fill(T::HeadNoneMeets, lang, &[("count", count)]),
        n if n == columns.len() => Toned::fill(T::HeadAllMeet, lang, &[("count", count)]),
        _ => {
            let names = Toned::new(names, Tone::Strong);
            Toned::fill(T::HeadSomeMeet, lang, &[("count", count), ("names", names)])
        }
    };
    let open = Whose::of(plan, columns, columns.len() - 1);
    head.and(reason(plan, found, open, lang))
        .and(Toned::plain(T::HeadEnd.get(lang)))
}

/// Why a result of the open scenario differs; nothing where it does not.
fn reason(plan: &Plan, found: Option<&Waterfall>, open: Whose, lang: Lang) -> Toned {
    let Some((found, cause)) = found.and_then(|found| Some((found, found.main_cause()?))) else {
        return Toned::default();
    };
    let by = found.end.value - found.start.value;
    let size = found.difference.trim_start_matches(['+', '\u{2212}']);
    let size = Format::of_unit(&found.difference_unit, 0).with_unit(size);
    // Blue is mine, and the plan is not.
    let own = match open {
        Whose::Mine => Tone::Mine,
        _ => Tone::Strong,
    };
    let (words, tone) = match by < 0.0 {
        true => (T::DifferenceLess, Tone::Short),
        false => (T::DifferenceMore, own),
    };
    let series = plan.series(&found.series);
    let mut all = 0..plan.indicators.len();
    let indicator =
        series.and_then(|own| all.find(|n| Series::of_indicator(plan, *n) == Some(own)));
    let name = indicator.map_or_else(
        || small(&found.name),
        |indicator| called(plan, indicator, lang),
    );
    let by = Toned::new(words.fill(lang, &[("size", &size)]), tone);
    let values = [
        ("second", Toned::new(quoted(&found.end.name), own)),
        ("first", Toned::plain(quoted(&found.start.name))),
        ("name", Toned::plain(name)),
        ("by", by),
        ("cause", Toned::new(small(&cause.name), Tone::Strong)),
    ];
    Toned::fill(T::HeadDiffers, lang, &values)
}

/// Both languages have the same marks.
fn quoted(name: &str) -> String {
    format!("\u{201c}{name}\u{201d}")
}

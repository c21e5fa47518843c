//! The levers that move a number most.

use super::Asked;
use crate::words::format::Format;
use crate::words::levers::{self, name};
use crate::words::number::signed;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::run::Run;
use engine::sensitivity::{Swing, longest_first, swings, unit};
use engine::text::Lang;

/// The most levers that are named.
const MOST: usize = 5;

/// A lever that moves a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Mover {
    /// The lever.
    pub lever: Lever,
    /// Its name.
    pub name: String,
    /// What comes of moving it down and up: "变动 ∓3 个百分点：−12.3 / +13.1 亿元".
    pub words: String,
    /// Length of its bar as a part of the longest one, 0 to 1.
    pub share: f64,
}

/// The levers that move most what `read` reads off a run, with what the bars mean. Differences are
/// written as `format` says. Levers of `but` are left out.
pub fn movers(
    asked: &Asked,
    format: &Format,
    but: Option<Lever>,
    read: impl Fn(&Run) -> Option<f64>,
    lang: Lang,
) -> (Vec<Mover>, String) {
    let levers: Vec<_> = Lever::all(asked.plan).filter(|l| but != Some(*l)).collect();
    among(asked, format, &levers, read, lang)
}

/// The same among some levers.
pub fn among(
    asked: &Asked,
    format: &Format,
    levers: &[Lever],
    read: impl Fn(&Run) -> Option<f64>,
    lang: Lang,
) -> (Vec<Mover>, String) {
    let all = swings(asked.plan, asked.run, &[()], levers, |(), run| read(run));
    let bars = longest_first(all.iter());
    let longest = bars.first().map_or(1.0, |b| b.length());
    let movers: Vec<_> = bars
        .into_iter()
        .take(MOST)
        .map(|bar| Mover {
            lever: bar.lever,
            name: name(asked.plan, bar.lever, lang),
            words: words(asked, format, bar, lang),
            share: bar.length() / longest,
        })
        .collect();
    let how = if movers.is_empty() {
        T::NothingMovesIt.get(lang)
    } else {
        T::HalfRangeEachWay.get(lang)
    };
    (movers, how.to_owned())
}

/// Why nothing moves what is given and not computed.
pub fn none(lang: Lang) -> String {
    T::GivenFigure.get(lang).to_owned()
}

fn words(asked: &Asked, format: &Format, bar: &Swing<()>, lang: Lang) -> String {
    let by = |value: Option<f64>| {
        value.map_or_else(
            || T::NotComputable.get(lang).to_owned(),
            |v| signed(format.page(v - bar.base), format.decimals),
        )
    };
    let (down, up) = (by(bar.down), by(bar.up));
    let effect = format.with_unit(&format!("{down} / {up}"));
    let half = levers::format(asked.plan, bar.lever, lang).difference(unit(asked.plan, bar.lever));
    T::MoverEffect.fill(lang, &[("half", &half), ("effect", &effect)])
}

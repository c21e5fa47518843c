//! A waterfall in words.

use super::steps::Shown;
use super::{Total, Waterfall};
use crate::pictures::column::Column;
use crate::words::format::Format;
use crate::words::number::steps;
use engine::attribution::{MOST_EXACT, Method};
use engine::text::Lang;

/// Causes that are named.
const NAMED: usize = 3;

/// How the parts are found.
pub fn how(method: Method, lang: Lang) -> String {
    match (method, lang) {
        (Method::Exact, Lang::Zh) => "把第一个情景里不同的假设一项一项换成第二个情景的取值，每换一项，结果变动多少就记给哪一项；先换后换会有出入，所以对所有先后次序取平均（“Shapley 值”）。各项之和正好等于总差额，与次序无关。".to_owned(),
        (Method::Exact, Lang::En) => "The assumptions that differ are taken over from the second scenario one after the other, and what the result moves by is put down to the one that changed. As the order matters, all orders are averaged (“Shapley values”). The parts add up to the whole difference, whatever the order.".to_owned(),
        (Method::Rotations, Lang::Zh) => format!("有影响的不同之处超过 {MOST_EXACT} 项，次序太多，不能全部计算：只对一部分先后次序（每一项都轮流排在最前，正反各一遍）取平均，近似“Shapley 值”。各项之和仍正好等于总差额。"),
        (Method::Rotations, Lang::En) => format!("More than {MOST_EXACT} things that matter differ, too many to try all orders: some orders are averaged (each one first in turn, forwards and backwards), which comes near to “Shapley values”. The parts still add up to the whole difference."),
    }
}

/// One of the scenarios has no result.
pub fn no_value(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("两个情景没有都能算出的“{name}”，无法比较。"),
        Lang::En => format!("Not both scenarios have a value that can be shown for “{name}”."),
    }
}

/// A mixture of the scenarios has no result.
pub fn impossible(pair: [&Column; 2], players: &[String], lang: Lang) -> String {
    let [first, second] = pair.map(|c| &c.name);
    match lang {
        Lang::Zh => format!(
            "无法分解：如果只有{}取自“{second}”，其余取自“{first}”，模型就算不出结果。",
            players.join("、")
        ),
        Lang::En => format!(
            "The difference cannot be taken apart: with only these from “{second}” and the rest from “{first}”, the model has no result: {}.",
            players.join(", ")
        ),
    }
}

/// Who is higher and by how much, the largest causes, and what all others add.
pub fn summary(waterfall: &Waterfall, shown: &Shown, lang: Lang) -> String {
    let head = head(waterfall, shown, lang);
    if waterfall.steps.is_empty() {
        return match lang {
            Lang::Zh => format!("{head}。"),
            Lang::En => format!("{head}."),
        };
    }
    let named = waterfall.steps.iter().take(NAMED);
    let named: Vec<_> = named.map(|s| format!("{} {}", s.name, s.shown)).collect();
    let others = shown.steps.len() - named.len();
    let rest: i128 = shown.steps.iter().skip(NAMED).sum();
    let rest = shown.signed(rest);
    let rest = match (others, lang) {
        (0, _) => String::new(),
        (n, Lang::Zh) => format!("；其余 {n} 项合计 {rest}"),
        (1, Lang::En) => format!("; one other {rest}"),
        (n, Lang::En) => format!("; {n} others together {rest}"),
    };
    match lang {
        Lang::Zh => format!("{head}：{}{rest}。", named.join("，")),
        Lang::En => format!("{head}: {}{rest}.", named.join(", ")),
    }
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
    let size =
        Format::of_unit(&waterfall.difference_unit, 0).with_unit(&steps(by.abs(), shown.decimals));
    let [first, second] = [start, end].map(|total: &Total| &total.name);
    match (by.signum(), waterfall.steps.is_empty(), lang) {
        (0, true, Lang::Zh) => format!("{year}年{name}：两个情景都是 {a}"),
        (0, true, Lang::En) => format!("{name} in {year}: {a} in both scenarios"),
        (0, false, Lang::Zh) => format!("{year}年{name}：两个情景都约为 {a}，各项影响相互抵消"),
        (0, false, Lang::En) => {
            format!("{name} in {year}: about {a} in both scenarios; the parts cancel out")
        }
        (1, _, Lang::Zh) => format!("{year}年{name}：“{second}”为 {b}，比“{first}”的 {a}高 {size}"),
        (1, _, Lang::En) => {
            format!("{name} in {year}: {b} in “{second}”, {size} more than the {a} in “{first}”")
        }
        (_, _, Lang::Zh) => format!("{year}年{name}：“{second}”为 {b}，比“{first}”的 {a}低 {size}"),
        (_, _, Lang::En) => {
            format!("{name} in {year}: {b} in “{second}”, {size} less than the {a} in “{first}”")
        }
    }
}

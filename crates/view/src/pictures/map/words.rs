//! A map in words.

use super::{Map, average};
use crate::words::measured::Measured;
use crate::words::number::short;
use engine::landscape::{Landscape, on_line};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;

/// What a shade stands for.
pub fn shade(shade: f64, lang: Lang) -> String {
    let part = format!("{}%", short(shade * 100.0, 4));
    match lang {
        Lang::Zh => format!("颜色每深一级，与目标相差再多 {part}（相对目标值）。"),
        Lang::En => format!("Each darker shade is another {part} of the target away from it."),
    }
}

/// Where the scenario stands, and what the second lever would have to be.
pub fn summary(
    plan: &Plan,
    run: &Run,
    landscape: &Landscape,
    measured: &Measured,
    map: &Map,
    lang: Lang,
) -> String {
    let (x, y) = (&map.x.control, &map.y.control);
    let name = measured.name();
    let goal = measured.format.given(landscape.yardstick.goal);
    let stands = |n: usize| {
        let years = run
            .inputs
            .path_row(landscape.levers[n])
            .get(landscape.from[n]..)?;
        average(years.iter().copied())
    };
    let value = landscape.yardstick.value(&run.outcome);
    let (Some(a), Some(b), Some(value)) = (stands(0), stands(1), value) else {
        return match lang {
            Lang::Zh => format!("{name}随{}和{}的变化。", x.name, y.name),
            Lang::En => format!("{name} by {} and {}.", x.name, y.name),
        };
    };
    let met = map.side_words[usize::from(landscape.yardstick.meets(value))].clone();
    let (now, at_x, at_y) = (measured.format.words(value), x.words(a), y.words(b));
    let first = match lang {
        Lang::Zh => format!(
            "{}为 {at_x}、{}为 {at_y} 时，{name} {now}，目标 {goal}：{met}",
            x.name, y.name
        ),
        Lang::En => format!(
            "With {} at {at_x} and {} at {at_y}: {name} {now}, target {goal}: {}",
            x.name,
            y.name,
            met.to_ascii_lowercase()
        ),
    };
    let needed = on_line(plan, run, landscape.yardstick.target, landscape.levers, a);
    let second = match (needed, lang) {
        (Some(needed), Lang::Zh) => {
            format!(
                "；{}为 {at_x} 时，{}为 {} 恰好达标。",
                x.name,
                y.name,
                y.words(needed)
            )
        }
        (Some(needed), Lang::En) => format!(
            "; with {} at {at_x} it is just met where {} is {}.",
            x.name,
            y.name,
            y.words(needed)
        ),
        (None, Lang::Zh) => format!("；{}为 {at_x} 时，单靠{}无法恰好达标。", x.name, y.name),
        (None, Lang::En) => format!(
            "; with {} at {at_x} no value of {} just meets it.",
            x.name, y.name
        ),
    };
    first + &second
}

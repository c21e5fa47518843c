//! A map in words.

use super::{Map, average};
use crate::words::enough::Enough;
use crate::words::goal_words::GoalWords;
use crate::words::number::short;
use crate::words::phrases::small;
use crate::words::texts::T;
use engine::landscape::{Landscape, line_trial, on_line};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;

/// What a shade stands for.
pub fn shade(shade: f64, lang: Lang) -> String {
    let part = format!("{}%", short(shade * 100.0, 4));
    T::MapShade.fill(lang, &[("part", &part)])
}

/// What the map shows: what the second lever would have to be where the first one stands.
pub fn title(plan: &Plan, run: &Run, landscape: &Landscape, map: &Map, lang: Lang) -> String {
    let (x, y) = (&map.x.control, &map.y.control);
    let years = run.inputs.path_row(landscape.levers[0]);
    let stands = years.get(landscape.from[0]..);
    let stands = stands.and_then(|years| average(years.iter().copied()));
    let (target, levers) = (landscape.yardstick.target, landscape.levers);
    let needed = stands.and_then(|a| Some((a, on_line(plan, run, target, levers, a)?)));
    let Some((a, needed)) = needed else {
        return T::MapTitle.fill(lang, &[("x", &x.name), ("y", &small(&y.name))]);
    };
    let mut does = line_trial(plan, run, target, levers, a);
    let needed = Enough::new(y.format, needed, &mut does).words(lang);
    let names = [x, y].map(|own| small(&own.name));
    let values = [
        ("x", names[0].as_str()),
        ("at_x", &x.words(a)),
        ("y", &names[1]),
        ("needed", &needed),
    ];
    T::MapTitleMet.fill(lang, &values)
}

/// Where the scenario stands, and what the second lever would have to be.
pub fn summary(
    plan: &Plan,
    run: &Run,
    landscape: &Landscape,
    measured: &GoalWords,
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
        return T::MapOf.fill(lang, &[("name", &name), ("x", &x.name), ("y", &y.name)]);
    };
    let met = &map.side_words[usize::from(landscape.yardstick.meets(value))];
    let at_x = x.words(a);
    let now = T::MapNow.fill(
        lang,
        &[
            ("x", &x.name),
            ("at_x", &at_x),
            ("y", &y.name),
            ("at_y", &y.words(b)),
            ("name", &name),
            ("value", &measured.format.words(value)),
            ("goal", &goal),
            ("met", &met.to_ascii_lowercase()),
        ],
    );
    let (target, levers) = (landscape.yardstick.target, landscape.levers);
    let needed = on_line(plan, run, target, levers, a);
    let (now, at_x) = (("now", now.as_str()), ("at_x", at_x.as_str()));
    let (x, y_name) = (("x", x.name.as_str()), ("y", y.name.as_str()));
    match needed {
        Some(needed) => {
            let mut does = line_trial(plan, run, target, levers, a);
            let needed = Enough::new(map.y.control.format, needed, &mut does).words(lang);
            T::MapMetAt.fill(lang, &[now, x, at_x, y_name, ("needed", &needed)])
        }
        None => T::MapNeverMet.fill(lang, &[now, x, at_x, y_name]),
    }
}

//! What a target turns on: a bar for each assumption.

use engine::levers::Lever;
use engine::sensitivity::{Sensitivity, Swept};
use engine::yardstick::Yardstick;
use view::pictures::tornado::{Tornado, tornado};
use view::words::brackets::unit_in_brackets;
use view::words::goal_words::GoalWords;
use view::words::texts::T;

use super::bars::{Bars, Mark, Row};
use crate::Subject;
use crate::picture::Part;
use crate::table::{Table, Value};

/// Bars of the picture at the most.
const BARS: usize = 12;

fn of(subject: &Subject<'_>, target: usize, swept: Swept, most: usize) -> Option<Tornado> {
    let (plan, run) = (subject.plan, &subject.run);
    let levers: Vec<_> = Lever::all(plan).collect();
    let all = Sensitivity::over(plan, run, &[target], &levers, swept);
    tornado(plan, run, &all, target, most, subject.lang)
}

pub fn part(subject: &Subject<'_>, target: usize, swept: Swept) -> Option<Part> {
    let own = of(subject, target, swept, BARS)?;
    let lang = subject.lang;
    let key = [(T::Now, &own.base), (T::Target, &own.goal)];
    let key = key.map(|(name, value)| format!("{} {value}", name.get(lang)));
    // Half a line has the short word.
    let short = |words: &String| words.replace(T::PointsUnit.get(lang), T::PointsInCell.get(lang));
    let rows = own.bars.iter().map(|bar| Row {
        name: bar.name.clone(),
        words: String::new(),
        ends: Some(bar.ends.each_ref().map(short)),
        number: bar.share_words.clone(),
        bar: bar.halves(own.base_at)[1].unwrap_or((own.base_at, own.base_at)),
        pale: bar.halves(own.base_at)[0],
        less: false,
        total: false,
    });
    let bars = Bars {
        rows: rows.collect(),
        marks: vec![
            Mark {
                at: Some(own.base_at),
                is_goal: false,
            },
            Mark {
                at: own.goal_at,
                is_goal: true,
            },
        ],
        lang,
    };
    Some(Part {
        title: own.title,
        subtitle: format!("{}　{}", key[0], key[1]),
        source: [own.how.as_str(), T::TornadoTones.get(lang)].join(T::SentenceMark.get(lang)),
        height: bars.height(),
        drawing: Box::new(move |area, theme| bars.draw(area, theme)),
        ..Part::default()
    })
}

/// All assumptions that move it, with what comes of each.
pub fn table(subject: &Subject<'_>, target: usize, swept: Swept) -> Option<Table> {
    let own = of(subject, target, swept, usize::MAX)?;
    let (plan, lang) = (subject.plan, subject.lang);
    let kind = Yardstick::of(plan, &subject.run, target).ok()?.kind;
    let format = GoalWords::new(plan, target, kind, lang)?.format;
    let unit = |name: T| unit_in_brackets(name.get(lang), &own.unit, lang);
    let heads = [
        T::SeriesId.get(lang).to_owned(),
        T::Assumption.get(lang).to_owned(),
        T::Lowered.get(lang).to_owned(),
        unit(T::ComesTo),
        T::Raised.get(lang).to_owned(),
        unit(T::ComesTo),
    ];
    let row = |bar: &view::pictures::tornado::Bar| {
        let value = |n: usize| Value::Number(bar.values[n].map_or(f64::NAN, |v| format.page(v)));
        // Before the arrow stands where the assumption is moved to.
        let moved = |words: &str| Value::words(words.split(" → ").next().unwrap_or_default());
        vec![
            Value::words(&bar.id),
            Value::words(&bar.name),
            moved(&bar.down_words),
            value(0),
            moved(&bar.up_words),
            value(1),
        ]
    };
    Some(Table {
        alike: true,
        title: format!("{}{}{}", own.name, T::Colon.get(lang), own.how),
        note: subject.name(),
        heads: heads.into(),
        rows: own.bars.iter().map(row).collect(),
    })
}

//! Stacked columns.

use view::pictures::stack::{Stack, StackKind, stack};
use view::words::brackets::in_brackets;

use crate::Subject;
use crate::picture::{Part, said};
use crate::table::{Table, Value};

fn of(subject: &Subject<'_>, kind: StackKind) -> Option<Stack> {
    stack(subject.plan, &subject.run, kind, subject.lang)
}

pub fn part(subject: &Subject<'_>, kind: StackKind) -> Option<Part> {
    let own = of(subject, kind)?;
    Some(Part {
        title: in_brackets(&own.title, &own.unit, subject.lang),
        subtitle: subject.name(),
        source: own.summary.clone(),
        drawing: Box::new(move |area, theme| said(draw::stack(area, &own, theme))),
        ..Part::default()
    })
}

/// A row a year, as behind the picture, with unrounded numbers.
pub fn table(subject: &Subject<'_>, kind: StackKind) -> Option<Table> {
    let own = of(subject, kind)?;
    let row = |(n, year): (usize, &i32)| {
        let parts = own.parts.iter().chain(&own.total);
        let values = parts.map(|part| part.values.get(n).copied().unwrap_or(f64::NAN));
        let year = Value::Words(year.to_string());
        [year]
            .into_iter()
            .chain(values.map(Value::Number))
            .collect()
    };
    Some(Table {
        alike: true,
        title: in_brackets(&own.title, &own.unit, subject.lang),
        note: subject.name(),
        heads: own.table_head.clone(),
        rows: own.years.iter().enumerate().map(row).collect(),
    })
}

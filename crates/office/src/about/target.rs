//! The series of a target by year, of each scenario where there are several.

use engine::series::Series;
use view::words::brackets::unit_in_brackets;
use view::words::series::{format, name};
use view::words::texts::T;

use crate::Subject;
use crate::table::{Table, Value};

pub fn table(subject: &Subject<'_>, target: usize) -> Option<Table> {
    let (plan, lang) = (subject.plan, subject.lang);
    let series = Series::of_indicator(plan, plan.targets.get(target)?.indicator)?;
    let format = format(plan, series, lang);
    let unit = match format.unit {
        "" => format.sign,
        unit => unit,
    };
    let columns = subject.columns();
    let all: Vec<_> = match columns.is_empty() {
        true => vec![(subject.name(), &subject.run)],
        false => columns
            .iter()
            .map(|own| (own.name.clone(), &*own.run))
            .collect(),
    };
    let years = plan.years().map(|year| year.to_string());
    let rows = all.into_iter().map(|(name, run)| {
        let values = run.outcome.row(series).iter();
        let values = values.map(|value| Value::Number(format.page(*value)));
        [Value::Words(name)].into_iter().chain(values).collect()
    });
    Some(Table {
        title: unit_in_brackets(&name(plan, series, lang), unit, lang),
        note: plan.name.get(lang).to_owned(),
        heads: [T::Scenario.get(lang).to_owned()]
            .into_iter()
            .chain(years)
            .collect(),
        rows: rows.collect(),
    })
}

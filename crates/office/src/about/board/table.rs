//! All targets with value and verdict, a row a goal.

use engine::plan::Nature;
use engine::series::Series;
use engine::verdict::{GoalKind, Judged, Verdict};
use view::words::goal_words::GoalWords;
use view::words::goals::{goal_text, growth_goal_text};
use view::words::sources::source_text;
use view::words::status::state_word;
use view::words::texts::T;

use crate::Subject;
use crate::table::{Table, Value};

pub fn table(subject: &Subject<'_>) -> Table {
    let (plan, lang) = (subject.plan, subject.lang);
    let year = |head: T, year: i32| head.fill(lang, &[("year", &year.to_string())]);
    let heads = [
        T::Indicator.get(lang).to_owned(),
        T::NatureHead.get(lang).to_owned(),
        T::UnitHead.get(lang).to_owned(),
        year(T::YearHead, plan.base_year),
        year(T::ValueOfYear, plan.target_year),
        T::Target.get(lang).to_owned(),
        T::GoalNumber.get(lang).to_owned(),
        T::AwayHead.get(lang).to_owned(),
        T::StateHead.get(lang).to_owned(),
        T::SourceHead.get(lang).to_owned(),
        T::SeriesId.get(lang).to_owned(),
    ];
    let verdicts = subject.run.verdicts.iter();
    Table {
        title: T::TargetsTable.get(lang).to_owned(),
        note: subject.name(),
        heads: heads.into(),
        rows: verdicts.filter_map(|own| row(subject, own)).collect(),
        alike: false,
    }
}

fn row(subject: &Subject<'_>, verdict: &Verdict) -> Option<Vec<Value>> {
    let (plan, lang) = (subject.plan, subject.lang);
    let target = plan.targets.get(verdict.target)?;
    let words = GoalWords::new(plan, verdict.target, verdict.kind, lang)?;
    let nature = match target.nature {
        Nature::Binding => T::Binding.get(lang),
        Nature::Anticipatory => T::Anticipatory.get(lang),
        Nature::Text => "",
    };
    let goal = match verdict.kind {
        GoalKind::Level => goal_text(target.level.as_ref()?, words.indicator, lang),
        GoalKind::Growth => growth_goal_text(target.growth.as_ref()?, lang),
    };
    let (value, away) = match verdict.judged {
        Judged::Yes { value, margin, .. } => (words.format.page(value), words.format.page(margin)),
        Judged::No(_) => (f64::NAN, f64::NAN),
    };
    let series = Series::of_indicator(plan, target.indicator);
    let base = match verdict.kind {
        GoalKind::Level => series.and_then(|own| subject.run.outcome.at(own, 0)),
        GoalKind::Growth => None,
    };
    let base = base.map_or(f64::NAN, |base| words.format.page(base));
    let unit = match words.format.unit {
        "" => words.format.sign,
        unit => unit,
    };
    Some(vec![
        Value::Words(words.name()),
        Value::words(nature),
        Value::words(unit),
        Value::Number(base),
        Value::Number(value),
        Value::Words(goal),
        Value::Number(words.format.page(verdict.goal)),
        Value::Number(away),
        Value::words(state_word(verdict.state(), lang)),
        Value::Words(source_text(&target.source, lang)),
        Value::words(&target.id),
    ])
}

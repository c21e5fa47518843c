//! All targets with value and verdict, a row a goal.

use engine::plan::Nature;
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
    let year = plan.target_year.to_string();
    let heads = [
        T::SeriesId.get(lang).to_owned(),
        T::Indicator.get(lang).to_owned(),
        T::NatureHead.get(lang).to_owned(),
        T::UnitHead.get(lang).to_owned(),
        T::Target.get(lang).to_owned(),
        T::ValueOfYear.fill(lang, &[("year", &year)]),
        T::StateHead.get(lang).to_owned(),
        T::SourceHead.get(lang).to_owned(),
    ];
    let verdicts = subject.run.verdicts.iter();
    Table {
        title: T::TargetsTable.get(lang).to_owned(),
        note: subject.name(),
        heads: heads.into(),
        rows: verdicts.filter_map(|own| row(subject, own)).collect(),
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
    let value = match verdict.judged {
        Judged::Yes { value, .. } => words.format.page(value),
        Judged::No(_) => f64::NAN,
    };
    let unit = match words.format.unit {
        "" => words.format.sign,
        unit => unit,
    };
    Some(vec![
        Value::words(&target.id),
        Value::Words(words.name()),
        Value::words(nature),
        Value::words(unit),
        Value::Words(goal),
        Value::Number(value),
        Value::words(state_word(verdict.state(), lang)),
        Value::Words(source_text(&target.source, lang)),
    ])
}

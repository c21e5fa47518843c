//! What the scenario assumes otherwise than the plan baseline.

use std::sync::Arc;

use engine::levers::{Lever, LeverUnit};
use engine::plan::LeverSheet;
use engine::scenario::{Scenario, Vintage};
use engine::uncertainty::usual;
use view::panels::compare::{AssumptionRow, assumptions};
use view::sentences::compared::column::Column as Compared;
use view::words::format::{Format, NONE, with_unit};
use view::words::levers::{self, nature, range_words};
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use crate::Subject;
use crate::paper::{Block, Column, Table};

/// The least and the greatest number of rows; of more it is said which they are.
const ROWS: (usize, usize) = (4, 7);

/// The table of about as many assumptions as there is room for, and how many rows it has.
pub fn blocks(subject: &Subject<'_>, room: usize) -> (Vec<Block>, usize) {
    let (plan, lang) = (subject.plan, subject.lang);
    let most = room.clamp(ROWS.0, ROWS.1);
    // Which figures are known is said at the top, and not what each of them is.
    let column = |name: &str, scenario: Scenario, run| Compared {
        name: name.to_owned(),
        scenario,
        run: Arc::new(run),
    };
    let own = Scenario {
        uncertainty: Some(subject.uncertainty.clone()),
        actuals: Vec::new(),
        vintage: Vintage::default(),
        ..subject.scenario.clone()
    };
    let base = Scenario {
        uncertainty: Some(usual(plan)),
        ..Scenario::default()
    };
    let names = [T::PlanPath, T::ThisScenario].map(|name| name.get(lang));
    let columns = [
        column(names[0], base, subject.baseline.clone()),
        column(names[1], own, subject.run.clone()),
    ];
    let differ = assumptions(plan, &columns, lang);
    if differ.rows.is_empty() {
        let words = match subject.scenario.actuals.is_empty() {
            true => T::BriefNoneDiffers,
            false => T::BriefNoneDiffersButKnown,
        };
        return (vec![Block::Paragraph(Toned::plain(words.get(lang)))], 0);
    }
    let heads = [
        T::Assumption,
        T::PlanPath,
        T::ThisScenario,
        T::BriefUsual,
        T::BriefNature,
    ];
    let widths = [28, 19, 21, 22, 10];
    let columns = heads.iter().zip(widths);
    let columns = columns.map(|(head, width)| Column::words(head.get(lang), width));
    let rows = differ.rows.iter().take(most);
    let mut blocks = vec![Block::Table(Table {
        columns: columns.collect(),
        rows: rows.map(|own| row(subject, own)).collect(),
    })];
    if differ.rows.len() > most {
        let rest: Vec<&str> = differ.rows[most..]
            .iter()
            .map(|row| row.name.as_str())
            .collect();
        let count = rest.len().to_string();
        let names = rest.join(T::SummaryNamesMark.get(lang));
        let values = [("count", count.as_str()), ("names", &names)];
        blocks.push(Block::Note(T::BriefMoreDiffer.fill(lang, &values)));
    }
    (blocks, differ.rows.len().min(most))
}

fn row(subject: &Subject<'_>, own: &AssumptionRow) -> Vec<Toned> {
    let lang = subject.lang;
    let cell = |n: usize| {
        let words = own.cells.get(n).map_or(NONE, String::as_str);
        with_unit(words, &own.unit)
    };
    let (range, kind) = match own
        .lever
        .filter(|_| !own.unit.is_empty() || is_plain(subject, own))
    {
        Some(lever) => {
            let spec = LeverSheet::of(subject.plan, lever).spec;
            (usual_range(subject, lever), nature(spec.nature).get(lang))
        }
        None => (NONE.to_owned(), T::OtherNature.get(lang)),
    };
    vec![
        Toned::plain(&own.name),
        Toned::plain(cell(0)),
        Toned::new(cell(1), Tone::Mine),
        Toned::plain(range),
        Toned::plain(kind),
    ]
}

/// Whether a row without a unit is that of a lever that has none, and not of its shocks.
fn is_plain(subject: &Subject<'_>, own: &AssumptionRow) -> bool {
    own.lever.is_some_and(|lever| {
        let format = levers::format(subject.plan, lever, subject.lang);
        format.unit.is_empty() && own.name == levers::name(subject.plan, lever, subject.lang)
    })
}

fn usual_range(subject: &Subject<'_>, lever: Lever) -> String {
    let (plan, inputs, lang) = (subject.plan, &subject.run.inputs, subject.lang);
    // A sector's own rate is no difference to a common one.
    let format = match inputs.own_rates(plan, lever) {
        Some(_) => Format::of_lever(LeverUnit::Rate, lang),
        None => levers::format(plan, lever, lang),
    };
    range_words(format, inputs.plausible(plan, lever), lang)
}

//! What was entered into the ledger of actual figures, or taken out of it.

use super::lists;
use crate::words::texts::T;
use book::Ledger;
use engine::plan::Plan;
use engine::scenario::Scenario;
use engine::text::Lang;

/// "填入实际数：2016年地区生产总值 124 亿元", "12 个实际数".
#[must_use]
pub fn figures_change(plan: &Plan, before: &Ledger, after: &Ledger, lang: Lang) -> String {
    let [was, is] = [before, after].map(|ledger| Scenario {
        actuals: ledger.actuals(),
        ..Scenario::default()
    });
    let mut parts = Vec::new();
    lists::phrases(plan, &was, &is, lang, &mut parts);
    match parts.len() {
        0 => T::FiguresNoted.get(lang).to_owned(),
        1 => parts.swap_remove(0),
        n => T::ChangedFigures.fill(lang, &[("count", &n.to_string())]),
    }
}

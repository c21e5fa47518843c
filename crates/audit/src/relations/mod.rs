//! What the names of indicators say of each other. Names stand while numbers are tried, so this is looked up once
//! for a plan and all changes of it.

mod parts;
mod shares;

use engine::plan::Plan;

use crate::names::{REDUCTIONS, is_reduction, plain};

/// Relations between indicators, as positions of both.
#[derive(Clone, Debug, Default)]
pub struct Relations {
    /// Parts and their wholes, the narrowest first.
    pub parts: Vec<(usize, usize)>,
    /// Shares, and the part and the whole that each is of.
    pub shares: Vec<(usize, usize, usize)>,
    /// Sums of years, and the flows that they sum.
    pub flows: Vec<(usize, usize)>,
    /// Reductions in percent, and what is reduced.
    pub reductions: Vec<(usize, usize)>,
}

impl Relations {
    /// Of a plan.
    pub fn of(plan: &Plan) -> Self {
        let all = plan.indicators.iter();
        let names: Vec<String> = all.map(|own| plain(&own.name.zh)).collect();
        let each = || 0..plan.indicators.len();
        let wholes = |n| parts::wholes_of(plan, n).into_iter();
        let parts = each().flat_map(|n| wholes(n).map(move |whole| (n, whole)));
        let shares = each().filter_map(|n| {
            let (part, whole) = shares::of(plan, &names, n)?;
            Some((n, part, whole))
        });
        let flows = each().filter_map(|n| Some((n, flow_of(plan, &names, n)?)));
        let cuts = each().filter(|n| is_reduction(&plan.indicators[*n]));
        let reductions = cuts.flat_map(|n| reduced(plan, &names, n));
        Self {
            parts: parts.collect(),
            shares: shares.collect(),
            flows: flows.collect(),
            reductions: reductions.collect(),
        }
    }
}

fn without(name: &str, words: &[&str]) -> String {
    let words = words.iter();
    words.fold(name.to_owned(), |name, word| name.replace(word, ""))
}

/// The flow of a sum that is called the same but for the word for it.
fn flow_of(plan: &Plan, names: &[String], sum: usize) -> Option<usize> {
    const SUMS: [&str; 4] = ["五年累计", "累计", "五年合计", "合计"];
    /// What either name may say more.
    const MORE: [&str; 2] = ["五年", "总额"];
    let stem = without(&names[sum], &SUMS);
    if stem == names[sum] {
        return None;
    }
    let stem = without(&stem, &MORE);
    let measure = |n: usize| plan.indicators[n].unit.measure;
    (0..names.len())
        .find(|n| *n != sum && measure(*n) == measure(sum) && without(&names[*n], &MORE) == stem)
}

/// What a reduction is of: without the words for the reduction its name is the same, or says more of the same.
fn reduced(plan: &Plan, names: &[String], reduction: usize) -> Vec<(usize, usize)> {
    /// A stem of fewer characters could be anything's.
    const LEAST: usize = 4;
    let stem = without(&names[reduction], &REDUCTIONS);
    let stem = without(&stem, &["累计", "幅度", "幅", "率", "比例", "五年"]);
    // What counts by a unit of something is not that thing.
    let by_unit = |text: &str| text.contains("单位");
    let others =
        (0..names.len()).filter(|n| *n != reduction && !is_reduction(&plan.indicators[*n]));
    let same = others.filter(|n| {
        let name = &names[*n];
        let long = stem.chars().count().min(name.chars().count()) >= LEAST;
        long && name.contains(&stem) && by_unit(name) == by_unit(&stem)
    });
    same.map(|n| (reduction, n)).collect()
}

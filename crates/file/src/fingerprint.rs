//! The fingerprint of a plan's content: links and books say by it for which content they were made.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use engine::levers::{Lever, Path};
use engine::plan::{Basis, Indicator, Law, Plan, ROLES, Target, Unit};
use engine::problem::PlanPart;
use engine::series::Series;

const SUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// The parts of a plan that have a sum of their own, in the order of [`Fingerprint::parts`].
pub const PARTS: [PlanPart; 4] = [
    PlanPart::Years,
    PlanPart::BaseFigures,
    PlanPart::Goals,
    PlanPart::Assumptions,
];

/// Sums over years, units, ids, roles, values, goals, laws, links and defaults. Texts and sources do not
/// count, nor does the order of lists; a default counts by what makes it, not by what it is solved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// Over everything: two plans with the same are the same plan.
    pub whole: u32,
    /// Over each of [`PARTS`], so that a difference can be named. One in 256 goes unnoticed.
    pub parts: [u8; 4],
}

impl Fingerprint {
    /// The fingerprint of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let indicators = plan.indicators.iter().map(|own| indicator(plan, own));
        let roles = ROLES.iter().filter_map(|spec| {
            let own = plan.role(spec.role)?;
            Some(format!("role {} {}", spec.id, own.id))
        });
        let links = plan.links.iter();
        let links = links.map(|(own, by)| format!("link {} {}", own.id(plan), by.id(plan)));
        let mut parts = [
            vec![
                format!("plan {}", plan.id),
                format!("years {} {}", plan.base_year, plan.target_year),
            ],
            indicators.chain(roles).collect(),
            plan.targets.iter().map(|own| target(plan, own)).collect(),
            links
                .chain(Lever::all(plan).map(|lever| default(plan, lever)))
                .collect(),
        ];
        let sums = parts.each_mut().map(|lines| small_sum(lines));
        Self {
            whole: sum(&mut parts.concat()),
            parts: sums,
        }
    }
}

/// A small sum of lines in any order (FNV-1a, folded): a checksum without a table is slow, and the whole
/// has one.
fn small_sum(lines: &mut [String]) -> u8 {
    lines.sort_unstable();
    let bytes = lines.iter().flat_map(|line| line.bytes().chain([b'\n']));
    let mixed = bytes.fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    mixed.to_le_bytes().into_iter().fold(0, |a, b| a ^ b)
}

/// The sum of lines in any order.
fn sum(lines: &mut [String]) -> u32 {
    lines.sort_unstable();
    SUM.checksum(lines.join("\n").as_bytes())
}

fn bits(value: f64) -> String {
    format!("{:x}", value.to_bits())
}

fn unit(unit: &Unit) -> String {
    format!("{} {}", unit.measure.id(), bits(unit.scale))
}

fn indicator(plan: &Plan, own: &Indicator) -> String {
    let series = |series: Series| series.id(plan).to_owned();
    let law = match own.law {
        None => String::new(),
        Some(Law::Growth) => "growth".to_owned(),
        Some(Law::Linear { end }) => format!("linear {}", bits(end)),
        Some(Law::Linked { driver, prices }) => format!("linked {} {prices}", series(driver)),
        Some(Law::Share { of, whole, end }) => {
            format!("share {} {} {}", series(of), series(whole), bits(end))
        }
    };
    let values = own.values.iter();
    let values: Vec<_> = values
        .map(|p| format!("{} {}", p.year, bits(p.value)))
        .collect();
    let (id, unit) = (&own.id, unit(&own.unit));
    format!("indicator {id} | {unit} | {law} | {}", values.join(", "))
}

fn target(plan: &Plan, own: &Target) -> String {
    let indicator = plan.indicators.get(own.indicator).map_or("", |i| &i.id);
    let level = own.level.as_ref();
    let level = level.map(|g| format!("{} {} {}", g.op.sign(), bits(g.goal), unit(&g.unit)));
    let growth = own.growth.as_ref().map(|g| {
        let real = g.basis == Basis::Real;
        format!("{} {} {real}", g.op.sign(), bits(g.rate))
    });
    let (level, growth) = (level.unwrap_or_default(), growth.unwrap_or_default());
    let judged = own.unjudged.is_none();
    format!(
        "target {} {indicator} | {level} | {growth} | {judged}",
        own.id
    )
}

fn default(plan: &Plan, lever: Lever) -> String {
    let id = lever.id(plan);
    let facts = plan.levers.get(&lever);
    if let Some(goal) = facts.and_then(|facts| facts.from) {
        let target = plan.targets.get(goal.target).map_or("", |t| &t.id);
        return format!("default {id} from {target} {}", goal.kind.id());
    }
    let path = match plan.default_path(lever) {
        Path::Constant(value) => bits(value),
        Path::Ramp { start, step } => format!("{} + {}", bits(start), bits(step)),
        Path::Years(values) => {
            let values: Vec<_> = values.into_iter().map(bits).collect();
            values.join(", ")
        }
    };
    format!("default {id} {path}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{BUILTIN_PLAN, read_plan};
    use serde_json::{Value, json};

    fn of(file: &Value) -> Fingerprint {
        Fingerprint::of(&read_plan(&file.to_string()).unwrap())
    }

    #[test]
    fn content_counts_and_texts_sources_and_order_do_not() {
        let file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
        let own = of(&file);
        let same: [fn(&mut Value); 3] = [
            |f| f["indicators"][0]["name"]["en"] = json!("Output"),
            |f| {
                let source = json!({"kind": "plan", "section": "9.9"});
                f["targets"][0]["source"] = source;
            },
            |f| {
                // Headings come in the file's order; targets that refer to them do not.
                let targets = f["targets"].as_array_mut().unwrap();
                targets.reverse();
            },
        ];
        for change in same {
            let mut other = file.clone();
            change(&mut other);
            assert_eq!(of(&other), own);
        }
        let others: [fn(&mut Value); 6] = [
            |f| f["indicators"][0]["values"][1]["value"] = json!(115.4),
            |f| f["targets"][0]["level"]["goal"] = json!(201),
            |f| f["targets"][0]["growth"]["basis"] = json!("nominal"),
            |f| f["links"]["trade"]["driver"] = json!("gdp_real"),
            |f| f["levers"]["growth.all"]["default"] = json!(0.09),
            |f| f["levers"]["urban.urgd"]["default"] = json!(0.0386),
        ];
        for (n, change) in others.into_iter().enumerate() {
            let mut other = file.clone();
            change(&mut other);
            if n == 5 {
                // A number of its own stands beside its plan's value.
                let mark = json!({"value": 0.0386, "source": {"kind": "plan", "section": "2.3"}});
                other["levers"]["urban.urgd"]["plan"] = mark;
            }
            let other = of(&other);
            assert_ne!(other.whole, own.whole, "change {n}");
            let part = [1, 2, 2, 3, 3, 3][n];
            assert_ne!(other.parts[part], own.parts[part], "change {n}");
            let differ = (0..4).filter(|at| other.parts[*at] != own.parts[*at]);
            assert_eq!(differ.count(), 1, "change {n}");
        }
    }
}

//! All that is known of a lever in one place: what the catalogue says of every plan's, and what
//! this plan says of its own. Control, documentation and comparisons read it from here.

use super::{GoalRef, LeverMark, Plan};
use crate::levers::{Lever, LeverSpec, Path};
use crate::text::Text;

/// A lever of a plan. Values are in the lever's own unit ([`LeverSpec::unit`]).
#[derive(Clone, Debug)]
pub struct LeverSheet<'a> {
    /// The lever.
    pub lever: Lever,
    /// Id, as scenario files and links write it.
    pub id: String,
    /// Name; that of an indicator's lever starts with the indicator's.
    pub name: Text,
    /// Unit, allowed and plausible range, the source of the latter, and whether it takes shocks.
    pub spec: &'static LeverSpec,
    /// What it is when a scenario does not name it; NaN where the plan leaves it open.
    pub default: Path,
    /// The rate that the plan itself states or implies, with its source.
    pub plan: Option<&'a LeverMark>,
    /// The rate of the years before the plan, with its source.
    pub past: Option<&'a LeverMark>,
    /// The goal that the default is solved from.
    pub from: Option<GoalRef>,
}

impl<'a> LeverSheet<'a> {
    /// The sheet of one lever.
    #[must_use]
    pub fn of(plan: &'a Plan, lever: Lever) -> Self {
        let facts = plan.levers.get(&lever);
        Self {
            lever,
            id: lever.id(plan),
            name: name(plan, lever),
            spec: lever.spec(plan),
            default: plan.default_path(lever),
            plan: facts.and_then(|f| f.plan.as_ref()),
            past: facts.and_then(|f| f.past.as_ref()),
            from: facts.and_then(|f| f.from),
        }
    }

    /// The sheets of all levers of a plan, in the order of their rows.
    pub fn all(plan: &'a Plan) -> impl Iterator<Item = Self> {
        Lever::all(plan).map(|lever| Self::of(plan, lever))
    }
}

fn name(plan: &Plan, lever: Lever) -> Text {
    let spec = lever.spec(plan);
    let indicator = match lever {
        Lever::Indicator(position) | Lever::Link(position) => {
            plan.indicators.get(usize::from(position))
        }
        _ => None,
    };
    match indicator {
        Some(own) => Text {
            zh: format!("{}：{}", own.name.zh, spec.zh),
            en: format!("{}: {}", own.name.en, spec.en.to_ascii_lowercase()),
        },
        None => Text {
            zh: spec.zh.to_owned(),
            en: spec.en.to_owned(),
        },
    }
}

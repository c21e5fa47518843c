//! A plan file with problems is still checked as a whole, so that all problems are reported at once.
//! Unreadable parts are filled with placeholders, and problems that follow only from those are left out:
//! a problem is reported where it is, not again where it has effects.

use super::pointers::Pointers;
use engine::plan::{
    Indicator, Law, MAX_HORIZON, Measure, Nature, Plan, ROLES, Role, SECTOR_SHARES, Source, Target,
    Unit,
};
use engine::problem::{Expected, Place, Problem};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Text;

/// A plan as far as it could be read.
pub struct Draft {
    /// The plan, with placeholders.
    pub plan: Plan,
    /// The parts that are placeholders.
    pub broken: Pointers,
    /// Whether base year and target year are known.
    pub dated: bool,
}

impl Draft {
    /// The plan with its defaults solved, and what is wrong with it as a whole, given what is wrong with
    /// its parts.
    pub fn check(mut self, parts: &[Problem]) -> (Plan, Vec<Problem>) {
        if !self.dated {
            return (self.plan, Vec::new());
        }
        let mut problems = self.plan.check();
        if (1..=i64::from(MAX_HORIZON)).contains(&self.horizon()) {
            // What the defaults lead to can be told only of a plan that is sound otherwise.
            let sound = parts.is_empty() && problems.is_empty();
            if sound {
                problems.extend(self.plan.settle());
            }
            let sound = sound && problems.is_empty();
            let mut defaults = self.check_defaults();
            defaults.retain(|p| sound || p.expected != Expected::Computable);
            problems.extend(defaults);
        }
        let noted = parts.iter().filter_map(|problem| match &problem.place {
            Place::Pointer(place) => Some(place.clone()),
            Place::Line { .. } | Place::Field(_) => None,
        });
        let noted: Pointers = noted.collect();
        problems.retain(|p| !self.follows(p, &noted));
        (self.plan, problems)
    }

    fn horizon(&self) -> i64 {
        i64::from(self.plan.target_year) - i64::from(self.plan.base_year)
    }

    /// The levers' defaults, as a scenario that sets nothing meets them.
    fn check_defaults(&self) -> Vec<Problem> {
        let problems = Run::new(&self.plan, &Scenario::default()).err();
        let stated = self.plan.levers.iter().filter(|(_, f)| f.default.is_some());
        let places = stated.map(|(lever, _)| format!("/levers/{}", lever.id(&self.plan)));
        let places: Pointers = places.collect();
        let mut found = Vec::new();
        for mut problem in problems.unwrap_or_default() {
            let Place::Pointer(place) = &mut problem.place else {
                continue;
            };
            let own = places.above(place).map(str::len);
            if let Some(end) = own {
                place.insert_str(end, "/default");
                found.push(problem);
            } else if problem.expected == Expected::Computable {
                found.push(problem);
            }
            // Any other lever without a default stands at a base value, checked at its own place.
        }
        found
    }

    /// Whether a problem follows from others that are `noted` at their own places.
    fn follows(&self, problem: &Problem, parts: &Pointers) -> bool {
        let Place::Pointer(place) = &problem.place else {
            return false;
        };
        let noted = |top: &str| parts.any_below(top);
        if self.broken.above(place).is_some() {
            return true;
        }
        match &problem.expected {
            Expected::Field(role) => noted(&format!("/roles/{role}")),
            Expected::Law => noted(&format!("{place}/law")) || noted(&format!("{place}/values")),
            Expected::LevelOrGrowth => {
                noted(&format!("{place}/level")) || noted(&format!("{place}/growth"))
            }
            Expected::BaseValue(_) if place.starts_with("/roles/") => ROLES
                .iter()
                .filter(|spec| *place == format!("/roles/{}", spec.id))
                .any(|spec| self.values_are_noted(spec.role, parts)),
            Expected::SharesSum => SECTOR_SHARES
                .iter()
                .any(|role| self.values_are_noted(*role, parts)),
            _ => noted(place),
        }
    }

    fn values_are_noted(&self, role: Role, parts: &Pointers) -> bool {
        let position = self.plan.roles.get(role);
        position.is_some_and(|n| parts.any_below(&format!("/indicators/{n}/values")))
    }
}

/// Stands for an indicator that could not be read. It has a law, so that its lever is known.
pub fn indicator(id: &str) -> Indicator {
    Indicator {
        id: id.to_owned(),
        name: Text::default(),
        unit: Unit {
            label: Text::default(),
            measure: Measure::Other,
            scale: 1.0,
        },
        decimals: 0,
        values: Vec::new(),
        past_growth: None,
        total: None,
        part_of: None,
        law: Some(Law::Growth),
        note: None,
    }
}

/// Stands for a target that could not be read.
pub fn target() -> Target {
    Target {
        id: String::new(),
        indicator: 0,
        base: None,
        row: None,
        nature: Nature::Text,
        group: 0,
        source: Source::Outside {
            what: Text::default(),
        },
        level: None,
        growth: None,
        change: None,
        unjudged: None,
        note: None,
    }
}

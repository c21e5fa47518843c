//! What a scenario of a link has beside levers: rules, shocks, actual figures.

use serde_json::json;

use super::super::wire::{
    BESIDE, Beside, Blow, Damaged, LINKS, LevelBlow, Link, Links, OVER_LEVELS, OWN_RATES, OwnRates,
    Part, Revenue, Urban, VINTAGE, VintageOf, part,
};
use super::{Reader, below, by_id};
use crate::checks;
use crate::scenario_file::RULES;
use engine::levers::{LinkRule, RevenueRule, UrbanRule};
use engine::problem::{Expected, Problem};
use engine::scenario::{Actual, JointOver, LevelShock, Scenario, Shock, Vintage};

impl Reader<'_> {
    /// What is known of its parts; those of a later page are left out.
    pub fn parts(&mut self, parts: &[Part], scenario: &mut Scenario) {
        let damaged = |Damaged| Problem::at("#", Expected::WholeLink, "");
        match part::<Beside>(parts, BESIDE) {
            Ok(beside) => beside.iter().for_each(|b| self.beside(b, scenario)),
            Err(problem) => self.found.push(damaged(problem)),
        }
        match part::<Links>(parts, LINKS) {
            Ok(links) => self.links(links.unwrap_or_default(), scenario),
            Err(problem) => self.found.push(damaged(problem)),
        }
        match part::<OwnRates>(parts, OWN_RATES) {
            Ok(own) => {
                let (growth, deflator) = own.unwrap_or_default();
                scenario.own_rates = engine::scenario::OwnRates { growth, deflator };
            }
            Err(problem) => self.found.push(damaged(problem)),
        }
        match part::<VintageOf>(parts, VINTAGE) {
            Ok(vintage) => {
                let (as_of, sample) = vintage.unwrap_or_default();
                let place = "/vintage/as_of";
                let day = match as_of.is_empty() {
                    true => Some(as_of.as_str()),
                    false => self.check(place, || json!(as_of), checks::day(&as_of)),
                };
                let as_of = day.unwrap_or_default().to_owned();
                scenario.vintage = Vintage {
                    as_of,
                    sample,
                    none: false,
                };
            }
            Err(problem) => self.found.push(damaged(problem)),
        }
        self.over_levels(parts, scenario);
    }

    fn over_levels(&mut self, parts: &[Part], scenario: &mut Scenario) {
        match (part::<()>(parts, OVER_LEVELS), &mut scenario.uncertainty) {
            (Ok(Some(())), Some(drivers)) => drivers.joint_over = JointOver::Levels,
            (Ok(_), _) => {}
            (Err(Damaged), _) => {
                self.found.push(Problem::at("#", Expected::WholeLink, ""));
            }
        }
    }

    fn links(&mut self, links: Links, scenario: &mut Scenario) {
        for (id, rule) in links {
            let place = below("/rules", &id);
            let Some(follower) = self.plan.follower(&id) else {
                self.found
                    .push(Problem::at(place, Expected::OneOf(RULES), id));
                continue;
            };
            let rule = match rule {
                Link::Linked => LinkRule::Linked,
                Link::Growth => LinkRule::Growth,
            };
            if scenario.link_rules.insert(follower, rule).is_some() {
                self.twice.push(Problem::at(place, Expected::Once, id));
            }
        }
    }

    /// Rules of revenue and towns, shocks, actual figures, drivers.
    fn beside(&mut self, beside: &Beside, scenario: &mut Scenario) {
        scenario.revenue_rule = match beside.revenue {
            Revenue::Buoyancy => RevenueRule::Buoyancy,
            Revenue::Growth => RevenueRule::Growth,
            Revenue::TaxAndOther => RevenueRule::TaxAndOther,
        };
        scenario.urban_rule = match beside.urban {
            Urban::Urgd => UrbanRule::Urgd,
            Urban::Components => UrbanRule::Components,
        };
        for (n, blow) in beside.shocks.iter().enumerate() {
            scenario
                .shocks
                .extend(self.shock(&format!("/shocks/{n}"), blow));
        }
        for (n, blow) in beside.level_shocks.iter().enumerate() {
            let place = format!("/level_shocks/{n}");
            scenario.level_shocks.extend(self.level_shock(&place, blow));
        }
        self.actuals(beside, &mut scenario.actuals);
        let drivers = beside.uncertainty.as_ref();
        scenario.uncertainty = drivers.and_then(|drivers| self.uncertainty(drivers));
    }

    /// A calendar year; one that no calendar has stays one that no plan has.
    fn year(&self, since: i64) -> i64 {
        i64::from(self.plan.base_year).saturating_add(since)
    }

    fn calendar_year(&mut self, place: &str, since: i64) -> Option<i32> {
        let year = self.year(since);
        self.check(place, || json!(year), checks::calendar_year(year))
    }

    fn shock(&mut self, place: &str, blow: &Blow) -> Option<Shock> {
        let id = blow.lever.lever_id(self.plan);
        let lever = checks::text(&id).and_then(|id| checks::shock_lever(id, self.plan));
        let lever = self.check(&below(place, "lever"), || json!(id), lever);
        let year = self.calendar_year(&below(place, "year"), blow.year);
        let size = self.number(&below(place, "size"), blow.size.0);
        let persistence = self.number(&below(place, "persistence"), blow.persistence.0);
        Some(Shock {
            lever: lever?,
            year: year?,
            size: size?,
            persistence: persistence?,
        })
    }

    fn level_shock(&mut self, place: &str, blow: &LevelBlow) -> Option<LevelShock> {
        let year = self.calendar_year(&below(place, "year"), blow.year);
        let multiply = self.number(&below(place, "multiply"), blow.multiply.0);
        let add = self.number(&below(place, "add"), blow.add.0);
        Some(LevelShock {
            year: year?,
            multiply: multiply?,
            add: add?,
        })
    }

    fn actuals(&mut self, beside: &Beside, actuals: &mut Vec<Actual>) {
        let all = beside.actuals.iter();
        let ids: Vec<_> = all.map(|(key, _)| key.series_id(self.plan)).collect();
        let mut twice = Vec::new();
        let figures: Vec<_> = beside
            .actuals
            .iter()
            .zip(&ids)
            .map(|((_, figures), id)| {
                let years = figures.iter();
                let years = years.map(|(since, _)| self.year(*since).to_string());
                let years = by_id(&below("/actuals", id), years.collect(), &mut twice);
                let each = years.into_iter();
                each.map(|(year, n)| (year, figures[n].1.0))
                    .collect::<Vec<_>>()
            })
            .collect();
        let series = by_id("/actuals", ids, &mut self.twice);
        self.twice.extend(twice);
        for (id, n) in series {
            let (place, figures) = (below("/actuals", &id), &figures[n]);
            let series = checks::actual_series(&id, self.plan);
            let Some(series) = self.check_key(&place, &id, series) else {
                continue;
            };
            for (text, value) in figures {
                let place = below(&place, text);
                if let Ok(year) = text.parse() {
                    let actual = self.number(&place, *value).map(|value| Actual {
                        series,
                        year,
                        value,
                    });
                    actuals.extend(actual);
                } else {
                    let expected = Expected::Year(self.plan.base_year + 1, self.plan.target_year);
                    self.found.push(Problem::at(place, expected, text));
                }
            }
        }
    }
}

//! What makes a scenario of a link uncertain.

use serde_json::json;

use super::super::number::Number;
use super::super::numbers::Key;
use super::super::wire::Drivers;
use super::{Reader, below, by_id};
use crate::checks::{self, PATHS, SEEDS, finite};
use engine::levers::Lever;
use engine::problem::Expected;
use engine::scenario::{JointOver, Uncertainty};

impl Reader<'_> {
    /// The drivers; none where something about them does not fit.
    pub fn uncertainty(&mut self, drivers: &Drivers) -> Option<Uncertainty> {
        const PLACE: &str = "/uncertainty";
        let seed = i64::try_from(drivers.seed).map_err(|_| Expected::WholeNumber);
        let seed = seed.and_then(|seed| checks::within(seed, SEEDS));
        let seed = self.check(&below(PLACE, "seed"), || json!(drivers.seed), seed);
        let paths = checks::within(i64::from(drivers.paths), PATHS);
        let paths = self.check(&below(PLACE, "paths"), || json!(drivers.paths), paths);
        let place = below(PLACE, "sd");
        if drivers.sd.is_empty() {
            self.wrong(&place, &json!({}), Expected::NotEmpty);
        }
        let sd = self.by_driver(&place, &drivers.sd);
        let skew = self.by_driver(&below(PLACE, "skew"), &drivers.skew);
        let persistence = self.number(&below(PLACE, "persistence"), drivers.persistence.0);
        let correlation = match &drivers.correlation {
            None => Some(None),
            Some(rows) => self
                .correlation(&below(PLACE, "correlation"), rows)
                .map(Some),
        };
        Some(Uncertainty {
            seed: u64::try_from(seed?).ok()?,
            paths: u32::try_from(paths?).ok()?,
            sd: sd.filter(|all| !all.is_empty())?,
            skew: skew?,
            persistence: persistence?,
            correlation: correlation?,
            // What a part of its own says.
            joint_over: JointOver::Both,
        })
    }

    /// A number for each of some drivers, in the order of their ids.
    fn by_driver(&mut self, place: &str, all: &[(Key, Number)]) -> Option<Vec<(Lever, f64)>> {
        let ids = all.iter().map(|(key, _)| key.lever_id(self.plan)).collect();
        let known = self.found.len();
        let mut drivers = Vec::new();
        for (id, n) in by_id(place, ids, &mut self.twice) {
            let (place, value) = (below(place, &id), all[n].1.0);
            let lever = checks::driver(&id, self.plan);
            let lever = self.check_key(&place, &id, lever);
            let value = self.number(&place, value);
            drivers.extend(lever.zip(value));
        }
        (self.found.len() == known).then_some(drivers)
    }

    fn correlation(&mut self, place: &str, rows: &[Vec<Number>]) -> Option<Vec<Vec<f64>>> {
        let known = self.found.len();
        let mut matrix = Vec::new();
        for (r, row) in rows.iter().enumerate() {
            let mut cells = Vec::new();
            for (c, Number(cell)) in row.iter().enumerate() {
                let checked = finite(*cell).and_then(checks::correlation);
                cells.extend(self.check(&format!("{place}/{r}/{c}"), || json!(cell), checked));
            }
            matrix.push(cells);
        }
        (self.found.len() == known).then_some(matrix)
    }
}

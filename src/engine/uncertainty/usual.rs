//! stub
use crate::plan::Plan;
use crate::scenario::Uncertainty;
use crate::levers::Lever;
/// stub
pub fn usual(_plan: &Plan) -> Uncertainty {
    Uncertainty { seed: 1, paths: 10_000, sd: vec![(Lever::DeflatorAll, 0.008), (Lever::GrowthAll, 0.01), (Lever::RevenueBuoyancy, 0.01), (Lever::UrbanUrgd, 0.008)], skew: vec![], persistence: 0.5, correlation: None }
}

//! The pace of urbanization: points a year on the page, a growth difference in the model.

use crate::common::{plan, run_of};
use engine::levers::{Lever, Path};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use serde_json::json;
use view::sentences::rejection::rejection;
use view::words::control::control;
use view::words::levers::format;

/// Growth differences from one end of what is allowed to near the other.
const DIFFERENCES: [f64; 7] = [-0.3, -0.02, 0.0, 0.02, 0.038_580_733_2, 0.07, 0.6];

#[test]
fn control_shows_what_the_rate_rises_by_a_year() {
    let plan = plan();
    let pace = format(&plan, Lever::UrbanUrgd, Lang::Zh);
    for difference in DIFFERENCES {
        let run = run_of(&plan, &json!({"levers": {"urban.urgd": difference}}));
        let rate = |t| run.outcome.at(Series::UrbanizationRate, t).unwrap();
        let points = (rate(5) - rate(0)) * 100.0 / 5.0;
        assert!((pace.page(difference) - points).abs() < 1e-10);
        assert!((pace.model(pace.page(difference)) - difference).abs() < 1e-10);
    }
    let control = control(&plan, Lever::UrbanUrgd, Lang::Zh);
    assert_eq!(control.words(0.038_580_733_2), "0.84个百分点");
    // The usual range, as its ends are written.
    let (low, high) = control.plausible;
    assert_eq!(
        (control.words(low), control.words(high)),
        ("0.44个百分点".into(), "1.48个百分点".into())
    );
}

#[test]
fn moves_are_differences_of_paces() {
    let plan = plan();
    let pace = format(&plan, Lever::UrbanUrgd, Lang::En);
    let (from, to) = (0.02, 0.07);
    assert_eq!(pace.signed_move(from, to), "+1.04 points a year");
    // One that comes alone is told at the base year's rate: 100 × 0.658 × 0.342.
    assert_eq!(pace.difference(0.01), "0.23 points a year");
    let both_ways = pace.differences().model(pace.differences().page(0.01));
    assert!((both_ways - 0.01).abs() < 1e-15);
}

#[test]
fn a_pace_that_would_leave_all_people_in_towns_is_out_of_range() {
    let plan = plan();
    let pace = format(&plan, Lever::UrbanUrgd, Lang::Zh);
    let (least, most) = Lever::UrbanUrgd.spec(&plan).allowed;
    for points in [6.85, 20.0, 1e9, -13.2, -1e9] {
        let difference = pace.model(points);
        assert!(difference > most || difference < least);
        // It is told as it was typed.
        assert!((pace.page(difference) - points).abs() < 1e-6);
    }
    let mut scenario = Scenario::default();
    scenario.set(&plan, Lever::UrbanUrgd, Path::Constant(pace.model(20.0)));
    let problems = Run::new(&plan, &scenario).unwrap_err();
    let words = rejection(&plan, &problems, Lang::Zh).unwrap();
    assert!(
        words.contains("20个百分点") && words.contains("6.84个百分点"),
        "{words}"
    );
}

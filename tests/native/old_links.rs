//! Links of earlier versions of the page are still read; links of later versions are rejected by their
//! number.

use crate::common::plan;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use book::View;
use engine::levers::{Lever, Path, RevenueRule, UrbanRule};
use engine::problem::{Expected, Problem};
use engine::scenario::Scenario;
use engine::text::{Lang, Text};
use file::{Link, presets, read_link, write_link};

/// Written by the first version of the page.
const NEW_NORMAL_1: &str = "1.eyJsYW5nIjoiZW4iLCJzY2VuYXJpbyI6eyJmb3JtYXQiOiJwbGFuLXNpbXVsYXRvci9zY2VuYXJpbyIsImxldmVycy\
    I6eyJkZWZsYXRvci5hbGwiOjAuMDIyLCJkZWZsYXRvci5wcmltYXJ5IjowLjAsImRlZmxhdG9yLnNlY29uZGFyeSI6MC\
    4wLCJkZWZsYXRvci50ZXJ0aWFyeSI6MC4wLCJncm93dGguYWxsIjp7InllYXJzIjpbMC4wODUsMC4wOCwwLjA4LDAuMD\
    c1LDAuMDc1XX0sImdyb3d0aC5wcmltYXJ5IjowLjAsImdyb3d0aC5zZWNvbmRhcnkiOjAuMCwiZ3Jvd3RoLnRlcnRpYX\
    J5IjowLjAsInBvcHVsYXRpb24uZ3Jvd3RoIjotMC4wMDMsInJldmVudWUuYnVveWFuY3kiOjAuOTMsInVyYmFuLnVyZ2\
    QiOjAuMDM1fSwibmFtZSI6eyJlbiI6Ik5ldyBub3JtYWwsIHNob2NrIGluIDIwMjAiLCJ6aCI6IuaWsOW4uOaAge-8iz\
    IwMjDlubTlhrLlh7sifSwicnVsZXMiOnsicmV2ZW51ZSI6ImJ1b3lhbmN5IiwidXJiYW4iOiJ1cmdkIn0sInNob2Nrcy\
    I6W3sibGV2ZXIiOiJncm93dGguYWxsIiwicGVyc2lzdGVuY2UiOjAuMCwic2l6ZSI6LTAuMDUsInllYXIiOjIwMjB9XS\
    widmVyc2lvbiI6MX0sInZpZXciOiJib2FyZCJ9";
const OWN_1: &str = "1.eyJsYW5nIjoiemgiLCJzY2VuYXJpbyI6eyJhY3R1YWxzIjp7ImdkcF9ub21pbmFsIjp7IjIwMTYiOjEyOC40fSwicG\
    9wdWxhdGlvbiI6eyIyMDE2IjoyNTgwMDAuMH19LCJmb3JtYXQiOiJwbGFuLXNpbXVsYXRvci9zY2VuYXJpbyIsImxldm\
    VsX3Nob2NrcyI6W3siYWRkIjotMC4xLCJtdWx0aXBseSI6MC45LCJzZXJpZXMiOiJyZXZlbnVlIiwieWVhciI6MjAxN3\
    1dLCJsZXZlcnMiOnsiZ3Jvd3RoLmFsbCI6eyJzdGFydCI6MC4xLCJzdGVwIjotMC4wMDV9LCJpbmRpY2F0b3IuZm9yZX\
    N0X2NvdmVyIjowLjUsInVyYmFuLnVyZ2QiOjAuMDM4Nn0sIm5hbWUiOiLor5XkuIDor5UiLCJydWxlcyI6eyJyZXZlbn\
    VlIjoidGF4X2FuZF9vdGhlciIsInVyYmFuIjoiY29tcG9uZW50cyJ9LCJ1bmNlcnRhaW50eSI6eyJjb3JyZWxhdGlvbi\
    I6W1sxLjAsMC4zXSxbMC4zLDEuMF1dLCJwYXRocyI6NTAwLCJwZXJzaXN0ZW5jZSI6MC41LCJzZCI6eyJkZWZsYXRvci\
    5hbGwiOjAuMDEsImdyb3d0aC5hbGwiOjAuMDJ9LCJzZWVkIjo3LCJza2V3Ijp7Imdyb3d0aC5hbGwiOi0wLjJ9fSwidm\
    Vyc2lvbiI6MX19";

#[test]
fn reads_links_of_the_first_version() {
    let plan = plan();
    let link = read_link(NEW_NORMAL_1, &plan).unwrap();
    let mut expected = Link::of(&plan, presets(&plan)[4].clone());
    expected.choices.lang = Lang::En;
    // Its view no longer exists, so the first one opens.
    expected.choices.view = View::Simulate;
    assert_eq!(link, expected);
    let link = read_link(OWN_1, &plan).unwrap();
    let scenario = link.scenario;
    assert_eq!(scenario.name, Text::same("试一试"));
    let cover = plan.lever("indicator.forest_cover").unwrap();
    assert_eq!(scenario.levers[&cover], Path::Constant(0.5));
    let (start, step) = (0.1, -0.005);
    assert_eq!(
        scenario.levers[&Lever::GrowthAll],
        Path::Ramp { start, step }
    );
    assert_eq!(scenario.revenue_rule, RevenueRule::TaxAndOther);
    assert_eq!(scenario.urban_rule, UrbanRule::Components);
    assert_eq!(scenario.actuals.len(), 2);
    assert_eq!(scenario.level_shocks[0].add, -0.1);
    let drivers = scenario.uncertainty.unwrap();
    assert_eq!(
        (drivers.seed, drivers.paths, drivers.persistence),
        (7, 500, 0.5)
    );
    assert_eq!(drivers.correlation.unwrap()[0], [1.0, 0.3]);
}

#[test]
fn rejects_other_versions_by_number() {
    let plan = plan();
    let mut bytes = URL_SAFE_NO_PAD
        .decode(write_link(&plan, &Link::of(&plan, Scenario::default())))
        .unwrap();
    for version in [0, 1, 4, 255] {
        bytes[0] = version;
        let problems = read_link(&URL_SAFE_NO_PAD.encode(&bytes), &plan).expect_err("a problem");
        assert_eq!(
            problems,
            [Problem::at("#", Expected::Version(3), version.to_string())]
        );
    }
    for version in ["0", "4", "17"] {
        let problems = read_link(&format!("{version}.e30"), &plan).expect_err("a problem");
        assert_eq!(problems, [Problem::at("#", Expected::Version(3), version)]);
    }
}

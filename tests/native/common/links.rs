//! Links that must not be read.

use engine::plan::Plan;
use engine::problem::Problem;
use engine::text::Lang;
use file::read_link;
use view::sentences::problems::sentence;

/// The problems of a link; each has a message in both languages.
#[track_caller]
pub fn rejected(code: &str, plan: &Plan) -> Vec<Problem> {
    let problems = read_link(code, plan).expect_err(code);
    assert!(!problems.is_empty());
    for problem in &problems {
        assert!(sentence(problem, Lang::Zh).chars().count() < 600);
        assert!(sentence(problem, Lang::En).chars().count() < 600);
    }
    problems
}

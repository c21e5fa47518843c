//! Questions about a run on the command line, from arguments to types.

use engine::levers::Lever;
use engine::plan::Plan;
use engine::problem::{Expected, Kind, Problem};

const SENSITIVITY: &str = "--sensitivity";
const AGAINST: &str = "--against";
const LEAST_EFFORT: &str = "--least-effort";
const WITH: &str = "--with";
const FLAGS: &[&str] = &[SENSITIVITY, AGAINST, LEAST_EFFORT, WITH];

/// The questions of a command line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Questions {
    /// `--sensitivity`: what each lever does to each target.
    pub sensitivity: bool,
    /// `--against FILE`: what explains the difference to another scenario.
    pub against: Option<String>,
    /// `--least-effort TARGET,…`: positions of the targets that are to be met together.
    pub least_effort: Option<Vec<usize>>,
    /// `--with LEVER,…`: the levers that may move for it; the usual ones if not given.
    pub with: Option<Vec<Lever>>,
}

impl Questions {
    /// Reads the arguments that follow the two files.
    ///
    /// # Errors
    /// Every unknown flag and id, and every flag whose value is missing.
    pub fn read(arguments: &[String], plan: &Plan) -> Result<Self, Vec<Problem>> {
        let mut asked = Self::default();
        let mut problems = Vec::new();
        let mut words = arguments.iter().peekable();
        while let Some(flag) = words.next() {
            if flag == SENSITIVITY {
                asked.sensitivity = true;
                continue;
            }
            if !FLAGS.contains(&flag.as_str()) {
                problems.push(Problem::at("arguments", Expected::OneOf(FLAGS), flag));
                continue;
            }
            let Some(value) = words.next_if(|w| !w.is_empty() && !w.starts_with("--")) else {
                let expected = if flag == AGAINST {
                    Expected::Text
                } else {
                    Expected::NotEmpty
                };
                problems.push(Problem::at(flag, expected, ""));
                continue;
            };
            match flag.as_str() {
                AGAINST => asked.against = Some(value.clone()),
                LEAST_EFFORT => {
                    let of = |id: &str| plan.target_position(id);
                    asked.least_effort = Some(known(flag, value, Kind::Target, of, &mut problems));
                }
                _ => {
                    let of = |id: &str| plan.lever(id);
                    asked.with = Some(known(flag, value, Kind::Lever, of, &mut problems));
                }
            }
        }
        if asked.with.is_some() && asked.least_effort.is_none() {
            let expected = Expected::OneOf(&["--least-effort TARGET,… beside it"]);
            problems.push(Problem::at(WITH, expected, ""));
        }
        if problems.is_empty() {
            Ok(asked)
        } else {
            Err(problems)
        }
    }
}

/// The entries of a list of ids; unknown ones become problems.
fn known<T>(
    flag: &str,
    list: &str,
    kind: Kind,
    of: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let mut all = Vec::new();
    for id in list.split(',').map(str::trim) {
        match of(id) {
            Some(entry) => all.push(entry),
            None => problems.push(Problem::at(flag, Expected::Known(kind), id)),
        }
    }
    all
}

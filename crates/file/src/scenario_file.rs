//! Reads and writes scenario files (described by `seeds/scenario.schema.json`).

use serde_json::{Map, Value, json};

use super::checks::{self, dated, tried};
use super::json::parse;
use super::node::{Node, Problems};
use super::old_defaults::Age;
use super::uncertainty;
use engine::levers::{FAMILIES, LinkRule, Path, RevenueRule, UrbanRule};
use engine::plan::Plan;
use engine::problem::{Expected, Problem};
use engine::scenario::{Actual, LevelShock, OwnRates, Scenario, Shock, Vintage};
use engine::text::Text;

/// What a scenario file says of itself.
const FORMAT: &str = "plan-simulator/scenario";

const FIELDS: &[&str] = &[
    "format",
    "version",
    "name",
    "levers",
    "own_rates",
    "rules",
    "shocks",
    "level_shocks",
    "actuals",
    "vintage",
    "uncertainty",
];
const REVENUE_RULES: &[&str] = &["buoyancy", "growth", "tax_and_other"];
const REVENUE_RULE: [RevenueRule; 3] = [
    RevenueRule::Buoyancy,
    RevenueRule::Growth,
    RevenueRule::TaxAndOther,
];
const URBAN_RULES: &[&str] = &["urgd", "components"];
const URBAN_RULE: [UrbanRule; 2] = [UrbanRule::Urgd, UrbanRule::Components];

/// What a file may set a rule for; an indicator that follows the economy as `link.` and its id.
pub const RULES: &[&str] = &[
    "revenue", "urban", "industry", "retail", "trade", "income", "link.ID",
];
const LINK_RULES: &[&str] = &["linked", "growth"];
const LINK_RULE: [LinkRule; 2] = [LinkRule::Linked, LinkRule::Growth];
/// The families of levers, in the order of [`FAMILIES`].
const OWN_RATES: &[&str] = &["growth", "deflator"];

/// Reads a scenario for a plan from the text of its file, and resolves it once to check that it is valid.
///
/// # Errors
/// Every problem of the file, each with its place.
pub fn read_scenario(text: &str, plan: &Plan) -> Result<Scenario, Vec<Problem>> {
    let (value, twice) = parse(text).map_err(|found| dated(plan, found))?;
    read_value(&value, twice, plan)
}

/// Reads a scenario from JSON that has been parsed; `found` holds what was wrong so far.
///
/// # Errors
/// Every problem, each with its place.
pub fn read_value(
    value: &Value,
    found: Vec<Problem>,
    plan: &Plan,
) -> Result<Scenario, Vec<Problem>> {
    read_aged(value, found, plan, Age::Present)
}

/// The same of a scenario of some age.
///
/// # Errors
/// Every problem, each with its place.
pub fn read_aged(
    value: &Value,
    found: Vec<Problem>,
    plan: &Plan,
    age: Age,
) -> Result<Scenario, Vec<Problem>> {
    // Which of two values of one property counts, nobody knows: nothing else is said of such a file.
    if !found.is_empty() {
        return Err(dated(plan, found));
    }
    let problems = Problems::default();
    let scenario = read(&Node::root(value, &problems), plan);
    let found = problems.into_vec();
    match scenario {
        Some(mut scenario) => {
            age.write_out(plan, &mut scenario);
            tried(scenario, found, plan)
        }
        None => Err(dated(plan, found)),
    }
}

fn read(root: &Node, plan: &Plan) -> Option<Scenario> {
    root.object(FIELDS)?;
    root.format(&[FORMAT]);
    let mut scenario = Scenario {
        name: root
            .optional("name")
            .and_then(|n| name(&n))
            .unwrap_or_default(),
        ..Scenario::default()
    };
    for (key, entry) in section(root, "levers") {
        if let Some(lever) = entry.check_key(checks::lever(key, plan), key)
            && let Some(path) = read_path(&entry)
        {
            scenario.levers.insert(lever, path);
        }
    }
    for (key, rule) in section(root, "rules") {
        read_rule(key, &rule, plan, &mut scenario);
    }
    for item in root.optional("own_rates").iter().flat_map(Node::items) {
        if let Some(common) = item.word(OWN_RATES, &FAMILIES.map(|(common, _)| common)) {
            if scenario.own_rates.of(common) {
                item.wrong::<()>(Expected::Once);
            }
            scenario.own_rates.set(common, true);
        }
    }
    for item in root.optional("shocks").iter().flat_map(Node::items) {
        scenario.shocks.extend(shock(&item, plan));
    }
    for item in root.optional("level_shocks").iter().flat_map(Node::items) {
        scenario.level_shocks.extend(level_shock(&item));
    }
    if let Some(vintage) = root.optional("vintage") {
        vintage.object(&["as_of", "sample", "none"]);
        let as_of = vintage.optional("as_of").and_then(|n| {
            let day = n.text()?;
            n.check(checks::day(day)).map(str::to_owned)
        });
        let whether = |name: &str| {
            let node = vintage.optional(name);
            node.and_then(|n| n.check(n.value.as_bool().ok_or(Expected::TrueOrFalse)))
        };
        scenario.vintage = Vintage {
            as_of: as_of.unwrap_or_default(),
            sample: whether("sample").unwrap_or_default(),
            none: whether("none").unwrap_or_default(),
        };
    }
    for (key, entry) in section(root, "actuals") {
        let Some(series) = entry.check_key(checks::actual_series(key, plan), key) else {
            continue;
        };
        for (text, figure) in entry.entries() {
            // "02016" would be the year 2016 a second time.
            match text.parse::<i32>() {
                Ok(year) if year.to_string() == text => {
                    scenario.actuals.extend(figure.number().map(|value| Actual {
                        series,
                        year,
                        value,
                    }))
                }
                _ => {
                    let expected = Expected::Year(plan.base_year + 1, plan.target_year);
                    figure.found::<()>(expected, text);
                }
            }
        }
    }
    scenario.uncertainty = root
        .optional("uncertainty")
        .and_then(|n| uncertainty::read(&n, plan));
    Some(scenario)
}

fn read_rule(key: &str, rule: &Node, plan: &Plan, scenario: &mut Scenario) {
    match key {
        "description" => {
            rule.text();
        }
        "revenue" => {
            scenario.revenue_rule = rule.word(REVENUE_RULES, &REVENUE_RULE).unwrap_or_default();
        }
        "urban" => {
            scenario.urban_rule = rule.word(URBAN_RULES, &URBAN_RULE).unwrap_or_default();
        }
        _ => match plan.follower(key) {
            Some(follower) => {
                let rule = rule.word(LINK_RULES, &LINK_RULE);
                scenario
                    .link_rules
                    .extend(rule.map(|rule| (follower, rule)));
            }
            None => {
                rule.found::<()>(Expected::OneOf(RULES), key);
            }
        },
    }
}

fn section<'a>(root: &Node<'a>, name: &str) -> Vec<(&'a str, Node<'a>)> {
    root.optional(name).map(|n| n.entries()).unwrap_or_default()
}

/// A name in both languages, or one that a user typed.
fn name(node: &Node) -> Option<Text> {
    match node.value {
        Value::String(text) => node.check(checks::plain_text(text)).map(Text::same),
        _ => node.both(),
    }
}

/// Reads a number, a ramp or a list of years.
pub fn read_path(node: &Node) -> Option<Path> {
    match node.value {
        Value::Number(_) => node.number().map(Path::Constant),
        Value::Object(map) if map.contains_key("years") => {
            node.object(&["years"])?;
            let items = node.field("years")?.items();
            let values: Vec<_> = items.iter().map(Node::number).collect();
            Some(Path::Years(values.into_iter().collect::<Option<_>>()?))
        }
        Value::Object(_) => {
            node.object(&["start", "step"])?;
            let start = node.field("start").and_then(|n| n.number());
            let step = node.field("step").and_then(|n| n.number());
            Some(Path::Ramp {
                start: start?,
                step: step?,
            })
        }
        _ => node.wrong(Expected::Path),
    }
}

fn shock(node: &Node, plan: &Plan) -> Option<Shock> {
    node.object(&["lever", "year", "size", "persistence"])?;
    let lever = node
        .field("lever")
        .and_then(|n| n.check(checks::shock_lever(n.text()?, plan)));
    let year = node.field("year").and_then(|n| n.year());
    let size = node.field("size").and_then(|n| n.number());
    let persistence = match node.optional("persistence") {
        Some(n) => n.number(),
        None => Some(0.0),
    };
    Some(Shock {
        lever: lever?,
        year: year?,
        size: size?,
        persistence: persistence?,
    })
}

fn level_shock(node: &Node) -> Option<LevelShock> {
    node.object(&["series", "year", "multiply", "add"])?;
    if let Some(series) = node.field("series") {
        series.word(&["revenue"], &[()]);
    }
    let year = node.field("year").and_then(|n| n.year());
    let part = |name, neutral| match node.optional(name) {
        Some(n) => n.number(),
        None => Some(neutral),
    };
    let (multiply, add) = (part("multiply", 1.0), part("add", 0.0));
    Some(LevelShock {
        year: year?,
        multiply: multiply?,
        add: add?,
    })
}

/// Writes a scenario as the JSON of its file.
#[must_use]
pub fn write_scenario(plan: &Plan, scenario: &Scenario) -> Value {
    let mut file = Map::new();
    file.insert("format".into(), json!(FORMAT));
    file.insert("version".into(), json!(1));
    let name = &scenario.name;
    if name.zh != name.en {
        file.insert("name".into(), json!({"zh": name.zh, "en": name.en}));
    } else if !name.zh.is_empty() {
        file.insert("name".into(), json!(name.zh));
    }
    let levers: Map<_, _> = scenario
        .levers
        .iter()
        .map(|(lever, path)| (lever.id(plan), path_json(path)))
        .collect();
    file.insert("levers".into(), Value::Object(levers));
    let revenue = word(scenario.revenue_rule, &REVENUE_RULE, REVENUE_RULES);
    let urban = word(scenario.urban_rule, &URBAN_RULE, URBAN_RULES);
    let mut rules = json!({"revenue": revenue, "urban": urban});
    for (follower, rule) in &scenario.link_rules {
        rules[plan.follower_id(*follower)] = json!(word(*rule, &LINK_RULE, LINK_RULES));
    }
    file.insert("rules".into(), rules);
    let own = own_rates_json(scenario.own_rates);
    if !own.is_empty() {
        file.insert("own_rates".into(), json!(own));
    }
    if !scenario.shocks.is_empty() {
        let shocks: Vec<_> = scenario
            .shocks
            .iter()
            .map(|s| {
                json!({"lever": s.lever.id(plan), "year": s.year, "size": s.size, "persistence": s.persistence})
            })
            .collect();
        file.insert("shocks".into(), json!(shocks));
    }
    if !scenario.level_shocks.is_empty() {
        let shocks: Vec<_> = scenario
            .level_shocks
            .iter()
            .map(|s| json!({"series": "revenue", "year": s.year, "multiply": s.multiply, "add": s.add}))
            .collect();
        file.insert("level_shocks".into(), json!(shocks));
    }
    let mut actuals = Map::new();
    for actual in &scenario.actuals {
        let years = actuals
            .entry(actual.series.id(plan))
            .or_insert_with(|| json!({}));
        years[actual.year.to_string()] = json!(actual.value);
    }
    if !actuals.is_empty() {
        file.insert("actuals".into(), Value::Object(actuals));
    }
    let Vintage {
        as_of,
        sample,
        none,
    } = &scenario.vintage;
    let mut vintage = Map::new();
    if !as_of.is_empty() {
        vintage.insert("as_of".into(), json!(as_of));
    }
    for (name, holds) in [("sample", sample), ("none", none)] {
        if *holds {
            vintage.insert(name.into(), json!(true));
        }
    }
    if !vintage.is_empty() {
        file.insert("vintage".into(), Value::Object(vintage));
    }
    if let Some(drivers) = &scenario.uncertainty {
        file.insert("uncertainty".into(), uncertainty::write(plan, drivers));
    }
    Value::Object(file)
}

/// The families whose sectors have rates of their own.
pub fn own_rates_json(own: OwnRates) -> Vec<&'static str> {
    let families = FAMILIES.iter().zip(OWN_RATES);
    let own = families.filter(|((common, _), _)| own.of(*common));
    own.map(|(_, family)| *family).collect()
}

fn word<T: PartialEq>(value: T, values: &[T], words: &[&'static str]) -> &'static str {
    let position = values.iter().position(|v| *v == value).unwrap_or(0);
    words[position]
}

/// A path as JSON.
fn path_json(path: &Path) -> Value {
    match path {
        Path::Constant(value) => json!(value),
        Path::Ramp { start, step } => json!({"start": start, "step": step}),
        Path::Years(values) => json!({"years": values}),
    }
}

//! The tables of `docs/model.md`, which are written from the same data as the code by
//! `BLESS=1 cargo test --test native model_page`.

use crate::common::plan;
use engine::coherence::CheckId;
use engine::coherence::accounting::{CAPITAL_SHARE, CAPITAL_TO_OUTPUT, DEPRECIATION, TFP_GROWTH};
use engine::levers::{Lever, LeverUnit, Path};
use engine::plan::{Basis, GoalKind, GoalRef, LeverSheet, Plan};
use engine::scenario::middle;
use engine::text::Lang;
use engine::uncertainty::{Spreads, half_width_of, usual};
use view::words::format::Format;
use view::words::series::name;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/model.md");

fn table(heads: &[&str], rows: Vec<Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let heads: Vec<_> = heads.iter().map(|head| (*head).to_owned()).collect();
    let rule = format!("|{}\n", " --- |".repeat(heads.len()));
    let rows = rows.iter().map(|row| line(row));
    line(&heads) + &rule + &rows.collect::<String>()
}

/// Up to four decimals, without zeros at the end.
fn short(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('-', "\u{2212}")
}

fn links(plan: &Plan) -> String {
    let links = plan.links().filter_map(|link| {
        let sheet = LeverSheet::of(plan, link.elasticity);
        let Path::Constant(elasticity) = sheet.default else {
            return None;
        };
        let from = sheet
            .from
            .map_or_else(|| "set".to_owned(), |goal| goal_words(plan, goal));
        let prices = if link.prices { ", and prices" } else { "" };
        Some(vec![
            name(plan, link.series, Lang::En),
            format!("{}{prices}", name(plan, link.driver?, Lang::En)),
            from,
            short(elasticity),
            sheet
                .past
                .map_or_else(String::new, |mark| short(mark.value)),
        ])
    });
    let heads = [
        "series",
        "driver in the built-in plan",
        "solved from",
        "ε",
        "ε of 2010-15",
    ];
    table(&heads, links.collect())
}

fn goal_words(plan: &Plan, goal: GoalRef) -> String {
    let target = &plan.targets[goal.target];
    let number = target.goal(goal.kind).unwrap();
    match goal.kind {
        GoalKind::Level => {
            let indicator = &plan.indicators[target.indicator];
            Format::of_indicator(indicator, Lang::En).given(number)
        }
        GoalKind::Growth => {
            let growth = target.growth.as_ref().unwrap();
            let real = match growth.basis {
                Basis::Real => ", real",
                Basis::Nominal => "",
            };
            format!("{}% a year{real}", short(number * 100.0))
        }
    }
}

fn drivers(plan: &Plan) -> String {
    let usual = usual(plan);
    let spreads = Spreads::new(plan);
    let rows = usual.sd.iter().map(|(lever, sd)| {
        let sheet = LeverSheet::of(plan, *lever);
        let half = spreads.half_width(plan, *lever);
        let back = half_width_of(*sd, usual.persistence, plan.horizon());
        assert!((half - back).abs() < 1e-15);
        let unit = match sheet.spec.unit {
            LeverUnit::Logit => (1.0, ""),
            _ => (100.0, " points"),
        };
        vec![
            format!("`{}`", sheet.id),
            sheet.name.en.clone(),
            format!("{}{}", short(half * unit.0), unit.1),
            format!("{}{}", short(sd * unit.0), unit.1),
            neutral(plan, *lever),
        ]
    });
    let heads = [
        "driver",
        "name",
        "± h of the plan's average",
        "s a year",
        "neutral outlook",
    ];
    table(&heads, rows.collect())
}

fn neutral(plan: &Plan, lever: Lever) -> String {
    let format = Format::of_lever(lever.spec(plan).unit, Lang::En);
    format.given(middle(plan, lever))
}

fn coherence() -> String {
    let what = |id| match id {
        CheckId::HouseholdIncome => "urban and rural income of all residents over nominal GDP",
        CheckId::InvestmentToGdp => "fixed-asset investment over nominal GDP",
        CheckId::CapitalOutputRatio => "ICOR (Demand)",
        CheckId::Energy => {
            "energy in total over what it would be with the plan's cut of the intensity"
        }
        CheckId::TaxAndOther => {
            "revenue other than tax over that of the base year; below 0 where either is negative"
        }
        CheckId::Structure => "the widest gap of a sector's share to a structure target",
        CheckId::FallingSector => {
            "the lowest average real growth of a sector, where output does not fall"
        }
        CheckId::PartOfWhole => "a part over its whole (the park's output over the city's)",
        CheckId::Claims => "what the plan wants to spend in a year over revenue",
        CheckId::UrbanJobs => "the target for new urban jobs for each person more in towns",
        CheckId::Productivity => "growth of total factor productivity that growth needs, a year",
    };
    let range = |(low, high): (f64, f64)| match (low.is_finite(), high.is_finite()) {
        (true, true) => format!("{} … {}", short(low), short(high)),
        (true, false) => format!("{} or more", short(low)),
        _ => format!("{} or less", short(high)),
    };
    let rows = CheckId::ALL.into_iter().map(|id| {
        let limits = id.limits();
        vec![
            format!("`{}`", id.id()),
            what(id).to_owned(),
            range(limits.sound),
            range(limits.bearable),
        ]
    });
    let heads = ["id", "number", "sound", "doubtful within"];
    table(&heads, rows.collect())
}

fn accounting() -> String {
    let rows = [
        ("α", "share of capital in output", CAPITAL_SHARE),
        ("δ", "depreciation a year", DEPRECIATION),
        (
            "K(0)/Q(0)",
            "capital over output in the base year",
            CAPITAL_TO_OUTPUT,
        ),
        (
            "",
            "productivity growth at which the needed investment is computed",
            TFP_GROWTH,
        ),
    ];
    let rows =
        rows.map(|(symbol, what, value)| vec![symbol.to_owned(), what.to_owned(), short(value)]);
    table(&["symbol", "parameter", "value"], rows.into())
}

#[test]
fn tables_of_the_model_page_are_those_of_the_code() {
    let plan = plan();
    let mut page = std::fs::read_to_string(FILE).unwrap();
    let written = page.clone();
    for (id, table) in [
        ("links", links(&plan)),
        ("drivers", drivers(&plan)),
        ("coherence", coherence()),
        ("accounting", accounting()),
    ] {
        let (start, end) = (format!("<!-- generated: {id} -->\n"), "<!-- end -->");
        let from = page.find(&start).unwrap() + start.len();
        let to = from + page[from..].find(end).unwrap();
        page.replace_range(from..to, &table);
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(FILE, &page).unwrap();
    } else {
        assert_eq!(
            written, page,
            "BLESS=1 cargo test --test native model_page writes the page"
        );
    }
}

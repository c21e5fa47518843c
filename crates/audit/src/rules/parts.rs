//! Parts against their wholes: goals of parts that are more than the whole, or leave nothing of it.

use engine::plan::Part;
use engine::series::Series;

use crate::facts::{Facts, Figure};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::names::says;
use crate::place::Place;
use crate::written::percent;

/// Parts of which a plan states fewer are no division of the whole.
const DIVISION: usize = 3;

/// Compares parts singly and together, and infants with young children.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    let coherence = facts.plan.coherence.parts.iter();
    let stated = coherence.filter_map(|Part { part, whole }| {
        Some((position(facts, *part)?, position(facts, *whole)?))
    });
    let own = facts.all().filter_map(|n| Some((n, facts.own(n).part_of?)));
    let own: Vec<(usize, usize)> = own.collect();
    let mut pairs: Vec<(usize, usize)> = stated.chain(own.iter().copied()).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let named = facts.relations.parts.iter().copied();
    let named: Vec<_> = named
        .filter(|(part, _)| pairs.iter().all(|(own, _)| own != part))
        .collect();
    pairs.extend(named);
    for (part, whole) in &pairs {
        // One whole that is too small says enough of a part.
        let told = |f: &Finding| f.kind == Kind::PartOverWhole && f.indicators[0] == *part;
        if !found.iter().any(told) {
            found.extend(single(facts, *part, *whole));
            found.extend(now(facts, *part, *whole));
        }
    }
    // Only parts of one division add up; a park and a sector are parts of the same, and overlap.
    let mut wholes: Vec<usize> = own.iter().map(|(_, whole)| *whole).collect();
    wholes.sort_unstable();
    wholes.dedup();
    for whole in wholes {
        let parts = own.iter().filter(|(_, own)| *own == whole);
        let goals: Vec<Figure> = parts
            .filter_map(|(part, _)| facts.levels(*part).next())
            .collect();
        found.extend(together(facts, whole, &goals));
    }
    found.extend(infants(facts));
}

fn position(facts: &Facts, series: Series) -> Option<usize> {
    match series {
        Series::Indicator(position) => Some(usize::from(position)),
        model => facts.role(model.role()?),
    }
}

fn single(facts: &Facts, part: usize, whole: usize) -> Option<Finding> {
    let limit = facts.levels(whole).next()?;
    let wanted = facts.wanted(part)?;
    let Figure { value, place, .. } = wanted;
    if value <= limit.span.high * (1.0 + 1e-9) {
        return None;
    }
    let number = |value: f64| facts.number(whole, value);
    let mut finding = over(facts, wanted, limit).of(&[place, limit.place]);
    let by_growth = |base: Figure| match place {
        Place::Growth(_) => Some(base),
        _ => None,
    };
    if let Some(base) = facts.base(part).and_then(by_growth) {
        let rate = place.read(facts.plan).unwrap_or_default();
        let needed = libm::pow(limit.value / base.value, 1.0 / facts.years) - 1.0;
        let line = format!(
            "{} × (1 + {})^{} = {}",
            number(base.value),
            percent(rate),
            facts.years,
            number(value)
        );
        finding.formula.insert(0, line);
        // Half a point less, so that the rounded rate stays below the whole.
        return Some(finding.mend(place, needed - 0.0005));
    }
    Some(finding.mend(place, facts.in_own(part, limit.value)))
}

/// The same of the base year's figures, where both are stated.
fn now(facts: &Facts, part: usize, whole: usize) -> Option<Finding> {
    let (own, limit) = (facts.base(part)?, facts.base(whole)?);
    let derived = facts.is_derived(own) || facts.is_derived(limit);
    if derived || own.span.low <= limit.span.high * (1.0 + 1e-9) {
        return None;
    }
    let finding = over(facts, own, limit);
    Some(finding.mend(own.place, facts.in_own(part, limit.value)))
}

fn over(facts: &Facts, part: Figure, whole: Figure) -> Finding {
    let number = |value: f64| facts.number(whole.indicator, value);
    let about = [part.indicator, whole.indicator];
    Finding::new(Kind::PartOverWhole, Severity::Error, &about)
        .figure("whole", whole, Mark::Says)
        .figure("part", part, Mark::Against)
        .gap(part.value, whole.value)
        .formula(format!("{} > {}", number(part.value), number(whole.value)))
}

/// All parts together.
fn together(facts: &Facts, whole: usize, goals: &[Figure]) -> Option<Finding> {
    if goals.len() < 2 {
        return None;
    }
    let limit = facts.levels(whole).next()?;
    let sum: f64 = goals.iter().map(|goal| goal.value).sum();
    let low: f64 = goals.iter().map(|goal| goal.span.low).sum();
    let over = low > limit.span.high * (1.0 + 1e-9);
    let fills = goals.len() >= DIVISION && (sum - limit.value).abs() <= 1e-9 * sum;
    if !over && !fills {
        return None;
    }
    let (kind, severity) = match over {
        true => (Kind::PartOverWhole, Severity::Error),
        false => (Kind::PartsFill, Severity::Remark),
    };
    let number = |value: f64| facts.number(whole, value);
    let terms: Vec<_> = goals.iter().map(|goal| number(goal.value)).collect();
    let mut about = if over { Vec::new() } else { vec![whole] };
    about.extend(goals.iter().map(|goal| goal.indicator));
    about.push(whole);
    let places: Vec<_> = goals
        .iter()
        .map(|goal| goal.place)
        .chain([limit.place])
        .collect();
    let sign = if over { ">" } else { "=" };
    let mut finding = Finding::new(kind, severity, &about)
        .of(&places)
        .figure("whole", limit, Mark::Says)
        .marked(
            "part",
            facts.in_own(whole, sum),
            Quantity::Of(whole),
            Mark::Against,
        )
        .value(
            "count",
            f64::from(u32::try_from(goals.len()).unwrap_or(u32::MAX)),
            Quantity::Count,
        )
        .formula(format!(
            "{} = {} {sign} {}",
            terms.join(" + "),
            number(sum),
            number(limit.value)
        ))
        .gap(sum, limit.value);
    if over {
        finding = finding.mend(limit.place, facts.in_own(whole, sum));
    }
    Some(finding)
}

/// Infants are among the children under five, and both rates are by live births.
fn infants(facts: &Facts) -> Option<Finding> {
    let named = |words: &[&str]| facts.all().find(|n| says(facts.own(*n), words));
    let infants = named(&["婴儿死亡率", "infant mortality"])?;
    let children = named(&[
        "5岁以下儿童死亡率",
        "五岁以下儿童死亡率",
        "under-five mortality",
        "under-5 mortality",
    ])?;
    let (own, all) = (
        facts.levels(infants).next()?,
        facts.levels(children).next()?,
    );
    if own.value <= all.value {
        return None;
    }
    let number = |figure: Figure| facts.number(figure.indicator, figure.value);
    Some(
        Finding::new(Kind::InfantMortality, Severity::Error, &[infants, children])
            .of(&[own.place, all.place])
            .figure("whole", all, Mark::Says)
            .figure("part", own, Mark::Against)
            .formula(format!("{} > {}", number(own), number(all)))
            .gap(own.value, all.value)
            .mend(own.place, all.value),
    )
}

//! Whether a scenario agrees with itself, in words.

use crate::words::enough::Enough;
use crate::words::format::Format;
use crate::words::levers::{format, name};
use crate::words::rounding::together;
use crate::words::series;
use crate::words::texts::T;
use engine::coherence::accounting::TFP_GROWTH;
use engine::coherence::{Check, CheckId, Severity, checks, repair, repaired};
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;

/// How a check came out, in a word.
#[must_use]
pub fn severity_word(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Sound => T::CoherenceSound,
        Severity::Doubtful => T::CoherenceDoubtful,
        Severity::Contradiction => T::CoherenceContradiction,
    }
    .get(lang)
}

/// What a check found.
#[must_use]
pub fn sentence(plan: &Plan, check: &Check, lang: Lang) -> String {
    let of = |name: &str| {
        let known = check.values.iter().find(|(own, _)| *own == name);
        known.map(|(_, value)| *value)
    };
    let value = |name: &str| of(name).unwrap_or(f64::NAN);
    let share = |name: &str| Format::percent(1, lang).words(value(name));
    let growth = |value: f64| Format::percent(2, lang).words(value);
    let plain = Format::plain(2);
    let in_unit =
        |series: Series, name: &str| series::format(plan, series, lang).words(value(name));
    match check.id {
        CheckId::HouseholdIncome => {
            let values = [("share", share("share")), ("base", share("base_share"))];
            fill(T::CoherenceHouseholds, lang, &values)
        }
        CheckId::InvestmentToGdp => {
            let values = [("share", share("share")), ("base", share("base_share"))];
            fill(T::CoherenceInvestment, lang, &values)
        }
        CheckId::CapitalOutputRatio if check.value.is_infinite() => {
            T::CoherenceNoGrowth.get(lang).to_owned()
        }
        CheckId::CapitalOutputRatio => fill(
            T::CoherenceCapital,
            lang,
            &[("ratio", plain.words(check.value))],
        ),
        CheckId::Productivity => {
            let mut values = vec![
                ("output", growth(value("output_growth"))),
                ("tfp", growth(check.value)),
                ("usual", growth(TFP_GROWTH)),
                ("now", share("investment_share")),
            ];
            if of("needed_investment_share").is_none() {
                return fill(T::CoherenceProductivityAlone, lang, &values);
            }
            values.push(("share", share("needed_investment_share")));
            fill(T::CoherenceProductivity, lang, &values)
        }
        CheckId::Energy => fill(
            T::CoherenceEnergy,
            lang,
            &[("times", plain.words(check.value))],
        ),
        CheckId::TaxAndOther => {
            let money = |name: &str| in_unit(Series::Revenue, name);
            let values = [
                ("other", money("other")),
                ("base", money("base_other")),
                ("tax", money("tax")),
            ];
            fill(T::CoherenceTax, lang, &values)
        }
        CheckId::Structure => {
            let points = Format::percent(2, lang).differences();
            let sectors = ["primary", "secondary", "tertiary"];
            let shares = sectors.map(|name| 100.0 * value(name));
            let mut values = vec![("gap", points.difference(check.value.max(0.0)))];
            for (name, share) in sectors.iter().zip(together(&shares, 100.0, 1)) {
                values.push((*name, Format::percent(1, lang).with_unit(&share)));
            }
            fill(T::CoherenceStructure, lang, &values)
        }
        CheckId::FallingSector => {
            let values = [
                ("sector", series::name(plan, check.series, lang)),
                ("growth", growth(check.value)),
            ];
            fill(T::CoherenceFallingSector, lang, &values)
        }
        CheckId::PartOfWhole => {
            let parts = plan.coherence.parts.iter();
            let whole = parts
                .filter(|part| part.part == check.series)
                .map(|part| part.whole);
            let whole = whole.map(|whole| series::name(plan, whole, lang));
            let values = [
                ("part", series::name(plan, check.series, lang)),
                ("whole", whole.last().unwrap_or_default()),
                ("share", growth(check.value)),
            ];
            fill(T::CoherencePart, lang, &values)
        }
        CheckId::Claims => {
            let claims = plan.coherence.claims.iter();
            let claims = claims.filter_map(|claim| plan.targets.get(claim.target()));
            let own = claims.filter_map(|target| plan.indicators.get(target.indicator));
            let claims: Vec<_> = own.map(|own| own.name.get(lang)).collect();
            let values = [
                ("claims", claims.join(T::ListMark.get(lang))),
                ("sum", in_unit(Series::Revenue, "claims")),
                ("revenue", in_unit(Series::Revenue, "revenue")),
                ("times", plain.words(check.value)),
            ];
            fill(T::CoherenceClaims, lang, &values)
        }
        CheckId::UrbanJobs => {
            let people = |name: &str| in_unit(Series::UrbanPopulation, name);
            let values = [
                ("jobs", people("jobs")),
                ("people", people("more_urban_people")),
            ];
            fill(T::CoherenceJobs, lang, &values)
        }
    }
}

fn fill(words: T, lang: Lang, values: &[(&str, String)]) -> String {
    let values: Vec<_> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    words.fill(lang, &values)
}

/// The smallest repair of a check; empty for one that is sound.
#[must_use]
pub fn repair_words(plan: &Plan, run: &Run, check: &Check, lang: Lang) -> String {
    if check.severity == Severity::Sound {
        return String::new();
    }
    let Some(found) = repair(plan, run, check) else {
        return T::CoherenceNoRepair.get(lang).to_owned();
    };
    let (low, high) = run.inputs.plausible(plan, found.lever);
    let words = if (low..=high).contains(&found.value) {
        T::CoherenceRepair
    } else {
        T::CoherenceRepairFar
    };
    let at = |value: f64| repaired(plan, run, found.lever, value);
    let is_sound = |c: &Check| c.id == check.id && c.severity == Severity::Sound;
    let mut sound = |value: f64| checks(plan, &at(value)).iter().any(is_sound);
    let enough = Enough::new(format(plan, found.lever, lang), found.value, &mut sound);
    let value = enough.format.set(enough.value);
    // The result is that of the value as it stands.
    let result = at(enough.value).outcome.end(check.series);
    let result = series::format(plan, check.series, lang).words(result.unwrap_or(found.result));
    fill(
        words,
        lang,
        &[
            ("lever", name(plan, found.lever, lang)),
            ("value", value),
            ("name", series::name(plan, check.series, lang)),
            ("result", result),
        ],
    )
}

/// What is not sound about a series' number in the target year; empty where nothing is.
#[must_use]
pub fn notes(plan: &Plan, run: &Run, series: Series, lang: Lang) -> String {
    let told = unsound(plan, run, series).map(|check| told(plan, &check, lang));
    told.collect::<Vec<_>>().join(T::SentenceMark.get(lang))
}

/// The same with the smallest repair of each, which takes a search.
#[must_use]
pub fn notes_with_repair(plan: &Plan, run: &Run, series: Series, lang: Lang) -> String {
    let told = unsound(plan, run, series).flat_map(|check| {
        let repair = repair_words(plan, run, &check, lang);
        [told(plan, &check, lang), repair]
    });
    told.collect::<Vec<_>>().join(T::SentenceMark.get(lang))
}

fn unsound(plan: &Plan, run: &Run, series: Series) -> impl Iterator<Item = Check> {
    let found = checks(plan, run).into_iter();
    found.filter(move |c| c.series == series && c.severity != Severity::Sound)
}

fn told(plan: &Plan, check: &Check, lang: Lang) -> String {
    let severity = severity_word(check.severity, lang);
    let words = sentence(plan, check, lang);
    T::CoherenceOf.fill(lang, &[("severity", severity), ("words", &words)])
}

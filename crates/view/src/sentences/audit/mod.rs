//! What an audit finds, in words: each finding in a sentence, the line under it, and what would mend it.
//!
//! A finding carries its numbers by name, and a text asks for them by the same names, so that a new kind needs
//! its texts and an arm here, and nothing else.

mod repair;
mod values;

pub use repair::{Change, Changed, advice, change};
pub use values::{Asked, number};

use crate::words::texts::T;
use audit::{Finding, Group, Kind, Severity};
use engine::plan::Plan;
use engine::text::Lang;

/// What a group is called.
#[must_use]
pub fn group_word(group: Group, lang: Lang) -> &'static str {
    let words = match group {
        Group::Contradiction => T::GroupContradiction,
        Group::Looser => T::GroupLooser,
        Group::Hard => T::GroupHard,
        Group::Unclear => T::GroupUnclear,
    };
    words.get(lang)
}

/// What a severity is called.
#[must_use]
pub fn severity_word(severity: Severity, lang: Lang) -> &'static str {
    let words = match severity {
        Severity::Error => T::SeverityError,
        Severity::Warning => T::SeverityWarning,
        Severity::Remark => T::SeverityRemark,
    };
    words.get(lang)
}

/// What was found, in a sentence.
#[must_use]
pub fn sentence(plan: &Plan, finding: &Finding, lang: Lang) -> String {
    filled(plan, finding, texts(finding).0, lang)
}

/// What more there is to say of it; empty where nothing is.
#[must_use]
pub fn second(plan: &Plan, finding: &Finding, lang: Lang) -> String {
    let more = texts(finding).1;
    more.map(|words| filled(plan, finding, words, lang))
        .unwrap_or_default()
}

/// A text with the numbers and names of a finding in it.
fn filled(plan: &Plan, finding: &Finding, words: T, lang: Lang) -> String {
    let asked = Asked {
        plan,
        finding,
        lang,
    };
    let names = words.placeholders(lang);
    let values: Vec<String> = names.iter().map(|name| asked.value(name)).collect();
    let pairs: Vec<(&str, &str)> = names
        .iter()
        .zip(&values)
        .map(|(n, v)| (*n, v.as_str()))
        .collect();
    words.fill(lang, &pairs)
}

/// The sentence of a kind, and the line under it.
fn texts(finding: &Finding) -> (T, Option<T>) {
    let has = |name: &str| finding.get(name).is_some();
    match finding.kind {
        Kind::LevelVsGrowth => (T::FoundLevelVsGrowth, Some(T::FoundLevelVsGrowthMore)),
        Kind::ImpliedPrices => (T::FoundImpliedPrices, Some(T::FoundImpliedPricesMore)),
        Kind::PastGrowth => (T::FoundPastGrowth, Some(T::FoundPastGrowthMore)),
        Kind::ExtraDigit if has("rate") => (T::FoundExtraDigitGrowth, Some(T::FoundTimesMore)),
        Kind::ExtraDigit => (T::FoundExtraDigit, Some(T::FoundTimesMore)),
        Kind::UnitSlip => (T::FoundUnitSlip, Some(T::FoundTimesMore)),
        Kind::SharesSum => (T::FoundSharesSum, Some(T::FoundSumMore)),
        Kind::SectorsSum if has("growth") => (T::FoundSectorsGrowth, None),
        Kind::SectorsSum => (T::FoundSectorsSum, Some(T::FoundSumMore)),
        Kind::Structure => (T::FoundStructure, None),
        Kind::NonPrimary => (T::FoundNonPrimary, None),
        Kind::PerHead if has("total") => (T::FoundPerHead, None),
        Kind::PerHead => (T::FoundPerHeadGrowth, None),
        Kind::UrbanPeople => (T::FoundUrbanPeople, None),
        Kind::IncomeRatio => (T::FoundIncomeRatio, None),
        Kind::TextVsTable => (T::FoundTextVsTable, None),
        Kind::SeveralGoals => (T::FoundSeveralGoals, None),
        Kind::Cumulative => (T::FoundCumulative, Some(T::FoundCumulativeMore)),
        Kind::Change => (T::FoundChange, Some(T::FoundChangeMore)),
        Kind::Reduction => (T::FoundReduction, Some(T::FoundReductionMore)),
        Kind::PartOverWhole if has("count") => (T::FoundPartsOverWhole, None),
        Kind::PartOverWhole => (T::FoundPartOverWhole, None),
        Kind::InfantMortality => (T::FoundInfants, None),
        Kind::EnergyCut => (T::FoundEnergyCut, Some(T::FoundEnergyCutMore)),
        Kind::Looser => (T::FoundLooser, Some(T::FoundLooserMore)),
        Kind::Over100 => (T::FoundOver100, None),
        Kind::PeopleVsShare => (T::FoundPeopleVsShare, Some(T::FoundPeopleVsShareMore)),
        Kind::Pace => (T::FoundPace, Some(T::FoundPaceMore)),
        Kind::FarFromPast => (T::FoundFarFromPast, None),
        Kind::Elasticity => (T::FoundElasticity, None),
        Kind::Incomes => (T::FoundIncomes, None),
        Kind::IncomeWeight => (T::FoundIncomeWeight, None),
        Kind::Investment => (T::FoundInvestment, Some(T::FoundInvestmentMore)),
        Kind::Claims => (T::FoundClaims, Some(T::FoundClaimsMore)),
        Kind::OtherRevenue => (T::FoundOtherRevenue, Some(T::FoundOtherRevenueMore)),
        Kind::PartsFill => (T::FoundPartsFill, None),
        Kind::UrbanJobs => (T::FoundUrbanJobs, Some(T::FoundUrbanJobsMore)),
        Kind::BasisOpen => (T::FoundBasisOpen, Some(T::FoundBasisOpenMore)),
        Kind::UnitChanges => (T::FoundUnitChanges, None),
        Kind::MeaningOpen => (T::FoundMeaningOpen, None),
        Kind::AtLeastAll => (T::FoundAtLeastAll, None),
        Kind::ImpliedPeople => (T::FoundImpliedPeople, None),
    }
}

//! The headline of the plan check: how many problems the plan has, of which kinds.

use crate::panels::audit::{Counts, Row};
use crate::words::texts::T;
use crate::words::toned::{Tone, Toned};
use audit::Group;
use engine::text::Lang;

/// "规划自身有20处问题：10处前后矛盾，4处目标宽于现状，3处难以实现，3处口径不明。"
#[must_use]
pub fn audit(rows: &[Row], lang: Lang) -> Toned {
    let counts = Counts::of(rows);
    let end = Toned::plain(T::HeadEnd.get(lang));
    if rows.is_empty() {
        return Toned::plain(T::HeadAuditNone.get(lang)).and(end);
    }
    let mut parts = Toned::default();
    for group in Group::ALL {
        let count = counts.get(Some(group));
        if count == 0 {
            continue;
        }
        let (words, tone) = match group {
            Group::Contradiction => (T::PartContradiction, Tone::Short),
            Group::Looser => (T::PartLooser, Tone::Plain),
            Group::Hard => (T::PartHard, Tone::Plain),
            Group::Unclear => (T::PartUnclear, Tone::Plain),
        };
        if !parts.is_empty() {
            parts = parts.and(Toned::plain(T::ListMark.get(lang)));
        }
        parts = parts.and(Toned::new(
            words.fill(lang, &[("count", &count.to_string())]),
            tone,
        ));
    }
    let all = Toned::plain(rows.len().to_string());
    Toned::fill(T::HeadAudit, lang, &[("count", all), ("parts", parts)]).and(end)
}

/// How many of them one number would mend.
#[must_use]
pub fn audit_second(rows: &[Row], lang: Lang) -> String {
    let count = rows.iter().filter(|row| row.change.is_some()).count();
    match (count, rows.is_empty()) {
        (_, true) => String::new(),
        (0, false) => T::AuditMendsNone.get(lang).to_owned(),
        _ => T::AuditMends.fill(lang, &[("count", &count.to_string())]),
    }
}

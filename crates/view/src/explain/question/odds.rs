//! What chance does: probabilities and quantiles, counted on the drawn paths.

use super::movers::movers;
use super::target::{Aim, effects};
use super::{Answer, Asked, no_number, source};
use crate::explain::formula::{At, Expr, SourceLine};
use crate::sentences::chance::{TwoChances, assumptions, base_rate, never_sure};
use crate::words::format::Format;
use crate::words::number::{decimals_of, fixed, visible};
use crate::words::series::{self, name};
use crate::words::texts::T;
use engine::series::Series;
use engine::text::Lang;
use engine::uncertainty::{Chance, PERCENTS};
use engine::verdict::{GoalKind, Judged};

/// What probabilities and quantiles stand on.
fn stands_on(asked: &Asked, lang: Lang) -> Vec<SourceLine> {
    let all = assumptions(asked.plan, asked.scenario, lang).into_iter();
    all.map(source::assumed).collect()
}

/// The same, and what the neutral outlook is.
fn both_stand_on(asked: &Asked, lang: Lang) -> Vec<SourceLine> {
    let mut all = stands_on(asked, lang);
    all.push(source::assumed(T::NeutralIs.get(lang).to_owned()));
    all
}

/// An answer where no random driver acts on the scenario.
fn not_random(title: String, chances: &TwoChances, lang: Lang) -> Answer {
    let note = match chances.neutral.flatten() {
        Some(_) => T::ChanceCertain.fill(lang, &[("chance", &chances.full(lang))]),
        None => String::new(),
    };
    Answer {
        note,
        ..no_number(title, T::NoRandomChange.get(lang), lang)
    }
}

fn not_drawn(title: String, lang: Lang) -> Answer {
    no_number(title, T::RiskNeedsFan.get(lang), lang)
}

/// The probability that a target is met.
pub fn chance(asked: &Asked, which: (usize, GoalKind), lang: Lang) -> Option<Answer> {
    let aim = Aim::of(asked, which, lang)?;
    let name = aim.in_year();
    let title = T::ChanceTitle.fill(lang, &[("name", &name)]);
    let Some(drawn) = asked.drawn else {
        return Some(not_drawn(title, lang));
    };
    let n = asked
        .run
        .verdict_position(aim.position, aim.measured.kind)?;
    if !matches!(asked.run.verdicts.get(n)?.judged, Judged::Yes { .. }) {
        return Some(aim.unjudged(title));
    }
    let chances = drawn.of(n);
    if chances.own.is_none() {
        return Some(Answer {
            sources: aim.goal_source().into_iter().collect(),
            ..not_random(title, &chances, lang)
        });
    }
    let effects = effects(&aim);
    let (movers, how) = movers(asked, &effects, None, |run| aim.value(run), lang);
    let how = if movers.is_empty() {
        how
    } else {
        // Moved values are what people can compare; a probability moves with them.
        T::ChanceMovers.fill(lang, &[("name", &name), ("how", &how)])
    };
    let mut sources: Vec<_> = aim.goal_source().into_iter().collect();
    source::add(&mut sources, both_stand_on(asked, lang));
    Some(Answer {
        sources,
        movers,
        how,
        ..counted(title, &chances, drawn.own.paths, lang)
    })
}

/// The probability that all chosen targets are met together.
pub fn joint(asked: &Asked, lang: Lang) -> Answer {
    let title = T::JointTitle.get(lang);
    let Some(drawn) = asked.drawn else {
        return not_drawn(title.to_owned(), lang);
    };
    let chances = drawn.joint();
    let how = match chances.own {
        None => T::NothingToCompare,
        Some(_) => T::JointMovers,
    };
    let told = counted(title.to_owned(), &chances, drawn.own.paths, lang);
    // What became of earlier plans, beside what paths say of this one.
    let note = [told.note, base_rate(lang)];
    let note = note.into_iter().filter(|note| !note.is_empty());
    Answer {
        sources: both_stand_on(asked, lang),
        how: how.get(lang).to_owned(),
        note: note.collect::<Vec<_>>().join(T::SentenceMark.get(lang)),
        ..told
    }
}

/// Successes over paths, and what the count leaves open.
fn counted(title: String, chances: &TwoChances, paths: u32, lang: Lang) -> Answer {
    let Some(chance) = chances.own else {
        return not_random(title, chances, lang);
    };
    let words = T::ChanceInWords.get(lang);
    let n = f64::from(paths);
    let shown = match chance.p {
        p if p <= 0.0 => "0".to_owned(),
        p if p >= 1.0 => "100".to_owned(),
        p => never_sure(p),
    };
    let hits = fixed((chance.p * n).round(), 0);
    let value = format!("{shown}%");
    let line = format!("p = {hits} ÷ {} = {value}", fixed(n, 0));
    Answer {
        title,
        lines: vec![words.to_owned(), line],
        note: error(&chance, chances, paths, lang),
        value,
        ..Answer::default()
    }
}

/// Both chances, and the standard error of the scenario's with its numbers.
fn error(chance: &Chance, chances: &TwoChances, paths: u32, lang: Lang) -> String {
    let explained = chances.full(lang);
    if chance.standard_error == 0.0 {
        return T::ChanceCertain.fill(lang, &[("chance", &explained)]);
    }
    let shown = visible(chance.standard_error * 100.0, 1);
    let decimals = decimals_of(&shown);
    let format = Format::percent(decimals, lang);
    let p = Expr::number("p", chance.p, format.to(1));
    let n = Expr::number("n", f64::from(paths), Format::plain(0));
    let formula = (p.clone() * (Expr::count(1) - p) / n).root();
    let solved = formula.solved(chance.standard_error, &format).text;
    let line = format!("{} = {solved}", formula.symbols());
    let line = line.trim_end_matches('%');
    let unit = T::PointsUnit.get(lang);
    let error = format!("{line} {unit}");
    T::ChanceError.fill(lang, &[("chance", &explained), ("error", &error)])
}

/// A quantile of a series in a year.
pub fn quantile(asked: &Asked, (series, t): (Series, usize), wanted: u32, lang: Lang) -> Answer {
    let (plan, run) = (asked.plan, asked.run);
    let at = At {
        plan,
        run,
        t,
        lang,
        like: None,
    };
    let (year, name) = (at.year(t), name(plan, series, lang));
    let percent = wanted.to_string();
    let percent = ("percent", percent.as_str());
    let year = year.to_string();
    let title = T::QuantileTitle.fill(lang, &[percent, ("name", &name), ("year", &year)]);
    let Some(drawn) = asked.drawn.map(|d| d.own).filter(|d| d.bands.fit(plan)) else {
        return not_drawn(title, lang);
    };
    let quantiles = drawn.bands.row(series).get(t).copied();
    let place = PERCENTS.iter().position(|p| *p == wanted);
    let value = quantiles.zip(place).and_then(|(q, n)| q.get(n).copied());
    let Some(value) = value.filter(|v| v.is_finite()) else {
        return no_number(title, T::NotComputable.get(lang), lang);
    };
    let words = T::QuantileInWords.fill(lang, &[percent]);
    let n = f64::from(drawn.paths);
    let rank = 1.0 + (n - 1.0) * f64::from(wanted) / 100.0;
    let part = Expr::number("", f64::from(wanted) / 100.0, Format::percent(0, lang));
    let all = Expr::number("", n, Format::plain(0));
    let formula = Expr::count(1) + (all - Expr::count(1)) * part;
    let solved = formula.solved(rank, &Format::plain(2)).text;
    let rank = T::Rank.get(lang);
    let own = series::format(plan, series, lang);
    let shown = own.words(value);
    let (movers, how) = movers(
        asked,
        &own.differences(),
        None,
        |run| run.outcome.at(series, t),
        lang,
    );
    let how = if movers.is_empty() {
        how
    } else {
        T::QuantileMovers.fill(lang, &[("how", &how)])
    };
    let path = own.words(run.outcome.at(series, t).unwrap_or(f64::NAN));
    let paths = fixed(n, 0);
    let note = T::QuantileNote.fill(lang, &[percent, ("paths", &paths), ("path", &path)]);
    Answer {
        lines: vec![
            words,
            format!("{rank} = {solved}"),
            format!("{}[{wanted}%] = {shown}", at.sym(series, t)),
        ],
        title,
        value: shown,
        sources: stands_on(asked, lang),
        movers,
        how,
        note,
    }
}

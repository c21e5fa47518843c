//! What a target wants, and how far the scenario is from it.

use super::movers::{movers, none};
use super::{Answer, Asked, no_number, source};
use crate::explain::formula::{At, Expr, SourceLine, explain};
use crate::sentences::gap::{MORE_DECIMALS, gap_and_percent};
use crate::sentences::grounds::rests_on;
use crate::words::format::Format;
use crate::words::goal_words::GoalWords;
use crate::words::goals::{goal_text, growth_goal_text, notes, odd};
use crate::words::status::why_not;
use crate::words::texts::T;
use engine::measured::Measured;
use engine::plan::{Op, Source, Target};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{GoalKind, Judged, Verdict, goal_measure};

/// One goal of a target with all that is said of it.
pub struct Aim<'a> {
    pub asked: Asked<'a>,
    pub position: usize,
    pub target: &'a Target,
    pub measured: GoalWords<'a>,
    /// What is judged; `None` where the model has no path.
    pub judged: Option<Measured>,
    pub lang: Lang,
}

impl<'a> Aim<'a> {
    pub fn of(asked: &Asked<'a>, (position, kind): (usize, GoalKind), lang: Lang) -> Option<Self> {
        let target = asked.plan.targets.get(position)?;
        Some(Self {
            asked: *asked,
            position,
            target,
            measured: GoalWords::new(asked.plan, position, kind, lang)?,
            judged: goal_measure(asked.plan, target, kind),
            lang,
        })
    }

    /// The series that is judged.
    pub fn series(&self) -> Option<Series> {
        self.judged.map(|own| own.series)
    }

    /// The last year of the plan.
    pub fn at(&self) -> At<'a> {
        At {
            plan: self.asked.plan,
            run: self.asked.run,
            t: self.asked.plan.horizon(),
            lang: self.lang,
            like: None,
        }
    }

    /// The name, with the year in which a level is judged.
    pub fn in_year(&self) -> String {
        self.measured.in_year(self.asked.plan.target_year)
    }

    pub fn verdict(&self) -> Option<&'a Verdict> {
        let run = self.asked.run;
        run.verdicts
            .get(run.verdict_position(self.position, self.measured.kind)?)
    }

    /// What is held against the goal.
    pub fn value(&self, run: &Run) -> Option<f64> {
        let own = self.judged?;
        match self.measured.kind {
            GoalKind::Level => run.outcome.end(own.series),
            GoalKind::Growth => own.average_growth(&run.outcome),
        }
    }

    /// Why the target is not judged, and what is odd about it.
    pub fn note(&self) -> String {
        notes(self.target, self.lang)
    }

    /// What the verdict rests on, where the model did not work it out, and what is odd about the target.
    pub fn verdict_note(&self) -> String {
        let Asked { plan, run, .. } = self.asked;
        let rests = self.verdict();
        let rests = rests.and_then(|verdict| rests_on(plan, run, verdict, self.lang));
        let all = rests.into_iter().chain([self.note()]);
        let all: Vec<_> = all.filter(|note| !note.is_empty()).collect();
        all.join(T::SentenceMark.get(self.lang))
    }

    /// Sources of the goal and of the value that is held against it.
    pub fn sources(&self) -> Vec<SourceLine> {
        let mut lines = Vec::new();
        source::add(&mut lines, self.goal_source());
        let deflated = self.judged.filter(|own| own.deflated);
        let prices = deflated.map(|_| Series::DeflatorIndex);
        for series in self.series().into_iter().chain(prices) {
            let Asked {
                plan,
                scenario,
                run,
                ..
            } = self.asked;
            let explained = explain(plan, scenario, run, series, plan.horizon(), self.lang);
            source::add(&mut lines, explained.sources);
        }
        lines
    }

    pub fn goal_source(&self) -> Option<SourceLine> {
        source::of_goal(
            self.asked.plan,
            (self.position, self.measured.kind),
            self.lang,
        )
    }

    /// An answer without a number, and why the target has none.
    pub fn unjudged(&self, title: String) -> Answer {
        let why = match self.verdict().map(|v| v.judged) {
            Some(Judged::No(why)) => why_not(self.asked.plan, self.position, why, self.lang),
            _ => T::NotComputable.get(self.lang).to_owned(),
        };
        Answer {
            sources: self.goal_source().into_iter().collect(),
            // That it is not judged has been said.
            note: odd(self.target, self.lang),
            ..no_number(title, &why, self.lang)
        }
    }
}

/// What a target wants.
pub fn goal(asked: &Asked, which: (usize, GoalKind), lang: Lang) -> Option<Answer> {
    let aim = Aim::of(asked, which, lang)?;
    let (op, value) = match aim.measured.kind {
        GoalKind::Level => {
            let goal = aim.target.level.as_ref()?;
            (goal.op, goal_text(goal, aim.measured.indicator, lang))
        }
        GoalKind::Growth => {
            let goal = aim.target.growth.as_ref()?;
            (goal.op, growth_goal_text(goal, lang))
        }
    };
    let name = aim.in_year();
    let title = T::GoalTitle.fill(lang, &[("name", &name)]);
    let words = match op {
        Op::AtLeast => T::GoalAtLeast,
        Op::Above => T::GoalAbove,
        Op::AtMost => T::GoalAtMost,
        Op::Below => T::GoalBelow,
    };
    let from = match aim.target.source {
        Source::Plan { .. } => T::GoalFromPlan,
        Source::Derived { .. } => T::GoalFromDerived,
        Source::Outside { .. } => T::GoalFromOutside,
    };
    let words = words.fill(lang, &[("from", from.get(lang))]);
    let is = if value.starts_with(['≥', '>', '≤', '<']) {
        ""
    } else {
        "= "
    };
    Some(Answer {
        title,
        lines: vec![words, format!("{name} {is}{value}")],
        value,
        sources: aim.goal_source().into_iter().collect(),
        movers: Vec::new(),
        how: none(lang),
        note: aim.note(),
    })
}

/// How far a value is from its goal, positive on the good side.
pub fn margin(asked: &Asked, which: (usize, GoalKind), lang: Lang) -> Option<Answer> {
    let aim = Aim::of(asked, which, lang)?;
    let name = aim.in_year();
    let title = T::MarginTitle.fill(lang, &[("name", &name)]);
    let Some((verdict, value, margin)) = aim.verdict().and_then(|v| match v.judged {
        Judged::Yes { value, margin, .. } => Some((v, value, margin)),
        Judged::No(_) => None,
    }) else {
        return Some(aim.unjudged(title));
    };
    let more = verdict.op.wants_more();
    let own = match (aim.measured.kind, aim.series()) {
        (GoalKind::Level, Some(series)) => aim.at().sym(series, aim.at().t),
        _ => "g".to_owned(),
    };
    let target = T::TargetSymbol.get(lang);
    let words = match more {
        true => T::MarginInWords,
        false => T::MarginOfCeilingInWords,
    };
    // As many decimals as show a distance, up to those that it is written with.
    let mut format = effects(&aim);
    let usual = format.decimals;
    let seen = |d: &usize| {
        format
            .to(*d)
            .number(margin)
            .contains(|c| ('1'..='9').contains(&c))
    };
    if let Some(d) = (usual..usual + MORE_DECIMALS).find(seen) {
        format.decimals = d;
    } else if margin != 0.0 {
        format.decimals = usual + MORE_DECIMALS;
    }
    let own = Expr::number(own, value, format);
    let goal = Expr::number(target, verdict.goal, format.to(format.decimals.max(4)));
    let formula = if more { own - goal } else { goal - own };
    let line = formula.line(T::MarginSymbol.get(lang), margin, &format);
    let sign = if more { 1.0 } else { -1.0 };
    let read = |run: &Run| Some(sign * (aim.value(run)? - verdict.goal));
    let (movers, how) = movers(asked, &effects(&aim), None, read, lang);
    let gap = gap_and_percent(verdict, aim.measured.indicator, lang).unwrap_or_default();
    let note = T::MarginNote.fill(lang, &[("gap", &gap), ("note", &aim.verdict_note())]);
    Some(Answer {
        title,
        value: format.words(margin),
        lines: vec![words.get(lang).to_owned(), line],
        sources: aim.sources(),
        movers,
        how,
        note: note.trim_end().to_owned(),
    })
}

/// How effects on a target's value are written.
pub fn effects<'a>(aim: &Aim<'a>) -> Format<'a> {
    aim.measured.format.differences()
}

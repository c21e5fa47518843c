//! What a row opens: what comes of its target, what that would take and rests on, the lever that sets it, its
//! chart, and what moves it most.

use leptos::prelude::*;

use crate::ui::analysis::TornadoBars;
use crate::ui::levers::{LeverControl, NARROW};
use crate::ui::parts::{AskChance, asks};
use crate::ui::picture::LineChart;
use crate::ui::reactive::{derived, memo, view_of};
use crate::ui::state::Page;
use book::View;
use engine::scenario::JointOver;
use engine::series::Series;
use engine::verdict::GoalKind;
use view::explain::formula::total_words;
use view::explain::question::Question;
use view::panels::board::{Fate, Odd, attainment, fate, statement, would_need};
use view::sentences::coherence::notes;
use view::words::texts::T;

/// Bars below a target.
const BARS: usize = 4;

#[component]
pub fn Detail(
    target: usize,
    /// Chapter and section.
    source: String,
    /// What is odd about the target, and why it is not judged; empty where nothing is.
    note: String,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let fate = memo(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let own = page
            .odds
            .read(|odds| fate(&plan, &run.0, Some(odds), target, lang));
        own.unwrap_or_else(|| fate(&plan, &run.0, None, target, lang))
    });
    let told = derived(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        fate.with(|own| {
            let own = own.as_ref();
            own.map_or_else(String::new, |own| {
                statement(&plan, &run.0, target, own, lang)
            })
        })
    });
    let needs = derived(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        fate.with(|own| {
            let own = own.as_ref();
            own.map_or_else(String::new, |own| would_need(&plan, target, own, lang))
        })
    });
    // What its verdicts rest on, level first, what it is part of, and what it disagrees with; the same words are
    // said once.
    let grounds = derived(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let series = plan.targets.get(target).map(|own| own.indicator);
        let series = series.and_then(|own| Series::of_indicator(&plan, own));
        let [level, growth] = fate.with(|own| {
            let of =
                |rests: fn(&Fate) -> &Option<String>| own.as_ref().and_then(|f| rests(f).clone());
            [of(|f| &f.level_rests_on), of(|f| &f.growth_rests_on)]
        });
        let total = series.and_then(|own| total_words(&plan, &run.0, own, lang));
        let notes = series.map(|own| notes(&plan, &run.0, own, lang));
        let mut all: Vec<_> = [level, growth, total, notes]
            .into_iter()
            .flatten()
            .collect();
        all.dedup();
        all.retain(|words| !words.is_empty());
        all.join(T::SentenceMark.get(lang))
    });
    let chance = move |kind, own: fn(&Fate) -> Option<Odd>| {
        let own = memo(move || fate.with(|f| f.as_ref().and_then(own)));
        view_of(move || {
            let mut odd = own.get()?;
            if kind == GoalKind::Growth {
                odd.words = T::GrowthShort.fill(page.lang.get(), &[("chance", &odd.words)]);
            }
            Some(view! { <p class="chance"><AskChance target kind odd /></p> })
        })
    };
    let lever = memo(move || {
        let plan = page.plan.get();
        page.run.with(|run| attainment(&plan, &run.0, target))
    });
    let lever = move || {
        lever.get().map(|lever| {
            let always = Signal::stored(true);
            view! { <LeverControl lever shown=always found=always width=Signal::stored(NARROW) /> }
        })
    };
    let judged = memo(move || {
        page.run
            .with(|r| !r.0.judged(&[target], JointOver::Both).is_empty())
    });
    let result = page
        .plan
        .with_untracked(|plan| Question::result(target, plan));
    let ask = result.is_some().then(|| {
        view! {
            <button type="button" class="plain" {..asks(result)}>
                {page.words(T::HowAndWhere)}
            </button>
        }
    });
    view! {
        <div class="detail-grid">
            <div class="told">
                <h3>{told}</h3>
                <p>{needs}</p>
                {chance(GoalKind::Level, |f| f.level_chance.clone())}
                {chance(GoalKind::Growth, |f| f.growth_chance.clone())}
                <p class="note">{grounds}</p>
                <p class="note">{note}</p>
                {view_of(lever)}
                <p class="source">
                    {page.words(T::Section)} {page.words(T::Colon)} {source} " " {ask}
                </p>
            </div>
            {view_of(move || judged.get().then(|| view! { <Matters target /> }))}
            <LineChart target />
        </div>
    }
}

/// What moves a target most, and the way to what it would take.
#[component]
fn Matters(target: usize) -> impl IntoView {
    let page = expect_context::<Page>();
    let go = move |_| {
        page.choose(|c| c.subject = Some(target));
        page.show(View::Ways);
    };
    view! {
        <div class="matters">
            <TornadoBars target=Signal::stored(Some(target)) most=BARS />
            <button type="button" class="plain" on:click=go>
                {page.words(T::WaysArrow)}
            </button>
        </div>
    }
}

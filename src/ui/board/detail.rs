//! What a row opens: the chart, how the number comes about, where its numbers come from, and what
//! moves it most.

use leptos::prelude::*;

use crate::ui::analysis::TornadoBars;
use crate::ui::explain::{Formula, Sources};
use crate::ui::picture::LineChart;
use crate::ui::reactive::{derived, memo, view_of};
use crate::ui::state::Page;
use book::View;
use engine::scenario::JointOver;
use engine::series::Series;
use view::explain::formula::{Explanation, explain, total_words};
use view::sentences::coherence::notes;
use view::sentences::grounds::rests_on;
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
    let explained = memo(move || {
        let (plan, run) = (page.plan.get(), page.run.get());
        let series = Series::of_indicator(&plan, plan.targets.get(target)?.indicator)?;
        let (t, lang) = (plan.horizon(), page.lang.get());
        page.scenario
            .with(|s| Some(explain(&plan, s, &run.0, series, t, lang)))
    });
    // The total that it is part of, by unit of something.
    let total = derived(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let indicator = plan.targets.get(target).map(|t| t.indicator);
        let series = indicator.and_then(|own| Series::of_indicator(&plan, own));
        let words = series.and_then(|own| total_words(&plan, &run.0, own, lang));
        words.unwrap_or_default()
    });
    // What its verdicts rest on, level first; the same words of both are said once.
    let rests_on = derived(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let verdicts = run.0.verdicts.iter().filter(|v| v.target == target);
        let mut all: Vec<_> = verdicts
            .filter_map(|v| rests_on(&plan, &run.0, v, lang))
            .collect();
        all.dedup();
        all.join(T::SentenceMark.get(lang))
    });
    let coherence = derived(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let own = plan.targets.get(target);
        let series = own.and_then(|own| Series::of_indicator(&plan, own.indicator));
        series.map_or_else(String::new, |series| notes(&plan, &run.0, series, lang))
    });
    let judged = memo(move || {
        page.run
            .with(|r| !r.0.judged(&[target], JointOver::Both).is_empty())
    });
    view! {
        <div class="detail-grid">
            <LineChart target />
            <div class="explained">
                <p>
                    {page.words(T::Section)} ": " <strong>{source}</strong>
                </p>
                <p class="note">{rests_on}</p>
                <p class="note">{note}</p>
                <p class="note">{total}</p>
                <p class="note">{coherence}</p>
                {view_of(move || explained.get().map(|explanation| view! { <Explained explanation /> }))}
            </div>
            {view_of(move || judged.get().then(|| view! { <Matters target /> }))}
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

/// A number's formula with the numbers filled in, and their sources explanation apart.
#[component]
fn Explained(explanation: Explanation) -> impl IntoView {
    view! {
        <h3>{explanation.name} " " {explanation.value}</h3>
        <Formula lines=explanation.lines />
        <Sources sources=explanation.sources />
    }
}

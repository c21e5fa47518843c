//! The story at the head of every view: which scenario, what comes of it in a sentence, what would mend it, and
//! what has changed against the plan baseline.

use leptos::prelude::*;

use super::book_list::BookList;
use super::scenarios::Scenarios;
use super::sheet::LeversButton;
use super::steps::Steps;
use crate::browser::debounce::Debounce;
use crate::browser::host::without_frame;
use crate::browser::page::{set_language, set_title};
use crate::ui::audit::{Checked, ToProposals};
use crate::ui::compare::Compared;
use crate::ui::monitor::with_case;
use crate::ui::parts::{Menu, TonedWords};
use crate::ui::reactive::{derived, effect, memo, view_of, views};
use crate::ui::state::Page;
use book::View;
use engine::least_effort::{LeastEffort, least_effort, levers_for};
use engine::levers::Lever;
use engine::sensitivity::Sensitivity;
use view::panels::headline::{
    Remedy, analysis, audit, audit_second, change, compare, hardest, monitoring, neutral_line,
    over, remedy, simulate, targets, targets_second,
};
use view::panels::monitoring::{samples_tag, summary};
use view::panels::views::view_name;
use view::sentences::chance::TwoOdds;
use view::words::texts::T;
use view::words::toned::Toned;

/// The sentence at the head of the view that is open.
#[derive(Clone, Copy)]
pub struct Headline(pub Memo<Toned>);

/// The window's title follows a hand that rests so long.
const REST_MS: u32 = 150;

impl Headline {
    /// Follows the page. The window's title says the same, a moment later.
    pub fn of(page: Page, compared: Compared, checked: Checked) -> Self {
        let headline = memo(move || of_view(page, compared, checked));
        effect(move || set_language(T::LanguageCode.get(page.lang.get())));
        let resting = Debounce::default();
        let mut first = true;
        effect(move || {
            let lang = page.lang.get();
            let plan = page.plan.get();
            let own = T::PlanTitle.fill(lang, &[("plan", plan.name.get(lang))]);
            // A narrow tab shows the beginning: the headline tells scenarios apart.
            let title = headline.with(|words| format!("{} · {own}", words.text()));
            // Browsers show it in another process: two milliseconds that a hand in motion need not wait for.
            match std::mem::take(&mut first) {
                true => set_title(&title),
                false => resting.after(REST_MS, move || set_title(&title)),
            }
        });
        Self(headline)
    }
}

fn of_view(page: Page, compared: Compared, checked: Checked) -> Toned {
    let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
    match page.view.get().page() {
        View::Targets => targets(&plan, &run.0, lang),
        View::Audit => checked.rows.with(|rows| audit(rows, lang)),
        View::Monitoring => {
            let of = |odds: Option<TwoOdds>| with_case(page, odds, monitoring);
            page.odds
                .read(|odds| of(Some(odds)))
                .unwrap_or_else(|| of(None))
        }
        View::Compare => compared.columns.with(|c| {
            compared
                .found
                .with(|found| compare(&plan, &c.all, found.as_ref(), lang))
        }),
        View::Analysis => {
            let asked = page.chosen.get();
            let of = |odds: Option<TwoOdds>| {
                let hardest = hardest(&run.0, odds, &asked);
                let with = hardest.map(|own| (own, mover(page, own.target)));
                analysis(&plan, &asked, odds, with, lang)
            };
            page.odds
                .read(|odds| of(Some(odds)))
                .unwrap_or_else(|| of(None))
        }
        _ => {
            let asked = page.chosen.get();
            let of = |odds: Option<TwoOdds>| {
                page.scenario
                    .with(|s| simulate(&plan, &run.0, s, odds, &asked, lang))
            };
            page.odds
                .read(|odds| of(Some(odds)))
                .unwrap_or_else(|| of(None))
        }
    }
}

/// What a target turns most on.
fn mover(page: Page, target: usize) -> Option<Lever> {
    let (plan, run) = (page.plan.get(), page.run.get());
    let all: Vec<_> = Lever::all(&plan).collect();
    let swings = Sensitivity::over(&plan, &run.0, &[target], &all, page.swept.get());
    swings.tornado(target).first().map(|swing| swing.lever)
}

#[component]
pub fn Story() -> impl IntoView {
    let page = expect_context::<Page>();
    let Headline(headline) = expect_context();
    let checked = expect_context::<Checked>();
    let of_plan = memo(move || page.view.get().is_of_plan());
    let on = move |wanted: View| memo(move || page.view.get().page() == wanted);
    let (at_targets, in_parts) = (on(View::Targets), on(View::Analysis));
    let (simulates, monitors) = (on(View::Simulate), on(View::Monitoring));
    let samples = derived(move || with_case(page, None, samples_tag));
    let mends = derived(move || simulates.get() || in_parts.get());
    let changed = derived(move || {
        let (plan, baseline, run) = (page.plan.get(), page.plan_run.get(), page.run.get());
        let lang = page.lang.get();
        page.scenario
            .with(|s| change(&plan, &baseline.0, &run.0, s, lang))
    });
    let second = move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        match page.view.get().page() {
            View::Targets => Toned::plain(targets_second(&plan, &run.0, lang)),
            View::Audit => Toned::plain(checked.rows.with(|rows| audit_second(rows, lang))),
            View::Monitoring => with_case(page, None, summary),
            View::Simulate => {
                let (asked, over) = (page.chosen.get(), page.scenario.with(over));
                let words = page
                    .odds
                    .read(|odds| neutral_line(&plan, &run.0, (&asked, over), odds, lang));
                words.unwrap_or_default()
            }
            _ => Toned::default(),
        }
    };
    let same = memo(move || page.is_baseline());
    let parts = move || {
        in_parts.get().then(|| {
            let part = |view: View| {
                view! {
                    <button type="button" class="quiet-button" on:click=move |_| page.show(view)>
                        {page.words(view_name(view))}
                    </button>
                }
            };
            view! {
                <span class="parts" role="group" aria-label=page.words(T::PartsOfPage)>
                    {views(View::PARTS.map(part))}
                </span>
            }
        })
    };
    view! {
        <section class="story">
            <p class="who" hidden=derived(move || !of_plan.get())>
                {derived(move || {
                    let count = page.plan.with(|plan| plan.targets.len()).to_string();
                    T::AuditOf.fill(page.lang.get(), &[("count", &count)])
                })}
            </p>
            <div class="who" hidden=of_plan>
                {(!without_frame())
                    .then(|| {
                        view! {
                            <Scenarios />
                            <Menu name=page.words(T::Book) id="book" content=|| view! { <BookList /> }.into_any() />
                        }
                    })}
                <Steps />
                <LeversButton />
                {view_of(parts)}
                <p class="sample-tag" data-sample="" hidden=derived(move || samples.with(String::is_empty))>
                    {samples}
                </p>
                <p class="delta" class:same=same title=changed>{changed}</p>
            </div>
            <div aria-live="polite">
                <h1 data-headline="">
                    <TonedWords words=headline />
                </h1>
            </div>
            <div class="fix" hidden=derived(move || !mends.get() && !at_targets.get() && !of_plan.get() && !monitors.get())>
                <p class:outlook=simulates>
                    <TonedWords words=memo(second) />
                </p>
                {view_of(move || mends.get().then(|| view! { <Mend /> }))}
                {view_of(move || of_plan.get().then(|| view! { <ToProposals /> }))}
            </div>
        </section>
    }
}

/// The smallest remedy, and the way to the others.
#[component]
fn Mend() -> impl IntoView {
    let page = expect_context::<Page>();
    let locked = page.choice(|c| c.locked.clone());
    let found = memo(move || {
        let (plan, run) = (page.plan.get(), page.run.get());
        let judged = |target: &usize| {
            run.0
                .level_verdict(*target)
                .is_some_and(|verdict| verdict.met().is_some())
        };
        let asked: Vec<_> = page
            .chosen
            .with(|all| all.iter().copied().filter(judged).collect());
        let mut free = levers_for(&plan, &run.0, &asked);
        locked.with(|locked| free.retain(|lever| !locked.contains(lever)));
        let found = least_effort(&plan, &run.0, &asked, &free);
        (asked, found)
    });
    let words = memo(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        found.with(|(asked, found)| match asked.is_empty() {
            true => Remedy::default(),
            false => remedy(&plan, &run.0, asked, found, lang),
        })
    });
    let take = move |_| {
        found.with_untracked(|(_, found)| {
            if let LeastEffort::Found(way) = found {
                page.change(None, |plan, s| *s = way.put_into(plan, s));
            }
        });
    };
    view! {
        <p>
            <TonedWords words=memo(move || words.with(|w| w.words.clone())) />
        </p>
        <span class="ways">
            <button
                type="button"
                class="primary"
                data-apply=""
                hidden=derived(move || !words.with(|w| w.can_take))
                on:click=take
            >
                {page.words(T::ApplyRemedy)}
            </button>
            <button type="button" class="plain" on:click=move |_| page.show(View::Ways)>
                {page.words(T::OtherWaysArrow)}
            </button>
        </span>
    }
}

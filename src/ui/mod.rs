//! The page: Leptos components around one writable state. Everything that is
//! shown derives from it.

mod address;
mod analysis;
mod audit;
mod board;
mod card;
mod compare;
mod embed;
mod explain;
mod exports;
mod frame;
mod kept;
mod levers;
mod monitor;
mod notice;
mod opening;
mod parts;
mod picture;
mod reactive;
mod rejection;
mod simulate;
mod state;

use crate::browser::copy::{Selected, on_copy};
use crate::browser::{address as bar, beside, host, menu, page, touch};
use book::View;
use engine::text::Lang;
use leptos::prelude::*;
use state::{Page, State};
use view::panels::book::name_of;
use view::panels::levers::implausible;
use view::sentences::problems::sentence;
use view::words::copied::{copied, typed};
use view::words::texts::T;
use view::words::toned::Toned;

use frame::Headline;
use reactive::{derived, effect, memo, view_of, views};

/// Puts the page into the document.
pub fn start() {
    let Some(root) = page::element("app") else {
        return;
    };
    match State::new().map(Page::new) {
        Ok(page) => {
            root.set_text_content(None);
            mount_to(root, move || view! { <App page /> }).forget();
        }
        // Tests prove that the built-in plan reads and runs; a build that broke it says what broke.
        Err(problems) => {
            let words: Vec<_> = problems.iter().map(|p| sentence(p, Lang::Zh)).collect();
            root.set_text_content(Some(&words.join("\n")));
        }
    }
}

#[component]
fn App(page: Page) -> impl IntoView {
    provide_context(page);
    let embedded = host::without_frame();
    page::set_flag("embed", if embedded { "true" } else { "false" });
    page::set_flag("framed", if host::embedded() { "true" } else { "false" });
    if let Some(theme) = bar::query("theme") {
        page::set_theme(&theme);
    }
    beside::listen();
    menu::listen();
    touch::listen();
    // One listener for all drawings, however often they come and go.
    page::on_appearance(move || page.redraw());
    address::keep(page);
    embed::talk(page);
    frame::listen(page);
    opening::listen(page);
    explain::listen(page);
    on_copy(|selected| match selected {
        Selected::Cells(rows) => {
            let (plain, html) = copied(&rows);
            Some((plain, Some(html)))
        }
        Selected::Text(text) => Some(typed(&text)).filter(|t| *t != text).map(|t| (t, None)),
    });
    page.odds.keep_stepping();
    let compared = compare::Compared::of(page);
    provide_context(compared);
    let checked = audit::Checked::of(page);
    provide_context(checked);
    let headline = Headline::of(page, compared, checked);
    provide_context(headline);
    // The charts' effects stand above; when they have run and two frames have passed, it is painted.
    effect(move || page::after_paint(|| page::set_flag("ready", "true")));
    let outside = memo(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        page.scenario.with(|s| implausible(&plan, s, &run.0, lang))
    });
    let levers = frame::LeversAt::of(page);
    provide_context(levers);
    let beside = levers.beside;
    // It stands on each printed page. Written at each move, it would have the whole page styled anew.
    page::on_printing(move || {
        let (plan, lang) = (page.plan.get_untracked(), page.lang.get_untracked());
        let scenario = page.scenario.with_untracked(|s| name_of(&plan, s, lang));
        let values = [
            ("plan", plan.name.get(lang)),
            ("scenario", &*scenario),
            ("date", &*page::today()),
        ];
        page::set_foot(&T::MadeFrom.fill(lang, &values));
    });
    view! {
        <a class="skip" href="#" on:click=move |event| {
            event.prevent_default();
            page::focus("results");
        }>{page.words(T::SkipToResults)}</a>
        <frame::Bar />
        <notice::Notice />
        <kept::KeptAlert />
        <rejection::Rejection />
        <frame::Story />
        <main
            class="workbench"
            class:alone=derived(move || !beside.get())
            class:peek=levers.peeks
        >
            <frame::Sheet />
            <div class="results" id="results" tabindex="-1">
                <p class="implausible">{outside}</p>
                {views(View::PAGES.map(|view| view! { <Panel view /> }))}
            </div>
        </main>
        <explain::Explain />
    }
}

/// A view's place. Its content lives while it is open: what nobody sees follows no lever.
#[component]
fn Panel(view: View) -> impl IntoView {
    let page = expect_context::<Page>();
    let Headline(headline) = expect_context();
    let open = memo(move || page.view.get().page() == view);
    let content = move || match view {
        View::Simulate => view! { <simulate::Simulate /> }.into_any(),
        View::Targets => view! { <board::Board /> }.into_any(),
        View::Compare => view! { <compare::Compare /> }.into_any(),
        View::Audit => view! { <audit::Audit /> }.into_any(),
        View::Monitoring => view! { <monitor::Monitoring /> }.into_any(),
        _ => view! { <analysis::Analysis /> }.into_any(),
    };
    view! {
        <section
            class="view"
            data-panel=view.id()
            aria-label=derived(move || headline.with(Toned::text))
            hidden=derived(move || !open.get())
        >
            {view_of(move || open.get().then(content))}
        </section>
    }
}

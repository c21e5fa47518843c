//! The page: Leptos components around one writable state. Everything that is
//! shown derives from it.

mod address;
mod card;
mod embed;
mod header;
mod lever;
mod levers;
mod line_chart;
mod notice;
mod state;
mod targets;

use crate::browser::{address as bar, page};
use crate::engine::text::Lang;
use crate::view::problems::sentence;
use crate::view::texts::T;
use leptos::prelude::*;
use state::{Page, State};

/// Puts the page into the document.
pub fn start() {
    let Some(root) = page::element("app") else {
        return;
    };
    match State::new().and_then(Page::new) {
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
    let embedded = bar::query("embed").is_some();
    page::set_flag("embed", if embedded { "true" } else { "false" });
    // One listener for all drawings, however often they come and go.
    page::on_appearance(move || page.look.update(|n| *n = n.wrapping_add(1)));
    address::keep(page);
    embed::talk(page);
    Effect::new(move |_| {
        let lang = page.lang.get();
        let code = match lang {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        };
        page::set_language(code, &page.title());
    });
    // The charts' effects stand above; when they have run and two frames have passed, it is painted.
    Effect::new(move |_| page::after_paint(|| page::set_flag("ready", "true")));
    let headline = move || page.plan.get().headline.clone();
    view! {
        <a class="skip" href="#" on:click=move |event| {
            event.prevent_default();
            page::focus("results");
        }>{move || page.text(T::SkipToResults)}</a>
        {(!embedded).then(|| view! { <header::Header /> })}
        <notice::Notice />
        <main class="workbench">
            <levers::Levers />
            <section class="results" id="results" tabindex="-1">
                <div class="cards">
                    {move || {
                        headline()
                            .into_iter()
                            .map(|target| view! { <card::Card target /> })
                            .collect::<Vec<_>>()
                    }}
                </div>
                <p class="sentence" role="status">{move || page.sentence()}</p>
            </section>
            {(!embedded).then(|| view! { <targets::Targets /> })}
        </main>
    }
}

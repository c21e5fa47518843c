//! Where figures come from, and the ways by which many of them come at once.

use leptos::prelude::*;

use super::{Monitor, told};
use crate::browser::files::{decode, read_picked, save};
use crate::browser::page::{press, print, restore_value};
use crate::ui::exports::{ExportMenu, Offered};
use crate::ui::reactive::derived;
use crate::ui::state::{Notice, Page};

use engine::text::plain;
use file::{NoText, SAMPLE_FIGURES, foreign, read_day, table_of};
use view::panels::monitoring::{form, read_table};
use view::sentences::problems::too_large;
use view::words::texts::T;

#[component]
pub fn Tools() -> impl IntoView {
    let page = expect_context::<Page>();
    let monitor = expect_context::<Monitor>();
    let made = monitor.made;
    let origin = move |of: fn(&book::Origin) -> String| derived(move || page.origin.with(of));
    let download = move |_| {
        let (plan, run, lang) = (
            page.plan.get_untracked(),
            page.run.get_untracked(),
            page.lang.get_untracked(),
        );
        let name = format!("{}.csv", T::FormFile.get(lang));
        save(&name, &form(&plan, Some(&run.0), lang), "text/csv");
    };
    let samples = move |_| {
        let plan = page.plan.get_untracked();
        let table = read_table(&plan, SAMPLE_FIGURES);
        let all = table
            .figures
            .iter()
            .map(|g| ((g.series, g.year), Some(g.value)));
        say(page, page.enter(&all.collect::<Vec<_>>(), true));
        monitor.sort();
    };
    let has_samples = derived(move || {
        page.book
            .with(|b| b.ledger().records().iter().any(|r| r.origin.sample))
    });
    // They are figures of one city.
    let others =
        derived(move || !page.is_builtin(&page.plan.get()) || has_samples.get() || made.get());
    view! {
        <div class="monitor-tools">
            <label>
                {page.words(T::FiguresDay)}
                " "
                <input
                    type="date"
                    data-origin-day=""
                    prop:value=origin(|o| o.dated.clone())
                    on:change=move |event| {
                        // A browser without a field for days takes any text, others a year of six digits.
                        let day = event_target_value(&event);
                        if day.is_empty() || read_day(&day).is_ok() {
                            page.set_origin(|o| o.dated = day);
                        } else {
                            restore_value(&event, &page.origin.with_untracked(|o| o.dated.clone()));
                        }
                    }
                />
            </label>
            <label>
                {page.words(T::FiguresSource)}
                " "
                <input
                    type="text"
                    maxlength="60"
                    data-origin-source=""
                    placeholder=page.words(T::FiguresSourceHint)
                    prop:value=origin(|o| o.source.clone())
                    on:change=move |event| page.set_origin(|o| o.source = plain(event_target_value(&event).trim()))
                />
            </label>
            <span class="monitor-ways">
                <button
                    type="button"
                    data-paste-table=""
                    aria-expanded=derived(move || monitor.pasting.get().to_string())
                    disabled=made
                    on:click=move |_| monitor.pasting.update(|open| *open = !*open)
                >
                    {page.words(T::PasteTable)}
                </button>
                <button type="button" data-open-table="" disabled=made on:click=move |_| press("open-table")>
                    {page.words(T::OpenTable)}
                </button>
                <button type="button" data-form="" on:click=download>
                    {page.words(T::DownloadForm)}
                </button>
                <button type="button" data-samples="" hidden=others on:click=samples>
                    {page.words(T::TrySamples)}
                </button>
                <button
                    type="button"
                    data-clear-samples=""
                    hidden=derived(move || !has_samples.get())
                    on:click=move |_| say(page, page.clear_samples())
                >
                    {page.words(T::ClearSamples)}
                </button>
                <button type="button" on:click=move |_| print()>
                    {page.words(T::PrintEvaluation)}
                </button>
                <ExportMenu id="evaluation-export" offered=Offered::Evaluation />
            </span>
            <input
                id="open-table"
                class="hidden"
                type="file"
                tabindex="-1"
                aria-hidden="true"
                accept=".csv,.tsv,.txt,text/csv"
                on:change=move |event| open(page, monitor, &event)
            />
        </div>
    }
}

/// Says what was rejected of figures that came at once.
pub fn say(page: Page, entered: Result<(), Vec<engine::problem::Problem>>) {
    if let Err(problems) = entered {
        page.set_notice(Some(Notice {
            words: told(page, &problems).join("\n"),
            ..Notice::of(T::PasteRejected, Vec::new())
        }));
    }
}

/// Reads a table's file into the field in which it can be looked at before it is entered.
fn open(page: Page, monitor: Monitor, event: &leptos::ev::Event) {
    use crate::browser::files::ReadError;
    read_picked(event, move |file, read| {
        let told = match read {
            Ok(bytes) => match table_of(&bytes, decode) {
                Ok(text) => {
                    monitor.pasted.set(text);
                    monitor.pasting.set(true);
                    return;
                }
                Err(NoText::Foreign(kind)) => Notice::of(T::BadFile, foreign(kind)),
                Err(NoText::Unreadable) => Notice {
                    words: page.text(T::NotText).to_owned(),
                    ..Notice::of(T::BadFile, Vec::new())
                },
            },
            Err(ReadError::TooLarge(most)) => Notice {
                words: too_large(most),
                ..Notice::of(T::BadFile, Vec::new())
            },
            Err(ReadError::Browser(words)) => Notice {
                words,
                ..Notice::of(T::BadFile, Vec::new())
            },
        };
        page.set_notice(Some(Notice { file, ..told }));
    });
}

//! What leaves the page as a file: the menu of the bar, that of each chart, and single files.

mod offered;
mod order;
mod workbook;

use leptos::prelude::*;

use crate::ui::compare::Compared;
use crate::ui::parts::Menu;
use crate::ui::reactive::{derived, views};
use crate::ui::state::Page;
pub use offered::Offered;
use order::{Order, Told, order};
use view::panels::exports::Export;
use view::words::texts::T;
pub use workbook::open_workbook;

/// A list of files, and what is said of the one that was asked for last.
#[component]
pub fn Exports(offered: Offered) -> impl IntoView {
    let page = expect_context::<Page>();
    let told = RwSignal::new(Told::Nothing);
    let groups = offered.groups();
    let compared = offered.is_compared().then(expect_context::<Compared>);
    let entry = move |export: &'static Export| {
        let begin = move |_| {
            let wanted = Order {
                export: *export,
                offered,
                compared,
            };
            order(page, wanted, told);
        };
        // A chart's menu is as small as what stands beside it; what a comparison holds is before the eyes.
        let holds = offered
            .is_explained()
            .then(|| view! { <small>{page.words(export.holds)}</small> });
        view! {
            <button type="button" data-export=export.id on:click=begin>
                <b>{page.words(export.name)}</b>
                {holds}
            </button>
        }
    };
    let group = |(name, exports): &(Option<T>, &'static [Export])| {
        let head = name.map(|name| view! { <h3>{page.words(name)}</h3> });
        view! {
            {head}
            {views(exports.iter().map(entry))}
        }
    };
    view! {
        <div class="exports">{views(groups.iter().map(group))}</div>
        <p class="why" role="status" data-exported=derived(move || told.with(Told::id).to_owned())>
            {derived(move || told.with(|told| told.words(page.lang.get())))}
        </p>
    }
}

/// The same in a menu of its own.
#[component]
pub fn ExportMenu(
    /// What its button is called by programs.
    #[prop(default = "chart-export")]
    id: &'static str,
    offered: Offered,
) -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <Menu
            name=page.words(T::Export)
            id
            content=move || view! { <Exports offered /> }.into_any()
        />
    }
}

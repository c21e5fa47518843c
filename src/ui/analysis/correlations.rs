//! Which drivers move together: a field for each pair, closed until it is opened.

use leptos::prelude::*;

use crate::browser::menu::is_open;
use crate::ui::parts::{DataTable, NumberField, Scroll, head};
use crate::ui::reactive::{derived, view_of, views};
use crate::ui::state::{Gesture, Page};
use engine::levers::Lever;
use engine::scenario::Uncertainty;
use view::sentences::rejection::is_of_correlation;
use view::words::number::editable;
use view::words::texts::T;

#[component]
pub fn Correlations(drivers: Memo<Vec<Lever>>, now: Memo<Option<Uncertainty>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let open = RwSignal::new(false);
    let matrix = move || {
        let some = open.get() && drivers.with(|d| d.len() > 1);
        some.then(|| view! { <Matrix drivers=drivers.get() now /> })
    };
    let rejected = move || {
        let own = page.rejected.with(|all| all.iter().any(is_of_correlation));
        own.then(|| page.text(T::CorrelationRejected))
    };
    view! {
        <details
            class="correlations"
            data-correlations=""
            hidden=derived(move || drivers.with(|d| d.len() < 2))
            on:toggle=move |event| open.set(is_open(&event))
        >
            <summary>{page.words(T::Correlations)}</summary>
            <p class="why">{page.words(T::CorrelationsHow)}</p>
            {view_of(matrix)}
            <p class="refusal">{derived(move || rejected().unwrap_or_default().to_owned())}</p>
        </details>
    }
}

/// The upper triangle: rows by name, columns by the numbers of the rows.
#[component]
fn Matrix(drivers: Vec<Lever>, now: Memo<Option<Uncertainty>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let numbers = (2..=drivers.len()).map(|n| head(Signal::stored(n.to_string())));
    let heads = [head(page.words(T::Assumption))].into_iter().chain(numbers);
    let heads = heads.collect();
    let all = drivers.clone();
    let rows = drivers.into_iter().enumerate().map(move |(n, lever)| {
        let name = page.lever_name(lever);
        let numbered = move || {
            let number = (n + 1).to_string();
            let name = name.get();
            T::Numbered.fill(page.lang.get(), &[("number", &number), ("name", &name)])
        };
        // Its column with itself and with those before it stay empty.
        let empty = views((0..n).map(|_| view! { <td></td> }));
        let cells = all.iter().skip(n + 1);
        let cells = views(cells.map(|other| view! { <Pair pair=[lever, *other] now /> }));
        view! {
            <tr>
                <th scope="row">{derived(numbered)}</th>
                {empty}
                {cells}
            </tr>
        }
    });
    view! {
        <Scroll>
            <DataTable class="drivers" heads>
                <tbody>{views(rows)}</tbody>
            </DataTable>
        </Scroll>
    }
}

/// The correlation of two drivers.
#[component]
fn Pair(pair: [Lever; 2], now: Memo<Option<Uncertainty>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let shown = move || {
        let r = now.with(|u| u.as_ref().map_or(0.0, |u| u.correlation_of(pair)));
        match r == 0.0 {
            true => String::new(),
            false => editable(r),
        }
    };
    let [a, b] = pair.map(|lever| page.lever_name(lever));
    let name = move || {
        let (a, b) = (a.get(), b.get());
        T::CorrelationOf.fill(page.lang.get(), &[("a", &a), ("b", &b)])
    };
    let id = page
        .plan
        .with_untracked(|plan| pair.map(|lever| lever.id(plan)).join(" "));
    view! {
        <td>
            <NumberField
                shown=derived(shown)
                set=move |r| {
                    page.change_uncertainty(
                        Some(Gesture::Correlation(pair)),
                        &|u| u.correlate(pair, r),
                    )
                }
                attr:aria-label=derived(name)
                attr:data-correlation=id
            />
        </td>
    }
}

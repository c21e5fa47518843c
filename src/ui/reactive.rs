//! Memos, effects and derived signals over boxed closures. Leptos makes the code of a memo or an effect anew
//! for each closure's type, so the page's hundred memos would be a hundred copies; over a box there is one
//! for each type of value. Measured: 6.5 kB less to load.
//! Everything in `ui` is made by these.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

/// A value that is computed when what it reads has changed, and that tells its readers only where it differs.
pub fn memo<T>(compute: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    boxed_memo(Box::new(move |_| compute()))
}

/// The same, computed from the value before, if there was one.
pub fn memo_of_last<T>(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    boxed_memo(Box::new(compute))
}

/// What a memo holds, for many readers that are seldom concerned. A memo that may have changed wakes all that follow
/// it, and all that follow those, to see whether it has: with forty levers that is most of what a move costs. This
/// wakes them only where it has. It follows in the same turn of the page, but a turn later than its memo: what
/// acts on a press reads the state itself.
pub fn calm<T>(source: Memo<T>) -> Signal<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let own = RwSignal::new(source.get_untracked());
    effect(move || {
        source.with(|now| {
            if own.with_untracked(|last| last != now) {
                own.set(now.clone());
            }
        });
    });
    own.into()
}

/// What has to be done outside the page's values when what it reads has changed.
pub fn effect(act: impl FnMut() + 'static) {
    boxed_effect(Box::new(act));
}

/// A value that is computed whenever it is read.
pub fn derived<T>(compute: impl Fn() -> T + Send + Sync + 'static) -> Signal<T>
where
    T: Send + Sync + 'static,
{
    boxed_signal(Box::new(compute))
}

/// What stays as it is while what shows it lives, or follows the page. What stays costs no signal: tables are
/// made anew with each move of a lever.
pub enum Given<T: Send + Sync + 'static> {
    /// It stays.
    Fixed(T),
    /// It follows.
    Follows(Signal<T>),
}

impl<T: Send + Sync + 'static> From<T> for Given<T> {
    fn from(value: T) -> Self {
        Self::Fixed(value)
    }
}

impl<T: Send + Sync + 'static> From<Signal<T>> for Given<T> {
    fn from(signal: Signal<T>) -> Self {
        Self::Follows(signal)
    }
}

/// The texts of what may be there: a signal for each of its fields, empty while it is not there.
pub fn texts_of<T: Send + Sync + 'static>(
    of: Memo<Option<T>>,
) -> impl Fn(fn(&T) -> String) -> Signal<String> + Copy {
    move |field| derived(move || of.with(|of| of.as_ref().map(field).unwrap_or_default()))
}

/// A part of the page that is made anew when what it reads has changed.
pub fn view_of<V: IntoAny + 'static>(
    mut make: impl FnMut() -> V + Send + 'static,
) -> SharedReactiveFunction<AnyView> {
    Arc::new(Mutex::new(move || make().into_any()))
}

/// A handler that does nothing once its part of the page is gone. Chromium tells a field of a change, and that
/// it has lost the keyboard, while it is taken out: what it reads is disposed of by then, and a read would trap.
pub fn while_here<E: 'static>(act: impl Fn(E) + 'static) -> impl Fn(E) + 'static {
    let here = StoredValue::new(());
    move |event| {
        if !here.is_disposed() {
            act(event);
        }
    }
}

/// Views of one kind in a list, as views of any kind.
pub fn views<V: IntoAny>(all: impl IntoIterator<Item = V>) -> Vec<AnyView> {
    all.into_iter().map(IntoAny::into_any).collect()
}

type Compute<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

#[inline(never)]
fn boxed_memo<T: PartialEq + Send + Sync + 'static>(compute: Compute<T>) -> Memo<T> {
    Memo::new(compute)
}

#[inline(never)]
fn boxed_effect(act: Box<dyn FnMut()>) {
    Effect::new(act);
}

#[inline(never)]
fn boxed_signal<T: Send + Sync + 'static>(compute: Box<dyn Fn() -> T + Send + Sync>) -> Signal<T> {
    Signal::derive(compute)
}

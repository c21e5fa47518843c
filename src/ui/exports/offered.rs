//! What can be had as files at a place of the page.

use leptos::prelude::*;

use crate::ui::state::Page;
use engine::plan::Plan;
use engine::sensitivity::Swept;
use engine::series::Series;
use engine::text::Lang;
use view::panels::exports::{CHART, EVALUATION, Export, PICTURES, WHOLE};
use view::pictures::stack::StackKind;
use view::words::series::name;
use view::words::texts::T;

/// What can be had at a place.
#[derive(Clone, Copy)]
pub enum Offered {
    /// The scenario as a whole, and its headline charts.
    Scenario,
    /// The chart of a target, by its position in the plan.
    Chart(usize),
    /// The mid-term evaluation.
    Evaluation,
    /// The scenarios that are compared.
    Comparison,
    /// The paths of a target in all of them.
    Paths(usize),
    /// What explains a difference between two of them.
    Difference(Series, Memo<[usize; 2]>),
    /// What output, growth or people are made of.
    Structure(StackKind),
    /// What two assumptions make of a target.
    Map(Signal<Option<usize>>),
    /// What a target turns on.
    Tornado(Signal<Option<usize>>),
    /// All targets.
    Board,
}

/// Files under a heading.
type Group = (Option<T>, &'static [Export]);

impl Offered {
    /// The files, in the order of the menu.
    pub fn groups(self) -> &'static [Group] {
        match self {
            Self::Scenario => &[
                (Some(T::ExportAll), &WHOLE),
                (Some(T::ExportPicture), &PICTURES),
            ],
            Self::Comparison => &[
                (Some(T::CompareHead), &WHOLE),
                (Some(T::ExportPicture), &PICTURES),
            ],
            Self::Evaluation => &[(None, &EVALUATION)],
            _ => &[(None, &CHART)],
        }
    }

    /// Whether it is about several scenarios.
    pub fn is_compared(self) -> bool {
        matches!(
            self,
            Self::Comparison | Self::Paths(_) | Self::Difference(..)
        )
    }

    /// Whether it is said what each file holds: menus of charts are as small as what stands beside them, and what a
    /// comparison holds is before the eyes.
    pub fn is_explained(self) -> bool {
        matches!(self, Self::Scenario | Self::Evaluation)
    }

    /// What the office module is asked about.
    pub fn about(self, page: Page, plan: &Plan) -> String {
        let target = |n: Option<usize>| n.and_then(|n| plan.targets.get(n)).map_or("", |t| &t.id);
        match self {
            Self::Scenario | Self::Comparison | Self::Evaluation => String::new(),
            Self::Chart(n) | Self::Paths(n) => format!("target {}", target(Some(n))),
            Self::Difference(series, pair) => {
                let series = series.id(plan);
                let [from, to] = pair.get_untracked();
                format!("difference {series} {from} {to}")
            }
            Self::Structure(kind) => format!("structure {}", kind as usize),
            Self::Map(n) => {
                let [x, y] = page
                    .choices
                    .with_untracked(|c| c.axes)
                    .map(|own| own.id(plan));
                format!("map {} {x} {y}", target(n.get_untracked()))
            }
            Self::Tornado(n) => {
                let swept = match page.swept.get_untracked() {
                    Swept::Range => "range",
                    _ => "unit",
                };
                format!("tornado {} {swept}", target(n.get_untracked()))
            }
            Self::Board => "board".to_owned(),
        }
    }

    /// What its files are called, between the names of plan and scenario.
    pub fn content(self, plan: &Plan, export: &Export, lang: Lang) -> String {
        let indicator = |n: usize| {
            let indicator = plan
                .targets
                .get(n)
                .and_then(|t| plan.indicators.get(t.indicator));
            indicator.map_or("", |own| own.name.get(lang))
        };
        // What has several pictures says of which this one is.
        let of = match self {
            Self::Map(n) | Self::Tornado(n) => n.get_untracked().map_or("", indicator).to_owned(),
            Self::Difference(series, _) => name(plan, series, lang),
            _ => String::new(),
        };
        let words = match self {
            Self::Chart(n) | Self::Paths(n) => indicator(n),
            Self::Scenario | Self::Evaluation => export.file.get(lang),
            Self::Comparison => T::CompareHead.get(lang),
            Self::Difference(..) => T::WhatExplains.get(lang),
            Self::Structure(kind) => kind.title().get(lang),
            Self::Map(_) => T::MapOfTwo.get(lang),
            Self::Tornado(_) => T::ViewAnalysis.get(lang),
            Self::Board => T::TargetsTable.get(lang),
        };
        [words, &of].join(" ")
    }
}

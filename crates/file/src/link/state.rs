//! What a link of version 3 holds of the page, in the order of its bytes: written from a [`Link`], and
//! read back with everything checked against the plan.
//!
//! `postcard` writes fields one after another and variants by their position, without names: moving,
//! adding or taking out anything here makes another format, with another version. What comes later
//! comes as another [`Part`].

use serde::{Deserialize, Serialize};

use super::names::Names;
use super::number::Number;
use super::numbers::Key;
use super::wire::{Assumed, Damaged, Part, part};
use super::{BUILTIN_ID, Link, MOST_COMPARED, pack, unpack};
use crate::fingerprint::Fingerprint;
use crate::made_on::MadeOn;
use crate::old_defaults::Age;
use book::{Choices, in_order};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::problem::{Expected, Place, Problem};
use engine::text::Lang;

/// All of it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    pub lang: Language,
    /// Id of the view; empty for the first one.
    pub view: String,
    /// Of the plan that it was made for; 0 if that is not known.
    pub fingerprint: u32,
    pub scenario: Assumed,
    /// Most links need nothing of this: [`AROUND`].
    pub parts: Vec<Part>,
}

/// An [`Around`].
pub const AROUND: u32 = 1;
/// What else is said of the plan that it was made for: [`Content`].
pub const MADE_ON: u32 = 2;

/// Sums of the plan's parts, and the levels that its headline targets ask for.
pub type Content = ([u8; 4], Vec<Number>);

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub enum Language {
    Zh,
    En,
}

/// What else is open on the page. Targets stand by their ids.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Around {
    /// Id of the plan; empty for the built-in one.
    pub plan: String,
    pub compared: Vec<Assumed>,
    pub subject: Option<String>,
    pub focus: Option<String>,
    /// `None` if the chosen targets are the plan's headline targets.
    pub chosen: Option<Vec<String>>,
    /// `None` if the axes are the default ones.
    pub axes: Option<(Key, Key)>,
    pub locked: Vec<Key>,
    pub result: Option<Key>,
}

impl State {
    /// What is written of a link.
    pub fn of(plan: &Plan, link: &Link) -> Self {
        let choices = &link.choices;
        let usual = Choices::of(plan);
        let around = Around::of(plan, link, &usual);
        let around = (around != Around::default()).then(|| Part::of(AROUND, &around));
        let made_on = MadeOn::of(plan);
        let goals: Vec<_> = made_on.goals.iter().copied().map(Number).collect();
        let content: Content = (made_on.print.parts, goals);
        let content = Part::of(MADE_ON, &content);
        Self {
            lang: match choices.lang {
                Lang::Zh => Language::Zh,
                Lang::En => Language::En,
            },
            view: if choices.view == usual.view {
                String::new()
            } else {
                choices.view.id().to_owned()
            },
            fingerprint: made_on.print.whole,
            scenario: pack::scenario(plan, &link.scenario),
            parts: around.into_iter().chain([content]).collect(),
        }
    }

    /// The link that it stands for, with scenarios of some age. One that was made on another content of the
    /// plan is read only if that does not matter (`anyway`).
    ///
    /// # Errors
    /// Everything in it that does not fit the plan or the model.
    pub fn link(&self, plan: &Plan, age: Age, anyway: bool) -> Result<Link, Vec<Problem>> {
        let damaged = |Damaged| vec![Problem::at("#", Expected::WholeLink, "")];
        let around = part::<Around>(&self.parts, AROUND).map_err(damaged)?;
        let around = &around.unwrap_or_default();
        let content = part::<Content>(&self.parts, MADE_ON).map_err(damaged)?;
        // Ids and ranges of another plan would only be misread.
        let made_for = match around.plan.as_str() {
            "" => BUILTIN_ID,
            id => id,
        };
        if made_for != plan.id {
            let expected = Expected::LinkOfPlan(plan.id.clone());
            return Err(vec![Problem::at("#", expected, made_for)]);
        }
        if self.fingerprint != 0 && !anyway {
            let differences = self.made_on(plan, content).differences(plan, "#");
            if !differences.is_empty() {
                return Err(differences);
            }
        }
        if around.compared.len() > MOST_COMPARED {
            let found = around.compared.len().to_string();
            let expected = Expected::AtMost(MOST_COMPARED);
            return Err(vec![Problem::at("/compared", expected, found)]);
        }
        let mut found = Vec::new();
        let own = unpack::scenario(&self.scenario, plan, age);
        let own = own.map_err(|more| found.extend(more)).ok();
        let mut compared = Vec::new();
        for (n, other) in around.compared.iter().enumerate() {
            match unpack::scenario(other, plan, age) {
                Ok(other) => compared.push(other),
                Err(more) => found.extend(more.into_iter().map(|p| below(n, p))),
            }
        }
        let mut names = Names { plan, found };
        let choices = self.choices(around, &mut names);
        if names.found.is_empty() {
            Ok(Link {
                scenario: own.unwrap_or_default(),
                compared,
                choices,
            })
        } else {
            Err(names.found)
        }
    }

    fn made_on(&self, plan: &Plan, content: Option<Content>) -> MadeOn {
        // Of a link that does not say more it is only known that it was another content.
        let unknown = || (Fingerprint::of(plan).parts, Vec::new());
        let (parts, goals) = content.unwrap_or_else(unknown);
        MadeOn {
            print: Fingerprint {
                whole: self.fingerprint,
                parts,
            },
            goals: goals.into_iter().map(|goal| goal.0).collect(),
        }
    }

    fn choices(&self, around: &Around, names: &mut Names) -> Choices {
        let plan = names.plan;
        let usual = Choices::of(plan);
        let view = names.view(&self.view);
        let subject = names.target("/subject", around.subject.as_ref());
        let focus = names.target("/focus", around.focus.as_ref());
        let chosen = around.chosen.as_ref().map(|all| {
            let all = all.iter().enumerate();
            let each = all.filter_map(|(n, id)| names.target(&format!("/chosen/{n}"), Some(id)));
            each.collect::<Vec<_>>()
        });
        let axes = around.axes.as_ref().and_then(|(x, y)| {
            let (x, y) = (names.lever("/axes/0", x), names.lever("/axes/1", y));
            Some([x?, y?])
        });
        let locked: Vec<_> = {
            let all = around.locked.iter().enumerate();
            let each = all.filter_map(|(n, key)| names.lever(&format!("/locked/{n}"), key));
            each.collect()
        };
        let result = around
            .result
            .as_ref()
            .and_then(|key| names.series("/result", key));
        names.once("/axes", axes.as_ref().map_or(&[], |a| &a[..]), |lever| {
            lever.id(plan)
        });
        names.once("/locked", &locked, |lever| lever.id(plan));
        names.once(
            "/chosen",
            chosen.as_deref().unwrap_or_default(),
            |position| plan.targets[*position].id.clone(),
        );
        Choices {
            lang: match self.lang {
                Language::Zh => Lang::Zh,
                Language::En => Lang::En,
            },
            view,
            subject,
            focus,
            chosen: chosen.map_or(usual.chosen, in_order),
            axes: axes.unwrap_or(usual.axes),
            locked,
            result,
        }
    }
}

impl Around {
    /// What is written where it is not as usual.
    fn of(plan: &Plan, link: &Link, usual: &Choices) -> Self {
        let choices = &link.choices;
        // A position that is none of the plan's says nothing.
        let id = |position: usize| plan.targets.get(position).map(|t| t.id.clone());
        let key = |lever: Lever| Key::lever(plan, lever);
        let chosen = (choices.chosen != usual.chosen).then_some(&choices.chosen);
        let axes = (choices.axes != usual.axes).then_some(choices.axes);
        Self {
            plan: if plan.id == BUILTIN_ID {
                String::new()
            } else {
                plan.id.clone()
            },
            compared: link
                .compared
                .iter()
                .map(|s| pack::scenario(plan, s))
                .collect(),
            subject: choices.subject.and_then(id),
            focus: choices.focus.and_then(id),
            chosen: chosen.map(|all| all.iter().copied().filter_map(id).collect()),
            axes: axes.map(|[x, y]| (key(x), key(y))),
            locked: choices.locked.iter().copied().map(key).collect(),
            result: choices.result.map(|series| Key::series(plan, series)),
        }
    }
}

/// A problem of a scenario that is compared, by its place among them.
fn below(n: usize, mut problem: Problem) -> Problem {
    if let Place::Pointer(place) = &mut problem.place {
        *place = format!("/compared/{n}{place}");
    }
    problem
}

//! Small components that the views are made of, each with the markup that style sheets and tests rely on in one
//! place.

mod ask;
mod hook;
mod menu;
mod number_field;
mod placed;
mod select;
mod table;
mod target_select;
mod ten;
mod toggle;
mod toned;
mod verdict;

pub use ask::{Ask, AskChance, asks};
pub use hook::Hook;
pub use menu::Menu;
pub use number_field::NumberField;
pub use placed::{Place, Placed};
pub use select::{Adder, Choice, ChoiceGroup, Options, Select};
pub use table::{DataTable, Scroll, head, heads, number_head, unseen_head};
pub use target_select::TargetSelect;
pub use ten::TenCells;
pub use toggle::Toggle;
pub use toned::TonedWords;
pub use verdict::{StateMark, VerdictTag, state_mark_class};

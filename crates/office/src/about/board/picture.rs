//! The targets of the plan's table, row by row, with the same words and places as on the page.

use draw::Theme;
use engine::plan::Nature;
use engine::text::Lang;
use engine::verdict::State;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;
use view::panels::board::{Block, Case, Cells, Order, Row, cells, sections, summary};
use view::panels::headline::targets;
use view::words::status::{Status, state_word};
use view::words::texts::T;

use super::columns::{
    AWAY, AWAY_EMS, BASE, GOAL, NAME, NAME_EMS, NUMBER, PACE, RIGHT, SCALE, UNIT, UNIT_EMS, VALUE,
    VERDICT, WIDTH,
};
use super::strip;
use crate::Subject;
use crate::about::pen::Pen;
use crate::brief::sign;
use crate::picture::{Area, LEFT, NOTE_SIZE, Part, TEXT_SIZE};

/// Height of the heads, of a heading and of a row.
const HEADS: i32 = 42;
const HEADING: i32 = 26;
const ROW: i32 = 23;
/// From the top of a row to its words and to its middle.
const TOP: i32 = 4;
const MIDDLE: i32 = 11;
/// Marks on the scale beside the goal, as the board of the page has them: its reach is 15%.
const TICKS: [(f64, &str); 2] = [(0.187, "\u{2212}10%"), (0.813, "+10%")];

/// The picture.
pub fn part(subject: &Subject<'_>) -> Part {
    let (plan, lang) = (subject.plan, subject.lang);
    let case = Case {
        plan,
        run: &subject.run,
        baseline: &subject.baseline,
        odds: subject.two_odds(),
        lang,
    };
    let all = cells(&case);
    let blocks = sections(plan, &all, Order::Plan, lang).table;
    let year = |year: i32| T::YearHead.fill(lang, &[("year", &year.to_string())]);
    let board = Board {
        years: [year(plan.base_year), year(plan.target_year)],
        blocks,
        cells: all,
        lang,
    };
    Part {
        title: targets(plan, &subject.run, lang).text(),
        subtitle: T::BoardKey.get(lang).to_owned(),
        source: T::BoardFoot.get(lang).to_owned(),
        width: WIDTH,
        height: board.height(),
        drawing: Box::new(move |area, theme| board.draw(area, theme)),
        ..Part::default()
    }
}

struct Board {
    years: [String; 2],
    blocks: Vec<Block>,
    cells: Vec<Cells>,
    lang: Lang,
}

impl Board {
    fn height(&self) -> u32 {
        let heights = self.blocks.iter().map(|block| {
            let rows = i32::try_from(block.rows.len()).unwrap_or(0) * ROW;
            rows + if block.heading.is_empty() { 0 } else { HEADING }
        });
        u32::try_from(HEADS + heights.sum::<i32>() + 2).unwrap_or(0)
    }

    fn draw(&self, area: &Area<'_>, theme: &Theme) -> Result<(), String> {
        let lang = self.lang;
        let pen = Pen { area, theme, lang };
        self.heads(&pen)?;
        let mut top = HEADS;
        for block in &self.blocks {
            if !block.heading.is_empty() {
                let counts = summary(&block.rows, &self.cells, lang);
                let words = format!("{}　{counts}", block.heading);
                let size = (TEXT_SIZE, true);
                pen.words(&words, (LEFT, top + TOP + 2), size, theme.ink, HPos::Left)?;
                top += HEADING;
                pen.line((LEFT, top - 1), (RIGHT, top - 1), theme.rule)?;
            }
            for row in &block.rows {
                if let Some(cells) = self.cells.get(row.position) {
                    self.row(&pen, (row, cells), top)?;
                }
                top += ROW;
                pen.line((LEFT, top - 1), (RIGHT, top - 1), theme.rule)?;
            }
        }
        Ok(())
    }

    fn heads(&self, pen: &Pen<'_, '_>) -> Result<(), String> {
        let (lang, theme) = (self.lang, pen.theme);
        let top = HEADS - 20;
        let small = (NOTE_SIZE, false);
        let goal = T::Target.get(lang);
        let left = [
            (T::Indicator.get(lang), NAME),
            (T::UnitHead.get(lang), UNIT),
            (T::AwayHead.get(lang), AWAY),
            (T::Verdict.get(lang), VERDICT),
            (T::PaceHead.get(lang), PACE),
        ];
        for (words, at) in left {
            pen.words(words, (at, top), small, theme.ink_2, HPos::Left)?;
        }
        let right = [
            (&*self.years[0], BASE),
            (&*self.years[1], VALUE),
            (goal, GOAL),
        ];
        for (words, at) in right {
            pen.words(words, (at, top), small, theme.ink_2, HPos::Right)?;
        }
        for (at, words) in TICKS {
            let at = (strip::place(at), top);
            pen.words(words, at, small, theme.ink_3, HPos::Center)?;
        }
        let middle = strip::place(0.5);
        pen.words(
            goal,
            (middle, top),
            (NOTE_SIZE, true),
            theme.goal,
            HPos::Center,
        )?;
        let sides = [
            (T::ScaleWorse, SCALE.0, HPos::Left),
            (T::ScaleBetter, SCALE.1, HPos::Right),
        ];
        for (words, at, side) in sides {
            pen.words(words.get(lang), (at, top - 17), small, theme.ink_3, side)?;
        }
        pen.line((LEFT, HEADS - 2), (RIGHT, HEADS - 2), theme.ink)
    }

    fn row(&self, pen: &Pen<'_, '_>, (row, cells): (&Row, &Cells), top: i32) -> Result<(), String> {
        let theme = pen.theme;
        let at = top + TOP;
        let plain = (TEXT_SIZE, false);
        let name = match row.nature {
            Nature::Binding => format!("[{}] {}", T::BindingTag.get(self.lang), row.name),
            _ => row.name.clone(),
        };
        let (name, unit) = (pen.cut(&name, NAME_EMS), pen.cut(&row.unit, UNIT_EMS));
        let right = HPos::Right;
        pen.words(&row.number, (NUMBER, at), plain, theme.ink_3, right)?;
        pen.words(&name, (NAME, at), plain, theme.ink, HPos::Left)?;
        pen.words(&unit, (UNIT, at), plain, theme.ink_2, HPos::Left)?;
        pen.words(&row.base, (BASE, at), plain, theme.ink_2, right)?;
        pen.words(
            &cells.shown,
            (VALUE, at),
            (TEXT_SIZE, true),
            theme.ink,
            right,
        )?;
        pen.words(&row.goal, (GOAL, at), plain, theme.ink, right)?;
        strip::draw(pen, &cells.strip, top + MIDDLE)?;
        let away = pen.cut(&cells.gap, AWAY_EMS);
        let color = if cells.short { theme.goal } else { theme.ink_2 };
        pen.words(
            &away,
            (AWAY, at),
            (TEXT_SIZE, cells.short),
            color,
            HPos::Left,
        )?;
        let verdict = (cells.level.unwrap_or(cells.status), VERDICT);
        self.verdict(pen, verdict, at, state_word)?;
        match cells.growth {
            Some(growth) => self.verdict(pen, (growth, PACE), at, |_, _| &cells.pace),
            None => Ok(()),
        }
    }

    /// The shape of a state, and words in its colour.
    fn verdict<'a>(
        &self,
        pen: &Pen<'_, '_>,
        (status, left): (Status, i32),
        top: i32,
        words: impl Fn(State, Lang) -> &'a str,
    ) -> Result<(), String> {
        let state = status.state;
        let mut words = format!("{} {}", sign(state), words(state, self.lang));
        if status.at_risk && left == VERDICT {
            words = format!("{words} · {}", T::AtRisk.get(self.lang));
        }
        let bold = matches!(state, State::Met | State::Missed);
        let color = color(state, pen.theme);
        pen.words(&words, (left, top), (NOTE_SIZE, bold), color, HPos::Left)
    }
}

fn color(state: State, theme: &Theme) -> RGBColor {
    match state {
        State::Missed => theme.goal,
        State::Met => theme.mine,
        _ => theme.ink_2,
    }
}

//! How cells look. What may be changed is told by a border and a fill, and in words beside it.

use engine::text::Lang;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};
use view::words::texts::T;

const INK: Color = Color::RGB(0x001F_2933);
const NOTE: Color = Color::RGB(0x0058_6573);
const LINE: Color = Color::RGB(0x00C9_D1D9);
const HEAD: Color = Color::RGB(0x00E8_EDF2);
const INPUT: Color = Color::RGB(0x00FF_F8E1);
const INPUT_INK: Color = Color::RGB(0x0014_4A8C);

/// What kind of number a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// May be changed.
    Input,
    /// Given, and not to be changed here.
    Given,
    /// A formula.
    Formula,
    /// A formula whose result counts most.
    Result,
}

/// Formats in the font of a language.
pub struct Styles {
    font: &'static str,
}

impl Styles {
    /// Fonts that Office and WPS have on old computers too.
    pub fn new(lang: Lang) -> Self {
        Self {
            font: T::FontName.get(lang),
        }
    }

    fn base(&self) -> Format {
        Format::new()
            .set_font_name(self.font)
            .set_font_size(10)
            .set_font_color(INK)
            .set_align(FormatAlign::VerticalCenter)
    }

    /// What all cells are that nothing is written into.
    pub fn plain(&self) -> Format {
        self.base()
    }

    /// The title of a sheet.
    pub fn title(&self) -> Format {
        self.base().set_bold().set_font_size(15)
    }

    /// A line below it.
    pub fn note(&self) -> Format {
        self.base().set_font_color(NOTE)
    }

    /// The head of a column of words.
    pub fn head(&self) -> Format {
        self.base()
            .set_bold()
            .set_background_color(HEAD)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(LINE)
            .set_text_wrap()
    }

    /// The head of a column of numbers, which stand at the right.
    pub fn number_head(&self) -> Format {
        self.head().set_align(FormatAlign::Right)
    }

    /// A year as a head: a number, which formulas read.
    pub fn year_head(&self) -> Format {
        self.number_head().set_num_format("0")
    }

    /// A heading between rows.
    pub fn section(&self) -> Format {
        self.base().set_bold().set_font_size(11)
    }

    /// Words in a row.
    pub fn words(&self) -> Format {
        self.ruled()
    }

    /// Words in a row that may take several lines.
    pub fn long_words(&self) -> Format {
        self.ruled().set_text_wrap()
    }

    /// Words behind a number, which stands at the right of its cell.
    pub fn apart(&self) -> Format {
        self.long_words().set_indent(1)
    }

    /// A sign between two numbers.
    pub fn sign(&self) -> Format {
        self.ruled().set_align(FormatAlign::Center)
    }

    /// The head of such signs.
    pub fn sign_head(&self) -> Format {
        self.head().set_align(FormatAlign::Center)
    }

    /// A word that matters: a verdict.
    pub fn strong(&self) -> Format {
        self.ruled().set_bold().set_indent(1)
    }

    /// A verdict among others, below numbers.
    pub fn verdict(&self) -> Format {
        self.ruled().set_align(FormatAlign::Right)
    }

    /// Words among numbers that may take several lines.
    pub fn right_words(&self) -> Format {
        self.long_words().set_align(FormatAlign::Right)
    }

    /// What only programs read.
    pub fn id(&self) -> Format {
        self.ruled().set_font_color(NOTE).set_indent(1)
    }

    /// The head of words behind numbers.
    pub fn head_apart(&self) -> Format {
        self.head().set_indent(1)
    }

    /// Running text on the first sheet.
    pub fn text(&self) -> Format {
        self.base()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_font_size(10.5)
    }

    /// The name before such a text.
    pub fn label(&self) -> Format {
        self.text().set_bold()
    }

    /// A link.
    pub fn link(&self) -> Format {
        self.text()
            .set_font_color(INPUT_INK)
            .set_underline(FormatUnderline::Single)
    }

    fn ruled(&self) -> Format {
        self.base()
            .set_border_bottom(FormatBorder::Hair)
            .set_border_bottom_color(LINE)
    }

    /// A number.
    pub fn number(&self, kind: Kind, format: &str) -> Format {
        let own = self.ruled().set_num_format(format);
        match kind {
            Kind::Input => self
                .base()
                .set_num_format(format)
                .set_background_color(INPUT)
                .set_font_color(INPUT_INK)
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE)
                .set_unlocked(),
            Kind::Given => own.set_font_color(NOTE),
            Kind::Formula => own,
            Kind::Result => own.set_bold(),
        }
        .set_align(FormatAlign::Right)
    }
}

/// Width of a column of names, in characters.
pub fn name_width(lang: Lang) -> f64 {
    match lang {
        Lang::Zh => 44.0,
        Lang::En => 58.0,
    }
}

/// A number with so many decimals.
pub fn decimals(count: usize) -> String {
    match count {
        0 => "#,##0".to_owned(),
        count => format!("#,##0.{}", "0".repeat(count)),
    }
}

/// A percentage with so many decimals.
pub fn percent(count: usize) -> String {
    match count {
        0 => "0%".to_owned(),
        count => format!("0.{}%", "0".repeat(count)),
    }
}

/// A difference of percentages, which the cell holds a hundredfold.
pub fn points(count: usize, words: &str) -> String {
    format!("0.{}\" {words}\"", "0".repeat(count.max(1)))
}

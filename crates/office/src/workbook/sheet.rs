//! A sheet as the writers of this workbook see it: words that stay words, numbers, formulas with their results.

use engine::text::Lang;
use rust_xlsxwriter::{Format, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError};

use view::words::format;
use view::words::texts::T;
use view::words::width::{cut, ems};

use super::places::HEAD;
use super::styles::Styles;
use crate::Subject;

/// So many years stay legible on a page.
const YEARS_A_PAGE: usize = 16;

/// Whether it could be written.
pub type Done = Result<(), XlsxError>;

/// ISO 216 A4, as the file format numbers papers.
const A4: u8 = 9;

/// One sheet.
pub struct Sheet<'w> {
    /// As the crate has it.
    pub inner: &'w mut Worksheet,
}

impl<'w> Sheet<'w> {
    /// A new one at the end of a workbook, locked but for what is made open, and set up for printing.
    pub fn new(
        workbook: &'w mut Workbook,
        name: &str,
        styles: &Styles,
        subject: &Subject<'_>,
    ) -> Result<Self, XlsxError> {
        let sheet = Self::unlocked(workbook, name, styles, subject)?;
        sheet.inner.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::new()
        });
        Ok(sheet)
    }

    /// The same with its title and the line below it.
    pub fn titled(
        workbook: &'w mut Workbook,
        (subject, styles): (&Subject<'_>, &Styles),
        name: T,
        (title, note): (T, &str),
    ) -> Result<Self, XlsxError> {
        let lang = subject.lang;
        let mut sheet = Self::new(workbook, name.get(lang), styles, subject)?;
        sheet.top(title.get(lang), note, styles)?;
        Ok(sheet)
    }

    /// One in which everything may be changed.
    pub fn unlocked(
        workbook: &'w mut Workbook,
        name: &str,
        styles: &Styles,
        subject: &Subject<'_>,
    ) -> Result<Self, XlsxError> {
        let inner = workbook.add_worksheet();
        inner.set_name(name)?;
        inner.set_screen_gridlines(false);
        inner.set_paper_size(A4).set_landscape();
        inner.set_print_fit_to_pages(1, 0);
        inner.set_margins(0.5, 0.5, 0.7, 0.7, 0.3, 0.3);
        inner.set_header(format!(
            "&L{}&R{}",
            plain(subject.plan.name.get(subject.lang)),
            plain(&subject.name()),
        ));
        inner.set_footer(format!("&L{}&C&A&R&P / &N", plain(&subject.date)));
        inner.set_column_range_format(0, 63, &styles.plain())?;
        Ok(Self { inner })
    }

    /// Title and a line below it.
    pub fn title(&mut self, title: &str, note: &str, styles: &Styles) -> Done {
        self.words(0, 0, title, &styles.title())?;
        self.inner.set_row_height(0, 26)?;
        self.words(1, 0, note, &styles.note())
    }

    /// The same, and what stays in sight: the heads, and the first column.
    pub fn top(&mut self, title: &str, note: &str, styles: &Styles) -> Done {
        self.title(title, note, styles)?;
        self.inner.set_row_height(HEAD, 30)?;
        self.inner.set_freeze_panes(HEAD + 1, 1)?;
        self.inner.set_repeat_rows(0, HEAD)?;
        Ok(())
    }

    /// A sheet with a column a year: where these are many it takes several pages beside each other, each with the names.
    pub fn years(&mut self, horizon: usize) -> Done {
        let pages = 1 + u16::try_from(horizon / YEARS_A_PAGE).unwrap_or(0);
        if pages > 1 {
            self.inner.set_print_fit_to_pages(pages, 0);
            self.inner.set_repeat_columns(0, 0)?;
        }
        Ok(())
    }

    /// Words, also where they begin like a formula.
    pub fn words(&mut self, row: u32, column: u16, words: &str, format: &Format) -> Done {
        if words.is_empty() {
            self.inner.write_blank(row, column, format)?;
        } else if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            let format = format.clone().set_quote_prefix();
            self.inner
                .write_string_with_format(row, column, words, &format)?;
        } else {
            self.inner
                .write_string_with_format(row, column, words, format)?;
        }
        Ok(())
    }

    /// A number; nothing where there is none.
    pub fn number(&mut self, row: u32, column: u16, value: f64, format: &Format) -> Done {
        if value.is_finite() {
            self.inner
                .write_number_with_format(row, column, value, format)?;
        } else {
            self.inner.write_blank(row, column, format)?;
        }
        Ok(())
    }

    /// A formula without its `=`, with what it comes to.
    pub fn formula(
        &mut self,
        row: u32,
        column: u16,
        (text, result): (&str, &Shown),
        format: &Format,
    ) -> Done {
        let formula = Formula::new(format!("={text}")).set_result(match result {
            // The shortest digits that read as this very number.
            Shown::Number(value) if value.is_finite() => format!("{value}"),
            Shown::Number(_) => format::NONE.to_owned(),
            Shown::Words(words) => words.clone(),
        });
        self.inner
            .write_formula_with_format(row, column, formula, format)?;
        Ok(())
    }
}

/// What a formula writes where nothing can be computed.
pub const NONE: &str = "\"—\"";

/// What a formula comes to.
pub enum Shown {
    /// A number; nothing where it is none.
    Number(f64),
    /// Words.
    Words(String),
}

/// Words for a header, in which & begins a command; a header has room for 255 letters.
fn plain(words: &str) -> String {
    cut(words, 60.0).replace('&', "&&")
}

/// How many lines words take in a cell of so many characters; a whole number.
pub fn lines(words: &str, width: f64, lang: Lang) -> f64 {
    // A column counts in digits: a Chinese character takes two of them, a letter of Arial a bit less than one.
    let digits = match lang {
        Lang::Zh => 1.9,
        Lang::En => 1.5,
    };
    let own = words
        .lines()
        .map(|line| (digits * ems(line) / (width - 2.0)).ceil().max(1.0));
    own.sum::<f64>().max(1.0)
}

//! A paper as data, whatever format writes it: headings, paragraphs, tables and pictures in one language.

mod docx;
mod escaped;
mod html;

use engine::text::Lang;
use view::words::toned::Toned;

/// A paper.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The language of its words.
    pub lang: Lang,
    /// What it is.
    pub title: String,
    /// What it is about, below the title.
    pub subtitle: String,
    /// What stands at the head of each page, so that a loose page says what it belongs to.
    pub running: String,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
    /// The pictures, as blocks name them by position.
    pub pictures: Vec<Picture>,
}

impl Paper {
    /// As one HTML file that holds everything it shows.
    pub fn html(&self) -> String {
        html::write(self)
    }

    /// As a document of Word, with its pictures as PNG, in their order; it has no others.
    ///
    /// # Errors
    /// It cannot be packed.
    pub fn docx(&self, images: &[Vec<u8>]) -> Result<Vec<u8>, String> {
        docx::write(self, images)
    }
}

/// Within a cell: the next line begins.
pub const BREAK: &str = "\n";

/// A part of a paper.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// The one sentence for a reader who stops behind it.
    Lead(Toned),
    /// A paragraph.
    Paragraph(Toned),
    /// A paragraph that stays with what follows it.
    Intro(Toned),
    /// A line of its own: one of several that belong together.
    Item(String),
    /// What stands in smaller type: grounds, keys, remarks.
    Note(String),
    /// A table.
    Table(Table),
    /// Charts side by side, with more blocks in the room that they leave.
    Charts(Vec<Chart>, Vec<Block>),
    /// How the scenario is opened again.
    Origin(Origin),
}

/// A table whose head is repeated on each page.
#[derive(Clone, Debug)]
pub struct Table {
    /// The columns: what stands at their head, and how wide each is in parts of a hundred.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Toned>>,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its width in percent of the table.
    pub width: u32,
}

impl Column {
    /// Of words.
    pub fn words(head: &str, width: u32) -> Self {
        Self {
            head: head.to_owned(),
            width,
        }
    }
}

/// A chart with its words.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What it shows, with the result.
    pub title: String,
    /// The unit of its axis.
    pub unit: String,
    /// Position of its picture.
    pub picture: usize,
    /// Where its figures come from.
    pub source: String,
}

/// A picture.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The picture as an SVG file.
    pub svg: String,
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// How wide it is shown in CSS pixels where its place does not decide.
    pub shown: u32,
    /// What it shows, for who does not see it.
    pub words: String,
}

/// How the scenario is opened again.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Sentences: what this is, and how it is opened.
    pub sentences: Vec<String>,
    /// The link, or the bare code where the page has no public address; empty where it is too long to print.
    pub link: String,
    /// Whether it is an address that can be followed.
    pub opens: bool,
    /// Position of the QR code's picture.
    pub code: Option<usize>,
}

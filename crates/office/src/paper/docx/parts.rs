//! The parts of the package around its text: types, relations, head and foot of the pages.

use engine::text::Lang;
use view::words::texts::T;

use super::xml::DECLARATION;
use crate::paper::Paper;
use crate::paper::escaped::escaped;

pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The file of the n-th picture, below the folder of the document.
pub fn image(n: usize) -> String {
    format!("media/image{}.png", n + 1)
}

pub fn content_types() -> String {
    let parts = [
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/settings.xml", format!("{WORD}.settings+xml")),
        ("/word/header1.xml", format!("{WORD}.header+xml")),
        ("/word/footer1.xml", format!("{WORD}.footer+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
    ];
    let parts =
        parts.map(|(name, kind)| format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"));
    format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>{}</Types>",
        parts.concat()
    )
}

fn relations(all: &str) -> String {
    format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

pub fn package_relations() -> String {
    relations(&format!(
        "<Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    ))
}

/// The relations of the text: to its styles, head and foot, to so many pictures, and to what its links open.
pub fn document_relations(images: usize, links: &[String]) -> String {
    let own = [
        ("styles", "styles.xml"),
        ("settings", "settings.xml"),
        ("header", "header1.xml"),
        ("footer", "footer1.xml"),
    ];
    let own = own.map(|(kind, file)| {
        format!("<Relationship Id=\"{kind}\" Type=\"{OFFICE}/{kind}\" Target=\"{file}\"/>")
    });
    let images = (0..images).map(|n| {
        let file = image(n);
        format!("<Relationship Id=\"image{n}\" Type=\"{OFFICE}/image\" Target=\"{file}\"/>")
    });
    let links = links.iter().enumerate().map(|(n, link)| {
        let link = escaped(link);
        format!(
            "<Relationship Id=\"link{n}\" Type=\"{OFFICE}/hyperlink\" Target=\"{link}\" TargetMode=\"External\"/>"
        )
    });
    relations(
        &own.into_iter()
            .chain(images)
            .chain(links)
            .collect::<String>(),
    )
}

pub fn properties(paper: &Paper) -> String {
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&paper.title),
        escaped(&paper.running),
        T::LanguageCode.get(paper.lang)
    )
}

/// No mode of an older Word, whose lines are spaced otherwise.
pub fn settings() -> String {
    format!(
        "{DECLARATION}<w:settings xmlns:w=\"{MAIN}\"><w:zoom w:percent=\"100\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

pub fn header(paper: &Paper) -> String {
    format!(
        "{DECLARATION}<w:hdr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/><w:pBdr>\
         <w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"8B95A3\"/></w:pBdr></w:pPr>\
         <w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:hdr>",
        escaped(&paper.running)
    )
}

/// The number of the page among all: fields, which the program fills in.
pub fn footer(lang: Lang) -> String {
    let field = |name: &str| {
        format!(
            "</w:t></w:r><w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\">"
        )
    };
    let (page, pages) = (field("PAGE"), field("NUMPAGES"));
    let words = T::PageOf.fill(lang, &[("page", &page), ("pages", &pages)]);
    format!(
        "{DECLARATION}<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\
         <w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p></w:ftr>"
    )
}

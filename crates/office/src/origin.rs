//! Plan, scenario and day of a paper, and how the scenario is opened again.

use view::pictures::qr::qr;
use view::words::texts::T;

use crate::Subject;
use crate::paper::{Origin, Picture};

/// Characters of a link that are printed; nobody types more.
const PRINTED: usize = 600;
/// The paper's width of a module of a QR code in hundredths of a millimetre, which a telephone still reads.
const MODULE: u32 = 38;
/// The least and the greatest width of a QR code in the same measure.
const WIDTH: (u32, u32) = (2600, 4600);

/// How the scenario is opened again, by its link.
pub fn origin(subject: &Subject<'_>) -> Origin {
    let lang = subject.lang;
    let names = [
        ("plan", subject.plan.name.get(lang)),
        ("scenario", &subject.name()),
        ("date", &subject.date),
    ];
    let made = T::MadeFrom.fill(lang, &names);
    // Without an address there is only a code, which nothing could follow.
    let link = &subject.link;
    let opens = link.starts_with("http://") || link.starts_with("https://");
    let printed = link.len() <= PRINTED;
    let how = match (opens, printed) {
        (true, true) => T::BriefFollow.get(lang).to_owned(),
        (false, true) => {
            let names = [T::Share, T::OpenLink].map(|name| name.get(lang));
            T::BriefPaste.fill(lang, &[("share", names[0]), ("open", names[1])])
        }
        (_, false) => T::BriefTooLong.get(lang).to_owned(),
    };
    Origin {
        sentences: vec![made, how],
        link: if printed { link.clone() } else { String::new() },
        opens,
        code: None,
    }
}

impl Origin {
    /// The QR code of a link that is followed, and what is said of it; one that is too dense to be read from paper is
    /// left out in words.
    pub fn scanned(&mut self, subject: &Subject<'_>) -> Option<Picture> {
        let lang = subject.lang;
        if !self.opens || self.link.is_empty() {
            return None;
        }
        let picture = picture(&self.link, T::QrOfLink.get(lang));
        let words = match picture {
            Some(_) => T::BriefScan,
            None => T::BriefNoCode,
        };
        self.sentences.pop();
        self.sentences.push(words.get(lang).to_owned());
        picture
    }
}

fn picture(link: &str, words: &str) -> Option<Picture> {
    let code = qr(link)?;
    let modules = u32::try_from(code.size).ok()?;
    let width = (modules * MODULE).max(WIDTH.0);
    // A CSS pixel is a ninety-sixth of an inch.
    let side = width * 96 / 2540;
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" \
         viewBox=\"0 0 {modules} {modules}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{modules}\" height=\"{modules}\" fill=\"#ffffff\"/>\
         <path d=\"{}\" fill=\"#000000\"/></svg>",
        code.path
    );
    (width <= WIDTH.1).then(|| Picture {
        svg,
        size: (side, side),
        words: words.to_owned(),
    })
}

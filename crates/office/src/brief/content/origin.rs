//! Plan, scenario and day of the paper, and how the scenario is opened again.

use view::pictures::qr::qr;
use view::words::texts::T;

use super::add;
use crate::Subject;
use crate::brief::paper::{Origin, Picture};
use crate::brief::pictures::of_code;

/// Characters of a link that are printed; nobody types more.
const PRINTED: usize = 600;

pub fn origin(subject: &Subject<'_>, pictures: &mut Vec<Picture>) -> Origin {
    let lang = subject.lang;
    let made = T::MadeFrom.fill(
        lang,
        &[
            ("plan", subject.plan.name.get(lang)),
            ("scenario", &subject.name()),
            ("date", &subject.date),
        ],
    );
    // Without an address there is only a code, which a telephone could not open.
    let link = &subject.link;
    let opens = link.starts_with("http://") || link.starts_with("https://");
    let printed = link.len() <= PRINTED;
    let code = qr(link).filter(|_| opens);
    let code = code.and_then(|code| of_code(&code, T::QrOfLink.get(lang)));
    let code = code.map(|picture| add(pictures, picture));
    let how = match (opens, printed) {
        (true, true) if code.is_some() => T::BriefScan.get(lang).to_owned(),
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
        code,
    }
}

//! What stands at the head of a paper and of its pages.

use engine::text::Lang;
use view::words::texts::T;
use view::words::width::cut;

use crate::Subject;

/// How much of a name the head of a page has room for, in ems.
const RUNNING: f64 = 22.0;

/// Plan, scenario and day, below the title.
pub fn subtitle(subject: &Subject<'_>) -> String {
    let plan = subject.plan.name.get(subject.lang);
    about(subject, T::BriefSubtitle, plan, &subject.names())
}

/// The same at the head of each page, where long names are cut.
pub fn running(subject: &Subject<'_>) -> String {
    let plan = cut(subject.plan.name.get(subject.lang), RUNNING);
    about(
        subject,
        T::BriefRunning,
        &plan,
        &cut(&subject.names(), RUNNING),
    )
}

fn about(subject: &Subject<'_>, text: T, plan: &str, name: &str) -> String {
    let day = day(&subject.date, subject.lang);
    let values = [("plan", plan), ("scenario", name), ("date", &day)];
    text.fill(subject.lang, &values)
}

/// A day as papers write it; what is no date as it is.
pub fn day(date: &str, lang: Lang) -> String {
    let mut parts = date.splitn(3, '-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) =
        (parts.next(), parts.next(), parts.next())
    else {
        return date.to_owned();
    };
    let named = month
        .checked_sub(1)
        .and_then(|n| T::Months.get(lang).split(' ').nth(n));
    let Some(month) = named else {
        return date.to_owned();
    };
    let (year, day) = (year.to_string(), day.to_string());
    let values = [("year", year.as_str()), ("month", month), ("day", &day)];
    T::DayWritten.fill(lang, &values)
}

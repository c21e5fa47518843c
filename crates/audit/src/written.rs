//! Numbers as formulas write them.

/// A number with at most four decimals, and no more than six digits in all where it has any.
pub fn short(value: f64) -> String {
    let decimals = match value.abs() {
        size if size >= 10_000.0 => 0,
        size if size >= 100.0 => 2,
        _ => 4,
    };
    let text = format!("{value:.decimals$}");
    match text.contains('.') {
        true => text
            .trim_end_matches('0')
            .trim_end_matches('.')
            .replace('-', "−"),
        false => text.replace('-', "−"),
    }
}

/// A rate as formulas write it.
pub fn percent(rate: f64) -> String {
    let text = format!("{:.2}", rate * 100.0);
    format!(
        "{}%",
        text.trim_end_matches('0')
            .trim_end_matches('.')
            .replace('-', "−")
    )
}

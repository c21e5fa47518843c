//! Names of files.

/// The longest part of a name, in letters: with all parts a name fits every file system.
const LONGEST: usize = 60;

/// A part of a name that every file system takes.
#[must_use]
pub fn part(name: &str) -> String {
    let allowed = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        c if c.is_control() => '-',
        c => c,
    };
    let name: String = name.chars().take(LONGEST).map(allowed).collect();
    name.trim_matches([' ', '.']).to_owned()
}

/// The name of a file that says plan, content, scenario and date: `plan-content-scenario-2026-11-28.xlsx`. Parts that
/// nothing is left of are left out.
#[must_use]
pub fn file_name(parts: &[&str], ending: &str) -> String {
    let parts = parts.iter().map(|name| part(name));
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    let name = if parts.is_empty() {
        "scenario".to_owned()
    } else {
        parts.join("-")
    };
    format!("{name}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_by_every_file_system() {
        assert_eq!(
            file_name(
                &["津市市“十三五”规划", "工作簿", "a/b: c?", "2026-11-28"],
                "xlsx"
            ),
            "津市市“十三五”规划-工作簿-a-b- c--2026-11-28.xlsx"
        );
        assert_eq!(file_name(&["", " .. "], "json"), "scenario.json");
        assert_eq!(file_name(&["x\u{0}\n"], "csv"), "x--.csv");
        assert!(
            file_name(&["长".repeat(300).as_str()], "csv")
                .chars()
                .count()
                < 70
        );
    }
}

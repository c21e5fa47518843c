//! What stands on the clipboard when a table is copied: for a spreadsheet, so a number is a number and a cell
//! holds one value.

use super::typed::parse;

/// A copied table as plain text (cells with tabs between them) and as HTML. `rows` are the texts of the cells as
/// they are displayed.
#[must_use]
pub fn copied(rows: &[Vec<String>]) -> (String, String) {
    let most = rows.iter().map(Vec::len).max().unwrap_or(0);
    // A cell across the whole table is a remark, which takes no columns of its own.
    let whole = |row: &[String]| row.len() == most;
    let values = |cell: &String| -> Vec<String> { cell.lines().flat_map(values).collect() };
    let width = |n: usize| {
        let cells = rows.iter().filter(|row| whole(row)).map(|row| &row[n]);
        cells
            .map(|cell| values(cell).len())
            .max()
            .unwrap_or(1)
            .max(1)
    };
    let widths: Vec<usize> = (0..most).map(width).collect();
    let (mut plain, mut html) = (String::new(), "<table>".to_owned());
    for row in rows {
        let mut cells: Vec<String> = Vec::new();
        for (n, cell) in row.iter().enumerate() {
            let mut values = values(cell);
            match whole(row) {
                true => values.resize(widths[n], String::new()),
                false => values = vec![values.join(" ")],
            }
            cells.extend(values);
        }
        plain.push_str(&cells.join("\t"));
        plain.push_str("\r\n");
        let cells = cells
            .iter()
            .map(|cell| format!("<td>{}</td>", escaped(cell)));
        html.push_str(&format!("<tr>{}</tr>", cells.collect::<String>()));
    }
    html.push_str("</table>");
    (plain, html)
}

/// A text that is copied by itself: what it says with the signs of a keyboard.
#[must_use]
pub fn typed(text: &str) -> String {
    text.replace('\u{2212}', "-").replace('\u{a0}', " ")
}

/// The values of a line: a number and its unit are two.
fn values(line: &str) -> Vec<String> {
    let line = typed(line.trim());
    if line.is_empty() {
        return Vec::new();
    }
    match number_and_unit(&line) {
        Some((number, unit)) => vec![number, unit],
        // A name of somebody else's must not be taken for a formula.
        _ if line.len() > 1 && line.starts_with(['=', '@']) => vec![format!("'{line}")],
        _ => vec![plain_number(&line).unwrap_or(line)],
    }
}

/// Signs of the longest Chinese unit (万吨标准煤). What is longer is a name that begins with a number.
const LONGEST_UNIT: usize = 5;

/// A number and what stands behind it, or about it: "1.5 persons", "0.6亿元", "¥19.94bn".
fn number_and_unit(line: &str) -> Option<(String, String)> {
    if let Some((number, unit)) = line.split_once(' ')
        && let Some(number) = plain_number(number)
        && parse(unit).is_none()
    {
        return Some((number, unit.to_owned()));
    }
    let sign = &line[..usize::from(line.starts_with(['-', '+']))];
    let rest = &line[sign.len()..];
    let digits = rest.find(|c: char| c.is_ascii_digit())?;
    let (currency, rest) = rest.split_at(digits);
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))?;
    let (number, counted) = rest.split_at(end);
    let chinese = counted
        .chars()
        .all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let money = matches!(currency, "¥" | "US$") && matches!(counted, "bn" | "m");
    // Four digits without a mark, and a sign: a year is no number of years.
    let signs = counted.chars().count();
    let year = number.len() == 4 && signs == 1;
    match (currency, money || chinese && !year && signs <= LONGEST_UNIT) {
        ("" | "¥" | "US$", true) => {
            let number = plain_number(&format!("{sign}{number}"))?;
            Some((number, format!("{currency}{counted}")))
        }
        _ => None,
    }
}

/// A number as a spreadsheet reads it in any country's settings but for the point; `None` for what is none.
fn plain_number(text: &str) -> Option<String> {
    let known = |c: char| c.is_ascii_digit() || "+-.,%".contains(c);
    let number = text.chars().all(known) && parse(text).is_some();
    let groups = text.split(['.', '%']).next()?.split(',').skip(1);
    let grouped = groups.clone().all(|group| group.len() == 3);
    (number && grouped).then(|| text.replace(',', "").trim_start_matches('+').to_owned())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> (String, String) {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        copied(&rows.iter().map(row).collect::<Vec<_>>())
    }

    #[test]
    fn copied_numbers_are_plain_and_cells_hold_one_value() {
        let (plain, html) = table(&[
            &["指标", "数值", "差距"],
            &["GDP", "1,234.5亿元", "\u{2212}0.31\n+8.1%"],
            &["A & B <c>", "\u{2212}2", "=\n"],
        ]);
        let rows = [
            "指标\t数值\t\t差距\t",
            "GDP\t1234.5\t亿元\t-0.31\t8.1%",
            "A & B <c>\t-2\t\t=\t",
        ];
        assert_eq!(plain, rows.map(|row| format!("{row}\r\n")).concat());
        assert!(
            html.starts_with("<table><tr><td>指标</td><td>数值</td><td></td>"),
            "{html}"
        );
        assert!(html.contains("<td>-0.31</td><td>8.1%</td>"), "{html}");
        assert!(html.contains("<td>A &amp; B &lt;c&gt;</td>"), "{html}");
        assert!(!html.contains('\u{2212}') && !plain.contains('\u{2212}'));
    }

    #[test]
    fn units_about_a_number_stand_in_a_column_of_their_own() {
        for (cell, row) in [
            ("5.4个百分点", "5.4\t个百分点"),
            ("\u{2212}¥62m", "-62\t¥m"),
            ("US$1,046.78m", "1046.78\tUS$m"),
            ("1.5 persons", "1.5\tpersons"),
            ("2015年", "2015年"),
            ("10.07%", "10.07%"),
            ("差0.6亿元", "差0.6亿元"),
            ("5岁以下儿童死亡率", "5岁以下儿童死亡率"),
            ("¥100 million", "¥100 million"),
        ] {
            assert_eq!(table(&[&[cell]]).0, format!("{row}\r\n"));
        }
    }

    #[test]
    fn remarks_across_the_table_take_no_columns() {
        let (plain, _) = table(&[&["a", "b"], &["one\ntwo\nthree"], &["1", "2"]]);
        assert_eq!(plain, "a\tb\r\none two three\r\n1\t2\r\n");
        assert_eq!(copied(&[]).0, "");
    }
}

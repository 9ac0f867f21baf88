//! Rows as CSV (RFC 4180, `\n` between rows).

use super::cell::{Cell, is_formula};

/// What stands before the first row: without it Excel takes UTF-8 for the system's own encoding.
pub const MARK: &str = "\u{feff}";

/// Rows as lines. An apostrophe before words that a spreadsheet would take for a formula keeps them
/// words.
pub fn csv_lines<'r, 'a: 'r>(rows: impl IntoIterator<Item = &'r [Cell<'a>]>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        for cell in row {
            let plain = cell.plain();
            // Memory takes everything.
            let _taken = match cell {
                Cell::Text(text) if is_formula(text) => writer.write_field(format!("'{text}")),
                Cell::Empty | Cell::Text(_) | Cell::Number(_) | Cell::Whole(_) | Cell::Flag(_) => {
                    writer.write_field(plain.as_bytes())
                }
            };
        }
        let _taken = writer.write_record(None::<&[u8]>);
    }
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: Cell<'_>, expected: &str) {
        let row = [cell, Cell::Whole(1)];
        let lines = csv_lines([row.as_slice()]);
        assert_eq!(String::from_utf8(lines).unwrap(), format!("{expected},1\n"));
    }

    #[test]
    fn no_words_are_a_formula() {
        check(Cell::text("=1+1"), "'=1+1");
        check(Cell::text("-3.2%"), "'-3.2%");
        check(Cell::text("@a"), "'@a");
        check(Cell::text("\t=1"), "'\t=1");
        check(Cell::text("增长-3%"), "增长-3%");
        check(Cell::Number("-3.2".parse().unwrap()), "-3.2");
    }

    #[test]
    fn what_ends_a_cell_is_quoted() {
        check(Cell::text("甲,乙"), "\"甲,乙\"");
        check(Cell::text("说\"好\"\n了"), "\"说\"\"好\"\"\n了\"");
        check(Cell::Empty, "");
        check(Cell::Flag(true), "true");
    }
}

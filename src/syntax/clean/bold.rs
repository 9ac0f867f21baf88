use crate::catalogue::EditKind;
use crate::catalogue::chrome::{MASKED_NOUNS, YEAR};
use crate::syntax::view::Change;

use super::{before, behind};

/// Bold marks, in pairs on one line, told apart from masks (20**年, **镇).
pub(super) fn changes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut line_end = 0;
    for (at, _) in text.match_indices("**") {
        if at >= line_end {
            let rest = text.get(at..).unwrap_or_default();
            line_end = at + rest.find('\n').unwrap_or(rest.len());
            read_line(text, at, line_end, &mut changes);
        }
    }
    changes
}

/// Reads the line from its first mark, at byte `at`, to its end.
fn read_line(text: &str, at: usize, end: usize, changes: &mut Vec<Change>) {
    let mut marks: Vec<(usize, usize)> = Vec::new();
    let mut from = at;
    while let Some(next) = text.get(from..end).and_then(|rest| rest.find("**")) {
        let start = from + next;
        let len = text
            .get(start..end)
            .map_or(0, |rest| rest.bytes().take_while(|b| *b == b'*').count());
        from = start + len;
        if len == 4 && marks.len() % 2 == 1 {
            marks.push((start, start + 2));
            marks.push((start + 2, start + 4));
        } else if len <= 3 && !is_masked_year(text, start, start + len) {
            marks.push((start, start + len));
        }
    }
    for pair in marks.chunks_exact(2) {
        if let [open, close] = pair
            && open.1 < close.0
            && !(is_mask(text, open.0, open.1) && is_mask(text, close.0, close.1))
        {
            changes.extend([*open, *close].map(|(start, end)| Change {
                at: start..end,
                put: None,
                kind: Some(EditKind::Markup),
            }));
        }
    }
}

fn is_masked_year(text: &str, start: usize, end: usize) -> bool {
    before(text, start).is_some_and(|c| c.is_ascii_digit()) && behind(text, end) == Some(YEAR)
}

fn is_mask(text: &str, start: usize, end: usize) -> bool {
    before(text, start).is_some_and(|c| c.is_ascii_digit())
        || behind(text, end).is_some_and(|c| MASKED_NOUNS.contains(&c))
}

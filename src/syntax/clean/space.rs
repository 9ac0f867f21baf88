use std::ops::Range;

use crate::catalogue::EditKind;
use crate::catalogue::punctuation::SENTENCE_ENDS;
use crate::syntax::head_mark::{HeadMarkKind, find_head_mark};
use crate::syntax::view::Change;

use super::punctuation::Punctuation;
use super::wrap::is_row;
use super::{before, behind, is_han, torn};

/// No space inside a sentence; tabs between the cells of a row; Chinese punctuation.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        if line.bytes().any(is_watched) {
            read_line(text, start, line, &mut changes);
        }
        start += line.len() + 1;
    }
    changes
}

fn is_watched(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b'\t' | b',' | b';' | b':' | b'(' | b')' | b'!' | b'?' | b'.'
    )
}

fn read_line(text: &str, start: usize, line: &str, changes: &mut Vec<Change>) {
    let mut punctuation = Punctuation::of(line);
    let row = is_row(line) || is_spaced_row(line);
    let end = start + line.len();
    let mut done = start;
    for (i, byte) in line.bytes().enumerate() {
        let at = start + i;
        if at < done || !is_watched(byte) {
            continue;
        }
        if byte == b' ' || byte == b'\t' {
            let len = line
                .bytes()
                .skip(i)
                .take_while(|b| matches!(b, b' ' | b'\t'))
                .count();
            done = at + len;
            changes.extend(spaces(
                text,
                at..done,
                start..end,
                row,
                punctuation.is_chinese(),
            ));
        } else {
            changes.extend(punctuation.read(text, at, byte));
        }
    }
}

/// What becomes of the spaces `run` in the line `line`.
fn spaces(
    text: &str,
    run: Range<usize>,
    line: Range<usize>,
    row: bool,
    chinese: bool,
) -> Option<Change> {
    let Range { start: at, end } = run;
    let change = |put: Option<char>, kind: Option<EditKind>| {
        let same = put.is_some_and(|c| text.get(at..end) == Some(c.encode_utf8(&mut [0; 4])));
        (!same).then_some(Change {
            at: at..end,
            put,
            kind,
        })
    };
    let run = text.get(at..end).unwrap_or_default();
    if at == line.start || end == line.end {
        return change(None, None);
    }
    let (left, right) = (before(text, at)?, behind(text, end)?);
    if row && left != '|' && right != '|' {
        if run.contains('\t') || run.len() >= 2 {
            return change(Some('\t'), None);
        }
    } else if row {
        return change(None, None);
    }
    if !chinese {
        return change(Some(' '), None);
    }
    if left.is_ascii_digit() && right.is_ascii_digit() {
        return if torn::is_torn(text, at, end, false) {
            change(None, Some(EditKind::Space))
        } else {
            change(Some(' '), None)
        };
    }
    // The space behind the mark of an item is how the mark is set.
    let item = text.get(line.start..at).unwrap_or_default();
    if find_head_mark(item).is_some_and(|mark| mark.len == item.len()) {
        return change(None, None);
    }
    if (right == '.' || left == '.') && (left.is_ascii_digit() || right.is_ascii_digit()) {
        return if torn::is_torn(text, at, end, false) || right != '.' {
            change(None, Some(EditKind::Space))
        } else {
            change(Some(' '), None)
        };
    }
    if opens_paragraph(text, end, left) {
        return change(Some('\n'), Some(EditKind::LineBreak));
    }
    if left.is_ascii_alphabetic() && right.is_ascii_alphabetic() {
        return change(Some(' '), None);
    }
    change(None, Some(EditKind::Space))
}

/// Whether a heading's mark stands at byte `at`, where the copy has a space for the line end.
fn opens_paragraph(text: &str, at: usize, left: char) -> bool {
    let Some(mark) = text.get(at..).and_then(find_head_mark) else {
        return false;
    };
    match mark.kind {
        HeadMarkKind::NumeralInBrackets | HeadMarkKind::Dash => true,
        HeadMarkKind::Chapter | HeadMarkKind::Numeral => {
            SENTENCE_ENDS.contains(&left) || !is_han(left) && !left.is_ascii_digit()
        }
        HeadMarkKind::Digit
        | HeadMarkKind::DigitInBrackets
        | HeadMarkKind::Circled
        | HeadMarkKind::Ordinal
        | HeadMarkKind::Spoken
        | HeadMarkKind::Bullet => false,
    }
}

/// A row whose cells are set apart by two spaces and more, with figures in some.
fn is_spaced_row(line: &str) -> bool {
    let cells: Vec<&str> = line
        .split("  ")
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .take(9)
        .collect();
    cells.len() >= 4
        && cells.iter().all(|cell| cell.len() <= 90)
        && cells
            .iter()
            .any(|cell| cell.bytes().any(|b| b.is_ascii_digit()))
        && !line.contains(SENTENCE_ENDS)
}

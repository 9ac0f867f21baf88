use std::ops::Range;

use crate::catalogue::announce::{CERTAIN, CERTAIN_PLACES, NOT_MASKED};

/// The masks of the view: runs of `_`, `*`, X that stand for a year, a place, a figure or a word, and
/// 某 before the word for a place.
pub(in crate::report) fn masks(text: &str) -> Vec<Range<usize>> {
    let mut masks = Vec::new();
    let mut before = '\n';
    let mut done = 0;
    for (at, c) in text.char_indices() {
        if at < done {
            continue;
        }
        let is_mask = |c: char| matches!(c, '_' | '*' | 'X' | 'x' | '\u{d7}');
        if is_mask(c) {
            let len: usize = text
                .get(at..)
                .unwrap_or_default()
                .chars()
                .take_while(|other| *other == c)
                .map(char::len_utf8)
                .sum();
            done = at + len;
            let behind = text
                .get(done..)
                .and_then(|rest| rest.chars().next())
                .unwrap_or('\n');
            if masks_something(c, len / c.len_utf8(), before, behind) {
                masks.push(at..done);
            }
        } else if c == CERTAIN {
            let end = at + c.len_utf8();
            let behind = text.get(end..).and_then(|rest| rest.chars().next());
            if behind.is_some_and(|c| CERTAIN_PLACES.contains(&c)) {
                masks.push(at..end);
            }
        }
        before = c;
    }
    masks
}

/// Whether a run of `count` signs `c` between `before` and `behind` stands for something.
fn masks_something(c: char, count: usize, before: char, behind: char) -> bool {
    let letter = |c: char| c.is_ascii_alphabetic();
    let word = |c: char| c.is_alphabetic() && !c.is_ascii();
    let beside = word(before) || word(behind);
    match c {
        '_' => {
            !(letter(before) && letter(behind))
                && (beside || before.is_ascii_digit() || behind == '%' || count > 1)
        }
        '*' => beside && before != '\n' || count > 1 && (beside || before.is_ascii_digit()),
        '\u{d7}' => {
            let quoted = behind == '\u{201d}';
            count > 1 || beside && !quoted && !before.is_ascii_digit() && !behind.is_ascii_digit()
        }
        'x' if count < 2 => false,
        _ => {
            let sums = matches!(before, '+' | '-' | '\u{2014}')
                || matches!(behind, '+' | '-' | '\u{201d}');
            let counted = before.is_ascii_digit() && behind.is_ascii_digit();
            !letter(before)
                && !letter(behind)
                && !(count == 1 && (sums || NOT_MASKED.contains(&behind)))
                && !counted
                && (beside || behind == '%')
        }
    }
}

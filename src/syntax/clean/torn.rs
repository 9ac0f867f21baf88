use crate::catalogue::chrome::YEAR;

use super::{before, behind, is_han};

/// Whether the break from `left` to `right` in `text` (spaces or a line end) tears a number:
/// 8 12.15, 6 . 5, 2⏎018年.
///
/// Not torn: a list's mark (`1. 2026年`), two whole numbers side by side in a row of figures
/// (which hold a point each), a clock behind a date.
///
/// `inside` tells that the left side is known to continue a sentence.
pub(super) fn is_torn(text: &str, left: usize, right: usize, inside: bool) -> bool {
    let (Some(l), Some(r)) = (before(text, left), behind(text, right)) else {
        return false;
    };
    match (l, r) {
        (l, r) if l.is_ascii_digit() && r.is_ascii_digit() => digits(text, left, right),
        (l, '.') if l.is_ascii_digit() => {
            let rest = text.get(right + 1..).unwrap_or_default();
            rest.trim_start_matches([' ', '\n'])
                .starts_with(|c: char| c.is_ascii_digit())
                && !has_point(text, left)
        }
        ('.', r) if r.is_ascii_digit() => {
            let number = text.get(..left - 1).unwrap_or_default();
            let number = number.trim_end_matches([' ', '\n']);
            number.ends_with(|c: char| c.is_ascii_digit())
                && !has_point(text, number.len())
                && (inside || !opens(text, number.len()))
        }
        _ => false,
    }
}

fn digits(text: &str, left: usize, right: usize) -> bool {
    let run = |byte: &u8| byte.is_ascii_digit();
    let ahead = text.get(right..).unwrap_or_default();
    let len = ahead.bytes().take_while(run).count();
    let next = ahead.get(len..).and_then(|rest| rest.chars().next());
    let year = len == 4 && next == Some(YEAR) && ahead.starts_with(['1', '2']);
    if next == Some(':') || year {
        return false;
    }
    let behind_point = next == Some('.')
        && ahead
            .get(len + 1..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if behind_point && has_point(text, left) {
        return false;
    }
    // 10:33:06 2月: a clock's last number is whole.
    let number = text.get(..left).unwrap_or_default();
    if number
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .ends_with(':')
    {
        return false;
    }
    // PM2.5 35: a number that belongs to a word is whole before a space.
    if text.get(left..right).is_some_and(|gap| gap.contains('\n')) {
        return true;
    }
    let word = number.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    !word.ends_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether the number that ends at byte `at` holds a point.
fn has_point(text: &str, at: usize) -> bool {
    let number = text.get(..at).unwrap_or_default();
    let len = number.bytes().rev().take_while(u8::is_ascii_digit).count();
    let rest = number.get(..number.len() - len).unwrap_or_default();
    len > 0
        && rest.ends_with('.')
        && rest
            .get(..rest.len() - 1)
            .is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether the number that ends at byte `at` opens a line or follows a full stop, as a list's mark
/// does.
fn opens(text: &str, at: usize) -> bool {
    let number = text.get(..at).unwrap_or_default();
    let rest = number
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end_matches(' ');
    number.len() - rest.len() < 3
        && rest
            .chars()
            .next_back()
            .is_none_or(|c| !is_han(c) && !c.is_ascii_alphanumeric() && c != '\u{ff0c}' && c != ',')
}

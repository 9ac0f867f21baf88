use crate::catalogue::EditKind;
use crate::catalogue::punctuation::{CLAUSE_MARKS, FULL_FORMS, FULL_STOP};
use crate::syntax::view::Change;

use super::{before, behind, is_han};

/// Puts Chinese punctuation for ASCII in one line of Chinese text.
#[derive(Debug)]
pub(super) struct Punctuation {
    /// Whether the line is Chinese: a fourth of its letters at least.
    chinese: bool,
    /// For each bracket that is open: whether it was put in its Chinese form.
    brackets: Vec<bool>,
}

impl Punctuation {
    /// For the line `line`.
    pub(super) fn of(line: &str) -> Self {
        let (mut han, mut latin) = (0, 0);
        for c in line.chars() {
            han += usize::from(!c.is_ascii());
            latin += usize::from(c.is_ascii_alphabetic());
        }
        Self {
            chinese: han * 4 >= latin && han > 0,
            brackets: Vec::new(),
        }
    }

    /// Whether the line is Chinese.
    pub(super) fn is_chinese(&self) -> bool {
        self.chinese
    }

    /// What becomes of the mark `byte` at byte `at` of `text`.
    pub(super) fn read(&mut self, text: &str, at: usize, byte: u8) -> Option<Change> {
        if !self.chinese {
            return None;
        }
        let left = before(text, at);
        let right = behind(text, at + 1);
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let put = match byte {
            b'(' => {
                self.brackets.push(true);
                true
            }
            b')' => self.brackets.pop().unwrap_or(true),
            b',' if repeated(text, at) => {
                return Some(Change {
                    at: at..at + 1,
                    put: None,
                    kind: Some(EditKind::Repeated),
                });
            }
            b',' if digit(left) && digit(right) => !thousands(text, at),
            b':' if digit(left) && digit(right) => false,
            b':' if right == Some('/') => false,
            b'.' => return full_stop(at, left, right),
            _ if letter(left) && (letter(right) || right == Some(' ')) => {
                let next = text
                    .get(at + 1..)
                    .unwrap_or_default()
                    .trim_start_matches(' ');
                next.starts_with(is_han)
            }
            _ => true,
        };
        let form = FULL_FORMS
            .iter()
            .find(|form| form.0 == char::from(byte))
            .filter(|_| put)?;
        Some(Change {
            at: at..at + 1,
            put: Some(form.1),
            kind: None,
        })
    }
}

/// Behind it a point is no decimal one.
const PERCENT: char = '%';

/// A comma right before another mark is a slip of the site.
fn repeated(text: &str, at: usize) -> bool {
    behind(text, at + 1).is_some_and(|c| CLAUSE_MARKS.contains(&c))
}

/// Whether the comma at byte `at` separates thousands: one to three digits before it (or another
/// such comma), exactly three behind.
fn thousands(text: &str, at: usize) -> bool {
    let ahead = text.get(at + 1..).unwrap_or_default();
    let behind = ahead.bytes().take_while(u8::is_ascii_digit).count();
    let left = text.get(..at).unwrap_or_default();
    let front = left
        .bytes()
        .rev()
        .take(4)
        .take_while(u8::is_ascii_digit)
        .count();
    behind == 3 && (1..=3).contains(&front)
}

/// A point behind a Chinese character that no number or word follows is a full stop.
fn full_stop(at: usize, left: Option<char>, right: Option<char>) -> Option<Change> {
    let ends = right.is_none_or(|c| is_han(c) || c == '\n' || c == ' ');
    (left.is_some_and(|c| is_han(c) || c == PERCENT && right.is_some_and(is_han)) && ends)
        .then_some(Change {
            at: at..at + 1,
            put: Some(FULL_STOP),
            kind: None,
        })
}

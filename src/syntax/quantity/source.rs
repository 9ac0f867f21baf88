use std::ops::Range;

use crate::base::{begins, has};
use crate::catalogue::numeral::{is_blank, narrow};
use crate::catalogue::set_term::{AND_MORE, ENDS_IN_UP, REACH};

/// The text that is read, with looks ahead and behind. Offsets are bytes on character boundaries.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    text: &'a str,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text }
    }

    /// The text from `at` on.
    pub(super) fn rest(self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The text before `at`.
    pub(super) fn head(self, at: usize) -> &'a str {
        self.text.get(..at).unwrap_or_default()
    }

    /// A stretch of the text.
    pub(super) fn slice(self, at: Range<usize>) -> &'a str {
        self.text.get(at).unwrap_or_default()
    }

    /// The character at `at`, as written.
    pub(super) fn raw(self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    /// The character at `at`, full width folded.
    pub(super) fn peek(self, at: usize) -> Option<char> {
        self.raw(at).map(narrow)
    }

    /// The character before `at`, full width folded.
    pub(super) fn before(self, at: usize) -> Option<char> {
        self.head(at).chars().next_back().map(narrow)
    }

    /// Where the character at `at` ends.
    pub(super) fn next(self, at: usize) -> usize {
        at + self.raw(at).map_or(0, char::len_utf8)
    }

    /// The offset behind blanks from `at` on.
    pub(super) fn skip_blanks(self, mut at: usize) -> usize {
        while let Some(c) = self.raw(at).filter(|c| is_blank(*c)) {
            at += c.len_utf8();
        }
        at
    }

    /// The end of `word` if it stands at `at`.
    pub(super) fn take(self, at: usize, word: &str) -> Option<usize> {
        begins(self.rest(at), word).then_some(at + word.len())
    }

    /// The end of the first of `words` that stands at `at`.
    pub(super) fn take_any(self, at: usize, words: &[&str]) -> Option<usize> {
        let rest = self.rest(at);
        words
            .iter()
            .find(|word| begins(rest, word))
            .map(|word| at + word.len())
    }

    /// Whether one of the characters of `set` stands at `at`.
    pub(super) fn is_one_of(self, at: usize, set: &str) -> bool {
        self.raw(at).is_some_and(|c| has(set, c))
    }

    /// Whether one of the characters of `set` stands before `at`.
    pub(super) fn is_behind_one_of(self, at: usize, set: &str) -> bool {
        self.head(at)
            .chars()
            .next_back()
            .is_some_and(|c| has(set, c))
    }

    /// Whether a word of reaching stands right before `at`: 超百场, 上百场; not 线上百场.
    pub(super) fn is_reached(self, at: usize) -> bool {
        let mut before = self.head(at).chars().rev();
        let Some(last) = before.next().filter(|c| has(REACH, *c)) else {
            return false;
        };
        !has(AND_MORE, last) || before.next().is_none_or(|c| !has(ENDS_IN_UP, c))
    }

    /// Whether a digit 0 to 9 stands at `at`.
    pub(super) fn is_digit(self, at: usize) -> bool {
        self.peek(at).is_some_and(|c| c.is_ascii_digit())
    }

    /// The digits 0 to 9 from `at` on, plain, at most `most` of them, and where they end; `None`
    /// without any, or if there are more.
    pub(super) fn digits(self, at: usize, most: usize) -> Option<(u32, usize, usize)> {
        let mut end = at;
        let mut value = 0u32;
        let mut count = 0;
        while let Some(digit) = self.peek(end).and_then(|c| c.to_digit(10)) {
            count += 1;
            if count > most {
                return None;
            }
            value = value.checked_mul(10)?.checked_add(digit)?;
            end = self.next(end);
        }
        (count > 0).then_some((value, end, count))
    }
}

use std::ops::Range;

use crate::base::Words;
use crate::catalogue::punctuation::SENTENCE_ENDS;
use crate::report::Statement;
use crate::syntax::{Heading, View};

/// How far the beginning of a sentence and of a paragraph is looked for, in bytes.
const SENTENCE: usize = 900;
const PARAGRAPH: usize = 2400;

/// How far behind a value is read, in bytes.
const BEHIND: usize = 60;

/// A statement as it stands in the view, with what stands around it.
#[derive(Debug, Clone)]
pub(super) struct Said<'v> {
    text: &'v str,
    /// Where the value stands in the view.
    pub(super) value: Range<usize>,
    /// Where the name stands in the view.
    pub(super) name: Option<Range<usize>>,
}

impl<'v> Said<'v> {
    pub(super) fn new(view: &'v View, statement: &Statement) -> Self {
        let place = |at: crate::base::Span| view.offset(at.start)..view.offset(at.end);
        Self {
            text: view.text(),
            value: place(statement.value_at),
            name: statement.name_at.map(place),
        }
    }

    /// The value as the view writes it.
    pub(super) fn written(&self) -> &'v str {
        self.text.get(self.value.clone()).unwrap_or_default()
    }

    /// The sentence up to the value's end.
    pub(super) fn sentence(&self) -> &'v str {
        let start = self.begin(SENTENCE, SENTENCE_ENDS);
        self.text.get(start..self.value.end).unwrap_or_default()
    }

    /// Where the sentence begins.
    pub(super) fn sentence_start(&self) -> usize {
        self.begin(SENTENCE, SENTENCE_ENDS)
    }

    /// The paragraph up to the value's end.
    pub(super) fn paragraph(&self) -> &'v str {
        let start = self.begin(PARAGRAPH, &['\n']);
        self.text.get(start..self.value.end).unwrap_or_default()
    }

    /// What stands between the clause's beginning and the name.
    pub(super) fn lead(&self) -> Option<&'v str> {
        let name = self.name.as_ref()?;
        let left = window(self.text, name.start, SENTENCE);
        let start = left
            .rfind(|c: char| is_clause_end(c) || SENTENCE_ENDS.contains(&c))
            .map_or(name.start - left.len(), |at| {
                let mark = left.get(at..).and_then(|rest| rest.chars().next());
                name.start - left.len() + at + mark.map_or(0, char::len_utf8)
            });
        self.text.get(start..name.start)
    }

    /// What stands between name and value.
    pub(super) fn between(&self) -> &'v str {
        let end = self.name.as_ref().map_or(self.value.start, |name| name.end);
        self.text.get(end..self.value.start).unwrap_or_default()
    }

    /// What stands behind the value in its clause.
    pub(super) fn behind(&self) -> &'v str {
        let end = self.text.floor_char_boundary(self.value.end + BEHIND);
        let rest = self.text.get(self.value.end..end).unwrap_or_default();
        rest.split(|c: char| is_clause_end(c) || SENTENCE_ENDS.contains(&c))
            .next()
            .unwrap_or_default()
    }

    /// The titles of the headings that it stands under, the innermost first.
    pub(super) fn headings<'h>(
        &self,
        headings: &'h [Heading],
    ) -> impl Iterator<Item = &'h Heading> {
        let next = headings.partition_point(|h| h.at.start <= self.value.start);
        let mut now = next.checked_sub(1);
        std::iter::from_fn(move || {
            let heading = headings.get(now?)?;
            now = heading.parent;
            Some(heading)
        })
    }

    fn begin(&self, reach: usize, stops: &[char]) -> usize {
        let left = window(self.text, self.value.start, reach);
        let from = self.value.start - left.len();
        left.char_indices()
            .rev()
            .find(|(_, c)| stops.contains(c) || *c == '\n')
            .map_or(from, |(at, c)| from + at + c.len_utf8())
    }
}

/// At most `reach` bytes of `text` before `end`.
fn window(text: &str, end: usize, reach: usize) -> &str {
    let start = text.ceil_char_boundary(end.saturating_sub(reach));
    text.get(start..end).unwrap_or_default()
}

/// Whether a clause ends at `c`: ，；：（） and the line's end.
pub(super) fn is_clause_end(c: char) -> bool {
    matches!(c, '，' | '；' | '：' | '（' | '）' | '\n')
}

/// Whether `text` holds one of `words`; a word that begins with a digit not behind another (5年 is
/// not in 2025年).
pub(super) fn holds(text: &str, words: &Words<'_>) -> bool {
    words.all(text).any(|found| {
        let digit = |c: char| c.is_ascii_digit();
        let word = text.get(found.at.clone()).unwrap_or_default();
        let left = text.get(..found.at.start).unwrap_or_default();
        !word.starts_with(digit) || !left.ends_with(digit)
    })
}

//! The words of actions, looked up at a place or over a stretch.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::Words;
use crate::catalogue::action::{Action, actions};

static WORDS: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(actions().iter().map(|word| word.0)));

/// A word with its class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) class: Action,
    pub(super) at: Range<usize>,
}

/// The longest word at the start of `range`.
pub(super) fn word_at(text: &str, range: Range<usize>) -> Option<Word> {
    if range.start >= range.end {
        return None;
    }
    let found = WORDS.at(text, range)?;
    let (_, class) = actions().get(found.index)?;
    Some(Word {
        class: *class,
        at: found.at,
    })
}

/// The words within `range`, front to back, none overlapping.
pub(super) fn words_in(text: &str, range: Range<usize>) -> impl Iterator<Item = Word> {
    let range = range.start.min(range.end)..range.end;
    WORDS.find_iter(text, range).filter_map(|found| {
        let (_, class) = actions().get(found.index)?;
        Some(Word {
            class: *class,
            at: found.at,
        })
    })
}

//! The words of actions in one automaton, looked up at a place or over a stretch.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};

use crate::catalogue::action::{Action, actions};

static WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .start_kind(StartKind::Both)
        .build(actions().iter().map(|word| word.0))
        .ok()
});

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
    let input = Input::new(text).range(range).anchored(Anchored::Yes);
    let found = WORDS.as_ref()?.try_find(input).ok()??;
    let (_, class) = actions().get(found.pattern().as_usize())?;
    Some(Word {
        class: *class,
        at: found.range(),
    })
}

/// The words within `range`, front to back, none overlapping.
pub(super) fn words_in(text: &str, range: Range<usize>) -> impl Iterator<Item = Word> {
    let range = range.start.min(range.end)..range.end;
    WORDS
        .as_ref()
        .and_then(|words| words.try_find_iter(Input::new(text).range(range)).ok())
        .into_iter()
        .flatten()
        .filter_map(|found| {
            let (_, class) = actions().get(found.pattern().as_usize())?;
            Some(Word {
                class: *class,
                at: found.range(),
            })
        })
}

//! Paragraphs that look back although no heading says so.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Input, MatchKind};

use crate::catalogue::action::{BACKWARD, FORWARD, NEITHER};

static MARKS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(BACKWARD.iter().chain(FORWARD).chain(NEITHER))
        .ok()
});

/// A longer paragraph, in bytes, is one whose line breaks are lost: it may hold both.
const LONGEST: usize = 6000;

/// Tells of each paragraph whether it looks back; one that tells nothing goes with the one before.
#[derive(Debug, Default)]
pub(super) struct Hindsight {
    paragraph: Range<usize>,
    back: bool,
}

impl Hindsight {
    /// Whether the paragraph that holds `at` looks back; the places asked for go forward.
    ///
    /// Words of results beside one another, and fewer of intent, are a review: 工业投资同比增长12%,
    /// 三条高速如期通车.
    pub(super) fn looks_back(&mut self, text: &str, at: usize) -> bool {
        if self.paragraph.contains(&at) {
            return self.back;
        }
        let start = text
            .get(..at)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |end| end + 1)
            .max(self.paragraph.end);
        let end = text
            .get(at..)
            .and_then(|behind| behind.find('\n'))
            .map_or(text.len(), |end| at + end + 1);
        self.paragraph = start.min(at)..end.max(at + 1);
        let (back, ahead) = count(text, self.paragraph.clone());
        if self.paragraph.len() > LONGEST || ahead >= 2 && ahead >= back {
            self.back = false;
        } else if back >= 2 && back > ahead {
            self.back = true;
        }
        self.back
    }
}

/// How many words of the paragraph look back, and how many ahead.
fn count(text: &str, at: Range<usize>) -> (usize, usize) {
    let mut back = 0;
    let mut ahead = 0;
    let range = at.start..at.end.min(text.len());
    for found in MARKS
        .iter()
        .flat_map(|marks| marks.find_iter(Input::new(text).range(range.clone())))
    {
        let index = found.pattern().as_usize();
        if index < BACKWARD.len() {
            back += 1;
        } else if index < BACKWARD.len() + FORWARD.len() {
            ahead += 1;
        }
    }
    (back, ahead)
}

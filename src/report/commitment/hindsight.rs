//! Paragraphs that look back although no heading says so.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::Words;
use crate::catalogue::action::{BACKWARD, FORWARD, GLOSS, MEANS, NEITHER, RATHER_FORWARD};

static MARKS: LazyLock<Words<'static>> = LazyLock::new(|| {
    let words = BACKWARD.iter().chain(FORWARD);
    Words::new(words.chain(RATHER_FORWARD).chain(NEITHER).copied())
});

/// A longer paragraph, in bytes, is one whose line breaks are lost: it may hold both.
const LONGEST: usize = 6000;

/// Tells of each paragraph whether it looks back; one that tells nothing goes with the one before.
#[derive(Debug, Default)]
pub(super) struct Hindsight {
    paragraph: Range<usize>,
    back: bool,
    /// Whether a paragraph before was surely of the plan: no review follows that no heading tells.
    ahead: bool,
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
        let marks = Marks::of(text, self.paragraph.clone());
        let (back, ahead) = (marks.back, marks.ahead + marks.rather);
        if self.paragraph.len() > LONGEST || ahead >= 2 && ahead >= back {
            self.back = false;
        } else if self.ahead {
            self.back = back >= 3 && back > 2 * ahead;
        } else if back >= 2 && back > ahead {
            self.back = true;
        }
        self.ahead |= marks.ahead >= 3 && marks.ahead > back;
        let words = text.get(self.paragraph.clone()).unwrap_or_default();
        self.back |= is_gloss(words);
        self.back
    }
}

/// How many words of a paragraph look back, and how many ahead.
#[derive(Debug, Default)]
struct Marks {
    back: usize,
    ahead: usize,
    rather: usize,
}

impl Marks {
    fn of(text: &str, at: Range<usize>) -> Self {
        let mut marks = Self::default();
        let range = at.start..at.end.min(text.len());
        let (first, second) = (BACKWARD.len(), BACKWARD.len() + FORWARD.len());
        for found in MARKS.find_iter(text, range) {
            let index = found.index;
            if index < first {
                marks.back += 1;
            } else if index < second {
                marks.ahead += 1;
            } else if index < second + RATHER_FORWARD.len() {
                marks.rather += 1;
            }
        }
        marks
    }
}

/// Whether a paragraph is the note on a term: 3.“四好农村路”：…, or 指…
fn is_gloss(paragraph: &str) -> bool {
    /// Between the closing quote and the colon, in characters.
    const NEAR: usize = 12;
    let (open, close, colon) = GLOSS;
    let bare = paragraph.trim();
    let term = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = term.len() < bare.len();
    let term = term.trim_start_matches(|c: char| !c.is_alphanumeric() && c != open);
    let quoted = term.strip_prefix(open).and_then(|term| {
        let (_, behind) = term.split_once(close)?;
        behind.chars().take(NEAR).find(|c| *c == colon)
    });
    bare.starts_with(MEANS) || numbered && quoted.is_some()
}

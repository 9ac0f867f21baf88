use std::ops::Range;
use std::sync::LazyLock;

use crate::base::{Found, Sort as _, Words};
use crate::catalogue::announce::{CLASSIFIERS, LEADS, PARTS};
use crate::catalogue::heading::NUMERALS;
use crate::catalogue::punctuation::SENTENCE_ENDS;
use crate::syntax::{HeadMarkKind, Heading};

/// An announcement that the text does not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Short {
    pub(super) announced: usize,
    pub(super) found: usize,
    /// The announcement.
    pub(super) at: Range<usize>,
    /// The last part that is there.
    pub(super) last: Option<Range<usize>>,
}

/// How far behind the announcement its first part begins at most, in bytes.
const NEAR: usize = 240;

/// How far before the number its sentence is read, in characters.
const SENTENCE: usize = 80;

/// How many announcements are followed at most.
const MANY: usize = 300;

/// The first announcement whose parts run to the end of the text and are fewer than it says.
pub(super) fn short(text: &str, headings: &[Heading]) -> Option<Short> {
    static WORDS: LazyLock<Words<'static>> = LazyLock::new(|| Words::new(PARTS.iter().copied()));
    let mut parts: Vec<Found> = WORDS.all(text).collect();
    parts.order_by_key(|part| part.index);
    let mut followed = 0;
    for part in parts {
        let Some((announced, start)) = number_before(text, part.at.start) else {
            continue;
        };
        followed += 1;
        if followed > MANY {
            return None;
        }
        if let Some(short) = kept(text, headings, announced, start..part.at.end) {
            return Some(short);
        }
    }
    None
}

/// The number before byte `end`, from 3 to 20, and where it begins.
fn number_before(text: &str, end: usize) -> Option<(usize, usize)> {
    let mut left = text.get(..end)?;
    for classifier in CLASSIFIERS {
        left = left.strip_suffix(classifier).unwrap_or(left);
    }
    let digits = left.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (number, len) = if digits > 0 {
        (left.get(left.len() - digits..)?.parse().ok()?, digits)
    } else {
        let numerals: Vec<usize> = left
            .chars()
            .rev()
            .take(3)
            .map_while(|c| NUMERALS.iter().position(|n| *n == c))
            .collect();
        let number = match numerals.as_slice() {
            [one] if *one <= 9 => one + 1,
            [one, 9] if *one < 9 => 10 + one + 1,
            [one, 9, ten] if *one < 9 && *ten < 9 => (ten + 1) * 10 + one + 1,
            [9, ten] if *ten < 9 => (ten + 1) * 10,
            _ => return None,
        };
        (number, numerals.len() * 3)
    };
    (3..=20)
        .contains(&number)
        .then_some((number, left.len() - len))
}

/// Whether what follows the announcement keeps it: `None` where it does, or where nothing tells.
fn kept(text: &str, headings: &[Heading], announced: usize, at: Range<usize>) -> Option<Short> {
    let before = text.get(..at.start)?;
    let start = before.char_indices().rev().take(SENTENCE).last()?.0;
    let sentence = before.get(start..)?.rsplit(SENTENCE_ENDS).next()?;
    let behind = text.get(at.end..)?;
    let leads = LEADS.iter().any(|word| sentence.contains(word));
    let stop = behind
        .char_indices()
        .take(8)
        .find(|(_, c)| matches!(c, '：' | '。' | '\n'))?;
    if !leads {
        return None;
    }
    let first = headings.partition_point(|h| h.at.start < at.end + stop.0);
    let head = headings.get(first)?;
    if head.at.start > at.end + NEAR || head.number != Some(1) {
        return None;
    }
    let series: Vec<&Heading> = headings
        .iter()
        .skip(first)
        .filter(|h| h.kind == head.kind && h.parent == head.parent)
        .collect();
    let mut found = 0;
    let mut last = None;
    for heading in series {
        if heading.number == Some(found + 1) {
            found += 1;
            last = Some(heading.at.clone());
        }
    }
    let end = last.as_ref().map_or(0, |at| at.end);
    let more = headings
        .iter()
        .any(|h| h.at.start > end && h.depth <= head.depth);
    let spoken = head.kind == Some(HeadMarkKind::Spoken);
    (found < announced && !more && !spoken).then_some(Short {
        announced,
        found,
        at,
        last,
    })
}

use std::ops::Range;

use crate::catalogue::heading::{OPENERS, SENTENCE_STARTS, TITLE_ENDS};
use crate::catalogue::punctuation::{CLOSERS, SENTENCE_ENDS};

use super::head_mark::{HeadMarkKind, find_head_mark};
use super::outline::{Candidate, rank};

/// The shortest paragraph in which lost line ends are sought, in bytes.
const SHORTEST: usize = 600;

/// The fewest bytes between two headings of a paragraph.
const APART: usize = 150;

/// How far behind its mark a title is read, in bytes.
const REACH: usize = 480;

/// The longest title, in bytes.
const LONGEST: usize = 180;

/// Headings in the middle of a paragraph, where the copy has lost its line ends: numerals that count
/// from 1, each far from the last.
pub(super) fn find(text: &str, paragraph: usize, at: Range<usize>) -> Vec<Candidate> {
    let line = text.get(at.clone()).unwrap_or_default();
    if line.len() < SHORTEST {
        return Vec::new();
    }
    let mut found = Vec::new();
    for kind in [HeadMarkKind::Numeral, HeadMarkKind::NumeralInBrackets] {
        found.extend(counted(line, kind));
    }
    found
        .into_iter()
        .map(|(start, number, len, kind)| {
            let title = start + len;
            let end = title + title_len(line.get(title..).unwrap_or_default());
            Candidate {
                kind: Some(kind),
                number: Some(number),
                rank: rank(kind),
                at: at.start + start..at.start + end,
                title: at.start + title..at.start + end,
                body: true,
                paragraph,
            }
        })
        .collect()
}

/// The marks of one kind in mid-paragraph that count on, at least two.
fn counted(line: &str, kind: HeadMarkKind) -> Vec<(usize, usize, usize, HeadMarkKind)> {
    let mut runs: Vec<Vec<(usize, usize, usize, HeadMarkKind)>> = Vec::new();
    let ends = |c: char| {
        SENTENCE_ENDS.contains(&c) || CLOSERS.contains(&c) || matches!(c, '\u{ff1a}' | '\u{ff1b}')
    };
    for (at, c) in line.char_indices().filter(|(_, c)| ends(*c)) {
        let start = at + c.len_utf8();
        let Some(mark) = line.get(start..).and_then(find_head_mark) else {
            continue;
        };
        let (true, Some(number)) = (mark.kind == kind, mark.number) else {
            continue;
        };
        let one = (start, number, mark.len, kind);
        match runs.last_mut() {
            Some(run)
                if run
                    .last()
                    .is_some_and(|last| number == last.1 + 1 && start >= last.0 + APART) =>
            {
                run.push(one);
            }
            Some(_) | None => runs.push(vec![one]),
        }
    }
    runs.retain(|run| {
        run.len() >= 2
            || run
                .first()
                .is_some_and(|one| line.len() - one.0 > 2 * APART && one.1 == 1)
    });
    runs.into_iter().flatten().collect()
}

/// How many bytes of `rest` are the title: its first sentence, or less where a line end was lost in
/// it (…现代产业新体系|实施创新引领工程).
pub(super) fn title_len(rest: &str) -> usize {
    let rest = rest
        .get(..rest.floor_char_boundary(REACH))
        .unwrap_or_default();
    let sentence = rest.find(SENTENCE_ENDS).unwrap_or(rest.len());
    let first = rest.get(..sentence).unwrap_or_default();
    let mut split = None;
    for end in TITLE_ENDS {
        for (at, _) in first.match_indices(end) {
            let at = at + end.len();
            let behind = first.get(at..).unwrap_or_default();
            let opens = |words: &[&str]| words.iter().any(|word| behind.starts_with(word));
            let year = behind.bytes().take_while(u8::is_ascii_digit).count() >= 2;
            if shared_clause(first, at)
                && (opens(OPENERS) || opens(SENTENCE_STARTS) || year)
                && split.is_none_or(|known| at < known)
            {
                split = Some(at);
            }
        }
    }
    match split {
        Some(split) => split,
        None if sentence <= LONGEST => sentence,
        None => first
            .find(['\u{ff0c}', '\u{ff1a}'])
            .or_else(|| first.char_indices().nth(LONGEST / 3).map(|c| c.0))
            .unwrap_or(sentence),
    }
}

/// Whether byte `at` lies inside a clause too long for one, with enough on both sides.
fn shared_clause(sentence: &str, at: usize) -> bool {
    let comma = '\u{ff0c}';
    let left = sentence.get(..at).unwrap_or_default();
    let right = sentence.get(at..).unwrap_or_default();
    let before = left
        .rsplit(comma)
        .next()
        .unwrap_or_default()
        .chars()
        .count();
    let behind = right
        .split(comma)
        .next()
        .unwrap_or_default()
        .chars()
        .count();
    before >= 5 && behind >= 4 && before + behind >= 13
}

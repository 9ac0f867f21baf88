use crate::catalogue::EditKind;
use crate::catalogue::heading::MARK_ENDS;
use crate::catalogue::punctuation::{CLOSERS, NO_START, SENTENCE_ENDS};
use crate::syntax::head_mark::find_head_mark;
use crate::syntax::view::Change;

use super::line::Line;

/// The fewest characters that a site puts on a page. A shorter line before a mark is an item's; in
/// a text without a list of its own what counts is all that stands before the mark.
const SHORTEST_PAGE: usize = 80;

/// A number at a line's beginning that may count the site's pages.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    line: usize,
    number: usize,
    /// Behind the mark.
    end: usize,
    /// Whether it opens the text.
    first: bool,
    /// Whether it breaks a sentence.
    breaks: bool,
}

/// The marks by which a sharing site counts its pages in the middle of sentences (`\n3、`).
///
/// They count on from 1 or 2 through the whole text. Some must break a sentence; those between
/// them by number need not. A list's own numbers break none.
pub(super) fn changes(text: &str, lines: &[Line], fates: &[Option<EditKind>]) -> Vec<Change> {
    let candidates = candidates(text, lines, fates);
    let mut changes = Vec::new();
    for mark in chain(&candidates) {
        let Some(line) = lines.get(mark.line) else {
            continue;
        };
        // The line end before it is the site's as well, unless it is the text's first line.
        let start = if mark.first {
            line.inner.start
        } else {
            line.at.start.saturating_sub(1)
        };
        changes.push(Change {
            at: start..mark.end,
            put: None,
            kind: Some(EditKind::PageMark),
        });
    }
    changes
}

fn candidates(text: &str, lines: &[Line], fates: &[Option<EditKind>]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut before: Option<&Line> = None;
    let listed = lines
        .iter()
        .zip(fates)
        .filter(|(line, fate)| fate.is_none() && !line.is_blank())
        .skip(1)
        .any(|(line, _)| number_of(line.of(text)).is_some_and(|n| n.0 == 1));
    let mut read = 0;
    for (i, (line, fate)) in lines.iter().zip(fates).enumerate() {
        if fate.is_some() {
            continue;
        }
        let inner = line.of(text);
        if let Some((number, len)) = number_of(inner) {
            let goes_on = inner
                .get(len..)
                .is_some_and(|rest| rest.starts_with(NO_START));
            candidates.push(Candidate {
                line: i,
                number,
                end: line.inner.start + len,
                first: before.is_none(),
                breaks: number > 1
                    && before.is_some_and(|line| {
                        let inner = line.of(text);
                        let long = line.chars >= SHORTEST_PAGE
                            || !listed && read >= SHORTEST_PAGE && find_head_mark(inner).is_none();
                        goes_on || long && !is_ended(inner)
                    }),
            });
        }
        if !line.is_blank() {
            before = Some(line);
            read += line.chars;
        }
    }
    candidates
}

/// The number of the mark (`3、`) that `line` begins with, and the mark's length.
fn number_of(line: &str) -> Option<(usize, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let end = line.get(digits..)?.chars().next()?;
    if !(1..=3).contains(&digits) || MARK_ENDS.first() != Some(&end) {
        return None;
    }
    let number = line.get(..digits)?.parse().ok()?;
    Some((number, digits + end.len_utf8()))
}

/// Whether a line may end here: behind a sentence, a clause of a list, or a bracket.
fn is_ended(line: &str) -> bool {
    line.ends_with(SENTENCE_ENDS)
        || line.ends_with(CLOSERS)
        || line.ends_with(['\u{ff1b}', '\u{ff1a}', ';', ':'])
}

/// The run of marks that count on through the text, held by those that break sentences.
fn chain(candidates: &[Candidate]) -> Vec<Candidate> {
    let breaks = rising(candidates);
    let Some((first, one)) = breaks.first().copied() else {
        return Vec::new();
    };
    let mut chain = Vec::new();
    let mut wanted = one.number;
    for candidate in candidates.get(..first).unwrap_or_default().iter().rev() {
        // A 1 is the site's only where the text begins; elsewhere it begins a list.
        if candidate.number + 1 == wanted && (candidate.number > 1 || candidate.first) {
            wanted = candidate.number;
            chain.push(*candidate);
        }
    }
    if breaks.len() == 1 && wanted > 2 {
        return Vec::new();
    }
    chain.reverse();
    let mut next = one.number;
    for (i, candidate) in candidates.iter().enumerate().skip(first) {
        let known = breaks.iter().any(|(at, _)| *at == i);
        let room = || {
            let later = breaks.iter().find(|(at, _)| *at > i);
            later.is_none_or(|(_, later)| next < later.number)
        };
        if known || candidate.number == next && room() {
            chain.push(*candidate);
            next = candidate.number + 1;
        }
    }
    chain
}

/// The breaks whose numbers rise through the text, with their places among the candidates.
fn rising(candidates: &[Candidate]) -> Vec<(usize, Candidate)> {
    let mut rising: Vec<(usize, Candidate)> = Vec::new();
    for (i, one) in candidates.iter().enumerate() {
        if one.breaks && rising.last().is_none_or(|last| last.1.number < one.number) {
            rising.push((i, *one));
        }
    }
    rising
}

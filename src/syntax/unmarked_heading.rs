use std::ops::Range;

use super::outline::{Candidate, LONGEST, slice};
use crate::base::Sort as _;
use crate::catalogue::heading::{BULLETS, GOES_ON, SALUTATIONS, SECTION_WORDS};
use crate::catalogue::punctuation::{CLAUSE_MARKS, SENTENCE_ENDS};

/// Headings without a mark, where they are the outermost: short lines that name a section, one of
/// which stands before every mark.
pub(super) fn add(
    text: &str,
    paragraphs: &[Range<usize>],
    body: Range<usize>,
    candidates: &mut Vec<Candidate>,
) {
    let mut found: Vec<Candidate> = Vec::new();
    let numbered = candidates.iter().any(|c| c.rank <= 2);
    let words = |line: &str| SECTION_WORDS.iter().any(|word| line.contains(word));
    for (i, at) in paragraphs
        .iter()
        .enumerate()
        .take(body.end)
        .skip(body.start)
    {
        let line = slice(text, at.clone());
        // The first paragraph of a text without a salutation is its title.
        if i > 0
            && names_section(line)
            && candidates
                .binary_search_by_key(&i, |c| c.paragraph)
                .is_err()
            && (words(line) || !numbered && leads_text(text, paragraphs, i))
        {
            found.push(Candidate {
                kind: None,
                number: None,
                rank: 0,
                at: at.clone(),
                title: at.clone(),
                body: false,
                paragraph: i,
            });
        }
    }
    let numerals = || candidates.iter().filter(|c| c.rank == 2);
    let first = candidates.iter().find(|c| c.rank <= 2).map(|c| c.paragraph);
    let leads = found
        .first()
        .is_some_and(|top| first.is_none_or(|numeral| top.paragraph < numeral));
    if !leads {
        // Below 一、 a line without a mark opens nothing that the outline could place, but where the
        // numerals begin anew behind it, or where there is one alone.
        let anew: Vec<usize> = numerals()
            .skip(1)
            .filter(|c| c.number == Some(1))
            .map(|c| c.paragraph)
            .collect();
        let alone = numerals().count() == 1;
        found.retain(|c| alone || anew.contains(&(c.paragraph + 1)));
        for one in found.iter_mut().filter(|_| alone) {
            one.rank = 2;
        }
    }
    candidates.extend(merged(text, found));
    candidates.order_by_key(|c| c.at.start);
}

/// A title that the copy broke in two lines is one.
fn merged(text: &str, found: Vec<Candidate>) -> Vec<Candidate> {
    let mut merged: Vec<Candidate> = Vec::with_capacity(found.len());
    for one in found {
        match merged.last_mut() {
            Some(last)
                if one.at.start == last.at.end + 1
                    && slice(text, one.at.clone()).starts_with(GOES_ON) =>
            {
                last.at.end = one.at.end;
                last.title.end = one.title.end;
                last.paragraph = one.paragraph;
            }
            Some(_) | None => merged.push(one),
        }
    }
    merged
}

/// Whether a paragraph of length follows the one at `i`, and another came before it.
fn leads_text(text: &str, paragraphs: &[Range<usize>], i: usize) -> bool {
    let longer = |i: usize, than: usize| {
        let line = paragraphs.get(i).cloned().map(|at| slice(text, at));
        line.is_some_and(|line| line.chars().count() > than)
    };
    longer(i + 1, 40) && i.checked_sub(1).is_some_and(|i| longer(i, 20))
}

/// A short line that names a part of the text.
fn names_section(line: &str) -> bool {
    let chars = line.chars().count();
    let longest = LONGEST.last().copied().unwrap_or_default();
    (4..=longest).contains(&chars)
        && !line.ends_with(CLAUSE_MARKS)
        && !line.ends_with(SENTENCE_ENDS)
        && !line.contains(['\t', '|', '%'])
        && !line.starts_with(BULLETS)
        && !SALUTATIONS.iter().any(|word| line.starts_with(word))
}

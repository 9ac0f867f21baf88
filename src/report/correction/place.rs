//! The way back from a correction to what it is said of.

use std::collections::BTreeMap;

use super::{Anchor, Correction};
use crate::base::{Sort as _, Span};
use crate::catalogue::punctuation::CLAUSE_MARKS;
use crate::report::Statement;

/// A clause is told up to so many bytes on each side of a number.
const REACH: usize = 240;

/// The words around a number that tell it again, in bytes on each side.
const AROUND: usize = 24;

/// What a correction may be said of.
pub(super) struct Candidate<'t> {
    pub(super) at: Span,
    pub(super) quote: &'t str,
    pub(super) clause: Span,
}

impl<'t> Candidate<'t> {
    fn of_statement(text: &'t str, statement: &Statement) -> Self {
        Self {
            at: statement.value_at,
            quote: statement.quote_at().of(text),
            clause: statement.clause_at,
        }
    }

    fn of_number(text: &'t str, at: Span) -> Self {
        Self {
            at,
            quote: around(text, at, AROUND).of(text),
            clause: clause(text, at),
        }
    }
}

/// The anchor of the statement at `index` of those that were read, in their order.
pub fn anchor_of(text: &str, read: &[&Statement], index: usize) -> Option<Anchor> {
    let statement = read.get(index)?;
    let own = Candidate::of_statement(text, statement);
    let value = own.at.of(text);
    let before = read.get(..index).unwrap_or_default().iter();
    let same = before
        .rev()
        .take_while(|s| s.value_at.end > own.clause.start);
    let same = same.filter(|s| {
        let other = Candidate::of_statement(text, s);
        other.clause == own.clause && other.at.of(text) == value
    });
    Some(anchor(text, &own, same.count()))
}

/// The anchor of a stretch that was not read.
pub fn anchor_of_number(text: &str, at: Span) -> Anchor {
    let own = Candidate::of_number(text, at);
    let before = Span::new(own.clause.start, at.start).of(text);
    let nth = match at.of(text) {
        "" => 0,
        value => before.matches(value).count(),
    };
    anchor(text, &own, nth)
}

fn anchor(text: &str, own: &Candidate<'_>, nth: usize) -> Anchor {
    Anchor {
        at: own.at,
        value: own.at.of(text).to_owned(),
        quote: own.quote.to_owned(),
        clause: own.clause.of(text).to_owned(),
        nth,
    }
}

/// The clause around a stretch.
pub(super) fn clause(text: &str, at: Span) -> Span {
    let wide = around(text, at, REACH);
    let before = Span::new(wide.start, at.start).of(text);
    let behind = Span::new(at.end, wide.end).of(text);
    let start = before
        .char_indices()
        .rev()
        .find(|(_, c)| is_clause_end(*c))
        .map_or(wide.start, |(place, c)| wide.start + place + c.len_utf8());
    let end = behind
        .find(is_clause_end)
        .map_or(wide.end, |place| at.end + place);
    Span::new(start, end)
}

fn is_clause_end(c: char) -> bool {
    c == '\n' || c == '\r' || CLAUSE_MARKS.contains(&c)
}

/// A stretch with so many bytes more on each side, cut at characters.
fn around(text: &str, at: Span, reach: usize) -> Span {
    let mut start = at.start.saturating_sub(reach);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let mut end = at.end.saturating_add(reach).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    Span::new(start, end)
}

/// For each correction the index of the statement that it is said of; `None` where there is none.
/// No statement is found twice: of two corrections the nearer one has it.
pub(super) fn find_statements(
    text: &str,
    corrections: &[&Correction],
    statements: &[Statement],
) -> Vec<Option<usize>> {
    find(corrections, statements.len(), text, |index| {
        let statement = statements.get(index)?;
        Some(Candidate::of_statement(text, statement))
    })
}

/// The same for numbers that were not read, by their places.
pub(super) fn find_numbers(
    text: &str,
    corrections: &[&Correction],
    numbers: &[Span],
) -> Vec<Option<usize>> {
    find(corrections, numbers.len(), text, |index| {
        Some(Candidate::of_number(text, *numbers.get(index)?))
    })
}

/// Whose value is one of those that are sought, by value.
type Sought<'c> = BTreeMap<&'c str, Vec<usize>>;

fn find<'t>(
    corrections: &[&Correction],
    count: usize,
    text: &'t str,
    candidate: impl Fn(usize) -> Option<Candidate<'t>>,
) -> Vec<Option<usize>> {
    let mut found = vec![None; corrections.len()];
    if corrections.is_empty() {
        return found;
    }
    let mut sought: Sought<'_> = BTreeMap::new();
    for correction in corrections {
        sought.entry(correction.anchor.value.as_str()).or_default();
    }
    let mut numbered: BTreeMap<(Span, &str), usize> = BTreeMap::new();
    let mut candidates = Vec::new();
    for index in 0..count {
        let Some(own) = candidate(index) else {
            continue;
        };
        let value = own.at.of(text);
        if let Some(same) = sought.get_mut(value) {
            let nth = numbered.entry((own.clause, value)).or_default();
            same.push(candidates.len());
            candidates.push((index, *nth, own));
            *nth += 1;
        }
    }
    // The same clause before the same quote, the nearest place before others.
    let mut pairs = Vec::new();
    for (which, correction) in corrections.iter().enumerate() {
        let anchor = &correction.anchor;
        let same = sought.get(anchor.value.as_str()).into_iter().flatten();
        for at in same {
            let Some((_, nth, own)) = candidates.get(*at) else {
                continue;
            };
            let rank = if own.clause.of(text) == anchor.clause && *nth == anchor.nth {
                0_u8
            } else if own.quote == anchor.quote {
                1
            } else {
                continue;
            };
            let far = own.at.start.abs_diff(anchor.at.start);
            pairs.push((rank, far, which, *at));
        }
    }
    pairs.order();
    let mut taken = vec![false; candidates.len()];
    for (_, _, which, at) in pairs {
        if let (Some(place @ None), Some(taken @ false), Some((index, ..))) =
            (found.get_mut(which), taken.get_mut(at), candidates.get(at))
        {
            (*place, *taken) = (Some(*index), true);
        }
    }
    found
}

/// Where a stretch that was not read stands now.
pub(super) fn find_stretch(text: &str, anchor: &Anchor) -> Option<Span> {
    if anchor.value.is_empty() {
        return None;
    }
    if anchor.at.of(text) == anchor.value && clause(text, anchor.at).of(text) == anchor.clause {
        return Some(anchor.at);
    }
    let within = |whole: &str, nth: usize| Some(whole.match_indices(&anchor.value).nth(nth)?.0);
    let nearest = |whole: &str, into: usize| {
        let starts = text.match_indices(whole).map(|(start, _)| start + into);
        let start = starts.min_by_key(|start| start.abs_diff(anchor.at.start))?;
        Some(Span::new(start, start + anchor.value.len()))
    };
    let by_clause =
        within(&anchor.clause, anchor.nth).and_then(|into| nearest(&anchor.clause, into));
    by_clause.or_else(|| nearest(&anchor.quote, within(&anchor.quote, 0)?))
}

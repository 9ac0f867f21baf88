use std::collections::BTreeMap;
use std::ops::Range;

use super::title::Title;
use super::{Pages, YearConflict};
use crate::base::Span;
use crate::catalogue::document::{
    COMING_FIVE, DATE, DELIVERED, FAR, FIRST_YEAR, FIVE, FIVE_YEAR_PLANS, LAST_YEAR, MASKED_YEARS,
    OTHER_YEAR, PASSED, PLANS, REVIEWS, TARGETS, THIS_YEAR, YEAR_NUMERALS, YEAR_TO_COME,
};
use crate::catalogue::stance::MET;
use crate::report::Period;

/// What a document tells of its time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) year: Option<u16>,
    pub(super) at: Vec<Span>,
    pub(super) horizon: Option<(Period, Span)>,
    pub(super) conflict: Option<YearConflict>,
    pub(super) masked: Vec<Span>,
}

/// A year that speaks for the document's: with its weight and its place in the view.
#[derive(Debug, Clone)]
struct Vote {
    year: u16,
    weight: u32,
    at: Range<usize>,
}

/// What a heading's year, the day of delivery, the sentence of targets, a title and a sentence on the
/// coming year weigh. A title's year may be the one reviewed.
const HEADING: u32 = 6;
const DELIVERY: u32 = 5;
const TARGET: u32 = 3;
const TITLE: u32 = 2;
const COMING: u32 = 1;

/// The longest line of a title's block, in bytes.
const HEAD_LINE: usize = 180;

/// Reads year, horizon and what contradicts them.
pub(super) fn read(pages: &Pages<'_>, title: Option<&Title>) -> Time {
    let years = years(pages.text);
    let masked: Vec<Span> = masked(pages);
    let mut votes = headings(pages);
    votes.extend(delivery(pages, &years));
    votes.extend(sentences(pages, &years));
    let named = plans(pages.text);
    votes.extend(plan_years(pages, &named));
    let title_year = title.and_then(|title| {
        let (at, year) = self::years(&title.text).into_iter().next()?;
        Some((year, title.raw(pages, at.start..title.text.len())))
    });
    let mut score: BTreeMap<u16, u32> = BTreeMap::new();
    for vote in &votes {
        *score.entry(vote.year).or_default() += vote.weight;
    }
    if let Some((year, _)) = title_year {
        *score.entry(year).or_default() += TITLE;
    }
    let best = score.values().copied().max().unwrap_or(0);
    let told = score
        .iter()
        .rev()
        .find(|(_, score)| **score == best && best > 0)
        .map(|(year, _)| *year);
    let body = told.filter(|_| best > TITLE + COMING);
    let conflict =
        title_year.and_then(|title| conflict(pages, title, body, &votes, &years, &named));
    let hidden = masked.len() * 4 > years.len() && (conflict.is_some() || best <= 2 * TARGET);
    let year = told
        .filter(|_| !hidden && (conflict.is_none() || body.is_some()))
        .or_else(|| fallback(pages, &years).filter(|_| masked.is_empty() && title_year.is_none()));
    let mut at: Vec<&Vote> = votes.iter().filter(|v| Some(v.year) == year).collect();
    at.sort_by_key(|vote| std::cmp::Reverse(vote.weight));
    let mut at: Vec<Span> = at
        .into_iter()
        .take(3)
        .map(|vote| pages.view.raw(vote.at.clone()))
        .collect();
    if at.is_empty() && year.is_some() {
        at.extend(title_year.map(|t| t.1));
    }
    Time {
        horizon: horizon(pages, year, &named),
        year,
        at,
        conflict,
        masked,
    }
}

/// Every year of the text, in digits or numerals, with 年 behind it.
fn years(text: &str) -> Vec<(Range<usize>, u16)> {
    let mut years = Vec::new();
    for (at, word) in text.match_indices(DATE.0) {
        let left = text.get(..at).unwrap_or_default();
        let mut digits = String::new();
        let mut start = at;
        for c in left.chars().rev().take(4) {
            let digit = if c.is_ascii_digit() {
                Some(c)
            } else {
                YEAR_NUMERALS.iter().find(|n| n.0 == c).map(|n| n.1)
            };
            let Some(digit) = digit else { break };
            digits.insert(0, digit);
            start -= c.len_utf8();
        }
        if digits.len() == 4
            && let Ok(year) = digits.parse::<u16>()
            && (1949..=2070).contains(&year)
        {
            years.push((start..at + word.len(), year));
        }
    }
    years
}

/// Where years are masked.
fn masked(pages: &Pages<'_>) -> Vec<Span> {
    let mut masked = Vec::new();
    for (at, word) in pages.text.match_indices(DATE.0) {
        let end = at + word.len();
        let left = pages.text.get(..end).unwrap_or_default();
        if let Some(mask) = MASKED_YEARS.iter().find(|mask| left.ends_with(**mask)) {
            masked.push(pages.view.raw(end - mask.len()..end));
        }
    }
    masked
}

/// The years of headings: one that is looked back on comes before the document's.
fn headings(pages: &Pages<'_>) -> Vec<Vote> {
    let mut votes = Vec::new();
    for heading in pages.outline.iter().filter(|h| h.depth <= 2) {
        let title = pages.slice(heading.title.clone());
        let years = years(title);
        for (i, (at, year)) in years.iter().enumerate() {
            let end = years.get(i + 1).map_or(title.len(), |next| next.0.start);
            let clause = title.get(at.end..end).unwrap_or_default();
            let rest = title.get(at.end..).unwrap_or_default();
            if clause.contains(FAR) {
                continue;
            }
            let has = |words: &[&str], text: &str| words.iter().any(|word| text.contains(word));
            let year = if has(REVIEWS, clause) || has(REVIEWS, rest) && !has(PLANS, clause) {
                year + 1
            } else if has(PLANS, clause) {
                *year
            } else {
                continue;
            };
            votes.push(Vote {
                year,
                weight: if heading.depth == 1 {
                    HEADING
                } else {
                    HEADING / 2
                },
                at: heading.title.start + at.start..heading.title.start + at.end,
            });
        }
    }
    votes
}

/// The day on which the report was given; one of the last weeks of a year speaks of the next.
fn delivery(pages: &Pages<'_>, years: &[(Range<usize>, u16)]) -> Option<Vote> {
    let end = pages.head.last()?.end;
    for (at, year) in years.iter().take_while(|(at, _)| at.end <= end) {
        let line = pages.head.iter().find(|line| line.contains(&at.start))?;
        let rest: String = pages.slice(at.end..line.end).chars().take(16).collect();
        let Some((month, behind)) = rest.split_once(DATE.1) else {
            continue;
        };
        let month: String = month.chars().filter(|c| !c.is_whitespace()).collect();
        let number = month.parse::<u8>().ok().or_else(|| numeral(&month));
        let dated = behind.chars().take(5).any(|c| c == DATE.2);
        let meets = pages.slice(line.clone());
        let meets = DELIVERED.iter().any(|word| meets.contains(word));
        if let Some(month) = number
            && dated
            && (1..=12).contains(&month)
        {
            return Some(Vote {
                year: year + u16::from(month >= 11),
                weight: if meets { DELIVERY } else { TITLE },
                at: at.clone(),
            });
        }
    }
    None
}

/// A month in numerals.
fn numeral(month: &str) -> Option<u8> {
    let mut number = 0;
    for c in month.chars() {
        let at = crate::catalogue::heading::NUMERALS
            .iter()
            .position(|n| *n == c)?;
        number = match at {
            0..=8 => number + u8::try_from(at).ok()? + 1,
            9 => number + 10,
            _ => return None,
        };
    }
    (number > 0).then_some(number)
}

/// The years of sentences on targets and on the year to come.
fn sentences(pages: &Pages<'_>, years: &[(Range<usize>, u16)]) -> Vec<Vote> {
    let mut votes: Vec<Vote> = Vec::new();
    for (at, year) in years {
        let behind: String = pages
            .slice(at.end..pages.text.len().min(at.end + 90))
            .to_owned();
        let behind = if behind.is_empty() {
            pages
                .text
                .get(at.end..)
                .unwrap_or_default()
                .chars()
                .take(26)
                .collect()
        } else {
            behind
        };
        let sentence = behind
            .split(['\u{3002}', '\n', '\u{ff0c}'])
            .next()
            .unwrap_or_default();
        let left = pages.text.get(..at.start).unwrap_or_default();
        let before: String = left
            .chars()
            .rev()
            .take(5)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let met = MET.iter().any(|word| before.contains(word));
        let near: String = sentence.chars().take(22).collect();
        let passed = PASSED.iter().any(|word| before.ends_with(word));
        let (year, weight) = if passed {
            (&(year + 1), TARGET)
        } else if !met && TARGETS.iter().any(|word| near.contains(word)) {
            (year, TARGET)
        } else if YEAR_TO_COME.iter().any(|word| sentence.contains(word)) {
            (year, COMING)
        } else {
            continue;
        };
        if votes
            .iter()
            .filter(|vote| vote.year == *year && vote.weight == weight)
            .count()
            < 2
        {
            votes.push(Vote {
                year: *year,
                weight,
                at: at.clone(),
            });
        }
    }
    votes
}

/// The last `count` characters of `text`.
fn last_chars(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last();
    text.get(start.map_or(text.len(), |s| s.0)..)
        .unwrap_or_default()
}

/// 今年是“十五五”开局之年: the years of sentences that name the year by its place in a plan.
fn plan_years(pages: &Pages<'_>, named: &[(Range<usize>, u16)]) -> Vec<Vote> {
    let mut votes: Vec<Vote> = Vec::new();
    for (at, start) in named {
        let left = pages.text.get(..at.start).unwrap_or_default();
        let before = last_chars(left, 24);
        let before = before
            .rsplit(['\u{3002}', '\n', '\u{ff1b}'])
            .next()
            .unwrap_or_default();
        let behind: String = pages
            .text
            .get(at.end..)
            .unwrap_or_default()
            .chars()
            .take(10)
            .collect();
        let has = |words: &[&str], text: &str| words.iter().any(|word| text.contains(word));
        if !has(THIS_YEAR, before) || votes.len() >= 2 {
            continue;
        }
        let year = if has(FIRST_YEAR, &behind) {
            *start
        } else if has(LAST_YEAR, &behind) {
            start + 4
        } else {
            continue;
        };
        votes.push(Vote {
            year,
            weight: TARGET,
            at: at.clone(),
        });
    }
    votes
}

/// Without any of these: the latest year that the text says often, or the one after it where the
/// text looks back on that.
fn fallback(pages: &Pages<'_>, years: &[(Range<usize>, u16)]) -> Option<u16> {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    for (at, year) in years {
        let left = pages.text.get(..at.start).unwrap_or_default();
        if !OTHER_YEAR.iter().any(|word| left.ends_with(word)) {
            *counts.entry(*year).or_default() += 1;
        }
    }
    // A report speaks of its year and of the one before.
    let pair = counts
        .keys()
        .rev()
        .find(|year| counts.contains_key(&(*year - 1)));
    if let Some(year) = pair {
        return Some(*year);
    }
    let most = counts.values().copied().max()?;
    let year = counts
        .iter()
        .rev()
        .find(|c| *c.1 * 2 > most)
        .map(|c| *c.0)?;
    let looks_back = pages.outline.iter().any(|h| {
        REVIEWS
            .iter()
            .any(|word| pages.slice(h.title.clone()).contains(word))
    });
    Some(year + u16::from(looks_back && most > 1))
}

/// The five-year plans that the text names in quotation marks, with their places.
fn plans(text: &str) -> Vec<(Range<usize>, u16)> {
    let mut plans = Vec::new();
    for (at, five) in text.match_indices(FIVE) {
        let end = at + five.len();
        let left = text.get(..end).unwrap_or_default();
        let named = FIVE_YEAR_PLANS.iter().find(|(name, _)| {
            left.strip_suffix(name)
                .is_some_and(|left| left.ends_with(['\u{201c}', '"', '\u{2018}', '\'']))
        });
        if let Some((name, start)) = named {
            plans.push((end - name.len()..end, *start));
        }
    }
    plans
}

/// The longer span that the document plans for.
fn horizon(
    pages: &Pages<'_>,
    year: Option<u16>,
    named: &[(Range<usize>, u16)],
) -> Option<(Period, Span)> {
    let ahead = |text: &str| {
        PLANS.iter().any(|word| text.contains(word))
            && !REVIEWS.iter().any(|word| text.contains(word))
    };
    let fits =
        |start: u16| year.is_none_or(|year| (start.saturating_sub(1)..=start + 1).contains(&year));
    for heading in pages.outline.iter().filter(|h| h.depth <= 2) {
        let title = pages.slice(heading.title.clone());
        for (at, start) in plans(title).into_iter().rev() {
            if fits(start) && title.get(at.end..).is_some_and(ahead) {
                let at = heading.title.start + at.start..heading.title.start + at.end;
                return Some((five(start), pages.view.raw(at)));
            }
        }
        for word in COMING_FIVE {
            if let Some(at) = title.find(word)
                && ahead(title.get(at..).unwrap_or_default())
                && let Some(year) = year
            {
                let at = heading.title.start + at..heading.title.start + at + word.len();
                return Some((five(year), pages.view.raw(at)));
            }
        }
    }
    named
        .iter()
        .filter(|plan| fits(plan.1))
        .find(|(at, start)| {
            let behind: String = pages
                .text
                .get(at.end..)
                .unwrap_or_default()
                .chars()
                .take(24)
                .collect();
            let sentence = behind
                .split(['\u{3002}', '\u{ff0c}', '\n'])
                .next()
                .unwrap_or_default();
            year.is_none_or(|year| year <= start + 1)
                && TARGETS.iter().any(|word| sentence.contains(word))
        })
        .map(|(at, start)| (five(*start), pages.view.raw(at.clone())))
}

fn five(start: u16) -> Period {
    Period {
        start,
        end: start + 4,
    }
}

/// A title's year that the body does not bear out: the body's own is another, or all the plans that
/// it speaks of ended before.
fn conflict(
    pages: &Pages<'_>,
    (title_year, title_at): (u16, Span),
    body: Option<u16>,
    votes: &[Vote],
    years: &[(Range<usize>, u16)],
    named: &[(Range<usize>, u16)],
) -> Option<YearConflict> {
    let found = |body_year: u16, at: Range<usize>| YearConflict {
        title_year,
        title_at,
        body_year,
        body_at: pages.view.raw(at),
    };
    if let Some(year) = body
        && year != title_year
        && year != title_year + 1
        && let Some(vote) = votes
            .iter()
            .find(|vote| vote.year == year && vote.weight >= DELIVERY)
    {
        return Some(found(year, vote.at.clone()));
    }
    let (at, last) = named.iter().max_by_key(|plan| plan.1)?;
    let titled = |at: &Range<usize>| {
        title_at.overlaps(pages.view.raw(at.clone()))
            || pages
                .head
                .iter()
                .any(|line| line.contains(&at.start) && line.len() <= HEAD_LINE)
    };
    let later = years
        .iter()
        .any(|(at, year)| *year >= title_year && !titled(at));
    (last + 4 < title_year && !later).then(|| found(last + 4, at.clone()))
}

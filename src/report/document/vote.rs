use std::ops::Range;

use super::Pages;
use super::mention::years;
use crate::catalogue::document::{
    DATE, DELIVERED, ESTIMATED, FAR, FIRST_YEAR, LAST_YEAR, LOOKED_BACK, PASSED, PLANS, REVIEWS,
    TARGETS, THIS_YEAR, YEAR_TO_COME,
};
use crate::catalogue::stance::MET;

/// A year that speaks for the document's: with its weight and its place in the view.
#[derive(Debug, Clone)]
pub(super) struct Vote {
    pub(super) year: u16,
    pub(super) weight: u32,
    pub(super) at: Range<usize>,
}

/// What a heading's year, the day of delivery, the sentence of targets, a title and a sentence on the
/// coming year weigh. A title's year may be the one reviewed.
pub(super) const HEADING: u32 = 6;
pub(super) const DELIVERY: u32 = 5;
pub(super) const TARGET: u32 = 3;
pub(super) const TITLE: u32 = 2;
pub(super) const COMING: u32 = 1;

/// The years of headings: one that is looked back on comes before the document's.
pub(super) fn headings(pages: &Pages<'_>) -> Vec<Vote> {
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
pub(super) fn delivery(pages: &Pages<'_>, years: &[(Range<usize>, u16)]) -> Option<Vote> {
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

/// How many characters behind a year are looked at.
const LOOKED_AT: usize = 40;

/// The years of sentences on targets and on the year to come.
pub(super) fn sentences(pages: &Pages<'_>, years: &[(Range<usize>, u16)]) -> Vec<Vote> {
    let mut votes: Vec<Vote> = Vec::new();
    for (at, year) in years {
        let rest = pages.text.get(at.end..).unwrap_or_default();
        let behind: String = rest.chars().take(LOOKED_AT).collect();
        let sentence = behind.split(['。', '\n', '，']).next().unwrap_or_default();
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
        // 2015年，我们在…领导下: the year that a review opens with has passed.
        let opens = before.is_empty() || before.ends_with(['\n', '。', '：', ':']);
        let passed = PASSED.iter().any(|word| before.ends_with(word));
        let (year, weight) = if passed {
            (&(year + 1), TARGET)
        } else if !met && TARGETS.iter().any(|word| near.contains(word)) {
            (year, TARGET)
        } else if before.ends_with(ESTIMATED)
            || opens && LOOKED_BACK.iter().any(|word| behind.contains(word))
        {
            (&(year + 1), COMING)
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
pub(super) fn plan_years(pages: &Pages<'_>, named: &[(Range<usize>, u16)]) -> Vec<Vote> {
    let mut votes: Vec<Vote> = Vec::new();
    for (at, start) in named {
        let left = pages.text.get(..at.start).unwrap_or_default();
        let before = last_chars(left, 24);
        let before = before.rsplit(['。', '\n', '；']).next().unwrap_or_default();
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

use std::ops::Range;

use super::mention::plans;
use super::vote::{DELIVERY, TARGET, Vote};
use super::{Pages, YearConflict};
use crate::base::Span;
use crate::catalogue::calendar::PLAN_QUOTES;
use crate::catalogue::document::{
    COMING_FIVE, FIVE_YEAR_TITLES, LOOKS_BACK, MADE_FOR, NO_PLANS, PLANS, REVIEWS, TARGETS,
};
use crate::catalogue::punctuation::SENTENCE_ENDS;
use crate::report::Period;

/// The longest line of a title's block, in bytes.
const HEAD_LINE: usize = 180;

/// The longer span that the document plans for.
pub(super) fn horizon(
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
    let named = named
        .iter()
        .filter(|plan| fits(plan.1))
        // 为“十四五”发展打好基础: the plan is still to come.
        .filter(|(at, _)| {
            let before = pages.text.get(..at.start).unwrap_or_default();
            !before
                .trim_end_matches(|c| PLAN_QUOTES.contains(c))
                .ends_with(MADE_FOR)
        })
        .find(|(at, start)| {
            let behind: String = pages
                .text
                .get(at.end..)
                .unwrap_or_default()
                .chars()
                .take(24)
                .collect();
            let sentence = behind.split(['。', '，', '\n']).next().unwrap_or_default();
            year.is_none_or(|year| year <= start + 1)
                && TARGETS.iter().any(|word| sentence.contains(word))
        })
        .map(|(at, start)| (five(*start), pages.view.raw(at.clone())));
    named.or_else(|| year.and_then(|year| coming(pages, year)))
}

/// 今后五年，…的主要预期目标是: a sentence that begins with the coming years and tells their aims.
fn coming(pages: &Pages<'_>, year: u16) -> Option<(Period, Span)> {
    let ends = |c: char| c == '\n' || SENTENCE_ENDS.contains(&c);
    COMING_FIVE.iter().find_map(|word| {
        let mut found = pages.text.match_indices(word);
        found.find_map(|(at, _)| {
            let before = pages.text.get(..at).unwrap_or_default();
            let opens = before.is_empty() || before.ends_with(ends);
            let behind = pages.text.get(at..).unwrap_or_default();
            let sentence = behind.split(ends).next().unwrap_or_default();
            let aims = TARGETS.iter().any(|target| sentence.contains(target));
            (opens && aims).then(|| (five(year), pages.view.raw(at..at + word.len())))
        })
    })
}

/// How far around a plan's name the text is read, in characters.
const LOOK: usize = 10;

/// Whether the title names several years: its first is not the text's own.
fn title_spans(pages: &Pages<'_>, title_at: Span) -> bool {
    let title = title_at.of(pages.raw);
    FIVE_YEAR_TITLES.iter().any(|word| title.contains(word))
}

fn five(start: u16) -> Period {
    Period {
        start,
        end: start + 4,
    }
}

/// A title's year that the body does not bear out: the body's own is another, or all the plans that
/// it speaks of ended before.
pub(super) fn conflict(
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
    let spans = title_spans(pages, title_at);
    if let Some(year) = body.filter(|_| !spans)
        && year != title_year
        && year != title_year + 1
        // 2009年的主要工作 in a report of 2010 may be its review: the year's own targets tell.
        && (year + 1 != title_year
            || votes.iter().any(|vote| vote.year == year && vote.weight == TARGET)
            || votes.iter().filter(|vote| vote.year == year && vote.weight >= DELIVERY).count() > 1)
        && let Some(vote) = votes
            .iter()
            .find(|vote| vote.year == year && vote.weight >= DELIVERY)
    {
        return Some(found(year, vote.at.clone()));
    }
    if spans {
        return None;
    }
    let behind = |at: &Range<usize>| -> String {
        let rest = pages.text.get(at.end..).unwrap_or_default();
        rest.chars().take(LOOK).collect()
    };
    // “七五”普法, “十五连涨”: no plans.
    let planned = |at: &Range<usize>| !NO_PLANS.iter().any(|word| behind(at).contains(word));
    let (at, last) = named
        .iter()
        .filter(|plan| planned(&plan.0))
        .max_by_key(|plan| plan.1)?;
    // A review under the title of its own year looks back on the plan that ended before it.
    let looks_back = last + 6 >= title_year
        && named.iter().filter(|plan| plan.1 == *last).any(|(at, _)| {
            let left = pages.text.get(..at.start).unwrap_or_default();
            let before: String = left.chars().rev().take(LOOK).collect();
            let before: String = before.chars().rev().collect();
            let back = |text: &str| LOOKS_BACK.iter().any(|word| text.contains(word));
            back(&behind(at)) || back(&before)
        });
    if looks_back {
        return None;
    }
    let titled = |at: &Range<usize>| {
        title_at.overlaps(pages.view.raw(at.clone()))
            || pages
                .head
                .iter()
                .any(|line| line.contains(&at.start) && line.len() <= HEAD_LINE)
    };
    // A report of a year reviews the one before it.
    let later = years
        .iter()
        .any(|(at, year)| *year + 1 >= title_year && !titled(at));
    (last + 4 < title_year && !later).then(|| found(last + 4, at.clone()))
}

use std::collections::BTreeMap;
use std::ops::Range;

use super::horizon::{conflict, horizon};
use super::mention::{masked, plans, years};
use super::title::Title;
use super::vote::{COMING, TARGET, TITLE, Vote, delivery, headings, plan_years, sentences};
use super::{Pages, YearConflict};
use crate::base::{Sort as _, Span};
use crate::catalogue::DocKind;
use crate::catalogue::document::{DATE, KINDS, OTHER_YEAR, OUTLOOKS, REVIEWS, SINCE};
use crate::report::Period;
use crate::syntax::{Numeric, find_quantities};

/// What a document tells of its time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) year: Option<u16>,
    pub(super) at: Vec<Span>,
    pub(super) horizon: Option<(Period, Span)>,
    pub(super) conflict: Option<YearConflict>,
    pub(super) masked: Vec<Span>,
}

/// Reads year, horizon and what contradicts them.
pub(super) fn read(pages: &Pages<'_>, title: Option<&Title>) -> Time {
    let mut years = years(pages.text);
    years.retain(|(at, _)| !is_outlook(pages.text, at));
    let masked: Vec<Span> = masked(pages);
    let mut votes = headings(pages);
    votes.extend(delivery(pages, &years));
    votes.extend(sentences(pages, &years));
    let named = plans(pages.text);
    votes.extend(plan_years(pages, &named));
    let plan = title.and_then(|title| {
        let (at, period) = plan(&title.text)?;
        Some((period, title.raw(pages, at)))
    });
    let title_year = title.and_then(|title| {
        if let Some((period, at)) = plan {
            return Some((period.start, at));
        }
        let (at, year) = own_year(&title.text)?;
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
    at.order_by_key(|vote| std::cmp::Reverse(vote.weight));
    let mut at: Vec<Span> = at
        .into_iter()
        .take(3)
        .map(|vote| pages.view.raw(vote.at.clone()))
        .collect();
    if at.is_empty() && year.is_some() {
        at.extend(title_year.map(|t| t.1));
    }
    Time {
        horizon: plan.or_else(|| horizon(pages, year, &named)),
        year,
        at,
        conflict,
        masked,
    }
}

/// The years of the plan that a title names, where the document is that plan: 第十五个五年规划和2035年远景
/// 目标纲要, 规划纲要（2026—2030年）.
fn plan(title: &str) -> Option<(Range<usize>, Period)> {
    let kind = KINDS.iter().find(|(word, _)| title.contains(word))?.1;
    if kind != DocKind::FiveYearPlan {
        return None;
    }
    let spans = find_quantities(title).into_iter().filter_map(|lexeme| {
        let Numeric::Date(date) = &lexeme.what else {
            return None;
        };
        let (start, end) = date.years().filter(|(start, end)| start < end)?;
        Some((!date.is_plan(), (lexeme.at, Period { start, end })))
    });
    // The plan's name before any other span.
    spans.min_by_key(|(other, _)| *other).map(|(_, span)| span)
}

/// The year that a title is of: of 2025年计划执行情况与2026年计划草案 the year that is planned, and none that
/// is only looked ahead to.
fn own_year(title: &str) -> Option<(Range<usize>, u16)> {
    let all = self::years(title).into_iter();
    all.filter(|(at, _)| !is_outlook(title, at))
        .max_by_key(|(_, year)| *year)
}

fn is_outlook(text: &str, at: &Range<usize>) -> bool {
    let behind = text.get(at.end..).unwrap_or_default();
    OUTLOOKS.iter().any(|word| behind.starts_with(word))
}

/// Without any of these: the latest year that the text says often, or the one after it where the
/// text looks back on that.
fn fallback(pages: &Pages<'_>, years: &[(Range<usize>, u16)]) -> Option<u16> {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    for (at, year) in years {
        let left = pages.text.get(..at.start).unwrap_or_default();
        let right = pages.text.get(at.end..).unwrap_or_default();
        let since = SINCE
            .iter()
            .any(|word| right.trim_start_matches(DATE.0).starts_with(word));
        if !since && !OTHER_YEAR.iter().any(|word| left.ends_with(word)) {
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

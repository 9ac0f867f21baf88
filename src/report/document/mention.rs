use std::ops::Range;

use super::Pages;
use crate::base::Span;
use crate::catalogue::document::{DATE, FIVE, FIVE_YEAR_PLANS, MASKED_YEARS, YEAR_NUMERALS};

/// Every year of the text, in digits or numerals, with 年 behind it.
pub(super) fn years(text: &str) -> Vec<(Range<usize>, u16)> {
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
pub(super) fn masked(pages: &Pages<'_>) -> Vec<Span> {
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

/// The five-year plans that the text names in quotation marks, with their places.
pub(super) fn plans(text: &str) -> Vec<(Range<usize>, u16)> {
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

//! The year that a document plans for.

use crate::catalogue::stance;
use crate::extract::Era;
use crate::syntax::{Lexeme, Numeric};

/// Reads the year from the target paragraph, the headings, the title and the date of delivery, in
/// this order; none where the years are masked.
pub(super) fn read_era(view: &str, lexemes: &[Lexeme]) -> Era {
    let years: Vec<(usize, usize, u16, u16, Option<u8>)> = lexemes
        .iter()
        .filter_map(|l| match &l.what {
            Numeric::Date(date) => {
                let (a, b) = date.years()?;
                Some((l.at.start, l.at.end, a, b, date.months().map(|m| m.0)))
            }
            Numeric::Quantity(_) | Numeric::Other(_) => None,
        })
        .collect();
    let masked = stance::MASKED_YEARS
        .iter()
        .map(|mask| view.matches(mask).count())
        .sum::<usize>();
    if masked > 0 && masked * 4 > years.len() {
        return Era::default();
    }
    let text = |from: usize, len: usize| -> String {
        view.get(from..)
            .unwrap_or_default()
            .chars()
            .take(len)
            .collect()
    };
    let single: Vec<(usize, usize, u16, Option<u8>)> = years
        .iter()
        .filter(|y| y.2 == y.3)
        .map(|y| (y.0, y.1, y.2, y.4))
        .collect();
    let votes = |words: &[&str], len: usize, shift: u16| -> Option<u16> {
        single.iter().find_map(|(_, end, year, _)| {
            let behind = text(*end, len);
            let looks_back =
                shift == 0 && stance::REVIEW_HEADINGS.iter().any(|w| behind.contains(w));
            (!looks_back && words.iter().any(|word| behind.contains(word))).then_some(year + shift)
        })
    };
    let year = votes(stance::PLANS_YEAR, 16, 0)
        .or_else(|| votes(stance::REVIEWS_YEAR, 10, 1))
        .or_else(|| votes(stance::TITLES_YEAR, 12, 0))
        .or_else(|| {
            single
                .iter()
                .find(|y| {
                    y.0 < 1200 && y.3.is_some_and(|m| stance::MONTHS_OF_DELIVERY.contains(&m))
                })
                .map(|y| y.2)
        })
        .or_else(|| most_frequent(&single));
    Era {
        year,
        horizon: None,
        plan: false,
    }
}

fn most_frequent(years: &[(usize, usize, u16, Option<u8>)]) -> Option<u16> {
    let mut counts: std::collections::BTreeMap<u16, usize> = std::collections::BTreeMap::new();
    for (_, _, year, _) in years {
        *counts.entry(*year).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    counts.into_iter().rev().find(|c| c.1 == most).map(|c| c.0)
}

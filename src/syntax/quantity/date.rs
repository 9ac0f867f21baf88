//! Dates: years, spans of years, plans, months, quarters.

use super::month::{read_month, read_quarter};
use super::number::read_number;
use super::source::Source;
use super::year::{read_plan, read_years};
use super::{Lexeme, Numeric};
use crate::catalogue::calendar::BEHIND_DATES;
use crate::catalogue::numeral::DASHES;

/// A year or a part of one, a span of years, or a date whose year is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    pub(super) years: Option<(u16, u16)>,
    pub(super) months: Option<(u8, u8)>,
    pub(super) plan: bool,
    pub(super) masked: bool,
}

impl Date {
    /// The first and the last year; `None` where the year is masked or not said.
    pub fn years(&self) -> Option<(u16, u16)> {
        self.years
    }

    /// The first and the last month (1 to 12), where the date is a part of a year.
    pub fn months(&self) -> Option<(u8, u8)> {
        self.months
    }

    /// Whether it is the name of a five-year plan.
    pub fn is_plan(&self) -> bool {
        self.plan
    }

    /// Whether digits of the year are masked (20_年, 20XX年).
    pub fn is_masked(&self) -> bool {
        self.masked
    }
}

/// A date as a lexeme.
pub(super) fn date(at: std::ops::Range<usize>, date: Date) -> Lexeme {
    Lexeme {
        at,
        what: Numeric::Date(date),
    }
}

/// Reads the date that begins with the numeral at `at`.
pub(super) fn read_date(source: Source<'_>, at: usize, floor: usize) -> Option<Lexeme> {
    if let Some(year) = read_years(source, at).or_else(|| read_plan(source, at)) {
        return Some(year);
    }
    // Most numbers are followed by what no month or quarter has.
    let end = source.skip_blanks(read_number(source, at)?.at.end);
    if !source.is_one_of(end, BEHIND_DATES) && !source.is_one_of(end, DASHES) {
        return None;
    }
    read_month(source, at).or_else(|| read_quarter(source, at, at, floor))
}

/// 第一季度, 第十四个五年规划.
pub(super) fn read_ordinal_date(source: Source<'_>, at: usize, number: usize) -> Option<Lexeme> {
    read_quarter(source, at, number, at).or_else(|| super::year::read_full_plan(source, at, number))
}

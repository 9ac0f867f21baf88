//! Parts of years: 6月底, 1—5月, 三季度末, 上半年.

use super::Lexeme;
use super::date::{Date, date};
use super::number::read_number;
use super::source::Source;
use crate::base::has;
use crate::catalogue::calendar::{
    CENTURY, DAYS, DECADE, FIRST, HALVES, MONTH, MONTH_EDGES, NOT_BEHIND_DAY, QUARTER, YEAR,
    YEAR_EDGES, YEAR_PARTS,
};
use crate::catalogue::numeral::{DASHES, TO_WORDS};

/// A part of a year that follows a year.
#[derive(Debug, Clone, Copy)]
pub(super) struct MonthPart {
    pub(super) months: (u8, u8),
    pub(super) end: usize,
    /// The year in which a span of days ends, where it is another one.
    pub(super) year: Option<u16>,
}

/// What follows 2026年: 6月30日, 1—5月, 上半年, 三季度, 底.
pub(super) fn read_part(source: Source<'_>, at: usize) -> Option<MonthPart> {
    let at = source.skip_blanks(at);
    if let Some((months, end)) = months(source, at) {
        return Some(MonthPart {
            months,
            end,
            year: None,
        });
    }
    if let Some((months, end)) = quarters(source, at) {
        return Some(MonthPart {
            months,
            end,
            year: None,
        });
    }
    YEAR_PARTS
        .iter()
        .chain(YEAR_EDGES)
        .find_map(|(word, first, last)| {
            Some(MonthPart {
                months: (*first, *last),
                end: source.take(at, word)?,
                year: None,
            })
        })
}

/// A month, a day of it, or a span of either, without a year.
pub(super) fn read_month(source: Source<'_>, at: usize) -> Option<Lexeme> {
    if let Some((months, end)) = months(source, at) {
        return Some(date(at..end, of_months(Some(months))));
    }
    if let Some(end) = day(source, at) {
        return Some(date(at..end, of_months(None)));
    }
    decade(source, at).map(|end| date(at..end, of_months(None)))
}

fn of_months(months: Option<(u8, u8)>) -> Date {
    Date {
        years: None,
        months,
        plan: false,
        masked: false,
    }
}

/// The months at `at`, with what follows them: 6月底, 4月20日, 1—5月, 9月到11月.
fn months(source: Source<'_>, at: usize) -> Option<((u8, u8), usize)> {
    let (first, number_end) = small(source, at, 12)?;
    let mark = source.skip_blanks(number_end);
    if source.raw(mark) != Some(MONTH) {
        // 1—5月: the first month has no 月.
        let next = joint(source, number_end)?;
        let (last, end) = small(source, next, 12)?;
        let mark = source.skip_blanks(end);
        if source.raw(mark) != Some(MONTH) || last < first {
            return None;
        }
        return Some(((first, last), edge(source, source.next(mark))));
    }
    let end = edge(source, source.next(mark));
    if let Some(next) = joint(source, end)
        && let Some((last, number_end)) = small(source, next, 31)
    {
        if last <= 12 && source.raw(number_end) == Some(MONTH) {
            return Some(((first, last), edge(source, source.next(number_end))));
        }
        if source.is_one_of(number_end, DAYS) {
            return Some(((first, first), source.next(number_end)));
        }
    }
    Some(((first, first), end))
}

/// Behind 月: a day, a span of days, 份, 底, 上旬.
fn edge(source: Source<'_>, at: usize) -> usize {
    if let Some((_, end)) = small(source, at, 31)
        && source.is_one_of(end, DAYS)
    {
        return source.next(end);
    }
    if let Some(end) = source.take_any(at, MONTH_EDGES) {
        return end;
    }
    at
}

fn joint(source: Source<'_>, at: usize) -> Option<usize> {
    let mut at = at;
    let start = at;
    while source.is_one_of(at, DASHES) || source.is_one_of(at, TO_WORDS) {
        at = source.next(at);
    }
    (at > start).then_some(at)
}

/// A number from 1 to `most`.
fn small(source: Source<'_>, at: usize, most: u8) -> Option<(u8, usize)> {
    if source.is_digit(at) {
        let (value, end, _) = source.digits(at, 2)?;
        let value = u8::try_from(value).ok()?;
        return (1..=most).contains(&value).then_some((value, end));
    }
    let number = read_number(source, at)
        .filter(|n| n.scale == 0 && !n.bare && n.low == n.high && n.plain.is_none())?;
    let value = u8::try_from(number.low.integer()?).ok()?;
    (1..=most)
        .contains(&value)
        .then_some((value, number.at.end))
}

/// 22日 alone; not 5日内.
fn day(source: Source<'_>, at: usize) -> Option<usize> {
    const SURE: u8 = 10;
    let (value, end) = small(source, at, 31)?;
    let mark = DAYS.chars().next()?;
    let behind = source.next(end);
    ((source.is_digit(at) || value >= SURE)
        && source.raw(end) == Some(mark)
        && !source.is_one_of(behind, NOT_BEHIND_DAY))
    .then_some(behind)
}

/// 80年代, 20世纪.
fn decade(source: Source<'_>, at: usize) -> Option<usize> {
    let number = read_number(source, at).filter(|n| n.scale == 0)?;
    source
        .take(number.at.end, DECADE)
        .or_else(|| source.take(number.at.end, CENTURY))
}

/// 三季度末, 前三季度, 第一季度; `number` is where the numeral stands.
pub(super) fn read_quarter(
    source: Source<'_>,
    at: usize,
    number: usize,
    floor: usize,
) -> Option<Lexeme> {
    let (months, end) = quarter(source, number)?;
    let first = source
        .head(at)
        .chars()
        .next_back()
        .filter(|c| has(FIRST, *c) && at - c.len_utf8() >= floor);
    let start = at - first.map_or(0, char::len_utf8);
    let months = if first.is_some() {
        (1, months.1)
    } else {
        months
    };
    Some(date(start..end, of_months(Some(months))))
}

/// 前三季度, 第一季度, 一季度.
fn quarters(source: Source<'_>, at: usize) -> Option<((u8, u8), usize)> {
    let c = source.raw(at)?;
    if has(FIRST, c) {
        let (months, end) = quarter(source, source.next(at))?;
        return Some(((1, months.1), end));
    }
    let number = if c == crate::catalogue::set_term::ORDINAL {
        source.next(at)
    } else {
        at
    };
    quarter(source, number)
}

fn quarter(source: Source<'_>, at: usize) -> Option<((u8, u8), usize)> {
    let (quarter, end) = small(source, at, 4)?;
    let end = source.take(end, QUARTER)?;
    let end = source.take_any(end, MONTH_EDGES).unwrap_or(end);
    Some((((quarter - 1) * 3 + 1, quarter * 3), end))
}

/// 上半年: `at` is where 半 stands, and nothing before `floor` may be taken.
pub(super) fn read_half_year(source: Source<'_>, at: usize, floor: usize) -> Option<Lexeme> {
    let (opener, months) = HALVES
        .iter()
        .find(|(opener, _)| source.head(at).ends_with(opener))?;
    let start = at
        .checked_sub(opener.len())
        .filter(|start| *start >= floor)?;
    let half = source.take(at, crate::catalogue::unit::HALF_WORD)?;
    let end = source
        .raw(half)
        .filter(|c| *c == YEAR)
        .map(|c| half + c.len_utf8())?;
    Some(date(start..end, of_months(Some(*months))))
}

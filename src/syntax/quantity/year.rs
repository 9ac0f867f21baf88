//! Years: 2026年, 2025—2027年, 20XX年, 二〇二五年, “十四五”.

use super::Lexeme;
use super::Numeric;
use super::Reason;
use super::date::{Date, date};
use super::month::{MonthPart, read_part};
use super::number::read_number;
use super::source::Source;
use crate::base::has;
use crate::catalogue::NumeralChar;
use crate::catalogue::calendar::{
    DATE_DASHES, MASKS, MONTH, NOT_BEHIND_BARE_YEAR, NOT_BEHIND_YEAR, NOT_PLANS, PLAN_FULL,
    PLAN_NAMES, PLAN_QUOTES, PLAN_TAILS, PLANS, SHORT_YEAR_TAILS, YEAR, YEAR_JOINTS, YEAR_WORDS,
};
use crate::catalogue::numeral::{DASHES, MORE, TO_WORDS, ZEROS, numeral};

/// A year, where it ends, whether 年 stands behind it, and whether it is masked.
#[derive(Debug, Clone, Copy)]
struct Year {
    value: Option<u16>,
    end: usize,
    named: bool,
}

const FIRST: u16 = 1900;
const LAST: u16 = 2100;
/// Four digits without 年 are a year only between these.
const FIRST_BARE: u16 = 1990;
const LAST_BARE: u16 = 2049;

/// The year or the span of years at `at`.
pub(super) fn read_years(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let first = read_year(source, at)?;
    if first.value.is_none() && !first.named {
        return None;
    }
    if let Some(day) = read_plain_date(source, at) {
        return Some(day);
    }
    if let Some(span) = read_span(source, at, first) {
        return Some(span);
    }
    if !first.named && !stands_as_year(source, at, first) {
        return None;
    }
    let part = if first.named {
        read_part(source, first.end)
    } else {
        None
    };
    let whole = Date {
        years: first.value.map(|year| (year, year)),
        months: None,
        plan: false,
        masked: first.value.is_none(),
    };
    Some(match part {
        Some(MonthPart { months, end, year }) => date(
            at..end,
            Date {
                years: match (whole.years, year) {
                    (Some((start, _)), Some(last)) if last >= start => Some((start, last)),
                    (years, _) => years,
                },
                months: Some(months),
                ..whole
            },
        ),
        None => date(at..first.end, whole),
    })
}

/// A year of four digits, a masked one, or one of two digits where the words behind show it.
fn read_year(source: Source<'_>, at: usize) -> Option<Year> {
    if let Some(masked) = read_masked(source, at) {
        return Some(masked);
    }
    let (value, end, count) = year_digits(source, at)?;
    let mark = source.skip_blanks(end);
    let named =
        source.raw(mark) == Some(YEAR) && !source.is_one_of(source.next(mark), NOT_BEHIND_YEAR);
    let value = u16::try_from(value).ok()?;
    let year = match count {
        4 => (FIRST..=LAST).contains(&value).then_some(value)?,
        2 if named => short_year(source, value, source.next(mark), source.peek(at))?,
        _ => return None,
    };
    let mut end = if named { source.next(mark) } else { end };
    if named && let Some(to) = source.take_any(end, YEAR_WORDS) {
        end = to;
    }
    Some(Year {
        value: Some(year),
        end,
        named,
    })
}

/// Two digits are a year with a zero before (07年), or where a month or an end of the year follows.
fn short_year(source: Source<'_>, value: u16, behind: usize, first: Option<char>) -> Option<u16> {
    const TURN: u16 = 50;
    let zero = first.is_some_and(|c| c == '0' || matches!(numeral(c), Some(NumeralChar::Zero)));
    let month = source
        .digits(behind, 2)
        .is_some_and(|(month, end, _)| (1..=12).contains(&month) && source.raw(end) == Some(MONTH));
    let tail = source.take_any(behind, SHORT_YEAR_TAILS).is_some();
    (zero || month || tail).then_some(if value < TURN {
        2000 + value
    } else {
        1900 + value
    })
}

/// Four or two digits, ASCII or Chinese, and no digit on either side.
fn year_digits(source: Source<'_>, at: usize) -> Option<(u32, usize, usize)> {
    if source.is_digit(at) {
        let mut end = at;
        let mut value = 0;
        let mut count = 0;
        while let Some(digit) = source.peek(end).and_then(|c| c.to_digit(10)) {
            count += 1;
            if count > 4 {
                return None;
            }
            value = value * 10 + digit;
            end = source.next(end);
        }
        return Some((value, end, count));
    }
    let mut end = at;
    let mut value = 0;
    let mut count = 0;
    while let Some(c) = source.raw(end) {
        let digit = match numeral(c) {
            // 二0三五: a plain zero, or the letter, stands for the round one.
            None if has(ZEROS, c) => 0,
            Some(NumeralChar::Digit(d)) => u32::from(d),
            Some(NumeralChar::Zero) => 0,
            Some(NumeralChar::Power(_) | NumeralChar::Scale(_) | NumeralChar::Tens(_)) => {
                return None;
            }
            None => break,
        };
        count += 1;
        if count > 4 {
            return None;
        }
        value = value * 10 + digit;
        end = source.next(end);
    }
    // Without 年, four Chinese digits are no year.
    (count == 4 || count == 2)
        .then_some((value, end, count))
        .filter(|_| {
            source.raw(end) == Some(YEAR)
                || source.is_one_of(end, DASHES)
                || source.is_one_of(end, TO_WORDS)
        })
}

/// 20_年, 20XX年, 202_年.
fn read_masked(source: Source<'_>, at: usize) -> Option<Year> {
    const DIGITS: usize = 4;
    let (first, mut end, digits) = source.digits(at, 3)?;
    if !matches!(first, 19 | 20 | 190..=209) {
        return None;
    }
    let mut masks = 0;
    while source.is_one_of(end, MASKS) && masks <= DIGITS {
        end = source.next(end);
        masks += 1;
    }
    while digits + masks < DIGITS && source.is_digit(end) {
        end = source.next(end);
        masks += 1;
    }
    let end = source.skip_blanks(end);
    (masks > 0 && source.raw(end) == Some(YEAR)).then(|| Year {
        value: None,
        end: source.next(end),
        named: true,
    })
}

/// 2025—2027年, 2016年至2020年, 2020-2025.
fn read_span(source: Source<'_>, at: usize, first: Year) -> Option<Lexeme> {
    let mut next = source.skip_blanks(first.end);
    let word = source.is_one_of(next, TO_WORDS);
    if word {
        next = source.next(next);
    } else {
        let start = next;
        while source.is_one_of(next, DASHES) {
            next = source.skip_blanks(source.next(next));
        }
        if next == start {
            return None;
        }
    }
    let next = source.skip_blanks(next);
    let second = read_year(source, next).or_else(|| short_second(source, next, first))?;
    let bare = !first.named && !word && is_free(source, at, second.end);
    if !second.named && !bare {
        return None;
    }
    let years = match (first.value, second.value) {
        (Some(a), Some(b)) if a <= b => Some((a, b)),
        (Some(_), Some(_)) => return None,
        (None, _) | (_, None) => None,
    };
    Some(date(
        at..second.end,
        Date {
            years,
            months: None,
            plan: false,
            masked: years.is_none(),
        },
    ))
}

/// 2021-25年.
fn short_second(source: Source<'_>, at: usize, first: Year) -> Option<Year> {
    let (value, end, count) = source.digits(at, 2)?;
    let first = first.value?;
    let year = first / 100 * 100 + u16::try_from(value).ok()?;
    (count == 2 && year > first && source.raw(end) == Some(YEAR)).then(|| Year {
        value: Some(year),
        end: source.next(end),
        named: true,
    })
}

/// No letter, digit or dash on either side: two numbers joined by a dash are years.
fn is_free(source: Source<'_>, start: usize, end: usize) -> bool {
    let joins = |c: char| c.is_ascii_alphanumeric() || has(DATE_DASHES, c);
    source.before(start).is_none_or(|c| !joins(c))
        && source.peek(end).is_none_or(|c| !joins(c))
        && super::unit::read_unit(source, end, true).is_none()
}

/// Four digits without 年 between 1990 and 2049 that count nothing, or stand before another year.
fn stands_as_year(source: Source<'_>, at: usize, year: Year) -> bool {
    if !source.is_digit(at) || !is_free(source, at, year.end) {
        return false;
    }
    let listed = source.is_one_of(year.end, YEAR_JOINTS)
        && read_year(source, source.next(year.end)).is_some();
    let range = year
        .value
        .is_some_and(|value| (FIRST_BARE..=LAST_BARE).contains(&value));
    let scaled = source
        .raw(source.skip_blanks(year.end))
        .is_some_and(|c| numeral(c).is_some() || has(NOT_BEHIND_BARE_YEAR, c) || has(MORE, c));
    listed || range && !scaled && !source.is_one_of(year.end, DASHES)
}

/// 2021-09-21, 2021/9/21.
fn read_plain_date(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let (year, mut end, count) = source.digits(at, 4)?;
    let sign = source.peek(end).filter(|c| has(DATE_DASHES, *c))?;
    let (month, month_end, _) = source.digits(source.next(end), 2)?;
    if source.peek(month_end) != Some(sign) || count != 4 {
        return None;
    }
    let (day, day_end, _) = source.digits(source.next(month_end), 2)?;
    end = day_end;
    let year = u16::try_from(year).ok()?;
    let month = u8::try_from(month).ok()?;
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| {
        date(
            at..end,
            Date {
                years: Some((year, year)),
                months: Some((month, month)),
                plan: false,
                masked: false,
            },
        )
    })
}

/// “十四五”: in quotes, or where the words behind show it. A campaign that is counted like a plan
/// (八五普法) is a term.
pub(super) fn read_plan(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let name = PLAN_NAMES
        .iter()
        .find(|name| source.take(at, name.0).is_some())?;
    let end = at + name.0.len();
    if source.take_any(end, NOT_PLANS).is_some() {
        return Some(super::amount::other(at..end, Reason::Term));
    }
    let quoted = source.is_behind_one_of(at, PLAN_QUOTES) && source.is_one_of(end, PLAN_QUOTES);
    if quoted {
        let behind = source.next(end);
        if source.take_any(behind, NOT_PLANS).is_some() {
            return Some(super::amount::other(at..end, Reason::Term));
        }
    }
    let told = source.take_any(end, PLAN_TAILS).is_some();
    let plain = name.2 && super::unit::read_unit(source, end, false).is_none();
    (quoted || told || plain)
        .then(|| plan(at..end, name.1))
        .flatten()
}

/// 第十四个五年规划.
pub(super) fn read_full_plan(source: Source<'_>, at: usize, number: usize) -> Option<Lexeme> {
    let number = read_number(source, number)?;
    let end = source.take_any(number.at.end, PLAN_FULL)?;
    let index = usize::try_from(number.low.integer()?)
        .ok()?
        .checked_sub(1)?;
    plan(at..end, index)
}

fn plan(at: std::ops::Range<usize>, index: usize) -> Option<Lexeme> {
    let years = PLANS.get(index).copied()?;
    Some(Lexeme {
        at,
        what: Numeric::Date(Date {
            years: Some(years),
            months: None,
            plan: true,
            masked: false,
        }),
    })
}

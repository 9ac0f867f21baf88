//! Digits that are no amounts: telephones, web addresses, PM2.5, clock times, 1+6, 12号.

use super::amount::{Core, lexeme, other};
use super::source::Source;
use super::unit::read_unit;
use super::{Approx, Lexeme, Numeric, Quantity, Reason};
use crate::base::{Decimal, has};
use crate::catalogue::UnitKind;
use crate::catalogue::numeral::HYPHENS;
use crate::catalogue::set_term::{
    CLAUSE_ENDS, CLOCK_TAILS, COLONS, DIGIT_TERM_TAILS, DIGIT_TERMS, DOCUMENT, FORMULA_LETTERS,
    HOUR, LABEL_JOINTS, MINUTE, PLUS, SECTORS,
};

/// Longer rows of digits without a unit are no amounts.
const LONGEST_BARE: usize = 7;
/// Letters before a number that are the name of an indicator (GDP6.5%).
const SHORTEST_NAME: usize = 3;

/// What the characters around show to be a code before its unit is known.
pub(super) fn read_code(source: Source<'_>, at: usize) -> Option<Lexeme> {
    if let Some(lexeme) = joined_to_letters(source, at)
        .or_else(|| formula(source, at))
        .or_else(|| digit_term(source, at))
    {
        return Some(lexeme);
    }
    telephone(source, at)
}

/// PM2.5, G60: letters stand before.
fn joined_to_letters(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let letters = source
        .head(at)
        .bytes()
        .rev()
        .take(SHORTEST_NAME)
        .take_while(|b| b.is_ascii_alphabetic() || *b == b'_' || *b == b'@')
        .count();
    // www.gov.cn/2026: a stroke behind a letter or digit.
    let path = source.head(at).ends_with('/')
        && source
            .head(at - 1)
            .ends_with(|c: char| c.is_ascii_alphanumeric());
    if letters == 0 && !path {
        return None;
    }
    let number = super::number::read_number(source, at)?;
    if letters >= SHORTEST_NAME && read_unit(source, number.at.end, true).is_some() {
        return None;
    }
    Some(other(
        at..letters_end(source, number_end(source, at).max(number.at.end)),
        Reason::Code,
    ))
}

/// The end of digits and points.
fn number_end(source: Source<'_>, at: usize) -> usize {
    let mut end = at;
    while source.is_digit(end) || source.peek(end) == Some('.') && source.is_digit(source.next(end))
    {
        end = source.next(end);
    }
    end
}

/// The end of letters, digits and the signs that join them in codes.
fn letters_end(source: Source<'_>, at: usize) -> usize {
    let mut end = at;
    while let Some(c) = source.peek(end) {
        let joins = matches!(c, '_' | '/' | '-' | '.' | '@')
            && source
                .peek(source.next(end))
                .is_some_and(|c| c.is_ascii_alphanumeric());
        if !c.is_ascii_alphanumeric() && !joins {
            break;
        }
        end = source.next(end);
    }
    end
}

/// 9.2:43.3:47.5: the three shares of a whole are numbers, and no formula.
pub(super) fn read_shares(source: Source<'_>, formula: &Lexeme) -> Option<[Lexeme; 3]> {
    /// How far their sum may be off for rounding.
    const WHOLE: std::ops::RangeInclusive<u32> = 99..=101;
    if formula.what != Numeric::Other(Reason::Formula) || !of_sectors(source.head(formula.at.start))
    {
        return None;
    }
    let mut start = formula.at.start;
    let mut sum = Decimal::ZERO;
    let mut shares = Vec::new();
    while start < formula.at.end {
        let number = super::number::read_number(source, start)?;
        number.plain?;
        sum = sum.checked_add(number.low)?;
        start = source.next(number.at.end);
        shares.push(lexeme(Quantity {
            at: number.at.clone(),
            number: number.at,
            low: number.low,
            high: number.low,
            range: false,
            unit: None,
            kind: UnitKind::None,
            approx: Approx::Exact,
            digits: false,
        }));
    }
    let whole = Decimal::from(*WHOLE.start())..=Decimal::from(*WHOLE.end());
    <[Lexeme; 3]>::try_from(shares)
        .ok()
        .filter(|_| whole.contains(&sum))
}

/// Whether the clause that ends `before` speaks of the three sectors.
fn of_sectors(before: &str) -> bool {
    /// So many characters back.
    const NEAR: usize = 40;
    let at = before
        .char_indices()
        .rev()
        .nth(NEAR)
        .map_or(0, |(at, _)| at);
    let near = before.get(at..).unwrap_or_default();
    let clause = near.rsplit(CLAUSE_ENDS).next().unwrap_or_default();
    SECTORS.iter().any(|word| clause.contains(word))
}

/// 1+6, 7×24, 3:1, 9:30.
fn formula(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let end = number_end(source, at);
    let sign = source.peek(end)?;
    let next = source.next(end);
    if has(COLONS, sign) && source.is_digit(next) {
        let to = number_end(source, next);
        let clock = source
            .digits(next, 2)
            .is_some_and(|(minute, end, count)| minute < 60 && count == 2 && end == to)
            && source
                .digits(at, 2)
                .is_some_and(|(hour, hour_end, _)| hour <= 24 && hour_end == end);
        let mut last = to;
        while source.peek(last).is_some_and(|c| has(COLONS, c))
            && source.is_digit(source.next(last))
        {
            last = number_end(source, source.next(last));
        }
        return Some(other(
            at..last,
            if clock && last == to {
                Reason::Clock
            } else {
                Reason::Formula
            },
        ));
    }
    let mut to = end;
    while source.peek(to).is_some_and(|c| has(PLUS, c)) {
        let operand = source.next(to);
        if source.is_digit(operand) {
            to = number_end(source, operand);
        } else if source.is_one_of(operand, FORMULA_LETTERS) {
            to = source.next(operand);
        } else {
            break;
        }
    }
    (to > end).then(|| other(at..to, Reason::Formula))
}

/// 211工程, 12345热线.
fn digit_term(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let end = number_end(source, at);
    let term = source.slice(at..end);
    let known = DIGIT_TERMS.contains(&term) && source.take_any(end, DIGIT_TERM_TAILS).is_some();
    known.then(|| other(at..end, Reason::Term))
}

/// 0591-87654321, 13900000000, 12345 with a zero before it.
fn telephone(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let mut end = at;
    let mut digits = 0usize;
    let mut parts = 1;
    while let Some(c) = source.peek(end) {
        if c.is_ascii_digit() {
            digits += 1;
        } else if has(HYPHENS, c) && source.is_digit(source.next(end)) {
            parts += 1;
        } else {
            break;
        }
        end = source.next(end);
    }
    let zero = source.peek(at) == Some('0') && source.is_digit(source.next(at));
    let point = source.peek(end) == Some('.') && source.is_digit(source.next(end));
    let phone = parts > 2 && digits > LONGEST_BARE
        || parts == 2 && digits > LONGEST_BARE && zero
        || parts == 1 && zero && !point && digits > 2;
    phone.then(|| other(at..end, Reason::Code))
}

/// 1、2号线: the label of the next number is this one's as well.
fn shares_label(source: Source<'_>, at: usize) -> bool {
    source.is_one_of(at, LABEL_JOINTS)
        && source
            .digits(source.next(at), 2)
            .is_some_and(|(_, end, _)| source.is_one_of(end, DOCUMENT))
}

/// 9点, 十一点: a time of the day.
pub(super) fn read_clock(source: Source<'_>, core: &Core) -> Option<Lexeme> {
    const HOURS: i64 = 24;
    let hour = core.whole()?.integer()?;
    let end = source
        .take_any(core.number.at.end, CLOCK_TAILS)
        .or_else(|| minutes(source, core.number.at.end))?;
    (core.unit.is_none() && core.number.scale == 0 && (0..=HOURS).contains(&hour))
        .then(|| other(core.number.at.start..end, Reason::Clock))
}

/// 时41分 behind an hour.
fn minutes(source: Source<'_>, at: usize) -> Option<usize> {
    let hour = source.take(at, HOUR)?;
    let (_, end, _) = source.digits(hour, 2)?;
    source.take(end, MINUTE)
}

/// What the characters behind show to be no amount: 5G, 12号, 9点, a long row of digits.
pub(super) fn read_tail_code(source: Source<'_>, core: &Core) -> Option<Lexeme> {
    let end = core.number.at.end;
    let start = core.number.at.start;
    if core
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind != UnitKind::None)
    {
        return None;
    }
    if source.is_one_of(end, DOCUMENT) || shares_label(source, end) {
        return Some(other(start..source.next(end), Reason::Label));
    }
    if core.number.scale > 0 {
        return None;
    }
    let letter = source.peek(end).is_some_and(|c| c.is_ascii_alphabetic());
    if letter {
        return Some(other(start..letters_end(source, end), Reason::Code));
    }
    let digits = core.number.plain.unwrap_or_default();
    (digits > LONGEST_BARE).then(|| other(start..end, Reason::Code))
}

//! Marks of order: 第三, 前三位, 一、, （一）, ①, 一是, Ⅲ类.

use super::amount::{Core, lexeme, other};
use super::number::read_number;
use super::source::Source;
use super::{Approx, Lexeme, Quantity, Reason, UnitKind};
use crate::base::{Decimal, has};
use crate::catalogue::calendar::{FIRST, NOT_BEFORE_FIRST};
use crate::catalogue::numeral::ROMAN;
use crate::catalogue::set_term::{
    CLAUSE_STARTS, DOCUMENT_OPEN, MARK_CLOSE, MARK_OPEN, MARK_SIGNS, MARK_VERBS, PAGES, PAUSE,
    RANK_TAILS, SENTENCE_STARTS, TERM_OF_OFFICE,
};
use crate::catalogue::unit::ROMAN_UNIT;

/// More than this no list counts to.
const LONGEST_LIST: u32 = 60;

/// 第三, 第十四届; 第一季度 is a date.
pub(super) fn read_ordinal(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let number = source.skip_blanks(source.next(at));
    if let Some(date) = super::date::read_ordinal_date(source, at, number) {
        return Some(date);
    }
    let number = read_number(source, number)?;
    let reason = if source.is_one_of(source.skip_blanks(number.at.end), PAGES) {
        Reason::PageMark
    } else {
        Reason::Ordinal
    };
    Some(other(at..number.at.end, reason))
}

/// 前三位, 前10强; 十一届十次.
pub(super) fn read_rank(source: Source<'_>, core: &Core) -> Option<Lexeme> {
    let start = core.number.at.start;
    if source.is_behind_one_of(start, TERM_OF_OFFICE) {
        return Some(other(start..core.end, Reason::Ordinal));
    }
    let first = source.head(start).chars().next_back()?;
    if !has(FIRST, first) {
        return None;
    }
    let before = start - first.len_utf8();
    if source.is_behind_one_of(before, NOT_BEFORE_FIRST) || core.number.scale > 0 {
        return None;
    }
    let end = source.take_any(core.number.at.end, RANK_TAILS);
    let bare = core.unit.is_none() && core.number.at.end == core.end;
    match end {
        Some(end) => Some(other(start..end, Reason::Ordinal)),
        None if bare => Some(other(start..core.number.at.end, Reason::Ordinal)),
        None => None,
    }
}

/// A mark at the start of a clause or sentence, or a number alone in brackets.
pub(super) fn read_list_mark(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let before = source.head(at).chars().next_back();
    let bracketed = before.is_some_and(|c| has(MARK_OPEN, c));
    let clause = before.is_none_or(|c| has(CLAUSE_STARTS, c));
    if !bracketed && !clause {
        return None;
    }
    let (value, end) = short_number(source, at)?;
    if value == 0 || value > LONGEST_LIST {
        return None;
    }
    if bracketed {
        return source
            .is_one_of(end, MARK_CLOSE)
            .then(|| other(at..end, Reason::ListMark));
    }
    let sentence = before.is_none_or(|c| has(SENTENCE_STARTS, c));
    if sentence && source.is_one_of(end, MARK_SIGNS) {
        let sign_end = source.next(end);
        // 1.5% is no mark, and 5、6月 and 一、二、三产业 no list.
        let number_goes_on = source.peek(end) == Some('.') && source.is_digit(sign_end);
        let listed = is_listed(source, at, end);
        return (!number_goes_on && !listed).then(|| other(at..sign_end, Reason::ListMark));
    }
    if !source.is_digit(at) && source.is_one_of(end, MARK_VERBS) {
        return Some(other(at..source.next(end), Reason::ListMark));
    }
    None
}

/// 5、6月; 一、二、三产业.
fn is_listed(source: Source<'_>, at: usize, end: usize) -> bool {
    if !source.is_one_of(end, PAUSE) {
        return false;
    }
    let next = source.next(end);
    if source.is_digit(at) {
        return source.is_digit(next);
    }
    short_number(source, next).is_some_and(|(_, end)| source.is_one_of(end, PAUSE))
}

/// One or two digits, or a Chinese numeral below a hundred.
fn short_number(source: Source<'_>, at: usize) -> Option<(u32, usize)> {
    if source.is_digit(at) {
        return source.digits(at, 2).map(|(value, end, _)| (value, end));
    }
    let number = read_number(source, at).filter(|n| n.scale == 0 && !n.bare && n.chars <= 3)?;
    let value = u32::try_from(number.low.integer()?).ok()?;
    Some((value, number.at.end))
}

/// The year in 国发〔2021〕12号.
pub(super) fn is_document_year(source: Source<'_>, at: usize) -> bool {
    source.is_behind_one_of(at, DOCUMENT_OPEN)
        && source
            .digits(at, 4)
            .is_some_and(|(_, end, count)| count == 4 && source.is_one_of(end, MARK_CLOSE))
}

/// Ⅲ类 is level 3 of the quality of water; any other roman numeral is a rank.
pub(super) fn read_roman(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let c = source.raw(at)?;
    let (_, value) = ROMAN.iter().find(|(sign, _)| *sign == c)?;
    let number = at..source.next(at);
    let Some(end) = source.take(number.end, ROMAN_UNIT) else {
        return Some(other(number, Reason::Ordinal));
    };
    let value = Decimal::from(u32::from(*value));
    Some(lexeme(Quantity {
        at: at..end,
        number,
        low: value,
        high: value,
        range: false,
        unit: Some(ROMAN_UNIT.to_owned()),
        kind: UnitKind::Count,
        approx: Approx::Exact,
        digits: false,
    }))
}

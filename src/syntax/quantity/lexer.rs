use super::amount::{Core, is_row, lexeme, other, read_core};
use super::bare::{read_bare, read_each};
use super::class::{class_end, points_back, read_age, read_set};
use super::code::{read_clock, read_code, read_shares, read_tail_code};
use super::date::read_date;
use super::fraction::{
    read_digit_count, read_doubling, read_fraction, read_half, read_more_than_half,
    read_numbered_pair, read_ratio, read_stroke, read_tenths,
};
use super::mark::{is_document_year, read_list_mark, read_ordinal, read_rank, read_roman};
use super::range::read_range;
use super::scan::next_opener;
use super::sign::{negate, opens_minus, read_minus};
use super::source::Source;
use super::unit::read_unit;
use super::{Approx, Lexeme, Reason};
use crate::base::has;
use crate::catalogue::numeral::{FEW_IN_WORDS, MINUS, NOT_BEFORE_FEW, ONE, is_list_digit, numeral};
use crate::catalogue::set_term::{JOINED_BEFORE_ONE, ORDINAL};
use crate::catalogue::unit::{DOUBLE, HALF};
use crate::catalogue::{NumeralChar, TermKind, UnitKind, find_term};

/// What stands at an opener.
pub(super) enum Step {
    /// A numeral.
    Found(Lexeme),
    /// Nothing up to this offset.
    Skip(usize),
}

/// Finds every numeral of the view, in order and not overlapping, in time linear in its length.
///
/// ```
/// use planlens::syntax::{Numeric, find_quantities};
/// let found = find_quantities("到2030年建成20多个、投资30—50亿元");
/// let Some(Numeric::Quantity(money)) = found.last().map(|lexeme| &lexeme.what) else { panic!() };
/// assert_eq!((money.low, money.high, money.unit.as_deref()), (30.into(), 50.into(), Some("亿元")));
/// ```
pub fn find_quantities(view: &str) -> Vec<Lexeme> {
    let source = Source::new(view);
    let mut out: Vec<Lexeme> = Vec::with_capacity(view.len() / 64);
    let mut at = 0;
    while let Some(start) = next_opener(view, at) {
        let floor = out.last().map_or(0, |last: &Lexeme| last.at.end);
        match read_lexeme(source, start, floor) {
            Step::Found(lexeme) => {
                at = lexeme.at.end.max(source.next(start));
                match read_shares(source, &lexeme) {
                    Some(shares) => out.extend(shares),
                    None => out.push(lexeme),
                }
            }
            Step::Skip(end) => at = end.max(source.next(start)),
        }
    }
    out
}

/// Reads what the opener at `at` begins. Nothing before `floor` may be taken.
fn read_lexeme(source: Source<'_>, at: usize, floor: usize) -> Step {
    let Some(c) = source.peek(at) else {
        return Step::Skip(at);
    };
    if c == ORDINAL {
        return found_or_skip(source, at, read_ordinal(source, at));
    }
    if c == DOUBLE {
        return found_or_skip(source, at, read_doubling(source, at));
    }
    if c == HALF {
        return found_or_skip(source, at, read_half(source, at, floor));
    }
    if let Some(lexeme) = read_more_than_half(source, at) {
        return Step::Found(lexeme);
    }
    if let Some(lexeme) = read_each(source, at) {
        return Step::Found(lexeme);
    }
    if is_list_digit(c) {
        return Step::Found(other(at..source.next(at), Reason::ListMark));
    }
    if let Some(lexeme) = read_roman(source, at) {
        return Step::Found(lexeme);
    }
    if let Some(lexeme) = read_digit_count(source, at, floor) {
        return Step::Found(lexeme);
    }
    if has(FEW_IN_WORDS, c) && source.is_behind_one_of(at, NOT_BEFORE_FEW) {
        return Step::Skip(source.next(at));
    }
    read_numeral(source, at, floor)
}

fn found_or_skip(source: Source<'_>, at: usize, lexeme: Option<Lexeme>) -> Step {
    lexeme.map_or(Step::Skip(source.next(at)), Step::Found)
}

/// Reads what begins with a digit or a numeral.
fn read_numeral(source: Source<'_>, at: usize, floor: usize) -> Step {
    let ascii = source.is_digit(at) || source.peek(at) == Some('.');
    if !ascii {
        if source.is_behind_one_of(at, JOINED_BEFORE_ONE) && source.is_one_of(at, ONE) {
            return Step::Skip(source.next(at));
        }
        if let Some(step) = read_term(source, at) {
            return step;
        }
    }
    if let Some(lexeme) = read_list_mark(source, at) {
        return Step::Found(lexeme);
    }
    if is_document_year(source, at) {
        let end = source.digits(at, 4).map_or(source.next(at), |d| d.1);
        return Step::Found(other(at..end, Reason::Label));
    }
    if let Some(lexeme) = read_date(source, at, floor) {
        return Step::Found(lexeme);
    }
    if ascii && let Some(ratio) = read_ratio(source, at) {
        return Step::Found(lexeme(ratio));
    }
    if ascii && let Some(lexeme) = read_code(source, at) {
        return Step::Found(lexeme);
    }
    let minus = read_minus(source, at, floor);
    let Some(first) = read_core(source, at) else {
        return unreadable(source, at);
    };
    if first.number.bare
        && let Some(step) = read_bare(source, &first)
    {
        return step;
    }
    if let Some(lexeme) = read_numbered_pair(source, &first) {
        return Step::Found(lexeme);
    }
    if let Some(mut quantity) = read_fraction(source, &first)
        .or_else(|| read_stroke(source, &first))
        .or_else(|| read_tenths(source, &first))
    {
        if minus {
            negate(source, &mut quantity);
        }
        return Step::Found(lexeme(quantity));
    }
    if let Some(lexeme) = read_clock(source, &first) {
        return Step::Found(lexeme);
    }
    if ascii && let Some(lexeme) = read_tail_code(source, &first) {
        return Step::Found(lexeme);
    }
    if let Some(lexeme) = read_rank(source, &first) {
        return Step::Found(lexeme);
    }
    if let Some(end) = class_end(source, &first) {
        return Step::Found(other(at..end, Reason::Class));
    }
    if let Some(found) = read_range(source, &first, minus) {
        return Step::Found(found);
    }
    if let Some(found) = read_set(source, &first).or_else(|| read_age(source, &first)) {
        return Step::Found(found);
    }
    settle(source, first, minus)
}

/// A number that stands for itself.
fn settle(source: Source<'_>, first: Core, minus: bool) -> Step {
    let text = source.slice(first.number.at.clone());
    let spoken = first.number.plain.is_none() && first.number.scale == 0;
    let counted = first
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Count);
    let small = first.number.chars == 1 || is_row(text);
    let reason = if spoken && counted && (text == ONE || points_back(source, first.number.at.start))
    {
        Some(Reason::Article)
    } else if spoken && small && first.unit.is_none() && first.approx == Approx::Exact {
        Some(Reason::Bare)
    } else {
        None
    };
    if let Some(reason) = reason {
        let end = if reason == Reason::Article {
            first.end
        } else {
            first.number.at.end
        };
        return Step::Found(other(first.number.at.start..end, reason));
    }
    let range = first.low != first.high;
    let mut quantity = first.quantity(range);
    let start = quantity.at.start;
    let signed = source.is_behind_one_of(start, MINUS)
        || matches!(
            quantity.kind,
            UnitKind::Percent | UnitKind::Permille | UnitKind::Point
        )
        || quantity.kind == UnitKind::None && opens_minus(source, start);
    if minus && signed {
        negate(source, &mut quantity);
    }
    Step::Found(lexeme(quantity))
}

/// A set term that begins here.
fn read_term(source: Source<'_>, at: usize) -> Option<Step> {
    let (word, kind) = find_term(source.rest(at))?;
    let end = at + word.len();
    if is_reached_count(source, at, word) {
        return None;
    }
    Some(match kind {
        TermKind::Word => Step::Skip(end),
        TermKind::Term => Step::Found(other(at..end, Reason::Term)),
    })
}

/// 招聘会超百场: what 百场 is called elsewhere (百场千企) is a count behind a word of reaching.
fn is_reached_count(source: Source<'_>, at: usize, word: &str) -> bool {
    let powered = source.peek(at).is_some_and(|c| {
        matches!(
            numeral(c),
            Some(NumeralChar::Power(_) | NumeralChar::Scale(_))
        )
    });
    let end = at + word.len();
    let counted = || {
        let unit = read_unit(source, source.next(at), true);
        unit.is_some_and(|unit| unit.kind == UnitKind::Count && unit.end == end)
    };
    let alone = || source.peek(end).is_none_or(|c| numeral(c).is_none());
    powered && source.is_reached(at) && counted() && alone()
}

/// Digits without end, or a character that only looked like a numeral.
fn unreadable(source: Source<'_>, at: usize) -> Step {
    let mut end = at;
    while source.is_digit(end) {
        end = source.next(end);
    }
    if end > at {
        Step::Found(other(at..end, Reason::TooLong))
    } else {
        Step::Skip(source.next(at))
    }
}

//! Parts and multiples said in words: 百分之六, 三分之二, 七成, 一半, 翻两番, 两位数.

use super::amount::{Core, lexeme, other};
use super::number::{read_number, read_part};
use super::source::Source;
use super::unit::read_unit;
use super::{Approx, Lexeme, Quantity, Reason, UnitKind};
use crate::base::{Decimal, has};
use crate::catalogue::calendar::YEAR;
use crate::catalogue::numeral::{DASHES, PART_OF, TO_WORDS};
use crate::catalogue::set_term::{BEHIND_RULES_OF_RATIO, COLONS, NOT_SHARES};
use crate::catalogue::unit::{
    CALLED_BY_NUMBER, DIGIT_COUNTS, DOUBLE, DOUBLINGS, GROWS, HALF, HALF_SHARES, HALF_SPANS,
    MULTIPLE, PERCENT, PERMILLE, TENTH, TO_ONE,
};

/// A quantity that is exact and no range.
fn exact(
    at: std::ops::Range<usize>,
    number: std::ops::Range<usize>,
    value: Decimal,
    unit: &str,
    kind: UnitKind,
) -> Quantity {
    Quantity {
        at,
        number,
        low: value,
        high: value,
        range: false,
        unit: Some(unit.to_owned()),
        kind,
        approx: Approx::Exact,
        digits: false,
    }
}

/// 百分之六点五, 千分之八, 五分之一, and ranges of them. `below` is the number before 分之.
pub(super) fn read_fraction(source: Source<'_>, below: &Core) -> Option<Quantity> {
    let number = part_of(source, below.number.at.end)?;
    let above = read_part(source, number)?;
    let whole = below.whole()?.integer()?;
    let value = above.low.shift(i8::try_from(above.scale).ok()?)?;
    let (value, unit, kind) = part(value, whole)?;
    let mut out = exact(
        below.number.at.start..above.at.end,
        number..above.at.end,
        value,
        unit,
        kind,
    );
    if above.low != above.high {
        out.high = part(above.high.shift(i8::try_from(above.scale).ok()?)?, whole)?.0;
        out.range = true;
    }
    if kind != UnitKind::Share
        && let Some((high, end)) = second_part(source, above.at.end, whole)
        && high >= out.low
    {
        out.high = high;
        out.range = true;
        out.at.end = end;
        out.number.end = end;
    }
    Some(out)
}

/// The offset behind 分之, blanks allowed inside.
fn part_of(source: Source<'_>, at: usize) -> Option<usize> {
    let mut at = source.skip_blanks(at);
    for c in PART_OF.chars() {
        if source.raw(at) != Some(c) {
            return None;
        }
        at = source.skip_blanks(source.next(at));
    }
    Some(at)
}

/// 至百分之七, 至七: the second end of a range.
fn second_part(source: Source<'_>, at: usize, whole: i64) -> Option<(Decimal, usize)> {
    let mut next = source.skip_blanks(at);
    if !source.is_one_of(next, TO_WORDS) && !source.is_one_of(next, DASHES) {
        return None;
    }
    while source.is_one_of(next, TO_WORDS) || source.is_one_of(next, DASHES) {
        next = source.next(next);
    }
    let first = read_number(source, next)?;
    let number = match part_of(source, first.at.end) {
        Some(at) => read_part(source, at)?,
        None => first,
    };
    // 至2030年 is no second end.
    if source.raw(number.at.end) == Some(YEAR) {
        return None;
    }
    let value = number.low.shift(i8::try_from(number.scale).ok()?)?;
    Some((part(value, whole)?.0, number.at.end))
}

/// `above` out of `whole`, in its unit: ‰ of a thousand, else percent.
fn part(above: Decimal, whole: i64) -> Option<(Decimal, &'static str, UnitKind)> {
    match whole {
        100 => Some((above, PERCENT, UnitKind::Percent)),
        1000 => Some((above, PERMILLE, UnitKind::Permille)),
        10_000 => Some((above.shift(-2)?, PERCENT, UnitKind::Percent)),
        1_000_000 => Some((above.shift(-4)?, PERCENT, UnitKind::Percent)),
        _ => Some((share(above.integer()?, whole)?, PERCENT, UnitKind::Share)),
    }
}

/// A fraction in percent; one that does not end is rounded to four figures (三分之二 is 66.67).
fn share(above: i64, below: i64) -> Option<Decimal> {
    const FIGURES: i128 = 10_000;
    let below = i128::from(below);
    if below <= 0 {
        return None;
    }
    let mut scale = 0u8;
    let mut above = i128::from(above).checked_mul(100)?;
    while above % below != 0 && above / below < FIGURES / 10 && scale < 12 {
        above = above.checked_mul(10)?;
        scale += 1;
    }
    let rounded = (above + below / 2) / below;
    Decimal::new(i64::try_from(rounded).ok()?, scale)
}

/// 2.06:1, 2.4 ：1: so many to one, in [`TO_ONE`]; 1:1比例 is no amount.
pub(super) fn read_ratio(source: Source<'_>, at: usize) -> Option<Quantity> {
    let first = read_number(source, at).filter(|n| n.plain.is_some())?;
    let colon = source.skip_blanks(first.at.end);
    if !source.peek(colon).is_some_and(|c| has(COLONS, c)) {
        return None;
    }
    let one = source.skip_blanks(source.next(colon));
    let second = read_number(source, one).filter(|n| n.plain.is_some())?;
    let end = second.at.end;
    let goes_on = source
        .peek(source.skip_blanks(end))
        .is_some_and(|c| has(COLONS, c));
    let rule = source.take_any(source.skip_blanks(end), BEHIND_RULES_OF_RATIO);
    if second.low != Decimal::from(1) || goes_on || rule.is_some() {
        return None;
    }
    let value = first.low.shift(i8::try_from(first.scale).ok()?)?;
    Some(exact(at..end, first.at, value, TO_ONE, UnitKind::Score))
}

/// 40/41所: two institutes by their numbers. A part is seldom told of two digits in two.
pub(super) fn read_numbered_pair(source: Source<'_>, above: &Core) -> Option<Lexeme> {
    let (top, below, end) = stroke(source, above)?;
    let called = source.is_one_of(end, CALLED_BY_NUMBER);
    let pair = called && top >= 10 && below >= 10;
    pair.then(|| other(above.number.at.start..end, Reason::Code))
}

/// 1/3, 16/5.
pub(super) fn read_stroke(source: Source<'_>, above: &Core) -> Option<Quantity> {
    const MOST: i64 = 100;
    let (top, below, end) = stroke(source, above)?;
    if !(2..=MOST).contains(&below) || top == 0 || source.peek(end) == Some('/') {
        return None;
    }
    let at = above.number.at.start..end;
    Some(exact(
        at.clone(),
        at,
        share(top, below)?,
        PERCENT,
        UnitKind::Share,
    ))
}

/// Two whole numbers with a stroke between them, and where the second ends.
fn stroke(source: Source<'_>, above: &Core) -> Option<(i64, i64, usize)> {
    if above.unit.is_some() || source.peek(above.number.at.end) != Some('/') {
        return None;
    }
    let plain = |at: usize| -> Option<(i64, usize)> {
        let number = read_number(source, at).filter(|n| n.plain.is_some())?;
        Some((number.low.integer()?, number.at.end))
    };
    let top = plain(above.number.at.start)?.0;
    let (below, end) = plain(source.next(above.number.at.end))?;
    Some((top, below, end))
}

/// 七成, 三成半, 七成六.
pub(super) fn read_tenths(source: Source<'_>, core: &Core) -> Option<Quantity> {
    let unit = core.unit.as_ref().filter(|unit| unit.shown == TENTH)?;
    let mut low = core.low.shift(1)?;
    let mut high = core.high.shift(1)?;
    let mut end = unit.end;
    let next = source.skip_blanks(end);
    if source.raw(next) == Some(HALF) {
        low = low.checked_add(Decimal::from(5))?;
        end = source.next(next);
        high = low;
    } else if let Some(rest) = read_number(source, next).filter(|n| {
        n.chars == 1 && !n.bare && n.plain.is_none() && read_unit(source, n.at.end, false).is_none()
    }) {
        low = low.checked_add(rest.low)?;
        end = rest.at.end;
        high = low;
    }
    Some(Quantity {
        high,
        range: low != high,
        approx: core.approx,
        ..exact(
            core.number.at.start..end,
            core.number.at.clone(),
            low,
            PERCENT,
            UnitKind::Share,
        )
    })
}

/// 翻番, 翻两番.
pub(super) fn read_doubling(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let behind = source.next(at);
    if source.raw(at) != Some(DOUBLE) {
        return None;
    }
    let (power, end) = DOUBLINGS
        .iter()
        .filter_map(|(word, power)| Some((*power, source.take(behind, word)?)))
        .max_by_key(|found| found.1)?;
    let value = Decimal::from(2u32.pow(u32::from(power)));
    Some(lexeme(exact(
        at..end,
        at..end,
        value,
        MULTIPLE,
        UnitKind::Multiple,
    )))
}

/// 半数, 半年, 半个月; 一半 begins with 一 and 上半年 is a date.
pub(super) fn read_half(source: Source<'_>, at: usize, floor: usize) -> Option<Lexeme> {
    if let Some(date) = super::month::read_half_year(source, at, floor) {
        return Some(date);
    }
    if let Some(end) = source.take_any(at, HALF_SHARES) {
        return Some(half_share(at..end, Approx::Exact));
    }
    let (word, shown) = HALF_SPANS
        .iter()
        .find(|(word, _)| source.take(at, word).is_some())?;
    let end = at + word.len();
    Some(lexeme(exact(
        at..end,
        at..source.next(at),
        Decimal::new(5, 1)?,
        shown,
        UnitKind::Duration,
    )))
}

/// 过半, 一半.
pub(super) fn read_more_than_half(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let end = source.take_any(at, HALF_SHARES)?;
    if source.take_any(end, NOT_SHARES).is_some() {
        return None;
    }
    let more = source.slice(at..end).ends_with(HALF)
        && source
            .slice(at..end)
            .starts_with(crate::catalogue::unit::PAST);
    let approx = if more { Approx::More } else { Approx::Exact };
    Some(half_share(at..end, approx))
}

fn half_share(at: std::ops::Range<usize>, approx: Approx) -> Lexeme {
    lexeme(Quantity {
        approx,
        ..exact(at.clone(), at, Decimal::from(50), PERCENT, UnitKind::Share)
    })
}

/// 两位数增长, 个位数.
pub(super) fn read_digit_count(source: Source<'_>, at: usize, floor: usize) -> Option<Lexeme> {
    let (start, word, count) = DIGIT_COUNTS.iter().find_map(|(word, opener, count)| {
        let start = at
            .checked_sub(opener.len())
            .filter(|start| *start >= floor)?;
        source.take(start, word)?;
        Some((start, *word, *count))
    })?;
    let word_end = start + word.len();
    let end = source.take(word_end, GROWS).unwrap_or(word_end);
    let one = count == 1;
    let least = if one {
        Decimal::ZERO
    } else {
        Decimal::from(10u32.pow(u32::from(count) - 1))
    };
    Some(lexeme(Quantity {
        high: if one { Decimal::from(10) } else { least },
        approx: if one { Approx::Few } else { Approx::More },
        digits: true,
        ..exact(
            start..end,
            start..word_end,
            least,
            PERCENT,
            UnitKind::Percent,
        )
    }))
}

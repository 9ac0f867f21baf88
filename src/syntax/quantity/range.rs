//! Ranges: 6%-7%, 6—7%, 30—50亿元, 10万至12万人.

use super::amount::{Core, lexeme, other, read_core};
use super::class::class_end;
use super::source::Source;
use super::unit::full_unit;
use super::{Approx, Lexeme, Quantity, Reason, UnitKind};
use crate::base::Decimal;
use crate::catalogue::calendar::{MONTH, YEAR};
use crate::catalogue::numeral::{DASHES, INCLUDED, TO_WORDS};
use crate::catalogue::set_term::DOCUMENT;
use crate::catalogue::unit::AGE;

/// The range that begins with `first`.
pub(super) fn read_range(source: Source<'_>, first: &Core, minus: bool) -> Option<Lexeme> {
    let mut quantity = range(source, first)?;
    let at = quantity.at.clone();
    if quantity.kind == UnitKind::None
        && (quantity.low == Decimal::ZERO || source.is_one_of(at.end, DOCUMENT))
    {
        // 从0到1; 1—3号泊位.
        return Some(other(at, Reason::Label));
    }
    if quantity.unit.as_deref() == Some(AGE) {
        return Some(other(at, Reason::Class));
    }
    if minus {
        quantity.low = quantity.low.negate();
    }
    Some(lexeme(quantity))
}

fn range(source: Source<'_>, first: &Core) -> Option<Quantity> {
    if first.approx != Approx::Exact || first.number.bare || first.low != first.high {
        return None;
    }
    let next = joint(source, first.end)?;
    let second = read_core(source, next)?;
    if class_end(source, &second).is_some() {
        return None;
    }
    if second.number.bare || second.low != second.high || is_date(source, &second) {
        return None;
    }
    let (low, high, unit, kind, scale) = settle(source, first, &second)?;
    (low <= high).then(|| Quantity {
        at: first.number.at.start..second.end,
        number: first.number.at.start..second.number.at.end,
        low,
        high,
        range: true,
        unit: if scale == second.number.scale {
            unit.clone()
        } else {
            full_unit(&first.number, first.unit.as_ref())
        },
        kind,
        approx: second.approx,
        digits: false,
    })
}

/// Behind one or two dashes, or 至 or 到.
fn joint(source: Source<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 2;
    let mut at = source.skip_blanks(at);
    at = source.take_any(at, INCLUDED).unwrap_or(at);
    if source.is_one_of(at, TO_WORDS) {
        return Some(source.skip_blanks(source.next(at)));
    }
    let mut count = 0;
    while count < LONGEST && source.is_one_of(at, DASHES) {
        at = source.skip_blanks(source.next(at));
        count += 1;
    }
    (count > 0 && !source.is_one_of(at, DASHES)).then_some(at)
}

/// 至2030年, 到6月: not a second number.
fn is_date(source: Source<'_>, second: &Core) -> bool {
    let end = source.skip_blanks(second.number.at.end);
    match source.raw(end) {
        Some(YEAR) => second.number.chars == 4,
        Some(MONTH) => true,
        _ => false,
    }
}

type Settled = (Decimal, Decimal, Option<String>, UnitKind, u8);

/// Both ends in one unit: the last one's, where the first was left out.
fn settle(source: Source<'_>, first: &Core, second: &Core) -> Option<Settled> {
    let unit = full_unit(&second.number, second.unit.as_ref());
    let kind = second
        .unit
        .as_ref()
        .map_or(UnitKind::None, |unit| unit.kind);
    let to = second.number.scale;
    let from = first.number.scale;
    let shift = i8::try_from(from).ok()? - i8::try_from(to).ok()?;
    match (&first.unit, &second.unit) {
        (Some(one), Some(two)) if one.shown == two.shown => {
            Some((first.low.shift(shift)?, second.high, unit, kind, to))
        }
        (Some(_), Some(_)) => None,
        // 5%-6: only signs are left out behind.
        (Some(one), None) if one.kind == UnitKind::Percent && to == 0 => Some((
            first.low,
            second.high,
            Some(one.shown.clone()),
            one.kind,
            second.number.scale,
        )),
        (Some(_), None) => None,
        (None, _) if from > 0 => Some((first.low.shift(shift)?, second.high, unit, kind, to)),
        (None, _) => {
            let low = elided_power(source, first, second).unwrap_or(first.low);
            if low <= second.high {
                Some((low, second.high, unit, kind, to))
            } else {
                // 8500到3万: the first has no 万.
                Some((low.shift(shift)?, second.high, unit, kind, to))
            }
        }
    }
}

/// 两到三百: the power of the second counts for the first.
fn elided_power(source: Source<'_>, first: &Core, second: &Core) -> Option<Decimal> {
    let single = first.number.chars == 1 && second.number.chars == 2 && second.number.power > 1
        || first.number.chars == 1
            && second.number.power > 1
            && second.number.scale > 0
            && source.slice(second.number.at.clone()).chars().count() == 3;
    if !single {
        return None;
    }
    first.low.shift(i8::try_from(second.number.power).ok()?)
}

//! Signs before numbers.

use super::Quantity;
use super::source::Source;
use crate::base::has;
use crate::catalogue::numeral::{
    BEFORE_MINUS, HYPHENS, MINUS, NOT_BEFORE_HYPHEN, NOT_BEFORE_MINUS,
};

/// Whether a minus stands before the number and is no dash between two things.
pub(super) fn read_minus(source: Source<'_>, at: usize, floor: usize) -> bool {
    let Some(sign) = source.head(at).chars().next_back() else {
        return false;
    };
    let start = at - sign.len_utf8();
    if start < floor {
        return false;
    }
    if has(MINUS, sign) {
        return !source.is_behind_one_of(start, NOT_BEFORE_MINUS);
    }
    has(HYPHENS, sign)
        && source.head(start).chars().next_back().is_none_or(|c| {
            !c.is_ascii_alphanumeric() && !has(HYPHENS, c) && !has(NOT_BEFORE_HYPHEN, c)
        })
}

/// Takes the minus before a quantity into it.
pub(super) fn negate(source: Source<'_>, quantity: &mut Quantity) {
    let sign = source
        .head(quantity.at.start)
        .chars()
        .next_back()
        .map_or(0, char::len_utf8);
    (quantity.low, quantity.high) = (quantity.high.negate(), quantity.low.negate());
    quantity.at.start -= sign;
    quantity.number.start -= sign;
}

/// Whether a hyphen before a bare number at `at` can only be a minus: 增长-3.
pub(super) fn opens_minus(source: Source<'_>, at: usize) -> bool {
    let mut before = source.head(at).chars().rev();
    before.next();
    before.next().is_none_or(|c| has(BEFORE_MINUS, c))
}

//! A number with its unit and the words between.

use super::number::{Number, read_number};
use super::source::Source;
use super::unit::{Found, full_unit, read_unit, small_coins};
use super::{Approx, Lexeme, Numeric, Quantity, Reason};
use crate::base::{Decimal, has};
use crate::catalogue::numeral::{ABOUT_TEN, MORE, numeral};
use crate::catalogue::unit::{
    HALF, LOOSE_CLASSIFIER, LOOSE_SCALES, MORE_SIGN, NOT_BEHIND_HALF, NOT_LOOSE, NOT_SCALED,
};
use crate::catalogue::{NumeralChar, UnitKind};

/// A number with its unit and the words between, before it is known what it is part of.
#[derive(Debug, Clone)]
pub(super) struct Core {
    pub(super) number: Number,
    pub(super) unit: Option<Found>,
    pub(super) approx: Approx,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) end: usize,
}

impl Core {
    /// The quantity that it is by itself.
    pub(super) fn quantity(self, range: bool) -> Quantity {
        Quantity {
            at: self.number.at.start..self.end,
            number: self.number.at.clone(),
            low: self.low,
            high: self.high,
            range,
            unit: full_unit(&self.number, self.unit.as_ref()),
            kind: self.unit.as_ref().map_or(UnitKind::None, |unit| unit.kind),
            approx: self.approx,
            digits: false,
        }
    }

    /// The number's value, 万 and 亿 counted in.
    pub(super) fn whole(&self) -> Option<Decimal> {
        self.number.low.shift(i8::try_from(self.number.scale).ok()?)
    }
}

/// Reads a number, an approximator and a unit.
pub(super) fn read_core(source: Source<'_>, at: usize) -> Option<Core> {
    let mut number = read_number(source, at)?;
    let mut approx = number.approx;
    let mut end = number.at.end;
    // 两个亿.
    if number.scale == 0
        && let Some(behind) = source.take(end, LOOSE_CLASSIFIER)
        && let Some((scale, to)) = LOOSE_SCALES
            .iter()
            .find_map(|(word, scale)| Some((*scale, source.take(behind, word)?)))
        && read_unit(source, to, true).is_none()
        && !source.raw(to).is_some_and(|c| has(NOT_LOOSE, c))
    {
        number.scale = scale;
        number.at.end = to;
        end = to;
    }
    let digits = number.plain.is_some()
        || number.scale > 0
        || number.chars > 1 && !is_row(source.slice(number.at.clone()));
    let mut unit = None;
    if let Some(c) = source.raw(source.skip_blanks(end)) {
        let more = has(MORE, c);
        let about = has(ABOUT_TEN, c) && number.power == 1;
        if more || about {
            let behind = source.next(source.skip_blanks(end));
            unit = read_unit(source, behind, digits);
            if unit.is_some() || more && !number.bare {
                approx = Approx::More;
                end = behind;
            }
        } else if has(MORE_SIGN, c) && read_unit(source, source.next(end), true).is_some() {
            // 100+项.
            end = source.next(end);
            unit = read_unit(source, end, true);
            approx = Approx::More;
        } else {
            unit = read_unit(source, end, digits);
        }
    }
    if number.scale > 0
        && unit
            .as_ref()
            .is_some_and(|unit| NOT_SCALED.contains(&unit.shown.as_str()))
    {
        unit = None;
    }
    let mut low = number.low;
    let mut high = number.high;
    if let Some(found) = &unit {
        end = found.end;
        if let Some((coins, to)) = small_coins(source, found) {
            let shift = -i8::try_from(number.scale).ok()?;
            low = low.checked_add(coins.shift(shift)?)?;
            high = low;
            end = to;
        } else if number.scale == 0
            && let Some(to) = half_behind(source, found)
        {
            let half = Decimal::new(5, 1)?;
            low = low.checked_add(half)?;
            high = high.checked_add(half)?;
            end = to;
        }
    }
    Some(Core {
        number,
        unit,
        approx,
        low,
        high,
        end,
    })
}

/// 半 behind a unit that can be halved: 一年半, 一吨半.
fn half_behind(source: Source<'_>, unit: &Found) -> Option<usize> {
    if !matches!(
        unit.kind,
        UnitKind::Duration | UnitKind::Measure | UnitKind::Multiple
    ) || source.raw(unit.end) != Some(HALF)
    {
        return None;
    }
    let end = source.next(unit.end);
    (!source.is_one_of(end, NOT_BEHIND_HALF)).then_some(end)
}

/// A row of Chinese digits without a power: 二〇二五, 三六.
pub(super) fn is_row(text: &str) -> bool {
    text.chars()
        .all(|c| matches!(numeral(c), Some(NumeralChar::Digit(_) | NumeralChar::Zero)))
}

/// A lexeme that is no quantity.
pub(super) fn other(at: std::ops::Range<usize>, reason: Reason) -> Lexeme {
    Lexeme {
        at,
        what: Numeric::Other(reason),
    }
}

/// A quantity as a lexeme.
pub(super) fn lexeme(quantity: Quantity) -> Lexeme {
    Lexeme {
        at: quantity.at.clone(),
        what: Numeric::Quantity(quantity),
    }
}

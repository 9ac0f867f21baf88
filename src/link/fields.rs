//! How the fields of results are coded: each with models that learn from row to row.

use super::coder::{Bit, Choice, Coder, Number};
use super::frozen;
use crate::base::Decimal;
use crate::report::Period;

/// A longer name or title is none of ours, in characters.
const LONGEST: usize = 4096;

/// Codes a value of a frozen list; `None` where the number is not in this version's list.
pub(super) fn listed<T: Copy + PartialEq>(
    coder: &mut dyn Coder,
    model: &mut Choice,
    list: &[T],
    value: T,
) -> Option<T> {
    let bits = usize::BITS - (list.len() - 1).leading_zeros();
    let number = model.code(coder, bits, frozen::number(list, &value));
    list.get(number).copied()
}

/// Codes what may be absent; `None` outside for what is not of this version.
#[expect(clippy::option_option, reason = "outside unknown, inside absent")]
pub(super) fn optional<T: Clone>(
    coder: &mut dyn Coder,
    model: &mut Bit,
    value: Option<&T>,
    empty: T,
    code: impl FnOnce(&mut dyn Coder, &T) -> Option<T>,
) -> Option<Option<T>> {
    if !model.code(coder, value.is_some()) {
        return Some(None);
    }
    let value = value.unwrap_or(&empty);
    code(coder, value).map(Some)
}

/// Texts of a few words.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    length: Number,
    unknown: Bit,
    group: Choice,
    ideograph: Bit,
}

/// Codes the lowest bits of a number, all as likely.
fn plain(coder: &mut dyn Coder, bits: u32, number: u32) -> u32 {
    (0..bits).rev().fold(0, |value, place| {
        let bit = coder.bit(1 << 15, number >> place & 1 == 1);
        value << 1 | u32::from(bit)
    })
}

const FIRST_IDEOGRAPH: u32 = 0x4E00;

impl Words {
    /// Codes a text; `None` where it is none.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, text: &str) -> Option<String> {
        let length = self.length.index(coder, text.chars().count());
        if length > LONGEST {
            return None;
        }
        let mut coded = String::new();
        let mut chars = text.chars();
        for _ in 0..length {
            if coder.over() {
                return None;
            }
            coded.push(self.character(coder, chars.next().unwrap_or('0'))?);
        }
        Some(coded)
    }

    fn character(&mut self, coder: &mut dyn Coder, c: char) -> Option<char> {
        let number = frozen::character_number(c);
        if !self.unknown.code(coder, number.is_none()) {
            let number = number.unwrap_or_default();
            let group = self.group.code(coder, 3, number >> 6);
            let low = plain(coder, 6, u32::try_from(number & 63).unwrap_or_default());
            return frozen::numbered_character(group << 6 | usize::try_from(low).ok()?);
        }
        let code = u32::from(c);
        let place = code.checked_sub(FIRST_IDEOGRAPH).filter(|p| *p < 1 << 15);
        let code = if self.ideograph.code(coder, place.is_some()) {
            plain(coder, 15, place.unwrap_or_default()) + FIRST_IDEOGRAPH
        } else {
            plain(coder, 21, code)
        };
        char::from_u32(code)
    }
}

/// Exact decimals.
#[derive(Debug, Clone, Default)]
pub(super) struct Decimals {
    scale: Choice,
    negative: Option<Bit>,
    digits: [Number; 3],
}

impl Decimals {
    /// Codes a decimal; `None` where it is none.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, value: Decimal) -> Option<Decimal> {
        let (digits, scale) = value.parts();
        let small = usize::from(scale).min(15);
        let mut scale = u32::try_from(self.scale.code(coder, 4, small)).ok()?;
        if scale == 15 {
            scale += plain(coder, 2, u32::from(value.parts().1) - 15);
        }
        let negative = self.negative.get_or_insert(Bit::SELDOM);
        let negative = negative.code(coder, digits < 0);
        let model = self.digits.get_mut(usize::try_from(scale.min(2)).ok()?)?;
        let digits = model.code(
            coder,
            digits.unsigned_abs().min(i64::MAX.unsigned_abs() - 1),
        );
        let digits = i64::try_from(digits).ok()?;
        Decimal::new(
            if negative { -digits } else { digits },
            u8::try_from(scale).ok()?,
        )
    }
}

/// Years, told by what they are from the document's.
#[derive(Debug, Clone, Default)]
pub(super) struct Periods {
    start: Number,
    span: Number,
}

impl Periods {
    /// Codes a period; `None` where it is none.
    pub(super) fn code(
        &mut self,
        coder: &mut dyn Coder,
        base: u16,
        period: Period,
    ) -> Option<Period> {
        let from = i64::from(period.start) - i64::from(base);
        let start = i64::from(base).checked_add(self.start.signed(coder, from))?;
        let span = i64::from(period.end) - i64::from(period.start);
        let end = start.checked_add(self.span.signed(coder, span))?;
        Some(Period {
            start: u16::try_from(start).ok()?,
            end: u16::try_from(end).ok()?,
        })
    }
}

use crate::base::Decimal;
use crate::catalogue::unit::POWERS;
use crate::catalogue::{Direction, Measure};
use crate::report::Statement;

/// A value brought to its unit without 万 and 亿, a fall below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Amount<'a> {
    pub(in crate::report) value: Decimal,
    /// One in the last place that was written.
    pub(in crate::report) step: Decimal,
    pub(in crate::report) unit: &'a str,
}

impl<'a> Amount<'a> {
    /// The lower end, or else the upper one; `written` is the text of the value.
    pub(in crate::report) fn of(statement: &'a Statement, written: &str) -> Option<Self> {
        let value = statement.low.or(statement.high)?;
        let (unit, power) = base(statement.unit.as_deref()?);
        let signed = statement.measure != Measure::Level && statement.direction == Direction::Down;
        let value = value.shift(power)?;
        Some(Self {
            value: if signed { value.negate() } else { value },
            step: Decimal::new(1, decimals(written))?.shift(power)?,
            unit,
        })
    }

    /// Whether the two differ by more than their rounding.
    pub(in crate::report) fn differs(&self, other: &Self) -> bool {
        let step = self.step.max(other.step);
        let (more, less) = if self.value > other.value {
            (self.value, other.value)
        } else {
            (other.value, self.value)
        };
        // What cannot be subtracted is too large to be a figure of a plan.
        more.checked_sub(less).is_some_and(|gap| gap >= step)
    }

    /// Whether this is more than the other, their rounding aside.
    pub(in crate::report) fn exceeds(&self, other: &Self) -> bool {
        self.value > other.value && self.differs(other)
    }
}

/// The unit without what multiplies it, and the power of ten of that.
pub(in crate::report) fn base(unit: &str) -> (&str, i8) {
    POWERS
        .iter()
        .find_map(|(prefix, power)| {
            unit.strip_prefix(prefix)
                .filter(|rest| !rest.is_empty())
                .map(|rest| (rest, *power))
        })
        .unwrap_or((unit, 0))
}

/// How many decimals the first number of `written` has.
fn decimals(written: &str) -> u8 {
    let Some((whole, rest)) = written.split_once('.') else {
        return 0;
    };
    if !whole.ends_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let count = rest.bytes().take_while(u8::is_ascii_digit).count();
    u8::try_from(count.min(9)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(number: &str, unit: &'static str) -> Amount<'static> {
        let (unit, power) = base(unit);
        let value: Decimal = number.parse().unwrap();
        Amount {
            value: value.shift(power).unwrap(),
            step: Decimal::new(1, decimals(number))
                .unwrap()
                .shift(power)
                .unwrap(),
            unit,
        }
    }

    #[test]
    fn rounding_is_no_difference() {
        let check = |a: (&str, &'static str), b: (&str, &'static str), differ: bool| {
            let (a, b) = (amount(a.0, a.1), amount(b.0, b.1));
            assert_eq!(a.unit, b.unit);
            assert_eq!(a.differs(&b), differ, "{a:?} {b:?}");
            assert_eq!(b.differs(&a), differ, "{b:?} {a:?}");
        };
        check(("1.28", "万亿元"), ("12800", "亿元"), false);
        check(("1.28", "万亿元"), ("12756.3", "亿元"), false);
        check(("1.28", "万亿元"), ("13800", "亿元"), true);
        check(("5.0", "%"), ("5.03", "%"), false);
        check(("5", "%"), ("5.0", "%"), false);
        check(("5.0", "%"), ("5.3", "%"), true);
        check(("54.58", "万人"), ("545800", "人"), false);
    }
}

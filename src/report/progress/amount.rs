//! Amounts in different units brought to one, exactly.

use crate::base::Decimal;
use crate::catalogue::caliber::BASES;
use crate::report::amount::base;

/// `value` of `from` in the unit `to`; `None` where the two measure different things or the
/// factor is not exact.
pub(super) fn convert(value: Decimal, from: Option<&str>, to: Option<&str>) -> Option<Decimal> {
    let (Some(from), Some(to)) = (from, to) else {
        return (from == to).then_some(value);
    };
    if from == to {
        return Some(value);
    }
    let ((from, up), (to, down)) = (base(from), base(to));
    let value = value.shift(up)?;
    let value = if from == to {
        value
    } else {
        let row = |unit: &str| BASES.iter().find(|base| base.0 == unit);
        let (common, value) = match row(from) {
            Some((_, common, (factor, power), _)) => {
                (*common, value.checked_mul(*factor)?.shift(*power)?)
            }
            None => (from, value),
        };
        match row(to) {
            _ if common == to => value,
            Some((_, other, _, Some((factor, power)))) if *other == common => {
                value.checked_mul(*factor)?.shift(*power)?
            }
            Some(_) | None => return None,
        }
    };
    value.shift(-down)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, from: &str, to: &str, expected: Option<&str>) {
        let found = convert(value.parse().unwrap(), Some(from), Some(to));
        assert_eq!(
            found.map(|d| d.to_string()).as_deref(),
            expected,
            "{value}{from} in {to}"
        );
    }

    #[test]
    fn units_are_brought_to_one() {
        check("1.28", "万亿元", "亿元", Some("12800"));
        check("5600", "万元", "亿元", Some("0.56"));
        check("120", "亿斤", "万吨", Some("600"));
        check("600", "万吨", "亿斤", Some("120"));
        check("86000", "人", "万人", Some("8.6"));
        check("2", "万公顷", "万亩", Some("30"));
        check("1.2", "亿千瓦时", "万千瓦时", Some("12000"));
        check("30", "户", "家", Some("30"));
        check("3", "公里", "千米", Some("3"));
        check("5", "吉瓦", "万千瓦", Some("500"));
    }

    #[test]
    fn what_differs_stays_apart() {
        check("5", "亿美元", "亿元", None);
        check("5", "万人次", "万人", None);
        check("15", "亩", "公顷", None);
        check("15", "元/月", "元/年", None);
    }
}

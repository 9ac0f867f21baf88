//! A number as it is written: digits, Chinese numerals and their mixtures, without a unit.

use std::ops::Range;

use super::Approx;
use super::reader::Reader;
use super::source::Source;
use crate::base::Decimal;

/// A number, its value in units of ten to the `scale`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) at: Range<usize>,
    pub(super) low: Decimal,
    /// The same as `low`, but for 三五百, 二三十.
    pub(super) high: Decimal,
    /// The power of ten that goes to the unit: 0, 4 (万), 8 (亿), 12 (万亿).
    pub(super) scale: u8,
    pub(super) approx: Approx,
    /// No digit opens it: 百, 千亿, 万.
    pub(super) bare: bool,
    /// Digits 0 to 9 only, and how many before the point; `None` with any Chinese character.
    pub(super) plain: Option<usize>,
    /// How many characters.
    pub(super) chars: usize,
    /// The last power of ten that was written, if no digit follows it.
    pub(super) power: u8,
}

/// Reads the number at `at`.
pub(super) fn read_number(source: Source<'_>, at: usize) -> Option<Number> {
    read(source, at, false)
}

/// Reads the number behind 分之, where a formal digit may stand alone.
pub(super) fn read_part(source: Source<'_>, at: usize) -> Option<Number> {
    read(source, at, true)
}

fn read(source: Source<'_>, at: usize, part: bool) -> Option<Number> {
    let reader = |second| Reader {
        second,
        part,
        ..Reader::new(source, at)
    };
    let first = reader(false).read()?;
    let high = if first.pair {
        reader(true).read()?.value
    } else {
        first.value
    };
    Some(Number {
        at: at..first.end,
        low: first.value,
        high,
        scale: first.scale,
        approx: first.approx,
        bare: first.bare,
        plain: first.plain,
        chars: source.slice(at..first.end).chars().count(),
        power: first.power,
    })
}

/// The value of the numeral at the start of `text`, in full; `None` where none stands there.
///
/// ```
/// use planlens::syntax::read_numeral;
/// assert_eq!(read_numeral("四万五千"), Some(45_000.into()));
/// ```
pub fn read_numeral(text: &str) -> Option<Decimal> {
    let number = read_number(Source::new(text), 0)?;
    number.low.shift(i8::try_from(number.scale).ok()?)
}

//! Runs of digits.

use super::source::Source;
use crate::base::{Decimal, MAX_DIGITS};
use crate::catalogue::numeral::{GROUP_COMMA, WIDE_COMMA};

/// Two digits that say a range: the next one up, or 三五.
pub(super) fn is_pair(first: u8, next: u8) -> bool {
    next == first + 1 || (first, next) == (3, 5)
}

/// Digits 0 to 9 with groups of three and a fraction.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    /// `None` with more digits than an amount has.
    pub(super) value: Option<Decimal>,
    pub(super) end: usize,
    /// The count of digits before the point.
    pub(super) whole: usize,
    pub(super) point: bool,
}

/// The digits read so far, leading zeros not counted.
#[derive(Debug, Clone, Copy, Default)]
struct Digits {
    value: i64,
    counted: usize,
    all: usize,
}

impl Digits {
    fn take(&mut self, source: Source<'_>, mut at: usize) -> usize {
        while let Some(digit) = source.peek(at).and_then(|c| c.to_digit(10)) {
            self.all += 1;
            self.counted += usize::from(self.counted > 0 || digit > 0);
            if self.counted <= MAX_DIGITS {
                self.value = self.value * 10 + i64::from(digit);
            }
            at = source.next(at);
        }
        at
    }
}

/// Reads the digits at `start`.
pub(super) fn plain_run(source: Source<'_>, start: usize) -> Option<Run> {
    let mut digits = Digits::default();
    let mut at = start;
    let mut grouped = false;
    loop {
        at = digits.take(source, at);
        // 12,345: three digits behind the comma and no more.
        let comma = source
            .raw(at)
            .is_some_and(|c| c == GROUP_COMMA || c == WIDE_COMMA);
        let opens = grouped || (1..=3).contains(&digits.all) && digits.counted == digits.all;
        if !comma || !opens || !group_behind(source, source.next(at)) {
            break;
        }
        grouped = true;
        at = source.next(at);
    }
    let whole = digits.all;
    let mut point = false;
    let sign = source.skip_blanks(at);
    if source.peek(sign) == Some('.') {
        let fraction = source.skip_blanks(source.next(sign));
        let opens = sign == at && source.before(start) != Some('.');
        if source.is_digit(fraction) && (whole > 0 || opens) {
            point = true;
            at = digits.take(source, fraction);
        }
    }
    let scale = u8::try_from(digits.all - whole).ok();
    let value = scale
        .filter(|_| digits.counted <= MAX_DIGITS)
        .and_then(|scale| Decimal::new(digits.value, scale));
    (digits.all > 0).then_some(Run {
        value,
        end: at,
        whole,
        point,
    })
}

/// Whether exactly three digits stand at `at`.
fn group_behind(source: Source<'_>, at: usize) -> bool {
    source.digits(at, 3).is_some_and(|(_, _, count)| count == 3)
}

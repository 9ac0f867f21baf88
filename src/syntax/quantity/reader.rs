//! The reading of one number from left to right.

use super::Approx;
use super::digits::plain_run;
use super::source::Source;
use crate::base::{Decimal, has};
use crate::catalogue::NumeralChar;
use crate::catalogue::calendar::YEAR;
use crate::catalogue::numeral::{ABOUT_TEN, FEW, FORMAL, MORE, PART_OF, POINT, numeral};

pub(super) struct Read {
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) scale: u8,
    pub(super) approx: Approx,
    pub(super) bare: bool,
    pub(super) plain: Option<usize>,
    pub(super) pair: bool,
    pub(super) power: u8,
}

/// The state of one reading from left to right.
pub(super) struct Reader<'a> {
    pub(super) source: Source<'a>,
    pub(super) at: usize,
    /// Takes the second of two digits that stand for a range (三五百).
    pub(super) second: bool,
    /// It stands behind 分之.
    pub(super) part: bool,
    pub(super) total: Decimal,
    /// What stands since the last 万 or 亿.
    pub(super) section: Decimal,
    /// A digit or digits whose power has not come yet.
    pub(super) pending: Option<Decimal>,
    /// The pending digits are Chinese and one only, so that a power may be left out behind them.
    pub(super) short: bool,
    /// The last power written in this section; 0 before any.
    pub(super) power: u8,
    /// The last 万 or 亿, and the power that it stands for.
    pub(super) scale: u8,
    /// The power that the highest 万 or 亿 stands for.
    pub(super) highest: u8,
    pub(super) zero: bool,
    pub(super) chinese: bool,
    pub(super) fraction: bool,
    pub(super) bare: bool,
    pub(super) pair: bool,
    pub(super) approx: Approx,
    pub(super) whole_digits: usize,
}

/// What may come next.
pub(super) enum Step {
    Go(usize),
    Stop,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: Source<'a>, at: usize) -> Self {
        Self {
            source,
            at,
            second: false,
            part: false,
            total: Decimal::ZERO,
            section: Decimal::ZERO,
            pending: None,
            short: false,
            power: 0,
            scale: 0,
            highest: 0,
            zero: false,
            chinese: false,
            fraction: false,
            bare: false,
            pair: false,
            approx: Approx::Exact,
            whole_digits: 0,
        }
    }

    pub(super) fn started(&self, start: usize) -> bool {
        self.at > start
    }

    pub(super) fn read(mut self) -> Option<Read> {
        let start = self.at;
        loop {
            let at = if self.started(start) {
                self.source.skip_blanks(self.at)
            } else {
                self.at
            };
            match self.step(start, at)? {
                Step::Go(end) => self.at = end,
                Step::Stop => break,
            }
        }
        if !self.started(start) {
            return None;
        }
        self.finish()
    }

    /// Takes the character at `at`; `None` when the whole is no number.
    pub(super) fn step(&mut self, start: usize, at: usize) -> Option<Step> {
        let Some(c) = self.source.peek(at) else {
            return Some(Step::Stop);
        };
        let blank = at > self.at;
        if c.is_ascii_digit() || c == '.' {
            return self.ascii(start, at, blank);
        }
        if has(POINT, c) {
            return Some(self.point(at));
        }
        if has(MORE, c) || has(ABOUT_TEN, c) || has(FEW, c) {
            return Some(self.vague(start, at, c));
        }
        let Some(kind) = numeral(c) else {
            return Some(Step::Stop);
        };
        if !self.started(start) && !self.part && has(FORMAL, c) && !self.formal(at) {
            return None;
        }
        Some(match kind {
            NumeralChar::Digit(_) | NumeralChar::Zero => self.chinese_digits(start, at),
            NumeralChar::Tens(tens) => self.tens(at, tens),
            NumeralChar::Power(power) => self.power(start, at, power)?,
            NumeralChar::Scale(scale) => self.scale(start, at, scale)?,
        })
    }

    /// A formal digit opens a number only where a power or another digit stands by (壹佰, not 陆地).
    pub(super) fn formal(&self, at: usize) -> bool {
        let next = self.source.skip_blanks(self.source.next(at));
        self.source
            .raw(next)
            .is_some_and(|c| numeral(c).is_some() || PART_OF.starts_with(c))
    }

    /// A run of digits 0 to 9 with its groups and its fraction.
    pub(super) fn ascii(&mut self, start: usize, at: usize, blank: bool) -> Option<Step> {
        if self.pending.is_some() || self.fraction {
            return Some(Step::Stop);
        }
        let Some(run) = plain_run(self.source, at) else {
            return Some(Step::Stop);
        };
        let inside = self.started(start);
        if inside {
            // 3万4000, 5千4百; never a year, and behind a blank only with a power of its own.
            let behind = self.source.skip_blanks(run.end);
            let powered = self.source.raw(behind).is_some_and(|c| {
                matches!(
                    numeral(c),
                    Some(NumeralChar::Power(_) | NumeralChar::Scale(_))
                )
            });
            let room = if self.power > 0 {
                self.power
            } else {
                self.scale
            };
            let room = usize::from(room);
            let full = run.whole == room || powered || self.zero;
            let fits = full && run.whole <= room && !run.point;
            if !self.chinese
                || !fits
                || blank && !powered
                || YEAR == self.source.raw(behind).unwrap_or(' ')
            {
                return Some(Step::Stop);
            }
        }
        self.pending = Some(run.value?);
        self.short = false;
        self.fraction = run.point;
        if !inside {
            self.whole_digits = run.whole;
        }
        Some(Step::Go(run.end))
    }

    pub(super) fn finish(self) -> Option<Read> {
        let pending = match self.pending {
            Some(digit) if self.short && !self.zero => {
                let left_out = if self.power > 0 {
                    self.power
                } else {
                    self.scale.min(4)
                };
                if left_out > 1 {
                    digit.shift(i8::try_from(left_out).ok()? - 1)?
                } else {
                    digit
                }
            }
            Some(digit) => digit,
            None => Decimal::ZERO,
        };
        let sum = self.total.checked_add(self.section)?.checked_add(pending)?;
        Some(Read {
            end: self.at,
            value: sum.shift(-i8::try_from(self.highest).ok()?)?,
            scale: self.highest,
            approx: self.approx,
            // 千三 has a digit behind its power.
            bare: self.bare && self.pending.is_none(),
            plain: (!self.chinese).then_some(self.whole_digits),
            pair: self.pair,
            power: if self.pending.is_none() {
                self.power
            } else {
                0
            },
        })
    }
}

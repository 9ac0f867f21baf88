//! Chinese digits, powers and scales inside a number.

use super::digits::is_pair;
use super::reader::{Reader, Step};
use crate::base::{Decimal, MAX_DIGITS, begins, has};
use crate::catalogue::numeral::{FEW, PAIR, numeral};
use crate::catalogue::{NumeralChar, units_from};

impl Reader<'_> {
    /// One Chinese digit, two that are a range, or a row of them.
    pub(super) fn chinese_digits(&mut self, start: usize, at: usize) -> Step {
        if self.pending.is_some() || self.fraction || self.short {
            return Step::Stop;
        }
        let mut values: [u8; 4] = [0; 4];
        let mut count = 0usize;
        let mut all: i64 = 0;
        let mut end = at;
        let mut zeros = false;
        while let Some(c) = self.source.raw(end) {
            let digit = match numeral(c) {
                Some(NumeralChar::Digit(d)) => d,
                Some(NumeralChar::Zero) => 0,
                Some(NumeralChar::Power(_) | NumeralChar::Scale(_) | NumeralChar::Tens(_))
                | None => break,
            };
            if has(PAIR, c)
                && (count > 0 && !zeros
                    || !self.is_power(self.source.next(end)) && self.started(start))
            {
                break;
            }
            if let Some(slot) = values.get_mut(count) {
                *slot = digit;
            }
            zeros |= digit == 0;
            count += 1;
            if count > MAX_DIGITS {
                return Step::Stop;
            }
            all = all * 10 + i64::from(digit);
            end = self.source.next(end);
        }
        if count == 0 {
            return Step::Stop;
        }
        let inside = self.started(start);
        let [first, next, ..] = values;
        if inside
            && self.whole_digits > 0
            && count == 1
            && first > 0
            && !self.zero
            && !self.is_power(end)
        {
            // 1.7万五保对象: the digit opens another word.
            return Step::Stop;
        }
        let powered = self.is_power(end) || self.few_behind(end);
        if first == 0 && inside {
            // 一千零五, 一万零二百: the zero says that powers are left out.
            if !self.chinese && self.pending.is_none() {
                return Step::Stop;
            }
            self.zero = true;
            let zero_end = self.source.next(at);
            if count == 1 {
                return if powered || self.source.is_digit(zero_end) {
                    Step::Go(zero_end)
                } else {
                    Step::Stop
                };
            }
            return Step::Go(zero_end);
        }
        if count == 2 && is_pair(first, next) && (powered || self.unit_behind(end)) {
            self.pair = true;
            let digit = if self.second { next } else { first };
            self.pending = Some(Decimal::from(u32::from(digit)));
            self.short = false;
        } else if count == 1 {
            self.pending = Some(Decimal::from(u32::from(first)));
            self.short = true;
        } else if inside {
            return Step::Stop;
        } else {
            self.pending = Decimal::new(all, 0);
            self.short = false;
        }
        self.chinese = true;
        Step::Go(end)
    }

    /// Whether a unit stands at `at`: 七八个.
    pub(super) fn unit_behind(&self, at: usize) -> bool {
        self.source.raw(at).is_some_and(|c| {
            units_from(c)
                .iter()
                .any(|unit| begins(self.source.rest(at), unit.text))
        })
    }

    /// Whether 十, 百, 千, 万 or 亿 stands at `at`.
    pub(super) fn is_power(&self, at: usize) -> bool {
        self.source.raw(at).is_some_and(|c| {
            matches!(
                numeral(c),
                Some(NumeralChar::Power(_) | NumeralChar::Scale(_))
            )
        })
    }

    pub(super) fn few_behind(&self, at: usize) -> bool {
        self.source.is_one_of(at, FEW)
    }

    /// 廿, 卅.
    pub(super) fn tens(&mut self, at: usize, tens: u8) -> Step {
        if self.pending.is_some() || self.power > 0 {
            return Step::Stop;
        }
        self.chinese = true;
        self.power = 1;
        self.section = Decimal::from(u32::from(tens) * 10);
        Step::Go(self.source.next(at))
    }

    /// 十, 百, 千.
    pub(super) fn power(&mut self, start: usize, at: usize, power: u8) -> Option<Step> {
        let started = self.started(start);
        if self.fraction && self.chinese || started && self.opens_unit(at) {
            return Some(Step::Stop);
        }
        let last = if self.power > 0 { self.power } else { 9 };
        if power >= last {
            return Some(Step::Stop);
        }
        let digit = match self.pending.take() {
            Some(digit) => digit,
            None if self.section == Decimal::ZERO && self.power == 0 || self.zero => {
                Decimal::from(1)
            }
            None => return Some(Step::Stop),
        };
        if !started && power > 1 {
            self.bare = true;
        }
        self.section = self
            .section
            .checked_add(digit.shift(i8::try_from(power).ok()?)?)?;
        self.power = power;
        self.short = false;
        self.zero = false;
        self.fraction = false;
        self.chinese = true;
        Some(Step::Go(self.source.next(at)))
    }

    /// 千瓦, 千米: the 千 belongs to the unit.
    pub(super) fn opens_unit(&self, at: usize) -> bool {
        let Some(c) = self.source.raw(at) else {
            return false;
        };
        units_from(c).iter().any(|unit| {
            unit.text.chars().nth(1).is_some() && begins(self.source.rest(at), unit.text)
        })
    }

    /// 万, 亿, 兆.
    pub(super) fn scale(&mut self, start: usize, at: usize, scale: u8) -> Option<Step> {
        let started = self.started(start);
        if scale == 12 && (!started || self.opens_unit(at) || self.whole_digits > 0) {
            return if started { Some(Step::Stop) } else { None };
        }
        let shift = i8::try_from(scale).ok()?;
        let part = match self.pending.take() {
            Some(digit) if self.short && self.power > 1 && !self.zero => self
                .section
                .checked_add(digit.shift(i8::try_from(self.power).ok()? - 1)?)?,
            Some(digit) => self.section.checked_add(digit)?,
            None => self.section,
        };
        if !started {
            self.bare = true;
            self.total = Decimal::from(1).shift(shift)?;
            self.highest = scale;
        } else if part == Decimal::ZERO {
            self.total = self.total.shift(shift)?;
            self.highest = self.highest.checked_add(scale)?;
        } else if self.scale > 0 && scale > self.scale {
            self.total = self.total.checked_add(part)?.shift(shift)?;
            self.highest = self.scale.checked_add(scale)?;
        } else {
            if self.scale > 0 && scale == self.scale {
                return Some(Step::Stop);
            }
            self.total = self.total.checked_add(part.shift(shift)?)?;
            self.highest = self.highest.max(scale);
        }
        self.scale = scale;
        self.section = Decimal::ZERO;
        self.power = 0;
        self.short = false;
        self.zero = false;
        self.fraction = false;
        self.chinese = true;
        Some(Step::Go(self.source.next(at)))
    }
}

//! 点, 多, 余, 几 inside a number.

use super::Approx;
use super::reader::{Reader, Step};
use crate::base::{Decimal, has};
use crate::catalogue::NumeralChar;
use crate::catalogue::numeral::{FEW, FEW_IN_WORDS, MORE, PAIR, numeral};

impl Reader<'_> {
    /// 二点五: the fraction of a Chinese numeral.
    pub(super) fn point(&mut self, at: usize) -> Step {
        if !self.chinese || self.fraction {
            return Step::Stop;
        }
        let mut end = self.source.skip_blanks(self.source.next(at));
        let mut digits: i64 = 0;
        let mut count = 0u8;
        while let Some(c) = self.source.raw(end) {
            let digit = match numeral(c) {
                Some(NumeralChar::Digit(d)) if !has(PAIR, c) => d,
                Some(NumeralChar::Zero) => 0,
                Some(
                    NumeralChar::Digit(_)
                    | NumeralChar::Power(_)
                    | NumeralChar::Scale(_)
                    | NumeralChar::Tens(_),
                )
                | None => break,
            };
            if count >= 9 {
                break;
            }
            digits = digits * 10 + i64::from(digit);
            count += 1;
            end = self.source.next(end);
        }
        let clock = self
            .source
            .raw(end)
            .is_some_and(|c| matches!(numeral(c), Some(NumeralChar::Power(_))));
        let Some(part) = Decimal::new(digits, count).filter(|_| count > 0 && !clock) else {
            return Step::Stop;
        };
        let whole = match self.pending {
            Some(digit) if self.short && self.power > 1 && !self.zero => i8::try_from(self.power)
                .ok()
                .and_then(|power| digit.shift(power - 1)),
            Some(digit) => Some(digit),
            None => Some(Decimal::ZERO),
        };
        let Some(sum) = whole.and_then(|whole| whole.checked_add(part)) else {
            return Step::Stop;
        };
        self.pending = Some(sum);
        self.short = false;
        self.fraction = true;
        Step::Go(end)
    }

    /// 多, 余, 几 inside a number: before 万 or 亿, or in a digit's place.
    pub(super) fn vague(&mut self, start: usize, at: usize, c: char) -> Step {
        let end = self.source.next(at);
        let next = self.source.skip_blanks(end);
        let scaled = self
            .source
            .raw(next)
            .is_some_and(|c| matches!(numeral(c), Some(NumeralChar::Scale(s)) if s < 12));
        if !self.started(start) {
            // 几十, 数百万.
            let powered = scaled
                || self
                    .source
                    .raw(next)
                    .is_some_and(|c| matches!(numeral(c), Some(NumeralChar::Power(_))));
            let word = has(FEW_IN_WORDS, c);
            if has(FEW, c) && (powered || !word && self.unit_behind(end)) {
                self.approx = Approx::Few;
                self.pending = Some(Decimal::from(1));
                self.chinese = true;
                return Step::Go(end);
            }
            return Step::Stop;
        }
        if has(FEW, c) {
            // 二十几, 一百零几万.
            if self.pending.is_none()
                && (self.power > 0 || self.zero)
                && (scaled || self.unit_behind(end))
            {
                self.approx = Approx::More;
                return Step::Go(end);
            }
            return Step::Stop;
        }
        if scaled && (has(MORE, c) || self.power == 1) {
            self.approx = Approx::More;
            return Step::Go(end);
        }
        Step::Stop
    }
}

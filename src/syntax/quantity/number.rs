//! A number as it is written: digits, Chinese numerals and their mixtures, without a unit.

use std::ops::Range;

use super::Approx;
use super::source::Source;
use crate::base::{Decimal, MAX_DIGITS};
use crate::catalogue::numeral::{
    ABOUT_TEN, FEW, FEW_IN_WORDS, FORMAL, GROUP_COMMA, MORE, NumeralChar, PAIR, PART_OF, POINT,
    WIDE_COMMA, numeral,
};
use crate::catalogue::units_from;

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

struct Read {
    end: usize,
    value: Decimal,
    scale: u8,
    approx: Approx,
    bare: bool,
    plain: Option<usize>,
    pair: bool,
    power: u8,
}

/// The state of one reading from left to right.
struct Reader<'a> {
    source: Source<'a>,
    at: usize,
    /// Takes the second of two digits that stand for a range (三五百).
    second: bool,
    /// It stands behind 分之.
    part: bool,
    total: Decimal,
    /// What stands since the last 万 or 亿.
    section: Decimal,
    /// A digit or digits whose power has not come yet.
    pending: Option<Decimal>,
    /// The pending digits are Chinese and one only, so that a power may be left out behind them.
    short: bool,
    /// The last power written in this section; 0 before any.
    power: u8,
    /// The last 万 or 亿, and the power that it stands for.
    scale: u8,
    /// The power that the highest 万 or 亿 stands for.
    highest: u8,
    zero: bool,
    chinese: bool,
    fraction: bool,
    bare: bool,
    pair: bool,
    approx: Approx,
    whole_digits: usize,
}

/// What may come next.
enum Step {
    Go(usize),
    Stop,
}

impl<'a> Reader<'a> {
    fn new(source: Source<'a>, at: usize) -> Self {
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

    fn started(&self, start: usize) -> bool {
        self.at > start
    }

    fn read(mut self) -> Option<Read> {
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
    fn step(&mut self, start: usize, at: usize) -> Option<Step> {
        let Some(c) = self.source.peek(at) else {
            return Some(Step::Stop);
        };
        let blank = at > self.at;
        if c.is_ascii_digit() || c == '.' {
            return self.ascii(start, at, blank);
        }
        if POINT.contains(c) {
            return Some(self.point(at));
        }
        if MORE.contains(c) || ABOUT_TEN.contains(c) || FEW.contains(c) {
            return Some(self.vague(start, at, c));
        }
        let Some(kind) = numeral(c) else {
            return Some(Step::Stop);
        };
        if !self.started(start) && !self.part && FORMAL.contains(c) && !self.formal(at) {
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
    fn formal(&self, at: usize) -> bool {
        let next = self.source.skip_blanks(self.source.next(at));
        self.source
            .raw(next)
            .is_some_and(|c| numeral(c).is_some() || PART_OF.starts_with(c))
    }

    /// A run of digits 0 to 9 with its groups and its fraction.
    fn ascii(&mut self, start: usize, at: usize, blank: bool) -> Option<Step> {
        if self.pending.is_some() || self.fraction {
            return Some(Step::Stop);
        }
        let Some((text, end, whole)) = plain_run(self.source, at) else {
            return Some(Step::Stop);
        };
        let inside = self.started(start);
        if inside {
            // 3万4000, 5千4百; never a year, and behind a blank only with a power of its own.
            let behind = self.source.skip_blanks(end);
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
            let fits = whole <= usize::from(room) && !text.contains('.');
            if !self.chinese
                || !fits
                || blank && !powered
                || crate::catalogue::calendar::YEAR == self.source.raw(behind).unwrap_or(' ')
            {
                return Some(Step::Stop);
            }
        }
        if text.len() > MAX_DIGITS + 3 {
            return None;
        }
        self.pending = Some(text.parse().ok()?);
        self.short = false;
        self.fraction = text.contains('.');
        if !inside {
            self.whole_digits = whole;
        }
        Some(Step::Go(end))
    }

    /// One Chinese digit, two that are a range, or a row of them.
    fn chinese_digits(&mut self, start: usize, at: usize) -> Step {
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
            if PAIR.contains(c)
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
    fn unit_behind(&self, at: usize) -> bool {
        self.source.raw(at).is_some_and(|c| {
            units_from(c)
                .iter()
                .any(|unit| self.source.rest(at).starts_with(unit.text))
        })
    }

    /// Whether 十, 百, 千, 万 or 亿 stands at `at`.
    fn is_power(&self, at: usize) -> bool {
        self.source.raw(at).is_some_and(|c| {
            matches!(
                numeral(c),
                Some(NumeralChar::Power(_) | NumeralChar::Scale(_))
            )
        })
    }

    fn few_behind(&self, at: usize) -> bool {
        self.source.is_one_of(at, FEW)
    }

    /// 廿, 卅.
    fn tens(&mut self, at: usize, tens: u8) -> Step {
        if self.pending.is_some() || self.power > 0 {
            return Step::Stop;
        }
        self.chinese = true;
        self.power = 1;
        self.section = Decimal::from(u32::from(tens) * 10);
        Step::Go(self.source.next(at))
    }

    /// 十, 百, 千.
    fn power(&mut self, start: usize, at: usize, power: u8) -> Option<Step> {
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
    fn opens_unit(&self, at: usize) -> bool {
        let Some(c) = self.source.raw(at) else {
            return false;
        };
        units_from(c).iter().any(|unit| {
            unit.text.chars().nth(1).is_some() && self.source.rest(at).starts_with(unit.text)
        })
    }

    /// 万, 亿, 兆.
    fn scale(&mut self, start: usize, at: usize, scale: u8) -> Option<Step> {
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

    /// 二点五: the fraction of a Chinese numeral.
    fn point(&mut self, at: usize) -> Step {
        if !self.chinese || self.fraction {
            return Step::Stop;
        }
        let mut end = self.source.skip_blanks(self.source.next(at));
        let mut digits: i64 = 0;
        let mut count = 0u8;
        while let Some(c) = self.source.raw(end) {
            let digit = match numeral(c) {
                Some(NumeralChar::Digit(d)) if !PAIR.contains(c) => d,
                Some(NumeralChar::Zero) => 0,
                _ => break,
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
    fn vague(&mut self, start: usize, at: usize, c: char) -> Step {
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
            let word = FEW_IN_WORDS.contains(c);
            if FEW.contains(c) && (powered || !word && self.unit_behind(end)) {
                self.approx = Approx::Few;
                self.pending = Some(Decimal::from(1));
                self.chinese = true;
                return Step::Go(end);
            }
            return Step::Stop;
        }
        if FEW.contains(c) {
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
        if scaled && (MORE.contains(c) || self.power == 1) {
            self.approx = Approx::More;
            return Step::Go(end);
        }
        Step::Stop
    }

    fn finish(self) -> Option<Read> {
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

/// Two digits that say a range: the next one up, or 三五.
fn is_pair(first: u8, next: u8) -> bool {
    next == first + 1 || (first, next) == (3, 5)
}

/// Digits 0 to 9 with groups of three and a fraction: as plain text, with its end and the count of
/// digits before the point.
fn plain_run(source: Source<'_>, start: usize) -> Option<(String, usize, usize)> {
    let mut text = String::new();
    let mut at = start;
    let mut grouped = false;
    loop {
        while let Some(c) = source.peek(at).filter(char::is_ascii_digit) {
            text.push(c);
            at = source.next(at);
        }
        // 12,345: three digits behind the comma and no more.
        let comma = source
            .raw(at)
            .is_some_and(|c| c == GROUP_COMMA || c == WIDE_COMMA);
        let opens = grouped || (1..=3).contains(&text.len()) && !text.starts_with('0');
        if !comma || !opens || !group_behind(source, source.next(at)) {
            break;
        }
        grouped = true;
        at = source.next(at);
    }
    let whole = text.len();
    let point = source.skip_blanks(at);
    if source.peek(point) == Some('.') {
        let fraction = source.skip_blanks(source.next(point));
        let opens = point == at && source.before(start) != Some('.');
        if source.is_digit(fraction) && (whole > 0 || opens) {
            text.push('.');
            at = fraction;
            while let Some(c) = source.peek(at).filter(char::is_ascii_digit) {
                text.push(c);
                at = source.next(at);
            }
            if whole == 0 {
                text.insert(0, '0');
            }
        }
    }
    (!text.is_empty()).then_some((text, at, whole))
}

/// Whether exactly three digits stand at `at`.
fn group_behind(source: Source<'_>, at: usize) -> bool {
    source.digits(at, 3).is_some_and(|(_, _, count)| count == 3)
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

//! A binary arithmetic coder, and the adaptive models of bits, numbers and choices on it.
//!
//! Writing and reading are one function: whoever codes hands in each value and gets back the one
//! that stands in the code. [`Writer`] returns what it was given; [`Reader`] pays no heed to it.

/// One of the two directions.
pub(super) trait Coder {
    /// Codes a bit that is one with probability `p / 65536`.
    fn bit(&mut self, p: u16, bit: bool) -> bool;
    /// Whether more was read than was ever written: what comes now is invented.
    fn over(&self) -> bool;
}

/// Writes.
#[derive(Debug)]
pub(super) struct Writer {
    low: u32,
    high: u32,
    bytes: Vec<u8>,
}

/// Reads.
#[derive(Debug)]
pub(super) struct Reader<'b> {
    low: u32,
    high: u32,
    code: u32,
    bytes: &'b [u8],
    next: usize,
}

/// The last value of the lower part of what lies between the two: at least one value in each part.
fn middle(low: u32, high: u32, p: u16) -> u32 {
    let part = (u64::from(high - low) * u64::from(p.max(1))) >> 16;
    low + u32::try_from(part).unwrap_or_default()
}

impl Writer {
    pub(super) fn new() -> Self {
        Self {
            low: 0,
            high: u32::MAX,
            bytes: Vec::new(),
        }
    }

    /// The bytes, as few as tell the last interval; behind them a reader reads zeros.
    pub(super) fn finish(mut self) -> Vec<u8> {
        for count in 0..=4 {
            let rest = u32::MAX.checked_shr(8 * count).unwrap_or_default();
            let Some(code) = self.low.checked_add(rest).map(|code| code & !rest) else {
                continue;
            };
            if code <= self.high {
                let all = code.to_be_bytes();
                self.bytes.extend(all.iter().take(count as usize));
                break;
            }
        }
        self.bytes
    }
}

impl Coder for Writer {
    fn bit(&mut self, p: u16, bit: bool) -> bool {
        let middle = middle(self.low, self.high, p);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            let [top, ..] = self.low.to_be_bytes();
            self.bytes.push(top);
            self.low <<= 8;
            self.high = (self.high << 8) | 255;
        }
        bit
    }

    fn over(&self) -> bool {
        false
    }
}

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        let mut reader = Self {
            low: 0,
            high: u32::MAX,
            code: 0,
            bytes,
            next: 0,
        };
        for _ in 0..4 {
            reader.shift();
        }
        reader
    }

    fn shift(&mut self) {
        let byte = self.bytes.get(self.next).copied().unwrap_or_default();
        self.next += 1;
        self.code = (self.code << 8) | u32::from(byte);
    }
}

impl Coder for Reader<'_> {
    fn bit(&mut self, p: u16, _: bool) -> bool {
        let middle = middle(self.low, self.high, p);
        let bit = self.code <= middle;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = (self.high << 8) | 255;
            self.shift();
        }
        bit
    }

    fn over(&self) -> bool {
        // Four bytes are read ahead.
        self.next > self.bytes.len() + 4
    }
}

/// The probability of a bit in one place, learnt while coding.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bit {
    p: u16,
    seen: u8,
}

impl Default for Bit {
    fn default() -> Self {
        Self {
            p: 1 << 15,
            seen: 0,
        }
    }
}

impl Bit {
    /// A bit that is seldom one.
    pub(super) const SELDOM: Self = Self { p: 4096, seen: 2 };

    pub(super) fn code(&mut self, coder: &mut dyn Coder, bit: bool) -> bool {
        let bit = coder.bit(self.p, bit);
        let target: i32 = if bit { 65_535 } else { 0 };
        let p = i32::from(self.p);
        // The first sightings weigh the most.
        let step = (target - p) * 2 / (i32::from(self.seen) * 2 + 3);
        self.p = u16::try_from((p + step).clamp(64, 65_472)).unwrap_or(1 << 15);
        self.seen = (self.seen + 1).min(30);
        bit
    }
}

/// A number of any size, the small ones short.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    size: [Bit; 64],
    lead: [Bit; 64],
}

impl Default for Number {
    fn default() -> Self {
        Self {
            size: [Bit::default(); 64],
            lead: [Bit::default(); 64],
        }
    }
}

impl Number {
    /// Codes `number`, which is less than 2^63.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, number: u64) -> u64 {
        let size = 63 - (number + 1).leading_zeros();
        let mut found = 0;
        for (at, bit) in (0..).zip(self.size.iter_mut().take(63)) {
            found = at;
            if !bit.code(coder, at < size) {
                break;
            }
        }
        let mut value = 1_u64;
        for place in (0..found).rev() {
            let bit = (number + 1) >> place & 1 == 1;
            let lead = self.lead.get_mut(found as usize);
            let bit = match lead.filter(|_| place + 1 == found) {
                Some(lead) => lead.code(coder, bit),
                None => coder.bit(1 << 15, bit),
            };
            value = value << 1 | u64::from(bit);
        }
        value - 1
    }

    /// Codes a number of either sign.
    pub(super) fn signed(&mut self, coder: &mut dyn Coder, number: i64) -> i64 {
        let folded = (number.unsigned_abs() << 1) - u64::from(number < 0);
        let folded = self.code(coder, folded);
        let half = i64::try_from(folded.div_ceil(2)).unwrap_or_default();
        if folded & 1 == 1 { -half } else { half }
    }

    /// Codes a length or an index.
    pub(super) fn index(&mut self, coder: &mut dyn Coder, index: usize) -> usize {
        let number = u64::try_from(index).unwrap_or_default();
        usize::try_from(self.code(coder, number)).unwrap_or(usize::MAX)
    }
}

/// One of at most sixteen.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Choice([Bit; 16]);

impl Choice {
    /// Codes which one, of `1 << bits`.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, bits: u32, which: usize) -> usize {
        let mut node = 1_usize;
        for place in (0..bits).rev() {
            let bit = which >> place & 1 == 1;
            let bit = match self.0.get_mut(node) {
                Some(model) => model.code(coder, bit),
                None => coder.bit(1 << 15, bit),
            };
            node = node << 1 | usize::from(bit);
        }
        node - (1 << bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        let numbers = [
            0,
            1,
            2,
            3,
            7,
            8,
            75,
            10,
            10,
            10,
            41_630,
            (1 << 62) - 1,
            0,
            1 << 40,
        ];
        let signed = [0, -1, 1, 2026, -2026, i64::from(i32::MIN), (1 << 60)];
        let mut writer = Writer::new();
        let mut model = Number::default();
        for number in numbers {
            model.code(&mut writer, number);
        }
        for number in signed {
            model.signed(&mut writer, number);
        }
        let bytes = writer.finish();
        let mut reader = Reader::new(&bytes);
        let mut model = Number::default();
        for number in numbers {
            assert_eq!(model.code(&mut reader, 0), number);
        }
        for number in signed {
            assert_eq!(model.signed(&mut reader, 0), number);
        }
        assert!(!reader.over());
    }

    #[test]
    fn likely_bits_are_cheap() {
        let mut writer = Writer::new();
        let mut model = Bit::default();
        for _ in 0..10_000 {
            model.code(&mut writer, true);
        }
        assert!(writer.finish().len() < 20);
    }

    #[test]
    fn a_reader_of_nothing_ends() {
        let mut reader = Reader::new(&[]);
        let mut model = Number::default();
        let mut rounds = 0;
        while !reader.over() && rounds < 100_000 {
            model.code(&mut reader, 0);
            rounds += 1;
        }
        assert!(rounds < 100_000);
    }
}

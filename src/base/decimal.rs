use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// An exact decimal number as a text writes it: `digits × 10^-scale`, at most 18 digits.
///
/// No float stands between the text and what is shown. Equal values compare equal however
/// they were written (`7.50` is `7.5`).
#[derive(Clone, Copy, Default)]
pub struct Decimal {
    digits: i64,
    scale: u8,
}

/// More digits than this are no quantity of a plan (telephone and document numbers are longer).
pub const MAX_DIGITS: usize = 15;

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self {
        digits: 0,
        scale: 0,
    };

    /// `digits × 10^-scale`, trailing zeros of the fraction dropped; `None` past 18 decimals.
    pub fn new(digits: i64, scale: u8) -> Option<Self> {
        (scale <= 18).then(|| Self { digits, scale }.normal())
    }

    fn normal(mut self) -> Self {
        while self.scale > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }

    /// The value times 10 to the `power`; `None` where it does not fit.
    pub fn shift(self, power: i8) -> Option<Self> {
        let scale = i16::from(self.scale) - i16::from(power);
        if scale >= 0 {
            Self::new(self.digits, u8::try_from(scale).ok()?)
        } else {
            let factor = 10i64.checked_pow(u32::from(scale.unsigned_abs()))?;
            Self::new(self.digits.checked_mul(factor)?, 0)
        }
    }

    /// The sum; `None` where it does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let a = self.raise(scale)?;
        let b = other.raise(scale)?;
        Self::new(a.checked_add(b)?, scale)
    }

    /// The difference; `None` where it does not fit.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(other.negate())
    }

    /// The value `factor` times; `None` where it does not fit.
    pub fn checked_mul(self, factor: u32) -> Option<Self> {
        Self::new(self.digits.checked_mul(i64::from(factor))?, self.scale)
    }

    /// The value with its sign turned.
    pub fn negate(self) -> Self {
        Self {
            digits: -self.digits,
            scale: self.scale,
        }
    }

    fn raise(self, scale: u8) -> Option<i64> {
        let factor = 10i64.checked_pow(u32::from(scale.checked_sub(self.scale)?))?;
        self.digits.checked_mul(factor)
    }

    /// The value as an integer, where it has no fraction.
    pub fn integer(self) -> Option<i64> {
        (self.scale == 0).then_some(self.digits)
    }

    /// The digits and how many of them stand behind the point, as [`Self::new`] takes them.
    pub fn parts(self) -> (i64, u8) {
        let plain = self.normal();
        (plain.digits, plain.scale)
    }

    /// Whether the value is below zero.
    pub fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// The nearest float, for drawing.
    pub fn to_f64(self) -> f64 {
        // Both sides of the quotient are exact up to 2^53 and 10^22, and then it is the nearest float;
        // beyond that it is at most one off in the last place. The parser of the standard library would
        // be a twentieth of the page's download.
        let power = (0..self.scale).fold(1.0, |power, _| power * 10.0);
        self.digits as f64 / power
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        let widen = |d: &Self| i128::from(d.digits) * 10i128.pow(u32::from(scale - d.scale));
        widen(self).cmp(&widen(other))
    }
}

impl From<u32> for Decimal {
    fn from(value: u32) -> Self {
        Self {
            digits: i64::from(value),
            scale: 0,
        }
    }
}

impl fmt::Display for Decimal {
    /// Plain notation, no exponent, no grouping: `-12.5`, `0.05`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.normal();
        let sign = if plain.digits < 0 { "-" } else { "" };
        let all = plain.digits.unsigned_abs().to_string();
        let scale = usize::from(plain.scale);
        if scale == 0 {
            return write!(f, "{sign}{all}");
        }
        let padded = format!("{all:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What is wrong with a number's spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalError {
    /// A character that is neither a digit, one point, nor a leading minus; or no digit at all.
    NotANumber,
    /// More digits than [`MAX_DIGITS`].
    TooLong,
}

impl FromStr for Decimal {
    type Err = DecimalError;

    /// Reads ASCII digits with at most one point and a leading minus.
    ///
    /// ```
    /// use planlens::base::Decimal;
    /// assert_eq!("07.50".parse::<Decimal>().map(|d| d.to_string()), Ok("7.5".to_owned()));
    /// ```
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (sign, body) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
        let mut digits = 0i64;
        let mut count = 0;
        for c in whole.chars().chain(fraction.chars()) {
            let digit = c.to_digit(10).ok_or(DecimalError::NotANumber)?;
            if count > 0 || digit > 0 {
                count += 1;
            }
            if count > MAX_DIGITS {
                return Err(DecimalError::TooLong);
            }
            digits = digits * 10 + i64::from(digit);
        }
        if whole.is_empty() && fraction.is_empty() {
            return Err(DecimalError::NotANumber);
        }
        let scale = u8::try_from(fraction.len()).map_err(|_| DecimalError::TooLong)?;
        Self::new(sign * digits, scale).ok_or(DecimalError::TooLong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, shown: &str) {
        let read = written.parse::<Decimal>();
        assert_eq!(
            read.map(|d| d.to_string()),
            Ok(shown.to_owned()),
            "{written}"
        );
    }

    #[test]
    fn basic() {
        check("7.5", "7.5");
        check("0", "0");
        check("-3.20", "-3.2");
        check("0.050", "0.05");
        check("12345.6", "12345.6");
    }

    #[test]
    fn boundaries() {
        check("000000000000000000000001", "1");
        check("999999999999999", "999999999999999");
        assert_eq!(
            "9999999999999999".parse::<Decimal>(),
            Err(DecimalError::TooLong)
        );
        assert_eq!("".parse::<Decimal>(), Err(DecimalError::NotANumber));
        assert_eq!("1.2.3".parse::<Decimal>(), Err(DecimalError::NotANumber));
    }

    #[test]
    fn arithmetic() {
        let d = |s: &str| s.parse::<Decimal>().unwrap();
        assert_eq!(d("1.5").shift(4), Some(d("15000")));
        assert_eq!(d("15").shift(-2), Some(d("0.15")));
        assert_eq!(d("5.5").checked_sub(d("6")), Some(d("-0.5")));
        assert_eq!(d("0.5").checked_mul(15), Some(d("7.5")));
        assert!(d("7.50") == d("7.5") && d("7.6") > d("7.59"));
        assert_eq!(d("999999999999999").shift(9), None);
    }
}

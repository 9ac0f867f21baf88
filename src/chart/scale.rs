use crate::base::{Decimal, Sort as _};

use super::words::Words;

/// A place on an axis with its label.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// The value.
    pub value: f64,
    /// The value in plain figures, a true minus before what is below zero.
    pub label: String,
}

/// A linear axis that holds zero and ends on ticks.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The value at the left end.
    pub min: f64,
    /// The value at the right end, greater than `min`.
    pub max: f64,
    /// The ticks from left to right, both ends among them.
    pub ticks: Vec<Tick>,
}

/// The steps of an axis within a power of ten, as mantissa and power: 1, 2, 2.5, 5.
const STEPS: [(i64, i8); 4] = [(1, 0), (2, 0), (25, -1), (5, 0)];

impl Scale {
    /// The axis over `values` and zero with at most `most` steps, or two where zero lies inside.
    ///
    /// ```
    /// use planlens::chart::Scale;
    /// let labels = |s: Scale| s.ticks.into_iter().map(|t| t.label).collect::<Vec<_>>().join(" ");
    /// assert_eq!(labels(Scale::new(&[7.5, 10.7], 6)), "0 2 4 6 8 10 12");
    /// assert_eq!(labels(Scale::new(&[-3.0, 2.0], 6)), "−3 −2 −1 0 1 2");
    /// ```
    pub fn new(values: &[f64], most: usize) -> Self {
        let finite = || values.iter().copied().filter(|v| v.is_finite());
        let low = finite().fold(0.0, f64::min);
        let mut high = finite().fold(0.0, f64::max);
        if low == high {
            high = 1.0;
        }
        let most = u32::try_from(most.max(1)).unwrap_or(1);
        for power in -17..=18 {
            for (mantissa, shift) in STEPS {
                let power = power + shift;
                let step = mantissa as f64 * 10f64.powi(i32::from(power));
                // A hair of tolerance: 0.3 / 0.1 is a little more than 3.
                let first = (low / step + 1e-9).floor();
                let last = (high / step - 1e-9).ceil().max(first + 1.0);
                let both = low < 0.0 && high > 0.0;
                if last - first <= f64::from(if both { most.max(2) } else { most }) {
                    return Self::build(first as i64, last as i64, mantissa, power, step);
                }
            }
        }
        Self::build(0, 1, 1, 18, 1e18)
    }

    fn build(first: i64, last: i64, mantissa: i64, power: i8, step: f64) -> Self {
        let ticks = (first..=last).map(|index| Tick {
            value: index as f64 * step,
            label: label(index.saturating_mul(mantissa), power),
        });
        Self {
            min: first as f64 * step,
            max: last as f64 * step,
            ticks: ticks.collect(),
        }
    }

    /// The same axis, its labels in words, and in a unit that is so many powers of ten smaller.
    pub(super) fn told(mut self, power: i8, words: &dyn Words) -> Self {
        for tick in &mut self.ticks {
            let plain = tick.label.replace('−', "-");
            let value: Option<Decimal> = plain.parse().ok();
            if let Some(shifted) = value.and_then(|value| value.shift(power)) {
                tick.label = true_minus(words.number(shifted));
            }
        }
        self
    }

    /// The farthest from zero that it reaches.
    pub(super) fn reach(&self) -> f64 {
        self.min.abs().max(self.max.abs())
    }

    /// Where `value` lies between the ends: 0 at the left, 1 at the right, beyond them outside.
    pub fn place(&self, value: f64) -> f64 {
        (value - self.min) / (self.max - self.min)
    }

    /// Whether `value` lies on the axis.
    pub fn holds(&self, value: f64) -> bool {
        (-1e-6..=1.0 + 1e-6).contains(&self.place(value))
    }
}

fn label(count: i64, power: i8) -> String {
    let value = Decimal::new(count, 0).and_then(|d| d.shift(power));
    true_minus(value.unwrap_or_default().to_string())
}

fn true_minus(plain: String) -> String {
    match plain.strip_prefix('-') {
        Some(rest) => ["−", rest].concat(),
        None => plain,
    }
}

/// The values that the axis is made for: without those, at most a quarter, that are four times
/// farther from zero than the next one and would press all others into a corner.
pub(super) fn typical(values: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    sorted.order_by(|a, b| a.abs().total_cmp(&b.abs()));
    let least = sorted.len() - sorted.len() / 4;
    for at in least..sorted.len() {
        if let (Some(before), Some(here)) = (sorted.get(at.wrapping_sub(1)), sorted.get(at))
            && before.abs() > 0.0
            && here.abs() > 4.0 * before.abs()
        {
            sorted.truncate(at);
            break;
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[f64], most: usize, ticks: &str) {
        let scale = Scale::new(values, most);
        let labels: Vec<String> = scale.ticks.iter().map(|t| t.label.clone()).collect();
        assert_eq!(labels.join(" "), ticks, "{values:?}");
        assert!(values.iter().all(|v| scale.holds(*v)), "{values:?}");
        assert!(scale.holds(0.0) && scale.min < scale.max);
    }

    #[test]
    fn basic() {
        check(&[5.0, 6.5], 6, "0 2 4 6 8");
        check(&[68.0, 5.5], 6, "0 20 40 60 80");
        check(&[0.3], 6, "0 0.05 0.1 0.15 0.2 0.25 0.3");
        check(&[-3.0], 6, "−3 −2.5 −2 −1.5 −1 −0.5 0");
        check(&[-3.0, 12.0], 6, "−5 0 5 10 15");
    }

    #[test]
    fn boundaries() {
        check(&[], 6, "0 0.2 0.4 0.6 0.8 1");
        check(&[0.0, 0.0], 6, "0 0.2 0.4 0.6 0.8 1");
        check(&[1e15], 3, "0 500000000000000 1000000000000000");
        check(&[1e-9], 2, "0 0.0000000005 0.000000001");
        check(&[-1.0, 1.0], 1, "−1 0 1");
    }

    #[test]
    fn outliers() {
        assert_eq!(typical(&[5.0, 6.0, 7.0, 300.0]), [5.0, 6.0, 7.0]);
        assert_eq!(typical(&[5.0, 6.0, 300.0]), [5.0, 6.0, 300.0]);
        assert_eq!(typical(&[5.0, 6.0, 7.0, 20.0]), [5.0, 6.0, 7.0, 20.0]);
        assert_eq!(typical(&[]), Vec::<f64>::new());
    }
}

//! Probabilities of sixteen bits, and their logarithm of odds in steps of 1/256.

/// 65536 / (1 + e^-x) for x from -8 to 8 in steps of a quarter.
const CURVE: [u16; 65] = [
    22, 28, 36, 47, 60, 77, 98, 126, 162, 208, 267, 342, 439, 562, 720, 922, 1179, 1506, 1921,
    2446, 3108, 3938, 4971, 6249, 7812, 9702, 11955, 14595, 17625, 21025, 24743, 28693, 32768,
    36843, 40793, 44511, 47911, 50941, 53581, 55834, 57724, 59287, 60565, 61598, 62428, 63090,
    63615, 64030, 64357, 64614, 64816, 64974, 65097, 65194, 65269, 65328, 65374, 65410, 65438,
    65459, 65476, 65489, 65500, 65508, 65514,
];

/// The farthest odds, either way.
pub(super) const MOST: i32 = 2047;

/// The probability of odds.
pub(super) fn squash(odds: i32) -> u16 {
    let place = odds.clamp(-MOST, MOST) + 2048;
    let at = usize::try_from(place >> 6).unwrap_or_default();
    let (Some(low), Some(high)) = (CURVE.get(at), CURVE.get(at + 1)) else {
        return 1 << 15;
    };
    let (low, high) = (i32::from(*low), i32::from(*high));
    u16::try_from(low + (((high - low) * (place & 63)) >> 6)).unwrap_or(1 << 15)
}

/// The odds of each probability, in steps of 1/4096.
#[derive(Debug, Clone)]
pub(super) struct Stretch(Vec<i16>);

impl Stretch {
    /// The inverse of [`squash`].
    pub(super) fn new() -> Self {
        let mut odds = -MOST;
        let table = (0..4096_i32)
            .map(|step| {
                while odds < MOST && i32::from(squash(odds)) < step * 16 + 8 {
                    odds += 1;
                }
                i16::try_from(odds).unwrap_or_default()
            })
            .collect();
        Self(table)
    }

    /// The odds of a probability.
    pub(super) fn of(&self, p: u16) -> i32 {
        self.0
            .get(usize::from(p >> 4))
            .copied()
            .map_or(0, i32::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_inverse() {
        let stretch = Stretch::new();
        for p in (64..65_472).step_by(97) {
            let back = i32::from(squash(stretch.of(p)));
            assert!((back - i32::from(p)).abs() < 200, "{p} {back}");
        }
        assert_eq!(squash(0), 1 << 15);
        assert!(squash(i32::MIN) < 30 && squash(i32::MAX) > 65_500);
    }
}

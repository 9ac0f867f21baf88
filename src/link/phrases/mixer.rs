//! Mixes opinions: a weighted sum of their odds, the weights moved towards what proved right.

use super::logistic::squash;

/// How many opinions are mixed.
pub(super) const INPUTS: usize = 10;

/// The odds of each opinion.
pub(super) type Inputs = [i32; INPUTS];

/// Sets of weights, one for each situation, in 1/65536.
#[derive(Debug)]
pub(super) struct Mixer {
    weights: Vec<[i32; INPUTS]>,
    chosen: usize,
    mixed: i32,
}

impl Mixer {
    pub(super) fn new(situations: usize, first: Inputs) -> Self {
        Self {
            weights: vec![first; situations],
            chosen: 0,
            mixed: 0,
        }
    }

    /// The odds of one in a situation.
    pub(super) fn mix(&mut self, situation: usize, inputs: &Inputs) -> i32 {
        self.chosen = situation;
        let weights = self.weights.get(situation);
        let sum: i64 = weights.map_or(0, |weights| {
            let products = weights.iter().zip(inputs);
            products.map(|(w, i)| i64::from(*w) * i64::from(*i)).sum()
        });
        self.mixed = i32::try_from((sum >> 16).clamp(-2047, 2047)).unwrap_or_default();
        self.mixed
    }

    /// Learns what came, at the given pace.
    pub(super) fn learn(&mut self, inputs: &Inputs, bit: bool, pace: i32) {
        let target = if bit { 65_535 } else { 0 };
        let error = (target - i32::from(squash(self.mixed))) * pace;
        if let Some(weights) = self.weights.get_mut(self.chosen) {
            for (weight, input) in weights.iter_mut().zip(inputs) {
                let step = (i64::from(*input) * i64::from(error) + (1 << 17)) >> 18;
                let step = i32::try_from(step).unwrap_or_default();
                *weight = weight.saturating_add(step).clamp(-1 << 20, 1 << 20);
            }
        }
    }
}

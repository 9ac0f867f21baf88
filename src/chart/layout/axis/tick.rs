use crate::chart::layout::frame::Frame;
use crate::chart::scale::{Scale, Tick};
use crate::chart::scene::{Anchor, Mark};

/// Between the ends of the axis and the edges of the plot, in plain px: room for an arrow or half a band.
pub(super) const PAD: f64 = 26.0;

/// Between two labels of ticks, in px.
const SPACE: f64 = 12.0;

/// A scale that has its place.
pub(super) struct Axis {
    pub(super) scale: Scale,
    /// The px of the scale's ends.
    pub(super) ends: (f64, f64),
    /// For each tick, whether its label finds room.
    shown: Vec<bool>,
}

/// Where a label stands.
struct Extent {
    left: f64,
    right: f64,
    x: f64,
    anchor: Anchor,
}

impl Extent {
    fn clear_of(&self, other: &Self) -> bool {
        self.right + SPACE <= other.left || other.right + SPACE <= self.left
    }
}

impl Axis {
    /// The axis over `values` in the plot, with as many ticks as find room for their labels, those in a
    /// unit that is so many powers of ten smaller.
    pub(super) fn new(frame: &Frame<'_>, values: &[f64], power: i8, plot: (f64, f64)) -> Self {
        let axis = |most| Self {
            scale: Scale::new(values, most).told(power, frame.words),
            ends: (plot.0 + PAD * frame.unit, plot.1 - PAD * frame.unit),
            shown: Vec::new(),
        };
        for most in (1..=6).rev() {
            let mut axis = axis(most);
            let labels = axis.extents(frame);
            let mut pairs = labels.iter().zip(labels.iter().skip(1));
            if pairs.all(|(a, b)| a.clear_of(b)) {
                axis.shown = vec![true; labels.len()];
                return axis;
            }
        }
        // Not even the ends fit side by side: zero keeps its label, the others as they find room.
        let mut axis = axis(1);
        let labels = axis.extents(frame);
        let zero = axis.scale.ticks.iter().position(|tick| tick.value == 0.0);
        let mut kept: Vec<usize> = zero.into_iter().collect();
        for (index, own) in labels.iter().enumerate() {
            let free = |other: &usize| labels.get(*other).is_none_or(|o| own.clear_of(o));
            if own.left >= 0.0 && own.right <= frame.width && kept.iter().all(free) {
                kept.push(index);
            }
        }
        axis.shown = (0..labels.len()).map(|i| kept.contains(&i)).collect();
        axis
    }

    /// The px of a value.
    pub(super) fn x(&self, value: f64) -> f64 {
        self.ends.0 + self.scale.place(value) * (self.ends.1 - self.ends.0)
    }

    fn extents(&self, frame: &Frame<'_>) -> Vec<Extent> {
        let place = |tick: &Tick| {
            let width = frame.measure(&tick.label, frame.small);
            let x = self.x(tick.value);
            if x - width / 2.0 < 0.0 {
                Extent {
                    left: 0.0,
                    right: width,
                    x: 0.0,
                    anchor: Anchor::Start,
                }
            } else if x + width / 2.0 > frame.width {
                Extent {
                    left: frame.width - width,
                    right: frame.width,
                    x: frame.width,
                    anchor: Anchor::End,
                }
            } else {
                Extent {
                    left: x - width / 2.0,
                    right: x + width / 2.0,
                    x,
                    anchor: Anchor::Middle,
                }
            }
        };
        self.scale.ticks.iter().map(place).collect()
    }

    /// The labels of the ticks, their middle at height `y`.
    pub(super) fn labels(&self, frame: &Frame<'_>, y: f64) -> Vec<Mark> {
        let all = self.scale.ticks.iter().zip(self.extents(frame));
        all.zip(&self.shown)
            .filter(|(_, shown)| **shown)
            .map(|((tick, at), _)| {
                frame.anchored("c-axis", &tick.label, frame.small, (at.x, y), at.anchor)
            })
            .collect()
    }
}

//! One mark a file. Each takes its place in px and returns its shapes, the lowest first.

mod lid;
mod off_scale;
mod open;
mod point;
mod question;
mod result;
mod soft;
mod span;

pub(super) use lid::lid;
pub(super) use off_scale::off_scale;
pub(super) use open::{OPEN_LENGTH, open};
pub(super) use point::point;
pub(super) use question::question;
pub(super) use result::result;
use soft::SOFT_WIDTH;
pub(super) use soft::soft;
pub(super) use span::span;

use crate::catalogue::{Bound, Modality};

use super::scale::Scale;
use super::scene::Mark;
use super::spec::Entry;

/// The side of an axis that a mark is open to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Side {
    /// −1 to the left, 1 to the right.
    pub(super) fn sign(self) -> f64 {
        match self {
            Self::Left => -1.0,
            Self::Right => 1.0,
        }
    }
}

/// How a value is drawn, in values of the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    Point(f64),
    Soft(f64),
    Open(f64, Side),
    Span(f64, f64),
    Nothing,
}

impl Shape {
    /// The shape for an entry: by its bound, and by the ends that are there.
    pub(super) fn of(entry: &Entry<'_>) -> Self {
        let falls = super::value::falls(entry.statement);
        let greater = if falls { Side::Left } else { Side::Right };
        let smaller = if falls { Side::Right } else { Side::Left };
        let (low, high) = (entry.ends.low, entry.ends.high);
        let (near, far) = if falls { (high, low) } else { (low, high) };
        match (entry.statement.bound, low, high) {
            (_, None, None) => Self::Nothing,
            (Bound::AtLeast, _, _) => near
                .or(far)
                .map_or(Self::Nothing, |v| Self::Open(v, greater)),
            (Bound::AtMost, _, _) => far
                .or(near)
                .map_or(Self::Nothing, |v| Self::Open(v, smaller)),
            (_, Some(low), Some(high)) if low < high => Self::Span(low, high),
            (Bound::About, Some(v), _) | (Bound::About, None, Some(v)) => Self::Soft(v),
            (_, Some(v), None) => Self::Open(v, Side::Right),
            (_, None, Some(v)) => Self::Open(v, Side::Left),
            (_, Some(v), Some(_)) => Self::Point(v),
        }
    }

    /// The values that must lie on the axis for the shape to be drawn there.
    fn values(self) -> [Option<f64>; 2] {
        match self {
            Self::Point(v) | Self::Soft(v) | Self::Open(v, _) => [Some(v), None],
            Self::Span(low, high) => [Some(low), Some(high)],
            Self::Nothing => [None, None],
        }
    }

    /// The side on which the shape leaves the axis.
    pub(super) fn beyond(self, scale: &Scale) -> Option<Side> {
        let out = self.values().into_iter().flatten();
        let mut out = out.filter(|v| !scale.holds(*v));
        out.next().map(|v| {
            if v < scale.min {
                Side::Left
            } else {
                Side::Right
            }
        })
    }
}

/// From where to where the shape's mark reaches, in px.
pub(super) fn extent(shape: Shape, x: impl Fn(f64) -> f64) -> Option<(f64, f64)> {
    match shape {
        Shape::Point(v) => Some((x(v) - 6.0, x(v) + 6.0)),
        Shape::Soft(v) => Some((x(v) - SOFT_WIDTH / 2.0, x(v) + SOFT_WIDTH / 2.0)),
        Shape::Open(v, Side::Left) => Some((x(v) - OPEN_LENGTH, x(v) + 1.0)),
        Shape::Open(v, Side::Right) => Some((x(v) - 1.0, x(v) + OPEN_LENGTH)),
        Shape::Span(low, high) => Some((x(low) - 5.0, x(high) + 5.0)),
        Shape::Nothing => None,
    }
}

/// The shapes of an entry's mark at height `y`, and the px where its value stands. `x` brings a
/// value to px and must hold every value of the shape.
pub(super) fn draw(
    shape: Shape,
    modality: Modality,
    x: impl Fn(f64) -> f64,
    y: f64,
) -> Option<(Vec<Mark>, f64)> {
    match shape {
        Shape::Point(v) => Some((vec![point(x(v), y, modality)], x(v))),
        Shape::Soft(v) => Some((soft(x(v), y, modality), x(v))),
        Shape::Open(v, side) => Some((open(x(v), y, side, modality), x(v))),
        Shape::Span(low, high) => {
            Some((span(x(low), x(high), y, modality), (x(low) + x(high)) / 2.0))
        }
        Shape::Nothing => None,
    }
}

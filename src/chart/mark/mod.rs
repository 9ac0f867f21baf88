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
use super::scene::{Circle, Line, Mark, Path, Rect};
use super::spec::Entry;

/// Where a mark stands, and how large a px of its plain size is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) y: f64,
    /// 1 at the plain size of type.
    pub(super) unit: f64,
}

impl Spot {
    /// The point at that distance in plain px.
    fn off(self, dx: f64, dy: f64) -> (f64, f64) {
        (self.x + dx * self.unit, self.y + dy * self.unit)
    }

    /// The spot at that distance to the right in plain px.
    fn right(self, dx: f64) -> Self {
        Self {
            x: self.x + dx * self.unit,
            ..self
        }
    }

    /// A line between two points told in plain px from here.
    fn line(self, class: &'static str, from: (f64, f64), to: (f64, f64)) -> Mark {
        Mark::Line(Line {
            class,
            from: self.off(from.0, from.1),
            to: self.off(to.0, to.1),
        })
    }

    /// A path through points told in plain px from here.
    fn path(self, class: &'static str, points: &[(f64, f64)], closed: bool) -> Mark {
        Mark::Path(Path {
            class,
            points: points.iter().map(|(dx, dy)| self.off(*dx, *dy)).collect(),
            closed,
        })
    }

    /// A circle around here, the radius in plain px.
    fn circle(self, class: &'static str, radius: f64) -> Mark {
        Mark::Circle(Circle {
            class,
            at: (self.x, self.y),
            radius: radius * self.unit,
        })
    }

    /// A rectangle around here, half its sides in plain px.
    fn rect(self, class: &'static str, half: (f64, f64), radius: f64) -> Mark {
        let (x, y) = self.off(-half.0, -half.1);
        Mark::Rect(Rect {
            class,
            x,
            y,
            width: 2.0 * half.0 * self.unit,
            height: 2.0 * half.1 * self.unit,
            radius: radius * self.unit,
        })
    }

    /// A tick of 14 plain px through here.
    fn tick(self) -> Mark {
        self.line("c-tick", (0.0, -7.0), (0.0, 7.0))
    }

    /// A hollow diamond around here.
    fn diamond(self) -> Mark {
        let points = [(-5.5, 0.0), (0.0, -5.5), (5.5, 0.0), (0.0, 5.5)];
        self.path("c-hollow", &points, true)
    }
}

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

/// From where to where the shape's mark reaches, in px; `unit` as in [`Spot`].
pub(super) fn extent(shape: Shape, x: impl Fn(f64) -> f64, unit: f64) -> Option<(f64, f64)> {
    let around = |v, left: f64, right: f64| Some((x(v) - left * unit, x(v) + right * unit));
    match shape {
        Shape::Point(v) => around(v, 6.0, 6.0),
        Shape::Soft(v) => around(v, SOFT_WIDTH / 2.0, SOFT_WIDTH / 2.0),
        Shape::Open(v, Side::Left) => around(v, OPEN_LENGTH, 1.0),
        Shape::Open(v, Side::Right) => around(v, 1.0, OPEN_LENGTH),
        Shape::Span(low, high) => Some((x(low) - 5.0 * unit, x(high) + 5.0 * unit)),
        Shape::Nothing => None,
    }
}

/// The shapes of an entry's mark at height `y`, and the px where its value stands. `x` brings a
/// value to px and must hold every value of the shape; `unit` as in [`Spot`].
pub(super) fn draw(
    shape: Shape,
    modality: Modality,
    x: impl Fn(f64) -> f64,
    y: f64,
    unit: f64,
) -> Option<(Vec<Mark>, f64)> {
    let spot = |v| Spot { x: x(v), y, unit };
    match shape {
        Shape::Point(v) => Some((vec![point(spot(v), modality)], x(v))),
        Shape::Soft(v) => Some((soft(spot(v), modality), x(v))),
        Shape::Open(v, side) => Some((open(spot(v), side, modality), x(v))),
        Shape::Span(low, high) => Some((
            span(spot(low), x(high), modality),
            f64::midpoint(x(low), x(high)),
        )),
        Shape::Nothing => None,
    }
}

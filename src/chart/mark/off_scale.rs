use crate::chart::scene::Mark;

use super::{Side, Spot};

/// A value beyond the axis: two chevrons behind its end.
pub(in crate::chart) fn off_scale(class: &'static str, end: Spot, side: Side) -> Vec<Mark> {
    let sign = side.sign();
    let chevron = |from: f64| {
        let (back, tip) = (sign * from, sign * (from + 5.0));
        end.path(class, &[(back, -5.0), (tip, 0.0), (back, 5.0)], false)
    };
    vec![chevron(6.0), chevron(12.0)]
}

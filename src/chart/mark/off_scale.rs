use crate::chart::scene::{Mark, Path};

use super::Side;

/// A value beyond the axis: two chevrons at its end. `x` is the end of the axis.
pub(in crate::chart) fn off_scale(x: f64, y: f64, side: Side) -> Vec<Mark> {
    let sign = side.sign();
    let chevron = |from: f64| {
        Mark::Path(Path {
            class: "c-off",
            points: vec![
                (x + sign * from, y - 5.0),
                (x + sign * (from + 5.0), y),
                (x + sign * from, y + 5.0),
            ],
            closed: false,
        })
    };
    vec![chevron(6.0), chevron(12.0)]
}

use crate::chart::scene::{Line, Mark};

/// What was reached: a plain tick across the row, lighter than any target, from `top` to `bottom`.
pub(in crate::chart) fn result(x: f64, (top, bottom): (f64, f64)) -> Mark {
    Mark::Line(Line {
        class: "c-result",
        from: (x, top),
        to: (x, bottom),
    })
}

use crate::chart::scene::{Line, Mark};

/// What was reached: a plain tick across the row, lighter than any target. `top` and `bottom` are the
/// heights of the first and last mark of the row.
pub(in crate::chart) fn result(x: f64, (top, bottom): (f64, f64)) -> Mark {
    Mark::Line(Line {
        class: "c-result",
        from: (x, top - 9.0),
        to: (x, bottom + 9.0),
    })
}

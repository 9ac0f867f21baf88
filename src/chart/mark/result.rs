use crate::chart::scene::{Line, Mark};

/// What was reached: a plain tick across the row, lighter than any target.
pub(in crate::chart) fn result(x: f64, y: f64) -> Mark {
    Mark::Line(Line {
        class: "c-result",
        from: (x, y - 9.0),
        to: (x, y + 9.0),
    })
}

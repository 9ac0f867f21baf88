use crate::chart::scene::{Anchor, Mark, Text};

/// The question mark beside a mark whose unit is inferred, right above its value at (`x`, `y`).
pub(in crate::chart) fn question(x: f64, y: f64, size: f64) -> Mark {
    Mark::Text(Text {
        class: "c-question",
        x: x + 6.0,
        y: y - 3.0,
        size,
        anchor: Anchor::Start,
        content: "?".to_owned(),
        full: None,
    })
}

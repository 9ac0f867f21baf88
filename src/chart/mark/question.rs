use crate::chart::scene::{Anchor, Mark, Text};

use super::Spot;

/// The question mark beside a mark whose unit is inferred, right above where its value stands.
pub(in crate::chart) fn question(at: Spot) -> Mark {
    let (x, y) = at.off(6.0, -3.0);
    Mark::Text(Text {
        class: "c-question",
        x,
        y,
        size: 12.0 * at.unit,
        anchor: Anchor::Start,
        content: "?".to_owned(),
        full: None,
    })
}

use crate::catalogue::Modality;
use crate::chart::scene::{Mark, Rect};

use super::Spot;

/// A range: a bar between two ticks, from `low` to the px `high`; an outlined bar for what is striven
/// for, double ticks for what is ensured.
pub(in crate::chart) fn span(low: Spot, high: f64, modality: Modality) -> Vec<Mark> {
    let end = Spot { x: high, ..low };
    let bar = Rect {
        class: match modality {
            Modality::Plain | Modality::Ensure => "c-bar",
            Modality::Strive => "c-hollow",
        },
        x: low.x,
        y: low.y - 3.0 * low.unit,
        width: high - low.x,
        height: 6.0 * low.unit,
        radius: 0.0,
    };
    let mut marks = vec![Mark::Rect(bar), low.tick(), end.tick()];
    match modality {
        Modality::Plain | Modality::Strive => {}
        Modality::Ensure => marks.extend([low.right(-4.0).tick(), end.right(4.0).tick()]),
    }
    marks
}

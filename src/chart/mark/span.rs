use crate::catalogue::Modality;
use crate::chart::scene::{Line, Mark, Rect};

/// A range: a bar between two ticks; an outlined bar for what is striven for, double ticks for what
/// is ensured.
pub(in crate::chart) fn span(low: f64, high: f64, y: f64, modality: Modality) -> Vec<Mark> {
    let tick = |at: f64| {
        Mark::Line(Line {
            class: "c-tick",
            from: (at, y - 7.0),
            to: (at, y + 7.0),
        })
    };
    let mut marks = vec![Mark::Rect(Rect {
        class: match modality {
            Modality::Plain | Modality::Ensure => "c-bar",
            Modality::Strive => "c-hollow",
        },
        x: low,
        y: y - 3.0,
        width: high - low,
        height: 6.0,
        radius: 0.0,
    })];
    marks.extend([tick(low), tick(high)]);
    match modality {
        Modality::Plain | Modality::Strive => {}
        Modality::Ensure => marks.extend([tick(low - 4.0), tick(high + 4.0)]),
    }
    marks
}

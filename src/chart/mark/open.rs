use crate::catalogue::Modality;
use crate::chart::scene::{Line, Mark, Path};

use super::Side;

/// From the tick to the tip of the arrow.
pub(in crate::chart) const OPEN_LENGTH: f64 = 20.0;

/// A floor or a ceiling: a tick, and an arrow of fixed length to the open side; an open head for what
/// is striven for, a double tick for what is ensured.
pub(in crate::chart) fn open(x: f64, y: f64, side: Side, modality: Modality) -> Vec<Mark> {
    let sign = side.sign();
    let tick = |at: f64| {
        Mark::Line(Line {
            class: "c-tick",
            from: (at, y - 7.0),
            to: (at, y + 7.0),
        })
    };
    let tip = x + sign * OPEN_LENGTH;
    let neck = tip - sign * 7.0;
    let head = Path {
        class: match modality {
            Modality::Plain | Modality::Ensure => "c-solid",
            Modality::Strive => "c-hollow",
        },
        points: vec![(neck, y - 4.0), (tip, y), (neck, y + 4.0)],
        closed: true,
    };
    let mut marks = vec![
        Mark::Line(Line {
            class: "c-stem",
            from: (x, y),
            to: (neck, y),
        }),
        tick(x),
    ];
    match modality {
        Modality::Plain | Modality::Strive => {}
        Modality::Ensure => marks.push(tick(x + sign * 4.0)),
    }
    marks.push(Mark::Path(head));
    marks
}

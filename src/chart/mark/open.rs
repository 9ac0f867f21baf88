use crate::catalogue::Modality;
use crate::chart::scene::Mark;

use super::{Side, Spot};

/// From the tick to the tip of the arrow, in plain px.
pub(in crate::chart) const OPEN_LENGTH: f64 = 20.0;

/// A floor or a ceiling: a tick, and an arrow of fixed length to the open side; an open head for what
/// is striven for, a double tick for what is ensured.
pub(in crate::chart) fn open(at: Spot, side: Side, modality: Modality) -> Vec<Mark> {
    let sign = side.sign();
    let (neck, tip) = (sign * (OPEN_LENGTH - 7.0), sign * OPEN_LENGTH);
    let mut marks = vec![at.line("c-stem", (0.0, 0.0), (neck, 0.0)), at.tick()];
    let head = match modality {
        Modality::Plain => "c-solid",
        Modality::Strive => "c-hollow",
        Modality::Ensure => {
            marks.push(at.right(sign * 4.0).tick());
            "c-solid"
        }
    };
    marks.push(at.path(head, &[(neck, -4.0), (tip, 0.0), (neck, 4.0)], true));
    marks
}

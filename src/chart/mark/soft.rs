use crate::catalogue::Modality;
use crate::chart::scene::Mark;

use super::Spot;

/// The width of the band in plain px, the same whatever the axis: the text gives no ±.
pub(super) const SOFT_WIDTH: f64 = 36.0;

/// An approximate figure: a hollow dot (diamond, square) on a band that fades out without ends.
pub(in crate::chart) fn soft(at: Spot, modality: Modality) -> Vec<Mark> {
    // Layers of one faint tint instead of a gradient: a gradient needs an id, and ids of several
    // charts in one page collide.
    let layer = |step| {
        let half = SOFT_WIDTH / 2.0 - 2.5 * f64::from(step);
        at.rect("c-band", (half, 4.5), 4.5)
    };
    let mut marks: Vec<Mark> = (0..6).map(layer).collect();
    marks.push(match modality {
        Modality::Plain => at.circle("c-hollow", 4.0),
        Modality::Strive => at.diamond(),
        Modality::Ensure => at.rect("c-hollow", (4.0, 4.0), 0.0),
    });
    marks
}

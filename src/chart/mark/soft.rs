use crate::catalogue::Modality;
use crate::chart::scene::{Circle, Mark, Path, Rect};

/// The width of the band, the same whatever the axis: the text gives no ±.
pub(super) const SOFT_WIDTH: f64 = 36.0;

/// An approximate figure: a hollow dot (diamond, square) on a band that fades out without ends.
pub(in crate::chart) fn soft(x: f64, y: f64, modality: Modality) -> Vec<Mark> {
    let mut marks = Vec::new();
    // Layers of one faint tint instead of a gradient: a gradient needs an id, and ids of several
    // charts in one page collide.
    for step in 0..6 {
        let half = SOFT_WIDTH / 2.0 - 2.5 * f64::from(step);
        marks.push(Mark::Rect(Rect {
            class: "c-band",
            x: x - half,
            y: y - 4.5,
            width: 2.0 * half,
            height: 9.0,
            radius: 4.5,
        }));
    }
    marks.push(match modality {
        Modality::Plain => Mark::Circle(Circle {
            class: "c-hollow",
            at: (x, y),
            radius: 4.0,
        }),
        Modality::Strive => Mark::Path(Path {
            class: "c-hollow",
            points: vec![(x - 5.5, y), (x, y - 5.5), (x + 5.5, y), (x, y + 5.5)],
            closed: true,
        }),
        Modality::Ensure => Mark::Rect(Rect {
            class: "c-hollow",
            x: x - 4.0,
            y: y - 4.0,
            width: 8.0,
            height: 8.0,
            radius: 0.0,
        }),
    });
    marks
}

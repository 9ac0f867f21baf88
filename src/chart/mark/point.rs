use crate::catalogue::Modality;
use crate::chart::scene::{Circle, Mark, Path, Rect};

/// An exact figure: a filled dot; a hollow diamond for what is striven for; a filled square for what
/// is ensured.
pub(in crate::chart) fn point(x: f64, y: f64, modality: Modality) -> Mark {
    match modality {
        Modality::Plain => Mark::Circle(Circle {
            class: "c-solid",
            at: (x, y),
            radius: 4.5,
        }),
        Modality::Strive => Mark::Path(Path {
            class: "c-hollow",
            points: vec![(x - 5.5, y), (x, y - 5.5), (x + 5.5, y), (x, y + 5.5)],
            closed: true,
        }),
        Modality::Ensure => Mark::Rect(Rect {
            class: "c-solid",
            x: x - 4.5,
            y: y - 4.5,
            width: 9.0,
            height: 9.0,
            radius: 0.0,
        }),
    }
}

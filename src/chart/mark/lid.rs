use crate::chart::scene::{Mark, Path};

/// The sign of a ceiling, 10 px wide: an arrow that stops under a bar.
pub(in crate::chart) fn lid(x: f64, y: f64) -> Vec<Mark> {
    let line = |points| {
        Mark::Path(Path {
            class: "c-lid",
            points,
            closed: false,
        })
    };
    vec![
        line(vec![(x, y - 5.0), (x + 10.0, y - 5.0)]),
        line(vec![(x + 5.0, y + 5.0), (x + 5.0, y - 1.5)]),
        line(vec![
            (x + 2.0, y + 1.5),
            (x + 5.0, y - 1.5),
            (x + 8.0, y + 1.5),
        ]),
    ]
}

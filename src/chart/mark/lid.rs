use crate::chart::scene::Mark;

use super::Spot;

/// The sign of a ceiling, 10 plain px wide from its left edge: an arrow that stops under a bar.
pub(in crate::chart) fn lid(at: Spot) -> Vec<Mark> {
    vec![
        at.path("c-lid", &[(0.0, -5.0), (10.0, -5.0)], false),
        at.path("c-lid", &[(5.0, 5.0), (5.0, -1.5)], false),
        at.path("c-lid", &[(2.0, 1.5), (5.0, -1.5), (8.0, 1.5)], false),
    ]
}

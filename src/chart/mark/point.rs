use crate::catalogue::Modality;
use crate::chart::scene::Mark;

use super::Spot;

/// An exact figure: a filled dot; a hollow diamond for what is striven for; a filled square for what
/// is ensured.
pub(in crate::chart) fn point(at: Spot, modality: Modality) -> Mark {
    match modality {
        Modality::Plain => at.circle("c-solid", 4.5),
        Modality::Strive => at.diamond(),
        Modality::Ensure => at.rect("c-solid", (4.5, 4.5), 0.0),
    }
}

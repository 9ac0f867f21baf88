use super::{WireCorrection, WireError};
use crate::base::{Span, Utf16Map};
use crate::report::Correction;

/// Corrections as they come, anchored in bytes of `text`.
///
/// # Errors
/// [`WireError::Correction`] for one that is none of ours.
pub fn corrections(wire: &[WireCorrection], text: &str) -> Result<Vec<Correction>, WireError> {
    if wire.is_empty() {
        return Ok(Vec::new());
    }
    let map = Utf16Map::new(text);
    wire.iter().map(|c| c.correction(&map)).collect()
}

/// Places in UTF-16 code units of `text` as spans of its bytes; one that ends before it begins, or
/// lies past the end, is empty.
pub fn spans(places: &[[usize; 2]], text: &str) -> Vec<Span> {
    if places.is_empty() {
        return Vec::new();
    }
    let map = Utf16Map::new(text);
    places
        .iter()
        .map(|[start, end]| Span::new(map.byte(*start), map.byte(*end)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_utf16() {
        let told = |places: &[[usize; 2]]| -> Vec<String> {
            let text = "\u{1f600}增长 8 %";
            let spans = spans(places, text);
            spans.iter().map(|at| at.of(text).to_owned()).collect()
        };
        assert_eq!(told(&[[4, 5], [2, 4]]), [" ", "增长"]);
        assert_eq!(told(&[[5, 4], [90, 99], [0, 0]]), ["", "", ""]);
    }
}

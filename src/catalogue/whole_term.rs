use std::sync::LazyLock;

use super::listed::numbered;

include!(concat!(env!("OUT_DIR"), "/whole_terms.rs"));

/// Terms of the genre, each with the places of those of its characters whose loss leaves what no
/// text of the genre holds.
pub fn whole_terms() -> &'static [(&'static str, Vec<u8>)] {
    &WHOLE_TERMS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lie_inside_their_terms() {
        for (term, places) in whole_terms() {
            let len = term.chars().count();
            assert!((3..=6).contains(&len), "{term}");
            assert!(!places.is_empty(), "{term}");
            assert!(
                places
                    .iter()
                    .all(|p| (1..len - 1).contains(&usize::from(*p))),
                "{term}"
            );
        }
    }
}

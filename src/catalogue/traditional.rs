use std::sync::LazyLock;

use crate::base::Sort as _;

include!(concat!(env!("OUT_DIR"), "/traditional.rs"));

/// (traditional, simplified), sorted by the former.
static PAIRS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let mut pairs: Vec<(char, char)> = TRADITIONAL
        .chars()
        .zip(TRADITIONAL.chars().skip(1))
        .step_by(2)
        .collect();
    pairs.order();
    pairs
});

/// The first character of [`traditional_pages`].
const FIRST: u32 = 0x4e00;

/// See [`traditional_pages`].
static PAGES: LazyLock<[u64; 328]> = LazyLock::new(|| {
    let mut pages = [0; 328];
    for (old, _) in PAIRS.iter() {
        if let Some(code) = u32::from(*old).checked_sub(FIRST)
            && let Some(page) = pages.get_mut(code as usize / 64)
        {
            *page |= 1u64 << (code % 64);
        }
    }
    pages
});

/// A bit for each character from U+4E00 to U+9FFF, set for the traditional ones.
pub fn traditional_pages() -> &'static [u64; 328] {
    &PAGES
}

/// The simplified character that a traditional one is read as; from Unicode's kSimplifiedVariant.
///
/// ```
/// use planlens::catalogue::simplified;
/// assert_eq!(simplified('經'), Some('经'));
/// assert_eq!(simplified('经'), None);
/// ```
pub fn simplified(traditional: char) -> Option<char> {
    let at = PAIRS
        .binary_search_by_key(&traditional, |pair| pair.0)
        .ok()?;
    PAIRS.get(at).map(|pair| pair.1)
}

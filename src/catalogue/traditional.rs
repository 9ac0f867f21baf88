include!(concat!(env!("OUT_DIR"), "/traditional.rs"));

/// The simplified character that a traditional one is read as; from Unicode's kSimplifiedVariant.
///
/// ```
/// use planlens::catalogue::simplified;
/// assert_eq!(simplified('經'), Some('经'));
/// assert_eq!(simplified('经'), None);
/// ```
pub fn simplified(traditional: char) -> Option<char> {
    let at = TRADITIONAL
        .binary_search_by_key(&traditional, |pair| pair.0)
        .ok()?;
    TRADITIONAL.get(at).map(|pair| pair.1)
}

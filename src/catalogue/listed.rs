//! Lists of words as the build writes them: one text for many, cut and sorted once.

use crate::base::Sort as _;

/// The words of each class, sorted by word.
pub(super) fn sorted_words<T: Copy>(classes: &[(T, &'static str)]) -> Vec<(&'static str, T)> {
    let mut all: Vec<(&'static str, T)> = classes
        .iter()
        .flat_map(|(class, words)| words.split(' ').map(|word| (word, *class)))
        .filter(|(word, _)| !word.is_empty())
        .collect();
    all.order_by_key(|(word, _)| *word);
    all
}

/// The words of each line, divided by `|`, with the line's number from 0; sorted by word.
pub(super) fn sorted_rows(lines: &'static str) -> Vec<(&'static str, u16)> {
    let mut all: Vec<(&'static str, u16)> = lines
        .split('\n')
        .zip(0..)
        .flat_map(|(line, row)| line.split('|').map(move |word| (word, row)))
        .collect();
    all.order();
    all
}

/// The words of the lines, each with the digits behind it.
pub(super) fn numbered(lines: &'static str) -> Vec<(&'static str, Vec<u8>)> {
    lines
        .split('\n')
        .map(|line| {
            let word = line.trim_end_matches(|c: char| c.is_ascii_digit());
            let digits = line.bytes().filter(u8::is_ascii_digit);
            (word, digits.map(|b| b - b'0').collect())
        })
        .collect()
}

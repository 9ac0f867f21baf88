/// Whether `text` begins with `word`. Told by the word's last byte in most cases, so that a text
/// can be held against many words of Chinese, which differ little in their first bytes.
pub(crate) fn begins(text: &str, word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.last() == text.as_bytes().get(..bytes.len()).and_then(<[u8]>::last)
        && text.starts_with(word)
}

/// Whether `c` is among the few characters of `set`.
pub(crate) fn has(set: &str, c: char) -> bool {
    set.chars().any(|member| member == c)
}

/// Positions of one text in bytes (as Rust counts) and in UTF-16 code units (as JavaScript counts).
///
/// Built once in linear time; a look-up walks at most one block.
#[derive(Debug, Clone)]
pub struct Utf16Map<'t> {
    text: &'t str,
    /// For each block of `BLOCK` bytes: the first character boundary in it and its UTF-16 offset.
    blocks: Vec<(usize, usize)>,
    units: usize,
}

const BLOCK: usize = 256;

impl<'t> Utf16Map<'t> {
    /// The map of `text`.
    pub fn new(text: &'t str) -> Self {
        let mut blocks = Vec::with_capacity(text.len() / BLOCK + 1);
        let mut units = 0;
        for (byte, c) in text.char_indices() {
            if byte >= blocks.len() * BLOCK {
                blocks.push((byte, units));
            }
            units += c.len_utf16();
        }
        Self {
            text,
            blocks,
            units,
        }
    }

    /// How many UTF-16 code units the text has.
    pub fn units(&self) -> usize {
        self.units
    }

    /// The UTF-16 offset of the character at or behind byte `byte`; the text's length past its end.
    ///
    /// ```
    /// use planlens::base::Utf16Map;
    /// assert_eq!(Utf16Map::new("增长😀8%").utf16(10), 4);
    /// ```
    pub fn utf16(&self, byte: usize) -> usize {
        self.walk(|at, _| at < byte, |block| block.0 <= byte).1
    }

    /// The byte offset of UTF-16 offset `unit`; of the next character where it falls inside a pair.
    pub fn byte(&self, unit: usize) -> usize {
        self.walk(|_, at| at < unit, |block| block.1 <= unit).0
    }

    fn walk(
        &self,
        before: impl Fn(usize, usize) -> bool,
        starts: impl Fn(&(usize, usize)) -> bool,
    ) -> (usize, usize) {
        let index = self.blocks.partition_point(starts).saturating_sub(1);
        let (mut byte, mut unit) = self.blocks.get(index).copied().unwrap_or_default();
        for c in self.text.get(byte..).unwrap_or_default().chars() {
            if !before(byte, unit) {
                break;
            }
            byte += c.len_utf8();
            unit += c.len_utf16();
        }
        (byte, unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways() {
        let text = "a增😀长\u{200b}".repeat(300);
        let map = Utf16Map::new(&text);
        let mut unit = 0;
        for (byte, c) in text.char_indices() {
            assert_eq!(map.utf16(byte), unit);
            assert_eq!(map.byte(unit), byte);
            unit += c.len_utf16();
        }
        assert_eq!(map.utf16(text.len()), map.units());
        assert_eq!(map.utf16(usize::MAX), map.units());
        assert_eq!(map.byte(usize::MAX), text.len());
        assert_eq!(Utf16Map::new("").byte(3), 0);
    }
}

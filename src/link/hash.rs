//! The text's hash, by which a link's results are known to be those of a pasted text.

use super::alphabet::letter;

/// Eight characters' worth of a text's hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TextHash(u64);

impl TextHash {
    /// How many bits it has.
    pub(super) const BITS: u32 = 48;

    pub(super) fn bits(self) -> u64 {
        self.0
    }

    pub(super) fn from_bits(bits: u64) -> Self {
        Self(bits & ((1 << Self::BITS) - 1))
    }
}

impl std::fmt::Display for TextHash {
    /// Its eight characters.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (0..8).rev().try_for_each(|place| {
            let six = u32::try_from(self.0 >> (6 * place) & 63).unwrap_or_default();
            write!(f, "{}", letter(six))
        })
    }
}

/// The hash of a text's characters, spaces and line breaks apart: those are what copying changes.
/// It finds mistakes; it is no signature.
pub fn text_hash(text: &str) -> TextHash {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        // FNV-1a over characters; the turn lets the high bits reach the low ones.
        hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01B3);
        hash ^= hash >> 29;
    }
    hash = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    TextHash::from_bits(hash >> (64 - TextHash::BITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_frozen() {
        let hash = text_hash("地区生产总值增长7.5%左右");
        assert_eq!(hash.to_string(), "wbnK6sBt");
        assert_eq!(hash, text_hash(" 地区生产总值\r\n增长7.5%　左右\n"));
        assert_ne!(hash, text_hash("地区生产总值增长7.6%左右"));
    }
}

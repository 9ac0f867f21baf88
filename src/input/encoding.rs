use super::{Binary, InputError, find_binary};

/// An encoding that Chinese texts come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB18030, which holds GBK and GB2312.
    Gb18030,
}

impl Encoding {
    /// The name by which `TextDecoder` and `encoding_rs` know it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }
}

/// Of how many characters one may be broken before a text is none of an encoding's.
const BROKEN_OF: usize = 50;

/// The encoding of a file's bytes: by the byte order mark; else UTF-8 where it is that; else
/// UTF-16 or GB18030 where what it would say is Chinese as it is commonly written.
///
/// A few broken characters (a file cut in mid-character) do not make an encoding unknown: whoever
/// decodes puts U+FFFD and tells how many. An empty file is UTF-8.
///
/// # Errors
/// [`InputError::Binary`] for a file of another kind, [`InputError::UnknownEncoding`] for the rest.
pub fn find_encoding(bytes: &[u8]) -> Result<Encoding, InputError> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Ok(Encoding::Utf8);
    }
    if bytes.starts_with(b"\xff\xfe") {
        return Ok(Encoding::Utf16Le);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Ok(Encoding::Utf16Be);
    }
    if let Some(kind) = find_binary(bytes) {
        return Err(InputError::Binary(kind));
    }
    if bytes.contains(&0) {
        // No text but UTF-16 has a zero byte: digits and line breaks bring it there.
        return find_utf16(bytes).ok_or(InputError::Binary(Binary::Other));
    }
    if is_utf8(bytes) {
        Ok(Encoding::Utf8)
    } else if is_chinese_gb(bytes) {
        Ok(Encoding::Gb18030)
    } else {
        Err(InputError::UnknownEncoding)
    }
}

/// Whether all but a few of the characters beyond ASCII are sound.
fn is_utf8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut sound, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > 0 && broken <= sound.div_ceil(BROKEN_OF)
}

/// UTF-16 without a mark: nine of ten units are Chinese or ASCII one way, and not the other.
fn find_utf16(bytes: &[u8]) -> Option<Encoding> {
    let share = |read: fn([u8; 2]) -> u16| {
        let common = bytes
            .chunks_exact(2)
            .filter_map(|pair| <[u8; 2]>::try_from(pair).ok())
            .filter(|pair| {
                matches!(read(*pair), 0x09..=0x0d | 0x20..=0x7e | 0x2010..=0x203f | 0x3000..=0x303f | 0x4e00..=0x9fff | 0xff00..=0xffef)
            })
            .count();
        common * 20 / bytes.len().max(1)
    };
    match (share(u16::from_le_bytes), share(u16::from_be_bytes)) {
        (little, big) if little >= 9 && little > big => Some(Encoding::Utf16Le),
        (little, big) if big >= 9 && big > little => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether the bytes are GB18030 and say mostly what the first level of GB2312 and its
/// punctuation hold, as Chinese in use does; Big5 or a Western encoding read so does not.
fn is_chinese_gb(bytes: &[u8]) -> bool {
    let (mut common, mut all, mut broken) = (0usize, 0usize, 0usize);
    let mut rest = bytes;
    while let [lead, behind @ ..] = rest {
        rest = match (lead, behind) {
            (0..=0x7f, _) => behind,
            (0x81..=0xfe, [0x40..=0x7e | 0x80..=0xfe, after @ ..]) => {
                all += 1;
                let level_one = matches!(lead, 0xa1..=0xa3 | 0xb0..=0xd7);
                common += usize::from(level_one && behind.first().is_some_and(|t| *t >= 0xa1));
                after
            }
            (0x81..=0xfe, [0x30..=0x39, 0x81..=0xfe, 0x30..=0x39, after @ ..]) => {
                all += 1;
                after
            }
            _ => {
                broken += 1;
                behind
            }
        };
    }
    all > 0 && common * 4 >= all * 3 && broken <= all.div_ceil(BROKEN_OF)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const TEXT: &str = "地区生产总值增长7.5%左右；城镇新增就业1万人。\r\n二、主要目标";

    fn check(bytes: &[u8], expected: Result<Encoding, InputError>) {
        assert_eq!(find_encoding(bytes), expected, "{bytes:x?}");
    }

    fn utf16(bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        TEXT.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn encodings() {
        check(TEXT.as_bytes(), Ok(Encoding::Utf8));
        check(b"", Ok(Encoding::Utf8));
        check(b"GDP +8%", Ok(Encoding::Utf8));
        check(b"\xef\xbb\xbfx", Ok(Encoding::Utf8));
        check(b"\xff\xfe\x00", Ok(Encoding::Utf16Le));
        check(&utf16(u16::to_le_bytes), Ok(Encoding::Utf16Le));
        check(&utf16(u16::to_be_bytes), Ok(Encoding::Utf16Be));
        let (gb, _, _) = encoding_rs::GB18030.encode(TEXT);
        check(&gb, Ok(Encoding::Gb18030));
    }

    #[test]
    fn cut_in_mid_character() {
        let text = TEXT.repeat(3);
        check(&text.as_bytes()[..text.len() - 1], Ok(Encoding::Utf8));
        let (gb, _, _) = encoding_rs::GB18030.encode(&text);
        check(&gb[..gb.len() - 1], Ok(Encoding::Gb18030));
    }

    #[test]
    fn none_of_ours() {
        let unknown = Err(InputError::UnknownEncoding);
        let (big5, _, _) = encoding_rs::BIG5.encode("國內生產總值增長百分之八左右，城鎮登記失業率");
        check(&big5, unknown);
        let (western, _, _) = encoding_rs::WINDOWS_1252.encode("Les prévisions économiques à été");
        check(&western, unknown);
        let (shift_jis, _, _) =
            encoding_rs::SHIFT_JIS.encode("国内総生産は八パーセントの増加となった");
        check(&shift_jis, unknown);
        check(b"\x80\x81\xff", unknown);
        check(b"a\0b\0\x01\0\0\0", Err(InputError::Binary(Binary::Other)));
        check(b"%PDF-1.4\n\0", Err(InputError::Binary(Binary::Pdf)));
    }
}

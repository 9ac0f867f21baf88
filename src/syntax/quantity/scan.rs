use crate::catalogue::numeral::OPENERS;

/// One bit for each character of the basic plane that can open a lexeme.
static OPENS: [u64; 1024] = bits(OPENERS);

const fn bits(openers: &str) -> [u64; 1024] {
    let mut out = [0u64; 1024];
    let bytes = openers.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        #[allow(
            clippy::indexing_slicing,
            reason = "evaluated when it is compiled: an index out of bounds stops the build"
        )]
        let (code, len) = match bytes[at] {
            b if b < 0x80 => (b as usize, 1),
            b if b < 0xe0 => (
                ((b as usize & 0x1f) << 6) | (bytes[at + 1] as usize & 0x3f),
                2,
            ),
            b => (
                ((b as usize & 0x0f) << 12)
                    | ((bytes[at + 1] as usize & 0x3f) << 6)
                    | (bytes[at + 2] as usize & 0x3f),
                3,
            ),
        };
        #[allow(
            clippy::indexing_slicing,
            reason = "evaluated when it is compiled: an index out of bounds stops the build"
        )]
        {
            out[code >> 6] |= 1 << (code & 63);
        }
        at += len;
    }
    out
}

/// The next place at or behind `at` where a lexeme may begin.
pub(super) fn next_opener(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    rest.char_indices()
        .find(|(_, c)| {
            let code = u32::from(*c) as usize;
            OPENS
                .get(code >> 6)
                .is_some_and(|word| word >> (code & 63) & 1 == 1)
        })
        .map(|(offset, _)| at + offset)
}
